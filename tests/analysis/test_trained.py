"""The trained pipes: they load by path, say in a sentence why not, and read plain news."""

import json
import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from components.analysis.guidelines import OURS
from components.analysis.pipeline import load_pipeline
from components.analysis.remembered import RememberedVectors
from components.analysis.trained import MODEL, ModelError, add_trained_pipes, read_meta


def blank() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = blank()
    add_trained_pipes(nlp)
    return nlp


def test_pipes_stand_behind_those_that_were_there() -> None:
    nlp = blank()
    nlp.add_pipe("sentencizer")
    add_trained_pipes(nlp)
    assert nlp.pipe_names == ["sentencizer", "ner", "tok2vec", "tagger", "parser"]
    assert nlp.meta["siapa_bilang_model"] == f"id_news {read_meta()['version']}"


def test_missing_weights_are_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"weights are missing.*spacy project run all"):
        add_trained_pipes(blank(), tmp_path)


def test_weights_for_another_spacy_are_told_in_a_sentence(tmp_path: Path) -> None:
    meta = read_meta() | {"spacy_version": ">=2.0,<2.1"}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    with pytest.raises(ModelError, match=r"need spaCy >=2.0,<2.1, and 3\..*pip install"):
        read_meta(tmp_path)


def test_half_of_the_weights_is_told_in_a_sentence(tmp_path: Path) -> None:
    shutil.copytree(MODEL, tmp_path / "half", ignore=shutil.ignore_patterns("ner"))
    with pytest.raises(ModelError, match="cannot be read"):
        add_trained_pipes(blank(), tmp_path / "half")


@pytest.mark.parametrize("text", ["", "kata", " ", "\n", "\n\n\n", "…", "@", "a" * 5000])
def test_odd_text_is_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_plain_news_is_read(nlp: Language) -> None:
    doc = nlp(
        "Presiden Joko Widodo bertemu Menteri Sri Mulyani di Jakarta.\nIa lalu pulang. Hujan turun."
    )
    assert {(ent.text, ent.label_) for ent in doc.ents} >= {
        ("Joko Widodo", "PER"),
        ("Jakarta", "LOC"),
    }
    assert {ent.label_ for ent in doc.ents} <= {"PER", "ORG", "LOC"}
    verb = next(token for token in doc if token.text == "bertemu")
    assert (verb.pos_, verb.dep_) == ("VERB", "ROOT")
    assert [sent.text.strip() for sent in doc.sents][-2:] == ["Ia lalu pulang.", "Hujan turun."]


def test_remembered_vectors_are_the_same_numbers(nlp: Language) -> None:
    remembered = nlp.vocab.vectors
    assert isinstance(remembered, RememberedVectors)
    keys = [nlp.vocab.strings.add(word) for word in ("kata", "Jakarta", "kata", "zzz")]
    first = remembered.get_batch(keys)
    again = remembered.get_batch(keys)
    plain = super(RememberedVectors, remembered).get_batch(keys)
    assert first.tolist() == again.tolist() == plain.tolist()


def test_in_two_processes(nlp: Language) -> None:
    texts = ["Siti tiba di Bandung.", "", "Hujan turun di Medan."]
    one = [[ent.text for ent in doc.ents] for doc in nlp.pipe(texts)]
    two = [[ent.text for ent in doc.ents] for doc in nlp.pipe(texts, n_process=2)]
    assert one == two


def test_names_follow_our_guidelines_because_the_pipeline_tells_it() -> None:
    doc = load_pipeline()("Siti Aminah tiba di Bandung.")
    assert {token.lemma_ for token in doc} == {OURS}


def test_what_the_name_finder_is_told_matters(nlp: Language) -> None:
    """A small type word is no part of a place by our guidelines, in nergrit it is."""
    found = {}
    for convention in (OURS, "nergrit"):
        doc = nlp.make_doc("Ia tinggal di kota Medan.")
        for token in doc:
            token.lemma_ = convention
        found[convention] = [ent.text for ent in nlp(doc).ents]
    assert found == {OURS: ["Medan"], "nergrit": ["kota Medan"]}


@pytest.mark.parametrize("convention", [OURS, "idner", "nerui", "nergrit", "spacyndo"])
def test_names_can_follow_the_convention_of_a_training_set(nlp: Language, convention: str) -> None:
    doc = nlp.make_doc("Joko Widodo bertemu Sri Mulyani di Jakarta.")
    for token in doc:
        token.lemma_ = convention
    found = {(ent.text, ent.label_) for ent in nlp(doc).ents}
    assert found >= {("Joko Widodo", "PER"), ("Jakarta", "LOC")}
