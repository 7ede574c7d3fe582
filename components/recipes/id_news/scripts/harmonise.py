"""One way of marking names for sets that were marked in several ways.

>>> harmonise(Marked("di desa Sukamaju", ((3, 16, "LOC"),))).spans
((8, 16, 'LOC'),)

The guidelines of the gold articles decide. Each rule mends one disagreement that was found by
listing, for every surface and first word, the labels the sets give it (README.md says how often
each applies).
Rules run in the order of RULES; each takes a text and its spans and returns the spans.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from components.recipes.id_news.scripts.sets import Marked, Span

Spans = tuple[Span, ...]
Rule = Callable[[str, Spans], Spans]

# "desa Sukamaju": a small type word does not belong to the place, a capitalised one does.
PLACE_TYPES = (
    "desa|dusun|dukuh|kampung|kelurahan|kecamatan|kabupaten|kota|provinsi|propinsi|distrik|nagari|"
    "pulau|gunung|sungai|danau|pantai|teluk|selat|jalan|gedung|stadion|bandara|pelabuhan|stasiun|"
    "negara|wilayah|daerah|kawasan|kotamadya|negeri|perumahan|pasar|hotel|bandar udara"
)
SMALL_TYPE = re.compile(rf"(?:{PLACE_TYPES})\s+(?=[A-Z])")
LARGE_TYPE = re.compile(
    r"\b(?:Desa|Dusun|Dukuh|Kampung|Kelurahan|Kecamatan|Kabupaten|Kota|Provinsi|Propinsi|Distrik|"
    r"Nagari|Pulau|Gunung|Sungai|Danau|Pantai|Teluk|Selat|Jalan|Jl\.?|Gedung|Stadion|Bandara|"
    r"Pelabuhan|Stasiun)\s+$"
)
# A body named by its kind and its place is one ORG: "Pemkot Surabaya", "Polda Bali".
BODY = re.compile(
    r"\b(?:Pemkot|Pemkab|Pemprov|Pemda|Polda|Polres|Polresta|Polrestabes|Polsek|Polwil|Kodam|"
    r"Kodim|Korem|DPRD|KPUD|BPBD|Kejati|Kejari|PN|Dinkes|Disdik|Satpol PP|Universitas|Institut|"
    r"Pengadilan Negeri|Pengadilan Tinggi|Kejaksaan Tinggi|Kejaksaan Negeri)"
    r"\s+(?:Kota |Kabupaten )?$"
)
SCHOOL = re.compile(
    r"(?:SMA|SMK|SMP|SD|MAN|MTs|TK|Universitas|Institut|Sekolah|Politeknik|Akademi|"
    r"Pondok Pesantren|Pesantren|Fakultas|Kementerian|PT|Bank)\b"
)
TITLE = re.compile(
    r"(?:Presiden|Wapres|Wakil Presiden|Menteri|Gubernur|Bupati|Wali ?[Kk]ota|Jenderal|Jend\.?|"
    r"Letjen|Mayjen|Brigjen|Kolonel|Letkol|Mayor|Kapten|Kompol|AKBP|AKP|Ipda|Iptu|Irjen|Kombes|Komjen|"
    r"Prof\.?|Profesor|Dr\.?|dr\.?|Drs\.?|Ir\.?|Hj?\.|KH\.?|Ustaz|Ustadz|Pak|Bapak|Bu|Ibu|Bung|"
    r"Mr\.?|Mrs\.?|Tuan|Nyonya|Raja|Ratu|Pangeran|Sultan|Paus|Sir)\s+(?=[A-Z])"
)
TONGUE = re.compile(r"\b(?:[Bb]ahasa|[Oo]rang|[Ss]uku|[Ww]arga [Nn]egara)\s+$")
PARTY = re.compile(r"Partai |P[A-Z]{2,4}$|Golkar|Gerindra|Demokrat$|NasDem|Hanura")
COUNTRY = frozenset({"RI", "AS", "Republik Indonesia", "Indonesia", "Amerika Serikat"})


def harmonise(marked: Marked, seen: Counter[str] | None = None) -> Marked:
    """The same text marked by our guidelines; `seen` counts what each rule changed."""
    spans = marked.spans
    for rule in RULES:
        after = rule(marked.text, spans)
        if seen is not None and after != spans:
            seen[f"{marked.source} {rule.__name__}"] += 1
        spans = after
    return replace(marked, spans=spans)


def keep_parties_only(text: str, spans: Spans) -> Spans:
    """spacyndo's NORP: a party is ORG, a people or a faith is no name."""
    kept = [
        (a, b, "ORG" if label == "NORP" else label)
        for a, b, label in spans
        if label != "NORP" or PARTY.match(text[a:b])
    ]
    return tuple(kept)


def drop_tongues(text: str, spans: Spans) -> Spans:
    """Drop the place in "bahasa Jawa" and "orang Jepang"."""
    return tuple(s for s in spans if not (s[2] == "LOC" and TONGUE.search(text[: s[0]])))


def drop_small_types(text: str, spans: Spans) -> Spans:
    """Turn "[desa Sukamaju]" into "desa [Sukamaju]"."""
    return tuple((_after(SMALL_TYPE, text, a, b), b, label) for a, b, label in spans)


def drop_titles(text: str, spans: Spans) -> Spans:
    """Turn "[Presiden Siti]" into "Presiden [Siti]", for persons only."""
    moved = [
        (_after(TITLE, text, a, b) if label == "PER" else a, b, label) for a, b, label in spans
    ]
    return tuple(moved)


def add_large_types(text: str, spans: Spans) -> Spans:
    """Turn "Kota [Bandung]" into "[Kota Bandung]"."""
    return tuple((_before(LARGE_TYPE, text, s) if s[2] == "LOC" else s[0], *s[1:]) for s in spans)


def join_bodies(text: str, spans: Spans) -> Spans:
    """Turn "Polda [Bali|LOC]" into "[Polda Bali|ORG]"."""
    joined: list[Span] = []
    for span in spans:
        start = _before(BODY, text, span) if span[2] == "LOC" else span[0]
        label = "ORG" if start < span[0] else span[2]
        while joined and joined[-1][1] > start:
            joined.pop()
        joined.append((start, span[1], label))
    return tuple(joined)


def schools_are_bodies(text: str, spans: Spans) -> Spans:
    """Schools, universities and companies marked as places are ORG."""
    return tuple((a, b, "ORG" if SCHOOL.match(text[a:b]) else label) for a, b, label in spans)


def countries_are_places(text: str, spans: Spans) -> Spans:
    """A country is LOC also when it acts or plays."""
    return tuple((a, b, "LOC" if text[a:b] in COUNTRY else label) for a, b, label in spans)


def drop_common_words(text: str, spans: Spans) -> Spans:
    """A stretch with neither a capital nor a digit is no name ("polisi", "pemerintah")."""
    return tuple(s for s in spans if re.search(r"[A-Z\d]", text[s[0] : s[1]]) or s[2] == "NORP")


RULES: tuple[Rule, ...] = (
    keep_parties_only,
    drop_common_words,
    drop_small_types,
    drop_titles,
    drop_tongues,
    schools_are_bodies,
    countries_are_places,
    join_bodies,
    add_large_types,
)


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the name begins once every leading match is left out."""
    while found := pattern.match(text, start, end):
        start = found.end()
    return start


def _before(pattern: re.Pattern[str], text: str, span: Span) -> int:
    """Where the name begins once what stands before it is taken in."""
    found = pattern.search(text[: span[0]])
    return found.start() if found else span[0]
