"""The later rounds of training names: what each reads."""

from components.recipes.id_news.scripts.names_more import ROUNDS, half_of
from components.recipes.id_news.scripts.sets import Marked

OURS = [Marked(f"Andi {n}", (), "told") for n in range(3)]
NERGRIT = [Marked(f"Sari {n}", (), "told", "nergrit") for n in range(5)]


def test_each_round_reads_our_lines_and_half_of_nergrits() -> None:
    halves = [half_of([*OURS, *NERGRIT], one.half) for one in ROUNDS]
    told = [{line.text for line in half if line.convention} for half in halves]
    assert all([line for line in half if not line.convention] == OURS for half in halves)
    assert told[0] | told[1] == {line.text for line in NERGRIT}
    assert not told[0] & told[1]


def test_rounds_differ_in_their_order() -> None:
    assert len({one.seed for one in ROUNDS}) == len(ROUNDS)
