"""A large network that finds names: multilingual-e5-small, and a layer that tags each word.

    teacher = new_teacher(file, pieces)
    teacher.learn(tasks, Course(rounds=1, rate=6e-5, seed=0))
    teacher.read(tasks)     the tags of each task's words, and how sure the least sure is

It is told whose convention a line follows by a learned vector, as the name finder is by a word's
lemma. The network and its way to learn are those of the tone's teacher (`recipes/id_tone`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from components.recipes.id_news.scripts.name_tags import TAGS, TaggedWord, best_tags
from components.recipes.id_tone.e5_file import E5File, Settings
from components.recipes.id_tone.encoder import (
    PieceTokenizer,
    Weights,
    dropped,
    encode,
    load_encoder,
)
from components.recipes.id_tone.learning import (
    DROP,
    HAND,
    HEAD,
    JUDGED_PIECES,
    Course,
    add_head,
    batch_of,
    learn,
    steps_by_size,
    told_by_head,
)

HANDS = ("", "idner", "nerui", "nergrit", "spacyndo")  # conventions told; "" is our guidelines
LONGEST = 498  # pieces of a window: the network has 512 places, and two are its begin and end


@dataclass(frozen=True, slots=True)
class NameTask:
    """A window in pieces, where each word begins among them, the words' tags, the convention."""

    pieces: NDArray[np.int64]
    firsts: NDArray[np.int64]
    tags: NDArray[np.int64]
    hand: int


def task_of(
    tokenizer: PieceTokenizer, file: E5File, words: Sequence[TaggedWord], convention: str
) -> NameTask:
    """Words as the teacher reads them; those behind the longest window are left out."""
    pieces, firsts = list[int](), list[int]()
    for word in words:
        more = [file.settings.end]
        if word.text != "\n":
            more = tokenizer.pieces_of(word.text, word.is_spaced)
        if len(pieces) + len(more) > LONGEST:
            break
        firsts.append(len(pieces) + 1)
        pieces += more
    return NameTask(
        np.array([file.settings.begin, *pieces, file.settings.end]),
        np.array(firsts, np.int64),
        np.array([word.tag for word in words[: len(firsts)]], np.int64),
        HANDS.index(convention),
    )


def new_teacher(file: E5File, pieces: Iterable[int]) -> "NameTeacher":
    """A teacher that knows no name yet and can read lines of these pieces."""
    needed = np.array(sorted({*pieces, file.settings.filling}))
    weights = load_encoder(file, needed.tolist(), len(HANDS))
    add_head(weights, file.settings.width, len(TAGS))
    return NameTeacher(file.settings, weights, needed)


class NameTeacher:
    """The encoder and the layer that tags words, over the pieces that are needed."""

    def __init__(self, own: Settings, weights: Weights, pieces: NDArray[np.int64]) -> None:
        self.own, self.weights, self.pieces = own, weights, pieces

    def learn(self, tasks: Sequence[NameTask], course: Course) -> None:
        """Train on the tasks, as often and as fast as the course says."""

        def loss_of(step: list[int], noise: Any) -> Any:
            group = [tasks[place] for place in step]
            tags = np.concatenate([task.tags for task in group])
            said = self._say(group, DROP, noise)
            return functional.cross_entropy(said, torch.from_numpy(tags))

        sizes = [len(task.pieces) for task in tasks]
        learn(self.weights, sizes, course, loss_of, quick=(HEAD, HAND))

    def _say(self, tasks: Sequence[NameTask], drop: float, noise: Any) -> Any:
        """What each word of each task comes to, a number per tag."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            batch = batch_of(tasks, self.pieces, self.own)
            states = encode(self.weights, self.own, batch, drop, noise)
        rows = np.repeat(np.arange(len(tasks)), [len(task.firsts) for task in tasks])
        firsts = np.concatenate([task.firsts for task in tasks])
        first = states.float()[torch.from_numpy(rows), torch.from_numpy(firsts)]
        return told_by_head(self.weights, dropped(first, drop, noise))

    def read(self, tasks: Sequence[NameTask]) -> list[tuple[list[int], float]]:
        """The tags of each task's words, and how likely the least sure word's likeliest tag is."""
        found: list[tuple[list[int], float]] = [([], 1.0)] * len(tasks)
        with torch.no_grad():
            for step in steps_by_size([len(task.pieces) for task in tasks], JUDGED_PIECES):
                group = [tasks[at] for at in step]
                logs = self._say(group, 0.0, None).log_softmax(1).numpy()
                ends = np.cumsum([len(task.firsts) for task in group])[:-1]
                for at, own in zip(step, np.split(logs, ends), strict=True):
                    sure = float(np.exp(own.max(1).min())) if len(own) else 1.0
                    found[at] = best_tags(own), sure
        return found
