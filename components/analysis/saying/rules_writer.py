"""Rule for the views of who writes a column: "Saya rasa …", "Saya harus bilang, …".

>>> said = writer(line, sentence, 1)   # "Saya rasa harga akan turun."
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Saya', 'harga akan turun')

Only verbs that state a view; wishes and feelings ("Saya berharap", "Saya senang") claim nothing.
"""

from components.analysis.saying.clauses import MODALS, clause_after, is_clausal
from components.analysis.saying.cues import source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range, Said

ONLY = frozenset({"hanya", "cuma", "masih", "pribadi", "sangat", "tak", "tidak"})


def writer(line: Line, sentence: Range, at: int) -> Said | None:
    """Saya rasa … · Saya harus bilang, … (who writes a column gives a view)."""
    first, last = sentence
    if line.low[at] not in word_set("writer_verb") or line.kind != "paragraph":
        return None
    here = at - 1
    while here > first and line.low[here] in word_set("adverb") | MODALS | ONLY:
        here -= 1
    if here < first or line.low[here] not in source_nouns("writer"):
        return None
    content = clause_after(line, at + 1, last)
    if content is None or not ("bahwa" in line.low[at : content[0]] or is_clausal(line, content)):
        return None
    return Said("writer", (content,), cue=(at, at + 1), source=(here, here + 1), sure=False)
