"""How far a name told by its first word runs: "Dinas [Pariwisata, Kepemudaan, dan Olahraga] hadir".

Small rules in one list read the words behind a type word, the first that fits says how to go on.
A name ends with the first listed name ("Polres [Tuban] | AKBP Andi"), before a person, a title or
another type word of places.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache

from components.analysis.naming.gazetteer import Known, context, readings_of
from components.analysis.naming.name_text import SIDES, NameText
from components.lang import read_list, read_table

# Words that may stand small inside a name.
JOINTS = frozenset({"&", "of", "the", "for", "de", "bin", "al", "dr", "dr.", "ke"})
# A body's short form after its long one: "Pemerintah Kota (Pemkot) Gorontalo" is one name.
ROADS = frozenset({"jalan", "jl", "jl."})
NUMBERED = frozenset({"no", "nomor", "rt", "rw", "tahun"})  # what goes on behind a name
SHORT_FORM = 20  # most letters of it
YEAR = 4  # figures
# A list of parts: "Kepemudaan, dan Olahraga" comes within so many words.
LIST_WITHIN = 7
TOWNS = frozenset({"city", "regency", "province", "capital", "district"})
ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})
BODIES = frozenset({"list", "name", "town"})  # kinds of openers of bodies
# Type words of bodies that nobody heads without their name.
ALWAYS_NAMED = frozenset({"karang taruna", "kelompok tani", "pondok pesantren", "rumah sakit"})
Opener = tuple[str, int, str]  # label, most words after it, kind of its list ("area", "list" ...)
# Kinds that have one body's name behind them: "Dewan Pengawas KPK".
ALSO_OF_BODIES = frozenset({"dewan pengawas", "dewan komisaris", "dewan direksi", "dewan pembina"})
NO_OPENER: Opener = ("", 0, "")


@dataclass(frozen=True, slots=True)
class Tail:
    """The words behind a type word: where they start, the kind of the type word, what is known.

    `persons` holds the words of persons' names, `listed` the listed names by their first word.
    """

    text: NameText
    start: int
    kind: str
    persons: Container[int]
    listed: dict[int, Known]


@dataclass(frozen=True, slots=True)
class Step:
    """Where to go on, whether the name may end there or does; `free` words add no length."""

    at: int
    may_end: bool = True
    ends: bool = False
    free: int = 0


def end_of_tail(tail: Tail, most: int) -> int:
    """The end of a name of at most `most` words behind its type word; `start` when nothing fits."""
    at = last = tail.start
    while at - tail.start < most and tail.text.after(at) and at not in tail.persons:
        step = next((step for rule in RULES if (step := rule(tail, at))), None)
        if step is None:
            break
        at, most = step.at, most + step.free
        last = at if step.may_end else last
        if step.ends:
            break
    return last


def end_in_title(tail: Tail) -> int:
    """In title case only a number and a listed name belong: "Komisi III DPR", "Pemkot Solo"."""
    text, last = tail.text, tail.start
    if text.after(last) in ROMAN or text.after(last).isdigit():
        last += 1
    end = tail.listed[last].last if text.after(last) and last in tail.listed else tail.start
    return end if text.line_of[end - 1] == text.line_of[tail.start - 1] else tail.start


def is_town(known: Known) -> bool:
    """Whether a listed name is that of a town or a district of the state."""
    return any(reading.kind in TOWNS for reading in known.readings)


def is_area_word(word: str) -> bool:
    """Whether the word opens the name of a district of the state: "Kecamatan"."""
    return openers().get(word.lower(), NO_OPENER)[2] == "area"


def is_kind_of_body(text: NameText, first: int, last: int) -> bool:
    """Whether the words name a kind of body: "Badan Layanan Umum", "Majelis Hakim Pengadilan"."""
    if " ".join(text.low[first:last]) in read_list("not_bodies"):
        return True
    if text.low[first] == "otoritas" and readings_of(text.form(first + 1, last)):
        return True  # "Otoritas Iran" is its government
    opening = " ".join(text.low[first : first + 2])
    return opening in read_list("not_bodies") and opening not in ALSO_OF_BODIES


def is_behind_opener(text: NameText, at: int) -> bool:
    """Whether a type word of two words ends here or right before: "Kelompok [Tani] [Makmur]".

    Right before only where bodies always have a name: "Kepala Kantor Imigrasi [Sari]" has a head.
    """
    if at > 1 and f"{text.before(at - 1)} {text.before(at)}" in ALWAYS_NAMED:
        return text.words[at - 2][0].isupper()
    return f"{text.before(at)} {text.low[at]}" in openers() and text.words[at - 1][0].isupper()


def is_site(form: str) -> bool:
    """Whether a place's name opens with a type word of sites: "gunung raung", not "desa x"."""
    first = form.lower().partition(" ")[0]
    return openers().get(first, NO_OPENER)[2] in {"site", "spot"} or form.startswith("balai kota")


@cache
def openers() -> dict[str, Opener]:
    """The type words of places and bodies."""
    found: dict[str, Opener] = {}
    for label, table in (("LOC", "place_words"), ("ORG", "body_words")):
        for word, most, kind in read_table(table):
            found[word] = (label, int(most), kind)
    return found


