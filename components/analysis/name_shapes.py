"""Names told by their first word: "Polres Tuban", "Desa Cikawung", "PT Maju Jaya", "Bupati Garut".

A type word with a capital opens the name of a place or a body, which runs on over words with
capitals: "di [Kecamatan Siantar Utara], [Kota Pematangsiantar]". A small one does not ("kota Beersheba").
Nothing is found in a line in title case, where every word has a capital.
"""

from collections.abc import Container
from functools import cache

from components.analysis.gazetteer import readings_of
from components.analysis.name_text import Name, NameText
from components.article import Label
from components.lang import read_list, read_table

CONFIDENCE = 0.8
LONGEST_OPENER = 3  # words of the longest type word: "satuan polisi pamong praja" is listed whole
# Words that may stand small inside a name.
JOINTS = frozenset({"dan", "&", "of", "the", "for", "de", "bin", "al", "dr", "dr."})
# A body's short form after its long one: "Pemerintah Kota (Pemkot) Gorontalo" is one name.
SHORT_FORM = 20  # most letters of it
Opener = tuple[Label, int, bool, bool]  # label, words after it, may be a list, is an area


def find_shaped(text: NameText, persons: Container[int]) -> list[Name]:
    """The names a type word opens; `persons` are the words known to belong to a person's name."""
    found, at = [], 0
    while at < len(text.words):
        name = None
        if text.words[at][0].isupper() and at not in text.titles:
            name = _opened(text, at, persons) or _office(text, at, persons)
        if name:
            found.append(name)
        at = name.last if name else at + 1
    return found


def _opened(text: NameText, at: int, persons: Container[int]) -> Name | None:
    for length in range(LONGEST_OPENER, 0, -1):
        opener = _openers().get(" ".join(text.low[at : at + length]))
        if opener is None or not all(word[0].isupper() for word in text.words[at : at + length]):
            continue
        label, most, is_list, _ = opener
        if text.before(at) in {"wali", "walikota", "ibu"}:
            return None
        last = _run_on(text, at + length, most, is_list, persons)
        if last > at + length:
            rule = "place_word" if label == "LOC" else "body_word"
            return Name(at, last, label, rule, CONFIDENCE)
        return None
    return None


def _run_on(text: NameText, at: int, most: int, is_list: bool, persons: Container[int]) -> int:
    """The end of a name from its first word after the type word; `at` when nothing follows."""
    last = start = at
    while at - start < most and text.after(at) and at not in persons:
        word = text.words[at]
        if _belongs(text, at, start):
            at += 1
            last = at
        elif is_list and word in {",", "dan"} and last > start and _list_goes_on(text, at):
            at += 1
        elif word == "(" and (end := _short_form_end(text, at)):
            at = last = end
        elif word in JOINTS and word != "dan" and _capital(text.after(at + 1)):
            at += 1
        else:
            break
    return last


def _belongs(text: NameText, at: int, start: int) -> bool:
    word = text.words[at]
    if at > start and _openers().get(text.low[at], ("", 0, False, False))[3]:
        return False  # "Kelurahan Bane Kecamatan Siantar": another place begins
    if text.low[at].rstrip(".") in read_list("titles") and at > start:
        return False
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


def _short_form_end(text: NameText, at: int) -> int:
    """The word behind "(Pemkot) Gorontalo", 0 when the bracket ends the name."""
    if text.after(at + 2) != ")" or len(text.words[at + 1]) > SHORT_FORM:
        return 0
    follows = text.after(at + 3)
    low = follows.lower().rstrip(".")
    if not _capital(follows) or low in read_list("titles"):
        return 0
    return at + 4 if readings_of(follows) or follows.isdigit() else 0


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
        closed = follows == "," or last in persons or follows.lower().rstrip(".") in read_list("titles")
        if last > first and closed:
            return Name(first, last, "LOC", "place_of_office", CONFIDENCE - 0.1)
    return None


@cache
def _openers() -> dict[str, Opener]:
    openers: dict[str, Opener] = {}
    for word, most, kind in read_table("place_words"):
        openers[word] = ("LOC", int(most), False, kind == "area")
    for word, most, kind in read_table("body_words"):
        openers[word] = ("ORG", int(most), kind == "list", False)
    return openers
