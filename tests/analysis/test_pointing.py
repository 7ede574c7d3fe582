"""Whom a pointing word means, from mentions marked in the text."""

import pytest
import spacy
from spacy.language import Language

from components.analysis import tokenizer  # noqa: F401  (registers news_tokenizer)
from components.analysis.actors import find_actors
from components.analysis.identity.pointing import resolve_pronoun
from components.article import Mention
from tests.marked import read_marked


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.mark.parametrize(
    ("line", "kind", "expected"),
    [
        ("[Sari Wulandari|PER] tiba. Lalu [ia|word] makan.", "ia", "sari-wulandari"),
        (
            "Kata [Sari|PER], [Tono|PER] sakit.\n[Dia|word] sedih.",
            "dia",
            "sari",
        ),
        (
            '[Sari|PER] mengatakan harga turun.\n"Kami menunggu [Tono|PER]," [ujarnya|word].',
            "nya",
            "sari",
        ),
        (
            "Presiden [Sari|PER] dan Gubernur [Tono|PER] tiba. [Sang presiden|word] lelah.",
            "presiden",
            "sari",
        ),
        ("[Sari|PER] tiba. [Politikus itu|word] lelah.", "politikus", None),
        ("[Sari|PER] dan [Tono|PER] tiba. [Keduanya|word] lelah.", "keduanya", None),
        ("[Jakarta|LOC] banjir. [Ia|word] surut.", "ia", None),
        ("[Ia|word] pulang.", "ia", None),
        (  # who is only spoken with
            "[Sari|PER] tiba di kota. Ada rapat dengan Presiden [Tono|PER]. [Ia|word] diam.",
            "ia",
            "sari",
        ),
        (  # whose something it is
            "Kata [Sari|PER], hujan turun. Itu rumah anak [Tono|PER]. [Ia|word] diam.",
            "ia",
            "sari",
        ),
    ],
)
def test_a_pointing_word_means_the_one_talked_about(
    nlp: Language, line: str, kind: str, expected: str | None
) -> None:
    text, marks = read_marked(line)
    doc = nlp.make_doc(text)
    doc._.mentions = tuple(
        Mention(words, label)  # type: ignore[arg-type]
        for label, words in marks
        if label != "word"
    )
    doc._.actors, doc._.mentions = find_actors(doc)
    position = next(words.start for label, words in marks if label == "word")
    actor, confidence = resolve_pronoun(doc, position, kind)
    assert actor == expected
    assert (confidence > 0) == (expected is not None)
