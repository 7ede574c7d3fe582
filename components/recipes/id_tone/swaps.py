"""Lines with some words exchanged for ones of like use, so that there is more to be told about.

"Harga beras naik tajam." -> "Harga gula turun tajam.", "Biaya beras naik pesat." Like use is not
like sense: "naik" and "turun" stand in the same places. The teacher judges what comes out, so each
line says which word did what (as TinyBERT was taught). Names stay.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random

from components.article import Words
from components.recipes.id_tone.examples import Line

LEAST, MOST = 0.15, 0.45  # share of the words of a line that are exchanged

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def swapped(line: Line, near: Mapping[str, Sequence[str]], chance: Random) -> Line:
    """The line with some of its words exchanged, its names moved along; maybe the line itself."""
    share = chance.uniform(LEAST, MOST)
    pieces: list[str] = []
    names, reached, moved = [], 0, 0
    waiting = sorted(line.names, key=lambda name: name.start)
    for found in _WORD.finditer(line.text):
        start, end = found.span()
        while waiting and waiting[0].end <= start:
            name = waiting.pop(0)
            names.append(Words(name.start + moved, name.end + moved))
        others = near.get(found[0].lower())
        is_name = bool(waiting) and waiting[0].start < end
        if is_name or not others or chance.random() > share:
            continue
        other = chance.choice(others)
        other = other.capitalize() if found[0][0].isupper() else other
        pieces += [line.text[reached:start], other]
        reached, moved = end, moved + len(other) - (end - start)
    names += [Words(name.start + moved, name.end + moved) for name in waiting]
    text = "".join([*pieces, line.text[reached:]])
    return Line(text, tuple(names), line.article, line.is_title)
