"""Clauses that open a sentence and end at its comma: "Meski Ani terlihat sehat, pasar tutup."

>>> line = read_lines(nlp("Meski Ani terlihat sehat, pasar tutup."))[0]
>>> line.low[front_end(line, line.sentences[0], 2)]
','
"""

from components.analysis.saying.cues import is_verb_like, word_set
from components.analysis.saying.lines import Line

Range = tuple[int, int]

FRONTS = frozenset(
    {("sehari", "setelah"), ("sesaat", "setelah"), ("tak", "lama")}
    | {("tak", "hanya"), ("tidak", "hanya"), ("bukan", "hanya")}
)


def is_fronted(line: Line, first: int, at: int) -> bool:
    """Whether the clause of `at` opens a sentence, another clause behind it: "Meski Ani sakit, …".

    Also "Tak hanya menyita obat, …" and "Selain menyita obat, …".
    """
    opens = line.low[first] in word_set("subordinate") or line.low[first : first + 2] in FRONTS
    besides = line.low[first] == "selain" and is_verb_like(line.low_at(first + 1))
    return (opens or besides) and "," not in line.low[first:at]


def front_end(line: Line, sentence: Range, at: int) -> int:
    """Where the clause of `at` ends: at the comma if it is fronted, else with its sentence."""
    first, last = sentence
    if not is_fronted(line, first, at):
        return last
    return next((here for here in range(at, last) if line.low[here] == ","), last)
