"""The words of one line with their colour, and what the words around them do to it.

"Polisi gagal mencegah kerusuhan, tetapi warga selamat." -> gagal -1; kerusuhan, which is prevented,
mildly good; selamat 0.9, after a turn. Names weigh nothing, whatever they mean.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from components.analysis.toning.tone_lexicon import (
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
# Weights of a moving amount: of something we do not know, and of something better high or low.
RISE, FALL, MOVED = 0.15, -0.3, 0.7  # naik; turun; kemiskinan turun, laba naik
# How many words an influence reaches; a comma or full stop ends it sooner. A hope or a turn holds
# until the sentence ends: the clauses of one wish are joined by commas.
DENIAL_REACH, UNDOING_REACH, FAILING_REACH, BACKGROUND_REACH = 3, 4, 3, 5
SHORTEST_PASSIVE = 4  # letters; "di", "dia", "diri" are no passive verbs
# Words in which the moving amount is looked for; attributes stand between: "kasus pada anak naik".
AMOUNT_BEFORE, AMOUNT_AFTER = 5, 3

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_STOPS = frozenset(".!?;")
_CLAUSE_ENDS = frozenset(".!?;,") | {"dan", "tetapi", "tapi", "sedangkan", "namun", "serta"}
_MOVES_AN_OBJECT = ("kan", "an", "i", "menekan", "memangkas", "menambah", "memperbesar")
_LINKS = frozenset(
    {"ada", "yang", "lagi", "juga"}
)  # a denial passes over them: tidak ada yang rusak
_OR = frozenset({"atau", "ataupun", "maupun"})
_STRONGER_AFTER = frozenset({"sekali", "banget"})


@dataclass(frozen=True, slots=True)
class Coloured:
    """A word or phrase of a line; `weight` (-1.7..1.7) is 0 for words without colour.

    `form` is what the trained weights know it by. `denied` words were turned round; `hoped` is
    wish, plan or condition; `background` what a report is about.
    """

    words: Words
    form: str
    weight: float
    denied: bool = False
    hoped: bool = False
    background: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    low: str
    start: int
    end: int


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
    tokens = list(_tokens(text, names))
    lows = [token.low for token in tokens]
    moved = _find_movements(lows)
    found: list[Coloured] = []
    reach, at = _Reach(), 0
    while at < len(tokens):
        if not tokens[at].low[0].isalpha():
            _pass_mark(tokens[at].low, reach)
            at += 1
            continue
        length, form, weight = _read_phrase(lows, at) or _read_word(lows, at, moved)
        weight, denied = _bend(weight, reach)
        weight *= TURNED if reach.turned else 1.0
        words = Words(tokens[at].start, tokens[at + length - 1].end)
        found.append(Coloured(words, form, weight, denied, reach.hope, reach.background > 0))
        for token in tokens[at : at + length]:
            _pass_word(token.low, reach, alone=length == 1)
        at += length
        if weight and denied and at < len(lows):
            reach.denial = max(reach.denial, _denied_on(lows[at]))
    return found


def _denied_on(after: str) -> int:
    """How far a denial goes on past the word it turned, by the word after that one."""
    if after in _OR:
        return DENIAL_REACH  # tidak ada kerusakan maupun korban
    return int(after.startswith("di") and len(after) > SHORTEST_PASSIVE)  # tidak roboh diterjang


def _tokens(text: str, names: Collection[Words]) -> Iterator[_Token]:
    hidden = sorted((name.start, name.end) for name in names)
    at = 0
    for found in _TOKEN.finditer(text):
        while at < len(hidden) and hidden[at][1] <= found.start():
            at += 1
        if at == len(hidden) or hidden[at][0] >= found.end():
            yield _Token(found[0].lower(), found.start(), found.end())


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
    return tuple(lows[:-1]) == phrase[:-1] and phrase[-1] in (lows[-1], trained_form(lows[-1]))


def _read_word(lows: Sequence[str], at: int, moved: Mapping[int, float]) -> tuple[int, str, float]:
    lexicon, known = read_lexicon(), known_form(lows[at])
    weight = lexicon.weights.get(known, 0.0) * (TOPIC if known in lexicon.topics else 1.0)
    weight = moved.get(at, weight)
    before = lows[at - 1] if at else ""
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if weight and (before in lexicon.roles["stronger"] or after in _STRONGER_AFTER):
        weight *= STRONGER
    return 1, trained_form(lows[at]), weight


def _find_movements(lows: Sequence[str]) -> dict[int, float]:
    """Weights of the words of rises and falls, by what moves; what moves weighs 0 itself."""
    roles, found = read_lexicon().roles, dict[int, float]()
    forms = [known_form(low) for low in lows]
    for at, form in enumerate(forms):
        rises = form in roles["rises"]
        if not rises and form not in roles["falls"]:
            continue
        found[at] = read_lexicon().weights.get(form, RISE if rises else FALL)
        for other in _around(at, forms, first_after=form.endswith(_MOVES_AN_OBJECT)):
            if forms[other] in roles["better_high"] or forms[other] in roles["better_low"]:
                found[at] = MOVED if rises == (forms[other] in roles["better_high"]) else -MOVED
                found[other] = 0.0
                break
    return found


def _around(at: int, forms: Sequence[str], *, first_after: bool) -> Iterator[int]:
    """Tokens near one, in its clause: "kemiskinan turun", but "menurunkan kemiskinan"."""
    before = range(at - 1, max(at - 1 - AMOUNT_BEFORE, -1), -1)
    after = range(at + 1, min(at + 1 + AMOUNT_AFTER, len(forms)))
    for side in (after, before) if first_after else (before, after):
        yield from takewhile(lambda other: forms[other] not in _CLAUSE_ENDS, side)


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
    roles = read_lexicon().roles
    if low not in roles["stronger"] and low not in _LINKS:
        reach.denial -= 1
    reach.undoing -= 1
    reach.failing -= 1
    reach.background -= 1
    if low in roles["hoped"]:
        reach.hope = True
    elif low in roles["background"]:
        reach.background = BACKGROUND_REACH
    if not alone:  # "tidak hanya" denies nothing, "bebas dari" undoes nothing: the phrase is known
        return
    if low in roles["negator"]:
        reach.denial = DENIAL_REACH
    if low in roles["undoes"]:
        reach.undoing = UNDOING_REACH
    if low in roles["fails"]:
        reach.failing = FAILING_REACH
    if low in roles["turns"]:
        reach.turned = True
