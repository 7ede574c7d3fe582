"""A judge of tone: the encoder, and a layer on the mean of its states that tells the tone.

judge = new_judge(file, pieces=tokenizer.read("Harga beras naik."))
judge.learn([Task(np.array(tokenizer.read("Harga beras naik.")), tone=0, hand=0)], course)
judge.judge(tasks) -> how likely each is negative, neutral, positive: [[0.8, 0.1, 0.1]]
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from components.analysis.toning.tone_model import CLASSES
from components.recipes.id_tone.e5_file import E5File, Settings
from components.recipes.id_tone.encoder import Batch, Weights, dropped, encode, load_encoder
from components.recipes.id_tone.examples import HANDS

HEAD_RATE = 1e-3  # of the layer that tells the tone, which begins anew
WARMING = 0.08  # of the steps, until the rate is reached; it falls to 0 from there
DECAY = 0.01  # of weights, by AdamW
DROP = 0.1
EVENED = 0.05  # of a mark, spread over all tones, for marks err
STEP_PIECES, JUDGED_PIECES = 1_600, 6_000  # pieces of a step, filling counted; while judging
MIXING = 6.0  # pieces; lines of a step differ by so many, so that no two rounds have the same steps
LONGEST_STEP = 1.0  # longer ones are shortened, as one odd line makes them
TABLE = "piece.weight"  # stays as it is: most pieces are too rare to be learned from these lines
HEAD = "head."


@dataclass(frozen=True, slots=True)
class Task:
    """A line in pieces, its tone as a place in CLASSES, and the round of marks that says so."""

    pieces: NDArray[np.int64]
    tone: int
    hand: int


@dataclass(frozen=True, slots=True)
class Course:
    """How often all tasks are read, the highest rate, and the share of it left at the end."""

    rounds: int
    rate: float
    seed: int
    left: float = 0.0


def new_judge(file: E5File, pieces: Iterable[int]) -> "Judge":
    """A judge that knows no tone yet and can read lines of these pieces."""
    needed = np.array(sorted({*pieces, file.settings.filling}))
    weights = load_encoder(file, needed.tolist(), HANDS)
    edge = file.settings.width**-0.5  # as torch begins a layer
    weights[f"{HEAD}weight"] = (torch.rand(len(CLASSES), file.settings.width) * 2 - 1) * edge
    weights[f"{HEAD}bias"] = (torch.rand(len(CLASSES)) * 2 - 1) * edge
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
        noise = np.random.default_rng(course.seed)
        optimiser = self._optimiser(course.rate)
        steps = _mixed(tasks, course)
        for at, step in enumerate(steps):
            fallen = 1 - (1 - course.left) * at / len(steps)
            share = min(1.0, at / (WARMING * len(steps))) * fallen
            for part in optimiser.param_groups:
                part["lr"] = part["highest"] * share
            group = [tasks[place] for place in step]
            said = self._say(group, DROP, noise)
            tones = torch.tensor([task.tone for task in group])
            loss = functional.cross_entropy(said, tones, label_smoothing=EVENED)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(optimiser.param_groups[0]["params"], LONGEST_STEP)
            optimiser.step()
            if at % 100 == 0:
                print(f"step {at} of {len(steps)}, loss {loss.item():.2f}", flush=True)

    def _optimiser(self, rate: float) -> Any:
        learned = {name: t for name, t in self.weights.items() if name != TABLE}
        for tensor in learned.values():
            tensor.requires_grad_()
        head = [tensor for name, tensor in learned.items() if name.startswith(HEAD)]
        body = [tensor for name, tensor in learned.items() if not name.startswith(HEAD)]
        parts = [
            {"params": body, "lr": rate, "highest": rate},
            {"params": head, "lr": HEAD_RATE, "highest": HEAD_RATE},
        ]
        return torch.optim.AdamW(parts, weight_decay=DECAY)

    def _say(self, tasks: Sequence[Task], drop: float, noise: Any) -> Any:
        """What each line comes to, a number per tone."""
        batch = self._batch(tasks)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = encode(self.weights, self.own, batch, drop, noise)
        there = batch.there[..., None]
        mean = (states.float() * there).sum(1) / there.sum(1)
        mean = dropped(mean, drop, noise)
        return functional.linear(mean, self.weights[f"{HEAD}weight"], self.weights[f"{HEAD}bias"])

    def _batch(self, tasks: Sequence[Task]) -> Batch:
        size = max(len(task.pieces) for task in tasks)
        pieces = np.full((len(tasks), size), self.own.filling)
        for at, task in enumerate(tasks):
            pieces[at, : len(task.pieces)] = task.pieces
        lengths = np.array([[len(task.pieces)] for task in tasks])
        return Batch(
            torch.from_numpy(np.searchsorted(self.pieces, pieces)),
            torch.from_numpy(np.arange(size) < lengths),
            torch.tensor([task.hand for task in tasks]),
        )

    def judge(self, tasks: Sequence[Task]) -> NDArray[np.float32]:
        """How likely each line is negative, neutral and positive."""
        found = np.zeros((len(tasks), len(CLASSES)), np.float32)
        with torch.no_grad():
            for step in _steps([len(task.pieces) for task in tasks], JUDGED_PIECES):
                said = self._say([tasks[at] for at in step], 0.0, None)
                found[step] = said.softmax(1).numpy()
        return found


def _mixed(tasks: Sequence[Task], course: Course) -> list[list[int]]:
    """Places of tasks of like length, step by step, in random order within each round."""
    chance, found = random.Random(course.seed), []
    for _ in range(course.rounds):
        sizes = [len(task.pieces) + chance.random() * MIXING for task in tasks]
        steps = _steps(sizes, STEP_PIECES)
        chance.shuffle(steps)
        found += steps
    return found


def _steps(sizes: Sequence[float], most: int) -> list[list[int]]:
    """Places by size, parted so that each part, filled up, has about so many pieces."""
    steps: list[list[int]] = [[]]
    for place in sorted(range(len(sizes)), key=lambda at: sizes[at]):
        if steps[-1] and sizes[place] * (len(steps[-1]) + 1) > most:
            steps.append([])
        steps[-1].append(place)
    return steps
