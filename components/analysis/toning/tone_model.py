"""The score of a line from its coloured words, and how much each word moves it.

Sums of the lexicon's weights and what a small network finds each word to add where it stands
(`tone_context.py`) are added up for negative, neutral and positive; a line's score is P(positive) -
P(negative), -1..1. A word's share comes from leaving it out and the shares of a line add up to what
its words do to the score, so reasons are true to it: "Rumah warga roboh." -> -0.8; "roboh" -0.7.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from components.analysis.toning.tone_words import Coloured, Three
from components.article import ToneName, Words

MODEL = Path(__file__).parents[2] / "models" / "id_tone" / "tone.json"
CLASSES: tuple[ToneName, ...] = ("negative", "neutral", "positive")
SHORT_WORDS = 60  # words; above that a line's length says nothing more
STEEPEST = 0.5  # the score rises at most half as fast as the margin of the two classes
PLAIN = 0.2  # total weight under which a line counts as without colour

GROUPS = tuple(f"{p}_{c}" for p in ("said", "hoped", "background") for c in ("good", "bad"))


@dataclass(frozen=True, slots=True)
class ToneModel:
    """Trained weights, one per class, of the sums of a line.

    A line is neutral while its score is between the two `edges`.
    """

    intercept: Three
    sums: dict[str, Three]
    edges: tuple[float, float]
    bare: dict[tuple[bool, int], float] = field(default_factory=dict, compare=False, repr=False)

    def name_of(self, score: float) -> ToneName:
        """Negative, neutral or positive, by the score alone."""
        low, high = self.edges
        if low <= score <= high:
            return "neutral"
        return "positive" if score > 0 else "negative"

    def score(self, line: Sequence[Coloured], *, is_title: bool) -> float:
        """P(positive) - P(negative) of a line, -1..1; 0 for a line without words."""
        bad, _, good = self.probabilities(line, is_title=is_title)
        return good - bad if line else 0.0

    def probabilities(self, line: Sequence[Coloured], *, is_title: bool) -> Three:
        """How likely the line is negative, neutral and positive; together 1."""
        sums = line_sums(group_totals(line), is_title=is_title, words=len(line))
        return self._probabilities(sums, (word.pushed for word in line), word_scale(len(line)))

    def shares(
        self, line: Sequence[Coloured], score: float, *, is_title: bool
    ) -> list[tuple[Words, float]]:
        """What each word adds to the score of its line, in order; words that add nothing left out.

        A word's part is what the margin between positive and negative loses without it; the parts
        are scaled so that they add up to the difference the words of the line make to its score.
        """
        parts = list(self._margin_parts(line))
        moved = score - self._bare_score(is_title, min(len(line), SHORT_WORDS))
        total = sum(part for _, part in parts)
        scale = moved / total if moved * total > 0 else 0.0
        return [(words, part * min(scale, STEEPEST)) for words, part in parts]

    def _margin_parts(self, line: Sequence[Coloured]) -> Iterator[tuple[Words, float]]:
        totals, scale = group_totals(line), word_scale(len(line))
        colour = sum(totals.values())
        for word in line:
            part = scale * _margin(word.pushed)
            if word.weight:
                group, size = group_of(word), abs(word.weight)
                lost = math.log1p(totals[group]) - math.log1p(max(totals[group] - size, 0.0))
                part += _margin(self.sums[group]) * lost
                if colour - size < PLAIN <= colour:
                    part -= _margin(self.sums["plain"])
            if part:
                yield word.words, part

    def _bare_score(self, is_title: bool, words: int) -> float:
        """The score of so many words that say nothing; the same for many lines, so kept."""
        known = self.bare.get((is_title, words))
        if known is None:
            bad, _, good = self._probabilities(line_sums({}, is_title=is_title, words=words), ())
            known = self.bare[is_title, words] = good - bad
        return known

    def _probabilities(
        self, sums: Mapping[str, float], pushes: Iterable[Three], scale: float = 1.0
    ) -> Three:
        bad, plain, good = self.intercept
        columns = tuple(zip(*pushes, strict=True))
        if columns:
            bad += scale * sum(columns[0])
            plain += scale * sum(columns[1])
            good += scale * sum(columns[2])
        for name, value in sums.items():
            if value:
                to_bad, to_plain, to_good = self.sums[name]
                bad, plain, good = (
                    bad + to_bad * value,
                    plain + to_plain * value,
                    good + to_good * value,
                )
        highest = max(bad, plain, good)
        bad, plain, good = (
            math.exp(bad - highest),
            math.exp(plain - highest),
            math.exp(good - highest),
        )
        total = bad + plain + good
        return bad / total, plain / total, good / total


def _margin(weights: Three) -> float:
    return weights[2] - weights[0]


def word_scale(words: int) -> float:
    """What a push counts in a line of so many words: less in a long one."""
    return 1.0 / math.sqrt(max(words, 1))


def group_of(word: Coloured) -> str:
    """The group a coloured word is summed in: what is said, hoped or background; good or bad."""
    place = "hoped" if word.hoped else "background" if word.background else "said"
    return f"{place}_{'good' if word.weight > 0 else 'bad'}"


def group_totals(line: Iterable[Coloured]) -> dict[str, float]:
    """The lexicon's weights of a line summed by group, without sign; groups at 0 left out."""
    totals: dict[str, float] = {}
    for word in line:
        if word.weight:
            group = group_of(word)
            totals[group] = totals.get(group, 0.0) + abs(word.weight)
    return totals


def line_sums(totals: Mapping[str, float], *, is_title: bool, words: int) -> dict[str, float]:
    """What the model reads of a line of so many words besides the pushes, by name."""
    sums = dict.fromkeys(GROUPS, 0.0)
    sums.update((group, math.log1p(total)) for group, total in totals.items())
    sums["plain"] = float(sum(totals.values()) < PLAIN)
    sums["length"] = min(words, SHORT_WORDS) / SHORT_WORDS
    sums["title"] = float(is_title)
    return sums


@cache
def load_tone_model(path: Path = MODEL) -> ToneModel:
    """The trained weights, read once.

    Raises FileNotFoundError when they are not there; `recipes/id_tone` makes them.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    return ToneModel(
        intercept=tuple(data["intercept"]),
        sums={name: tuple(weights) for name, weights in data["sums"].items()},
        edges=tuple(data["edges"]),
    )
