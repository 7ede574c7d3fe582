"""What the word lists know by name: countries, places, bodies, outlets.

>>> [(known.first, known.last, known.readings[0].name) for known in find_known(["di", "AS", "."])]
[(1, 2, 'Amerika Serikat')]

Persons are never listed. The lists are read once into a table from the first word of a form to all
forms that begin with it, longest first, so that a text is searched in one pass whatever their size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from components.analysis.tokenizer import split_words
from components.article import Label
from components.lang import read_table

NONE = "-"  # an empty cell of the lists
DOUBT = "?"  # before a form that is also a common word or another name
SHORTEST_UPPER = 4  # letters a form needs before its capitals ("JAKARTA") count as the same name


@dataclass(frozen=True, slots=True)
class Reading:
    """What one form may name.

    `name` is the usual name of it, `kind` the kind the lists give, `country` the country a capital
    or a seat of power may stand for. `plain` is False where the form alone proves nothing.
    """

    name: str
    label: Label
    kind: str
    plain: bool = True
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A listed form found in words `first` to `last` (end exclusive), and all it may name."""

    first: int
    last: int
    readings: tuple[Reading, ...]


def find_known(words: Sequence[str]) -> list[Known]:
    """The listed names in a row of words, from left to right, the longest at each place."""
    table, found, at = _table(), [], 0
    while at < len(words):
        for tail, readings in table.get(words[at], ()):
            last = at + 1 + len(tail)
            if tuple(words[at + 1 : last]) == tail:
                found.append(Known(at, last, readings))
                at = last - 1
                break
        at += 1
    return found


def readings_of(form: str) -> tuple[Reading, ...]:
    """What a form (as written in an article) may name; empty when no list has it."""
    return _forms().get(form, ())


def all_forms() -> tuple[str, ...]:
    """Every form of every list."""
    return tuple(_forms())


@cache
def context(role: str) -> frozenset[str]:
    """The words around names that have this role in `name_context.tsv`."""
    return frozenset(word for word, of in read_table("name_context") if of == role)


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], tuple[Reading, ...]]]]:
    table: dict[str, list[tuple[tuple[str, ...], tuple[Reading, ...]]]] = {}
    for form, readings in _forms().items():
        words = split_words(form)[0]
        table.setdefault(words[0], []).append((tuple(words[1:]), readings))
    for forms in table.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return table


@cache
def _forms() -> dict[str, tuple[Reading, ...]]:
    forms: dict[str, tuple[Reading, ...]] = {}
    for form, reading in _all_readings():
        forms[form] = (*forms.get(form, ()), reading)
    for form in list(forms):
        if len(form) >= SHORTEST_UPPER and form.upper() not in forms:
            forms[form.upper()] = forms[form]
    return forms


def _all_readings() -> Iterator[tuple[str, Reading]]:
    for name, _code, others, capitals, seats in read_table("countries"):
        for form in (name, *_cell(others)):
            yield form, Reading(name, "LOC", "country")
        for spellings in map(_spellings, _cell(capitals)):
            for form in spellings:
                yield form, Reading(spellings[0], "LOC", "capital", True, name)
        for form in _cell(seats):
            yield form, Reading(form, "LOC", "seat", True, name)
    for name, kind, others, flag in read_table("places"):
        for form in (name, *_cell(others)):
            yield form, Reading(name, "LOC", kind, flag != "ask")
    for table in ("organisations", "outlets"):
        for name, kind, others in read_table(table):
            usual = name.removeprefix(DOUBT)
            for form in (name, *_cell(others)):
                reading = Reading(usual, "ORG", kind, not form.startswith(DOUBT))
                yield form.removeprefix(DOUBT), reading


def _cell(cell: str) -> tuple[str, ...]:
    return () if cell == NONE else tuple(cell.split(";"))


def _spellings(forms: str) -> list[str]:
    return forms.split("=")
