"""From what lines come to, to tones and how well they fit the marks.

report("gold", by_threshold(scores(logits), within=0.24), tones)
"""

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import accuracy_score, f1_score, recall_score

from components.analysis.toning.tone_model import CLASSES

THRESHOLDS = np.arange(0.10, 0.60, 0.02)  # scores tried as the edge of "neutral"
AS_GOOD = 0.005  # of macro F1, below its error; the edge that finds more tone is then taken

Numbers = NDArray[np.float64]  # a row per line, a number per tone
Places = NDArray[np.int64]  # a place in CLASSES per line


def scores(logits: Numbers) -> Numbers:
    """P(positive) - P(negative) of each line, -1..1."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares = raised / raised.sum(axis=1, keepdims=True)
    found: Numbers = shares[:, 2] - shares[:, 0]
    return found


def by_threshold(score: Numbers, within: float) -> Places:
    """Places in CLASSES by score."""
    return np.where(score < -within, 0, np.where(score > within, 2, 1))


def find_threshold(score: Numbers, tones: Places) -> float:
    """The score up to which a line is neutral: the smallest that is as good as the best.

    The same on both sides: one number can be explained.
    """
    measured = {
        float(within): f1_score(tones, by_threshold(score, float(within)), average="macro")
        for within in THRESHOLDS
    }
    best = max(measured.values())
    return min(within for within, reached in measured.items() if reached >= best - AS_GOOD)


def report(name: str, found: Places, tones: Places) -> None:
    """Print accuracy, macro F1 and the recall of each tone."""
    recalls = recall_score(tones, found, labels=range(len(CLASSES)), average=None, zero_division=0)
    print(
        f"{name}: accuracy {accuracy_score(tones, found):.3f}"
        f"  macro F {f1_score(tones, found, average='macro'):.3f}  recall "
        + "  ".join(f"{tone} {value:.2f}" for tone, value in zip(CLASSES, recalls, strict=True)),
        flush=True,
    )
