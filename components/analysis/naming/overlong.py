"""The trained model's names cut where they hold more than a name.

"Erick Thohir Lapor KPK" in a headline is taken for one name; the running text knows "Erick Thohir".
"CEO Danantara Rosan Roeslani": two names side by side that the article has alone as well.
"""

from collections.abc import Iterable
from dataclasses import replace

from components.analysis.naming.gazetteer import Known
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import is_town
from components.lang import read_list

# Rules that tell a name by its type word.
SHAPED = frozenset({"body_word", "body_of_place", "place_word", "spot_word"})
# Kinds of listed names that stand in a town without having it in their name.
STAND_SOMEWHERE = frozenset({"university", "site", "seat"})


def cut_before_owners(names: Iterable[Name], listed: Iterable[Name]) -> list[Name]:
    """The names, those told by a type word cut before the listed body that owns the place."""
    starts: dict[int, list[Name]] = {}
    for name in listed:
        starts.setdefault(name.first, []).append(name)
    return [_before_person(name, starts) if name.rule in SHAPED else name for name in names]


def cut_overlong(text: NameText, names: Iterable[Name], known: Iterable[Name]) -> list[Name]:
    """The names without those of the model that `known`, names of the running text, take apart.

    The names inside are not added: they are among `known`.
    """
    starts: dict[int, list[Name]] = {}
    for name in known:
        starts.setdefault(name.first, []).append(name)
    kept = []
    for name in names:
        if name.rule in SHAPED:
            kept.append(_before_person(name, starts))
        elif name.rule != "model" or _is_whole(text, name, starts):
            kept.append(name)
    return kept


def part_body_and_person(
    text: NameText, from_model: list[Name], shaped: list[Name], listed: dict[int, Known]
) -> list[Name]:
    """The model's names with "BPBD Kota Semarang Endro Martantono" parted behind the place.

    Two words or more with capitals behind a body that ends with a listed name are its officer; one
    is enough behind an office: "Ketua MK Suhartoyo", "CEO Danantara Rosan Roeslani".
    """
    ends = {name.first: name.last for name in shaped if name.rule == "body_of_place"}
    parted = []
    for name in from_model:
        has_office = text.before(name.first).rstrip(".") in read_list("titles")
        end = ends.get(name.first, name.last)
        if name.first in listed and (has_office or _is_whole_name(name, listed[name.first])):
            end = max(listed[name.first].last, ends.get(name.first, 0))
        town = _town_behind(text, name, listed)
        if town:
            parted.append(town)
            continue
        behind = text.words[end : name.last]
        is_person = behind and all(word.isalpha() and word[0].isupper() for word in behind)
        is_person = is_person and behind[0].istitle()
        is_person = is_person and not any(at in listed for at in range(end, name.last))
        if name.label != "PER" and is_person and (has_office or len(behind) > 1):
            parted.append(replace(name, first=end, label="PER"))
        else:
            parted.append(name)
    return parted


def _is_whole_name(name: Name, known: Known) -> bool:
    """Whether only a person can follow: "Swedia Greta Thunberg", unlike "Bali Safari Park"."""
    country = any(reading.kind in {"country", "capital"} for reading in known.readings)
    alone = country and name.label == "LOC"
    return alone or known.last - known.first > 1


def _town_behind(text: NameText, name: Name, listed: dict[int, Known]) -> Name | None:
    """The town behind a listed body or place: "Universitas Udayana [Denpasar]"."""
    known = listed.get(name.first)
    if known is None or known.last - known.first < 2 or known.last not in listed:
        return None
    if not any(reading.kind in STAND_SOMEWHERE for reading in known.readings):
        return None  # "Partai Golkar Sulawesi Utara" is a branch, no party in a place
    town = listed[known.last]
    if town.last != name.last or not is_town(town):
        return None
    return replace(name, first=known.last, label="LOC")


def _before_person(name: Name, starts: dict[int, list[Name]]) -> Name:
    """A name told by its first word without the person or body behind: "Badan Haji Andi Wijaya"."""
    for at in range(name.first + 2, name.last):
        for other in starts.get(at, ()):
            is_person = other.label == "PER" and other.last - at > 1
            # "Gedung Merah Putih Komisi Pemberantasan Korupsi"
            is_owner = name.label == "LOC" and other.label == "ORG" and other.last == name.last
            if is_person or (is_owner and other.last - at > 1):
                return replace(name, last=at)
    return name


def _is_whole(text: NameText, name: Name, starts: dict[int, list[Name]]) -> bool:
    inside = [
        other
        for at in range(name.first, name.last)
        for other in starts.get(at, ())
        if other.last <= name.last
    ]
    if any((other.first, other.last) == (name.first, name.last) for other in inside):
        return True
    if name.first in text.titles:
        return not any(
            other.label == name.label or (other.first == name.first and other.last < name.last - 1)
            for other in inside
        )
    return not _tile(name, inside)


def _tile(name: Name, inside: list[Name]) -> bool:
    """Whether names that stand side by side fill the whole name."""
    at = name.first
    for other in inside:
        if other.first == at:
            at = other.last
    return at == name.last and len(inside) > 1
