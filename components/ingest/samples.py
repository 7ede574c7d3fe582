"""The sample articles that ship with the page, with their stored analyses and translations.

A sample is a folder of `samples/`; `samples/samples.json` gives their order and what each shows:

    samples/gencatan-senjata/text.txt             the article, exactly as pasted
    samples/gencatan-senjata/analysis.json        the analysis format, version 1
    samples/gencatan-senjata/translation.en.json  one string per part, in order

`list_samples()[0].title["id"]` is "Gencatan senjata yang gagal: semua sumber tanpa nama". Only the
standard library is used, so the page can draw a sample before any model loads.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from components.analysis_format import article_from_json, article_to_json
from components.article import Article, Draft

FOLDER = Path(__file__).resolve().parents[2] / "samples"


class UnknownSample(LookupError):
    """There is no sample of this id; the message names those there are."""


class BrokenSample(ValueError):
    """A file of a sample is missing or cannot be read; the message names the file."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample in the list: its title and one line on the pattern it shows.

    `title` and `about` hold one text per interface language ("id", "en"). `outlet` and `published`
    are what is known of the article besides its text.
    """

    id: str
    title: dict[str, str]
    about: dict[str, str]
    outlet: str | None = None
    published: str | None = None


def list_samples(folder: Path = FOLDER) -> tuple[Sample, ...]:
    """All samples in the order in which the page offers them."""
    return tuple(
        Sample(
            id=entry["id"],
            title=entry["title"],
            about=entry["about"],
            outlet=entry.get("outlet"),
            published=entry.get("published"),
        )
        for entry in _read_json(folder / "samples.json")
    )


def read_sample(sample_id: str, folder: Path = FOLDER) -> Draft:
    """The article as it came in. Raises UnknownSample for an id that is not in the list."""
    sample = _find(sample_id, folder)
    text = _read(folder / sample_id / "text.txt").removesuffix("\n")
    return Draft(text=text, outlet=sample.outlet, published=sample.published)


def read_analysis(sample_id: str, folder: Path = FOLDER) -> Article:
    """The stored analysis. Raises UnknownSample, or BrokenSample when the file is no analysis."""
    _find(sample_id, folder)
    path = folder / sample_id / "analysis.json"
    data = _read_json(path)
    try:
        return article_from_json(data)
    except ValueError as error:
        raise BrokenSample(f"{path.name} of sample {sample_id!r}: {error}") from error


@cache
def read_translation(sample_id: str, lang: str, folder: Path = FOLDER) -> tuple[str, ...] | None:
    """The stored translation, one string per part of the article; None when there is none."""
    _find(sample_id, folder)
    path = folder / sample_id / f"translation.{lang}.json"
    return tuple(_read_json(path)["paragraphs"]) if path.exists() else None


def store_analyses(analyse: Callable[[Draft], Article], folder: Path = FOLDER) -> list[Path]:
    """The files written: each sample analysed anew by `analyse`, in the order of the list."""
    written = []
    for sample in list_samples(folder):
        path = folder / sample.id / "analysis.json"
        stored = article_to_json(analyse(read_sample(sample.id, folder)))
        path.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _find(sample_id: str, folder: Path) -> Sample:
    samples = {sample.id: sample for sample in list_samples(folder)}
    if sample_id not in samples:
        raise UnknownSample(f"no sample {sample_id!r}; there are: {', '.join(samples)}")
    return samples[sample_id]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenSample(f"{path.parent.name}/{path.name} cannot be read: {error}") from error


def _read_json(path: Path) -> Any:
    text = _read(path)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenSample(f"{path.parent.name}/{path.name} is not JSON: {error}") from error
