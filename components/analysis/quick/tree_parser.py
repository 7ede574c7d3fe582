"""spaCy's parser, several lines of a text at once instead of one after the other.

>>> [token.dep_ for token in nlp("Ani tiba di Bandung.")]
['nsubj', 'ROOT', 'case', 'obl', 'punct']

No arc leaves a line (`news_parts` marks where each begins), so what the parser does in one does
not depend on those before it. A text is cut into runs of lines about as long as its longest, and
all runs take a step together: one question to the network instead of eight. Actions, rules and
answers are spaCy's (`spacy/pipeline/_parser_internals/arc_eager.pyx`).
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.attrs import SENT_START  # type: ignore[import-not-found]  # compiled, without types
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from components.analysis.quick.actions import ActionScorer, Floats

# Runs of one text at most: each holds a state as long as the text.
MOST_RUNS = 32
BREAK = "B-ROOT"  # spaCy's name for the action that ends a sentence behind the next word

Run = tuple[Any, int]  # a state of spaCy's parser, the word behind the run


class TreeParser(DependencyParser):  # type: ignore[misc]  # compiled, without types
    """A DependencyParser that predicts faster; saved and read as spaCy's."""

    def predict(self, docs: Iterable[Doc]) -> list[Any]:
        """For each Doc the state spaCy's parser ends in, which holds the arcs."""
        scorer = ActionScorer(self.model)
        return [self._parse(doc, scorer) for doc in docs]

    def _parse(self, doc: Doc, scorer: ActionScorer) -> Any:
        (state,) = self.moves.init_batch([doc])
        if not len(doc):
            return state
        parts = _parts(scorer.tok2vec.predict([doc]), scorer)
        runs = _cut(state)
        self._walk(runs, parts, scorer)
        for place in range(1, len(runs)):
            ended, first = runs[place - 1]
            # Before it clears its stack, one run in 3,000 ends a sentence behind the first word of
            # the next, which has to begin anew then.
            if not self.moves.is_valid(ended, BREAK):
                (again,) = self.moves.init_batch([doc])
                _skip(again, first)
                if self.moves.is_valid(again, BREAK):
                    self.moves.apply_transition(again, BREAK)
                    runs[place] = again, runs[place][1]
                    self._walk([runs[place]], parts, scorer)
        return _join([state for state, _ in runs])

    def _walk(self, runs: list[Run], parts: Floats, scorer: ActionScorer) -> None:
        """Take all runs to their ends."""
        every_place = np.arange(scorer.places)
        going = runs
        while going:
            states = [state for state, _ in going]
            words = np.array([_look(state) for state in states]) + 1  # 0 is no word
            sums = parts[words * scorer.places + every_place].sum(axis=1)
            self.transition_states(states, scorer.score(sums))
            going = [run for run in going if not _is_done(*run)]


def _parts(words: Floats, scorer: ActionScorer) -> Floats:
    """What each word gives in each place, place by place; those of no word first."""
    parts = np.empty((len(words) + 1, *scorer.nothing.shape), dtype=np.float32)
    parts[0] = scorer.nothing
    for place in range(scorer.places):
        parts[1:, place] = scorer.part(place, words)
    return parts.reshape(-1, parts.shape[2])


def _look(state: Any) -> tuple[int, ...]:
    """The words spaCy's parser looks at: next two, top three, and their outermost children."""
    word, top = state.B(0), state.S(0)
    children = (state.L(word, 1), state.L(top, 1), state.R(top, 1))
    return (word, state.B(1), top, state.S(1), state.S(2), *children)


def _cut(state: Any) -> list[Run]:
    """States that begin at the first word of a run each, in order."""
    length = state.length
    starts = np.flatnonzero(state.doc.to_array(SENT_START) == 1).tolist()
    lines = list(pairwise(sorted({0, *starts, length})))
    longest = max(length // MOST_RUNS, *(behind - first for first, behind in lines))
    firsts = [0]
    for first, behind in lines:
        if behind - firsts[-1] > longest and first > firsts[-1]:
            firsts.append(first)
    runs = []
    for first, behind in pairwise([*firsts, length]):
        runs.append((state.copy(), behind))
        _skip(state, behind - first)
    return runs


def _skip(state: Any, words: int) -> None:
    """Go past words without reading them."""
    for _ in range(words):
        state.push()
        state.pop()


def _is_done(state: Any, behind: int) -> bool:
    """Whether a state has come to the end of its run, or of the text (`B` gives -1 there)."""
    return not state.stack_depth() and not 0 <= state.B(0) < behind


def _join(states: list[Any]) -> Any:
    """One state with the arcs of all."""
    first, *others = states
    for state in others:
        for arc in state.arcs:
            first.add_arc(arc["head"], arc["child"], arc["label"])
    return first
