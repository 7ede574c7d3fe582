"""What a source's own words say about where it stands: affiliation, role, country.

>>> affiliation_of("Kepala Dinas Pariwisata Kota Gorontalo")
'government'

Only words of the article count; None where they do not say.
"""

import re
from functools import cache
from typing import cast

from components.article import Affiliation
from components.lang import read_table

# From the most telling to the least: "anggota DPR dari kalangan dokter" is a legislator.
ORDER: tuple[Affiliation, ...] = (
    "security",
    "judiciary",
    "legislature",
    "international_body",
    "religious_body",
    "government",
    "expert",
    "civil_society",
    "company",
    "media",
    "citizen",
)
AGE = re.compile(r"\(?\b\d{1,2}(?: tahun)?\b\)?|\(\s*\)")  # "Ani (51)"
# What joins a role to a name: "warga bernama Ani", "pria yang akrab disapa Ani".
CALLED = re.compile(
    r"(?:\byang)?(?:\s+\w+)?\s+(?:bernama|disapa|dipanggil|sapaan akrab)(?: lengkap)?\s*$",
    re.IGNORECASE,
)
ADDRESS = frozenset(
    ["pak", "bapak", "bu", "ibu", "mas", "mbak", "bang", "kak", "kang", "gus", "sang", "si", "cak"]
)
LONGEST_WORDS = 4  # tokens of the longest entry of the list


def affiliation_of(phrase: str) -> Affiliation | None:
    """The side of public life a source phrase names, by its first telling word.

    A word nearer the start counts more: the role stands before the name of the body.
    """
    tokens = [word.strip(".,()[]\"“”'").lower() for word in phrase.split()]
    table = _table()
    for at in range(len(tokens)):
        for size in range(LONGEST_WORDS, 0, -1):
            found = table.get(" ".join(tokens[at : at + size]))
            if found is not None and at + size <= len(tokens):
                return found
    return None


def role_of(phrase: str, name: str | None) -> str | None:
    """The role a phrase gives with a name: "Ketua DPRD" in "Ketua DPRD, Ani"; None without one.

    Words before the name count first, else those behind it; ages and forms of address do not.
    """
    before, _, after = (phrase, "", "") if name is None else phrase.partition(name)
    for side in (before, after):
        role = CALLED.sub("", AGE.sub(" ", side)).strip(" ,;()[]")
        if role.lower() not in ADDRESS and sum(letter.isalpha() for letter in role) > 1:
            return " ".join(role.split())
    return None


def country_of(name: str) -> str | None:
    """The usual Indonesian name of a country, by its name, short form or capital; else None."""
    return _countries().get(name.lower())


@cache
def _table() -> dict[str, Affiliation]:
    rank = {name: number for number, name in enumerate(ORDER)}
    found: dict[str, Affiliation] = {}
    for name, words in read_table("affiliation_words"):
        known = found.get(words)
        if known is None or rank[cast(Affiliation, name)] < rank[known]:
            found[words] = cast(Affiliation, name)
    return found


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {"indonesia": "Indonesia", "ri": "Indonesia"}
    for name, _, others, capitals, seats in read_table("countries"):
        forms = [
            name,
            *others.split(";"),
            *capitals.replace(";", "=").split("="),
            *seats.replace(";", "=").split("="),
        ]
        for form in forms:
            if form not in ("-", ""):
                found.setdefault(form.removeprefix("?").lower(), name)
    return found
