"""An active verb of saying in its sentence, as the rules of `rules_active.py` look at it."""

from dataclasses import dataclass

from components.analysis.saying.cues import Cue
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range


@dataclass(frozen=True, slots=True)
class Verb:
    """An active verb of saying: the token it begins at, its tokens, its sentence."""

    line: Line
    sentence: Range
    at: int
    size: int
    cue: Cue

    @property
    def first(self) -> int:
        """The first token of the sentence."""
        return self.sentence[0]

    @property
    def before(self) -> str:
        """The word before it in lower case; "" at the start of the line."""
        return self.line.low[self.at - 1] if self.at else ""
