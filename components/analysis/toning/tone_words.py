"""The words of one line with their colour, and what the words around them do to it.

"Polisi gagal mencegah kerusuhan, tetapi warga selamat." -> gagal -1; kerusuhan, which is prevented,
mildly good; selamat 0.9, after a turn. Names weigh nothing, whatever they mean.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from components.analysis.toning.tone_amounts import find_movements
from components.analysis.toning.tone_lexicon import (
    KNOWN_FORMS,
    Phrase,
    known_form,
    read_lexicon,
    trained_form,
)
from components.analysis.toning.tone_reach import (
    DENIAL_REACH,
    LINK,
    Reach,
    bend,
    pass_mark,
    start_influences,
)
from components.article import Words

# Shares of a word's own weight, set as those in `tone_reach`.
TOPIC = 0.5  # what a report is about
STRONGER = 1.3  # sangat parah
SHORTEST_PASSIVE = 4  # letters; "di", "dia", "diri" are no passive verbs

NAME, NUMBER = "<name>", "<num>"  # how the network reads a name of any length, and a number
NOT_COLOURED = -1  # the place of names, numbers and marks

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_LINKS = frozenset(
    {"ada", "yang", "lagi", "juga"}
)  # a denial passes over them: tidak ada yang rusak
_OR = frozenset({"atau", "ataupun", "maupun"})
_STRONGER_AFTER = frozenset({"sekali", "banget"})


Three = tuple[float, float, float]  # negative, neutral, positive
NOTHING: Three = (0.0, 0.0, 0.0)


class Coloured(NamedTuple):  # made twice for each word of an article: cheaper than a dataclass
    """A word or phrase of a line; `weight` (-1.7..1.7) is 0 for words without colour.

    `form` is what the trained weights know it by. `denied` words were turned round; `hoped` is
    wish, plan or condition; `background` what a report is about. `pushed` is what the trained
    network adds to negative, neutral and positive for it (`tone_context.ContextNet`).
    """

    words: Words
    form: str
    weight: float
    denied: bool = False
    hoped: bool = False
    background: bool = False
    pushed: Three = NOTHING


Seen = tuple[
    str, int
]  # a word, name, number or mark as the network reads it; its place in the line


class _Known(NamedTuple):
    """What is known of a word whatever stands around it."""

    form: str  # the trained weights' form of it
    weight: float
    roles: tuple[str, ...]  # of `tone_roles.tsv`; LINK if a denial passes over it
    phrases: tuple[Phrase, ...]  # that begin with it


def read_coloured(text: str, names: Collection[Words] = ()) -> list[Coloured]:
    """Every word of a line that is no part of a name, in order, with its colour."""
    return read_line(text, names)[0]


def read_line(text: str, names: Collection[Words] = ()) -> tuple[list[Coloured], list[Seen]]:
    """The coloured words of a line, and all of it in order, as the network reads it.

    Words of names that stand side by side are one NAME.
    """
    lows, spans = _tokens(text, names)
    own = [at for at, low in enumerate(lows) if low != NAME]
    coloured, places = _colour([lows[at] for at in own], [spans[at] for at in own])
    place = iter(places)
    seen: list[Seen] = []
    for low in lows:
        if low != NAME:
            seen.append((NUMBER if low[0].isdigit() else low, next(place)))
        elif not seen or seen[-1][0] != NAME:
            seen.append((NAME, NOT_COLOURED))
    return coloured, seen


def _colour(
    lows: Sequence[str], spans: Sequence[tuple[int, int]]
) -> tuple[list[Coloured], list[int]]:
    """The words with their colour, and for each token the place of its word among them."""
    moved = find_movements(lows)
    found: list[Coloured] = []
    places: list[int] = []
    reach, at = Reach(), 0
    while at < len(lows):
        known = _known(lows[at])
        if known is None:
            pass_mark(lows[at], reach)
            places.append(NOT_COLOURED)
            at += 1
            continue
        length, form, weight = _read_at(lows, at, known, moved)
        weight, denied = bend(weight, reach) if weight else (0.0, reach.denial > reach.now)
        words = Words(spans[at][0], spans[at + length - 1][1])
        places += [len(found)] * length
        is_background = reach.background > reach.now
        found.append(Coloured(words, form, weight, denied, reach.hope, is_background))
        if length == 1:
            reach.now += 1
            if known.roles:
                start_influences(known.roles, reach)
        else:
            _pass_phrase(lows[at : at + length], reach)
        at += length
        if weight and denied and at < len(lows):
            reach.denial = max(reach.denial, reach.now + _denied_on(lows[at]))
    return found, places


def _read_at(
    lows: Sequence[str], at: int, known: _Known, moved: Mapping[int, float]
) -> tuple[int, str, float]:
    """Length in tokens, form and weight of the phrase or word that begins here."""
    phrase = _read_phrase(lows, at, known) if known.phrases else None
    if phrase:
        return phrase
    weight = moved.get(at, known.weight)
    return 1, known.form, _weight_here(lows, at, weight) if weight else weight


def _denied_on(after: str) -> int:
    """How far a denial goes on past the word it turned, by the word after that one."""
    if after in _OR:
        return DENIAL_REACH  # tidak ada kerusakan maupun korban
    return int(after.startswith("di") and len(after) > SHORTEST_PASSIVE)  # tidak roboh diterjang


def _tokens(text: str, names: Collection[Words]) -> tuple[list[str], list[tuple[int, int]]]:
    """Words, numbers and marks in small letters, what touches a name as NAME, and their spans."""
    spans = [found.span() for found in _TOKEN.finditer(text)]
    low = text.lower()
    if len(low) == len(text):
        lows = [low[start:end] for start, end in spans]
    else:  # a letter that is two in small ones: "İ"
        lows = [text[start:end].lower() for start, end in spans]
    for name in names:
        at = bisect_right(spans, name.start, key=_end_of)
        while at < len(spans) and spans[at][0] < name.end:
            lows[at] = NAME
            at += 1
    return lows, spans


def _end_of(span: tuple[int, int]) -> int:
    return span[1]


@lru_cache(maxsize=KNOWN_FORMS)
def _known(low: str) -> _Known | None:
    """What is known of a word in small letters; None for a number or a mark."""
    if not low[0].isalpha():
        return None
    lexicon, form = read_lexicon(), known_form(low)
    weight = lexicon.weights.get(form, 0.0) * (TOPIC if form in lexicon.topics else 1.0)
    roles = tuple(role for role, words in lexicon.roles.items() if low in words)
    if low in _LINKS or "stronger" in roles:
        roles = (*roles, LINK)
    return _Known(trained_form(low), weight, roles, lexicon.phrases.get(low, ()))


def _read_phrase(lows: Sequence[str], at: int, known: _Known) -> tuple[int, str, float] | None:
    """Length in tokens, form and weight of the longest known phrase that begins here."""
    for phrase in known.phrases:
        if _is_phrase(lows[at : at + len(phrase)], phrase):
            form = " ".join(phrase)
            return len(phrase), form, read_lexicon().weights.get(form, 0.0)
    return None


def _is_phrase(lows: Sequence[str], phrase: Phrase) -> bool:
    """Whether these words are the phrase; the last may carry "-nya": "akhiri hidupnya"."""
    if len(lows) < len(phrase) or phrase[-1] not in (lows[-1], trained_form(lows[-1])):
        return False
    return len(phrase) == 2 or tuple(lows[:-1]) == phrase[:-1]  # it was looked up by its first


def _pass_phrase(words: Sequence[str], reach: Reach) -> None:
    for word in words:
        reach.now += 1
        known = _known(word)
        if known and known.roles:
            start_influences(known.roles, reach, alone=False)


def _weight_here(lows: Sequence[str], at: int, weight: float) -> float:
    """The weight of a word with what strengthens it beside it."""
    before = _known(lows[at - 1]) if at else None
    after = lows[at + 1] if at + 1 < len(lows) else ""
    is_stronger = (before and "stronger" in before.roles) or after in _STRONGER_AFTER
    return weight * STRONGER if is_stronger else weight
