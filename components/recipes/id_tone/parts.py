"""Parts of lines, so that the network learns from short texts what a long one only adds up.

"Banjir surut. Warga pulang, jalan dibuka." -> "Banjir surut." or "Warga pulang, jalan dibuka."; of
a line of one sentence, what stands before or after one of its commas. Nobody marked the parts: the
teacher judges them as it judges lines.
"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from components.article import Words
from components.recipes.id_tone.examples import Line

DRAWS = 2  # runs of sentences of a line; with the lines they double what there is to learn from
MOST_SENTENCES = 3  # of a run
LEAST_WORDS = 3  # of a part, names left out: shorter ones are neutral in an analysis too
LEAST_BESIDE = (
    6  # words, marks and names to each side of a comma, so that half a sentence says much
)

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_ENDS = frozenset(".!?")


def parts_of(line: Line, chance: Random) -> list[Words]:
    """Up to two parts of a line, as offsets into it; never all of it."""
    tokens = list(_tokens(line.text, line.names))
    if len(tokens) < 2:
        return []
    begins = [0, *(at + 1 for at in _ends(line.text, tokens)), len(tokens)]
    if len(begins) > 2:
        drawn = {_run(begins, chance): None for _ in range(DRAWS)}  # keeps the order
    else:
        drawn = {half: None for half in _half(line.text, tokens, chance)}
    parts = [Words(tokens[first].start, tokens[last - 1].end) for first, last in drawn]
    whole = Words(tokens[0].start, tokens[-1].end)
    return [part for part in parts if part != whole and _says_enough(line, part)]


def part_of(line: Line, part: Words) -> Line:
    """A part of a line as a line of its own, with the names that it has."""
    names = tuple(
        Words(max(name.start, part.start) - part.start, min(name.end, part.end) - part.start)
        for name in line.names
        if name.start < part.end and name.end > part.start
    )
    return Line(line.text[part.start : part.end], names, line.article, line.is_title)


def _tokens(text: str, names: Sequence[Words]) -> Iterator[Words]:
    """Words, numbers and marks; a name of any length is one."""
    reached = 0
    ends = sorted((name.start, name.end) for name in names)
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if start < reached:
            continue
        inside = [until for begin, until in ends if begin < end and until > start]
        reached = max([end, *inside])
        yield Words(start, reached)


def _ends(text: str, tokens: Sequence[Words]) -> list[int]:
    """Places of the marks that end a sentence before the last one does."""
    places = range(1, len(tokens) - 1)
    return [at for at in places if text[tokens[at].start : tokens[at].end] in _ENDS]


def _run(begins: Sequence[int], chance: Random) -> tuple[int, int]:
    """One to three sentences that follow each other, as places of tokens."""
    first = chance.randrange(len(begins) - 1)
    last = chance.randrange(first + 1, min(len(begins), first + 1 + MOST_SENTENCES))
    return begins[first], begins[last]


def _half(text: str, tokens: Sequence[Words], chance: Random) -> list[tuple[int, int]]:
    """What stands before or after one of the commas; nothing without one amid the sentence."""
    places = range(LEAST_BESIDE, len(tokens) - LEAST_BESIDE)
    commas = [at for at in places if text[tokens[at].start : tokens[at].end] == ","]
    if not commas:
        return []
    comma = chance.choice(commas)
    return [(0, comma) if chance.random() < 0.5 else (comma + 1, len(tokens))]


def _says_enough(line: Line, part: Words) -> bool:
    own = part_of(line, part)
    words = [found.span() for found in _TOKEN.finditer(own.text) if found[0][0].isalpha()]
    free = [
        None
        for start, end in words
        if not any(name.start < end and name.end > start for name in own.names)
    ]
    return len(free) >= LEAST_WORDS
