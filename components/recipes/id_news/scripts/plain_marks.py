"""The lines of `open-text.txt` whose names are known: `names.tsv` and `told_names.tsv`.

`names.tsv` was marked for this project, `told_names.tsv` is what a large network found
(`teach_names.py`). Only where a name stands and its label are kept there, with the number of the
line and the first letters of the SHA-256 of its words; the lines are looked up. A sixteenth of the
marked lines is held out to measure with, and stands in neither file to train on.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from components.recipes.id_news.scripts.sets import Marked, Span

MARKS = Path(__file__).parents[1] / "names.tsv"
TOLD = Path(__file__).parents[1] / "told_names.tsv"
CHECK_LETTERS = 8  # of the SHA-256 beside a line: enough to notice another file
HELD_OUT = "0"  # what the SHA-256 of a line held out begins with: chance, and the same every time
OURS = "-"  # stands in told_names.tsv for our guidelines, which have no name


def check_of(text: str) -> str:
    """The first letters of the SHA-256 of a line without blanks around it."""
    return hashlib.sha256(text.encode()).hexdigest()[:CHECK_LETTERS]


def rows_of(marks: Path) -> Iterator[list[str]]:
    """The cells of each row: line, check, and what is said of the line."""
    for row in marks.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            yield row.split("\t")


def read_plain_marks(open_text: Path, *, held_out: bool, marks: Path = MARKS) -> Iterator[Marked]:
    """The marked lines to measure with, or those to train on, in the order of the file.

    Raises ValueError when a line is not the one that was marked.
    """
    rows = (row for row in rows_of(marks) if row[1].startswith(HELD_OUT) == held_out)
    for text, names in _looked_up(open_text, rows):
        yield Marked(text, _spans(names), "plain")


def read_told_names(open_text: Path, told: Path = TOLD) -> Iterator[Marked]:
    """The lines a large network read, in the order of the file, each under its convention.

    A line may come twice, once by our guidelines and once by another convention. Raises ValueError
    when a line is not the one that was read.
    """
    for text, (convention, *names) in _looked_up(open_text, rows_of(told)):
        yield Marked(text, _spans(names), "told", convention if convention != OURS else "")


def _looked_up(open_text: Path, rows: Iterable[list[str]]) -> Iterator[tuple[str, list[str]]]:
    """The line of each row, and what the row says of it."""
    lines = open_text.read_text(encoding="utf-8").split("\n")
    for at, check, *said in rows:
        text = lines[int(at)].strip() if int(at) < len(lines) else ""
        if check_of(text) != check:
            raise ValueError(f"line {at} of {open_text.name} is not the line that was marked")
        yield text, said


def _spans(names: Iterable[str]) -> tuple[Span, ...]:
    parts = (name.split(":") for name in names)
    return tuple((int(start), int(end), label) for start, end, label in parts)
