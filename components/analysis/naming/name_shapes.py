"""Names told by their first word: "Polres Tuban", "Desa Cikawung", "PT Maju Jaya", "Bupati Garut".

A type word with a capital opens the name of a place or a body, which runs on over words with
capitals: "di [Kecamatan Siantar Utara], [Kota Pematangsiantar]" (shape_tails.py). A small one does
not ("kota Beersheba"). In a line in title case only a listed name may follow.
"""

from collections.abc import Container

from components.analysis.naming.gazetteer import Known
from components.analysis.naming.name_text import SIDES, Name, NameText
from components.analysis.naming.shape_tails import (
    NO_OPENER,
    Tail,
    end_in_title,
    end_of_tail,
    is_area_word,
    is_kind_of_body,
    is_town,
    openers,
)
from components.lang import read_list

CONFIDENCE = 0.8
# "Wali Kota Surti", "ibu kota", "Menteri Desa Sutarno": what follows is an office or a common noun.
NO_TYPE_BEHIND = frozenset({"wali", "walikota", "ibu", "menteri"})
PARTNERS = frozenset({"associates", "co", "partners", "rekan", "sons"})
LONGEST_OPENER = 3  # words of the longest type word: "pengadilan tata usaha" with "negara" is cut


def find_shaped(text: NameText, persons: Container[int], listed: dict[int, Known]) -> list[Name]:
    """The names a type word opens.

    `persons` holds the words known to belong to a person's name, `listed` where each name the lists
    know begins and ends; a name ends with the first of either.
    """
    found, at = [], 0
    while at < len(text.words):
        name = None
        if at in listed and listed[at].last - at > 1 and not _goes_on(text, listed[at].last):
            at = listed[at].last  # a name of the lists: "Universitas Udayana"
            continue
        if text.words[at][0].isupper():
            name = _opened(text, at, persons, listed) or _office(text, at, persons, listed)
        if name:
            found.append(name)
        at = name.last if name else at + 1
    return found


def _goes_on(text: NameText, at: int) -> bool:
    """Whether a listed name is only the beginning: "Polda Jawa [Tengah]", "Kemendagri (...)"."""
    return text.after(at) in SIDES or text.after(at) == "("


def _opened(
    text: NameText, at: int, persons: Container[int], listed: dict[int, Known]
) -> Name | None:
    if text.before(at) in NO_TYPE_BEHIND:
        return None
    for length in range(LONGEST_OPENER, 0, -1):
        label, most, kind = openers().get(" ".join(text.low[at : at + length]), NO_OPENER)
        start = at + length
        if not label or not all(word[0].isupper() for word in text.words[at:start]):
            continue
        if start > len(text.words) or text.line_of[start - 1] != text.line_of[at]:
            continue
        if text.after(start) == "." and text.low[at] in {"pt", "cv"}:
            start += 1  # "PT. Maju Jaya"
        tail = Tail(text, start, kind, persons, listed)
        last = end_in_title(tail) if at in text.titles else end_of_tail(tail, most)
        if is_kind_of_body(text, at, last):
            return None
        return _named(tail, at, last, label) if last > start else None
    return None


def _named(tail: Tail, at: int, last: int, label: str) -> Name:
    """The name, with a rule that says whether its end is sure."""
    if label == "LOC":
        behind = tail.text.after(last)
        town = last in tail.listed and is_town(tail.listed[last])
        cut = tail.kind == "spot" and (is_area_word(behind) or town)
        return Name(at, last, "LOC", "spot_word" if cut else "place_word", CONFIDENCE)
    inside = (tail.listed[i] for i in range(tail.start, last) if i in tail.listed)
    closed = any(known.last == last for known in inside)
    return Name(at, last, "ORG", "body_of_place" if closed else "body_word", CONFIDENCE)


def _office(
    text: NameText, at: int, persons: Container[int], listed: dict[int, Known]
) -> Name | None:
    """The place behind the office of its head: "Bupati [Biak Numfor], Markus Mansnembra"."""
    for length in (2, 1):
        if " ".join(text.low[at : at + length]) not in read_list("offices"):
            continue
        first = last = at + length
        while last - first < 3 and text.after(last)[:1].isupper() and last not in persons:
            if text.low[last].rstrip(".") in read_list("titles"):
                break
            last += 1
        follows = text.after(last)
        is_title = follows.lower().rstrip(".") in read_list("titles")
        closed = last in persons or is_title or (follows == "," and at not in text.titles)
        if first not in listed and last in persons and _is_of_listed(text, at, length, listed):
            return None  # "Wali Kota Tuban, Iman Irdian" and "Wali Kota Iman Irdian"
        if last > first and closed:
            return Name(first, last, "LOC", "place_of_office", CONFIDENCE - 0.1)
    return None


def _is_of_listed(text: NameText, at: int, length: int, listed: dict[int, Known]) -> bool:
    """Whether the article names a listed place behind the same office elsewhere."""
    office = text.low[at : at + length]
    return any(
        known.first - length >= 0 and text.low[known.first - length : known.first] == office
        for known in listed.values()
    )


def with_legal_forms(text: NameText, names: list[Name]) -> list[Name]:
    """The names with the legal form behind a company's: "PT Laut Biru [(Persero) Tbk]"."""
    starts = {name.first for name in names}
    longer: list[Name] = []
    for name in names:
        if longer and name.first < longer[-1].last:
            continue  # "Tbk" alone was taken for a name
        last = name.last
        if name.label == "ORG" and text.low[last : last + 3] == ("(", "persero", ")"):
            last += 3
        if name.label == "ORG" and text.after(last) in {"Tbk", "Tbk."}:
            last += 1
        if (
            text.after(last) == "&"
            and text.after(last + 1)[:1].isupper()
            and last + 1 not in starts
        ):
            firm = text.low[last + 1] in PARTNERS  # "Assegaf Hamzah & Partners"
            last += 2 if firm or name.label == "ORG" else 0
        same = last == name.last
        longer.append(name if same else Name(name.first, last, "ORG", name.rule, name.confidence))
    return [name for name in longer if text.low[name.first] != "persero"]
