"""Direct speech: which quotations are somebody's words, and whose.

>>> [said.rule for said in find_quoted(read_lines(nlp('"Harga turun," kata Andi.'))[0])]
['cue_after']

Rules are tried in the order of RULES; a quotation that none explains is a scare quote or a title.
A quotation broken by its cue and resumed in the same line is one finding with two parts.
"""

from collections.abc import Callable
from dataclasses import replace

from components.analysis.saying.headlines import headline_colon
from components.analysis.saying.lines import Line
from components.analysis.saying.quotes import Quote
from components.analysis.saying.rules_quoted import (
    bare,
    cue_after,
    cue_before,
    is_whole_sentence,
    source_after,
    subject_and_cue_after,
)
from components.analysis.saying.said import Said

Rule = Callable[[Line, Quote], Said | None]

RULES: tuple[Rule, ...] = (cue_before, cue_after, subject_and_cue_after, source_after, bare)


def find_quoted(line: Line) -> tuple[Said, ...]:
    """The direct statements of a line, in order."""
    headline = headline_colon(line)
    found: list[Said] = [] if headline is None else [headline]
    for quote in line.quotes:
        if not quote.outer or (found and _covers(found[-1], quote)):
            continue
        said = read_quote(line, quote)
        if found and _resumes(line, found[-1], quote, said):
            found[-1] = replace(found[-1], quoted=(*found[-1].quoted, quote.words))
        elif said is not None:
            found.append(said)
    return tuple(found)


def read_quote(line: Line, quote: Quote) -> Said | None:
    """The first rule that makes a quotation speech; None for scare quotes and titles."""
    for rule in RULES:
        said = rule(line, quote)
        if said is not None:
            return said
    return None


def _resumes(line: Line, before: Said, quote: Quote, said: Said | None) -> bool:
    """Whether a quotation is the second part of the one before it: "…," kata Andi. "…"."""
    if said is None or before.cue is None:
        return False
    if said.cue is not None:
        return said.cue == before.cue
    first = line.sentence_of(line.token_at(quote.start))[0]
    right_before = line.sentence_of(max(0, first - 1))[0] <= before.cue[0] < first
    return right_before and is_whole_sentence(line, quote)


def _covers(said: Said, quote: Quote) -> bool:
    return any(words.start <= quote.words.start < words.end for words in said.quoted)
