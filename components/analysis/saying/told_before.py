"""Sentences that say whose the sentence before was: "Hal itu disampaikan Andi di Jakarta."

>>> doc = nlp("Harga turun. Hal itu disampaikan Andi.")
>>> [found.source.of(doc.text) for found in find_told(*read_lines(doc), frozenset())]
['Andi']

The content is the sentence before, in the same line or at the end of the line before, if nothing
was found in it yet; a sentence that has its source keeps it.
"""

from collections.abc import Iterator

from components.analysis.saying.clauses import CLOSING_WORD, clause_before
from components.analysis.saying.cues import Cue, cue_of, pronouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.rules_passive import passive_cue
from components.analysis.saying.said import Range
from components.analysis.saying.subjects import points_back
from components.article import Attribution, Words

REACH = 6  # tokens from "hal itu" to its verb: "Hal senada juga turut disampaikan"
CONFIDENCE = 0.6  # how often such a finding was right on unmarked articles read one by one
SHORTEST = 4  # tokens of a sentence that can be what was told
SAID_KINDS = frozenset({"paragraph", "deck"})  # lines whose last sentence may be meant
AGENT_MARKS = frozenset({"oleh", "langsung"})  # between a passive and who spoke
LIKE = frozenset({"seperti", "sebagaimana"})
BY_HIM = "olehnya"


def find_told(
    line: Line, before: Line | None, taken: frozenset[int], taken_before: frozenset[int]
) -> Iterator[Attribution]:
    """The statements whose content the sentence before holds.

    `taken` are the numbers of the sentences in which something was found, of this line and of the
    line before.
    """
    for number, sentence in enumerate(line.sentences):
        if number in taken:
            continue
        told = _teller(line, sentence)
        if told is None:
            continue
        cue, where, source = told
        said = _paragraph if line.low[sentence[0]] == CLOSING_WORD else _content
        content = None
        if number > 0:
            content = said(line, number, taken)
        elif before is not None and before.kind in SAID_KINDS and before.sentences:
            content = said(before, len(before.sentences), taken_before)
        if content is not None:
            yield Attribution(
                content=(content,),
                cue=line.words(*where),
                source=line.words(*source) if source else None,
                manner="indirect",
                cue_class=cue.cue_class,
                rule="told_before",
                confidence=CONFIDENCE,
                sure=False,
            )


def _teller(line: Line, sentence: Range) -> tuple[Cue, Range, Range | None] | None:
    """The verb that says who told it, and who; None where only the occasion is given."""
    first, last = sentence
    if line.low[first] == CLOSING_WORD:
        return _closes(line, first + 1, last)
    if not points_back(line, first, last):
        return None
    for at in range(first + 1, min(last, first + 2 * REACH)):
        word = line.low[at]
        cue = cue_of(word)
        if cue is not None and cue.form == "active" and line.low[at - 1] in pronouns():
            return cue, (at, at + 1), (at - 1, at)  # "Hal itu ia sampaikan"
        passive = passive_cue(word)
        if passive is None:
            continue
        if passive.strength not in ("say", "clause"):
            return None
        if word.endswith("nya") or line.low[at + 1 : at + 2] == (BY_HIM,):
            return passive, (at, at + 1), None
        return _named(line, passive, at, last)
    return None


def _closes(line: Line, at: int, last: int) -> tuple[Cue, Range, Range | None] | None:
    """Demikian dilansir Antara. · Demikian disampaikan Ani. · Demikian laporan Antara."""
    at += line.low_at(at) in LIKE
    cue = cue_of(line.low_at(at)) if at < last else None
    begin = at + (cue is not None)
    while begin < last and line.low[begin] in AGENT_MARKS | word_set("carrier_noun"):
        begin += 1
    if cue is None:
        cue = cue_of("dilaporkan") if begin > at else None
    source = phrase_after(line, begin, last)
    named = source is not None and any(here in line.mention_at for here in range(*source))
    return (cue, (at, at + 1), source) if cue is not None and named else None


def _named(line: Line, cue: Cue, at: int, last: int) -> tuple[Cue, Range, Range | None] | None:
    begin = at + 1
    while begin < last and line.low[begin] in AGENT_MARKS | {","}:
        begin += 1
    source = phrase_after(line, begin, last)
    if source is None:
        return None
    named = any(here in line.mention_at for here in range(*source))
    return (cue, (at, at + 1), source) if named or line.low[begin - 1] == "oleh" else None


def _paragraph(line: Line, number: int, taken: frozenset[int]) -> Words | None:
    """All before a sentence "Demikian dilansir Antara", if half of it has no speaker yet."""
    free = [at for at in range(number) if at not in taken]
    if 2 * len(free) < number:
        return None
    content = clause_before(line, line.sentences[0][0], line.sentences[number - 1][1])
    return line.words(*content) if content and content[1] - content[0] >= SHORTEST else None


def _content(line: Line, number: int, taken: frozenset[int]) -> Words | None:
    """The sentence before sentence `number`, if it is free."""
    if number - 1 in taken:
        return None
    sentence = line.sentences[number - 1]
    content = clause_before(line, *sentence)
    if content is None or content[1] - content[0] < SHORTEST or points_back(line, *sentence):
        return None
    return line.words(*content)
