"""What the statement rules hand on: one finding in token ranges, and how it becomes a record.

>>> to_attribution(line, Said("cue_after", quoted=(Words(1, 13),), cue=(5, 6))).manner
'direct'
"""

from dataclasses import dataclass

from components.analysis.saying.lines import Line
from components.article import Attribution, CueClass, Manner, Words

Range = tuple[int, int]

# How often a rule's findings were right on the marked articles we learned from, in tenths.
CONFIDENCE = {
    "cue_after": 0.95,
    "cue_before": 0.95,
    "resumed": 0.9,
    "bare": 0.8,
    "led_in": 0.7,
    "headline": 0.85,
    "headline_colon": 0.85,
    "active": 0.85,
    "inserted": 0.9,
    "according": 0.9,
    "passive": 0.75,
    "noun": 0.7,
    "writer": 0.8,
    "media": 0.8,
    "document": 0.7,
    "agentless": 0.7,
    "observation": 0.5,
    "carried": 0.4,
}
REPORTER = frozenset({"saya", "kita", "kami"})  # outside quotation marks who writes, no source
LEAST_SURE = 0.3  # confidence of a finding whose rule stands in no list


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in token ranges of its line, end exclusive.

    `quoted` holds the characters of quotations, for direct speech; `confidence` is the judge's,
    None where only the rule's own is known.
    """

    rule: str
    content: tuple[Range, ...] = ()
    quoted: tuple[Words, ...] = ()
    cue: Range | None = None
    source: Range | None = None
    cue_class: CueClass | None = None
    sure: bool = True
    confidence: float | None = None


def to_attribution(line: Line, said: Said) -> Attribution:
    """The record of a finding: character offsets, manner, rule and confidence."""
    content = said.quoted or tuple(line.words(first, last) for first, last in said.content)
    return Attribution(
        content=content,
        cue=line.words(*said.cue) if said.cue else None,
        source=line.words(*said.source) if said.source else None,
        manner="direct" if said.quoted else _manner(line, content),
        cue_class=said.cue_class,
        rule=said.rule,
        confidence=said.confidence
        if said.confidence is not None
        else CONFIDENCE.get(said.rule.partition("/")[0], LEAST_SURE),
        sure=said.sure,
    )


def _manner(line: Line, content: tuple[Words, ...]) -> Manner:
    """Mixed if words of the source stand in quotation marks inside an indirect clause."""
    quoted = (
        is_speech_like(line, quote.words)
        for part in content
        for quote in line.quotes_in(part)
        if quote.end <= part.end + 1
    )
    return "mixed" if any(quoted) else "indirect"


def is_speech_like(line: Line, words: Words) -> bool:
    """Whether quoted words inside a clause are somebody's words and no name or title."""
    inside = words.of(line.text).split()
    if len(inside) < 2:
        return False
    capitals = sum(word[:1].isupper() for word in inside[1:])
    return capitals * 2 <= len(inside) - 1
