"""Claims that no person makes: agentless passives, media, documents, what the reporter saw.

>>> line = read_lines(nlp("Ani diduga menipu warga."))[0]
>>> [said.rule for said in find_unsourced(line, frozenset(), ())]
['agentless']

Rules are tried word by word in the order of RULES, and judged as in `reported.py`. Inside a
statement with a source nothing is claimed again, and who carried that statement is a relay, no
source.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from components.analysis.saying.cues import word_set
from components.analysis.saying.judge import judge
from components.analysis.saying.lines import Line
from components.analysis.saying.rules_unsourced import (
    agentless,
    agentless_words,
    cited,
    seen,
    written,
)
from components.analysis.saying.said import Range, Said

Rule = Callable[[Line, Range, int], Said | None]

RULES: tuple[Rule, ...] = (cited, written, agentless, seen)
LAST = 8  # claims before one that can share its sentence
WORDS_KEPT = 20_000  # words whose answer is remembered: an article has about 400
CARRIED_RULES = ("media", "document")  # their source only carried what another one said


def find_unsourced(line: Line, taken: frozenset[int], known: tuple[Said, ...]) -> tuple[Said, ...]:
    """The claims of a line that no speaker makes; `known` are its statements with a source."""
    found: list[Said] = []
    at = 0
    for sentence in line.sentences:
        while at < len(known) and _end(known[at]) <= sentence[0]:
            at += 1
        near = known[max(0, at - LAST) : at + LAST]
        for said in candidates(line, sentence, taken):
            judged = judge(line, sentence, said)
            if judged is not None and _is_new(judged, (*near, *found[-LAST:])):
                found.append(judged)
    return tuple(found)


def candidates(line: Line, sentence: Range, taken: frozenset[int]) -> Iterator[Said]:
    """What the rules find in a sentence, word by word, before anything is judged."""
    quotes = any(at in taken for at in range(*sentence))
    for at in range(*sentence):
        if at in taken or not _may_claim(line.low[at]):
            continue
        said = read_token(line, sentence, at)
        if said is not None and not (quotes and said.rule.startswith("media")):
            yield said  # in "…," kata X dikutip dari Antara, Antara is a relay, no source


def read_token(line: Line, sentence: Range, at: int) -> Said | None:
    """The first rule that finds a claim at one token."""
    for rule in RULES:
        said = rule(line, sentence, at)
        if said is not None:
            return said
    return None


@lru_cache(WORDS_KEPT)
def _may_claim(word: str) -> bool:
    """Whether any rule cares about a word."""
    kinds = ("carrier", "by_document", "seen")
    return word in agentless_words() or word == "dari" or any(word in word_set(k) for k in kinds)


def _end(said: Said) -> int:
    return max((last for _, last in said.content), default=0)


def _is_new(said: Said, known: tuple[Said, ...]) -> bool:
    """No claim inside another statement, and no carrier of a statement that has a speaker."""
    return not any(_is_part(said, other) for other in known)


def _is_part(said: Said, other: Said) -> bool:
    if said.cue == other.cue:
        return True
    at = said.cue[0] if said.cue is not None else -1
    if any(first <= at < last for first, last in other.content):
        return True
    return said.rule.startswith(CARRIED_RULES) and any(
        first < end and begin < last for first, last in other.content for begin, end in said.content
    )
