"""Which statements have a source whose name the text withholds.

>>> [one.type for one in mark_anonymous(doc, attributions)]   # kata warga yang enggan disebut
['anonymous']

A disclosure covers the source it stands beside, or the last unnamed source before a sentence that
points back ("Sumber tersebut menolak disebutkan namanya"), and then the other statements of that
source.
"""

import re
from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Doc

from components.analysis.saying.lines import Line, read_lines
from components.analysis.sourcing.disclosure import find_disclosures
from components.analysis.whole_text import whole_text
from components.article import Attribution, SourceType, Words

HIDEABLE: tuple[SourceType, ...] = ("unnamed_person", "unnamed_group")
REACH = 260  # characters between a statement and the sentence that discloses
NEAR = 12  # statements around a disclosure that it can be about
# "Sumber tersebut", "Pejabat senior itu", "Ia": the subject of a sentence that discloses
# afterwards.
POINTS_BACK = re.compile(
    r"\W*(?:[A-Z][\w-]+(?: [\w-]+){0,4} (?:itu|tersebut|ini)|Ia|Dia|Mereka|Keduanya)\b"
)


def mark_anonymous(doc: Doc, attributions: list[Attribution]) -> list[Attribution]:
    """The statements, those of withheld sources with type `anonymous` and the reason."""
    text = whole_text(doc)
    places = [
        (line, words)
        for line in read_lines(doc)
        for words in find_disclosures(text, line.start, line.end)
    ]
    found = [one for one in attributions if not _is_disclosure(one, places)]
    starts = [one.content[0].start for one in found]
    for line, words in places:
        middle = bisect_left(starts, words.start)
        near = range(max(0, middle - NEAR), min(len(found), middle + NEAR))
        index = _disclosed(line, found, near, words)
        if index is not None:
            found[index] = replace(found[index], type="anonymous", reason=words)
    hidden = {one.source_group for one in found if one.type == "anonymous"}
    return [
        replace(one, type="anonymous")
        if one.source_group in hidden and one.type in HIDEABLE
        else one
        for one in found
    ]


def _is_disclosure(one: Attribution, places: list[tuple[Line, Words]]) -> bool:
    """Whether a finding is the disclosure itself: "Ia meminta namanya tidak disebutkan"."""
    at = bisect_left(places, one.content[0].start, key=lambda place: place[1].end)
    if one.cue is None or at >= len(places):
        return False
    words = places[at][1]
    return all(
        words.start <= part.start and part.end <= words.end for part in (*one.content, one.cue)
    )


def _disclosed(line: Line, found: list[Attribution], near: range, words: Words) -> int | None:
    """The statement whose source a disclosure is about; None if it is about nobody quoted."""
    first, last = line.sentence_of(line.token_at(words.start))
    if first == last:
        return None
    start, end = line.starts[first], line.end_of(last - 1)
    before: int | None = None
    for index in near:
        one = found[index]
        if one.source is None or one.type not in HIDEABLE:
            continue
        beside = start <= one.source.start < end and one.source.end <= words.end
        close = line.text[one.source.end : words.start].strip(" ,") == ""
        before_it = beside and one.source.start <= words.start
        if before_it and (close or not _in_content(one, words)):
            return index
        if max(one.content[-1].end, one.source.end) <= start:
            before = index
    if before is None or start - found[before].content[-1].end > REACH:
        return None
    return before if POINTS_BACK.match(line.text, start, words.start) else None


def _in_content(found: Attribution, words: Words) -> bool:
    return any(part.start <= words.start < part.end for part in found.content)
