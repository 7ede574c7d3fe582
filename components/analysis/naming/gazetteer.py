"""What the word lists know by name: countries, places, bodies, outlets.

>>> [(known.first, known.last, known.readings[0].name) for known in find_known(["di", "AS", "."])]
[(1, 2, 'Amerika Serikat')]

Persons are never listed. A text is searched in one pass whatever the size of the lists: they are
kept by the first letters of their forms, and those of one beginning are split into words, longest
first, when a text has a word that begins so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from components.analysis.tokenizer import split_words
from components.article import Label
from components.lang import read_table

NONE = "-"  # an empty cell of the lists
DOUBT = "?"  # before a form that is also a common word or another name
# The letters by which the forms are kept; the tokenizer parts no word within its first three.
BEGINNING = re.compile(r"[^\W\d_]{0,3}")
WORDS_KEPT = 50_000  # different words whose forms are remembered: some articles' worth, a few MB
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
    found, at = [], 0
    while at < len(words):
        for tail, readings in _forms_from(words[at]):
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


@lru_cache(maxsize=WORDS_KEPT)
def _forms_from(word: str) -> tuple[tuple[tuple[str, ...], tuple[Reading, ...]], ...]:
    """The forms whose first word this is, longest first: the words after it, and the readings."""
    found = []
    for form in _by_beginning().get(_beginning(word), ()):
        if form.startswith(word):
            first, *tail = split_words(form)[0]
            if first == word:
                found.append((tuple(tail), _forms()[form]))
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def _by_beginning() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for form in _forms():
        forms.setdefault(_beginning(form), []).append(form)
    return forms


def _beginning(form: str) -> str:
    found = BEGINNING.match(form)
    return found[0] if found else ""


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
        country = Reading(name, "LOC", "country")
        for form in (name, *_cell(others)):
            yield form, country
        for spellings in map(_spellings, _cell(capitals)):
            for form in spellings:
                yield form, Reading(spellings[0], "LOC", "capital", True, name)
        for form in _cell(seats):
            yield form, Reading(form, "LOC", "seat", True, name)
    for name, kind, others, flag in read_table("places"):
        place = Reading(name, "LOC", kind, flag != "ask")
        for form in (name, *_cell(others)):
            yield form, place
    for table in ("organisations", "outlets"):
        for name, kind, others in read_table(table):
            usual = name.removeprefix(DOUBT)
            plain, doubted = (Reading(usual, "ORG", kind, sure) for sure in (True, False))
            for form in (name, *_cell(others)):
                is_doubted = form.startswith(DOUBT)
                yield form.removeprefix(DOUBT), doubted if is_doubted else plain


def _cell(cell: str) -> tuple[str, ...]:
    return () if cell == NONE else tuple(cell.split(";"))


def _spellings(forms: str) -> list[str]:
    return forms.split("=")
