"""Translations kept between visits, in one sqlite3 file.

The key is the engine, both languages and the paragraph ("google", "id", "en", "Harga turun."), of
which only a hash is stored beside the translation. A cache that cannot be read or written is a
cache without entries: the page goes on.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

BUSY_TIMEOUT = 1.0  # seconds to wait for another visitor's write before going on without
_TABLE = "CREATE TABLE IF NOT EXISTS translation (key TEXT PRIMARY KEY, text TEXT NOT NULL)"


def default_place() -> Path:
    """The user's cache folder, as the XDG base directory specification gives it."""
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "siapa-bilang" / "translations.sqlite3"


class TranslationCache:
    """Looks translations up and keeps them; safe to share, as each call opens the file anew."""

    def __init__(self, place: Path | None = None) -> None:
        """`place` is the file; the user's cache folder when not given."""
        try:
            self._place = place or default_place()
        except RuntimeError:  # no home folder is known
            self._place = Path(os.devnull) / "none"

    def get(self, engine: str, source: str, target: str, paragraph: str) -> str | None:
        """The stored translation, or None."""
        key = _key(engine, source, target, paragraph)
        try:
            with self._open() as connection:
                row = connection.execute(
                    "SELECT text FROM translation WHERE key = ?", (key,)
                ).fetchone()
        except (sqlite3.Error, OSError):
            return None
        return None if row is None else str(row[0])

    def put(self, engine: str, source: str, target: str, paragraph: str, text: str) -> bool:
        """Keep a translation; False when the file cannot be written."""
        key = _key(engine, source, target, paragraph)
        try:
            with self._open() as connection, connection:
                connection.execute("REPLACE INTO translation VALUES (?, ?)", (key, text))
        except (sqlite3.Error, OSError):
            return False
        return True

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._place.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._place, timeout=BUSY_TIMEOUT)) as connection:
            connection.execute(_TABLE)
            yield connection


def _key(engine: str, source: str, target: str, paragraph: str) -> str:
    words = "\0".join((engine, source, target, paragraph)).encode("utf-8", errors="replace")
    return hashlib.sha256(words).hexdigest()
