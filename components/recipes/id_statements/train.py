"""Train the judge of statements from marked articles.

    python -m components.recipes.id_statements.train GOLD_DIR [--folds 5]

GOLD_DIR holds `<id>.gold.json` (marked by hand; to train on, never copied here). The articles are
read with the weights in `components/models/id_news`: other weights there ask for training anew. A
rule's finding is right where a marked statement has the same cue and enough of its words. Writes
`components/models/id_statements/weights.json`: logistic models with L2, features named in
`components/analysis/saying/` (judge.py, tree.py, carry_features.py). With --folds it says first how
each does on articles held out; with --only one of the two is trained, the other stays.
"""

import argparse
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from spacy.tokens import Doc

from components.analysis.attribution import find_spoken, taken_tokens
from components.analysis.saying import carry, carry_features, judge, reported, unsourced
from components.analysis.saying.carry_features import Place
from components.analysis.saying.judge import WEIGHTS
from components.analysis.saying.lines import Line, read_lines
from components.analysis.saying.quoted import find_quoted
from components.analysis.saying.said import Range, Said
from components.analysis.saying.speech import Speech
from components.article import Words
from components.recipes.id_statements.marked_doc import Marked, marked_docs

MOST = 0.5  # of the words of a sentence, as part of a marked content
LEAST_OVERLAP = 0.4  # of the words of content, as intersection over union
SMALLEST_WEIGHT = 0.01  # weights below change nothing
LEAST_SEEN = 2  # a feature of fewer findings says nothing about other articles
BLURRED = 0.3  # what a finding counts with something hidden; best on articles held out

Articles = Sequence[tuple[Doc, Marked]]


@dataclass(frozen=True, slots=True)
class Row:
    """One finding to learn from: its features, whether it was right, the number of its article.

    `weight` says how much it counts beside others.
    """

    names: tuple[str, ...]
    right: bool
    article: int
    weight: float = 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--only", choices=[name for name, *_ in MODELS])
    arguments = parser.parse_args()
    articles = list(marked_docs(arguments.gold))
    stored: dict[str, dict[str, float]] = {}
    for name, collect, strength, kept_from in MODELS:
        if arguments.only and name != arguments.only:
            stored[name] = judge.weights_of(name)
            continue
        rows = collect(articles)
        if arguments.folds:
            report_folds(name, rows, strength, kept_from, arguments.folds)
        stored[name] = fit(rows, strength)
        right = sum(row.right for row in rows)
        print(f"{name}: {len(rows)} rows, {right} right, {len(stored[name])} weights")
        store(stored)  # the second model is trained on what the first one keeps


def store(stored: dict[str, dict[str, float]]) -> None:
    """Write the weights and have them read again."""
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    judge.weights_of.cache_clear()


def found_rows(articles: Articles) -> list[Row]:
    """Everything the rules find in marked articles, before the judge.

    Each finding counts again, less, as if no person had been found and as if nothing had been
    parsed: in other articles names are missed, and sentences parsed wrongly.
    """
    rows: list[Row] = []
    for number, (doc, marked) in enumerate(articles):
        mentions = doc._.mentions
        rows.extend(_found_rows(doc, marked, number, 1.0))
        rows.extend(_found_rows(doc, marked, number, BLURRED, parsed=False))
        doc._.mentions = tuple(one for one in mentions if one.label != "PER")
        rows.extend(_found_rows(doc, marked, number, BLURRED))
        doc._.mentions = mentions
    return rows


def _found_rows(
    doc: Doc, marked: Marked, number: int, weight: float, *, parsed: bool = True
) -> Iterator[Row]:
    for line in read_lines(doc):
        taken = taken_tokens(line, find_quoted(line))
        for sentence in line.sentences:
            for rules in (reported.RULES, unsourced.RULES):
                for said in rules.candidates(line, sentence, taken):
                    names = judge.features(line, sentence, said, parsed=parsed)
                    yield Row(tuple(names), is_right(line, said, marked), number, weight)


