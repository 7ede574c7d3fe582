"""What rises and falls in a line: an amount that is better high, better low, or neither known.

>>> find_movements(["kemiskinan", "turun"])
{1: 0.7, 0: 0.0}
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from components.analysis.toning.tone_lexicon import known_form, read_lexicon

# Weights of a moving amount, set by cross-validation on gold/train, by article: of something we do
# not know, and of something better high or low.
RISE, FALL, MOVED = 0.15, -0.3, 0.7  # naik; turun; kemiskinan turun, laba naik
# Words in which the moving amount is looked for; attributes stand between: "kasus pada anak naik".
AMOUNT_BEFORE, AMOUNT_AFTER = 5, 3

_CLAUSE_ENDS = frozenset(".!?;,") | {"dan", "tetapi", "tapi", "sedangkan", "namun", "serta"}
_MOVES_AN_OBJECT = ("kan", "an", "i", "menekan", "memangkas", "menambah", "memperbesar")


def find_movements(lows: Sequence[str]) -> dict[int, float]:
    """Weights of the words of rises and falls, by what moves; what moves weighs 0 itself."""
    roles, found = read_lexicon().roles, dict[int, float]()
    forms = [known_form(low) for low in lows]
    if roles["rises"].isdisjoint(forms) and roles["falls"].isdisjoint(forms):
        return found
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
