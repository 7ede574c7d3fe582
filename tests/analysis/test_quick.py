"""The networks read the fast way give what spaCy gives."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, POS, SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import load_config

from components.analysis.quick import word_rows
from components.analysis.quick.name_finder import NameFinder
from components.analysis.quick.tree_parser import TreeParser
from components.analysis.remembered import RememberedVectors
from components.analysis.trained import MODEL, add_trained_pipes

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/text.txt"))
FOUND = (HEAD, DEP, SENT_START, POS, ENT_IOB, ENT_TYPE)


def blank() -> Language:
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    nlp.add_pipe("news_parts")
    return nlp


@pytest.fixture(scope="module")
def quick(nlp: Language) -> Language:
    ours = blank()
    add_trained_pipes(ours)
    return ours


@pytest.fixture(scope="module")
def plain(nlp: Language) -> Iterator[Language]:
    """The same weights as spaCy reads them."""
    theirs = blank()
    for name, settings in load_config(MODEL / "config.cfg", interpolate=True)["components"].items():
        own = {key: value for key, value in settings.items() if key != "factory"}
        theirs.add_pipe(settings["factory"], name=name, config=own)
    theirs.from_disk(MODEL, exclude=["tokenizer", "meta", "config", "vectors", "news_parts"])
    theirs.vocab.vectors = RememberedVectors.read(MODEL / "vocab", theirs.vocab.strings)
    yield theirs


def found(doc: Doc) -> list[object]:
    return [doc.to_array(attribute).tolist() for attribute in FOUND]


def test_the_quick_pipes_are_in_use(quick: Language, plain: Language) -> None:
    assert isinstance(quick.get_pipe("ner"), NameFinder)
    assert isinstance(quick.get_pipe("parser"), TreeParser)
    assert not isinstance(plain.get_pipe("ner"), NameFinder)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_samples_are_read_alike(quick: Language, plain: Language, path: Path) -> None:
    text = path.read_text("utf-8")
    assert found(quick(text)) == found(plain(text))


@pytest.mark.parametrize(
    "text",
    ["kata", "Ani", "Ani.", "\n", "Ani\n\nBudi", "Siti Aminah binti Haji\nRahmat tiba",
     "- \"Ani\n" * 9,
     "JAKARTA, Kota Baru - Ketua DPRD Kabupaten Lor Siti Aminah tiba di Desa Lor"],
)  # fmt: skip
def test_odd_lines_are_read_alike(quick: Language, plain: Language, text: str) -> None:
    assert found(quick(text)) == found(plain(text))


def test_several_texts_at_once_are_read_alike(quick: Language, plain: Language) -> None:
    texts = ["Siti tiba di Bandung.", "kata", "Hujan turun.\nBudi di Medan pulang."]
    ours, theirs = list(quick.pipe(texts)), list(plain.pipe(texts))
    assert [found(doc) for doc in ours] == [found(doc) for doc in theirs]


def test_a_line_that_ends_a_sentence_in_the_next(
    quick: Language, plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'Simak juga video:\n- "Profil Siti Aminah, Ketua DPRD Lor"'
    assert found(quick(text)) == found(plain(text))
    monkeypatch.setattr("components.analysis.quick.tree_parser.BREAK", "S")  # always valid there
    assert found(quick(text)) != found(plain(text))


def test_names_set_before_are_kept(quick: Language, plain: Language) -> None:
    docs = [nlp.make_doc("Siti Aminah tiba di Bandung.") for nlp in (quick, plain)]
    for doc, nlp in zip(docs, (quick, plain), strict=True):
        doc.set_ents([Span(doc, 0, 1, label="ORG")], default="missing")
        nlp.get_pipe("ner")(doc)
    assert docs[0].ents[0].label_ == "ORG"
    assert found(docs[0]) == found(docs[1])


def test_the_convention_a_text_is_told_to_follow_counts(quick: Language, plain: Language) -> None:
    docs = [nlp.make_doc("Wakil Ketua KPK Budi tiba di Desa Lor") for nlp in (quick, plain)]
    rows = []
    for doc in docs * 2:  # untold, then told
        rows.append(quick.get_pipe("ner").model.get_ref("tok2vec").predict([doc]))
        for token in doc:
            token.lemma_ = "idner"
    assert not np.allclose(rows[0], rows[2])
    for doc, nlp in zip(docs, (quick, plain), strict=True):
        nlp.get_pipe("ner")(doc)
    assert found(docs[0]) == found(docs[1])


def test_words_are_forgotten_when_there_are_too_many(
    quick: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer = quick.get_pipe("tok2vec").model.get_ref("embed")
    assert layer.name == "remembered_words"
    small = word_rows.remember_words(layer.layers[0])
    monkeypatch.setattr(word_rows, "KEPT", 3)
    memory = small.attrs["memory"]
    for text in ("Ani tiba", "Budi pulang", "satu dua tiga empat lima", "Ani"):
        doc = quick.make_doc(text)
        rows = small.predict([doc])[0]
        assert np.allclose(rows, layer.layers[0].predict([doc])[0], atol=1e-5)
        assert len(memory._places) <= 3
