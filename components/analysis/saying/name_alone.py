"""A source whose words run on into what it says, because no comma parts them.

>>> line.words(*without_clause(line, (1, 6))).of(line.text)   # "Menurut Ani pasar itu sepi."
'Ani'
"""

from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import has_person
from components.analysis.saying.said import Range

LOCAL = frozenset({"sekitar", "setempat"})  # end a phrase for people


def without_clause(line: Line, source: Range) -> Range:
    """The name alone where no comma parts it from its view: "Menurut [Ani] pasar itu sepi"."""
    first, last = source
    if line.low_at(last) == ",":
        return source
    if not has_person(line, first, last):
        ends = (at + 1 for at in range(first + 1, last - 1) if line.low[at] in LOCAL)
        return first, next(ends, last)  # "Menurut [warga setempat] sumber air itu kering"
    named = (at for at in range(first, last) if has_person(line, at, at + 1))
    end = line.token_at(line.mention_at[next(named)].words.end)
    return (first, end) if end < last and line.tokens[end][0].islower() else source
