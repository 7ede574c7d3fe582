"""Step `package`: both trainings as one pipeline folder, as small as it can be.

Only what reading needs is kept: the averaged weights, the labels as strings and the vectors. Words
met in training are no part of the model, so the string store is left with the labels alone.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer

NAME = "id_news"
VERSION = "0.7.0"
SPACY = ">=3.8.7,<3.9"  # as in pyproject.toml
LICENCE = "CC BY-SA 4.0"


def make_package(syntax: Path, names: Path, out: Path) -> None:
    """Write the pipes of both trained pipelines and what they say of themselves to `out`."""
    nlp = spacy.load(syntax)
    names_nlp = spacy.load(names)
    nlp.vocab.vectors = names_nlp.vocab.vectors
    # Before the parser: a name never runs over a sentence end, and a wrong end would cut it.
    nlp.add_pipe("ner", source=names_nlp, first=True)
    nlp.meta.update(_meta())
    shutil.rmtree(out / "vocab", ignore_errors=True)
    vectors = nlp.vocab.vectors
    vectors.data = vectors.data.astype("float16")  # half the size; read back as float32
    nlp.to_disk(out, exclude=["tokenizer"])
    _write_json(out / "vocab" / "strings.json", _labels(nlp))
    for name in nlp.pipe_names:
        _leave_settings_out(out / name / "model")
    for leftover in ("lookups.bin", "lexemes.bin"):
        (out / "vocab" / leftover).unlink(missing_ok=True)
    print(f"{sum(p.stat().st_size for p in out.rglob('*') if p.is_file()) / 1e6:.1f} MB in {out}")


def weights_hash(folder: Path) -> str:
    """One hash of all files that hold weights or settings, in order of their names."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in ("meta.json", "README.md", "LICENSE"):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _meta() -> dict[str, Any]:
    return {
        "lang": "id",
        "name": NAME,
        "version": VERSION,
        "spacy_version": SPACY,
        "license": LICENCE,
        "description": "Names, word classes and sentence structure of Indonesian news.",
        "author": "Siapa Bilang?",
        "email": "",
        "url": "",
        "performance": {},
    }


def _leave_settings_out(path: Path) -> None:
    """Write a model again without the settings of its layers, which config.cfg gives as well.

    Each costs a look through the installed packages when read: a third of the time to load.
    """
    content = srsly.msgpack_loads(path.read_bytes())
    content["attrs"] = [{} for _ in content["attrs"]]
    path.write_bytes(srsly.msgpack_dumps(content))


def _labels(nlp: Language) -> list[str]:
    labels = {label for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, [])}
    return sorted(labels)


def _write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
