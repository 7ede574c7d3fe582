"""Who spoke so far, for the words that point back: "dia", "-nya", "sumber itu", "media itu".

>>> memory.last("media").actor   # after "…," tulis Reuters. "…," tambah media itu.
'reuters'
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

from components.article import SourceType

REACH = 80  # speakers back within which a word can point; keeps long texts linear


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as a later pointing word finds it; `head` is the noun that introduced it."""

    type: SourceType
    actor: str | None
    group: int
    head: str = ""
    position: int = 0


@dataclass(slots=True)
class Memory:
    """The speakers of the article so far, the last one last."""

    speakers: list[Speaker] = field(default_factory=list)
    groups: dict[object, int] = field(default_factory=dict)

    def group_of(self, key: object) -> int:
        """The number of a source: the same key, the same number."""
        return self.groups.setdefault(key, len(self.groups))

    def new_group(self) -> int:
        """A number for a source not met before."""
        return self.group_of(("new", len(self.groups)))

    def last(self, *types: SourceType, but: Collection[str] = ()) -> Speaker | None:
        """The last speaker of one of the types; `but`: actors who are not meant."""
        found = (one for one in self._latest() if one.type in types and one.actor not in but)
        return next(found, None)

    def last_head(self, head: str, types: tuple[SourceType, ...]) -> Speaker | None:
        """The last speaker introduced with a noun ("sumber"), of one of the types."""
        found = (one for one in self._latest() if one.type in types and one.head == head)
        return next(found, None)

    def _latest(self) -> Iterator[Speaker]:
        return islice(reversed(self.speakers), REACH)
