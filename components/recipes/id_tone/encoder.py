"""multilingual-e5-small as torch trains it, and the pieces of words it reads.

    file = E5File(file_of_package())
    line = PieceTokenizer(file).read("Harga beras naik.")
    weights = load_encoder(file, pieces=sorted(set(line)), hands=1)
    states = encode(weights, file.settings, batch, drop=0.1, chance=np.random.default_rng(0))

A dict of tensors and functions over it, as `net.py` is. Only the rows of pieces that the lines have
are held: a tenth of the table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer, models
from torch.nn import functional

from components.recipes.id_tone.e5_file import E5File, Settings

LONGEST = 200  # pieces read of a line; few lines of news have more
WORD_BEGINS = "▁"  # stands for the blank before a word
MASKED = -1e4  # added where nothing is to be seen; 16 bits hold it
BYTE = 256  # values of a random byte

_WORD = re.compile(r"\w+|[^\w\s]")

Weights = dict[str, Any]  # tensors; torch brings no types that mypy sees


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of pieces, filled up; where there is a piece; whose measure of tone each line has."""

    pieces: Any
    there: Any
    hands: Any


class PieceTokenizer:
    """Cuts lines into the network's pieces; each word is cut once."""

    def __init__(self, file: E5File) -> None:
        self._own, self._spelt = file.settings, str.maketrans(file.spellings)
        scored = list(zip(file.pieces, file.scores, strict=True))
        unigrams = models.Unigram(scored, unk_id=self._own.unknown, byte_fallback=False)
        self._model = Tokenizer(unigrams).model
        self._met: dict[str, list[int]] = {}

    def read(self, text: str) -> list[int]:
        """The pieces of a line, with a mark at its begin and its end."""
        found = [self._own.begin]
        for word in _WORD.finditer(text):
            begins = word.start() == 0 or text[word.start() - 1].isspace()
            found += self.pieces_of(word[0], begins)
        return [*found[:LONGEST], self._own.end]

    def pieces_of(self, word: str, begins: bool) -> list[int]:
        """The pieces of one word; `begins` says that a blank or nothing stands before it."""
        before = WORD_BEGINS if begins else ""
        known = before + word
        if known not in self._met:
            spelt = before + word.translate(self._spelt).replace(" ", "")
            pieces = [one.id for one in self._model.tokenize(spelt)] if spelt else []
            self._met[known] = pieces or [self._own.unknown]
        return self._met[known]


def load_encoder(file: E5File, pieces: Sequence[int], hands: int) -> Weights:
    """The file's arrays as tensors, with the rows of `pieces` and measures of so many hands."""
    return {name: torch.from_numpy(array) for name, array in file.arrays(pieces, hands).items()}


def encode(weights: Weights, own: Settings, batch: Batch, drop: float, chance: Any) -> Any:
    """The states of all pieces; `drop` is the share of numbers set to 0 while training."""
    places = torch.arange(batch.pieces.shape[1])
    states = weights["piece.weight"][batch.pieces] + weights["place.weight"][places]
    states = states + weights["kind"] + weights["hand.weight"][batch.hands][:, None]
    states = dropped(_normed(weights, "ln", states, own), drop, chance)
    kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
    mask = torch.zeros(batch.there.shape, dtype=kind).masked_fill(~batch.there, MASKED)
    length = len(places)
    mask = mask[:, None, None, :].expand(-1, own.heads, length, -1).reshape(-1, length, length)
    for layer in range(own.layers):
        name = f"layers.{layer}"
        seen = dropped(_look(weights, name, states, mask, own.heads), drop, chance)
        states = _normed(weights, f"{name}.seen", states + seen, own)
        wide = functional.gelu(_linear(weights, f"{name}.wide", states))
        more = dropped(_linear(weights, f"{name}.narrow", wide), drop, chance)
        states = _normed(weights, f"{name}.ln", states + more, own)
    return states


def _look(weights: Weights, name: str, states: Any, mask: Any, heads: int) -> Any:
    """What each piece takes from the others."""
    lines, length, width = states.shape
    size = width // heads
    asked = _linear(weights, f"{name}.qkv", states).view(lines, length, 3, heads, size)
    ask, key, value = (
        one.reshape(lines * heads, length, size) for one in asked.permute(2, 0, 3, 1, 4)
    )
    likeness = torch.baddbmm(mask, ask, key.transpose(1, 2), alpha=size**-0.5)
    seen = torch.bmm(likeness.softmax(-1).to(value.dtype), value)
    seen = seen.view(lines, heads, length, size).transpose(1, 2).reshape(lines, length, width)
    return _linear(weights, f"{name}.out", seen)


def _linear(weights: Weights, name: str, states: Any) -> Any:
    return functional.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _normed(weights: Weights, name: str, states: Any, own: Settings) -> Any:
    scale, move = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return functional.layer_norm(states, (own.width,), scale, move, own.floor)


def dropped(states: Any, share: float, chance: Any) -> Any:
    """A share of the numbers set to 0, the others raised; a random byte each is much faster."""
    edge = int(BYTE * share)
    if not edge:
        return states
    drawn = np.frombuffer(bytearray(chance.bytes(states.numel())), np.uint8)
    kept = torch.from_numpy(drawn.reshape(states.shape)) >= edge
    return states * (kept.to(states.dtype) * (1 / (1 - edge / BYTE)))
