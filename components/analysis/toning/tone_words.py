"""The words of one line with their colour, and what the words around them do to it.

"Polisi gagal mencegah kerusuhan, tetapi warga selamat." -> gagal -1; kerusuhan, which is prevented,
mildly good; selamat 0.9, after a turn. Names weigh nothing, whatever they mean.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
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
from components.article import Words

# Shares of a word's own weight, set by cross-validation on gold/train, by article.
TOPIC = 0.5  # what a report is about
DENIED_GOOD = -0.7  # tidak adil: nearly as bad as unjust
DENIED_BAD = -0.3  # tidak rusak: hardly a gain
UNDONE = -0.3  # mencegah banjir
FAILED = -0.8  # gagal menang
STRONGER = 1.3  # sangat parah
TURNED = 1.3  # after "namun"
# How many words an influence reaches; a comma or full stop ends it sooner. A hope or a turn holds
# until the sentence ends: the clauses of one wish are joined by commas.
DENIAL_REACH, UNDOING_REACH, FAILING_REACH, BACKGROUND_REACH = 3, 4, 3, 5
SHORTEST_PASSIVE = 4  # letters; "di", "dia", "diri" are no passive verbs

NAME, NUMBER = "<name>", "<num>"  # how the network reads a name of any length, and a number
NOT_COLOURED = -1  # the place of names, numbers and marks

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_STOPS = frozenset(".!?;")
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


@dataclass(slots=True)
class _Reach:
    """How many words each influence still reaches."""

    denial: int = 0
    undoing: int = 0
    failing: int = 0
    background: int = 0
    hope: bool = False
    turned: bool = False


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
    reach, at = _Reach(), 0
    while at < len(lows):
        if not lows[at][0].isalpha():
            _pass_mark(lows[at], reach)
            places.append(NOT_COLOURED)
            at += 1
            continue
        length, form, weight = _read_phrase(lows, at) or _read_word(lows, at, moved)
        weight, denied = _bend(weight, reach)
        weight *= TURNED if reach.turned else 1.0
        words = Words(spans[at][0], spans[at + length - 1][1])
        places += [len(found)] * length
        found.append(Coloured(words, form, weight, denied, reach.hope, reach.background > 0))
        for low in lows[at : at + length]:
            _pass_word(low, reach, alone=length == 1)
        at += length
        if weight and denied and at < len(lows):
            reach.denial = max(reach.denial, _denied_on(lows[at]))
    return found, places


def _denied_on(after: str) -> int:
    """How far a denial goes on past the word it turned, by the word after that one."""
    if after in _OR:
        return DENIAL_REACH  # tidak ada kerusakan maupun korban
    return int(after.startswith("di") and len(after) > SHORTEST_PASSIVE)  # tidak roboh diterjang


def _tokens(text: str, names: Collection[Words]) -> tuple[list[str], list[tuple[int, int]]]:
    """Words, numbers and marks in small letters, what touches a name as NAME, and their spans."""
    lows: list[str] = []
    spans: list[tuple[int, int]] = []
    hidden = sorted((name.start, name.end) for name in names)
    until = [*hidden, (len(text), len(text))]  # no token reaches the last one
    at = 0
    for found in _TOKEN.finditer(text):
        start, end = span = found.span()
        while until[at][1] <= start:
            at += 1
        lows.append(NAME if until[at][0] < end else found[0].lower())
        spans.append(span)
    return lows, spans


def _pass_mark(mark: str, reach: _Reach) -> None:
    if mark in _STOPS or mark == ",":
        reach.denial = reach.undoing = reach.failing = reach.background = 0
    if mark in _STOPS:
        reach.hope = reach.turned = False


def _read_phrase(lows: Sequence[str], at: int) -> tuple[int, str, float] | None:
    """Length in tokens, form and weight of the longest known phrase that begins here."""
    lexicon = read_lexicon()
    for phrase in lexicon.phrases.get(lows[at], ()):
        if _is_phrase(lows[at : at + len(phrase)], phrase):
            form = " ".join(phrase)
            return len(phrase), form, lexicon.weights.get(form, 0.0)
    return None


def _is_phrase(lows: Sequence[str], phrase: Phrase) -> bool:
    """Whether these words are the phrase; the last may carry "-nya": "akhiri hidupnya"."""
    if len(lows) < len(phrase) or phrase[-1] not in (lows[-1], trained_form(lows[-1])):
        return False
    return len(phrase) == 2 or tuple(lows[:-1]) == phrase[:-1]  # it was looked up by its first


def _read_word(lows: Sequence[str], at: int, moved: Mapping[int, float]) -> tuple[int, str, float]:
    form, weight = _read_alone(lows[at])
    weight = moved.get(at, weight)
    if weight:
        before = lows[at - 1] if at else ""
        after = lows[at + 1] if at + 1 < len(lows) else ""
        if "stronger" in _roles_of(before) or after in _STRONGER_AFTER:
            weight *= STRONGER
    return 1, form, weight


@lru_cache(maxsize=KNOWN_FORMS)
def _read_alone(low: str) -> tuple[str, float]:
    """The form and the weight of a word whatever stands around it."""
    lexicon, known = read_lexicon(), known_form(low)
    weight = lexicon.weights.get(known, 0.0) * (TOPIC if known in lexicon.topics else 1.0)
    return trained_form(low), weight


def _bend(weight: float, reach: _Reach) -> tuple[float, bool]:
    """The weight a word has here, and whether it was turned round; a denial turns one word."""
    if not weight:
        return 0.0, reach.denial > 0
    if reach.denial > 0:
        reach.denial = 0
        return weight * (DENIED_GOOD if weight > 0 else DENIED_BAD), True
    if reach.undoing > 0 and weight < 0:
        return weight * UNDONE, True
    if reach.failing > 0 and weight > 0:
        return weight * FAILED, True
    return weight, False


def _pass_word(low: str, reach: _Reach, *, alone: bool) -> None:
    """Move every influence one word on, and start those that this word has."""
    roles = _roles_of(low)
    if "stronger" not in roles and low not in _LINKS:
        reach.denial -= 1
    reach.undoing -= 1
    reach.failing -= 1
    reach.background -= 1
    if not roles:
        return
    if "hoped" in roles:
        reach.hope = True
    elif "background" in roles:
        reach.background = BACKGROUND_REACH
    if not alone:  # "tidak hanya" denies nothing, "bebas dari" undoes nothing: the phrase is known
        return
    if "negator" in roles:
        reach.denial = DENIAL_REACH
    if "undoes" in roles:
        reach.undoing = UNDOING_REACH
    if "fails" in roles:
        reach.failing = FAILING_REACH
    if "turns" in roles:
        reach.turned = True


@lru_cache(maxsize=KNOWN_FORMS)
def _roles_of(low: str) -> tuple[str, ...]:
    return tuple(role for role, words in read_lexicon().roles.items() if low in words)
