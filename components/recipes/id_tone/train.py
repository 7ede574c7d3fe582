"""Train the tone weights from marked articles, and say how they do on articles held out.

    python -m components.recipes.id_tone.train GOLD_DIR [--open-text TXT] [--headlines CSV]

GOLD_DIR holds `<id>.gold.json` (marked by hand; to train on, never copied here), TXT the lines that
`marks.tsv` marks. Writes `components/models/id_tone/tone.json`: logistic regression over the sums
and words of `components/analysis/toning/tone_model.py`. CSV holds headlines with hand-made labels
(`judul`, `sentimen`): with it, the same features are trained and measured on headlines alone, in
five parts.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import GroupKFold

from components.analysis.pipeline import load_pipeline
from components.analysis.toning.tone_model import CLASSES, MODEL
from components.recipes.id_tone.examples import (
    STRICTER,
    Example,
    read_gold,
    read_headlines,
    read_marks,
)

STRENGTH = 1.0  # inverse of the L2 penalty; best of 0.3, 0.5, 1, 2, 3 on held-out articles
LEAST_ARTICLES = 3  # a word of fewer articles tells what they are about, not how
RARE_SCALE = 5.0  # divides the weight of rare words, so that sums and words share one penalty
SMALLEST_WEIGHT = 0.02  # words that move no class further change no score
FOLDS = 6  # parts of the marked articles, whole articles in each
HEADLINE_FOLDS = 5
SEEDS = (0, 1, 2)  # ways of parting the articles; one alone moves the threshold by up to 0.06
THRESHOLDS = np.arange(0.10, 0.60, 0.02)  # scores tried as the edge of "neutral"
AS_GOOD = 0.005  # of macro F1, about its error; the edge that finds more tone is then taken


@dataclass(frozen=True, slots=True)
class Fitted:
    """A trained model as arrays, with the words it knows and how rare they are."""

    regression: LogisticRegression
    vectors: DictVectorizer
    rarity: dict[str, float]

    def probabilities(self, examples: Sequence[Example]) -> NDArray[np.float64]:
        rows = [_row(example, self.rarity) for example in examples]
        found: NDArray[np.float64] = self.regression.predict_proba(self.vectors.transform(rows))
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--open-text", type=Path)
    parser.add_argument("--headlines", type=Path)
    arguments = parser.parse_args()
    examples = read_gold(arguments.gold)
    gold = len(examples)
    if arguments.open_text:
        examples += read_marks(arguments.open_text, load_pipeline())
    tones = np.array([example.tone for example in examples])
    held_out = [scores(hold_out(examples, FOLDS, seed)) for seed in SEEDS]
    within = find_threshold(held_out, tones)
    print(f"{len(examples)} lines, held out by article, neutral within {within:.2f}")
    for name, part in (("marked articles", slice(gold)), ("marked lines", slice(gold, None))):
        print(f" {name}, {len(tones[part])}")
        for score in held_out if len(tones[part]) else ():
            report(by_threshold(score[part], within), tones[part])
    if arguments.headlines:
        headlines = read_headlines(arguments.headlines)
        print(f"{len(headlines)} headlines, {HEADLINE_FOLDS} parts")
        found = hold_out(headlines, HEADLINE_FOLDS, SEEDS[0])
        report(found.argmax(axis=1), np.array([example.tone for example in headlines]))
    store(fit(examples), within)


def fit(examples: Sequence[Example]) -> Fitted:
    """The model trained on all examples."""
    seen = Counter(key for example in examples for key in example.words)
    known = Counter(key for key, _ in {(k, e.article) for e in examples for k in e.words})
    rarity = {
        key: (math.log(len(examples) / count) + 1) / RARE_SCALE
        for key, count in seen.items()
        if known[key] >= LEAST_ARTICLES
    }
    vectors = DictVectorizer()
    rows = vectors.fit_transform([_row(example, rarity) for example in examples])
    regression = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500)
    regression.fit(rows, [example.tone for example in examples])
    return Fitted(regression, vectors, rarity)


def _row(example: Example, rarity: dict[str, float]) -> dict[str, float]:
    words = {
        f"word {key}": value * rarity[key] for key, value in example.words.items() if key in rarity
    }
    return {f"sum {name}": value for name, value in example.sums.items()} | words


def hold_out(examples: Sequence[Example], folds: int, seed: int) -> NDArray[np.float64]:
    """Probabilities of each example by a model that has not seen its article."""
    found = np.zeros((len(examples), len(CLASSES)))
    articles = [example.article for example in examples]
    parts = GroupKFold(folds, shuffle=True, random_state=seed)
    for known, unknown in parts.split(np.zeros(len(examples)), groups=articles):
        fitted = fit([examples[at] for at in known])
        found[unknown] = fitted.probabilities([examples[at] for at in unknown])
    return found


def scores(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(positive) - P(negative)."""
    found: NDArray[np.float64] = probabilities[:, 2] - probabilities[:, 0]
    return found


def by_threshold(score: NDArray[np.float64], within: float) -> NDArray[np.int64]:
    """Places in CLASSES by score."""
    return np.where(score < -within, 0, np.where(score > within, 2, 1))


def find_threshold(held_out: Sequence[NDArray[np.float64]], tones: NDArray[np.int64]) -> float:
    """The score up to which a line is neutral: the smallest that is as good as the best.

    The same on both sides, although two edges would gain 0.005: one number can be explained.
    """

    def quality(within: float) -> float:
        found = (by_threshold(score, within) for score in held_out)
        return float(np.mean([f1_score(tones, tone, average="macro") for tone in found]))

    measured = {float(within): quality(float(within)) for within in THRESHOLDS}
    best = max(measured.values())
    return min(within for within, reached in measured.items() if reached >= best - AS_GOOD)


def report(found: NDArray[np.int64], tones: NDArray[np.int64]) -> None:
    """Print accuracy, macro F1 and the recall of each tone."""
    recalls = recall_score(tones, found, average=None)
    print(
        f"  accuracy {accuracy_score(tones, found):.3f}"
        f"  macro F {f1_score(tones, found, average='macro'):.3f}  recall "
        + "  ".join(f"{name} {value:.2f}" for name, value in zip(CLASSES, recalls, strict=True))
    )


def store(fitted: Fitted, within: float) -> None:
    """Write the weights, rarity multiplied in, as `tone_model.load_tone_model` reads them."""
    sums, words = {}, {}
    for column, name in enumerate(fitted.vectors.feature_names_):
        kind, _, key = name.partition(" ")
        if key == STRICTER and kind == "sum":
            continue  # a line to be read is judged by the measure of the articles marked by hand
        weights = fitted.regression.coef_[:, column] * fitted.rarity.get(key, 1.0)
        if kind == "sum":
            sums[key] = [round(float(value), 4) for value in fitted.regression.coef_[:, column]]
        elif np.abs(weights).max() >= SMALLEST_WEIGHT:
            words[key] = [round(float(value), 3) for value in weights]
    stored = {
        "made_by": "components/recipes/id_tone/train.py, logistic regression",
        "intercept": [round(float(value), 4) for value in fitted.regression.intercept_],
        "neutral_within": round(within, 2),
        "sums": sums,
        "words": dict(sorted(words.items())),
    }
    MODEL.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(stored, ensure_ascii=False, indent=0, separators=(",", ":"))
    MODEL.write_text(text + "\n", encoding="utf-8")
    print(f"{len(words)} words -> {MODEL.name}")


if __name__ == "__main__":
    main()
