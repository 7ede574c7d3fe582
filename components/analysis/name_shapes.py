"""Names told by their first word: "Polres Tuban", "Desa Cikawung", "PT Maju Jaya", "Bupati Garut".

A type word with a capital opens the name of a place or a body, which runs on over words with
capitals: "di [Kecamatan Siantar Utara], [Kota Pematangsiantar]". A small one does
not ("kota Beersheba"). In a line in title case only a listed name may follow.
"""

from collections.abc import Container
from functools import cache

from components.analysis.gazetteer import Known, context, readings_of
from components.analysis.name_text import SIDES, Name, NameText
from components.lang import read_list, read_table

CONFIDENCE = 0.8
LONGEST_OPENER = 3  # words of the longest type word: "pengadilan tata usaha" with "negara" is cut
# Words that may stand small inside a name.
JOINTS = frozenset({"&", "of", "the", "for", "de", "bin", "al", "dr", "dr.", "ke"})
# A body's short form after its long one: "Pemerintah Kota (Pemkot) Gorontalo" is one name.
SHORT_FORM = 20  # most letters of it
YEAR = 4  # figures
TOWNS = frozenset({"city", "regency", "province", "capital", "district"})
ROMAN = frozenset(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
# Begin as names of bodies do and are none.
NOT_BODIES = frozenset({"majelis hakim", "badan usaha", "dewan juri", "dewan pembina"})
NO_OPENER = ("", 0, "")
Opener = tuple[str, int, str]  # label, most words after it, kind of its list ("area", "list" ...)


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
            name = _opened(text, at, persons, listed) or _office(text, at, persons)
        if name:
            found.append(name)
        at = name.last if name else at + 1
    return found


def _opened(
    text: NameText, at: int, persons: Container[int], listed: dict[int, Known]
) -> Name | None:
    if text.before(at) in {"wali", "walikota", "ibu"}:
        return None
    if text.form(at, at + 2).lower() in NOT_BODIES:
        return None
    for length in range(LONGEST_OPENER, 0, -1):
        label, most, kind = _openers().get(" ".join(text.low[at : at + length]), NO_OPENER)
        if not label or not all(word[0].isupper() for word in text.words[at : at + length]):
            continue
        start = at + length
        if text.line_of[start - 1] != text.line_of[at]:
            continue
        if at in text.titles:
            last = _sure_tail(text, start, listed)
        else:
            last = _run_on(text, start, most, kind, persons, listed)
        if last <= start:
            return None
        if label == "LOC":
            area = _openers().get(text.after(last).lower(), NO_OPENER)[2] == "area"
            cut = kind == "spot" and (area or (last in listed and _is_town(listed[last])))
            return Name(at, last, "LOC", "spot_word" if cut else "place_word", CONFIDENCE)
        closed = any(listed[i].last == last for i in range(start, last) if i in listed)
        return Name(at, last, "ORG", "body_of_place" if closed else "body_word", CONFIDENCE)
    return None


def _goes_on(text: NameText, at: int) -> bool:
    """Whether a listed name is only the beginning: "Polda Jawa [Tengah]", "Kemendagri (...)"."""
    return text.after(at) in SIDES or text.after(at) == "("


def _sure_tail(text: NameText, start: int, listed: dict[int, Known]) -> int:
    """In title case only a number and a listed name belong: "Komisi III DPR", "Pemkot Solo"."""
    last = start
    if text.after(last) in ROMAN or text.after(last).isdigit():
        last += 1
    end = listed[last].last if text.after(last) and last in listed else start
    return end if text.line_of[end - 1] == text.line_of[start - 1] else start


def _run_on(
    text: NameText,
    start: int,
    most: int,
    kind: str,
    persons: Container[int],
    listed: dict[int, Known],
) -> int:
    """The end of a name from its first word after the type word; `start` when nothing follows."""
    at = last = start
    while at - start < most and text.after(at) and at not in persons:
        word = text.words[at]
        if at in listed and text.line_of[listed[at].last - 1] == text.line_of[at]:
            if kind == "spot" and at > start and _is_town(listed[at]):
                return last  # "Stadion Siliwangi | Bandung"
            at = last = _after_listed(text, listed[at].last)
            if kind != "road":
                return last
        elif kind in {"list", "name"} and (end := _area_end(text, at, listed)):
            return end
        elif _belongs(text, at, start):
            at += 1
            last = at
        elif kind == "list" and word in {",", "dan"} and last > start and _list_goes_on(text, at):
            at += 1
        elif (
            word == "("
            and kind in {"list", "name"}
            and (end := _short_form_end(text, start, at, listed))
        ):
            most += end - at  # the bracket counts for nothing
            at = last = end
        elif _joins(text, at, kind):
            at += 1
        else:
            break
    return last


def _area_end(text: NameText, at: int, listed: dict[int, Known]) -> int:
    """The end of "Provinsi Banten" in "DPRD Provinsi Banten", 0 where no such area begins."""
    is_area = _openers().get(text.low[at], NO_OPENER)[2] == "area"
    if is_area and text.after(at + 1) and at + 1 in listed:
        return _after_listed(text, listed[at + 1].last)
    return 0


def _joins(text: NameText, at: int, kind: str) -> bool:
    """Whether a small word or a dash at `at` stands inside the name."""
    follows = text.after(at + 1)
    if text.words[at] in {"-", "–"}:
        return kind == "road" and _capital(follows)
    return text.words[at] in JOINTS and (_capital(follows) or follows.isdigit())


def _is_town(known: Known) -> bool:
    return any(reading.kind in TOWNS for reading in known.readings)


def _after_listed(text: NameText, at: int) -> int:
    """Past what may follow a listed name: "DPR [RI]", "Polres Metro Jakarta [Selatan]"."""
    while text.after(at) in SIDES or text.after(at) in ROMAN or text.after(at) == "RI":
        at += 1
    return at


def _belongs(text: NameText, at: int, start: int) -> bool:
    word = text.words[at]
    if at > start and _openers().get(text.low[at], NO_OPENER)[2] == "area":
        return False  # "Kelurahan Bane Kecamatan Siantar": another place begins
    low = text.low[at].rstrip(".")
    if at > start and low in read_list("titles") and low not in context("title_or_name"):
        return False
    if word.isdigit() and at == start and len(word) == YEAR:
        return False  # "Forum 2025" is an event
    return _capital(word) or word.isdigit() or (word.startswith("#") and at == start)


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _list_goes_on(text: NameText, at: int) -> bool:
    """Whether the comma or "dan" at `at` joins two parts of one body's name."""
    if text.words[at] == "dan":
        return _capital(text.after(at + 1)) and not readings_of(text.words[at + 1])
    ahead = text.words[at + 1 : at + 8]  # "Kepemudaan, dan Olahraga": two or three parts more
    if text.after(at + 1) == "dan":
        return _capital(text.after(at + 2))
    if not ahead or not _capital(text.after(at + 1)) or "dan" not in ahead:
        return False
    until = ahead[: ahead.index("dan")]
    return all(_capital(word) or word == "," for word in until) and len(until) <= 6


def _short_form_end(text: NameText, start: int, at: int, listed: dict[int, Known]) -> int:
    """The word behind "(Pemkot) Gorontalo", 0 when the bracket ends the name."""
    if readings_of(text.form(start - 1, at)):
        return 0  # "Akademi Kepolisian (Akpol) Semarang": the name is whole before the bracket
    if text.after(at + 2) != ")" or len(text.words[at + 1]) > SHORT_FORM:
        return 0
    follows = text.after(at + 3)
    low = follows.lower().rstrip(".")
    if follows == "RI":  # "Kementerian Pertahanan (Kemhan) RI": the short form is a name of its own
        return 0
    is_number = follows.isdigit() and len(follows) < YEAR
    if not (_capital(follows) or is_number) or low in read_list("titles"):
        return 0
    if at + 3 in listed:
        return _after_listed(text, listed[at + 3].last)
    return at + 4 if is_number else 0


def _office(text: NameText, at: int, persons: Container[int]) -> Name | None:
    """The place behind the office of its head: "Bupati [Biak Numfor], Markus Mansnembra"."""
    for length in (2, 1):
        if " ".join(text.low[at : at + length]) not in read_list("offices"):
            continue
        first = last = at + length
        while last - first < 3 and _capital(text.after(last)) and last not in persons:
            if text.low[last].rstrip(".") in read_list("titles"):
                break
            last += 1
        follows = text.after(last)
        is_title = follows.lower().rstrip(".") in read_list("titles")
        closed = last in persons or is_title or (follows == "," and at not in text.titles)
        if last > first and closed:
            return Name(first, last, "LOC", "place_of_office", CONFIDENCE - 0.1)
    return None


def with_legal_forms(text: NameText, names: list[Name]) -> list[Name]:
    """The names with the legal form behind a company's: "PT Laut Biru [(Persero) Tbk]"."""
    longer = []
    for name in names:
        last = name.last
        if name.label == "ORG" and text.low[last : last + 3] == ("(", "persero", ")"):
            last += 3
        if name.label == "ORG" and text.after(last) in {"Tbk", "Tbk."}:
            last += 1
        same = last == name.last
        longer.append(name if same else Name(name.first, last, "ORG", name.rule, name.confidence))
    return [name for name in longer if text.low[name.first] != "persero"]


@cache
def _openers() -> dict[str, Opener]:
    openers: dict[str, Opener] = {}
    for label, table in (("LOC", "place_words"), ("ORG", "body_words")):
        for word, most, kind in read_table(table):
            openers[word] = (label, int(most), kind)
    return openers
