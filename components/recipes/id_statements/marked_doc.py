"""Marked articles as Docs, read by the pipeline up to the actors, with what was marked by hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from components.analysis.pipeline import load_pipeline

LAST = "news_actors"  # the last component the statement rules need

Marked = list[dict[str, Any]]


def marked_docs(folder: Path) -> Iterator[tuple[Doc, Marked]]:
    """Each article of the `<id>.gold.json` in a folder, by name, and its marked statements."""
    nlp = load_pipeline()
    for name in nlp.pipe_names[nlp.pipe_names.index(LAST) + 1 :]:
        nlp.remove_pipe(name)
    for path in sorted(folder.glob("*.gold.json")):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        yield nlp(gold["text"]), gold["attributions"]
