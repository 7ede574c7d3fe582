"""What a large network found in lines of `open-text.txt`: which it reads, and what is kept.

    lines_to_read(open_text, forbidden)    the lines by their numbers
    save_told_names([Told(7, "Siti tiba.", "", ((0, 4, "PER"),), 0.9)])

`plain_marks.read_told_names` reads what is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from components.recipes.id_news.scripts.plain_marks import (
    CHECK_LETTERS,
    HELD_OUT,
    MARKS,
    OURS,
    TOLD,
    check_of,
    rows_of,
)
from components.recipes.id_news.scripts.sets import Marked, Span

LINE_LENGTHS = range(25, 901)  # letters; shorter lines say too little, longer ones are rare
# How sure the network must be of its least sure word, by convention. nergrit's own sentences are
# few, so lines it is less sure of teach too; of our guidelines hands have marked lines enough.
LEAST_SURE = {"nergrit": 0.5, "": 0.6}

HEAD = """\
# Names a large network found in lines of open-text.txt: line counted from 0, the first {letters}
# letters of the SHA-256 of its words without blanks around them (so that another file is noticed),
# whose convention the names follow ("{ours}": our guidelines; lines marked by hand have only
# nergrit's), then each name as first character:character behind the last:label. Source:
# multilingual-e5-small (MIT), trained by scripts/teach_names.py on the sets, names.tsv and
# gold/train. What it was unsure of and lines that names.tsv holds out are left out. Licence of the
# labels: MIT. The lines themselves are not here.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """The names found in line `at` by a convention; `sure` is how likely its least sure word is."""

    at: int
    text: str
    convention: str
    spans: tuple[Span, ...]
    sure: float


def held_out(marks: Path = MARKS) -> set[int]:
    """The numbers of the lines that are kept to measure with."""
    return {int(at) for at, check, *_ in rows_of(marks) if check.startswith(HELD_OUT)}


def lines_to_read(open_text: Path, forbidden: set[str]) -> dict[int, str]:
    """The lines by their numbers, each once, without those of tests and those held out."""
    lines = [line.strip() for line in open_text.read_text(encoding="utf-8").split("\n")]
    known = forbidden | {Marked(lines[at], ()).key for at in held_out()}
    found = {}
    for at, line in enumerate(lines):
        key = Marked(line, ()).key
        if len(line) in LINE_LENGTHS and key not in known:
            known.add(key)
            found[at] = line
    return found


def save_told_names(found: Iterable[Told], path: Path = TOLD) -> None:
    """Keep what the network is sure of, by line, our guidelines before other conventions."""
    out = held_out()
    kept = [told for told in found if told.sure >= LEAST_SURE[told.convention]]
    kept = [told for told in kept if told.at not in out]
    kept.sort(key=lambda told: (told.at, told.convention))
    rows = [
        "\t".join(
            (
                str(told.at),
                check_of(told.text),
                told.convention or OURS,
                *(f"{start}:{end}:{label}" for start, end, label in told.spans),
            )
        )
        for told in kept
    ]
    head = HEAD.format(letters=CHECK_LETTERS, ours=OURS)
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
