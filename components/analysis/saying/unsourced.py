"""Claims that no person makes: agentless passives, media, documents, what the reporter saw.

>>> line = read_lines(nlp("Ani diduga menipu warga."))[0]
>>> [said.rule for said in find_unsourced(line, frozenset(), ())]
['agentless']

Rules are tried word by word in the order of RULES, and judged as in `reported.py`. Inside a
statement with a source nothing is claimed again, and who carried that statement is a relay, no
source.
"""

from functools import lru_cache

from components.analysis.saying.clauses import CLOSING_WORD
from components.analysis.saying.cues import word_set
from components.analysis.saying.judge import judge
from components.analysis.saying.lines import Line
from components.analysis.saying.rules_agentless import agentless, agentless_words
from components.analysis.saying.rules_seen import seen
from components.analysis.saying.rules_unsourced import cited, closed, written
from components.analysis.saying.said import Said
from components.analysis.saying.trying import WordRules

LAST = 8  # claims before one that can share its sentence
WORDS_KEPT = 20_000  # words whose answer is remembered: an article has about 400
CARRIED_RULES = (
    "media",
    "document",
    "according",
)  # their source only carried what another one said


@lru_cache(WORDS_KEPT)
def _may_claim(word: str) -> bool:
    """Whether any rule cares about a word."""
    kinds = ("carrier", "by_document", "seen")
    return (
        word in agentless_words()
        or word in ("dari", "dalam", CLOSING_WORD)
        or any(word in word_set(k) for k in kinds)
    )


def _is_no_carrier(said: Said) -> bool:
    """In "…," kata X dikutip dari Antara, Antara is a relay, no source."""
    return not said.rule.startswith("media")


RULES = WordRules((cited, written, closed, agentless, seen), _may_claim, _is_no_carrier)


def find_unsourced(line: Line, taken: frozenset[int], known: tuple[Said, ...]) -> tuple[Said, ...]:
    """The claims of a line that no speaker makes; `known` are its statements with a source."""
    found: list[Said] = []
    at = 0
    for sentence in line.sentences:
        while at < len(known) and _end(known[at]) <= sentence[0]:
            at += 1
        near = known[max(0, at - LAST) : at + LAST]
        for said in RULES.candidates(line, sentence, taken):
            judged = judge(line, sentence, said)
            if judged is not None and _is_new(judged, (*near, *found[-LAST:])):
                found.append(judged)
    return tuple(found)


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
