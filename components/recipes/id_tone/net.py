"""The network of `components/analysis/toning/tone_context.py`, as torch trains it.

    vocabulary = Vocabulary(["rumah", "roboh"])
    weights = new_weights(vectors, groups, seed=0)
    batch = batch_of([vocabulary.row_of(Line("Rumah roboh.", (), "a"))], vocabulary)
    logits(weights, batch, Dropping(words=0.07, states=0.1))

The same sums as there, in the same order, over lines of unlike length filled up with nothing. torch
is needed here only; its weights are a dict of tensors, named as they are stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from components.analysis.toning.tone_context import (
    DILATIONS,
    PLAIN,
    colour_row,
    letter_groups,
    may_push,
)
from components.analysis.toning.tone_model import CLASSES, group_totals, line_sums, word_scale
from components.analysis.toning.tone_words import NOT_COLOURED, read_line
from components.recipes.id_tone.examples import Line

WORDS, GROUPS = 12_000, 8_192  # rows of the tables; rarer words are read by letter groups alone
WIDTH_IN, WIDTH = 64, 64  # numbers per word in the tables, and in the layers
LONGEST = 256  # words read of a line; the longest that is learned from has few more
SUMS = len(line_sums({}, is_title=False, words=0))

Weights = dict[str, Any]  # tensors; torch brings no types that mypy sees


@dataclass(frozen=True, slots=True)
class Row:
    """A line as the network reads it: its words, colours, which may push, sums, scale."""

    words: NDArray[np.int64]
    colours: NDArray[np.float32]
    pushing: NDArray[np.float32]
    sums: list[float]
    scale: float


@dataclass(frozen=True, slots=True)
class Dropping:
    """Shares of words hidden and of states set to 0 while training; none when reading."""

    words: float = 0.0
    states: float = 0.0


class Vocabulary:
    """The rows of the tables that each word is read by; words are numbered as they come."""

    def __init__(self, known: Sequence[str]) -> None:
        self.known = {word: at + 1 for at, word in enumerate(known[: WORDS - 1])}
        self.number: dict[str, int] = {}
        self.row: list[int] = []
        self.groups: list[list[int]] = []

    def read(self, word: str) -> int:
        """The number of a word; a new one gets its rows."""
        if word not in self.number:
            self.number[word] = len(self.row)
            self.row.append(self.known.get(word, 0))
            self.groups.append(letter_groups(word, GROUPS))
        return self.number[word]

    def row_of(self, line: Line) -> Row:
        """A line as the network reads it."""
        coloured, seen = read_line(line.text, line.names)
        seen = seen[:LONGEST]
        marked = [None if at == NOT_COLOURED else coloured[at] for _, at in seen]
        colours = [PLAIN if word is None else colour_row(word) for word in marked]
        pushing = [float(word is not None and may_push(word)) for word in marked]
        sums = line_sums(group_totals(coloured), is_title=line.is_title, words=len(coloured))
        return Row(
            np.array([self.read(word) for word, _ in seen], np.int64),
            np.array(colours, np.float32).reshape(len(seen), len(PLAIN)),
            np.array(pushing, np.float32),
            list(sums.values()),
            word_scale(len(coloured)),
        )


def batch_of(rows: Sequence[Row], vocabulary: Vocabulary) -> dict[str, Any]:
    """Rows as tensors, filled up to the longest; each different word is put together once."""
    size = max(len(row.words) for row in rows)
    words = np.zeros((len(rows), size), np.int64)
    colours = np.zeros((len(rows), size, len(PLAIN)), np.float32)
    there, pushing = np.zeros((2, len(rows), size, 1), np.float32)
    for at, row in enumerate(rows):
        length = len(row.words)
        words[at, :length], colours[at, :length] = row.words, row.colours
        there[at, :length], pushing[at, :length, 0] = 1.0, row.pushing
    different, places = np.unique(words, return_inverse=True)
    groups = [vocabulary.groups[number] for number in different]
    flat, begins = flattened(groups)
    return {
        "rows": torch.tensor([vocabulary.row[number] for number in different]),
        "groups": flat,
        "begins": begins,
        "places": torch.from_numpy(places.reshape(words.shape)),
        "colours": torch.from_numpy(colours),
        "there": torch.from_numpy(there),
        "pushing": torch.from_numpy(pushing),
        "sums": torch.tensor([row.sums for row in rows]),
        "scale": torch.tensor([[row.scale] for row in rows]),
    }


def flattened(groups: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """Groups one after the other, and where each begins, as `embedding_bag` takes them."""
    begins = np.cumsum([0, *(len(group) for group in groups[:-1])])
    flat = torch.tensor([one for group in groups for one in group], dtype=torch.int64)
    return flat, torch.from_numpy(begins.astype(np.int64))


def new_weights(vectors: Any, groups: Any, seed: int) -> Weights:
    """Weights before training, over given tables; lexicon and whole line say nothing yet."""
    torch.manual_seed(seed)
    weights: Weights = {"word.weight": vectors.clone(), "gram.weight": groups.clone()}
    weights["mask"] = torch.randn(WIDTH_IN) * 0.1
    weights |= _linear("inp", WIDTH_IN, WIDTH)
    weights["feat.weight"] = torch.zeros(WIDTH, len(PLAIN))
    for layer in range(len(DILATIONS)):
        weights |= _norm(f"blocks.{layer}.ln")
        weights |= _linear(f"blocks.{layer}.lin", 3 * WIDTH, 2 * WIDTH)
    weights |= _norm("ln")
    weights |= _linear("ctx.in", WIDTH, WIDTH)
    weights["ctx.out.weight"] = torch.zeros(WIDTH, WIDTH)
    weights["ctx.gate.weight"] = torch.zeros(WIDTH, WIDTH)
    weights |= _linear("head.g", WIDTH, 1) | _linear("head.c", WIDTH, len(CLASSES))
    weights |= _linear("head.b", SUMS, len(CLASSES))
    return {name: tensor.requires_grad_() for name, tensor in weights.items()}


def _linear(name: str, width_in: int, width: int) -> Weights:
    """As torch begins: evenly spread, narrower for wider inputs."""
    edge = width_in**-0.5
    return {
        f"{name}.weight": (torch.rand(width, width_in) * 2 - 1) * edge,
        f"{name}.bias": (torch.rand(width) * 2 - 1) * edge,
    }


def _norm(name: str) -> Weights:
    return {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}


def logits(weights: Weights, batch: dict[str, Any], drop: Dropping) -> Any:
    """What each line comes to: the pushes of its words, scaled, and its sums."""
    hidden = torch.rand(batch["there"].shape) < drop.words
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=drop.states > 0):
        states = _read(weights, batch, drop, hidden)
    states = _with_whole(weights, states.float(), batch["there"])
    gate = torch.sigmoid(_layer(weights, "head.g", states))
    pushed = (gate * _layer(weights, "head.c", states) * batch["pushing"]).sum(1)
    return pushed * batch["scale"] + _layer(weights, "head.b", batch["sums"])


def _read(weights: Weights, batch: dict[str, Any], drop: Dropping, hidden: Any) -> Any:
    """The states of all words; `hidden` ones are read as "a word", without colour."""
    training = drop.states > 0
    near = functional.embedding_bag(
        batch["groups"], weights["gram.weight"], batch["begins"], mode="mean"
    )
    entered = (weights["word.weight"][batch["rows"]] + near)[batch["places"]]
    entered = torch.where(hidden, weights["mask"], entered)
    states = functional.dropout(_layer(weights, "inp", entered), drop.states, training)
    states = states + functional.linear(batch["colours"] * ~hidden, weights["feat.weight"])
    states = states * batch["there"]
    for layer, step in enumerate(DILATIONS):
        seen = _normed(weights, f"blocks.{layer}.ln", states) * batch["there"]
        before = functional.pad(seen, (0, 0, step, 0))[:, :-step]
        after = functional.pad(seen, (0, 0, 0, step))[:, step:]
        around = torch.cat([before, seen, after], -1)
        value, gate = _layer(weights, f"blocks.{layer}.lin", around).chunk(2, -1)
        states = states + functional.dropout(value * torch.sigmoid(gate), drop.states, training)
    return _normed(weights, "ln", states)


def _with_whole(weights: Weights, states: Any, there: Any) -> Any:
    """The states moved and stretched by what the whole line is about: the mean of its words."""
    mean = (states * there).sum(1) / there.sum(1).clamp(min=1)
    about = torch.relu(_layer(weights, "ctx.in", mean))
    moved = functional.linear(about, weights["ctx.out.weight"])[:, None]
    stretched = torch.tanh(functional.linear(about, weights["ctx.gate.weight"]))[:, None]
    return states + moved + states * stretched


def _layer(weights: Weights, name: str, states: Any) -> Any:
    return functional.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _normed(weights: Weights, name: str, states: Any) -> Any:
    """Each state with mean 0 and spread 1, then scaled and moved."""
    scale, move = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return functional.layer_norm(states, (WIDTH,), scale, move)
