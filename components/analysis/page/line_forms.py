"""What the form of a pasted line tells: is it a headline, an item of a list, a subheading?

"Gempa Guncang Wanasari" ends without a full stop and has capitals: the form of a headline.
"3. Harga beras" is numbered; "Luas: 40 hektare" is an item; "Warga senang." is a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.analysis.page.dateline import find_dateline
from components.article import PartKind, Words

Kinds = Sequence[PartKind]  # of the lines before one

HEADING_WORDS = 12  # words; longer lines without a full stop are paragraphs cut short
LISTED_WORDS = 6  # words; a longer line that begins with a number and small letters is a list item
SHARED_WORDS = 1 / 2  # of a heading's long words stand again in the paragraph it heads
STEM_LETTERS = 5  # letters by which two words count as the same (tambang, tambangnya)
TITLE_CASE = 0.75  # share of long words with a capital from which a line counts as a headline
SMALL_WORDS, SMALL_WORDS_MOST = 3, 30  # words of a headline all in small letters
LONG_WORD = 4  # letters; shorter words (di, dan, ke) stay small in headlines

# One character ending a sentence, and the marks and brackets that may close after it.
SENTENCE_END = re.compile(r"[.!?:;,…][\"”“’'»)\]]*$")
NUMBERED = re.compile(r"\(?(?:\d{1,2}|[A-Z])[.)]\s*(?=\D)")
QUOTED_START = re.compile(r"[\"“”'‘«]")
_MARKS = re.compile(r"[.!?:;\"“”]")
_BULLET = re.compile(r"[-•*–—▪●]\s*\S")
_NUMBER = re.compile(r"\d[\d.,:]*")
_KEY_VALUE = re.compile(r"[^:]{2,30}: \S")
_SHORT_KEY = re.compile(r"\w{2,12}: \S")
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(rf"[^\W\d]{{{LONG_WORD},}}")
_HEADLINE_ENDS = ("?", "!", "...", "…", '"', "'", "”", "’", ")")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `open_ended` is True when no punctuation ends it."""

    words: Words
    text: str
    count: int
    open_ended: bool


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, without the blanks around them, in order."""
    lines, start = [], 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            begin = start + raw.index(line)
            count = len(_WORD.findall(line))
            is_open = SENTENCE_END.search(line) is None
            lines.append(Line(Words(begin, begin + len(line)), line, count, is_open))
        start += len(raw) + 1
    return lines


def is_headline(line: Line, most: int) -> bool:
    """Whether a line of at most `most` words may be a headline: a capital, no full stop."""
    text = line.text
    return (
        0 < line.count <= most
        and (line.open_ended or text.endswith(_HEADLINE_ENDS))
        and (text.endswith("...") or not _ends_as_sentence(line))
        and not text.split()[0].islower()
        and not _BULLET.match(text)
        and find_dateline(text, place_only=False) is None
    )


def _ends_as_sentence(line: Line) -> bool:
    return not line.open_ended and line.text.rstrip("\"'”’»)").endswith((".", ","))


def is_small_headline(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line all in small letters, as archives keep headlines, stands over a text."""
    fits = SMALL_WORDS <= line.count <= SMALL_WORDS_MOST
    is_small = line.text.islower() and not _MARKS.search(line.text)
    return fits and is_small and any(other.count > line.count for other in below)


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words of a line begin with a capital."""
    long_words: list[str] = _LONG_WORD.findall(text)
    return sum(word[0].isupper() for word in long_words) >= TITLE_CASE * max(len(long_words), 1)


def is_item(line: Line) -> bool:
    """Whether a short line is an item of a list, a row of a table or a quotation: no headline."""
    text, is_numbered = line.text, bool(NUMBERED.match(line.text))
    return (
        bool(QUOTED_START.match(text))
        or not is_headline(line, 2 * HEADING_WORDS)
        or len(_NUMBER.findall(text)) > 2
        or bool(_SHORT_KEY.match(text))
        or (line.count <= HEADING_WORDS and bool(_KEY_VALUE.match(text)) and not is_numbered)
        or (text[0].isdigit() and line.count > LISTED_WORDS and not is_title_case(text))
    )


def is_heading_of(line: Line, below: Line) -> bool:
    """Whether the paragraph below speaks of what a line names."""
    if below.count <= HEADING_WORDS:
        return False
    stems = {word[:STEM_LETTERS].casefold() for word in _LONG_WORD.findall(line.text)}
    shared: int = sum(stem in below.text.casefold() for stem in stems)
    return bool(stems) and shared / len(stems) >= SHARED_WORDS
