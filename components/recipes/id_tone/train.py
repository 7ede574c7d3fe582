"""Train the network that ships from what its teacher says, and say how it does on lines held out.

    python -m components.recipes.id_tone.train GOLD_DIR --open-text TXT [--headlines CSV]

GOLD_DIR holds `<id>.gold.json` (marked by hand; to train on, never copied here), TXT the lines that
`marks.tsv` marks; `teacher.py` has judged them all before. Writes `tone.json`, `context.npz` and
`context.txt` in `components/models/id_tone`. CSV holds headlines with hand-made labels (`judul`,
`sentimen`): with it, the network is also trained on and measured by headlines, in five parts.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sklearn.model_selection import GroupKFold

from components.analysis.pipeline import load_pipeline
from components.analysis.toning.tone_model import CLASSES
from components.analysis.toning.tone_words import Three
from components.recipes.id_tone import net
from components.recipes.id_tone.examples import (
    LATER,
    Line,
    read_gold,
    read_headlines,
    read_marks,
    read_open,
    read_written,
    words_of,
)
from components.recipes.id_tone.net import Vocabulary, Weights
from components.recipes.id_tone.scores import Places, by_threshold, find_threshold, report, scores
from components.recipes.id_tone.store import store
from components.recipes.id_tone.tables import first_tables
from components.recipes.id_tone.told import load_told
from components.recipes.id_tone.tune import Course, Lesson, logits_of, tune
from components.recipes.id_tone.uses import words_of_like_use
from components.recipes.id_tone.variants import Made, made_lines
from components.recipes.id_tone.weigh import weigh

TEACHING = Course(
    rounds=4, rate=2e-3, step_words=5_000
)  # after four rounds, articles held out got no better
HEADLINES = Course(rounds=4, rate=1e-3, step_words=600)  # fewer lines, so smaller steps
MARKED_SHARE = 0.3  # of a line's mark in what is learned; the rest is the teacher's view
EVENED, GOLD_EVENED = 0.05, 0.1  # of a mark, spread over all tones, for marks err
WRITTEN_WORTH = 1.0
GOLD_WORTH = 2.0  # lines that one of the gold counts as: it is what we want to be like
# How much more it takes to call a line positive than negative: of these lines a quarter are good,
# of the news a sixth, and what sounds good there is often a plan or a hope, which is neutral.
GOOD_MORE = 0.1
FOLDS, HEADLINE_FOLDS = 6, 5  # parts of the marked articles, whole articles in each; of headlines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--open-text", type=Path, required=True)
    parser.add_argument("--headlines", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    marks = {mark.place: mark.tone for mark in read_marks(arguments.open_text)}
    nlp = load_pipeline()
    lines = read_open(arguments.open_text, nlp)
    words = words_of(lines.values())
    made = made_lines(lines, words_of_like_use(words))
    told = load_told(one.line.text for one in made)
    known, vectors, groups = first_tables(nlp, Counter(word for line in words for word in line))
    vocabulary = Vocabulary(known)
    start = net.new_weights(vectors, groups, seed=0)
    taught = lessons_of(made, told, marks, vocabulary)
    taught += marked_lessons(read_written(nlp), vocabulary, WRITTEN_WORTH)
    gold = read_gold(arguments.gold)
    measure(start, taught, gold, vocabulary)
    lessons = [*taught, *marked_lessons(gold, vocabulary, GOLD_WORTH)]
    weights = tune(start, lessons, vocabulary, TEACHING)
    weights, edges = weighed(weights, read_written(nlp, LATER), vocabulary)
    arrays = {name: tensor.detach().float().numpy() for name, tensor in weights.items()}
    store(arrays, known, edges)
    if arguments.headlines:
        measure_headlines(weights, read_headlines(arguments.headlines, nlp), vocabulary)


def weighed(
    weights: Weights, later: Sequence[Line], vocabulary: Vocabulary
) -> tuple[Weights, tuple[float, float]]:
    """The weights weighed by lines that they have not learned, and the edges of "neutral"."""
    rows, tones = [vocabulary.row_of(line) for line in later], _tones(later)
    weights = weigh(weights, rows, tones, vocabulary)
    score = scores(logits_of(weights, rows, vocabulary))
    within = find_threshold(score, tones)
    report(
        f"{len(tones)} later lines, neutral within {within:.2f}", by_threshold(score, within), tones
    )
    return weights, (-within, within + GOOD_MORE)


def lessons_of(
    made: Sequence[Made], told: Sequence[Three], marks: dict[int, int], vocabulary: Vocabulary
) -> list[Lesson]:
    """What the teacher says of each line, softened by its mark where it has one."""
    lessons = []
    for (line, place), tones in zip(made, told, strict=True):
        if place in marks:
            tones = _mean(tones, evened(marks[place], EVENED), MARKED_SHARE)
        lessons.append(Lesson(vocabulary.row_of(line), tones))
    return lessons


def marked_lessons(lines: Sequence[Line], vocabulary: Vocabulary, worth: float) -> list[Lesson]:
    """Lines with the tones that they are marked with."""
    return [
        Lesson(vocabulary.row_of(line), evened(line.tone, GOLD_EVENED), worth) for line in lines
    ]


def evened(tone: int | None, share: float) -> Three:
    """All for one tone but for a share, which is spread over all of them; 1 together."""
    rest = share / len(CLASSES)
    bad, plain, good = (rest + (1 - share) * (place == tone) for place in range(len(CLASSES)))
    return bad, plain, good


def _mean(first: Three, second: Three, share: float) -> Three:
    bad, plain, good = (
        (1 - share) * one + share * other for one, other in zip(first, second, strict=True)
    )
    return bad, plain, good


def measure(
    start: Weights, taught: Sequence[Lesson], gold: Sequence[Line], vocabulary: Vocabulary
) -> None:
    """Print the scores on one part of the marked articles, held out, at the edge best there.

    One part of six, for a network takes eight minutes to train. The teacher knew the part.
    """
    (known, unknown), *_ = _parted(gold, FOLDS)
    lessons = marked_lessons([gold[at] for at in known], vocabulary, GOLD_WORTH)
    weights = tune(start, [*taught, *lessons], vocabulary, TEACHING)
    rows = [vocabulary.row_of(gold[at]) for at in unknown]
    score = scores(logits_of(weights, rows, vocabulary))
    tones = _tones([gold[at] for at in unknown])
    within = find_threshold(score, tones)
    name = f"{len(tones)} lines of gold held out, neutral within {within:.2f}"
    report(name, by_threshold(score, within), tones)


def measure_headlines(weights: Weights, headlines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Print how the network, trained on four fifths of the headlines, does on the rest."""
    found = np.zeros(len(headlines), np.int64)
    lessons = marked_lessons(headlines, vocabulary, GOLD_WORTH)
    for known, unknown in _parted(headlines, HEADLINE_FOLDS):
        tuned = tune(weights, [lessons[at] for at in known], vocabulary, HEADLINES)
        rows = [lessons[at].row for at in unknown]
        found[unknown] = logits_of(tuned, rows, vocabulary).argmax(axis=1)
    report(f"{len(headlines)} headlines, held out", found, _tones(headlines))


def _parted(lines: Sequence[Line], folds: int) -> list[tuple[Places, Places]]:
    """Places to learn from and places held out, whole articles in each."""
    parted = GroupKFold(folds, shuffle=True, random_state=0)
    return list(parted.split(np.zeros(len(lines)), groups=[line.article for line in lines]))


def _tones(lines: Sequence[Line]) -> Places:
    return np.array([line.tone for line in lines], np.int64)


if __name__ == "__main__":
    main()
