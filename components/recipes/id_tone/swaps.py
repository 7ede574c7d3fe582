"""Lines with some words exchanged for ones of like use, so that there is more to be told about.

"Harga beras naik tajam." -> "Harga gula turun tajam.", "Biaya beras naik pesat." Like use is not like
sense: "naik" and "turun" stand in the same places. The teachers judge what comes out, so each line
says which word did what (as TinyBERT was taught). Names stay.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from components.analysis.toning.tone_lexicon import is_silent
from components.article import Words
from components.recipes.id_tone.examples import Line

NEAR = 12  # words of like use that one may be exchanged for
MOST_WORDS = 12_000  # that are exchanged or come instead: rarer ones have vectors of their letters
LEAST, MOST = 0.15, 0.45  # share of the words of a line that are exchanged
REACH = 4  # words to each side that tell the use of one
SMOOTHING = 0.75  # of how often words are, so that rare neighbours do not tell the most
NUMBERS = 120  # per word, of what stands around it
STEP = 1_000  # words compared with all others at once

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def words_of_like_use(lines: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """For each frequent word of the lines that can carry tone, those used most like it.

    Use is what stands within a few words: positive mutual information, in fewer numbers. The
    pipeline's floret vectors do not serve: they put "marah" beside "ziarah" for its letters.
    """
    counts = Counter(word for line in lines for word in line)
    words = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    vectors = _uses(lines, {word: at for at, word in enumerate(words)})
    kept = [at for at, word in enumerate(words) if word.isalpha() and not is_silent(word)]
    near: dict[str, tuple[str, ...]] = {}
    for begin in range(0, len(kept), STEP):
        likeness = vectors[kept[begin : begin + STEP]] @ vectors[kept].T
        nearest = np.argsort(-likeness, axis=1)[:, 1 : NEAR + 1]
        for at, places in zip(kept[begin : begin + STEP], nearest.tolist(), strict=True):
            near[words[at]] = tuple(words[kept[place]] for place in places)
    return near


def _uses(lines: Sequence[Sequence[str]], place: Mapping[str, int]) -> NDArray[np.float32]:
    """A row of length 1 per word: what stands around it more often than by chance."""
    size = len(place)
    beside = csr_matrix((size, size), dtype=np.float64)
    known = [[place.get(word, -1) for word in line] for line in lines]
    flat = np.array([at for line in known for at in (*line, *[-1] * REACH)])
    for step in range(1, REACH + 1):
        left, right = flat[:-step], flat[step:]
        both = (left >= 0) & (right >= 0)
        ones = np.full(int(both.sum()), 1.0 / step)
        beside += csr_matrix((ones, (left[both], right[both])), shape=(size, size))
    beside = (beside + beside.T).tocoo()
    total, often = beside.sum(), np.asarray(beside.sum(axis=1)).ravel()
    told = np.log(beside.data * total / (often[beside.row] * often[beside.col] ** SMOOTHING))
    told -= np.log(total ** (1 - SMOOTHING))
    above = told > 0
    table = csr_matrix((told[above], (beside.row[above], beside.col[above])), shape=(size, size))
    svd = TruncatedSVD(NUMBERS, random_state=0)
    rows = svd.fit_transform(table) / np.sqrt(svd.singular_values_)
    found: NDArray[np.float32] = normalize(rows).astype(np.float32)
    return found


def swapped(line: Line, near: Mapping[str, Sequence[str]], chance: Random) -> Line:
    """The line with some of its words exchanged, its names moved along; maybe the line itself."""
    share = chance.uniform(LEAST, MOST)
    pieces: list[str] = []
    names, reached, moved = [], 0, 0
    waiting = sorted(line.names, key=lambda name: name.start)
    for found in _WORD.finditer(line.text):
        start, end = found.span()
        while waiting and waiting[0].end <= start:
            name = waiting.pop(0)
            names.append(Words(name.start + moved, name.end + moved))
        others = near.get(found[0].lower())
        is_name = bool(waiting) and waiting[0].start < end
        if is_name or not others or chance.random() > share:
            continue
        other = chance.choice(others)
        other = other.capitalize() if found[0][0].isupper() else other
        pieces += [line.text[reached:start], other]
        reached, moved = end, moved + len(other) - (end - start)
    names += [Words(name.start + moved, name.end + moved) for name in waiting]
    text = "".join([*pieces, line.text[reached:]])
    return Line(text, tuple(names), line.article, line.is_title)
