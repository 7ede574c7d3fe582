"""A judge of tone: the encoder, and a layer on the mean of its states that tells the tone.

judge = new_judge(file, pieces=tokenizer.read("Harga beras naik."))
judge.learn([Task(np.array(tokenizer.read("Harga beras naik.")), tone=0, hand=0)], course)
judge.judge(tasks) -> how likely each is negative, neutral, positive: [[0.8, 0.1, 0.1]]
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from components.analysis.toning.tone_model import CLASSES
from components.recipes.id_tone.e5_file import E5File, Settings
from components.recipes.id_tone.encoder import Weights, dropped, encode, load_encoder
from components.recipes.id_tone.examples import HANDS
from components.recipes.id_tone.learning import (
    DROP,
    JUDGED_PIECES,
    Course,
    add_head,
    batch_of,
    learn,
    steps_by_size,
    told_by_head,
)

EVENED = 0.05  # of a mark, spread over all tones, for marks err


@dataclass(frozen=True, slots=True)
class Task:
    """A line in pieces, its tone as a place in CLASSES, and the round of marks that says so."""

    pieces: NDArray[np.int64]
    tone: int
    hand: int


def new_judge(file: E5File, pieces: Iterable[int]) -> "Judge":
    """A judge that knows no tone yet and can read lines of these pieces."""
    needed = np.array(sorted({*pieces, file.settings.filling}))
    weights = load_encoder(file, needed.tolist(), HANDS)
    add_head(weights, file.settings.width, len(CLASSES))
    return Judge(file.settings, weights, needed)


class Judge:
    """The encoder and the layer that tells the tone, over the pieces that are needed."""

    def __init__(self, own: Settings, weights: Weights, pieces: NDArray[np.int64]) -> None:
        self.own, self.weights, self.pieces = own, weights, pieces

    def copy(self) -> "Judge":
        """Another of the same weights, to be trained apart."""
        weights = {name: tensor.detach().clone() for name, tensor in self.weights.items()}
        return Judge(self.own, weights, self.pieces)

    def learn(self, tasks: Sequence[Task], course: Course) -> None:
        """Train on the tasks, as often and as fast as the course says."""

        def loss_of(step: list[int], noise: Any) -> Any:
            group = [tasks[place] for place in step]
            said = self._say(group, DROP, noise)
            tones = torch.tensor([task.tone for task in group])
            return functional.cross_entropy(said, tones, label_smoothing=EVENED)

        learn(self.weights, [len(task.pieces) for task in tasks], course, loss_of)

    def _say(self, tasks: Sequence[Task], drop: float, noise: Any) -> Any:
        """What each line comes to, a number per tone."""
        batch = batch_of(tasks, self.pieces, self.own)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = encode(self.weights, self.own, batch, drop, noise)
        there = batch.there[..., None]
        mean = (states.float() * there).sum(1) / there.sum(1)
        return told_by_head(self.weights, dropped(mean, drop, noise))

    def judge(self, tasks: Sequence[Task]) -> NDArray[np.float32]:
        """How likely each line is negative, neutral and positive."""
        found = np.zeros((len(tasks), len(CLASSES)), np.float32)
        with torch.no_grad():
            for step in steps_by_size([len(task.pieces) for task in tasks], JUDGED_PIECES):
                said = self._say([tasks[at] for at in step], 0.0, None)
                found[step] = said.softmax(1).numpy()
        return found
