"""The trained model's names, trimmed to what belongs to a name.

"Kapolres Tuban AKBP Andi Wijaya, S.H." as one person becomes "Andi Wijaya": offices, ranks and
degrees are not part of a name. "Menteri Keuangan" as a body is no name at all.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from spacy.tokens import Span

from components.analysis.naming.common_words import is_common, is_verb
from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.headlines import without_common_words, without_lone_words
from components.analysis.naming.known_names import is_part_of_thing
from components.analysis.naming.name_text import DAYS, EDGES, Name, NameText
from components.analysis.naming.person_edges import (
    until_small_word,
    without_degrees,
    without_titles,
)
from components.analysis.naming.shape_tails import NUMBERED, ROMAN
from components.article import Label
from components.lang import read_list, read_table

OF_GENERALS = frozenset({"direktorat", "inspektorat", "sekretariat"})  # "Direktorat Jenderal"
CONFIDENCE = 0.7
# "Rp2.610", "II-2020" and "U-16" are no names.
AMOUNT = re.compile(r"(?:Rp)?[\d.,/-]+|[IVX]+-\d+|[A-Z][a-z]?-?\d+")
NAME_LABELS: dict[str, Label] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}


def trim_model(text: NameText, ents: Iterable[Span]) -> list[Name]:
    """The model's names without titles, degrees and marks at their edges."""
    index_of = {start: index for index, start in enumerate(text.starts)}
    found, proper = [], set()
    for ent in ents:
        proper |= {index_of.get(token.idx, -1) for token in ent if token.pos_ in ("PROPN", "")}
        at = [index_of[token.idx] for token in ent if token.idx in index_of]
        label = NAME_LABELS.get(ent.label_)
        if at and label:
            for first, last in _unglued(text, at[0], at[-1] + 1):
                name = _trim(text, first, last, label)
                if name:
                    found.append(name)
    return without_lone_words(text, found, frozenset(proper))


def _unglued(text: NameText, first: int, last: int) -> list[tuple[int, int]]:
    """The stretch cut where scraping lost a blank: "Jakarta|Ahli" are two words run together."""
    cuts = [
        at
        for at in range(first + 1, last)
        if text.starts[at] == text.end_of(at - 1)
        and text.words[at - 1][-1].islower()
        and text.words[at][0].isupper()
        and any(
            reading.plain
            for form in (text.form(first, at), text.form(at, last))
            for reading in readings_of(form)
        )
    ]
    edges = [first, *cuts, last]
    return list(pairwise(edges))


def _trim(text: NameText, first: int, last: int, label: Label) -> Name | None:
    first, last = _without_marks(text, first, last)
    if text.low[first : first + 1] and text.low[first] in context("no_person") and label == "PER":
        return None  # "Skuad Garuda"
    if first in text.titles:
        first, last = without_common_words(text, first, last, label)
    if first >= last:
        return None
    return (
        _trim_person(text, first, last) if label == "PER" else _trim_other(text, first, last, label)
    )


def _trim_person(text: NameText, first: int, last: int) -> Name | None:
    """A person without titles and degrees."""
    end = until_small_word(text, first, last)
    if last - first > 1 and read_list("common_words").issuperset(text.low[first:end]):
        return None  # "Status Waspada"
    last = without_degrees(text, first, end)
    return _checked(text, without_titles(text, first, last), last, "PER")


def _trim_other(text: NameText, first: int, last: int, label: Label) -> Name | None:
    """A place or body without what runs on behind it, and without what is said before it."""
    while last - first > 1 and text.low[last - 1] in DAYS:
        last -= 1  # "Kabupaten Boyolali Minggu (13/8)": the day of the sentence
    last = _before_rank(text, first, _after_address(text, first, last))
    last = _before_verb(text, first, last)
    begin, first = first, _without_small_words(text, first, last)
    for reading in readings_of(text.form(first, last)) if first > begin else ():
        label = reading.label  # "mitra Arab Moskow": what is left is what the lists say
    if first < last - 1 and text.low[first] in context("meeting"):
        is_body = any(r.label == "ORG" for r in readings_of(text.form(first + 1, last)))
        first += is_body  # "Kongres PSSI", but "Kongres AS"
    if first < last and text.low[first].rstrip(".") in read_list("titles"):
        return _under_office(text, first, last)
    if first < last - 1 and text.low[first] in context("no_body"):
        return _listed_end(text, first, last)
    return _checked(text, first, last, label)


def _checked(text: NameText, first: int, last: int, label: Label) -> Name | None:
    if first >= last or not _may_be_name(text, first, last):
        return None
    if label == "LOC" and is_part_of_thing(text, first, last):
        return None
    return Name(first, last, label, "model", CONFIDENCE)


def _without_marks(text: NameText, first: int, last: int) -> tuple[int, int]:
    """The stretch without marks and function words at its edges, and before an open bracket."""
    small = read_list("function_words")
    while first < last and text.words[first] in EDGES:
        first += 1
    while last > first and text.words[last - 1] in EDGES:
        last -= 1
    while last - first > 1 and text.words[first].istitle() and text.low[first] in small:
        first += 1
    while last - first > 1 and last - 1 not in text.tags:
        word, is_common_tail = text.low[last - 1], text.words[first][0].isupper()
        is_common_tail &= text.words[last - 1].islower()
        is_common_tail &= is_common(word) or word in _place_words()
        if word not in small and word not in EDGES and not is_common_tail:
            break
        last -= 1  # a headline's "KDM Dan", "Kabupaten Cianjur baliho"
    inside = text.words[first:last]
    if "(" in inside and ")" not in inside:
        last = first + inside.index("(")  # "Dinas Kesehatan (Dinkes"
    return first, last


