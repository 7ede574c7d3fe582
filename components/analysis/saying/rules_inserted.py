"""Rule for a bare verb of saying between commas: "…, kata Andi, …", "…, ujarnya".

>>> said = inserted(line, sentence, at)   # "Harga, kata Ani, sudah turun.", `at` of "kata"
>>> [line.words(*part).of(line.text) for part in said.content]
['Harga', 'sudah turun']

A rule gives what the shape of the sentence shows; whether it is a statement is for `judge.py`.
"""

from components.analysis.saying.clauses import (
    ENDS,
    clause_after,
    fronted,
    has_own_source,
    is_clausal,
    parts_around,
)
from components.analysis.saying.cues import base_of, pronouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.name_alone import without_clause
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.relaying import CARRYING_ROOTS
from components.analysis.saying.said import Range, Said
from components.analysis.saying.somebody import may_speak

LISTING = frozenset({"atau", "dan", "serta"})
BREAKS = frozenset({",", "–", "—", '"'})  # before an inserted cue
NEUTRAL = frozenset({"kata", "katanya", "ujar", "ujarnya", "ucap", "sebut", "jelas"})


def inserted(line: Line, sentence: Range, at: int) -> Said | None:
    """…, kata Andi. · …, ujarnya, … · Lanjutnya, … · …, karena kata Andi, …"""
    cue = base_of(line.low[at])
    first, last = sentence
    if cue is None or not cue.beside or cue.strength == "quote" or line.kind == "title":
        return None
    joined = at > first and line.low[at - 1] in word_set("joint") and line.low[at] in NEUTRAL
    if at > first and line.low[at - 1] not in BREAKS and not joined:
        return None
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    if cue.form == "base" and (source is None or cue.strength == "weak"):
        return None
    if source is not None and not may_speak(line, source):
        return None  # "Dengan kata lain, …", ", kata sandi, …"
    if source is not None and fronted(line, first, at):
        source = without_clause(line, source)  # "Makanya, kata Ani harga turun": no comma
    end = source[1] if source else at + 1
    if line.low_at(end) == "," and line.low_at(end + 1) in LISTING and not _has_name(line, source):
        return None  # "puisi, cerita anak-anak, atau naskah"
    end += line.low_at(end) == "lagi"  # "Namun, kata Ani lagi, …"
    parts = parts_around(line, sentence, at, end)
    if at == first or joined:
        closed = end < last and line.low[end] == ","
        content = clause_after(line, end + 1, last) if closed else None
        parts = (content,) if content else ()
    elif end < last and line.low[end] != "," and fronted(line, first, at):
        content = clause_after(line, end, last)  # "Namun, tegas Ani tidak semua lulus": no comma
        parts = (content,) if content else ()
    elif _parts_subject(line, parts, (end, last)):
        rest = clause_after(line, end, last)
        parts = (*parts, rest) if rest else parts
    if not parts or (cue.root in CARRYING_ROOTS and has_own_source(line, parts[0])):
        return None  # "Ani mengatakan harga turun, lapor Antara": Antara only carried it
    if cue.form == "nya" and len(parts) == 1 and has_own_source(line, parts[0]):
        return None  # "Ia mengatakan harga turun, ujarnya": said twice whose it is
    return Said("inserted", parts, cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def _parts_subject(line: Line, before: tuple[Range, ...], rest: Range) -> bool:
    """Whether the cue parts a subject from its verb: "Harga beras, kata Ani sudah turun"."""
    if len(before) != 1 or rest[0] >= rest[1] or line.low[rest[0]] in ENDS:
        return False
    return not is_clausal(line, before[0]) and is_clausal(line, rest)


def _has_name(line: Line, source: Range | None) -> bool:
    """Whether a name or a pronoun stands in a source."""
    if source is None:
        return False
    named = any(at in line.mention_at for at in range(*source))
    return named or line.low[source[0]] in pronouns()
