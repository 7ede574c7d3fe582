"""Weigh sums and pushes anew, by lines that the network has not learned.

    weighed = weigh(weights, [vocabulary.row_of(line) for line in lines], tones, vocabulary)

A network that has read a line often is surer of it than it should be, so that the lexicon counts
for little beside it. On lines new to both, clear words ("berantakan") count as they should.
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch.nn import functional

from components.recipes.id_tone.net import Row, Vocabulary, Weights
from components.recipes.id_tone.scores import Places
from components.recipes.id_tone.tune import logits_of

SUMS, PUSHES = "head.b", "head.c"  # what weighs the sums; what tells a word's push
HELD_BACK = 0.03  # how strongly the sums' weights are held to what they were
ROUNDS = 200  # at most; L-BFGS stops where nothing gets better


def weigh(weights: Weights, rows: Sequence[Row], tones: Places, vocabulary: Vocabulary) -> Weights:
    """The weights with other weights of the sums, and all pushes larger or smaller by one factor.

    `tones` are places in CLASSES. The weights given are left as they are.
    """
    sums = torch.tensor(np.stack([row.sums for row in rows]), dtype=torch.float64)
    old = weights[f"{SUMS}.weight"].detach().double()
    of_sums, ground = old.clone().requires_grad_(), _copy(weights[f"{SUMS}.bias"])
    share = torch.ones(1, dtype=torch.float64, requires_grad=True)
    said = torch.tensor(logits_of(weights, rows, vocabulary))
    pushes = said - (sums @ old.T + ground.detach())
    wanted = torch.tensor(tones)
    search = torch.optim.LBFGS(
        [of_sums, ground, share], max_iter=ROUNDS, line_search_fn="strong_wolfe"
    )

    def lost() -> torch.Tensor:
        search.zero_grad()
        found = share * pushes + sums @ of_sums.T + ground
        loss = functional.cross_entropy(found, wanted)
        loss = loss + HELD_BACK * ((of_sums - old) ** 2).mean()
        loss.backward()
        return loss

    search.step(lost)
    weighed = dict(weights)
    weighed[f"{SUMS}.weight"] = of_sums.detach().float()
    weighed[f"{SUMS}.bias"] = ground.detach().float()
    for part in ("weight", "bias"):
        weighed[f"{PUSHES}.{part}"] = weights[f"{PUSHES}.{part}"].detach() * share.detach().float()
    return weighed


def _copy(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.detach().double().clone().requires_grad_()
