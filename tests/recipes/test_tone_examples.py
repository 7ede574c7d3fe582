"""The lines the tone weights are trained on: marks that fit their own file only."""

import hashlib
from pathlib import Path

import pytest
import spacy

from components.analysis import serialise
from components.recipes.id_tone import examples
from components.recipes.id_tone.examples import MARKS, STRICTER, read_marks

serialise.register_extensions()  # the lines' Docs carry mentions, also where no pipeline is loaded


def rows() -> list[list[str]]:
    lines = MARKS.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_every_mark_is_a_tone_of_another_line() -> None:
    assert {tone for _, _, tone, _ in rows()} == {"negative", "neutral", "positive"}
    places = [int(at) for at, *_ in rows()]
    assert places == sorted(set(places))


def test_a_line_that_is_not_the_marked_one_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Harga turun.\n" * (int(rows()[-1][0]) + 1), encoding="utf-8")
    with pytest.raises(ValueError, match="is not the line that was marked"):
        read_marks(other, spacy.blank("xx"))


def test_a_marked_line_becomes_an_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "Warga senang karena bantuan tiba."
    marks, text = tmp_path / "marks.tsv", tmp_path / "text.txt"
    check = hashlib.sha256(line.encode()).hexdigest()[:8]
    marks.write_text(f"# made here\n1\t{check}\tpositive\t2\n", encoding="utf-8")
    text.write_text(f"Rapat.\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(examples, "MARKS", marks)
    (found,) = read_marks(text, spacy.blank("xx"))
    assert (found.tone, found.article) == (2, "mark 1")
    assert "bantuan" in found.words
    assert found.sums[STRICTER] == 1.0
