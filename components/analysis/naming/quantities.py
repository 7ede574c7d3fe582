"""Dates, sums of money, shares and measures, for highlighting only.

"Senin (9/6/2025), 12 persen dari Rp 1,2 triliun, 5 km" -> DATE, PERCENT, MONEY, QUANTITY.
They never overlap a name and never name an actor.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from components.article import Label, Mention, Words

CONFIDENCE = 0.9
NUMBER = r"\d+(?:[.,]\d+)*"
SCALE = r"(?:\s?(?:ribu|juta|miliar|milyar|triliun)(?:an)?)?"
DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad)"
MONTH = (
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
)
FIGURES = r"\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?"
CURRENCY_BEFORE = r"(?:Rp\.?|IDR|US\$|USD|SGD|S\$|A\$|RM|EUR|\$|€|£|¥)"
CURRENCY_AFTER = (
    r"(?:rupiah|dolar|dollar|euro|yen|yuan|won|poundsterling|pound|ringgit|riyal|baht|peso|rubel)"
    r"(?:\s(?:AS|Amerika Serikat|Amerika|Singapura|Australia|Hong Kong|Kanada))?"
)
UNITS = (
    r"(?:km/jam|kilometer|kilogram|sentimeter|milimeter|meter|hektare|hektar|kilowatt|megawatt|ton|"
    r"liter|gram|barel|kg|km|cm|mm|MW|GW|m2|derajat)"
)
# In this order: what a pattern has taken the later ones leave alone.
PATTERNS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    ("MONEY", re.compile(
        rf"{CURRENCY_BEFORE}\s?{NUMBER}{SCALE}|{NUMBER}{SCALE}\s{CURRENCY_AFTER}\b"
    )),
    ("PERCENT", re.compile(rf"{NUMBER}\s?(?:%|persen\b)")),
    ("DATE", re.compile(
        rf"{DAY}\s?\({FIGURES}\)|{DAY},?\s\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|"
        rf"\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|{MONTH}\s\d{{4}}|{DAY},?\s{FIGURES}|"
        rf"\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|"
        rf"\b{DAY}\b|(?<=tahun )(?:19|20)\d{{2}}\b"
    )),
    ("QUANTITY", re.compile(rf"{NUMBER}{SCALE}\s?{UNITS}\b")),
)  # fmt: skip


def find_quantities(text: str, taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """The dates and amounts outside the stretches in `taken`, which must be in order."""
    found: list[Mention] = []
    busy = list(taken)
    for label, pattern in PATTERNS:
        fresh = []
        for start, end in _matches(pattern, text):
            if not _overlaps(busy, start, end):
                fresh.append((start, end))
                found.append(Mention(Words(start, end), label, None, "shape", CONFIDENCE))
        busy = sorted(busy + fresh)
    return found


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield match.span()


def _overlaps(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(busy, (start, start))
    return (at < len(busy) and busy[at][0] < end) or (at > 0 and busy[at - 1][1] > start)
