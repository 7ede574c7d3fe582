"""What the teacher says of lines, kept between `teacher.py` and `train.py`.

    save_told(["Warga pulang."], [(0.1, 0.7, 0.2)])
    load_told(["Warga pulang."])

Both programs make the same lines (`variants.py`), so that only their tones are kept, and a
SHA-256 by which other lines are noticed.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from components.analysis.toning.tone_words import Three

TOLD = Path(__file__).parent / "training" / "told.npz"


def save_told(texts: Iterable[str], tones: Sequence[Three], path: Path = TOLD) -> None:
    """Write how likely each text is negative, neutral and positive, in 16 bits."""
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, digest=np.array(_digest(texts)), tones=np.array(tones, np.float16))
    print(f"{len(tones)} lines -> {path.name}")


def load_told(texts: Iterable[str], path: Path = TOLD) -> list[Three]:
    """The tones of the same texts in the same order.

    Raises FileNotFoundError when `teacher.py` has not been run, ValueError when it judged others.
    """
    with np.load(path, allow_pickle=False) as stored:
        digest, tones = str(stored["digest"]), stored["tones"].astype(np.float64).tolist()
    if digest != _digest(texts):
        raise ValueError(f"{path.name} holds the tones of other lines: run teacher.py again")
    return [(bad, plain, good) for bad, plain, good in tones]


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()
