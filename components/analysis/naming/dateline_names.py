"""The place and the outlet a report opens with: "MERENZ, KABAR BARU - Warga ..." names both.

No list need know them: their place tells what they are. The parts say which lines open a report,
page/dateline.py where a dateline ends.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from components.analysis.naming.name_text import Name, NameText
from components.analysis.page.dateline import find_dateline
from components.article import Label, Part, Words

CONFIDENCE = 0.85
PARAGRAPHS = 2  # a dateline opens the first paragraph, or the second after a deck unmarked


def dateline_names(text: NameText, whole: str, parts: Sequence[Part]) -> list[Name]:
    """The names in the datelines of an article; `whole` is its text."""
    found = []
    paragraphs = [part for part in parts if part.kind == "paragraph"]
    for part in paragraphs[:PARAGRAPHS]:
        for label, words in _pieces(whole, part.words):
            first = bisect_left(text.starts, words.start)
            last = bisect_left(text.starts, words.end)
            exact = last > first and text.starts[first] == words.start
            if exact and text.end_of(last - 1) == words.end:
                found.append(Name(first, last, label, "dateline", CONFIDENCE))
    return found


def _pieces(whole: str, line: Words) -> Iterator[tuple[Label, Words]]:
    dateline = find_dateline(whole[line.start : line.end])
    if dateline is None:
        return
    places = dateline.place.split(", ") if dateline.place else []
    # "Harga naik - ..." may be a headline: a place alone must be in capitals.
    sure = dateline.outlet is not None or all(place.isupper() for place in places)
    pieces: list[tuple[Label, str]] = [("LOC", place) for place in places if sure]
    if dateline.outlet:
        pieces.append(("ORG", dateline.outlet))
    for label, piece in pieces:
        start = whole.find(piece, line.start, line.start + dateline.words.end)
        if start >= 0:
            yield label, Words(start, start + len(piece))
