"""Where words stand in an article, as readers count: "headline", "summary", "paragraph 3".

`Places(article).number[7]` is 5 when the eighth line of the page is the article's fifth paragraph.
Lines that are not counted (topic line, byline, subheadings, removed lines) have no number.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from components.article import Article, Words
from components.view.strings import Say

NUMBERED = ("paragraph",)


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of an article and their numbers; `number` maps part index to paragraph number."""

    article: Article
    number: dict[int, int] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Number the paragraphs that count, from 1."""
        counted = [
            index
            for index, part in enumerate(self.article.parts)
            if part.kept and part.kind in NUMBERED
        ]
        numbers = {index: number for number, index in enumerate(counted, 1)}
        object.__setattr__(self, "number", numbers)
        object.__setattr__(self, "_starts", tuple(p.words.start for p in self.article.parts))

    def part_of(self, words: Words) -> int:
        """Index of the part in which the words begin; 0 where an article has no parts before."""
        return max(bisect_right(self._starts, words.start) - 1, 0)

    def short(self, part: int, say: Say) -> str:
        """The place on an axis: a paragraph's number, or a letter for headline and summary."""
        kind = self.article.parts[part].kind
        if kind == "title":
            return say.text("H")
        if kind == "deck":
            return say.text("S")
        return str(self.number.get(part, "·"))

    def name(self, part: int, say: Say) -> str:
        """The place in words: "paragraph 3"."""
        kind = self.article.parts[part].kind
        if part in self.number:
            return say.text("paragraph {number}", number=self.number[part])
        if kind == "title":
            return say.text("headline")
        if kind == "deck":
            return say.text("summary")
        return say.text("line {number}", number=part + 1)
