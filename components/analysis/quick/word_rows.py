"""The first layer of a network, worked out once per word.

>>> tok2vec.replace_node(tok2vec.get_ref("embed"), remember_words(tok2vec.get_ref("embed")))
>>> [rows.shape for rows in tok2vec.get_ref("embed").predict([doc])]  # "kata Ani kepada Ani"
[(4, 96)]

What spaCy's MultiHashEmbed gives for a word depends on the word alone, not on its neighbours, and
an article has few different words: most of them stood in an earlier article already.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import ORTH  # type: ignore[import-not-found]  # compiled, without types
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

# Words kept; 96 numbers each are 8 MB. When there are more, remembering begins anew.
KEPT = 20_000
# Attributes of a word make one key, each times its own odd number (the fraction of the golden ratio
# in 64 bits, and its powers): 20,000 words share a key once in 10**11 times.
GOLDEN = 0x9E3779B97F4A7C15

OPS = NumpyOps()  # multiplies on one core, see neighbours.py

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.uint64]


def remember_words(embed: Model[Any, Any]) -> Model[Any, Any]:
    """A layer that answers as `embed`, a MultiHashEmbed, does; only to predict with."""
    return Model("remembered_words", _forward, layers=[embed], attrs={"memory": _Memory(embed)})


def _forward(
    model: Model[Any, Any], docs: list[Doc], is_train: bool
) -> tuple[list[Floats], Callable[[Any], Any]]:
    memory: _Memory = model.attrs["memory"]
    return [memory.rows(doc) for doc in docs], lambda gradient: gradient


class _Memory:
    """Rows of the words met so far."""

    def __init__(self, embed: Model[Any, Any]) -> None:
        nodes = {name: [node for node in embed.walk() if node.name == name] for name in _LAYERS}
        self._attrs = [ORTH, *nodes["extract_features"][0].attrs["columns"]]
        self._tables = nodes["hashembed"]
        self._vectors = nodes["static_vectors"]
        self._mix = [nodes["maxout"][0], nodes["layernorm"][0]]
        self._places: dict[int, int] = {}
        self._rows = np.empty((KEPT, embed.get_dim("nO")), dtype=np.float32)
        self._factors = np.array(
            [pow(GOLDEN, power, 2**64) for power in range(1, len(self._attrs) + 1)], dtype=np.uint64
        )

    def rows(self, doc: Doc) -> Floats:
        """A row for each token of `doc`."""
        words = np.asarray(doc.to_array(self._attrs), dtype=np.uint64)
        words = words.reshape(len(doc), len(self._attrs))
        keys = (words * self._factors).sum(axis=1, dtype=np.uint64).tolist()
        new = {key: place for place, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > KEPT:
            self._places.clear()
            new = {key: place for place, key in enumerate(keys)}
        if len(new) > KEPT:  # no room for so many at once
            return self._work_out(words, doc)
        if new:
            start = len(self._places)
            self._rows[start : start + len(new)] = self._work_out(words[list(new.values())], doc)
            self._places.update(zip(new, range(start, start + len(new)), strict=True))
        return self._rows[[self._places[key] for key in keys]]

    def _work_out(self, words: Ids, doc: Doc) -> Floats:
        """What spaCy's layer gives for words; `words` holds their attributes."""
        parts = [
            table.predict(np.ascontiguousarray(words[:, column]))
            for column, table in enumerate(self._tables, start=1)
        ]
        for layer in self._vectors:
            vectors = doc.vocab.vectors.get_batch(words[:, 0])
            parts.append(OPS.gemm(vectors, layer.get_param("W"), trans2=True))
        rows: Floats = np.concatenate(parts, axis=1)
        for layer in self._mix:
            rows = layer.predict(rows)
        return rows


_LAYERS = ("extract_features", "hashembed", "static_vectors", "maxout", "layernorm")
