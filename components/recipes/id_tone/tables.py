"""The tables of words and letter groups that training begins with.

They are made from the pipeline's floret vectors (`components/models/id_news`): nearly the same
distances in fewer numbers, and letter groups that come as near to them as their mean can.

    known, vectors, groups = first_tables(nlp, {"yang": 900, "roboh": 12})
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from torch.nn import functional

from components.analysis.toning.tone_context import letter_groups
from components.recipes.id_tone.net import GROUPS, WIDTH_IN, WORDS, flattened

SPREAD = 0.5  # of the numbers in the tables; at 0.1 they hardly moved the layers in the first steps
PASSES, RATE, STEP = 6, 0.03, 512  # of the letter groups; the error no longer fell after six


def first_tables(nlp: Language, counts: dict[str, int]) -> tuple[list[str], Any, Any]:
    """The words with a row of their own, their table (row 0: none of them), that of the groups."""
    words = sorted(counts, key=lambda word: (-counts[word], word))
    vectors = _fewer(_vectors(nlp, words), np.sqrt([counts[word] for word in words]))
    groups = [letter_groups(word, GROUPS) for word in words]
    table = _groups_near(vectors, groups, np.log1p([counts[word] for word in words]))
    known = words[: WORDS - 1]
    rest = torch.zeros(WORDS, WIDTH_IN)
    rest[1 : len(known) + 1] = torch.from_numpy(vectors[: len(known)])
    rest[1 : len(known) + 1] -= _mean_of(table, groups[: len(known)])
    return known, rest, table


def _vectors(nlp: Language, words: Sequence[str]) -> NDArray[np.float32]:
    keys = [nlp.vocab.strings.add(word) for word in words]
    return np.asarray(nlp.vocab.vectors.get_batch(keys), dtype=np.float32)


def _fewer(vectors: NDArray[np.float32], share: NDArray[np.float64]) -> NDArray[np.float32]:
    """The directions in which words differ most, frequent words counting more."""
    centred = vectors - (vectors * share[:, None]).sum(0) / share.sum()
    _, directions = np.linalg.eigh((centred * share[:, None]).T @ centred)
    kept = centred @ directions[:, ::-1][:, :WIDTH_IN]
    found: NDArray[np.float32] = (kept / kept.std() * SPREAD).astype(np.float32)
    return found


def _groups_near(
    vectors: NDArray[np.float32], groups: Sequence[Sequence[int]], share: NDArray[np.float64]
) -> Any:
    """Rows of letter groups whose means come near the vectors of their words."""
    table = torch.zeros(GROUPS, WIDTH_IN).requires_grad_()
    optimiser = torch.optim.Adam([table], lr=RATE)
    wanted, weight = torch.from_numpy(vectors), torch.tensor(share, dtype=torch.float32)
    chance = np.random.default_rng(0)
    for turn in range(PASSES):
        optimiser.param_groups[0]["lr"] = RATE * (1 - turn / PASSES)
        order = chance.permutation(len(groups))
        for begin in range(0, len(order), STEP):
            part = order[begin : begin + STEP]
            found = _mean_of(table, [groups[at] for at in part])
            loss = (((found - wanted[part]) ** 2).sum(1) * weight[part]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return table.detach()


def _mean_of(table: Any, groups: Sequence[Sequence[int]]) -> Any:
    flat, begins = flattened(groups)
    return functional.embedding_bag(flat, table, begins, mode="mean")
