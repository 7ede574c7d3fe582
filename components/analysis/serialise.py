"""What a Doc carries between our components, and how it survives `n_process=2`.

Each component reads and writes Doc extensions that hold records (never getters: those are
process-wide). spaCy sends Docs between processes as msgpack, which knows no dataclass, so the two
hooks below teach it ours.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import srsly
from spacy.tokens import Doc

from components import article

# Extension -> who writes it. All hold tuples of records; empty until the component has run.
EXTENSIONS = {
    "parts": "news_parts",
    "mentions": "news_names, then news_actors adds the actor ids",
    "actors": "news_actors; news_assemble fills the counts",
    "attributions": "news_attribution, then news_sources, then news_chain",
    "tone": "news_tone",
    "towards": "news_tone",
}
_RECORDS: dict[str, Callable[..., Any]] = {
    cls.__name__: cls
    for cls in (
        article.Words,
        article.Part,
        article.Mention,
        article.Actor,
        article.Hop,
        article.Attribution,
        article.Reason,
        article.Tone,
        article.ActorTone,
    )
}
_MARK = "__record__"


def register_extensions() -> None:
    """Give every Doc our extensions; calling it again changes nothing."""
    for name in EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())


def encode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """A record as a plain dict that msgpack can write; other objects go to the next hook."""
    if type(obj).__name__ in _RECORDS and type(obj) is _RECORDS[type(obj).__name__]:
        return {_MARK: type(obj).__name__, "values": [getattr(obj, f.name) for f in fields(obj)]}
    return obj if chain is None else chain(obj)


def decode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """The record a dict of `encode_record` stands for; lists become tuples again."""
    if isinstance(obj, dict) and _MARK in obj:
        values = [tuple(v) if isinstance(v, list) else v for v in obj["values"]]
        return _RECORDS[obj[_MARK]](*values)
    return obj if chain is None else chain(obj)


# srsly has no types, so its registries are called, not used as decorators.
srsly.msgpack_encoders.register("siapa_bilang", func=encode_record)
srsly.msgpack_decoders.register("siapa_bilang", func=decode_record)
register_extensions()
