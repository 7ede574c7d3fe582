"""Names that stand side by side: one body in two pieces, two places in one.

"BKSDA [Banyuwangi]", "Lembaga Adat (LA) [Riau]" and "Badan Geologi [Kementerian ESDM]" are one body
each, with its place or the house it belongs to; "Makassar [Sulawesi Selatan]" is a town, then its
province.
"""

from dataclasses import replace

from components.analysis.naming.gazetteer import readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import TOWNS, is_area_word

# Kinds of listed bodies that stand in a place, or write from it, without having it in their name.
STAND_THERE = frozenset(
    {"university", "site", "seat", "club", "newspaper", "magazine", "online", "broadcast"}
)
SCHOOLS = frozenset({"akademi", "institut", "politeknik", "universitas"})  # they too stand there
# Kinds of listed bodies that have branches, named so in headlines too: "Demokrat Cianjur".
HAVE_BRANCHES = frozenset({"agency", "ministry", "ngo", "party", "police", "religious"})
OFFICE, SHORTEST_OFFICE = "Dis", 5  # "Diskanak", "Disnakkeswan"; "Distrik" is listed as a type word
# Kinds of listed bodies that have bodies of their own: "Propam [Polda NTB]".
DWELLERS = frozenset({"warga", "penduduk"})
# Second words of villages and districts: behind them no person begins.
OF_PLACES = frozenset(
    {"Barat", "Baru", "Hilir", "Hulu", "Indah", "Jaya", "Kidul", "Kota", "Kulon", "Lama", "Lor"}
    | {"Makmur", "Mulya", "Raya", "Selatan", "Tengah", "Tenggara", "Timur", "Utara", "Wetan"}
)
HOUSES = frozenset({"ministry", "legislature", "police"})


def label_bodies(text: NameText, names: list[Name]) -> list[Name]:
    """The model's names, those of a listed body, alone or with its place, labelled as bodies.

    "Ombudsman Jateng", and "Disnak Garut": short forms of a town's offices begin with "Dis".
    """
    return [replace(name, label="ORG") if _is_body(text, name) else name for name in names]


def join_bodies(text: NameText, names: list[Name]) -> list[Name]:
    """The names, a body joined with the place or the house right behind it."""
    joined: list[Name] = []
    for name in names:
        if len(joined) > 1 and _in_brackets(text, *joined[-2:]):
            body = replace(joined[-2], last=joined[-1].last + 1)
            form = text.form(name.first, name.last)
            country = any(reading.kind == "country" for reading in readings_of(form))
            is_part = name.rule == "body_of_place" or (name.label == "LOC" and not country)
            if _are_one(text, body, name) or (is_part and _stand_close(text, body, name)):
                joined[-2:] = [replace(body, last=name.last)]
                continue
        if joined and _are_one(text, joined[-1], name):
            joined[-1] = replace(joined[-1], last=name.last)
        else:
            joined.append(name)
    return joined


def _in_brackets(text: NameText, body: Name, short: Name) -> bool:
    """Whether a body's short form follows it: "Lembaga Adat Melayu (LAM)", here of a place."""
    if (body.label, short.label) != ("ORG", "ORG") or body.last != short.first - 1:
        return False
    return text.words[body.last] == "(" and text.after(short.last) == ")"


def ends_school(text: NameText, name: Name, names: list[Name]) -> bool:
    """Whether one word behind a school or institute ends its name: "Institut Maritim [Sorn]"."""
    if name.last - name.first > 1 or text.after(name.last) in {"", "("}:
        return False
    return any(
        one.last == name.first and one.label == "ORG" and text.low[one.first] in SCHOOLS
        for one in names
    )


def part_places(text: NameText, names: list[Name]) -> list[Name]:
    """The names, the model's "Makassar Sulawesi Selatan" parted before the second listed place.

    In "warga [Kecamatan Melati] [Opi Novianti]" the second name is whose place it is.
    """
    parted: list[Name] = []
    for name in names:
        at = _second_place(text, name)
        whose = None if at else _who_lives_there(text, name)
        if at:
            parted += [replace(name, last=at), replace(name, first=at)]
        elif whose:
            parted += [replace(name, last=whose), replace(name, first=whose, label="PER")]
        else:
            parted.append(name)
    return parted


def _who_lives_there(text: NameText, name: Name) -> int | None:
    """Where a person's two names begin behind the place of "warga Kecamatan Melati"."""
    at = name.last - 2
    if name.label != "LOC" or name.rule not in ("model", "place_word"):
        return None
    if text.before(name.first) not in DWELLERS:
        return None
    if at - name.first < 2 or not is_area_word(text.words[name.first]):
        return None
    parts = text.words[name.first + 1 : name.last]
    of_place = any(word in OF_PLACES or is_area_word(word) or not word.isalpha() for word in parts)
    return None if of_place or any(word.isupper() for word in parts) else at


def _is_body(text: NameText, name: Name) -> bool:
    if name.label == "ORG":
        return False
    whole = {reading.label for reading in readings_of(text.form(name.first, name.last))}
    if whole == {"ORG"} or name.last - name.first < 2:
        return whole == {"ORG"}  # "Hyundai", whatever the model says
    word = text.words[name.first]
    listed = {reading.label for reading in readings_of(word)}
    office = word.startswith(OFFICE) and len(word) > SHORTEST_OFFICE and not listed
    return (listed == {"ORG"} or office) and _is_town(text, name.first + 1, name.last)


def _is_town(text: NameText, first: int, last: int) -> bool:
    """Whether the words are a listed town or province, or a district named by its kind."""
    if last - first > 1 and is_area_word(text.words[first]):
        return True
    return any(one.kind in TOWNS for one in readings_of(text.form(first, last)))


def _are_one(text: NameText, body: Name, behind: Name) -> bool:
    """Whether only a blank parts a body from its place or house."""
    if not _stand_close(text, body, behind):
        return False
    kinds = {reading.kind for reading in readings_of(text.form(body.first, body.last))}
    if body.first in text.titles and not kinds & HAVE_BRANCHES:
        return False
    if behind.label == "LOC":
        return not kinds & STAND_THERE and _is_town(text, behind.first, behind.last)
    listed = readings_of(text.form(behind.first, behind.last))
    starts_house = text.low[behind.first] == "kementerian"
    return behind.label == "ORG" and (starts_house or any(one.kind in HOUSES for one in listed))


def _stand_close(text: NameText, body: Name, behind: Name) -> bool:
    if body.label != "ORG" or behind.first != body.last or body.first in text.tags:
        return False
    if text.low[body.first] in SCHOOLS:
        return False
    return bool(text.after(behind.first)) and (
        text.starts[behind.first] == text.end_of(body.last - 1) + 1
    )


def _second_place(text: NameText, name: Name) -> int | None:
    """Where the second of two listed places begins that make up all of a model's place."""
    if name.label != "LOC" or name.rule != "model" or readings_of(text.form(name.first, name.last)):
        return None
    for at in range(name.last - 1, name.first, -1):
        pieces = (text.form(name.first, at), text.form(at, name.last))
        if all(any(one.kind in TOWNS for one in readings_of(piece)) for piece in pieces):
            return at
    return None
