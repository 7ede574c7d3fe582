"""The network of spaCy's name finder and parser: from words looked at to scores of actions.

>>> scorer = ActionScorer(nlp.get_pipe("parser").model)
>>> scorer.score(scorer.nothing.sum(axis=0, keepdims=True)).shape  # nothing anywhere: 105 actions
(1, 105)

Each place that is looked at (the next word, the word on top of the stack …) has a matrix of its
own; what the words there give is added, the larger of each two numbers kept and scored.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from thinc.api import Model, NumpyOps

OPS = NumpyOps()  # multiplies on one core, see neighbours.py

Floats = npt.NDArray[np.float32]


class ActionScorer:
    """The weights of a TransitionBasedParser with an upper layer, as they are now."""

    def __init__(self, model: Model[Any, Any]) -> None:
        self.tok2vec = model.get_ref("tok2vec")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights, bias, pad = (np.asarray(lower.get_param(name)) for name in ("W", "b", "pad"))
        self.places, self._hidden, _, width = weights.shape
        # Pieces one behind the other, so that numpy compares whole rows.
        self._weights = weights.transpose(0, 3, 2, 1).reshape(self.places, width, -1)
        self._bias = bias.T.reshape(-1)
        self.nothing: Floats = pad[0].transpose(0, 2, 1).reshape(self.places, -1)
        self._last = np.ascontiguousarray(np.asarray(upper.get_param("W")).T)
        self._last_bias = np.asarray(upper.get_param("b"))

    def part(self, place: int, words: Floats) -> Floats:
        """What words give when they are looked at in `place`; where no word is, see `nothing`."""
        return np.asarray(OPS.gemm(words, self._weights[place]))

    def score(self, sums: Floats) -> Floats:
        """A score for each action from the parts of all places, added up."""
        pieces = sums + self._bias
        best = pieces[:, : self._hidden]
        for start in range(self._hidden, pieces.shape[1], self._hidden):
            best = np.maximum(best, pieces[:, start : start + self._hidden])
        scores: Floats = np.asarray(OPS.gemm(best, self._last))
        scores += self._last_bias
        return scores
