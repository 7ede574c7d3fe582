"""What a pick lights, and where words stand."""

import pytest

from components.view.places import Places
from components.view.selection import light, pick_table
from components.view.sources import groups, source_name
from components.view.strings import speaker
from tests.view.examples import EMPTY, ONE_WORD, example


@pytest.mark.parametrize(
    ("pick", "statements"),
    [
        ("all:", {0, 1, 2}),
        ("type:anonymous", {1}),
        ("type:anonymous,agentless", {1, 2}),
        ("statement:2", {2}),
        ("group:0", {0}),
        ("speaker:sari", {0}),
        ("relay:Kabar Uji", {0}),
        ("direct:", {1}),
        ("chain:0", {0}),
        ("statement:99", set()),
        ("chain:x", set()),
        ("", set()),
        ("rubbish", set()),
    ],
)
def test_a_pick_lights_its_statements(pick: str, statements: set[int]) -> None:
    assert light(example(), pick).statements == statements


def test_an_actor_is_lit_where_it_counts_not_in_removed_lines() -> None:
    assert light(example(), "actor:randupura").names == {0}
    assert light(example(), "actor:sari").names == {1, 4}


def test_a_line_is_lit_whole() -> None:
    assert light(example(), "part:2").parts == {2}
    assert not light(example(), "part:77")


def test_the_browser_gets_the_same_answers_beforehand() -> None:
    table = pick_table(example())
    assert table["statement_parts"] == [[1], [2], [4]]
    assert table["name_parts"] == [0, 1, 1, 3, 4]
    picks = table["picks"]
    assert isinstance(picks, dict)
    for pick in ("all:", "type:anonymous", "group:0", "speaker:sari", "relay:Kabar Uji", "direct:"):
        assert set(picks[pick]) == light(example(), pick).statements
    assert set(picks["actor:sari"]) == light(example(), "actor:sari").names


@pytest.mark.parametrize("article", [EMPTY, ONE_WORD])
def test_nothing_is_lit_where_nothing_is(article) -> None:  # type: ignore[no-untyped-def]
    for pick in ("all:", "actor:x", "part:0", "type:media", "chain:0"):
        assert not light(article, pick).statements


def test_places_are_named_as_readers_count() -> None:
    places, say = Places(example()), speaker("id")
    assert [places.name(part, say) for part in range(5)] == [
        "judul",
        "paragraf 1",
        "paragraf 2",
        "baris 4",
        "paragraf 3",
    ]


def test_a_source_has_the_fullest_name_the_article_gives() -> None:
    article = example()
    assert source_name(article, 0) == "Sari Dewi"
    assert source_name(article, 1) == "Seorang sumber"
    assert source_name(article, 2) is None


def test_claims_without_a_source_are_no_source() -> None:
    assert groups(example()) == {0: (0,), 1: (1,)}
