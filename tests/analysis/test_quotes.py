"""Quotation marks are paired, whatever newsrooms type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.analysis.saying.quotes import find_quotes

MARKS = "\"“”„«»‘’'`"


def quoted(text: str) -> list[str]:
    return [quote.words.of(text) for quote in find_quotes(text, 0, len(text))]


@pytest.mark.parametrize(
    "line",
    [
        '"Harga turun," kata Andi.',
        "“Harga turun,” kata Andi.",
        "”Harga turun,” kata Andi.",  # the closing mark on both sides
        "„Harga turun,“ kata Andi.",
        "«Harga turun,» kata Andi.",
        "‘Harga turun,’ kata Andi.",
        "'Harga turun,' kata Andi.",
        "``Harga turun,'' kata Andi.",
        '“Harga turun," kata Andi.',
        '"Harga turun,” kata Andi.',
        'Andi berkata, "Harga turun,"',
    ],
)
def test_every_kind_of_mark_is_paired(line: str) -> None:
    assert quoted(line) == ["Harga turun,"]


def test_two_quotations_in_one_line() -> None:
    assert quoted('"Harga turun," kata Andi. "Warga senang."') == ["Harga turun,", "Warga senang."]


def test_marks_inside_marks_are_not_outer() -> None:
    text = '"Kata "murah" itu menipu," ujar Andi.'
    quotes = find_quotes(text, 0, len(text))
    assert [(quote.words.of(text), quote.outer) for quote in quotes] == [
        ('Kata "murah" itu menipu,', True),
        ("murah", False),
    ]


def test_single_marks_inside_double_ones() -> None:
    text = "“Ia bilang, ‘murah sekali’, lalu pergi,” ujar Andi."
    outer = [quote.words.of(text) for quote in find_quotes(text, 0, len(text)) if quote.outer]
    assert outer == ["Ia bilang, ‘murah sekali’, lalu pergi,"]


def test_an_unclosed_mark_ends_with_the_line() -> None:
    text = 'Andi berkata, "harga turun.'
    (quote,) = find_quotes(text, 0, len(text))
    assert (quote.words.of(text), quote.closed) == ("harga turun.", False)


def test_an_unopened_mark_begins_with_the_line() -> None:
    text = 'Harga turun," kata Andi.'
    (quote,) = find_quotes(text, 0, len(text))
    assert (quote.words.of(text), quote.opened) == ("Harga turun,", False)


@pytest.mark.parametrize("line", ["Jum'at pagi", "Ma'ruf dan Ni'am", "", "Andi"])
def test_an_apostrophe_is_no_quotation(line: str) -> None:
    assert quoted(line) == []


@given(st.text(alphabet=st.sampled_from(MARKS + " ab,.\t"), max_size=60))
def test_any_row_of_marks_gives_quotations_inside_the_text(text: str) -> None:
    reach = 0
    for quote in find_quotes(text, 0, len(text)):
        assert 0 <= quote.start <= quote.words.start < quote.words.end <= quote.end <= len(text)
        if quote.outer:
            assert quote.start >= reach
            reach = quote.end
