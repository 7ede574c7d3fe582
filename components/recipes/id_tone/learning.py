"""How the teachers learn: an encoder with a layer of its own on it, and lines of like length.

    weights = load_encoder(file, pieces, hands=5)
    add_head(weights, file.settings.width, classes=7)
    learn(weights, sizes=[8, 12], course=Course(rounds=1, rate=6e-5, seed=0), loss_of=loss_of)

`judge.py` tells the tone of lines by it, `id_news/scripts/name_teacher.py` the names in them.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from components.recipes.id_tone.e5_file import Settings
from components.recipes.id_tone.encoder import Batch, Weights

HEAD_RATE = 1e-3  # of the layer that tells, which begins anew
WARMING = 0.08  # of the steps, until the rate is reached; it falls to 0 from there
DECAY = 0.01  # of weights, by AdamW
DROP = 0.1
STEP_PIECES, JUDGED_PIECES = 1_600, 6_000  # pieces of a step, filling counted; while judging
MIXING = 6.0  # pieces; lines of a step differ by so many, so that no two rounds have the same steps
LONGEST_STEP = 1.0  # longer ones are shortened, as one odd line makes them
TABLE = "piece.weight"  # stays as it is: most pieces are too rare to be learned from these lines
HEAD = "head."
HAND = "hand."

LossOf = Callable[[list[int], Any], Any]  # of the tasks at these places, with this noise


@dataclass(frozen=True, slots=True)
class Course:
    """How often all tasks are read, the highest rate, and the share of it left at the end."""

    rounds: int
    rate: float
    seed: int
    left: float = 0.0


class Pieced(Protocol):
    """A line in pieces, and whose way of marking it follows."""

    @property
    def pieces(self) -> NDArray[np.int64]: ...

    @property
    def hand(self) -> int: ...


def add_head(weights: Weights, width: int, classes: int) -> None:
    """Put a layer that tells one of so many classes beside the encoder; it knows nothing yet."""
    edge = width**-0.5  # as torch begins a layer
    weights[f"{HEAD}weight"] = (torch.rand(classes, width) * 2 - 1) * edge
    weights[f"{HEAD}bias"] = (torch.rand(classes) * 2 - 1) * edge


def told_by_head(weights: Weights, states: Any) -> Any:
    """What the layer makes of states, a number per class."""
    return functional.linear(states, weights[f"{HEAD}weight"], weights[f"{HEAD}bias"])


def batch_of(tasks: Sequence[Pieced], known: NDArray[np.int64], own: Settings) -> Batch:
    """The tasks as rows of one length; `known` are the pieces that the table holds, in order."""
    size = max(len(task.pieces) for task in tasks)
    pieces = np.full((len(tasks), size), own.filling)
    for at, task in enumerate(tasks):
        pieces[at, : len(task.pieces)] = task.pieces
    lengths = np.array([[len(task.pieces)] for task in tasks])
    return Batch(
        torch.from_numpy(np.searchsorted(known, pieces)),
        torch.from_numpy(np.arange(size) < lengths),
        torch.tensor([task.hand for task in tasks]),
    )


def learn(
    weights: Weights,
    sizes: Sequence[int],
    course: Course,
    loss_of: LossOf,
    quick: tuple[str, ...] = (HEAD,),
) -> None:
    """Train the weights on tasks of these sizes, as often and as fast as the course says.

    What begins with a name of `quick` learns at the rate of a layer that begins anew.
    """
    noise = np.random.default_rng(course.seed)
    optimiser = _optimiser(weights, course.rate, quick)
    steps = mixed_steps(sizes, course)
    for at, step in enumerate(steps):
        fallen = 1 - (1 - course.left) * at / len(steps)
        share = min(1.0, at / (WARMING * len(steps))) * fallen
        for part in optimiser.param_groups:
            part["lr"] = part["highest"] * share
        loss = loss_of(step, noise)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(optimiser.param_groups[0]["params"], LONGEST_STEP)
        optimiser.step()
        if at % 100 == 0:
            print(f"step {at} of {len(steps)}, loss {loss.item():.2f}", flush=True)


def _optimiser(weights: Weights, rate: float, quick: tuple[str, ...]) -> Any:
    learned = {name: tensor for name, tensor in weights.items() if name != TABLE}
    for tensor in learned.values():
        tensor.requires_grad_()
    head = [tensor for name, tensor in learned.items() if name.startswith(quick)]
    body = [tensor for name, tensor in learned.items() if not name.startswith(quick)]
    parts = [
        {"params": body, "lr": rate, "highest": rate},
        {"params": head, "lr": HEAD_RATE, "highest": HEAD_RATE},
    ]
    return torch.optim.AdamW(parts, weight_decay=DECAY)


def mixed_steps(sizes: Sequence[int], course: Course) -> list[list[int]]:
    """Places of tasks of like length, step by step, in random order within each round."""
    chance, found = random.Random(course.seed), []
    for _ in range(course.rounds):
        steps = steps_by_size([size + chance.random() * MIXING for size in sizes], STEP_PIECES)
        chance.shuffle(steps)
        found += steps
    return found


def steps_by_size(sizes: Sequence[float], most: int) -> list[list[int]]:
    """Places by size, parted so that each part, filled up, has about so many pieces."""
    steps: list[list[int]] = []
    for place in sorted(range(len(sizes)), key=lambda at: sizes[at]):
        if not steps or sizes[place] * (len(steps[-1]) + 1) > most:
            steps.append([])
        steps[-1].append(place)
    return steps
