"""What the teachers say of lines and of parts of lines, kept between `teacher.py` and `train.py`.

save_told([Told(12, None, (0.8, 0.1, 0.1)), Told(12, Words(0, 31), (0.2, 0.7, 0.1))])
load_told()
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from components.analysis.toning.tone_words import Three
from components.article import Words

TOLD = Path(__file__).parent / "training" / "told.npz"
ALL_OF_IT = -1  # for the end of a part that is the whole line


@dataclass(frozen=True, slots=True)
class Told:
    """How likely a line of the open text, or a part of it, is negative, neutral and positive.

    `place` is the number of the line, from 0; `part` holds offsets into it without blanks around.
    """

    place: int
    part: Words | None
    tones: Three


def save_told(told: Sequence[Told], path: Path = TOLD) -> None:
    """Write it; the tones in 16 bits."""
    spans = [
        (one.place, one.part.start, one.part.end) if one.part else (one.place, 0, ALL_OF_IT)
        for one in told
    ]
    path.parent.mkdir(exist_ok=True)
    tones = np.array([one.tones for one in told], np.float16)
    np.savez_compressed(path, spans=np.array(spans, np.int32), tones=tones)
    print(f"{len(told)} lines and parts -> {path.name}")


def load_told(path: Path = TOLD) -> list[Told]:
    """Read it again.

    Raises FileNotFoundError when `teacher.py` has not been run.
    """
    with np.load(path, allow_pickle=False) as stored:
        spans, tones = stored["spans"].tolist(), stored["tones"].astype(np.float64).tolist()
    return [
        Told(place, None if end == ALL_OF_IT else Words(start, end), tuple(three))
        for (place, start, end), three in zip(spans, tones, strict=True)
    ]
