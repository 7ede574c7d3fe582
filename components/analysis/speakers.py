"""Who spoke last, for the words that point back: "dia", "-nya", "sumber itu", "media itu".

A plain memory, read in the order of the text; `pointing.py` is asked first where it knows better.
"""

from dataclasses import dataclass, field

from components.article import SourceType


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as a later pointing word finds it."""

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

    def last(self, *types: SourceType) -> Speaker | None:
        """The last speaker of one of the types (of any, where none is given)."""
        return next(
            (one for one in reversed(self.speakers) if not types or one.type in types), None
        )

    def last_head(self, head: str, types: tuple[SourceType, ...]) -> Speaker | None:
        """The last speaker introduced with a noun ("sumber"), of one of the types."""
        return next(
            (one for one in reversed(self.speakers) if one.type in types and one.head == head), None
        )
