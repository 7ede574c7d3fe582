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
from components.analysis.saying.rules_noun import noun_before
from components.analysis.saying.rules_quoted import (
    bare,
    cue_before,
    is_whole_sentence,
    led_in,
    source_after,
)
from components.analysis.saying.rules_quoted_after import (
    cue_after,
    cue_inside,
    subject_and_cue_after,
)
from components.analysis.saying.said import Said

Rule = Callable[[Line, Quote], Said | None]

BETWEEN = frozenset({",", ".", ":"})  # between "kata Andi" and the second half of what he said
JOINTS = frozenset({"dan", "atau", "serta", "hingga"})  # between two quotations that go together

RULES: tuple[Rule, ...] = (
    cue_before,
    cue_after,
    subject_and_cue_after,
    source_after,
    noun_before,
    cue_inside,
    led_in,
    bare,
)


def find_quoted(line: Line) -> tuple[Said, ...]:
    """The direct statements of a line, in order."""
    headline = headline_colon(line)
    found: list[Said] = [] if headline is None else [headline]
    before: Quote | None = None
    for quote in line.quotes:
        if not quote.outer or (found and _covers(found[-1], quote)):
            continue
        said = read_quote(line, quote)
        paired = before is not None and _is_paired(line, before, quote)
        explained = before is not None and found and before.words in found[-1].quoted
        if found and (_resumes(line, found[-1], quote, said) or (paired and explained)):
            found[-1] = replace(found[-1], quoted=(*found[-1].quoted, quote.words))
        elif said is not None:
            both = before is not None and paired and not explained
            words = (before.words, quote.words) if before and both else said.quoted
            found.append(replace(said, quoted=words))
        before = quote
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
    if before.cue is not None and quote.words.start <= line.starts[before.cue[0]] < quote.words.end:
        return False  # the quotation was read as the words around its mark
    if before.cue is not None and said is None and _follows(line, before, quote):
        return True
    if said is None or before.cue is None:
        return False
    if said.cue is not None:
        return said.cue == before.cue
    first = line.sentence_of(line.token_at(quote.start))[0]
    right_before = line.sentence_of(max(0, first - 1))[0] <= before.cue[0] < first
    return right_before and is_whole_sentence(line, quote)


def _follows(line: Line, before: Said, quote: Quote) -> bool:
    """Whether a quotation stands right behind "kata Andi" that follows another one."""
    if not before.quoted or before.source is None or before.cue is None:
        return False
    behind = before.quoted[-1].end <= line.starts[before.cue[0]]
    between = line.low[before.source[1] : line.token_at(quote.start)]
    return behind and quote.opened and before.cue < before.source and set(between) <= BETWEEN


def _is_paired(line: Line, before: Quote, quote: Quote) -> bool:
    """Whether two quotations are one list: meneriakkan "Hidup Ani" dan "Ani menang"."""
    first, last = line.token_at(before.end), line.token_at(quote.start)
    between = line.low[first:last]
    return bool(JOINTS & set(between)) and set(between) <= JOINTS | {","}


def _covers(said: Said, quote: Quote) -> bool:
    return any(words.start <= quote.words.start < words.end for words in said.quoted)
