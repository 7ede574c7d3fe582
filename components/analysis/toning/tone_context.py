"""What each word does to the tone of its line because of the words around it.

A small network reads a line (word vectors with letter groups, three layers that see 7 words to each
side, then the mean of the whole line) and gives every word a push towards negative, neutral and
positive; the pushes add up, so that a word's share of the score is known. "Mobil itu keluar jalan
dan masuk ke parit." -> "parit" pushes towards negative, though it is no bad word. A name is read as
"a name", a number as "a number"; neither pushes. Weights: `recipes/id_tone`. Not found: irony.
"""

import zlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from components.analysis.toning.tone_lexicon import KNOWN_FORMS, is_silent
from components.analysis.toning.tone_words import (
    NOT_COLOURED,
    NOTHING,
    Coloured,
    Seen,
    Three,
    read_line,
)
from components.article import Words

WEIGHTS = Path(__file__).parents[2] / "models" / "id_tone" / "context.npz"
GROUP_SIZES = (4, 5)  # letters of the groups a word is read by, "<" and ">" at its ends counted
DILATIONS = (1, 2, 4)  # words to each side that a layer looks at; 7 together
GAP = max(DILATIONS)  # empty places between two lines, so that none sees the other
PLAIN = (0.0,) * 5  # what the lexicon tells about a word without colour
NORM_FLOOR = 1e-5  # keeps the spread of a row off 0, as in training

Array = NDArray[np.float32]


def letter_groups(word: str, rows: int) -> list[int]:
    """Rows of the letter groups of a word: "<tik", "tika" ...; none for names, numbers, marks."""
    if not word[0].isalpha():
        return []
    whole = f"<{word}>"
    groups = [whole[at : at + n] for n in GROUP_SIZES for at in range(len(whole) - n + 1)]
    return [zlib.crc32(group.encode()) % rows for group in groups or [whole]]


def colour_row(word: Coloured) -> tuple[float, float, float, float, float]:
    """What the network is told about a word by the lexicon."""
    return (
        max(word.weight, 0.0),
        max(-word.weight, 0.0),
        float(word.denied),
        float(word.hoped),
        float(word.background),
    )


def has_colour(word: Coloured) -> bool:
    """Whether the lexicon tells the network anything about a word."""
    return bool(word.weight) or word.denied or word.hoped or word.background


def may_push(word: Coloured) -> bool:
    """Whether a word can carry tone; function words and verbs of saying only stand around it."""
    return bool(word.weight) or not is_silent(word.form)


Line = tuple[list[Coloured], list[Seen]]


class KnownWords:
    """The numbers that each word met enters the layers with; worked out once per word."""

    def __init__(self, words: Sequence[str], arrays: dict[str, Array]) -> None:
        self._row = {word: at + 1 for at, word in enumerate(words)}  # row 0: none of them
        self._arrays = arrays
        self._place: dict[str, int] = {}
        self._table = np.zeros((KNOWN_FORMS, len(arrays["inp.bias"])), dtype=np.float32)
        self._lock = Lock()  # readers of one process share the table

    def look_up(self, words: Sequence[str]) -> Array:
        """A row per word."""
        with self._lock:
            new = {word for word in words if word not in self._place}
            if len(self._place) + len(new) > len(self._table):
                self._place.clear()
                new = set(words)
            if len(new) > len(self._table):  # more different words than all news of a year has
                return self._work_out(words)
            if new:
                self._add(sorted(new))
            found: Array = self._table[[self._place[word] for word in words]]
            return found

    def _add(self, new: Sequence[str]) -> None:
        at = len(self._place)
        self._table[at : at + len(new)] = self._work_out(new)
        self._place.update((word, at + more) for more, word in enumerate(new))

    def _work_out(self, words: Sequence[str]) -> Array:
        table, groups = self._arrays["word.weight"], self._arrays["gram.weight"]
        rows = table[[self._row.get(word, 0) for word in words]]
        near = [letter_groups(word, len(groups)) for word in words]
        counts = np.array([len(some) for some in near])
        with_groups = np.flatnonzero(counts)
        if with_groups.size:
            begins = np.cumsum(counts)[with_groups] - counts[with_groups]
            sums = np.add.reduceat(groups[[at for some in near for at in some]], begins)
            rows[with_groups] += sums / counts[with_groups, None].astype(np.float32)
        found: Array = rows @ self._arrays["inp.weight"].T + self._arrays["inp.bias"]
        return found


