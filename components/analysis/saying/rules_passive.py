"""Rules for passives that name who spoke: "disampaikan Ani", "disebutnya".

>>> said = passive(line, sentence, at)   # "Dikatakan Ani, harga turun.", `at` of "Dikatakan"
>>> line.words(*said.source).of(line.text)
'Ani'

Passives that name nobody ("diduga") are in `rules_agentless.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from components.analysis.saying.clauses import (
    ENDS,
    clause_after,
    clause_before,
    is_clausal,
    parts_around,
)
from components.analysis.saying.cues import Cue, cue_of, pronouns, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import skip_openers

CARRYING_ROOTS = frozenset({"lansir", "kutip"})  # who they name carried the statement
LOOKED_AT = "dilihat"  # "Dilihat Antara, …" is for `rules_seen.py`
WHEN = frozenset({"saat", "ketika", "kala", "usai", "setelah", "waktu", "sebelum"})
HOW = frozenset({"secara", "melalui", "lewat", "berdasarkan", "bersama", "dan"})
COULD = frozenset({"bisa", "dapat", "boleh"})
GROUNDS = frozenset({"karena", "lantaran", "sebab"})
LIKE = frozenset({"seperti", "sebagaimana"})
WHAT = ("apa", "yang")
ALSO = frozenset({"juga", "pula"})
QUOTES = frozenset({'"', "“", "‘", "'"})
MARKER_REACH = 8  # tokens after "yang disampaikan" within which "bahwa" makes it a report
NOUNS = frozenset({"informasi", "kabar", "pernyataan", "pesan"})
LIKEWISE = frozenset({"yang", "senada", "serupa", "sama", "demikian", "juga", "pun"})
LEAST_CONTENT = 2  # tokens; a single word after a passive is no clause


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive of saying: where it stands in its sentence, and whom it names as its agent."""

    line: Line
    sentence: Range
    at: int
    source: Range | None
    size: int = 1

    @property
    def end(self) -> int:
        """The token behind the agent, or behind the passive that names none."""
        return self.source[1] if self.source else self.at + self.size


def passive(line: Line, sentence: Range, at: int) -> Said | None:
    """Dikatakan Andi, … · … disampaikan oleh Andi bahwa … · … disebutnya …"""
    first, last = sentence
    cue = passive_cue(line.low[at])
    if cue is None:
        return None
    told = _as_told(line, sentence, at, cue)
    if told is not None or _is_relative(line, first, at) or _is_unsaid(line, first, at):
        return told
    source: Range | None = None
    # "disebut Andi"; "disebutnya" and "disebut olehnya" have their source in -nya.
    size = 1 + (line.low_at(at + 1) == "olehnya")
    if size == 1 and cue_of(line.low[at]) is not None:
        source = _agent(line, at, last, cue)
        if source is None:
            return None
    if _points_back(line, first, at):
        return None  # "Hal itu disampaikan Ani": see `told_before.py`
    verb = Passive(line, sentence, at, source, size)
    content = clause_after(line, verb.end, last)
    if content is None or any(rule(verb, content) for rule in NO_CLAUSES):
        return None
    parts, kind = _parts(verb, content), cue.cue_class
    return Said("passive", parts, cue=(at, at + size), source=source, cue_class=kind)


def _is_unsaid(line: Line, first: int, at: int) -> bool:
    """Whether it was not said, or is the writer's: "tidak disebutkan Ani", "bisa dikatakan"."""
    if at == first:
        return line.low[at] == LOOKED_AT
    return line.low[at - 1] in word_set("denied") | COULD


def _is_short(verb: Passive, content: Range) -> bool:
    """disampaikan Ani kemarin: no clause."""
    return content[1] - content[0] < LEAST_CONTENT


def _is_dated(verb: Passive, content: Range) -> bool:
    """dilaporkan oleh Antara, Selasa (15/7/2025)"""
    return verb.source is not None and verb.line.low[content[0]] in word_set("day")


def _is_teaser(verb: Passive, content: Range) -> bool:
    """Diungkap Ani, Apa Saja?: what was said stands before."""
    return verb.line.kind == "title" and verb.line.low[content[0]] in word_set("teaser")


