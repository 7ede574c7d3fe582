"""An article's words as the rules for names read them.

"Polisi Tangkap Andi" is a line in title case: there a capital says nothing about a name.
"(mau/dar) nadia tjoa pajak" ends in tags: there names stand in small letters.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from components.analysis.naming.gazetteer import context
from components.analysis.whole_text import whole_text
from components.article import Label

# Share of the longer words of a line that must begin with a capital, and how many there must be.
TITLE_SHARE, TITLE_WORDS = 0.8, 3
# The editors' initials that end a story of detik; tags may follow: "(mau/dar)", "(sym/fem)".
INITIALS = re.compile(r"\([a-z]{2,4}(?:/[a-z]{2,4})+\)")


# Marks that stand at the edges of names and are no part of them.
EDGES = frozenset("\"'“”‘’«»()[]{},.:;-–—|/*•!?&…--")
DAYS = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad"})
# Words that go on with a place: "Polres Metro [Jakarta] Selatan", "[Denpasar] Barat".
SIDES = frozenset({"Barat", "Kota", "Laut", "Pusat", "Raya", "Selatan", "Tengah", "Timur", "Utara"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in words `first` to `last` (end exclusive), the rule that found it, how sure it is."""

    first: int
    last: int
    label: Label
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class NameText:
    """The words of a Doc: as written, in lower case, where each starts, the number of its line.

    `titles` and `tags` hold the words that stand in title case and those that are tags.
    """

    words: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    line_of: tuple[int, ...]
    titles: frozenset[int]
    tags: frozenset[int]

    def end_of(self, index: int) -> int:
        """The character at which word `index` ends."""
        return self.starts[index] + len(self.words[index])

    def form(self, first: int, last: int) -> str:
        """Words `first` to `last` with one blank between; equal names give equal forms."""
        return " ".join(self.words[first:last])

    def before(self, index: int) -> str:
        """The word before in lower case; "" at the beginning of a line."""
        if index == 0 or self.line_of[index - 1] != self.line_of[index]:
            return ""
        return self.low[index - 1]

    def after(self, index: int) -> str:
        """The word at `index` as written if it is on the line of the word before it, else ""."""
        if index >= len(self.words) or self.line_of[index] != self.line_of[index - 1]:
            return ""
        return self.words[index]

    def starts_sentence(self, index: int) -> bool:
        """Whether the word would have a capital anyway."""
        return self.before(index) in {
            "",
            ".",
            "!",
            "?",
            '"',
            "“",
            "”",
            ":",
            "‘",
            "'",
            "-",
            "–",
            "--",
        }


def read_words(doc: Doc) -> NameText:
    """The words of a Doc with the lines they stand in; blanks and line ends are left out."""
    words, starts, line_of, line = [], [], [], 0
    whole = whole_text(doc)
    for token in doc:
        text = token.text
        if text == "\n":
            line += 1
        elif not text.isspace():
            words.append(text)
            starts.append(token.idx)
            line_of.append(line)
    titles: set[int] = set()
    tags: set[int] = set()
    bylines = {part.words.start for part in doc._.parts or () if part.kind == "byline"}
    for first, last in _lines(line_of):
        if _is_title_case(words[first:last]) and starts[first] not in bylines:
            titles.update(range(first, last))
        tags.update(_tags(whole, words, starts, first, last))
    tags.update(_small_headline(words, line_of))
    low = tuple(word.lower() for word in words)
    return NameText(
        tuple(words), low, tuple(starts), tuple(line_of), frozenset(titles), frozenset(tags)
    )


def _small_headline(words: list[str], line_of: list[int]) -> range:
    """The words of a headline all in small letters, as some newsrooms' archives have them.

    Their names can be told only by the text below, as those of tags.
    """
    last = line_of.index(1) if line_of and line_of[-1] > 0 and 1 in line_of else 0
    letters = [word for word in words[:last] if word[0].isalpha()]
    is_small = len(letters) >= TITLE_WORDS and all(word.islower() for word in letters)
    return range(last if is_small and line_of[0] == 0 else 0)


def _lines(line_of: list[int]) -> list[tuple[int, int]]:
    cuts = [i for i in range(1, len(line_of)) if line_of[i] != line_of[i - 1]]
    edges = [0, *cuts, len(line_of)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _is_title_case(words: list[str]) -> bool:
    if words[-1] == ".":
        return False  # a sentence with many names, no headline
    letters = [
        word
        for word in words
        if word[0].isalpha() and word.lower() not in context("small_in_titles")
    ]
    capitals = sum(word[0].isupper() for word in letters)
    return len(letters) >= TITLE_WORDS and capitals >= TITLE_SHARE * len(letters)


def _tags(whole: str, words: list[str], starts: list[int], first: int, last: int) -> range:
    """The tags of a line: the words in small letters behind the editors' initials."""
    line = whole[starts[first] : starts[last - 1] + len(words[last - 1])]
    marks = list(INITIALS.finditer(line))
    if not marks:
        return range(0)
    end = starts[first] + marks[-1].end()
    at = next((i for i in range(first, last) if starts[i] >= end), last)
    until = next((i for i in range(at, last) if words[i][0].isupper()), last)
    return range(at, until)
