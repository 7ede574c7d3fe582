"""Names as tags of words: B begins a name, I goes on with it, O is no name.

words = tagged_words(make_doc(nlp, marked))     the words of a text, their places and tags
best_tags(logs)                                 the likeliest tags that fit each other
names_of(words, best_tags(logs))                ((0, 4, "PER"),)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from components.recipes.id_news.scripts.sets import Span

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
BARRED = -1e4  # added where a tag cannot follow: far less likely than any way around it


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word or line end, where it begins, whether a blank stands before it, its place in TAGS."""

    text: str
    start: int
    is_spaced: bool
    tag: int = 0


def tagged_words(doc: Doc) -> list[TaggedWord]:
    """The words of a text as our tokenizer cuts them, without blanks; line ends stay."""
    return [
        TaggedWord(token.text, token.idx, _is_spaced(doc, token.i), TAGS.index(_tag(doc, token.i)))
        for token in doc
        if not token.is_space or token.text == "\n"
    ]


def _is_spaced(doc: Doc, at: int) -> bool:
    return at == 0 or bool(doc[at - 1].whitespace_) or doc[at - 1].is_space


def _tag(doc: Doc, at: int) -> str:
    token = doc[at]
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def windows(words: Sequence[TaggedWord], most: int) -> Iterator[list[TaggedWord]]:
    """Whole lines together, as many as have at most so many words; longer lines are parted."""
    found: list[TaggedWord] = []
    line: list[TaggedWord] = []
    for at, word in enumerate(words):
        line.append(word)
        if word.text == "\n" or at + 1 == len(words) or len(line) == most:
            if found and len(found) + len(line) > most:
                yield found
                found = []
            found, line = found + line, []
    if found:
        yield found


def _barred() -> NDArray[np.float64]:
    """What is added for each tag (row) and the tag after it (column): I follows its own B or I."""
    found = np.zeros((len(TAGS), len(TAGS)))
    for after, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            fits = [before.endswith(tag[1:]) for before in TAGS]
            found[:, after] = np.where(fits, 0.0, BARRED)
    return found


FOLLOWING = _barred()
NO_NAME = TAGS.index("O")


def best_tags(logs: NDArray[np.floating]) -> list[int]:
    """The likeliest row of tags in which I follows only B or I of its label (Viterbi).

    `logs` has a row per word: the logarithm of how likely each tag is.
    """
    if not len(logs):
        return []
    sums, befores = logs[0] + FOLLOWING[NO_NAME], []  # no I begins a line
    for row in logs[1:]:
        ways = sums[:, None] + FOLLOWING
        befores.append(ways.argmax(0))
        sums = ways.max(0) + row
    found = [int(sums.argmax())]
    for before in reversed(befores):
        found.append(int(before[found[-1]]))
    return found[::-1]


def names_of(words: Sequence[TaggedWord], tags: Sequence[int]) -> tuple[Span, ...]:
    """The names that the tags mark; an I without its B is none."""
    found: list[Span] = []
    is_open = False  # whether an I may go on with the last name
    for word, place in zip(words, tags, strict=True):
        kind, _, label = TAGS[place].partition("-")
        end = word.start + len(word.text)
        if kind == "B":
            found.append((word.start, end, label))
        elif kind == "I" and is_open and found[-1][2] == label:
            found[-1] = (found[-1][0], end, label)
        else:
            is_open = False
            continue
        is_open = True
    return tuple(found)