def _is_occasion(verb: Passive, content: Range) -> bool:
    """disampaikan Ani saat rapat, melalui surat; not "Dikatakan Ani, saat ini …"."""
    line, begin = verb.line, content[0]
    tells = cue_of(line.low_at(begin + 1)) if line.low[begin] == "yang" else None
    says = tells is not None and tells.form == "active" and tells.strength == "say"
    if line.low[begin] not in WHEN | HOW and not says:
        return False  # nor "disampaikan Ani yang mengatakan …"
    return "bahwa" not in line.low[verb.at : begin] and line.low_at(verb.end) != ","


NO_CLAUSES: tuple[Callable[[Passive, Range], bool], ...] = (
    _is_short,
    _is_dated,
    _is_teaser,
    _is_occasion,
)


def _parts(verb: Passive, content: Range) -> tuple[Range, ...]:
    """What a passive with its agent reports, before it too where that belongs to it."""
    line, at = verb.line, verb.at
    if verb.source is None:
        return (content,)
    if line.low[at - 1] == "," == line.low_at(verb.end):  # "Beras, disebut Ani, aman"
        around = parts_around(line, verb.sentence, at, verb.end)
        if around:
            return around
    matter = clause_before(line, verb.sentence[0], at) if line.low[content[0]] in GROUNDS else None
    return (content,) if matter is None else (matter, content)  # "… disayangkan Ani, karena …"


def _as_told(line: Line, sentence: Range, at: int, cue: Cue) -> Said | None:
    """Pasar lain juga ramai seperti yang dikatakan Andi."""
    (first, last), before = sentence, at - 1 - (line.low[at - 1] == "yang")
    if before <= first or line.low[before] not in LIKE or cue.strength != "say":
        return None
    source = _agent(line, at, last, cue)
    content = clause_before(line, first, before)
    if source is None or content is None or content[1] - content[0] < LEAST_CONTENT:
        return None
    ends = line.low_at(source[1]) in ENDS | word_set("day") | word_set("phrase")
    if not ends or not is_clausal(line, content):
        return None
    return Said("passive", (content,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def passive_cue(word: str) -> Cue | None:
    """The passive a word is, with or without -nya; not "dilansir", "dikutip"."""
    cue = cue_of(word) or cue_of(word.removesuffix("nya"))
    if cue is None or cue.form != "passive" or cue.root in CARRYING_ROOTS:
        return None
    return cue


def _is_relative(line: Line, first: int, at: int) -> bool:
    """Whether "yang disampaikan Ani" only describes a noun."""
    if at > first and line.low[at - 1] in WHEN:
        return True  # "saat dikonfirmasi Antara": only when it was said
    relative = at > first and line.low[at - 1] == "yang"
    if line.low[max(first, at - 2) : at] == WHAT and line.low_at(at + 1) in QUOTES:
        return False  # "apa yang disebutnya “penimbunan”": his word for it
    return relative and not {"bahwa", "sebagai"} & set(line.low[at : at + MARKER_REACH])


def _agent(line: Line, at: int, last: int, cue: Cue) -> Range | None:
    """Who a passive names: after "oleh", or a name, "dia", "warga" right behind it."""
    at += line.low_at(at + 1) in ALSO and line.low_at(at + 2) == "oleh"  # "disampaikan juga oleh"
    explicit = at + 1 < last and line.low[at + 1] == "oleh"
    source = phrase_after(line, at + 1 + explicit, last)
    if source is None or explicit:
        return source
    if cue.root in word_set("claim_first"):
        return None  # "diduga sejumlah warga sakit": the claim follows, not who makes it
    head = line.low[source[0]]
    capital = line.tokens[source[0]][0].isupper() and line.kind != "title"  # there all words have
    named = source[0] in line.mention_at or capital
    if named or head in pronouns():
        return source
    kinds = ("person", "body", "single", "plural", "document")
    return source if any(head in source_nouns(kind) for kind in kinds) else None


def _points_back(line: Line, first: int, at: int) -> bool:
    """Whether the subject is "hal itu", "pernyataan tersebut": the sentence before is meant."""
    subject = first if line.low[first] == "hal" else skip_openers(line, first, at)
    after = line.low_at(subject + 1) if subject is not None else ""
    if subject is not None and line.low[subject] in NOUNS and subject + 1 < at:
        return after in word_set("pointing") | LIKEWISE  # not "pernyataan soal harga dinilai …"
    return subject is not None and line.low[subject] in word_set("pointing_subject")
