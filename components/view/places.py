"""Where words stand in an article, as readers count: "headline", "summary", "paragraph 3".

`Places(article).number[7]` is 5 when the eighth line of the page is the article's fifth paragraph.
Lines that are not counted (topic line, byline, subheadings, removed lines) have no number.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache

from components.article import Article, Words
from components.view.identity import Same
from components.view.strings import Say

NUMBERED = ("paragraph",)
KEPT = 32  # articles kept as they are counted, as many as their markups (pane.py)


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


def counted(article: Article, put_back: frozenset[int] = frozenset()) -> Article:
    """The article as the page counts it: removed lines count nothing unless they are put back.

    Only names are known in a removed line, so statements do not change. The same article comes back
    as the very same object, so that what was made of it can be kept.
    """
    return _counted(Same(article), put_back)


@lru_cache(maxsize=KEPT)
def _counted(same: Same, put_back: frozenset[int]) -> Article:
    article = same.article
    parts = tuple(
        replace(part, kept=True) if index in put_back else part
        for index, part in enumerate(article.parts)
    )
    changed = replace(article, parts=parts)
    places = Places(changed)
    found = Counter(
        mention.actor
        for mention in article.mentions
        if not parts or parts[places.part_of(mention.words)].kept
    )
    actors = (replace(actor, mentions=found[actor.id]) for actor in article.actors)
    ranked = sorted(actors, key=lambda actor: (-actor.mentions, -actor.statements))
    return replace(changed, actors=tuple(ranked))
