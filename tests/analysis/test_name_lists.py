"""The lists of names: every one readable, no form twice in a list."""

from collections import Counter

import pytest

from components.analysis.naming.gazetteer import context, find_known, readings_of
from components.analysis.tokenizer import split_words
from components.lang import read_list, read_table

TABLES = {"countries": 5, "places": 4, "organisations": 3, "outlets": 3, "place_words": 3}
TABLES |= {"body_words": 3, "short_bodies": 2, "name_context": 2}
LISTS = ("titles", "degrees", "offices", "relay_words", "not_names", "also_words")


@pytest.mark.parametrize(("name", "columns"), TABLES.items())
def test_every_row_is_whole_and_stands_once(name: str, columns: int) -> None:
    rows = read_table(name)
    assert {len(row) for row in rows} == {columns}
    assert len(set(rows)) == len(rows)
    assert list(rows) == sorted(rows)


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_small(name: str) -> None:
    words = read_list(name)
    assert words
    assert all(word == word.lower().strip() for word in words)


def test_an_alias_reads_as_the_usual_name() -> None:
    assert {reading.name for reading in readings_of("AS")} == {"Amerika Serikat"}
    assert {reading.country for reading in readings_of("Kiev")} == {"Ukraina"}
    assert not any(reading.plain for reading in readings_of("Golkarr"))


@pytest.mark.parametrize("name", ["organisations", "outlets", "places"])
def test_no_form_names_two_things_of_one_list(name: str) -> None:
    forms = Counter(
        form.removeprefix("?")
        for first, _, others, *_ in read_table(name)
        for form in (first, *others.split(";"))
        if form != "-"
    )
    assert {form for form, times in forms.items() if times > 1} == set()


def test_a_form_is_found_whatever_its_first_letters() -> None:
    for form in ("AS", "9to5Mac", "i24NEWS", "S&P Global", "L'Equipe", "Al-Qaeda", "detikNews"):
        words = split_words(f"di {form} itu")[0]
        assert [(one.first, one.last) for one in find_known(words)] == [(1, len(words) - 1)], form


def test_the_longest_form_wins() -> None:
    known = find_known(["di", "Papua", "Barat", "Daya", "dan", "Papua"])
    assert [(one.first, one.last) for one in known] == [(1, 4), (5, 6)]


def test_each_role_has_words() -> None:
    roles = {role for _, role in read_table("name_context")}
    assert all(context(role) for role in roles)
