"""Where a verb's clause begins inside its sentence: "Harga turun, dan [seorang saksi bilang …]".

>>> line = read_lines(nlp("Harga turun, sementara warga mengatakan pasar sepi."))[0]
>>> begin, _ = last_joint(line, 0, line.low.index("mengatakan"))
>>> line.low[begin]
'sementara'
"""

from components.analysis.saying.cues import (
    is_verb_like,
    openers,
    openers_by_word,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import comma_after, grown

Range = tuple[int, int]

BEFORE_AGENT = frozenset({"setelah", "sebelum", "usai"})  # "setelah polisi mengatakan"
BEFORE_PAPER = BEFORE_AGENT | {"dengan"}  # "…, dengan data BPS menunjukkan"


def last_joint(line: Line, first: int, cue: int) -> Range:
    """Where the cue's clause begins and the one before ends: at "namun", "sementara", "dan" …"""
    opened = first + opener_at(line, first, cue)  # "Oleh karena itu," joins nothing
    stop = first if opened == first else opened
    for at in range(cue - 1, stop - 1, -1):
        token = line.low[at]
        if token not in word_set("joint"):
            continue
        if token in word_set("time_joint") and not _has_agent(line, token, at + 1, cue):
            continue
        if at in line.mention_at or (at == first and not _first_joint(line, at, cue)):
            continue
        second = _starts_clause(line, at + 1, cue) or _is_second(line, first, at, cue)
        if token in ("dan", "serta") and not second:
            continue
        return (at if (token,) in openers() else at + 1), at
    return first, first


def _first_joint(line: Line, first: int, cue: int) -> bool:
    """Whether "Meski pemilik menyatakan" begins; in "Meski hujan, Ani …" it comes later."""
    return line.low[first] in word_set("first_joint") and comma_after(line, first, cue) is None


def _starts_clause(line: Line, at: int, cue: int) -> bool:
    """Whether "dan" is followed by a second verb or a second subject and not by another noun."""
    while at < cue and line.low[at] in word_set("adverb"):
        at += 1
    return at >= cue or is_verb_like(line.tokens[at]) or line.low[at] in pronouns()


def _has_agent(line: Line, token: str, at: int, cue: int) -> bool:
    """Whether "setelah [polisi] mengatakan" has its own subject; "setelah rapat" has none."""
    if at < cue and token in BEFORE_PAPER and line.low[at] in source_nouns("written"):
        return "," not in line.low[at:cue] and _reaches(line, at, cue)
    if token not in BEFORE_AGENT or at >= cue:
        return False
    kinds = ("person", "group", "body", "single", "plural")
    named = at in line.mention_at and line.mention_at[at].label != "LOC"
    somebody = named or any(line.low[at] in source_nouns(kind) for kind in kinds)
    return somebody and _reaches(line, at, cue)


def _is_second(line: Line, first: int, at: int, cue: int) -> bool:
    """Whether ", dan [sebuah sumber] mengatakan" begins, after a clause with its own verb."""
    kinds = ("single", "plural", "group", "person") if line.low[at] == "dan" else ("single",)
    if line.low[at - 1] != "," or not any(line.low_at(at + 1) in source_nouns(k) for k in kinds):
        return False
    verb = any(is_verb_like(line.tokens[here]) for here in range(first, at))
    return verb and _reaches(line, at + 1, cue)


def _reaches(line: Line, at: int, cue: int) -> bool:
    """Whether the phrase at a token goes on to a verb."""
    end = grown(line, at, cue)
    while end < cue and line.low[end] in word_set("adverb"):
        end += 1
    return end == cue


def opener_at(line: Line, at: int, last: int) -> int:
    """How many tokens an opener at `at` has; 0 if none stands there."""
    for words in openers_by_word().get(line.low[at], ()):
        size = len(words)
        if at + size <= last and line.low[at : at + size] == words:
            return size
    return 0
