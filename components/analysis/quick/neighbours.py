"""The layers of a network that let each word see its neighbours, on whole rows.

>>> tok2vec.replace_node(tok2vec.get_ref("encode"), quicken(tok2vec.get_ref("encode")))
>>> [rows.shape for rows in tok2vec.get_ref("encode").predict([np.zeros((4, 96), dtype="f")])]
[(4, 96)]

spaCy's MaxoutWindowEncoder looks for the largest of three numbers one word and number at a time,
and makes a new table at every step. The multiplying is spaCy's own (BLIS). The OpenBLAS in numpy is
twice as fast on one core, but it takes all cores, and waits for them while other readers need them:
an analysis took four times as long on a busy machine.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from thinc.api import Model, NumpyOps

# What thinc's LayerNorm adds to the variance before it divides.
SMALLEST = np.float32(1e-8)

OPS = NumpyOps()

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer: a word and its two neighbours in, the largest of the pieces out, made even."""

    weights: Floats  # three words in, pieces * width out, one piece behind the other
    bias: Floats
    pieces: int
    gain: Floats
    shift: Floats


def quicken(encode: Model[Any, Any]) -> Model[Any, Any]:
    """A layer that answers as `encode`, a MaxoutWindowEncoder that sees one word to each side.

    Only to predict with, and only with the weights `encode` has when the first text comes.
    """
    width = encode.get_dim("nO")
    dims: dict[str, int | None] = {"nO": width, "nI": width}
    return Model("quick_neighbours", _forward, layers=[encode], dims=dims, attrs={"quick": []})


def _layers(encode: Model[Any, Any]) -> list[_Layer]:
    maxouts = [node for node in encode.walk() if node.name == "maxout"]
    norms = [node for node in encode.walk() if node.name == "layernorm"]
    return [_layer(maxout, norm) for maxout, norm in zip(maxouts, norms, strict=True)]


def _layer(maxout: Model[Any, Any], norm: Model[Any, Any]) -> _Layer:
    weights, bias = np.asarray(maxout.get_param("W")), np.asarray(maxout.get_param("b"))
    _, pieces, words = weights.shape
    return _Layer(
        weights=np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(words, -1)),
        bias=bias.T.reshape(-1),
        pieces=pieces,
        gain=np.asarray(norm.get_param("G")),
        shift=np.asarray(norm.get_param("b")),
    )


def _forward(
    model: Model[Any, Any], texts: list[Floats], is_train: bool
) -> tuple[list[Floats], Callable[[Any], Any]]:
    layers: list[_Layer] = model.attrs["quick"]
    if not layers:
        layers.extend(_layers(model.layers[0]))  # when the first text comes, not while loading
    return [_encode(rows, layers) for rows in texts], lambda gradient: gradient


def _encode(rows: Floats, layers: list[_Layer]) -> Floats:
    """The rows of one text after all layers.

    spaCy puts as many empty rows around a text as there are layers, and they do not stay empty.
    """
    around = len(layers)
    length, width = rows.shape
    padded = np.zeros((length + 2 * around + 2, width), dtype=np.float32)
    inner = padded[1:-1]  # the outermost rows stay empty: what a layer sees beyond the end
    inner[around : around + length] = rows
    for layer in layers:
        inner += _apply(padded, layer)
    return np.ascontiguousarray(inner[around : around + length])


def _apply(padded: Floats, layer: _Layer) -> Floats:
    """What one layer adds to each row but the first and last."""
    threes = np.concatenate((padded[:-2], padded[1:-1], padded[2:]), axis=1)
    pieces: Floats = np.asarray(OPS.gemm(threes, layer.weights))
    pieces += layer.bias
    width = padded.shape[1]
    best = pieces[:, :width]
    for piece in range(1, layer.pieces):
        best = np.maximum(best, pieces[:, piece * width : (piece + 1) * width])
    best -= best.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", best, best)[:, np.newaxis] / np.float32(width)
    best *= layer.gain / np.sqrt(variance + SMALLEST)
    best += layer.shift
    return best