def _before_verb(text: NameText, first: int, last: int) -> int:
    """The end of a listed body before what it did: "KPK | Sita Aset", a link in a paragraph."""
    if last - first < 2 or not readings_of(text.words[first]):
        return last
    rest = text.words[first + 1 : last]
    common = all(is_common(word) or word.lower() in read_list("name_words") for word in rest)
    return first + 1 if common and is_verb(rest[0]) and rest[0].istitle() else last


def _after_address(text: NameText, first: int, last: int) -> int:
    """The end of an address: "Kompas.com | WhatsApp Channel", "Jalan Melati | RT 1"."""
    for at in range(first + 2, last):
        if text.low[at].rstrip(".") in NUMBERED:
            return at
    readings = readings_of(text.words[first]) if "." in text.words[first] else ()
    return first + 1 if readings else last


def _before_rank(text: NameText, first: int, last: int) -> int:
    """The end before a rank: "Polres Tuban | AKP Ani" is a body and its officer."""
    for at in range(first + 1, last):
        if text.low[at].rstrip(".") in context("rank"):
            return at
    general = (
        last - first > 1 and text.low[last - 1] == "jenderal" and text.after(last)[:1].isupper()
    )
    return last - 1 if general and text.low[first] not in OF_GENERALS else last


def _listed_end(text: NameText, first: int, last: int) -> Name | None:
    """The listed name at the end of "Perwakilan Khusus Sekjen PBB", "Bangsa Indonesia"."""
    for at in range(first + 1, last):
        for reading in readings_of(text.form(at, last)):
            return Name(at, last, reading.label, "model", CONFIDENCE)
    return None


def _may_be_name(text: NameText, first: int, last: int) -> bool:
    form = text.form(first, last)
    if not any(character.isalnum() for character in form) or AMOUNT.fullmatch(form):
        return False
    if last - first == 1 and text.low[first].rstrip(".") in read_list("titles"):
        return False
    if _is_medium(text, first, last) or _is_between(text, first, last):
        return False
    numbered = last - first == 1 and text.words[first] in ROMAN and text.before(first)
    if numbered and text.words[first - 1][0].isupper():
        return False  # "Panitia Pekan Raya Bulungan I"
    if text.low[last - 1] in context("not_place_before") and readings_of(text.words[first]):
        return False  # "Indonesia Emas", "Prancis Terbuka"
    if " ".join(text.low[first:last]) in read_list("not_bodies"):
        return False
    if all(word in read_list("not_names") or word.isdigit() for word in text.low[first:last]):
        return False
    if last - first == 1 and text.low[first] in _place_words():
        return False
    if "." in form and form.lower().replace(".", "").replace(" ", "") in read_list("degrees"):
        return False
    has_capital = any(character.isupper() for character in form)
    return has_capital or first in text.tags or bool(readings_of(form))


def _is_medium(text: NameText, first: int, last: int) -> bool:
    """Whether a network is only where something stands: "akun Twitter", "laman Facebook"."""
    is_network = any(reading.kind == "network" for reading in readings_of(text.form(first, last)))
    return is_network and text.before(first) in context("medium")


def _is_between(text: NameText, first: int, last: int) -> bool:
    """Whether "Antara" begins a sentence as a word: "Antara Februari 2024 dan Februari 2025"."""
    at_start = text.form(first, last) == "Antara" and text.starts_sentence(first)
    return at_start and not is_verb(text.after(last))


@cache
def _place_words() -> frozenset[str]:
    """Type words of places, which are no names alone: "Kota", "Puskesmas"."""
    return frozenset(word for word, _, _ in read_table("place_words"))


def _without_small_words(text: NameText, first: int, last: int) -> int:
    """Past "pemerintah", "kantor berita", and "Pemerintah" before a country: no part of a name."""
    while first < last - 1 and text.words[first].islower() and text.words[first + 1][0].isupper():
        if readings_of(text.words[first] + text.words[first + 1]):
            break  # "detikJatim" is two tokens
        first += 1
    if text.low[first] == "kota" and text.before(first) == "wali":
        return first + 1
    rest = readings_of(text.form(first + 1, last))
    if text.low[first : first + 1] == ("pemerintah",) and any(r.kind == "country" for r in rest):
        return first + 1
    if rest and text.low[first] in read_list("not_names") and not readings_of(text.words[first]):
        return first + 1  # "mitra Arab Moskow"
    return first


def _under_office(text: NameText, first: int, last: int) -> Name | None:
    """What is left of "Menteri Keuangan", "Gubernur Bali": a listed place or body, or nothing."""
    titles = read_list("titles")
    while first < last and text.low[first].rstrip(".") in titles:
        first += 1
    for reading in readings_of(text.form(first, last)):
        return Name(first, last, reading.label, "model", CONFIDENCE)
    return None
