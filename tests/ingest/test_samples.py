"""The samples: complete, aligned part by part, and refused with the way out when unknown."""

import dataclasses
import json
from pathlib import Path

import pytest

from components.article import Article, Draft, Part, Words
from components.ingest.samples import (
    BrokenSample,
    Sample,
    UnknownSample,
    list_samples,
    read_analysis,
    read_sample,
    read_translation,
    store_analyses,
)

SAMPLES = [sample.id for sample in list_samples()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one sample of two lines."""
    entry = {"id": "satu", "title": {"id": "Satu", "en": "One"}, "about": {"id": "x", "en": "y"}}
    (tmp_path / "samples.json").write_text(json.dumps([entry]), encoding="utf-8")
    (tmp_path / "satu").mkdir()
    (tmp_path / "satu" / "text.txt").write_text("Judul\nHarga turun.\n", encoding="utf-8")
    return tmp_path


def analyse(draft: Draft) -> Article:
    """Every line a paragraph, nothing else found."""
    parts, start = [], 0
    for line in draft.text.split("\n"):
        parts.append(Part(Words(start, start + len(line)), "paragraph"))
        start += len(line) + 1
    return Article(draft, tuple(parts), made_by="test")


def test_the_seed_comes_first_and_every_sample_says_what_it_shows() -> None:
    assert SAMPLES[0] == "gencatan-senjata"
    assert len(SAMPLES) == len(set(SAMPLES)) == 6
    for sample in list_samples():
        assert all(sample.title[lang] and sample.about[lang] for lang in ("id", "en"))


@pytest.mark.parametrize("sample_id", SAMPLES)
def test_analysis_and_translation_belong_to_the_text(sample_id: str) -> None:
    draft, article = read_sample(sample_id), read_analysis(sample_id)
    translation = read_translation(sample_id, "en")
    assert article.text == draft.text
    assert translation is not None
    assert len(translation) == len(article.parts)
    assert all(translation)


@pytest.mark.parametrize("sample_id", SAMPLES[1:])
def test_a_training_text_says_so(sample_id: str) -> None:
    text = read_sample(sample_id).text
    assert text.splitlines()[-1].startswith("Disclaimer: ini teks latihan. Semua nama, ")
    assert 300 <= len(text.split()) <= 450


def test_no_translation_into_this_language_is_none() -> None:
    assert read_translation("gencatan-senjata", "fr") is None


@pytest.mark.parametrize("sample_id", ["", "../tests", "tidak-ada"])
def test_an_unknown_sample_is_refused_with_those_there_are(sample_id: str) -> None:
    for read in (read_sample, read_analysis):
        with pytest.raises(UnknownSample, match="gencatan-senjata"):
            read(sample_id)
    with pytest.raises(UnknownSample):
        read_translation(sample_id, "en")


def test_stored_analyses_are_read_back(folder: Path) -> None:
    assert store_analyses(analyse, folder) == [folder / "satu" / "analysis.json"]
    assert read_analysis("satu", folder) == analyse(read_sample("satu", folder))


@pytest.mark.parametrize("content", [None, "{", '{"format": 99}', '{"format": 1}'])
def test_a_broken_analysis_is_named(folder: Path, content: str | None) -> None:
    if content is not None:
        (folder / "satu" / "analysis.json").write_text(content, encoding="utf-8")
    with pytest.raises(BrokenSample, match=r"analysis\.json"):
        read_analysis("satu", folder)


def test_samples_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        list_samples()[0].id = "lain"  # type: ignore[misc]
    assert Sample("satu", {}, {}).outlet is None
