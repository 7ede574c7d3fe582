"""Long paragraphs in pieces, cut at sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.translation.split import split_text


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("", 10, ()),
        (" \n", 10, ()),
        ("Harga", 10, ("Harga",)),
        ("Harga turun. Andi senang.", 100, ("Harga turun. Andi senang.",)),
        ("Harga turun. Andi senang.", 20, ("Harga turun.", "Andi senang.")),
        ("Naik. Turun. Naik lagi.", 12, ("Naik. Turun.", "Naik lagi.")),
        ('"Turun." Lalu naik.', 12, ('"Turun."', "Lalu naik.")),
        ("satu dua tiga empat", 9, ("satu dua", "tiga", "empat")),
        ("abcdefghij", 8, ("ab cd ef", "gh ij")),  # a word longer than the limit is cut
        ("Rp5.000 naik. Ya.", 14, ("Rp5.000 naik.", "Ya.")),
    ],
)
def test_pieces(text: str, limit: int, pieces: tuple[str, ...]) -> None:
    assert split_text(text, limit) == pieces


@given(st.text(max_size=200), st.integers(min_value=4, max_value=50))
def test_no_piece_is_over_the_limit_and_no_letter_is_lost(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert all(len(piece.encode("utf-8", errors="replace")) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
