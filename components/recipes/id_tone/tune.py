"""Train the small network on what lines are said to be: `tune`, then `logits_of` other lines.

lessons = [Lesson(vocabulary.row_of(line), (0.9, 0.08, 0.02))]
tuned = tune(weights, lessons, vocabulary, TEACHING)
logits_of(tuned, [lesson.row for lesson in lessons], vocabulary).argmax(axis=1)
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from components.recipes.id_tone import net
from components.recipes.id_tone.net import Dropping, Row, Vocabulary, Weights
from components.recipes.id_tone.scores import Numbers

DROP = Dropping(words=0.07, states=0.1)
DECAY, BETAS = 0.02, (0.9, 0.98)  # of weights and of their steps, by AdamW
WARMING, COLDEST = 0.06, 0.01  # of the steps, until the rate is reached; its share at the end
READ_WORDS = 6_000  # words read at once, filling counted
POOL = 4_000  # lines sorted by length together, so that little is filled
MEMORY = 0.998  # of the weights' running mean, which is what is kept: as good as several networks
SAID_EVERY = 500  # steps
LONGEST_STEP = 1.0  # steps longer than that are shortened, as one odd line makes them


@dataclass(frozen=True, slots=True)
class Lesson:
    """A line, how likely it is each tone, and how many other lines it counts as."""

    row: Row
    tones: tuple[float, float, float]
    worth: float = 1.0


@dataclass(frozen=True, slots=True)
class Course:
    """How often all lessons are read, the highest rate, and words of a step, filling counted."""

    rounds: int
    rate: float
    step_words: int
    seed: int = 0


def tune(
    weights: Weights, lessons: Sequence[Lesson], vocabulary: Vocabulary, course: Course
) -> Weights:
    """The weights trained to give each lesson its tones; the mean of those of the last steps.

    The weights given are left as they are. Lessons without words are passed over.
    """
    chance = random.Random(course.seed)
    torch.manual_seed(course.seed)
    told = [lesson for lesson in lessons if len(lesson.row.words)]
    trained = {name: t.detach().clone().requires_grad_() for name, t in weights.items()}
    mean = {name: tensor.detach().clone() for name, tensor in trained.items()}
    optimiser = torch.optim.AdamW(trained.values(), lr=course.rate, weight_decay=DECAY, betas=BETAS)
    steps = [step for _ in range(course.rounds) for step in _mixed(told, course.step_words, chance)]
    for at, step in enumerate(steps):
        cold = max(COLDEST, (1 + math.cos(math.pi * at / len(steps))) / 2)
        optimiser.param_groups[0]["lr"] = course.rate * min(1.0, at / (WARMING * len(steps))) * cold
        loss = _loss(trained, [told[place] for place in step], vocabulary)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained.values(), LONGEST_STEP)
        optimiser.step()
        _follow(mean, trained, min(MEMORY, (1 + at) / (20 + at)))  # the start is soon forgotten
        if at % SAID_EVERY == 0:
            print(f"step {at} of {len(steps)}, loss {loss.item():.2f}", flush=True)
    return mean


def _mixed(told: Sequence[Lesson], words: int, chance: random.Random) -> list[list[int]]:
    """Places of lessons of like length, about so many words a step, in random order."""
    order = list(range(len(told)))
    chance.shuffle(order)
    pools = [order[begin : begin + POOL] for begin in range(0, len(order), POOL)]
    steps = [step for pool in pools for step in _steps([told[at].row for at in pool], pool, words)]
    chance.shuffle(steps)
    return steps


def _steps(rows: Sequence[Row], places: Sequence[int], words: int) -> list[list[int]]:
    """The places of the rows, parted so that each part, filled up, has about so many words."""
    steps: list[list[int]] = [[]]
    for length, place in sorted((len(row.words), at) for row, at in zip(rows, places, strict=True)):
        if steps[-1] and (len(steps[-1]) + 1) * length > words:
            steps.append([])
        steps[-1].append(place)
    return steps


def _loss(weights: Weights, lessons: Sequence[Lesson], vocabulary: Vocabulary) -> Any:
    """How far what the network says is from what it is told: cross-entropy."""
    batch = net.batch_of([lesson.row for lesson in lessons], vocabulary)
    said = torch.log_softmax(net.logits(weights, batch, DROP), -1)
    wanted = torch.tensor([lesson.tones for lesson in lessons])
    worth = torch.tensor([lesson.worth for lesson in lessons])
    return -((wanted * said).sum(-1) * worth).sum() / worth.sum()


def _follow(mean: Weights, weights: Weights, memory: float) -> None:
    with torch.no_grad():
        for name, tensor in weights.items():
            mean[name].mul_(memory).add_(tensor, alpha=1 - memory)


def logits_of(weights: Weights, rows: Sequence[Row], vocabulary: Vocabulary) -> Numbers:
    """What each row comes to, one number for each tone; 0 for a row without words."""
    found = np.zeros((len(rows), 3))
    there = [at for at, row in enumerate(rows) if len(row.words)]
    if not there:
        return found
    with torch.no_grad():
        for step in _steps([rows[at] for at in there], there, READ_WORDS):
            batch = net.batch_of([rows[at] for at in step], vocabulary)
            found[step] = net.logits(weights, batch, Dropping()).numpy()
    return found
