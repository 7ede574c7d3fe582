"""Translations kept in sqlite3, and a cache that cannot be written."""

import sqlite3
from pathlib import Path

import pytest

from components.translation.cache import TranslationCache, default_place


def test_what_is_put_is_got_by_engine_languages_and_paragraph(tmp_path: Path) -> None:
    cache = TranslationCache(tmp_path / "baru" / "cache.sqlite3")
    assert cache.get("palsu", "id", "en", "Harga turun.") is None
    assert cache.put("palsu", "id", "en", "Harga turun.", "Prices are down.")
    assert cache.put("palsu", "id", "en", "Harga turun.", "Prices fall.")
    assert cache.get("palsu", "id", "en", "Harga turun.") == "Prices fall."
    for other in (("lain", "id", "en"), ("palsu", "id", "fr"), ("palsu", "ms", "en")):
        assert cache.get(*other, "Harga turun.") is None


def test_the_paragraph_itself_is_not_stored(tmp_path: Path) -> None:
    place = tmp_path / "cache.sqlite3"
    TranslationCache(place).put("palsu", "id", "en", "Harga turun.", "Prices are down.")
    assert b"Harga turun" not in place.read_bytes()


def test_a_place_that_cannot_be_written_is_an_empty_cache(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    cache = TranslationCache(tmp_path / "berkas" / "cache.sqlite3")
    assert not cache.put("palsu", "id", "en", "Harga turun.", "Prices are down.")
    assert cache.get("palsu", "id", "en", "Harga turun.") is None


def test_a_file_that_is_no_database_is_an_empty_cache(tmp_path: Path) -> None:
    place = tmp_path / "cache.sqlite3"
    place.write_text("bukan basis data, sama sekali bukan. " * 50, encoding="utf-8")
    assert not TranslationCache(place).put("palsu", "id", "en", "Ya.", "Yes.")
    assert TranslationCache(place).get("palsu", "id", "en", "Ya.") is None


def test_a_locked_file_does_not_stop_the_page(tmp_path: Path) -> None:
    place = tmp_path / "cache.sqlite3"
    cache = TranslationCache(place)
    cache.put("palsu", "id", "en", "Ya.", "Yes.")
    with sqlite3.connect(place) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert not cache.put("palsu", "id", "en", "Tidak.", "No.")
        other.rollback()
    other.close()
    assert cache.get("palsu", "id", "en", "Ya.") == "Yes."


def test_the_default_place_follows_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_place() == tmp_path / "siapa-bilang" / "translations.sqlite3"
