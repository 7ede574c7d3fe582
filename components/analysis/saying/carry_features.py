"""What can be said about a sentence that may go on with the speech before it.

>>> "tie=cause" in set(features(place, sentence))   # Ani menilai harga turun. Karena itu, …
True

Read by the model "carried" (`carry.py`, `judge.probability`): how the sentence begins, who is named
in it, and whether the same speaker goes on right behind it, best with the same words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from components.analysis.saying.cues import word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range
from components.analysis.saying.speech import Speech, same_speaker, topic, topic_of
from components.lang import read_table

LONGEST_TIE = 3  # words of "oleh karena itu"
MOST_SHARED = 3  # words in common with the statement that follows; more say nothing more
SHORTEST_OWNED = 6  # letters of "tujuannya"; shorter words in -nya belong to no noun before
OWN = frozenset({"pihaknya", "kami", "kita"})  # what a speaker calls his own
SHORT = 9  # tokens; a shorter sentence is more often the writer's
HE = frozenset({"ia", "dia", "beliau"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: behind which statement, before which, in the same line or not."""

    line: Line
    before: Speech
    same_line: bool
    after: Speech | None


def features(place: Place, sentence: Range) -> Iterator[str]:
    """Names of what can be said about a sentence and the statements around it."""
    first, last = sentence
    words, same = place.line.low[first:last], place.same_line
    yield "bias"
    yield f"same={same}"
    yield f"voice={place.before.voice}"
    yield f"quoted={bool(place.before.said.quoted)}|{same}"
    yield from _ahead(place, sentence)
    tie = _tie(words)
    yield f"tie={tie}"
    yield f"tie={tie}|{same}"
    yield f"owned={words[0].endswith('nya') and len(words[0]) >= SHORTEST_OWNED}"
    yield f"advice={bool(word_set('advice') & set(words))}"
    yield f"own={bool(OWN & set(words))}"
    yield f"he={words[0] in HE}"
    yield from _named(place, sentence)
    short, quoted = last - first < SHORT, bool(place.after and place.after.said.quoted)
    yield f"short={short}"
    yield f"short={short}|{quoted}"
    yield f"digit={any(word[0].isdigit() for word in words)}"


def _ahead(place: Place, sentence: Range) -> Iterator[str]:
    """Whether a statement follows at once, whose, and how many of its words stand here already."""
    after, same = place.after, place.same_line
    quoted = bool(place.before.said.quoted)
    if after is None:
        yield f"between={quoted}|{same}|nothing"
        return
    goes_on = same_speaker(place.before, after)
    kind = "quoted" if after.said.quoted else "told"
    yield f"between={quoted}|{same}|{kind}|{goes_on}"
    shared = min(MOST_SHARED, len(topic(place.line, *sentence) & topic_of(after)))
    yield f"shared={shared}|{kind}|{goes_on}"
    if goes_on:
        yield from (f"shared>={least}" for least in range(1, shared + 1))


def _named(place: Place, sentence: Range) -> Iterator[str]:
    line = place.line
    inside = [line.mention_at[at] for at in range(*sentence) if at in line.mention_at]
    people = {one.actor for one in inside if one.label == "PER"}
    yield f"other person={bool(people - {place.before.actor})}"
    yield f"own name={place.before.actor in people}"
    yield f"body={any(one.label != 'PER' for one in inside)}"
    yield f"name first={sentence[0] in line.mention_at}"


def _tie(words: tuple[str, ...]) -> str:
    """The kind of the words a sentence begins with; "none" if they tie it to nothing."""
    for size in range(LONGEST_TIE, 0, -1):
        kind = _ties().get(words[:size])
        if kind is not None:
            return kind
    return "none"


@cache
def _ties() -> dict[tuple[str, ...], str]:
    return {tuple(words.split()): kind for kind, words in read_table("sentence_ties")}
