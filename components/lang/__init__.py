"""Words as data: one folder per language, one file per list, its source and licence on top.

`<name>.txt` holds one entry per line, `<name>.tsv` one row of tab-separated columns; lines that
begin with `#` are comments. A new language is a folder here and a model, no Python.
"""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def read_list(name: str, lang: str = "id") -> frozenset[str]:
    """The entries of `<lang>/<name>.txt`.

    Raises FileNotFoundError when the language has no such list.
    """
    return frozenset(_lines(_HERE / lang / f"{name}.txt"))


@cache
def read_table(name: str, lang: str = "id") -> tuple[tuple[str, ...], ...]:
    """The rows of `<lang>/<name>.tsv`, in the order of the file.

    Raises FileNotFoundError when the language has no such table.
    """
    return tuple(tuple(line.split("\t")) for line in _lines(_HERE / lang / f"{name}.tsv"))


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
