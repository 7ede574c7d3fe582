"""Which words are used like which: "marah" like "kecewa", "naik" like "turun".

words_of_like_use([["harga", "beras", "naik"], ...])["naik"] -> ("turun", "melonjak", ...)
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from components.analysis.toning.tone_lexicon import is_silent

NEAR = 12  # words of like use that one may be exchanged for
MOST_WORDS = 12_000  # that are exchanged or come instead: rarer ones have vectors of their letters
REACH = 4  # words to each side that tell the use of one
SMOOTHING = 0.75  # of how often words are, so that rare neighbours do not tell the most
NUMBERS = 120  # per word, of what stands around it
STEP = 1_000  # words compared with all others at once


def words_of_like_use(lines: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """For each frequent word of the lines that can carry tone, those used most like it.

    Use is what stands within a few words: positive mutual information, in fewer numbers. The
    pipeline's floret vectors do not serve: they put "marah" beside "ziarah" for its letters.
    """
    counts = Counter(word for line in lines for word in line)
    words = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    if len(words) <= NEAR:
        return {}
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
    svd = TruncatedSVD(min(NUMBERS, size - 1), random_state=0)
    rows = svd.fit_transform(table) / np.sqrt(svd.singular_values_)
    found: NDArray[np.float32] = normalize(rows).astype(np.float32)
    return found
