"""`python -m components` as a person at a terminal uses it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main

ARTICLE = '"Harga beras turun," kata Kepala Dinas Perdagangan Rudi Hartawan di pasar itu, Senin.\n'


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "beras.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_each_article_becomes_one_json(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "results"
    assert main(["analyse", str(article), "--out", str(out)]) == 0
    written = json.loads((out / "beras.json").read_text("utf-8"))
    assert written["text"] == ARTICLE.removesuffix("\n")
    assert written["attributions"][0]["content"][0]["text"].startswith("Harga beras turun")


def test_without_a_folder_the_json_is_printed(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(article)]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == 1


def test_an_unreadable_file_is_named_and_the_rest_goes_on(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "gambar.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    missing = tmp_path / "tidak-ada.txt"
    code = main(["analyse", str(picture), str(missing), str(article), "--out", str(tmp_path)])
    complaints = capsys.readouterr().err
    assert code == 1
    assert "gambar.txt: not a text file" in complaints
    assert "tidak-ada.txt: No such file" in complaints
    assert (tmp_path / "beras.json").exists()


def test_two_files_of_one_name_do_not_overwrite_each_other(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lain").mkdir()
    second = tmp_path / "lain" / "beras.txt"
    second.write_text(ARTICLE, "utf-8")
    assert main(["analyse", str(article), str(second), "--out", str(tmp_path)]) == 1
    assert "rename one of them" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_named(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(article), "--out", str(article)]) == 1
    assert "beras.txt: File exists" in capsys.readouterr().err


def test_a_pipe_that_is_closed_ends_it_quietly() -> None:
    command = f"{sys.executable} -m components evaluate tests/gold --json | head -n 1"
    root = Path(__file__).parents[1]
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True, cwd=root)
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_evaluate_prints_scores(capsys: pytest.CaptureFixture[str]) -> None:
    gold = Path(__file__).parent / "gold"
    assert main(["evaluate", str(gold), "--json"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert scores["articles"] >= 6
    assert scores["statements"]["f"] > 0


def test_a_folder_without_gold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path)]) == 1
    assert "no *.gold.json" in capsys.readouterr().err


def test_explain_names_the_rule_of_a_statement(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(article)]) == 0
    assert "Harga beras turun" in capsys.readouterr().out
