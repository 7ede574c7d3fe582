"""What outlets do with others' words: ", lapor Antara", "Mengutip dua pejabat, Antara menulis".

>>> said = quoting(line, sentence, said)   # "Antara melaporkan harga turun, mengutip dua pejabat."
>>> line.words(*said.source).of(line.text)
'dua pejabat'

Who only carried a statement is a relay (`sourcing/carriers.py`); the source is who spoke.
"""

from dataclasses import replace

from components.analysis.saying.cues import base_of, cue_of, source_nouns
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.said import Range, Said

CARRYING_ROOTS = frozenset({"lapor", "lansir", "kutip", "tulis", "berita"})
QUOTES_THEM = "mengutip"


def is_relaying(line: Line, said: Said) -> bool:
    """Whether a cue set off by a comma is one of outlets: "…, lapor Antara"."""
    known = base_of(line.low[said.cue[0]]) if said.rule == "inserted" and said.cue else None
    return known is not None and known.root in CARRYING_ROOTS


def quoting(line: Line, sentence: Range, said: Said) -> Said:
    """Mengutip [tiga pejabat], Antara menulis …: those it quotes are the source.

    The statement as it was where no outlet reports or it quotes nobody in particular.
    """
    reports = said.rule in ("active", "inserted") and said.cue is not None
    known = cue_of(line.low[said.cue[0]]) if reports and said.cue else None
    if (
        known is None
        or known.form != "active"
        or known.root not in CARRYING_ROOTS
        or said.source is None
    ):
        return said
    first, last = sentence
    for at in range(first, last - 1):
        if line.low[at] != QUOTES_THEM or said.content[0][0] <= at < said.content[0][1]:
            continue
        source = phrase_after(line, at + 1, last, closed=True)
        kinds = ("single", "plural", "person")
        if source and any(line.low[source[0]] in source_nouns(kind) for kind in kinds):
            return replace(said, source=source, cue=(at, at + 1))
    return said
