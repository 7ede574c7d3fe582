"""Counts, and the outlet at the beginning of every way."""

import pytest

from components.analysis.assemble import begin_with_outlet, count_actors
from components.article import Actor, Attribution, Hop, Mention, Part, Words

FOUND = Attribution(content=(Words(0, 5),), source_actor="andi", chain=(Hop("Andi"),))
ANDI = Actor("andi", "Andi", "person")


def test_mentioned_and_speaking_are_counted_apart() -> None:
    mentions = (Mention(Words(0, 4), "PER", "andi"), Mention(Words(10, 14), "PER", "andi"))
    (actor,) = count_actors((ANDI,), mentions, (FOUND,))
    assert (actor.mentions, actor.statements) == (2, 1)


def test_mentions_in_lines_that_are_left_out_do_not_count() -> None:
    mentions = (Mention(Words(0, 4), "PER", "andi"), Mention(Words(10, 14), "PER", "andi"))
    parts = (Part(Words(0, 9), "paragraph"), Part(Words(10, 20), "related", kept=False))
    (actor,) = count_actors((ANDI,), mentions, (), parts)
    assert actor.mentions == 1


def test_an_actor_without_a_mention_is_left_out() -> None:
    assert count_actors((ANDI,), (), ()) == ()


@pytest.mark.parametrize(
    ("outlet", "chain", "stations"),
    [
        ("Kabar Uji", (Hop("Andi"),), ["Kabar Uji", "Andi"]),
        ("Kabar Uji", (), ["Kabar Uji"]),
        ("Kabaruji", (Hop("KABARUJI.COM"), Hop("Andi")), ["KABARUJI.COM", "Andi"]),
        (None, (Hop("Andi"),), ["Andi"]),
    ],
)
def test_a_way_begins_with_the_outlet_once(
    outlet: str | None, chain: tuple[Hop, ...], stations: list[str]
) -> None:
    found = begin_with_outlet(Attribution(content=(Words(0, 5),), chain=chain), outlet)
    assert [hop.who for hop in found.chain] == stations
