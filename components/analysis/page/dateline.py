"""The place and the outlet that open a report.

"JAKARTA, KOMPAS.com - Hujan …" was written in Jakarta for KOMPAS.com; "Bandung (ANTARA News) - …"
in Bandung for ANTARA News; "Suara.com - …" names the outlet only, "SURABAYA — …" the place only.
"""

import re
from dataclasses import dataclass

from components.article import Words
from components.lang import read_list

DATELINE_CHARACTERS = 70  # the longest of 1,800 articles read has 52 before its dash
PLACE_WORDS = 4  # words; "Kabupaten Hulu Sungai Selatan"
OUTLET_WORDS = 4  # words; a longer bracket is an explanation, not an outlet

_DASH = re.compile(
    r"\s*(?:--|[–—])\s*|\s+-\s*|(?<=[a-zA-Z)])-\s+|(?<=\.com|\.COM)-(?=[A-Z])|\s+:\s*(?=[A-Z])"
)
_DOMAIN = re.compile(r"[\w-]+(?:\.(?:com|co|id|net|news|tv|org|info))+", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]+)\)\s*$")
_CAPITALISED = re.compile(r"[A-Z\d][\w.'’/-]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was written and for whom; `words` are offsets into the line, dash included."""

    words: Words
    place: str | None
    outlet: str | None


def find_dateline(line: str, *, place_only: bool = True) -> Dateline | None:
    """The dateline a line opens with; None where it has none.

    With `place_only=False` a dateline must name an outlet ("Jakarta - …" may be a headline).
    """
    dash = _DASH.search(line[:DATELINE_CHARACTERS])
    if dash is None or dash.start() == 0:
        return None
    head, outlet = line[: dash.start()].strip(), None
    bracket = _BRACKETED.search(head)
    if bracket is not None and len(bracket[1].split()) <= OUTLET_WORDS:
        head, outlet = head[: bracket.start()].strip(), bracket[1].strip()
    pieces = [piece.strip() for piece in head.split(",") if piece.strip()]
    names = [piece for piece in pieces if _is_outlet(piece)]
    places = [piece for piece in pieces if piece not in names]
    outlet = outlet or next(iter(names), None)
    if not all(_is_place(piece) for piece in places) or not (place_only or outlet):
        return None
    return Dateline(Words(0, dash.end()), ", ".join(places) or None, outlet)


def _is_outlet(piece: str) -> bool:
    if _DOMAIN.fullmatch(piece) or piece.casefold() in read_list("dateline_outlets"):
        return True
    first, *others = piece.casefold().split()
    words = read_list("outlet_words")
    return bool(others) and _is_place(piece) and (first in words or others[-1] in words)


def _is_place(piece: str) -> bool:
    words = piece.split()
    return len(words) <= PLACE_WORDS and all(_CAPITALISED.fullmatch(word) for word in words)