def carried_rows(articles: Articles) -> list[Row]:
    """The sentences after statements, in which speech may go on; what is marked goes on."""
    rows: list[Row] = []
    for number, (doc, all_marked) in enumerate(articles):
        marked = [one for one in all_marked if one["cue"] is None]
        lines = read_lines(doc)
        spoken = [find_spoken(line) for line in lines]
        before: Speech | None = None
        for at, line in enumerate(lines):
            more = at + 1 < len(lines)
            after = carry.opening_speech(lines[at + 1], spoken[at + 1]) if more else None
            asked = partial(_ask, rows, marked, number)
            before = carry.ask_each(line, spoken[at], before, after, asked)
    return rows


def _ask(rows: list[Row], marked: Marked, number: int, sentence: Range, place: Place) -> bool:
    right = _is_told(place.line, sentence, marked)
    rows.append(Row(tuple(carry_features.features(place, sentence)), right, number))
    return right


def _is_told(line: Line, sentence: Range, marked: Marked) -> bool:
    """Whether most of a sentence stands in a marked statement; one may hold several sentences."""
    words = set(range(*sentence))
    return any(len(words & _tokens(line, one)) >= MOST * len(words) for one in marked)


def is_right(line: Line, said: Said, marked: Marked) -> bool:
    """Whether a marked statement has this cue and enough of this content."""
    words = {at for part in said.content for at in range(*part)}
    cue = line.words(*said.cue) if said.cue else None
    return any(_same_cue(cue, one["cue"]) and _overlap(line, words, one) for one in marked)


def _same_cue(cue: Words | None, marked: dict[str, Any] | None) -> bool:
    if cue is None or marked is None:
        return cue is None and marked is None
    return bool(cue.start < marked["end"] and marked["start"] < cue.end)


def _overlap(line: Line, words: set[int], marked: dict[str, Any]) -> bool:
    have = _tokens(line, marked)
    return bool(have) and len(words & have) / len(words | have) >= LEAST_OVERLAP


def _tokens(line: Line, marked: dict[str, Any]) -> set[int]:
    """The tokens of a line in a marked content."""
    return {
        at
        for part in marked["content"]
        if part["start"] < line.end and line.start < part["end"]
        for at in range(line.token_at(part["start"]), line.token_at(part["end"]))
    }


def fit(rows: Sequence[Row], strength: float) -> dict[str, float]:
    """The weights of a logistic model, without those that change nothing."""
    table = DictVectorizer()
    matrix = table.fit_transform([dict.fromkeys(row.names, 1.0) for row in rows])
    whole = np.array([row.weight == 1.0 for row in rows])
    seen = np.asarray((matrix[whole] > 0).sum(axis=0)).ravel() >= LEAST_SEEN
    model = LogisticRegression(C=strength, max_iter=2000, fit_intercept=False)
    model.fit(
        matrix[:, seen],
        [row.right for row in rows],
        sample_weight=[row.weight for row in rows],
    )
    names = np.array(table.get_feature_names_out())[seen]
    pairs = zip(names, model.coef_[0], strict=True)
    return {
        str(name): round(float(weight), 3)
        for name, weight in pairs
        if abs(weight) >= SMALLEST_WEIGHT
    }


def report_folds(name: str, rows: list[Row], strength: float, kept_from: float, folds: int) -> None:
    """Print precision and recall on articles that a model has not seen."""
    hits = kept = 0
    least = math.log(kept_from / (1 - kept_from))
    for train, test in GroupKFold(folds).split(rows, groups=[row.article for row in rows]):
        weights = fit([rows[at] for at in train], strength)
        for at in (at for at in test if rows[at].weight == 1.0):
            keep = sum(weights.get(feature, 0.0) for feature in rows[at].names) > least
            kept += keep
            hits += keep and rows[at].right
    right = sum(row.right for row in rows if row.weight == 1.0)
    print(f"{name}, held out: precision {hits / max(kept, 1):.3f} recall {hits / right:.3f}")


# What is trained: name, where its rows come from, L2 (inverse), probability from which a row is
# kept.
MODELS: tuple[tuple[str, Callable[[Articles], list[Row]], float, float], ...] = (
    ("found", found_rows, 0.07, judge.THRESHOLD),  # best of 0.05, 0.07, 0.1, 0.15, 0.2, 0.3
    ("carried", carried_rows, 1.0, carry.THRESHOLD),  # best of 0.1, 0.3, 1
)

if __name__ == "__main__":
    main()
