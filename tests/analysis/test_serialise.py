"""Records on a Doc survive the way between processes."""

import spacy
from spacy.tokens import Doc

from components.analysis.serialise import EXTENSIONS
from components.article import Attribution, Part, Words


def test_a_doc_with_records_survives_bytes() -> None:
    nlp = spacy.blank("xx")
    doc = nlp("Harga turun, kata Andi.")
    doc._.parts = (Part(Words(0, 23), "paragraph"),)
    doc._.attributions = (
        Attribution(content=(Words(0, 11),), cue=Words(13, 17), relay=("Angin",)),
    )
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert tuple(again._.parts) == doc._.parts
    assert tuple(again._.attributions) == doc._.attributions


def test_every_extension_is_there_and_empty() -> None:
    doc = spacy.blank("xx")("")
    assert all(tuple(doc._.get(name)) == () for name in EXTENSIONS)
