"""The lines of `open-text.txt` that were marked for this project: `names.tsv`.

Only where a name stands and its label are kept here, with the number of the line and the first
letters of the SHA-256 of its words; the lines are looked up. A sixteenth of them is held out to
measure with.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from components.recipes.id_news.scripts.sets import Marked

MARKS = Path(__file__).parents[1] / "names.tsv"
CHECK_LETTERS = 8  # of the SHA-256 beside a line: enough to notice another file
HELD_OUT = "0"  # what the SHA-256 of a line held out begins with: chance, and the same every time


def read_plain_marks(open_text: Path, *, held_out: bool, marks: Path = MARKS) -> Iterator[Marked]:
    """The marked lines to measure with, or those to train on, in the order of the file.

    Raises ValueError when a line is not the one that was marked.
    """
    lines = open_text.read_text(encoding="utf-8").split("\n")
    for row in marks.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        at, check, *names = row.split("\t")
        if check.startswith(HELD_OUT) != held_out:
            continue
        text = lines[int(at)].strip()
        if hashlib.sha256(text.encode()).hexdigest()[:CHECK_LETTERS] != check:
            raise ValueError(f"line {at} of {open_text.name} is not the line that was marked")
        spans = (name.split(":") for name in names)
        yield Marked(text, tuple((int(a), int(b), label) for a, b, label in spans), "plain")
