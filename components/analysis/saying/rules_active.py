"""Rule for active verbs of saying: "Andi mengatakan bahwa …", "Pemerintah menilai …".

>>> said = active(line, sentence, at)   # "Ani mengatakan bahwa harga turun.", `at` of "mengatakan"
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Ani', 'harga turun')

The subject is found by the first of SUBJECTS; forms that look like a report and are none are in
`not_reported.py`. Whether what is left is a statement is for `judge.py`. "Menurut X" is
in `rules_according.py`, passives are in `rules_passive.py`, headlines in `rules_headline.py`.
"""

from collections.abc import Callable

from components.analysis.saying.clauses import ENDS, clause_after, clause_before
from components.analysis.saying.cues import (
    cue_of,
    reports_nothing,
    word_set,
)
from components.analysis.saying.front_clauses import front_end
from components.analysis.saying.lines import Line
from components.analysis.saying.not_reported import NO_REPORTS, NO_SPEAKERS
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.rules_headline import (
    fronted_claim,
    headline_content,
    headline_subject,
    is_teased,
)
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import points_back, subject_before
from components.analysis.saying.verbs import Verb

ACTIVE = ("me", "ber")  # what a verb begins with whose subject stands before it
ALSO = frozenset({"juga", "pula", "pun"})  # "ada pula yang mengaku"
QUOTING = frozenset({"mengutip", "dikutip"})  # "harga turun, Antara melaporkan, mengutip polisi"
MAIN_SUBJECT_REACH = 12  # tokens after the comma within which the main clause names its subject


def active(line: Line, sentence: Range, at: int) -> Said | None:
    """Andi mengatakan bahwa … · Pemerintah menilai … · Andi meminta agar …"""
    verb = _verb(line, sentence, at)
    if verb is None:
        return None
    source = next((found for rule in SUBJECTS if (found := rule(verb)) is not None), None)
    if source is None or any(rule(verb, source) for rule in NO_SPEAKERS):
        return None
    content = clause_after(line, at + verb.size, _clause_end(verb))
    content = headline_content(line, content)
    if content is not None and any(rule(verb, content) for rule in NO_REPORTS):
        return None
    if content is None or line.low[content[0]] in word_set("day") | QUOTING:
        return _at_the_end(verb, source)
    if verb.cue.strength == "marked" and not _is_marked(line, at, content):
        return None
    content = fronted_claim(line, sentence[0], source, content) or content
    if is_teased(line, content):
        return None
    where = (at, at + verb.size)
    return Said("active", (content,), cue=where, source=source, cue_class=verb.cue.cue_class)


def _verb(line: Line, sentence: Range, at: int) -> Verb | None:
    cue, size = cue_of(line.low[at]), 1
    if line.low[at : at + 2] == ("memberi", "tahu"):
        cue, size = cue_of("memberitahu"), 2
    if cue is None or cue.form != "active" or cue.strength == "quote":
        return None
    if reports_nothing(cue.root, line.low_at(at + 1)):
        return None
    if not line.low[at].startswith(ACTIVE) and points_back(line, sentence[0], at):
        return None  # "Hal itu ia sampaikan saat rapat": see `told_before.py`
    return Verb(line, sentence, at, size, cue)


def _of_headline(verb: Verb) -> Range | None:
    """[Ani] Menilai Harga Turun"""
    if verb.line.kind != "title" or verb.at == verb.first:
        return None
    return headline_subject(verb.line, verb.first, verb.at)


def _some_before(verb: Verb) -> Range | None:
    """[Banyak] yang menilai … · [Ada] pula yang mengaku …: several whom nobody counts."""
    line, first, here = verb.line, verb.first, verb.at - 1
    if here <= first or line.low[here] != "yang":
        return None
    here -= line.low[here - 1] in ALSO
    if here <= first or line.low[here - 1] not in word_set("some"):
        return None
    denied = here - 1 > first and line.low[here - 2] in ("tidak", "tak")
    if denied and line.low[here - 1] != "sedikit":
        return None
    return here - 1 - denied, verb.at - 1


def _before(verb: Verb) -> Range | None:
    """[Ani] juga mengatakan …"""
    return subject_before(verb.line, verb.first, verb.at)


def _of_main(verb: Verb) -> Range | None:
    """Sehari setelah mengatakan …, [Ani] pergi: the subject stands after the comma."""
    end = _clause_end(verb)
    if end >= verb.sentence[1]:
        return None
    return phrase_after(verb.line, end + 1, min(verb.sentence[1], end + MAIN_SUBJECT_REACH))


def _shared(verb: Verb) -> Range | None:
    """… [dan] menegaskan: the joint, until it is replaced by the source it shares, if any."""
    joint = verb.at > verb.first and verb.before in word_set("sharing")
    return (verb.at - 1, verb.at) if joint else None


SUBJECTS: tuple[Callable[[Verb], Range | None], ...] = (
    _of_headline,
    _some_before,
    _before,
    _of_main,
    _shared,
)


def _is_marked(line: Line, cue: int, content: Range) -> bool:
    """Whether "bahwa", "agar" or ":" introduces a clause, or quotation marks hold part of it."""
    quoted = bool(line.quotes_in(line.words(*content)))
    return quoted or bool((word_set("marker") | {":"}) & set(line.low[cue + 1 : content[0]]))


def _clause_end(verb: Verb) -> int:
    """The end of the clause of a verb: a comma, if it begins "Meski Ani mengatakan …, "."""
    return front_end(verb.line, verb.sentence, verb.at)


def _at_the_end(verb: Verb, source: Range) -> Said | None:
    """Korban selamat, situs itu melaporkan."""
    line, first, at = verb.line, verb.first, verb.at
    comma = next((here for here in range(at - 1, first, -1) if line.low[here] == ","), None)
    if comma is not None and comma > source[0]:
        source = phrase_after(line, comma + 1, at) or source
    before = clause_before(line, first, source[0])
    ends = line.low_at(at + 1) in ENDS | word_set("day") | word_set("phrase")
    behind = ends and line.low[source[0] - 1] == "," and verb.cue.strength == "say"
    if before is None or not behind:
        return None
    cue = (at, at + 1)
    return Said("inserted", (before,), cue=cue, source=source, cue_class=verb.cue.cue_class)
