"""The lines the tone weights are trained on: marks that fit their own file only."""

import hashlib
import json
from pathlib import Path

import pytest
import spacy

from components.analysis import serialise
from components.article import Words
from components.recipes.id_tone import examples
from components.recipes.id_tone.examples import (
    MARKS,
    ROUNDS,
    Mark,
    read_gold,
    read_headlines,
    read_marks,
    read_open,
)

serialise.register_extensions()  # the lines' Docs carry mentions, also where no pipeline is loaded

LINE = "Warga senang karena bantuan tiba."


def rows() -> list[list[str]]:
    lines = MARKS.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_every_mark_is_a_tone_of_another_line() -> None:
    assert {tone for _, _, tone, _ in rows()} == {"negative", "neutral", "positive"}
    assert {int(hand) for *_, hand in rows()} == set(range(1, ROUNDS + 1))
    places = [int(at) for at, *_ in rows()]
    assert places == sorted(set(places))


def test_the_head_of_the_marks_counts_them() -> None:
    head = MARKS.read_text(encoding="utf-8").split("\n0\t")[0]
    assert f"{len(rows()):,} lines" in head
    for hand in range(1, ROUNDS + 1):
        count = sum(row[3] == str(hand) for row in rows())
        assert f"Round {hand}: {count:,} lines" in head.replace("\n# ", " ")


def test_a_line_that_is_not_the_marked_one_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Harga turun.\n" * (int(rows()[-1][0]) + 1), encoding="utf-8")
    with pytest.raises(ValueError, match="is not the line that was marked"):
        read_marks(other)


def test_a_text_that_ends_before_its_marks_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="is not the line that was marked"):
        read_marks(other)


def test_a_mark_is_looked_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marks, text = tmp_path / "marks.tsv", tmp_path / "text.txt"
    check = hashlib.sha256(LINE.encode()).hexdigest()[:8]
    marks.write_text(f"# made here\n1\t{check}\tpositive\t2\n", encoding="utf-8")
    text.write_text(f"Rapat.\n {LINE}\n", encoding="utf-8")
    monkeypatch.setattr(examples, "MARKS", marks)
    assert read_marks(text) == [Mark(1, LINE, tone=2, round=2)]


def test_lines_neither_short_nor_very_long_are_read(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(f"Rapat.\n {LINE} \n{'panjang ' * 200}\n", encoding="utf-8")
    lines = read_open(text, spacy.blank("xx"))
    assert {at: line.text for at, line in lines.items()} == {1: LINE}


def test_gold_lines_have_their_names_and_tones(tmp_path: Path) -> None:
    text = "Harga naik\nMenurut Andi, warga rugi."
    gold = {
        "id": "uji",
        "text": text,
        "parts": [{"kind": "title", "start": 0}, {"kind": "paragraph", "start": 11}],
        "tone": [
            {"start": 0, "end": 10, "tone": "neutral"},
            {"start": 11, "end": len(text), "tone": "negative"},
        ],
        "mentions": [{"start": 19, "end": 23}],
    }
    (tmp_path / "uji.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    title, line = read_gold(tmp_path)
    assert (title.is_title, title.tone, title.names) == (True, 1, ())
    assert (line.is_title, line.tone, line.names) == (False, 0, (Words(8, 12),))
    assert line.article == "uji"


def test_headlines_have_their_labels(tmp_path: Path) -> None:
    path = tmp_path / "headlines.csv"
    path.write_text('judul,sentimen\n"Laba naik, saham melesat",positif\n', encoding="utf-8")
    (line,) = read_headlines(path, spacy.blank("xx"))
    assert (line.text, line.tone, line.is_title) == ("Laba naik, saham melesat", 2, True)
