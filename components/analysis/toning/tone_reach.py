"""How far words reach that change the tone of others: denial, undoing, failing, hope, a turn.

"tidak" turns the next coloured word of the three behind it, "mencegah" what is bad among the next
four; a mark ends a reach sooner. A line is read from left to right with one `Reach`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# Shares of a word's own weight, set by cross-validation on gold/train, by article.
DENIED_GOOD = -0.7  # tidak adil: nearly as bad as unjust
DENIED_BAD = -0.3  # tidak rusak: hardly a gain
UNDONE = -0.3  # mencegah banjir
FAILED = -0.8  # gagal menang
TURNED = 1.3  # after "namun"
# How many words an influence reaches; a comma or full stop ends it sooner. A hope or a turn holds
# until the sentence ends: the clauses of one wish are joined by commas.
DENIAL_REACH, UNDOING_REACH, FAILING_REACH, BACKGROUND_REACH = 3, 4, 3, 5
LINK = "link"  # the role of words that a denial passes over
_STOPS = frozenset(".!?;")


@dataclass(slots=True)
class Reach:
    """Until which word of the line each influence reaches; `now` words have been passed."""

    now: int = 0
    denial: int = 0
    undoing: int = 0
    failing: int = 0
    background: int = 0
    hope: bool = False
    turned: bool = False


def pass_mark(mark: str, reach: Reach) -> None:
    """End what a mark ends: a comma what reaches a few words, a full stop all."""
    if mark in _STOPS or mark == ",":
        reach.denial = reach.undoing = reach.failing = reach.background = reach.now
    if mark in _STOPS:
        reach.hope = reach.turned = False


def bend(weight: float, reach: Reach) -> tuple[float, bool]:
    """The weight a word has here, and whether it was turned round; a denial turns one word."""
    is_denied = reach.denial > reach.now
    if not weight:
        return 0.0, is_denied
    turned = TURNED if reach.turned else 1.0
    if is_denied:
        reach.denial = reach.now
        return weight * (DENIED_GOOD if weight > 0 else DENIED_BAD) * turned, True
    if reach.undoing > reach.now and weight < 0:
        return weight * UNDONE * turned, True
    if reach.failing > reach.now and weight > 0:
        return weight * FAILED * turned, True
    return weight * turned, False


def start_influences(roles: Sequence[str], reach: Reach, *, alone: bool = True) -> None:
    """Start what a word of these roles does; `alone`: it is not part of a known phrase."""
    if LINK in roles:
        reach.denial += 1
    if "hoped" in roles:
        reach.hope = True
    elif "background" in roles:
        reach.background = reach.now + BACKGROUND_REACH
    if not alone:  # "tidak hanya" denies nothing, "bebas dari" undoes nothing: the phrase is known
        return
    if "negator" in roles:
        reach.denial = reach.now + DENIAL_REACH
    if "undoes" in roles:
        reach.undoing = reach.now + UNDOING_REACH
    if "fails" in roles:
        reach.failing = reach.now + FAILING_REACH
    if "turns" in roles:
        reach.turned = True
