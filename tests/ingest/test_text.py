"""What may come in as an article, and what a reader is told when it may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.article import Draft
from components.ingest.language import guess_language
from components.ingest.text import (
    MAX_BYTES,
    MAX_CHARACTERS,
    UnreadableText,
    draft_from_bytes,
    draft_from_text,
    find_notices,
)

ARTICLE = (
    "Harga beras di pasar itu turun sejak Senin karena panen raya sudah dimulai. "
    "Para pedagang mengatakan stok akan cukup untuk dua bulan, dan warga tidak perlu khawatir."
)
ENGLISH = (
    "The price of rice has been falling since Monday because the harvest has begun. Traders said "
    "that they have enough for two months and that there is no need for anybody to be worried."
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"


def refusal(text: str) -> str:
    with pytest.raises(UnreadableText) as caught:
        draft_from_text(text)
    return caught.value.reason


def test_line_ends_become_newlines_and_one_final_newline_goes() -> None:
    assert draft_from_text("Satu dua tiga.\r\nEmpat.\rLima.\n\n").text == (
        "Satu dua tiga.\nEmpat.\nLima.\n"
    )


def test_indonesian_text_is_read_as_it_stands() -> None:
    assert draft_from_text(ARTICLE) == Draft(text=ARTICLE, lang="id")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("12345 !!! 99", "empty"),
        (ARTICLE * 800, "too_long"),
        (ENGLISH, "other_language"),
        ("<!DOCTYPE html><html><body>" + ARTICLE, "markup"),
        ("Halo\x00 dunia yang", "binary"),
        ("\x01\x02\x03\x04 apa saja ini", "binary"),
        ("satu dua \ud800 tiga", "binary"),
    ],
)
def test_a_refusal_names_its_reason(text: str, reason: str) -> None:
    assert refusal(text) == reason


def test_a_refusal_is_a_sentence_that_says_what_to_do() -> None:
    with pytest.raises(UnreadableText, match="100,000 characters: give one article") as caught:
        draft_from_text("a" * (MAX_CHARACTERS + 1))
    assert caught.value.found == {"characters": 100_001, "limit": 100_000}


def test_a_picture_called_txt_is_refused() -> None:
    with pytest.raises(UnreadableText, match="not a text file"):
        draft_from_bytes(PNG, "berita.txt")


def test_a_file_that_is_too_big_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(UnreadableText, match="larger than"):
        draft_from_bytes(b"a" * (MAX_BYTES + 1), "berita.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    text = "“Panen raya sudah dimulai,” kata petani itu."
    assert draft_from_bytes(text.encode(encoding), "berita.txt").text == text


def test_a_short_headline_full_of_names_is_not_called_foreign() -> None:
    assert draft_from_text("Arsenal Taklukkan Chelsea 3-1").text.startswith("Arsenal")


@pytest.mark.parametrize(
    ("text", "language"),
    [(ARTICLE, "id"), (ENGLISH, "en"), ("", None), ("Chelsea Arsenal", None)],
)
def test_language(text: str, language: str | None) -> None:
    assert guess_language(text) == language


def test_a_language_without_a_list_is_other() -> None:
    assert guess_language("Der Preis für Reis fällt seit Montag weil " * 6) == "other"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('"Harga turun," kata Andi.\nSelesai.', []),
        ('Andi berkata, "harga turun.\nSelesai.', [1]),
        ("Satu.\n“Harga turun, kata Andi.\nSelesai.", [2]),
        ("“Harga turun.\n“Stok cukup,” kata Andi.", []),
        ("”Harga turun,” kata Andi.", []),
        ('“Harga turun," kata Andi.', []),
    ],
)
def test_unclosed_marks_are_told_with_their_line(text: str, lines: list[int]) -> None:
    assert [notice.line for notice in find_notices(text)] == lines


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        draft = draft_from_text(text)
    except UnreadableText:
        return
    assert "\r" not in draft.text
    find_notices(draft.text)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert draft_from_bytes(data, "x.txt").text
    except UnreadableText as refused:
        assert str(refused)
