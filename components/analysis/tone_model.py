"""The score of a line from its coloured words, and how much each word moves it.

Logistic regression (negative, neutral, positive) on sums of the lexicon's weights and on words it
learned; a line's score is P(positive) - P(negative), -1..1. A word's share comes from leaving it
out (occlusion) and the shares of a line add up to what its words do to the score, so reasons are
true to it: "Rumah warga roboh." -> -0.8; "roboh" -0.7.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.analysis.tone_words import Coloured
from components.article import ToneName, Words

MODEL = Path(__file__).parents[1] / "models" / "id_tone" / "tone.json"
CLASSES: tuple[ToneName, ...] = ("negative", "neutral", "positive")
SHORT_WORDS = 60  # words; above that a line's length says nothing more
STEEPEST = 0.5  # the score rises at most half as fast as the margin of the two classes
PLAIN = 0.2  # total weight under which a line counts as without colour

Three = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class ToneModel:
    """Trained weights, one per class: of sums and of words.

    A line is neutral while its score is no further from 0 than `neutral_within`.
    """

    intercept: Three
    sums: dict[str, Three]
    words: dict[str, Three]
    neutral_within: float

    def name_of(self, score: float) -> ToneName:
        """Negative, neutral or positive, by the score alone."""
        if abs(score) <= self.neutral_within:
            return "neutral"
        return "positive" if score > 0 else "negative"

    def score(self, line: Sequence[Coloured], *, is_title: bool) -> float:
        """P(positive) - P(negative) of a line, -1..1; 0 for a line without words."""
        if not line:
            return 0.0
        coloured = [word for word in line if word.weight]
        sums = line_sums(coloured, is_title=is_title, words=len(line))
        return self._score(sums, map(word_key, line), word_scale(len(line)))

    def shares(self, line: Sequence[Coloured], *, is_title: bool) -> list[tuple[Words, float]]:
        """What each word adds to the score of its line, in order; words that add nothing left out.

        A word's part is what the margin between positive and negative loses without it; the parts
        are scaled so that they add up to the difference the words of the line make to its score.
        """
        parts = list(self._margin_parts(line, is_title))
        moved = self.score(line, is_title=is_title) - self._bare_score(is_title, len(line))
        total = sum(part for _, part in parts)
        scale = moved / total if moved * total > 0 else 0.0
        return [(words, part * min(scale, STEEPEST)) for words, part in parts]

    def _margin_parts(
        self, line: Sequence[Coloured], is_title: bool
    ) -> Iterator[tuple[Words, float]]:
        coloured = [word for word in line if word.weight]
        whole = self._sum_margin(coloured, is_title, len(line))
        scale = word_scale(len(line))
        for word in line:
            learned = self.words.get(word_key(word))
            part = scale * _margin(learned) if learned else 0.0
            if word.weight:
                rest = [other for other in coloured if other is not word]
                part += whole - self._sum_margin(rest, is_title, len(line))
            if part:
                yield word.words, part

    def _sum_margin(self, coloured: Sequence[Coloured], is_title: bool, words: int) -> float:
        sums = line_sums(coloured, is_title=is_title, words=words)
        return sum(_margin(self.sums[name]) * value for name, value in sums.items())

    def _bare_score(self, is_title: bool, words: int) -> float:
        return self._score(line_sums([], is_title=is_title, words=words), ())

    def _score(self, sums: Mapping[str, float], keys: Iterable[str], scale: float = 1.0) -> float:
        logits = list(self.intercept)
        for name, value in sums.items():
            for place, weight in enumerate(self.sums[name]):
                logits[place] += weight * value
        for key in keys:
            for place, weight in enumerate(self.words.get(key, ())):
                logits[place] += weight * scale
        highest = max(logits)
        shares = [math.exp(value - highest) for value in logits]
        return (shares[2] - shares[0]) / sum(shares)


def _margin(weights: Three) -> float:
    return weights[2] - weights[0]


def word_key(word: Coloured) -> str:
    """A word as the trained weights know it; denied ones have weights of their own."""
    return f"!{word.form}" if word.denied else word.form


def word_scale(words: int) -> float:
    """What a learned word counts in a line of so many words: less in a long one."""
    return 1.0 / math.sqrt(max(words, 1))


def line_sums(line: Sequence[Coloured], *, is_title: bool, words: int) -> dict[str, float]:
    """The sums of the lexicon's weights in a line of so many words that the model reads, by name.

    Words without colour change nothing and may be left out.
    """
    said = [word for word in line if not word.hoped and not word.background]
    hoped = [word for word in line if word.hoped]
    background = [word for word in line if word.background and not word.hoped]
    sums = {}
    for name, words_of in (("said", said), ("hoped", hoped), ("background", background)):
        sums[f"{name}_good"] = _log_sum(word.weight for word in words_of)
        sums[f"{name}_bad"] = _log_sum(-word.weight for word in words_of)
    return sums | {
        "plain": float(sum(abs(word.weight) for word in line) < PLAIN),
        "length": min(words, SHORT_WORDS) / SHORT_WORDS,
        "title": float(is_title),
    }


def _log_sum(weights: Iterable[float]) -> float:
    return math.log1p(sum(weight for weight in weights if weight > 0))


@cache
def load_tone_model(path: Path = MODEL) -> ToneModel:
    """The trained weights, read once.

    Raises FileNotFoundError when they are not there; `recipes/id_tone` makes them.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    return ToneModel(
        intercept=tuple(data["intercept"]),
        sums={name: tuple(weights) for name, weights in data["sums"].items()},
        words={name: tuple(weights) for name, weights in data["words"].items()},
        neutral_within=data["neutral_within"],
    )
