"""Persons beside their office: where the place or body ends and the person's name begins.

"Bupati Randupura Wiratmo Hadikusuma" is the place Randupura and a person, though no list knows
Randupura: the article says "Kabupaten Randupura", or calls him Wiratmo. In the same way "Bank Maju
Josua Pardede" is parted where the article says "Josua".
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from components.analysis.identity.person_names import FORENAMES, PARTICLES
from components.analysis.naming.common_words import is_common
from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import SIDES, Name, NameText
from components.analysis.naming.shape_tails import NO_OPENER, is_area_word, openers
from components.article import Label
from components.lang import read_list

Shown = Mapping[Label, frozenset[str]]  # the forms an article shows to be of a label
CONFIDENCE = 0.7
LONGEST_PLACE = 3  # words of a place between an office and a name
LONGEST_NAME = 4  # words of a person's name told by the office before it
SHORTEST_ABBREVIATION = 3  # letters: "AR Wulandar" are initials
SHORTEST_NAME = 2  # words a name nobody else vouches for must have


def called_persons(text: NameText, from_model: Iterable[Name]) -> frozenset[str]:
    """The single words the model takes for a person in running text: "kata [Josua]"."""
    return frozenset(
        text.words[name.first]
        for name in from_model
        if name.label == "PER" and name.last - name.first == 1 and name.first not in text.titles
    )


def part_by_called(text: NameText, names: Iterable[Name], called: frozenset[str]) -> list[Name]:
    """The names, bodies and places parted before a person the article calls by first name."""
    parted: list[Name] = []
    for name in names:
        at = _called_inside(text, name, called)
        if at is None:
            parted.append(name)
            continue
        parted.append(replace(name, first=at, label="PER", rule="model"))
        last = at
        while last > name.first and text.low[last - 1].rstrip(".") in read_list("titles"):
            last -= 1  # "Pusat Penerangan TNI [Mayjen] Kristomei"
        if last - name.first > 1 or (last > name.first and readings_of(text.words[name.first])):
            parted.append(replace(name, last=last))
    return parted


def _called_inside(text: NameText, name: Name, called: frozenset[str]) -> int | None:
    """Where the person begins in "Danantara [Rosan] Roeslani"; None where nobody does."""
    of_office = is_office(text, name.first)
    if name.label == "PER" or not (of_office or _opens_with_known(text, name)):
        return None
    behind = range(name.first + 1, name.last)
    all_persons = len(behind) >= SHORTEST_NAME and all(_may_be_person(text, at) for at in behind)
    if all_persons and _is_abbreviation_of_body(text, name):
        return name.first + 1  # "juru bicara KPK | Priharsa Wulandar"
    for at in range(name.first + 1, name.last):
        if text.words[at] not in called or is_area_word(text.words[at - 1]):
            continue
        if at - name.first == 1 and not readings_of(text.words[name.first]):
            continue  # "Yayasan Budi Luhur", also where a Budi is named
        if text.low[name.first] in openers() and text.low[at - 1] in read_list("titles"):
            continue  # "Yayasan Bung Karno"
        if all(_may_be_person(text, index) for index in range(at, name.last)):
            return at
    return None


def _is_abbreviation_of_body(text: NameText, name: Name) -> bool:
    first = text.words[name.first]
    return first.isupper() and any(reading.label == "ORG" for reading in readings_of(first))


def _opens_with_known(text: NameText, name: Name) -> bool:
    """Whether a listed body or district of a known town is named first: "Kabupaten Lumajang X"."""
    if name.label == "ORG":
        return any(reading.label == "ORG" for reading in readings_of(text.words[name.first]))
    return is_area_word(text.words[name.first]) and bool(readings_of(text.words[name.first + 1]))


def shown_places(text: NameText, from_model: Iterable[Name]) -> frozenset[str]:
    """Names the article itself shows to be places: "Kabupaten [Randupura]", "Polres [Randupura]".

    Also what the model takes for a place in running text.
    """
    found = _forms(text, from_model, "LOC")
    for at, word in enumerate(text.words):
        kind = openers().get(text.low[at], NO_OPENER)[2] if word[0].isupper() else ""
        if text.before(at) == "wali":
            continue  # "Wali Kota Ratna Dewi" shows no town Ratna
        if kind in {"area", "town"} and is_unknown(text, at + 1):
            found.add(text.words[at + 1])
    return frozenset(found)


def shown_bodies(text: NameText, from_model: Iterable[Name]) -> frozenset[str]:
    """What the model takes for a body in running text."""
    return frozenset(_forms(text, from_model, "ORG"))


def _forms(text: NameText, names: Iterable[Name], label: Label) -> set[str]:
    return {
        text.form(name.first, name.last)
        for name in names
        if name.label == label and name.first not in text.titles
    }


def part_office_and_person(
    text: NameText, names: Iterable[Name], shown: Shown, called: frozenset[str]
) -> list[Name]:
    """The names, the place or body of an office parted from its holder.

    "Bupati [Randupura] [Wiratmo Hadikusuma]", "Ketua [Gapro] [Muhaimin Wulandar]".
    """
    parted: list[Name] = []
    for name in names:
        end, label = _office_end(text, name, shown, called)
        if end > name.first:
            parted.append(Name(name.first, end, label, "of_office", CONFIDENCE))
            name = replace(name, first=end, label="PER")
        parted.append(name)
    return parted


def _office_end(
    text: NameText, name: Name, shown: Shown, called: frozenset[str]
) -> tuple[int, Label]:
    """Where the place or body before a person's name ends and its label; at `name.first`: none."""
    none: tuple[int, Label] = name.first, "LOC"
    first, *rest = text.words[name.first : name.last]
    if name.first in text.titles or not is_office(text, name.first):
        return none
    if name.label != "PER" and not _may_hold_person(text, name):
        return none
    if not rest or first.lower() in FORENAMES | PARTICLES:
        return none
    of_body = text.before(name.first) in context("of_body")
    one: tuple[int, Label] = name.first + 1, "ORG" if of_body else "LOC"
    if first in called:
        # Ostmar and Vossin are both named alone: "Menteri Luar Negeri Ostmar Jarek Vossin"
        return one if len(rest) > 1 and called.intersection(rest) else none
    for end in range(min(name.last - 1, name.first + LONGEST_PLACE), name.first, -1):
        for label, forms in shown.items():
            if text.form(name.first, end) in forms:
                return end, label
    kind = first.lower() in openers()  # "Direktur RSUD Melati Indah"
    if len(rest) > 1 and first.isupper() and len(first) >= SHORTEST_ABBREVIATION and not kind:
        return name.first + 1, "ORG"  # "Ketua GAPRI Ismanu Wulandar"
    of_place = text.before(name.first) in read_list("offices")
    return one if of_place and len(rest) > 1 and rest[0] in called else none


