"""Write trained weights as the product reads them.

    store(weights, words, edges=(-0.3, 0.4))

`tone.json` gets what a line begins with and the weights of its sums, `context.npz` the network,
`context.txt` the words with a row of their own. The tables are stored as whole numbers of one byte
with a scale per row, all else in 16 bits: 1.5 MB instead of 6, and scores move by 0.01.
"""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from components.analysis.toning.tone_context import WEIGHTS
from components.analysis.toning.tone_model import MODEL, line_sums

TABLES = ("word.weight", "gram.weight")  # nearly all of the size
MOST_WHOLE = 127  # the largest whole number of one byte, minus signs allowed
SMALLEST_SCALE = 1e-6  # of a row; 16 bits hold nothing much smaller
TRAINING_ONLY = "mask"  # hides words while training
SUMS = "head.b"  # what turns the sums of a line into what it begins with
PLACES = 4  # behind the point, in tone.json

Array = NDArray[np.float32]


def store(weights: dict[str, Array], words: Sequence[str], edges: tuple[float, float]) -> None:
    """Write the weights, named as in `net.py`, and the scores between which a line is neutral.

    `words` are those of the rows of "word.weight" from row 1 on. The weights given are left as they
    are. Raises ValueError when the table has fewer rows than that, or a sum has no weight.
    """
    rows = len(weights["word.weight"])
    if len(words) >= rows:
        raise ValueError(f"{len(words)} words do not fit {rows} rows, the first of which is free")
    stored = {
        "made_by": "components/recipes/id_tone/train.py, a network taught by a larger one",
        "intercept": _rounded(weights[f"{SUMS}.bias"]),
        "edges": [round(edge, 2) for edge in edges],
        "sums": sums_by_name(weights[f"{SUMS}.weight"]),
    }
    text = json.dumps(stored, ensure_ascii=False, indent=0, separators=(",", ":"))
    MODEL.write_text(text + "\n", encoding="utf-8")
    network = {name: array for name, array in weights.items() if not name.startswith(SUMS)}
    np.savez_compressed(WEIGHTS, **small(network))
    WEIGHTS.with_suffix(".txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{WEIGHTS.stat().st_size} bytes -> {WEIGHTS.name}, {len(words)} words beside it")


def sums_by_name(weight: Array) -> dict[str, list[float]]:
    """The weights of each sum, negative, neutral and positive, by the names of `line_sums`."""
    names = line_sums({}, is_title=False, words=0)
    return {name: _rounded(column) for name, column in zip(names, weight.T, strict=True)}


def small(network: dict[str, Array]) -> dict[str, Any]:
    """The arrays in few bytes; beside a table, "<name>_scale" says what its rows are times."""
    kept = {name: array for name, array in network.items() if name != TRAINING_ONLY}
    stored: dict[str, Any] = {name: array.astype(np.float16) for name, array in kept.items()}
    for name in TABLES:
        largest = np.abs(network[name]).max(axis=1, keepdims=True)
        scale = np.maximum(largest / MOST_WHOLE, SMALLEST_SCALE).astype(np.float16)
        whole = np.rint(network[name] / scale.astype(np.float32)).clip(-MOST_WHOLE, MOST_WHOLE)
        stored[name], stored[f"{name}_scale"] = whole.astype(np.int8), scale
    return stored


def _rounded(values: Array) -> list[float]:
    return [round(float(value), PLACES) for value in values]
