"""A marked article as a Doc, with the names that were marked by hand."""

import json
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from components.analysis import serialise, tokenizer
from components.article import NOT_ARTICLE, Actor, Mention, Part, Words

REGISTERED = (serialise, tokenizer)  # importing them registers the extensions and the tokenizer


def marked_doc(path: Path) -> tuple[Doc, dict[str, Any]]:
    """The article of a `<id>.gold.json` as a Doc with parts, mentions and actors, and the file."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    doc = nlp(gold["text"])
    doc._.parts = tuple(
        Part(Words(part["start"], part["end"]), part["kind"], part["kind"] not in NOT_ARTICLE)
        for part in gold["parts"]
    )
    doc._.mentions = tuple(
        Mention(Words(one["start"], one["end"]), one["label"], one["actor"], "marked")
        for one in gold["mentions"]
    )
    doc._.actors = tuple(
        Actor(name, one["name"], one["kind"]) for name, one in gold["actors"].items()
    )
    return doc, gold