def _may_hold_person(text: NameText, name: Name) -> bool:
    """Whether a place behind an office goes on with a person: "Bupati [Randupura Sari Wulan]"."""
    rest = range(name.first + 1, name.last)
    return name.label == "LOC" and len(rest) > 1 and all(_may_be_person(text, at) for at in rest)


def is_office(text: NameText, at: int) -> bool:
    """Whether an office stands before: "Bupati", "Menteri Luar Negeri", "Sekretaris Daerah"."""
    before = text.before(at).rstrip(".")
    if before == ")" and at > 2:
        before = text.low[at - 2]  # "Chief Financial Officer (CFO) Danantara"
    if before in read_list("titles") or before in read_list("offices"):
        return True
    for back in range(1, LONGEST_PLACE + 2):
        start = at - back
        if (
            start < 0
            or text.line_of[start] != text.line_of[at]
            or not text.words[start][0].isupper()
        ):
            return False
        if text.low[start] in read_list("titles"):
            return True
    return False


def find_officers(text: NameText, names: list[Name]) -> list[Name]:
    """Persons the model missed behind an office or a rank: "Kapolres Tuban [Ani Budiarti]".

    Behind an office, its field, place or body two words are needed, behind a rank
    ("AKP") one.
    """
    taken = {index for name in names for index in range(name.first, name.last)}
    found = []
    for name in names:
        is_place = name.label != "PER" and name.first not in text.titles
        if is_place and is_office(text, name.first):
            last = _end_of_person(text, name.last, taken)
            if last - name.last >= SHORTEST_NAME:
                found.append(Name(name.last, last, "PER", "officer", CONFIDENCE))
    addresses = context("address") | context("rank")
    for at in range(1, len(text.words)):
        if text.words[at][0].islower() or at in taken or at in text.titles:
            continue
        two = f"{text.before(at - 1)} {text.before(at)}"  # "Inspektur Satu"
        addressed = text.before(at).rstrip(".") in addresses or two in addresses
        least = 1 if addressed else SHORTEST_NAME
        if least > 1 and not _ends_office(text, at):
            continue
        last = _end_of_person(text, at, taken)
        if last - at >= least and last not in taken:
            found.append(Name(at, last, "PER", "officer", CONFIDENCE))
    return found


def _ends_office(text: NameText, at: int) -> bool:
    """Whether the field of an office ends right before: "Menteri Luar Negeri [Sari Wulandari]"."""
    before = text.before(at)
    is_field = before in read_list("name_words") and before not in read_list("titles")
    return is_field and text.words[at - 1].istitle() and is_office(text, at)


def _end_of_person(text: NameText, first: int, taken: set[int]) -> int:
    last = first
    while last - first < LONGEST_NAME and last not in taken and _belongs(text, last):
        last += 1
    return last


def _belongs(text: NameText, at: int) -> bool:
    return bool(text.after(at)) and _may_be_person(text, at)


def _may_be_person(text: NameText, at: int) -> bool:
    """Whether the word may be part of a person's name: no common word, title or listed name."""
    word = text.words[at]
    if len(word.rstrip(".")) == 1 and word[0].isupper():
        return True  # "Rosan P. Roeslani"
    return is_unknown(text, at) or (word.istitle() and text.low[at] in PARTICLES)


def is_unknown(text: NameText, at: int) -> bool:
    """Whether a word with a capital is no common word, title, type word or listed name."""
    if at >= len(text.words) or not text.words[at].istitle() or not text.words[at].isalpha():
        return False
    word, low = text.words[at], text.low[at]
    if readings_of(word) or word in SIDES or low in openers() or low in read_list("titles"):
        return False
    no_name = low in read_list("not_names") or low in read_list("name_words")
    return not no_name and not is_common(word)
