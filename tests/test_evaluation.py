"""The project's own scorer."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from components.evaluation import evaluate, format_scores, match_statements

TEXT = "Harga turun, kata Andi. Stok cukup, ujar Budi. Diduga ada penimbun."
SHARED = Path(__file__).parents[1].parent / "shared"


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def statement(content: str, actor: str | None, kind: str = "named_person") -> dict[str, Any]:
    return {
        "content": [span(content)],
        "cue": None,
        "source": None,
        "source_actor": actor,
        "type": kind,
        "manner": "indirect",
        "relay": [],
    }


def gold() -> dict[str, Any]:
    names = [
        span(name) | {"label": "PER", "actor": actor}
        for name, actor in (("Andi", "a"), ("Budi", "b"))
    ]
    return {
        "text": TEXT,
        "parts": [{"start": 0, "end": len(TEXT), "kind": "paragraph"}],
        "mentions": names,
        "attributions": [
            statement("Harga turun", "a"),
            statement("Stok cukup", "b"),
            statement("ada penimbun", None, "agentless"),
        ],
        "tone": [{"start": 0, "end": len(TEXT), "tone": "neutral"}],
    }


def result(**changes: Any) -> dict[str, Any]:
    same = gold()
    return same | {"entities": same["mentions"]} | changes


def test_an_analysis_equal_to_the_gold_scores_one_everywhere() -> None:
    scores = evaluate([gold()], [result()])
    assert all(value["f"] == 1.0 for value in scores.values() if isinstance(value, dict))


def test_a_missed_statement_costs_recall_and_a_wrong_type_the_source_type() -> None:
    ours = [statement("Harga turun", "a"), statement("Stok cukup", "b", "unnamed_person")]
    scores = evaluate([gold()], [result(attributions=ours)])
    assert scores["statements"] == {
        "p": 1.0, "r": 0.6667, "f": 0.8, "right": 2, "found": 2, "marked": 3,
    }  # fmt: skip
    assert scores["source type"]["right"] == 1


def test_the_speaker_is_compared_through_the_marked_names() -> None:
    ours = [statement("Harga turun", "x"), statement("Stok cukup", "y")]
    names = [m | {"actor": {"a": "x", "b": "x"}[m["actor"]]} for m in gold()["mentions"]]
    scores = evaluate([gold()], [result(attributions=ours, entities=names)])
    assert scores["speaker"]["right"] == 1


def test_half_of_the_words_make_a_match_and_less_does_not() -> None:
    half = statement("Harga", "a")
    assert list(match_statements(TEXT, [statement("Harga turun", "a")], [half])) == [(0, 0)]
    other = statement("turun, kata Andi", "a")
    assert list(match_statements(TEXT, [statement("Harga turun", "a")], [other])) == []


def test_scores_are_printed_with_their_counts() -> None:
    printed = format_scores(evaluate([gold()], [result()]))
    assert re.search(r"statements +F 1\.000  P 1\.000  R 1\.000  \(3/3/3\)", printed)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here: no second scorer")
def test_the_shared_scorer_gives_the_same_figures(tmp_path: Path) -> None:
    ours = result(attributions=[statement("Harga turun", "a")], actors=[])
    marked = gold() | {"id": "x"}
    for attribution in marked["attributions"]:
        attribution["reason"] = None
    (tmp_path / "x.gold.json").write_text(json.dumps(marked), "utf-8")
    (tmp_path / "x.json").write_text(json.dumps(ours), "utf-8")
    scorer = SHARED / "evaluation" / "score.py"
    command = [sys.executable, str(scorer), str(tmp_path), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    mine = evaluate([marked], [ours])
    assert theirs["attributions"]["f"] == mine["statements"]["f"] == 0.5
    assert theirs["names"]["all"]["f"] == mine["names"]["f"]
    assert theirs["speaker"]["f"] == mine["speaker"]["f"]
