"""A statement in its line and whose it is, as far as the names beside it tell.

>>> speech_of(line, said).actor   # "Ani menilai harga turun."
'ani'

What a sentence without cue may go on with, or lead up to (`carry.py`). Who a pronoun means is for
`sources.py`; here it is enough that it is nobody new.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from components.analysis.saying.cues import pronouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Said
from components.lang import read_list

LETTERS = 6  # at the start of a word, by which its forms are one: "pelajar", "pelajarnya"
SHORTEST = 4  # letters of a word that says what a sentence is about


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement, its line, and its speaker: `actor` is an id, None where no name stands.

    `voice`: "name", "point" (a pronoun, "-nya", "politikus itu"), "none" or "other" (a noun).
    """

    line: Line = field(repr=False)
    said: Said
    voice: str
    actor: str | None


def speech_of(line: Line, said: Said, earlier: Speech | None = None) -> Speech:
    """A statement with its speaker; one that points back has the speaker of `earlier`."""
    if said.source is None:
        voice, actor = ("point" if said.cue else "none"), None
    else:
        first, last = said.source
        named = [line.mention_at[at] for at in range(first, last) if at in line.mention_at]
        person = next((one.actor for one in named if one.label == "PER"), None)
        actor = person or next((one.actor for one in named), None)
        points = line.low[first] in pronouns() or line.low[last - 1] in word_set("pointing")
        voice = "name" if actor else "point" if points else "other"
    if voice in ("point", "none") and earlier is not None:
        actor = earlier.actor
    return Speech(line, said, voice, actor)


def same_speaker(before: Speech, after: Speech) -> bool:
    """Whether one may go on where the other stopped: the same name, or one that only points."""
    return after.voice in ("point", "none") or after.actor == before.actor


def topic(line: Line, first: int, last: int) -> frozenset[str]:
    """What the tokens of a line are about: the beginnings of their longer words."""
    return frozenset(_stems(line.low[first:last]))


def topic_of(speech: Speech) -> frozenset[str]:
    """What a statement is about."""
    line, said = speech.line, speech.said
    parts = [(line.token_at(one.start), line.token_at(one.end)) for one in said.quoted]
    return frozenset(
        stem for first, last in parts or said.content for stem in _stems(line.low[first:last])
    )


def _stems(words: tuple[str, ...]) -> Iterator[str]:
    plain = read_list("function_words")
    for word in words:
        if len(word) >= SHORTEST and word[0].isalpha() and word not in plain:
            yield word[:LETTERS]
