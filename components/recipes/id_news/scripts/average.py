"""Step `average`: the mean of the weights that several rounds of one training ended with.

Rounds that go on from each other stay near enough for their mean to be better than the last:
what a round learns by chance is evened out ("stochastic weight averaging", Izmailov et al. 2018).
"""

from pathlib import Path
from typing import cast

import numpy as np
import spacy
from spacy.pipeline import TrainablePipe

PIPE = "ner"


def make_average(out: Path, *rounds: Path) -> None:
    """Write the first round's pipeline to `out`, with the mean of the weights of all rounds.

    Raises ValueError when the rounds are not of one shape.
    """
    mean, *others = [spacy.load(folder) for folder in rounds]
    nodes = [list(cast(TrainablePipe, nlp.get_pipe(PIPE)).model.walk()) for nlp in (mean, *others)]
    for same in zip(*nodes, strict=True):
        for name in same[0].param_names:
            if same[0].has_param(name):
                found = [node.get_param(name) for node in same]
                same[0].set_param(name, np.mean(found, axis=0, dtype=found[0].dtype))
    out.mkdir(parents=True, exist_ok=True)
    mean.to_disk(out)
