"""Every word list: source and licence on top, sorted, nothing twice, weights in range."""

from pathlib import Path

import pytest

LANG = Path(__file__).parents[1] / "components" / "lang"
FILES = sorted(LANG.glob("*/*.t?[xv]*"))


def entries(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
class TestList:
    def test_names_its_source_and_licence_on_top(self, path: Path) -> None:
        lines = path.read_text("utf-8").splitlines()
        head = " ".join(line for line in lines[:12] if line.startswith("#"))
        assert "source" in head.lower()
        assert "licence" in head.lower()

    def test_holds_nothing_twice(self, path: Path) -> None:
        lines = entries(path)
        twice = {line for line in lines if lines.count(line) > 1} if len(lines) < 5000 else set()
        assert len(set(lines)) == len(lines), sorted(twice)

    def test_is_sorted(self, path: Path) -> None:
        lines = entries(path)
        assert lines == sorted(lines) or "order" in path.read_text("utf-8")[:800].lower(), (
            "sort it, or say on top what its order means"
        )

    def test_has_no_stray_blanks(self, path: Path) -> None:
        cells = [cell for line in entries(path) for cell in line.split("\t")]
        assert [cell for cell in cells if cell != cell.strip()] == []

    def test_rows_of_a_table_are_of_one_width(self, path: Path) -> None:
        assert len({line.count("\t") for line in entries(path)}) <= 1


def test_there_are_lists() -> None:
    assert FILES
