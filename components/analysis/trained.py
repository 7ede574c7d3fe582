"""The trained part of the pipeline: weights put into pipes, by path.

>>> nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
>>> add_trained_pipes(nlp)
>>> [ent.label_ for ent in nlp("Siti Aminah tiba di Bandung.").ents]
['PER', 'LOC']

The weights lie in `components/models/id_news` as `spacy.Language.to_disk` writes them; how they
were made is in `components/recipes/id_news`, what they can do in the model card beside them.
"""

import json
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import srsly
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.pipeline import Morphologizer, Tok2Vec
from spacy.util import is_compatible_version, load_config, registry
from thinc.api import Model

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.analysis.quick.name_finder import NameFinder
from components.analysis.quick.neighbours import quicken
from components.analysis.quick.tree_parser import TreeParser
from components.analysis.quick.word_rows import remember_words
from components.analysis.remembered import RememberedVectors

MODEL = Path(__file__).resolve().parents[1] / "models" / "id_news"
# The pipes by the names of spaCy's that were trained: ours give the same answers, sooner.
PIPES = {
    "ner": NameFinder,
    "parser": TreeParser,
    "tok2vec": Tok2Vec,
    "morphologizer": Morphologizer,
}
MEND = (
    "Check them out again (git checkout -- components/models), or make them with: "
    "python -m spacy project run all components/recipes/id_news"
)


class ModelError(RuntimeError):
    """The weights cannot be used; the message says why and what to do."""


def add_trained_pipes(nlp: Language, model: Path = MODEL) -> None:
    """Put the trained pipes behind those `nlp` has: ner, tok2vec, tagger, parser.

    `nlp` must have our tokenizer: the weights know no other tokens. Its meta gets the model's name
    and version as `siapa_bilang_model`. Raises ModelError when the weights are missing, incomplete
    or made for another spaCy.
    """
    meta = read_meta(model)
    try:
        nlp.vocab.from_disk(model / "vocab", exclude=["vectors"])
        nlp.vocab.vectors = RememberedVectors.read(model / "vocab", nlp.vocab.strings)
        for name in _settings(model)["nlp"]["pipeline"]:
            nlp.add_pipe("news_trained", name=name, config={"folder": str(model)})
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"The weights in {model} cannot be read ({error}). {MEND}") from error
    nlp.meta["siapa_bilang_model"] = f"{meta['name']} {meta['version']}"


def read_meta(model: Path = MODEL) -> dict[str, Any]:
    """What the weights say of themselves: name, version, scores, hash.

    Raises ModelError as `add_trained_pipes` does.
    """
    path = model / "meta.json"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ModelError(f"The weights are missing: there is no {path}. {MEND}") from error
    meta: dict[str, Any] = json.loads(text)
    if not is_compatible_version(spacy_version, meta["spacy_version"]):
        raise ModelError(
            f"The weights {meta['name']} {meta['version']} need spaCy {meta['spacy_version']}, and "
            f"{spacy_version} is installed. Install it with: "
            f"python -m pip install 'spacy{meta['spacy_version']}'"
        )
    return meta


@Language.factory("news_trained")
def make_trained_pipe(nlp: Language, name: str, folder: str) -> Any:
    """The pipe `name` of the weights in `folder`.

    Put together here and not by spaCy, which checks and fills in the settings of each layer twice.
    """
    settings = _settings(Path(folder))["components"][name]
    pipe = PIPES[settings["factory"]](nlp.vocab, _network(settings["model"]), name)
    _read(pipe, Path(folder) / name)
    for node in list(pipe.model.walk()):
        if node.has_ref("embed") and node.has_ref("encode"):
            embed, encode = node.get_ref("embed"), node.get_ref("encode")
            node.replace_node(embed, remember_words(embed))
            node.replace_node(encode, quicken(encode))
    return pipe


def _read(pipe: Any, folder: Path) -> None:
    """What `pipe.from_disk(folder)` does, with two copies of the weights less."""
    pipe.from_disk(folder, exclude=["vocab", "model"])
    if isinstance(pipe, NameFinder | TreeParser):
        pipe.set_output(pipe.moves.n_moves)  # a score for each action it has read of
    with (
        (folder / "model").open("rb") as file,
        mmap(file.fileno(), 0, access=ACCESS_READ) as weights,
    ):
        pipe.model.from_dict(srsly.msgpack_loads(weights))


def _network(settings: dict[str, Any]) -> Model[Any, Any]:
    """The layers that settings describe, those inside others first."""
    parts = {
        name: _network(value) if isinstance(value, dict) else value
        for name, value in settings.items()
        if not name.startswith("@")
    }
    layer: Model[Any, Any] = registry.architectures.get(settings["@architectures"])(**parts)
    return layer


@cache
def _settings(model: Path) -> dict[str, Any]:
    settings: dict[str, Any] = load_config(model / "config.cfg", interpolate=True)
    return settings
