"""spaCy's name finder, all words of a text at once instead of one after the other.

>>> [(name.text, name.label_) for name in nlp("Siti Aminah tiba di Bandung.").ents]
[('Siti Aminah', 'PER'), ('Bandung', 'LOC')]

spaCy asks its network at each word what to do next, given the name that is open there, if any.
While none is open the answer depends on the word alone, so it is worked out for all words together;
then all names that begin somewhere grow by one word at a time, together too. Actions, rules and
answers are spaCy's (`spacy/pipeline/_parser_internals/ner.pyx`).
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE, SENT_START  # type: ignore[import-not-found]  # compiled, without types
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc

from components.analysis.quick.actions import ActionScorer, Floats

NEVER = np.float32(-np.inf)  # the score of an action the rules forbid
# The places the network looks at.
WORD, FIRST_OF_NAME, WORD_BEFORE = 0, 1, 2

Action = tuple[str, str]  # B(egin), I(n), L(ast), U(nit) or O(ut), and a label
Found = tuple[int, int, str]  # first word, word behind the last, label
Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


class NameFinder(EntityRecognizer):  # type: ignore[misc]  # compiled, without types
    """An EntityRecognizer that predicts faster; saved and read as spaCy's."""

    def predict(self, docs: Iterable[Doc]) -> list[Any]:
        """For each Doc the state spaCy's name finder ends in, which holds the names."""
        docs = list(docs)
        if any(not len(doc) or doc.has_annotation("ENT_IOB") for doc in docs):
            states: list[Any] = super().predict(docs)  # knows what to do with names set before
            return states
        moves = (self.moves.get_class_name(move) for move in range(self.moves.n_moves))
        actions = [(move[0], move[2:]) for move in moves]
        scorer = ActionScorer(self.model)
        states = self.moves.init_batch(docs)
        for doc, state in zip(docs, states, strict=True):
            _replay(_names(doc, actions, scorer), state, len(doc))
        return states


def _names(doc: Doc, actions: list[Action], scorer: ActionScorer) -> list[Found]:
    """The names in `doc`, in order."""
    words: Floats = scorer.tok2vec.predict([doc])
    last_of_line = np.append(doc.to_array(SENT_START)[1:] == 1, True)
    chosen = _choose_outside(words, last_of_line, doc, actions, scorer)
    begun = {place: label for place, (kind, label) in chosen if kind == "B"}
    behind = _grow(begun, words, last_of_line, actions, scorer)
    found: list[Found] = []
    for place, (kind, label) in chosen:
        if kind != "O" and (not found or place >= found[-1][1]):
            found.append((place, behind.get(place, place + 1), label))
    return found


def _choose_outside(
    words: Floats, last_of_line: Flags, doc: Doc, actions: list[Action], scorer: ActionScorer
) -> list[tuple[int, Action]]:
    """What to do at each word while no name is open, where that is not nothing."""
    unseen = scorer.nothing[FIRST_OF_NAME] + scorer.nothing[WORD_BEFORE]
    scores = scorer.score(scorer.part(WORD, words) + unseen)
    blank = doc.to_array(IS_SPACE).astype(bool)
    for column, (kind, label) in enumerate(actions):
        if kind in "IL" or (kind == "U" and not label):
            scores[:, column] = NEVER
        elif kind == "U":
            scores[blank, column] = NEVER
        elif kind == "B":
            scores[blank | last_of_line, column] = NEVER
    chosen = scores.argmax(axis=1)
    places = np.flatnonzero(chosen != actions.index(("O", "")))
    return [(place, actions[chosen[place]]) for place in places.tolist()]


def _grow(
    begun: dict[int, str],
    words: Floats,
    last_of_line: Flags,
    actions: list[Action],
    scorer: ActionScorer,
) -> dict[int, int]:
    """For the first word of each name the word behind its last."""
    first: Places = np.array(list(begun), dtype=np.intp)
    goes_on = np.array([actions.index(("I", label)) for label in begun.values()], dtype=np.intp)
    ends = np.array([actions.index(("L", label)) for label in begun.values()], dtype=np.intp)
    from_first = scorer.part(FIRST_OF_NAME, words[first])
    here = first.copy()
    growing = np.arange(len(first))
    while len(growing):
        here[growing] += 1
        now = here[growing]
        sums = scorer.part(WORD, words[now]) + scorer.part(WORD_BEFORE, words[now - 1])
        scores = scorer.score(sums + from_first[growing])
        rows = np.arange(len(growing))
        more = scores[rows, goes_on[growing]] >= scores[rows, ends[growing]]
        growing = growing[more & ~last_of_line[now]]
    return dict(zip(begun, (here + 1).tolist(), strict=True))


def _replay(found: list[Found], state: Any, length: int) -> None:
    """Take the names into a state as if it had found them."""
    strings = state.doc.vocab.strings
    labels = {first: label for first, _, label in found}
    lasts = {behind - 1 for _, behind, _ in found}
    for place in range(length):
        if place in labels:
            state.open_ent(strings[labels[place]])
        if place in lasts:
            state.close_ent()
        state.push()
        state.pop()
