"""Data flows one way: ingest -> analysis -> view; the imports say so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCREEN = ("streamlit", "altair", "components.view")
FORBIDDEN = {
    "ingest": (*SCREEN, "spacy", "components.analysis"),
    "analysis": (*SCREEN, "components.ingest", "components.translation"),
    "translation": (*SCREEN, "spacy", "components.analysis"),
    "lang": (*SCREEN, "spacy", "components.analysis", "components.ingest"),
    "view": ("spacy", "components.analysis"),
}
FILES = sorted(p for p in (ROOT / "components").rglob("*.py") if "recipes" not in p.parts)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Level (dots) and name of everything a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((0, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            yield node.level, base
            yield from ((node.level, f"{base}.{name.name}") for name in node.names)


def starts_with(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    folder = path.relative_to(ROOT / "components").parts[0]
    forbidden = FORBIDDEN.get(folder, ())
    broken = [
        name for _, name in imported(path) if any(starts_with(name, bad) for bad in forbidden)
    ]
    assert broken == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_are_absolute(path: Path) -> None:
    assert [name for level, name in imported(path) if level] == []


def test_the_records_import_nothing_of_ours() -> None:
    names = [name for _, name in imported(ROOT / "components" / "article.py")]
    assert [name for name in names if starts_with(name, "components")] == []


def test_the_page_imports_spacy_only_inside_the_loader() -> None:
    tree = ast.parse((ROOT / "dashboard.py").read_text(encoding="utf-8"))
    on_top = [
        getattr(node, "module", None) or ", ".join(name.name for name in node.names)
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    heavy = ("spacy", "components.analysis", "altair", "pandas")
    assert [name for name in on_top if any(starts_with(name, bad) for bad in heavy)] == []


def test_only_the_page_touches_the_session() -> None:
    touching = [
        str(path.relative_to(ROOT))
        for path in FILES
        if "session_state" in path.read_text(encoding="utf-8")
    ]
    assert touching == []
