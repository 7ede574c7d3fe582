"""A record as a key that is the record itself, not its values.

`lru_cache` would hash every word of an `Article` on each call (some 20 ms for 400 paragraphs);
`Same(article)` hashes in no time and keeps the article alive as long as it is a key.
"""

from components.article import Article

KEPT = 32  # articles whose markup and table of picks are kept ready; one takes up to 0.5 MB


class Same:
    """Equal only to a `Same` of the very same article."""

    __slots__ = ("article",)

    def __init__(self, article: Article) -> None:
        self.article = article

    def __hash__(self) -> int:
        return id(self.article)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.article is self.article
