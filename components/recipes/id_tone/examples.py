"""Lines with a hand-made tone, as the features the model reads.

    read_gold(folder)            lines of marked articles, their names marked too
    read_marks(open_text, nlp)   the lines of `marks.tsv`, looked up in the open text
    read_headlines(csv)          headlines; their names are not known

Names weigh nothing, so they are taken out first, as in an analysis.
"""

import csv
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from components.analysis.toning.tone_lexicon import read_lexicon
from components.analysis.toning.tone_model import (
    CLASSES,
    group_totals,
    line_sums,
    word_key,
    word_scale,
)
from components.analysis.toning.tone_words import read_coloured
from components.article import NAME_LABELS, Words
from components.lang import read_list

MARKS = Path(__file__).with_name("marks.tsv")
STRICTER = "stricter"  # a sum that is 1 for lines of hands with another measure of "neutral"
STRICTER_ROUND = "2"
CHECK_LETTERS = 8  # of the SHA-256 beside a mark: enough to notice another file
LABELS = {"negatif": "negative", "netral": "neutral", "positif": "positive"}


@dataclass(frozen=True, slots=True)
class Example:
    """One line: the features the model reads, its tone as a place in CLASSES, its article."""

    sums: dict[str, float]
    words: dict[str, float]
    tone: int
    article: str


def read_gold(folder: Path) -> list[Example]:
    """Every title, deck and paragraph of the marked articles, their names taken out."""
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        kinds = {part["start"]: part["kind"] for part in gold["parts"]}
        for tone in gold["tone"]:
            start, end = tone["start"], tone["end"]
            names = [
                Words(one["start"] - start, one["end"] - start)
                for one in gold["mentions"]
                if one["start"] < end and one["end"] > start
            ]
            text, is_title = gold["text"][start:end], kinds[start] == "title"
            found.append(_example(text, names, is_title, tone["tone"], gold["id"]))
    return found


def read_marks(open_text: Path, nlp: Language) -> list[Example]:
    """The marked lines of the open text; names are found by `nlp`.

    Raises ValueError when a line is not the one that was marked.
    """
    lines = open_text.read_text(encoding="utf-8").split("\n")
    rows = [
        row.split("\t")
        for row in MARKS.read_text(encoding="utf-8").splitlines()
        if not row.startswith("#")
    ]
    texts = [lines[int(at)].strip() for at, *_ in rows]
    for text, (at, check, *_) in zip(texts, rows, strict=True):
        if hashlib.sha256(text.encode()).hexdigest()[:CHECK_LETTERS] != check:
            raise ValueError(f"line {at} of {open_text.name} is not the line that was marked")
    found = []
    for doc, (at, _, tone, hand) in zip(nlp.pipe(texts), rows, strict=True):
        names = [mention.words for mention in doc._.mentions if mention.label in NAME_LABELS]
        names += [Words(ent.start_char, ent.end_char) for ent in doc.ents]
        example = _example(doc.text, names, False, tone, f"mark {at}")
        example.sums.update({STRICTER: 1.0} if hand == STRICTER_ROUND else {})
        found.append(example)
    return found


def read_headlines(path: Path) -> list[Example]:
    """Headlines with hand-made labels; their names are not marked."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        _example(row["judul"], [], True, LABELS[row["sentimen"]], f"headline {at}")
        for at, row in enumerate(rows)
    ]


def _example(text: str, names: list[Words], is_title: bool, tone: str, article: str) -> Example:
    line = read_coloured(text, names)
    counts = Counter(word_key(word) for word in line if not _is_silent(word.form))
    scale = word_scale(len(line))
    return Example(
        line_sums(group_totals(line), is_title=is_title, words=len(line)),
        {key: count * scale for key, count in counts.items()},
        [str(name) for name in CLASSES].index(tone),
        article,
    )


def _is_silent(form: str) -> bool:
    """Function words, days, verbs of saying: they would learn what a few articles are about."""
    return form in read_list("function_words") or form in read_lexicon().roles["silent"]
