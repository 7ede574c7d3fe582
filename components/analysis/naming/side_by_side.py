"""Names that stand side by side: one body in two pieces, two places in one.

"BKSDA [Banyuwangi]" and "Badan Geologi [Kementerian ESDM]" are one body each, with its place or the
house it belongs to; "Makassar [Sulawesi Selatan]" is a town, then its province.
"""

from dataclasses import replace

from components.analysis.naming.gazetteer import readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import TOWNS

# Kinds of listed bodies that stand in a place, or write from it, without having it in their name.
STAND_THERE = frozenset(
    {"university", "site", "seat", "club", "newspaper", "magazine", "online", "broadcast"}
)
# Kinds of listed bodies that have bodies of their own: "Propam [Polda NTB]".
HOUSES = frozenset({"ministry", "legislature", "police"})


def join_bodies(text: NameText, names: list[Name]) -> list[Name]:
    """The names, a body joined with the place or the house right behind it."""
    joined: list[Name] = []
    for name in names:
        if joined and _are_one(text, joined[-1], name):
            joined[-1] = replace(joined[-1], last=name.last)
        else:
            joined.append(name)
    return joined


def part_places(text: NameText, names: list[Name]) -> list[Name]:
    """The names, the model's "Makassar Sulawesi Selatan" parted before the second listed place."""
    parted: list[Name] = []
    for name in names:
        at = _second_place(text, name)
        if at:
            parted += [replace(name, last=at), replace(name, first=at)]
        else:
            parted.append(name)
    return parted


def _are_one(text: NameText, body: Name, behind: Name) -> bool:
    """Whether only a blank parts a body in running text from its place or house."""
    if body.label != "ORG" or behind.first != body.last or body.first in text.titles | text.tags:
        return False
    if text.starts[behind.first] != text.end_of(body.last - 1) + 1:
        return False
    kinds = {reading.kind for reading in readings_of(text.form(body.first, body.last))}
    listed = readings_of(text.form(behind.first, behind.last))
    if behind.label == "LOC":
        return not kinds & STAND_THERE and any(one.kind in TOWNS for one in listed)
    starts_house = text.low[behind.first] == "kementerian"
    return behind.label == "ORG" and (starts_house or any(one.kind in HOUSES for one in listed))


def _second_place(text: NameText, name: Name) -> int | None:
    """Where the second of two listed places begins that make up all of a model's place."""
    if name.label != "LOC" or name.rule != "model" or readings_of(text.form(name.first, name.last)):
        return None
    for at in range(name.last - 1, name.first, -1):
        pieces = (text.form(name.first, at), text.form(at, name.last))
        if all(any(one.kind in TOWNS for one in readings_of(piece)) for piece in pieces):
            return at
    return None
