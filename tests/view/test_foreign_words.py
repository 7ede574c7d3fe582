"""Streamlit's own words in the reader's language."""

from components.view.foreign_words.foreign_words import WORDS, word_pairs
from components.view.strings import speaker


def test_every_label_of_streamlit_has_words_of_ours() -> None:
    pairs = dict(word_pairs(speaker("id")))
    assert pairs["Upload"] == "Pilih berkas"
    assert set(pairs) == set(WORDS)


def test_ours_fill_in_nothing_that_streamlit_does_not() -> None:
    for lang in ("id", "en"):
        for english, ours in word_pairs(speaker("id" if lang == "id" else "en")):
            assert "{x}" not in ours or "{x}" in english
