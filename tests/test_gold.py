"""The test gold: marks that match the text, in the words of the taxonomy."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from components.article import (
    NAME_LABELS,
    NOT_ARTICLE,
    PART_KINDS,
    SOURCE_TYPES,
    ActorKind,
    Manner,
    ToneName,
)
from components.ingest.samples import list_samples, read_sample

FOLDER = Path(__file__).parent / "gold"
ARTICLES = sorted(path.name.removesuffix(".gold.json") for path in FOLDER.glob("*.gold.json"))


@pytest.fixture(params=ARTICLES)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    """One article's marks."""
    data: dict[str, Any] = json.loads(
        (FOLDER / f"{request.param}.gold.json").read_text(encoding="utf-8")
    )
    assert data["id"] == request.param
    return data


def test_every_sample_is_test_gold() -> None:
    assert sorted(sample.id for sample in list_samples()) == ARTICLES


def test_the_text_is_the_samples_and_the_text_file(gold: dict[str, Any]) -> None:
    text_file = (FOLDER / f"{gold['id']}.txt").read_text(encoding="utf-8")
    assert gold["text"] == text_file.removesuffix("\n") == read_sample(gold["id"]).text


def test_parts_cover_every_line(gold: dict[str, Any]) -> None:
    lines, start = [], 0
    for line in gold["text"].split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    assert [(part["start"], part["end"]) for part in gold["parts"]] == lines
    assert {part["kind"] for part in gold["parts"]} <= set(PART_KINDS)


def test_every_span_repeats_the_words_it_stands_for(gold: dict[str, Any]) -> None:
    found = list(gold["mentions"])
    for entry in gold["attributions"]:
        found += [*entry["content"], entry["cue"], entry["source"], entry["reason"]]
    for span in filter(None, found):
        assert gold["text"][span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip()


def test_names_have_actors_and_do_not_overlap(gold: dict[str, Any]) -> None:
    mentions = sorted(gold["mentions"], key=lambda mention: mention["start"])
    assert {mention["label"] for mention in mentions} <= set(NAME_LABELS)
    assert {mention["actor"] for mention in mentions} == set(gold["actors"])
    assert {actor["kind"] for actor in gold["actors"].values()} <= set(get_args(ActorKind))
    for one, other in pairwise(mentions):
        assert one["end"] <= other["start"]


def test_statements_use_the_taxonomy(gold: dict[str, Any]) -> None:
    for entry in gold["attributions"]:
        assert entry["type"] in SOURCE_TYPES
        assert entry["manner"] in get_args(Manner)
        assert entry["source_actor"] is None or entry["source_actor"] in gold["actors"]
        assert all(outlet in gold["text"] for outlet in entry["relay"])
        assert (entry["reason"] is not None) == (entry["type"] == "anonymous")


def test_title_deck_and_paragraphs_have_a_tone(gold: dict[str, Any]) -> None:
    toned = {"title", "deck", "paragraph"}
    expected = [part["start"] for part in gold["parts"] if part["kind"] in toned]
    assert [tone["start"] for tone in gold["tone"]] == expected
    assert {tone["tone"] for tone in gold["tone"]} <= set(get_args(ToneName))
    assert not toned & NOT_ARTICLE


def test_the_articles_together_show_every_source_type() -> None:
    shown = set()
    for name in ARTICLES:
        data = json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))
        shown |= {entry["type"] for entry in data["attributions"]}
    assert shown == set(SOURCE_TYPES)
