"""Where the first sentence of a line begins, shown with invented openings."""

import pytest

from components.analysis.saying.line_start import sentence_start
from components.article import Mention, Part, PartKind, Words


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("", "Harga beras turun."),
        ("MELATI, KOMPAS.com - ", "Harga beras turun."),
        ("Pelita.com, Melati", "Pedagang beras senang."),
        ("Pelita.com, Melati-", "Pedagang beras senang."),
        ("Melati ", "Pemerintah membeli beras."),
        ("Melati ", "Sebelum menulis surat, Ani pergi ke pasar."),
        ("[video.1] ", "Menurutnya, harga turun."),
        ("", "Melati Klaim Harga Beras Turun"),  # a headline, not a dateline
        ("", "Melati Raya tutup."),  # perhaps its name
    ],
)
def test_a_sentence_begins_behind_the_dateline(before: str, sentence: str) -> None:
    text = before + sentence
    named = [Mention(Words(0, 6), "LOC", "melati")] if text.startswith("Melati") else []
    assert text[sentence_start(text, _part(text), named) :] == sentence


@pytest.mark.parametrize("kind", ["title", "heading"])
def test_only_paragraphs_have_a_dateline(kind: PartKind) -> None:
    text = "MELATI, KOMPAS.com - Harga turun"
    assert sentence_start(text, _part(text, kind), []) == 0


@pytest.mark.parametrize("text", ["", "Harga"])
def test_empty_text_and_one_word_begin_at_once(text: str) -> None:
    assert sentence_start(text, _part(text), []) == 0


def _part(text: str, kind: PartKind = "paragraph") -> Part:
    return Part(Words(0, len(text)), kind)
