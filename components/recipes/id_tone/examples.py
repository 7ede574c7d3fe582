"""Lines of news, with their names, and hand-made tones of lines.

    read_gold(folder)            lines of marked articles, with their tones and names
    read_marks(open_text)        the lines of `marks.tsv`, looked up in the open text
    read_written(nlp)            the lines of `written.tsv`, with their tones
    read_open(open_text, nlp)    all lines of the open text that are neither short nor very long
    read_headlines(csv, nlp)     headlines with their tones

"Harga beras naik." marked 0 by round 2 -> Mark(place=4, text="Harga beras naik.", tone=0, round=2).
Names weigh nothing, so they are kept beside each line, to be read as "a name".
"""

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.toning.tone_model import CLASSES
from components.analysis.toning.tone_words import read_line
from components.article import NAME_LABELS, Words

MARKS = Path(__file__).with_name("marks.tsv")
CHECK_LETTERS = 8  # of the SHA-256 beside a mark: enough to notice another file
LINE_LENGTHS = range(20, 1_501)  # letters; shorter lines say too little, longer ones are rare
WRITTEN = Path(__file__).with_name("written.tsv")
LATER = Path(__file__).with_name("written_later.tsv")  # not learned from, only weighed by
ROUNDS = 4  # of marks
HANDS = 3  # measures of "neutral": rounds 3 and 4 were marked by hands told the same
GOLD_HAND = 0  # the gold is read by the measure of round 1, which came nearest to it
CLOSED = frozenset(".!?\"”’'")  # what a sentence ends with
LABELS = {"negatif": "negative", "netral": "neutral", "positif": "positive"}
# All that names need.
NAMING = (
    "tok2vec",
    "tagger",
    "parser",
    "ner",
    "news_parts",
    "news_guidelines",
    "news_names",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line and its names, as offsets into it; its tone as a place in CLASSES, if known."""

    text: str
    names: tuple[Words, ...]
    article: str
    is_title: bool = False
    tone: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the open text, its place there from 0, its tone, and the round that marked it."""

    place: int
    text: str
    tone: int
    round: int

    @property
    def hand(self) -> int:
        """The measure of "neutral" that it was marked by, from 0."""
        return min(self.round, HANDS) - 1


def read_gold(folder: Path) -> list[Line]:
    """Every title, deck and paragraph of the marked articles."""
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        kinds = {part["start"]: part["kind"] for part in gold["parts"]}
        for tone in gold["tone"]:
            start, end = tone["start"], tone["end"]
            names = tuple(
                Words(one["start"] - start, one["end"] - start)
                for one in gold["mentions"]
                if one["start"] < end and one["end"] > start
            )
            text, is_title = gold["text"][start:end], kinds[start] == "title"
            found.append(Line(text, names, gold["id"], is_title, _place_of(tone["tone"])))
    return found


def read_marks(open_text: Path) -> list[Mark]:
    """The marked lines of the open text.

    Raises ValueError when a line is not the one that was marked.
    """
    lines = open_text.read_text(encoding="utf-8").split("\n")
    found = []
    for row in MARKS.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        at, check, tone, turn = row.split("\t")
        text = lines[int(at)].strip() if int(at) < len(lines) else ""
        if hashlib.sha256(text.encode()).hexdigest()[:CHECK_LETTERS] != check:
            raise ValueError(f"line {at} of {open_text.name} is not the line that was marked")
        found.append(Mark(int(at), text, _place_of(tone), int(turn)))
    return found


def read_written(nlp: Language, path: Path = WRITTEN) -> list[Line]:
    """The invented lines, with their tones; names are found by `nlp`."""
    rows = [
        row.split("\t", 1)
        for row in path.read_text(encoding="utf-8").splitlines()
        if not row.startswith("#")
    ]
    with nlp.select_pipes(enable=NAMING):
        docs = list(nlp.pipe(text for _, text in rows))
    return [
        Line(
            doc.text,
            _names(doc),
            f"{path.stem} {at}",
            is_title=doc.text[-1] not in CLOSED,  # only headlines end without a mark
            tone=_place_of(tone),
        )
        for at, (doc, (tone, _)) in enumerate(zip(docs, rows, strict=True))
    ]


def read_open(open_text: Path, nlp: Language) -> dict[int, Line]:
    """The lines of the open text by their places; names are found by `nlp`."""
    lines = open_text.read_text(encoding="utf-8").split("\n")
    stripped = [(line.strip(), at) for at, line in enumerate(lines)]
    kept = [(line, at) for line, at in stripped if len(line) in LINE_LENGTHS]
    with nlp.select_pipes(enable=NAMING):
        return {
            at: Line(doc.text, _names(doc), f"line {at}")
            for doc, at in nlp.pipe(kept, as_tuples=True)
        }


def words_of(lines: Iterable[Line]) -> list[list[str]]:
    """The words, names, numbers and marks of each line, as the network reads them."""
    return [[word for word, _ in read_line(line.text, line.names)[1]] for line in lines]


def read_headlines(path: Path, nlp: Language) -> list[Line]:
    """Headlines with hand-made labels; names are found by `nlp`."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with nlp.select_pipes(enable=NAMING):
        docs = list(nlp.pipe(row["judul"] for row in rows))
    tones = [_place_of(LABELS[row["sentimen"]]) for row in rows]
    return [
        Line(doc.text, _names(doc), f"headline {at}", is_title=True, tone=tone)
        for at, (doc, tone) in enumerate(zip(docs, tones, strict=True))
    ]


def _names(doc: Doc) -> tuple[Words, ...]:
    return tuple(mention.words for mention in doc._.mentions if mention.label in NAME_LABELS)


def _place_of(tone: str) -> int:
    return [str(name) for name in CLASSES].index(tone)