def _listed(tail: Tail, at: int) -> Step | None:
    """A listed name is the last part, but of a road: "Polres [Tuban]", "Tol [Semarang]-Solo"."""
    known = tail.listed.get(at)
    if known is None or tail.text.line_of[known.last - 1] != tail.text.line_of[at]:
        return None
    if tail.kind == "spot" and at > tail.start and is_town(known):
        return Step(at, may_end=False, ends=True)  # "Stadion Siliwangi | Bandung"
    return Step(_after_listed(tail.text, known.last), ends=tail.kind != "road")


def _area(tail: Tail, at: int) -> Step | None:
    """The district of a body: "DPRD [Provinsi Banten]"."""
    is_area = tail.kind in BODIES and is_area_word(tail.text.words[at])
    if not is_area or not tail.text.after(at + 1) or at + 1 not in tail.listed:
        return None
    return Step(_after_listed(tail.text, tail.listed[at + 1].last), ends=True)


def _word(tail: Tail, at: int) -> Step | None:
    """A word with a capital or a number, unless it is a title or opens another place."""
    text, word = tail.text, tail.text.words[at]
    if at > tail.start and is_area_word(word) and text.low[at - 1] != "balai":
        return None  # "Kelurahan Bane | Kecamatan Siantar", but "Pendopo Balai Kota"
    if at > tail.start and text.low[at] in ROADS and tail.kind not in BODIES:
        return None  # "Simpang II | Jalan Parapat"
    low = text.low[at].rstrip(".")
    if at > tail.start and low in read_list("titles") and low not in context("title_or_name"):
        return None
    if word.isdigit() and at == tail.start and len(word) == YEAR:
        return None  # "Forum 2025" is an event
    if word.startswith("Rp") or low in NUMBERED:
        return None  # "Untuk SD Rp300 ribu", "KPU No 731 Tahun 2025"
    belongs = _capital(word) or word.isdigit() or (word.startswith("#") and at == tail.start)
    return Step(at + 1) if belongs else None


def _list_joint(tail: Tail, at: int) -> Step | None:
    """The comma or "dan" between two parts: "Dinas Pariwisata[, ]Kepemudaan[, dan ]Olahraga"."""
    text = tail.text
    if tail.kind != "list" or at == tail.start or text.words[at] not in {",", "dan"}:
        return None
    if text.after(at + 1).lower() in openers() and text.after(at + 1) != "Organisasi":
        return None  # "Dinas Kesehatan, Puskesmas, dan warga"
    go_on = Step(at + 1, may_end=False)
    if text.words[at] == "dan":
        is_part = _capital(text.after(at + 1)) and not readings_of(text.words[at + 1])
        return go_on if is_part else None
    if text.after(at + 1) == "dan":
        return go_on if _capital(text.after(at + 2)) else None
    ahead = text.words[at + 1 : at + 1 + LIST_WITHIN]
    if not _capital(text.after(at + 1)) or "dan" not in ahead:
        return None
    until = ahead[: ahead.index("dan")]
    return go_on if all(_capital(word) or word == "," for word in until) else None


def _bracket(tail: Tail, at: int) -> Step | None:
    """The short form inside a name: "Pemerintah Kota [(Pemkot)] Gorontalo"."""
    text = tail.text
    is_hospital = "sakit" in text.low[tail.start - 2 : tail.start + 2]
    if (
        not (tail.kind in BODIES or is_hospital)
        or text.words[at] != "("
        or text.after(at + 2) != ")"
    ):
        return None
    if len(text.words[at + 1]) > SHORT_FORM or readings_of(text.form(tail.start - 1, at)):
        return None  # "Akademi Kepolisian (Akpol) Semarang": the name is whole before it
    follows = text.after(at + 3)
    if follows == "RI":  # "Kementerian Pertahanan (Kemhan) RI": the short form is its own name
        return None
    if follows.isdigit() and len(follows) < YEAR:
        return Step(at + 4, free=4)
    if is_hospital:  # "Rumah Sakit Umum Daerah (RSUD) Kardinah"
        return Step(at + 3, may_end=False, free=3) if _capital(follows) else None
    behind = tail.listed.get(at + 3) if follows else None
    if behind is None or not any(reading.label == "LOC" for reading in behind.readings):
        return None
    end = _after_listed(text, tail.listed[at + 3].last)
    return Step(end, ends=True)


def _joint(tail: Tail, at: int) -> Step | None:
    """A small word or a dash inside the name: "Bank [of] China", "Tol Semarang[-]Solo"."""
    follows = tail.text.after(at + 1)
    if tail.text.words[at] in {"-", "–"}:
        joins = tail.kind == "road" and _capital(follows)
    else:
        joins = tail.text.words[at] in JOINTS and (_capital(follows) or follows.isdigit())
    return Step(at + 1, may_end=False) if joins else None


RULES: tuple[Callable[[Tail, int], Step | None], ...] = (
    _listed,
    _area,
    _word,
    _list_joint,
    _bracket,
    _joint,
)


def _after_listed(text: NameText, at: int) -> int:
    """Past what may follow a listed name: "DPR [RI]", "Polres Metro Jakarta [Selatan]"."""
    while text.after(at) in SIDES or text.after(at) in ROMAN or text.after(at) == "RI":
        at += 1
    return at


def _capital(word: str) -> bool:
    return word[:1].isupper()
