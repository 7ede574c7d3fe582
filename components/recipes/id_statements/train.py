"""Train the judge of statements from marked articles.

    python -m components.recipes.id_statements.train GOLD_DIR [--folds 5]

GOLD_DIR holds `<id>.gold.json` (marked by hand; to train on, never copied here). A rule's finding is right where
a marked statement has the same cue and at least half its words. Writes
`components/models/id_statements/weights.json`: a logistic model with L2, features named in
`components/analysis/judge.py`. With --folds it says first how it does on articles held out.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from components.analysis import reported, unsourced
from components.analysis.attribution import taken_tokens
from components.analysis.judge import WEIGHTS, features
from components.analysis.lines import Line, read_lines
from components.analysis.quoted import find_quoted
from components.analysis.said import Said
from components.recipes.id_statements.marked_doc import marked_doc

STRENGTH = 1.0  # inverse of the L2 penalty; best of 0.1, 0.3, 1, 3 on held-out articles
LEAST_OVERLAP = 0.4  # of the words of content, as intersection over union
SMALLEST_WEIGHT = 0.01  # weights below change nothing
LEAST_SEEN = 2  # a feature seen in fewer findings says nothing about other articles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    rows, right, groups = collect(arguments.gold)
    if arguments.folds:
        report_folds(rows, right, groups, arguments.folds)
    weights = fit(rows, right)
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    note = "logistic regression over the features of components/analysis/judge.py"
    stored = {"made_by": note, "findings": len(rows), "weights": weights}
    WEIGHTS.write_text(json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True) + "\n")
    print(f"{len(rows)} findings, {sum(right)} right, {len(weights)} weights -> {WEIGHTS.name}")


def collect(folder: Path) -> tuple[list[list[str]], list[int], list[int]]:
    """Features, rightness and article number of everything the rules find in marked articles."""
    rows: list[list[str]] = []
    right: list[int] = []
    groups: list[int] = []
    for number, path in enumerate(sorted(folder.glob("*.gold.json"))):
        doc, gold = marked_doc(path)
        for line in read_lines(doc):
            taken = taken_tokens(line, find_quoted(line))
            for sentence in line.sentences:
                for module in (reported, unsourced):
                    for said in module.candidates(line, sentence, taken):
                        rows.append(list(features(line, sentence, said)))
                        right.append(int(is_right(line, said, gold["attributions"])))
                        groups.append(number)
    return rows, right, groups


def is_right(line: Line, said: Said, marked: list[dict[str, Any]]) -> bool:
    """Whether a marked statement has this cue and enough of this content."""
    words = {at for part in said.content for at in range(*part)}
    cue = line.words(*said.cue) if said.cue else None
    for one in marked:
        if cue is not None and one["cue"] is not None:
            if one["cue"]["end"] <= cue.start or cue.end <= one["cue"]["start"]:
                continue
        elif (cue is None) != (one["cue"] is None):
            continue
        have = {
            at
            for part in one["content"]
            for at in range(line.token_at(part["start"]), line.token_at(part["end"]))
        }
        if have and len(words & have) / len(words | have) >= LEAST_OVERLAP:
            return True
    return False


def fit(rows: list[list[str]], right: list[int]) -> dict[str, float]:
    """The weights of a logistic model, without those that change nothing."""
    table = DictVectorizer()
    matrix = table.fit_transform([dict.fromkeys(row, 1.0) for row in rows])
    seen = np.asarray((matrix > 0).sum(axis=0)).ravel() >= LEAST_SEEN
    model = LogisticRegression(C=STRENGTH, max_iter=2000, fit_intercept=False)
    model.fit(matrix[:, seen], right)
    names = np.array(table.get_feature_names_out())[seen]
    pairs = zip(names, model.coef_[0], strict=True)
    return {
        str(name): round(float(weight), 3)
        for name, weight in pairs
        if abs(weight) >= SMALLEST_WEIGHT
    }


def report_folds(rows: list[list[str]], right: list[int], groups: list[int], folds: int) -> None:
    """Print precision and recall of the judge on articles it has not seen."""
    hits = kept = 0
    for train, test in GroupKFold(folds).split(rows, right, groups):
        weights = fit([rows[at] for at in train], [right[at] for at in train])
        for at in test:
            keep = sum(weights.get(name, 0.0) for name in rows[at]) > 0
            kept += keep
            hits += keep and bool(right[at])
    print(f"held out: precision {hits / max(kept, 1):.3f} recall {hits / max(sum(right), 1):.3f}")


if __name__ == "__main__":
    main()