@dataclass(frozen=True, slots=True)
class ContextNet:
    """The network's weights, by their names in `recipes/id_tone/net.py`, and words it has met."""

    words: KnownWords
    arrays: dict[str, Array]

    def push(self, lines: Sequence[Line]) -> list[list[Three]]:
        """What the words of each line add to negative, neutral and positive, in their order."""
        starts, size = [], GAP
        for _, seen in lines:
            starts.append(size)
            size += len(seen) + GAP
        mask = np.zeros((size, 1), dtype=np.float32)
        for start, (_, seen) in zip(starts, lines, strict=True):
            mask[start : start + len(seen)] = 1.0
        if not mask.any():
            return [[] for _ in lines]
        states = self._read(self._enter(lines, mask), mask)
        bounds = [
            (start, len(seen)) for start, (_, seen) in zip(starts, lines, strict=True) if seen
        ]
        self._tell_lines(states, np.array(bounds))
        pushes = self._pushes(states).tolist()
        return [
            _by_word(line, seen, pushes[start : start + len(seen)])
            for start, (line, seen) in zip(starts, lines, strict=True)
        ]

    def _enter(self, lines: Sequence[Line], mask: Array) -> Array:
        """The states of all words before the first layer; 0 between the lines."""
        states = np.zeros((len(mask), len(self.arrays["inp.bias"])), dtype=np.float32)
        there = np.flatnonzero(mask)
        states[there] = self.words.look_up([word for _, seen in lines for word, _ in seen])
        told, rows = [], []
        place = iter(there.tolist())
        for line, seen in lines:
            for _, at in seen:
                row = next(place)
                if at != NOT_COLOURED and has_colour(line[at]):
                    told.append(row)
                    rows.append(colour_row(line[at]))
        if told:
            states[told] += np.array(rows, dtype=np.float32) @ self.arrays["feat.weight"].T
        return states

    def _read(self, states: Array, mask: Array) -> Array:
        for layer, step in enumerate(DILATIONS):
            name = f"blocks.{layer}"
            seen = self._norm(states, f"{name}.ln") * mask
            width = seen.shape[1]
            around = np.zeros((len(seen), 3 * width), dtype=np.float32)
            around[step:, :width] = seen[:-step]
            around[:, width : 2 * width] = seen
            around[:-step, 2 * width :] = seen[step:]
            both = around @ self.arrays[f"{name}.lin.weight"].T + self.arrays[f"{name}.lin.bias"]
            states = states + both[:, :width] * _sigmoid(both[:, width:])
        return self._norm(states, "ln")

    def _tell_lines(self, states: Array, bounds: NDArray[np.int64]) -> None:
        """Tell every word what its whole line is about, in place; `bounds`: starts and lengths."""
        starts, lengths = bounds.T
        ends = np.stack([starts, starts + lengths], axis=1).ravel()  # a gap stands behind each line
        means = np.add.reduceat(states, ends)[::2] / lengths[:, None].astype(np.float32)
        about = means @ self.arrays["ctx.in.weight"].T + self.arrays["ctx.in.bias"]
        np.maximum(about, 0.0, out=about)
        gates = 1.0 + np.tanh(about @ self.arrays["ctx.gate.weight"].T)
        moves = about @ self.arrays["ctx.out.weight"].T
        for (start, length), gate, move in zip(bounds.tolist(), gates, moves, strict=True):
            line = states[start : start + length]
            line *= gate
            line += move

    def _norm(self, rows: Array, name: str) -> Array:
        centred = rows - rows.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.einsum("ij,ij->i", centred, centred) / rows.shape[1] + NORM_FLOOR)
        centred *= self.arrays[f"{name}.weight"] / spread[:, None]
        found: Array = centred + self.arrays[f"{name}.bias"]
        return found

    def _pushes(self, states: Array) -> Array:
        gate = _sigmoid(states @ self.arrays["head.g.weight"].T + self.arrays["head.g.bias"])
        found: Array = gate * (states @ self.arrays["head.c.weight"].T + self.arrays["head.c.bias"])
        return found


def _by_word(
    line: Sequence[Coloured], seen: Sequence[Seen], pushes: Sequence[Sequence[float]]
) -> list[Three]:
    """The pushes of each word's parts added up, for a phrase has several; 0 where it may not."""
    sums: list[Three] = [NOTHING] * len(line)
    for (_, at), (bad, plain, good) in zip(seen, pushes, strict=True):
        if at != NOT_COLOURED and may_push(line[at]):
            before = sums[at]
            sums[at] = (before[0] + bad, before[1] + plain, before[2] + good)
    return sums


def _sigmoid(rows: Array) -> Array:
    found: Array = np.tanh(rows * 0.5) * 0.5 + 0.5  # the exponential would overflow
    return found


def read_lines(lines: Iterable[tuple[str, Collection[Words]]]) -> list[list[Coloured]]:
    """The coloured words of lines, given with their names, each with its push."""
    read = [read_line(text, names) for text, names in lines]
    pushes = load_context_net().push(read)
    return [
        [
            word if push is NOTHING else Coloured._make((*word[:-1], push))
            for word, push in zip(line, pushed, strict=True)
        ]
        for (line, _), pushed in zip(read, pushes, strict=True)
    ]


@cache
def load_context_net(path: Path = WEIGHTS) -> ContextNet:
    """The trained weights, read once.

    Raises FileNotFoundError when they are not there; `recipes/id_tone` makes them.
    """
    with np.load(path, allow_pickle=False) as stored:
        arrays = {
            name: stored[name].astype(np.float32) for name in stored if not name.endswith("_scale")
        }
        for name in stored:  # tables of words are stored as whole numbers, with a scale per row
            if name.endswith("_scale"):
                arrays[name.removesuffix("_scale")] *= stored[name].astype(np.float32)
    words = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return ContextNet(KnownWords(words, arrays), arrays)
