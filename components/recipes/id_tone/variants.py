"""Lines made of the lines there are, so that the network is told of more texts than there are.

    made_lines({7: Line("Banjir surut. Warga pulang.", (), "7")}, {"surut": ("naik",)})

gives the line itself, parts of it (`parts.py`), "Banjir surut. Warga tidak pulang." where a
coloured word can be denied, pairs of lines run on, and news with words exchanged (`swaps.py`).
Nobody marked them: the teacher judges them as it judges lines. The same lines give the same ones
every time.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import NamedTuple

from components.analysis.toning.tone_words import read_coloured
from components.article import Words
from components.recipes.id_tone.examples import CLOSED, Line
from components.recipes.id_tone.parts import part_of, parts_of
from components.recipes.id_tone.swaps import swapped

SEED = 0
DENIALS = ("tidak", "tidak", "belum")  # the first twice as often
LEAST_WEIGHT = 0.4  # of the word that is denied: denying a mild one changes little
LONGEST_DENIED = 22  # words of a line; in a longer one a denied word counts for little
PAIRS = 14_000  # a fifth of the lines; other numbers were not tried
PAIRED = range(5, 29)  # words of a line that is run on with another
NEWS = 36_000  # lines of the open text that are news; of them, exchanged ones are made
EXCHANGES = 2  # for each of these lines


class Made(NamedTuple):
    """A line, and the place of the line of the open text that it is all of; None if it is not."""

    line: Line
    place: int | None


def made_lines(lines: dict[int, Line], near: Mapping[str, Sequence[str]]) -> list[Made]:
    """All lines, then parts, denied lines, pairs and lines with words exchanged.

    `near` holds the words that each word may be exchanged for (`uses.py`).
    """
    chance = Random(SEED)
    made = [Made(line, at) for at, line in lines.items()]
    made += [
        Made(part_of(line, part), None)
        for line in lines.values()
        for part in parts_of(line, chance)
    ]
    made += [Made(line, None) for line in _denied([one.line for one in made], chance)]
    made += [Made(line, None) for line in _pairs(list(lines.values()), chance)]
    return made + [Made(line, None) for line in _exchanged(lines, near, chance)]


def _denied(lines: list[Line], chance: Random) -> Iterator[Line]:
    """Lines without names with one coloured word denied."""
    for line in lines:
        words = [] if line.names else read_coloured(line.text)
        if len(words) > LONGEST_DENIED:
            continue
        plain = [
            word.words.start
            for word in words
            if abs(word.weight) >= LEAST_WEIGHT and not word.denied and " " not in word.form
        ]
        if plain:
            at = chance.choice(plain)
            denial = chance.choice(DENIALS)
            yield Line(f"{line.text[:at]}{denial} {line.text[at:]}", (), line.article)


def _pairs(lines: list[Line], chance: Random) -> Iterator[Line]:
    """Lines of a sentence or two run on with others, for the gold's paragraphs have several."""
    short = [line for line in lines if len(line.text.split()) in PAIRED]
    for _ in range(PAIRS if len(short) > 1 else 0):
        first, second = chance.sample(short, 2)
        start = first.text if first.text.rstrip()[-1:] in CLOSED else f"{first.text}."
        moved = len(start) + 1
        names = (Words(name.start + moved, name.end + moved) for name in second.names)
        yield Line(f"{start} {second.text}", (*first.names, *names), first.article)


def _exchanged(
    lines: dict[int, Line], near: Mapping[str, Sequence[str]], chance: Random
) -> Iterator[Line]:
    """Lines of news with some of their words exchanged for words of like use."""
    for at, line in lines.items():
        for _ in range(EXCHANGES if at < NEWS else 0):
            other = swapped(line, near, chance)
            if other.text != line.text:
                yield other
