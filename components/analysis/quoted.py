"""Direct speech: which quotations are somebody's words, and whose.

>>> [said.rule for said in find_quoted(read_lines(nlp('"Harga turun," kata Andi.'))[0])]
['cue_after']

Rules are tried in the order of RULES; a quotation that none explains is a scare quote or a title.
A quotation broken by its cue and resumed in the same line is one finding with two parts.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from components.analysis.cues import Cue, base_of, cue_of, pronouns, source_nouns, word_set
from components.analysis.headlines import headline_colon
from components.analysis.lines import Line
from components.analysis.phrases import phrase_after, skip_openers, subject_before
from components.analysis.quotes import Quote
from components.analysis.said import Range, Said
from components.article import Words

LEAST_BARE = 3  # words; a shorter quotation alone in its sentence is a title or a slogan
LONG_QUOTE = 6  # words from which a capital at the start means speech, whatever stands before
CUE_REACH = 14  # tokens before a quotation within which its cue stands
STOPS = ",.!?…"
CARRIERS = frozenset({"mengutip", "dikutip", "dilansir", "melansir"})
NOUN_CUES = frozenset({"demikian", "begitu", "keterangan", "pernyataan", "isi", "bunyi"})

Rule = Callable[[Line, Quote, Range], Said | None]


def find_quoted(line: Line) -> tuple[Said, ...]:
    """The direct statements of a line, in order."""
    found: list[Said] = []
    headline = headline_colon(line)
    if headline is not None:
        found.append(headline)
    for quote in line.quotes:
        if not quote.outer or _covered(found, quote):
            continue
        said = read_quote(line, quote)
        if said is None:
            continue
        if said.joined and found:
            found[-1] = replace(found[-1], quoted=(*found[-1].quoted, *said.quoted))
        elif found and said.cue is not None and said.cue == found[-1].cue:
            found[-1] = replace(found[-1], quoted=(*found[-1].quoted, *said.quoted))
        else:
            found.append(said)
    return tuple(found)


def read_quote(line: Line, quote: Quote) -> Said | None:
    """The first rule that makes a quotation speech; None for scare quotes and titles."""
    around = _outside(line, quote)
    for rule in RULES:
        said = rule(line, quote, around)
        if said is not None:
            return said
    return None


def cue_after(line: Line, quote: Quote, around: Range) -> Said | None:
    """ "…," kata Andi · "…," ujarnya · "…", demikian pesan Andi."""
    _, at = around
    last = _sentence_end(line, at)
    ended = line.text[quote.words.end - 1] in STOPS or not quote.opened
    while at < last and line.low[at] in (",", ".", "-", "–", "—", '"'):
        ended, at = True, at + 1
    if ended and at + 1 < last and line.low[at] in CARRIERS:
        return _carrier_cue(line, quote, at, last)
    if at < last and line.low[at] in NOUN_CUES and at + 1 < last:
        return _noun_cue(line, quote, at, last)
    if at >= last or _inside_clause(line, quote):
        return None
    cue = base_of(line.low[at]) or _unknown_cue(line, at, ended=ended)
    if cue is None or not cue.beside or (cue.strength == "quote" and not ended):
        return None
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    if source is None and cue.form == "base" and not (ended and cue.strength == "say"):
        return None
    return _said("cue_after", quote, cue, at, source)


def cue_before(line: Line, quote: Quote, around: Range) -> Said | None:
    """Andi mengatakan, "…" · kata Andi: "…" · Andi menambahkan: "…"."""
    last, _ = around
    first = _sentence_start(line, last)
    at = last - 1
    while at >= first and line.low[at] in (",", ":", "bahwa", "-", "–", "—"):
        at -= 1
    marked = at < last - 1
    for here in range(at, max(first - 1, at - CUE_REACH), -1):
        cue = cue_of(line.low[here])
        if cue is None or (cue.form == "passive" and here != at):
            continue
        if cue.form in ("base", "nya") and not cue.beside:
            return None
        if not marked and (cue.strength == "weak" or cue.form == "base" or _goes_on(line, around)):
            return None
        if here == at:
            return _said("cue_before", quote, cue, here, _source_of(line, first, here))
        if not marked:
            return None
        if cue.form == "base":
            source = phrase_after(line, here + 1, at + 1)
            return _said("cue_before", quote, cue, here, source) if source else None
        if _only_phrases(line, here + 1, at + 1):
            return _said("cue_before", quote, cue, here, _source_of(line, first, here))
    return None


def _goes_on(line: Line, around: Range) -> bool:
    """Whether the sentence goes on after a quotation: then it is part of a clause, not all of it."""
    _, after = around
    last = _sentence_end(line, after)
    return after < last and line.low[after] not in (",", ".", "!", "?")


def subject_and_cue_after(line: Line, quote: Quote, around: Range) -> Said | None:
    """ "…," Andi menegaskan · "…," situs itu melaporkan."""
    _, at = around
    last = _sentence_end(line, at)
    ended = line.text[quote.words.end - 1] in STOPS
    while at < last and line.low[at] in (",", "."):
        ended, at = True, at + 1
    if at >= last or not ended or _inside_clause(line, quote):
        return None
    for here in range(at + 1, min(last, at + CUE_REACH)):
        cue = cue_of(line.low[here])
        if cue is not None and cue.form in ("active", "passive"):
            if cue.form == "passive":
                source = phrase_after(
                    line, here + 1 + (line.low[here + 1 : here + 2] == ("oleh",)), last
                )
                return _said("cue_after", quote, cue, here, source) if source else None
            source = subject_before(line, at, here)
            return _said("cue_after", quote, cue, here, source) if source else None
    return None


def resumed(line: Line, quote: Quote, around: Range) -> Said | None:
    """The second part of a quotation broken by its cue: "…," kata Andi. "…"."""
    first, _ = around
    start = _sentence_start(line, first)
    if any(line.low[at] not in '"“”,.' for at in range(start, first)) or start == 0:
        return None
    if not _whole_sentence(line, quote, around):
        return None
    earlier = [other for other in line.quotes if other.outer and other.end <= quote.start]
    if not earlier or not _is_speech(line, earlier[-1]):
        return None
    return Said("resumed", quoted=(quote.words,), joined=True)


def bare(line: Line, quote: Quote, around: Range) -> Said | None:
    """A quotation that is a sentence of its own: no cue, the speaker of the lines before."""
    if line.kind not in ("paragraph", "deck") or not _whole_sentence(line, quote, around):
        return None
    if len(quote.words.of(line.text).split()) < LEAST_BARE or quote.single:
        return None
    return Said("bare", quoted=(quote.words,))


RULES: tuple[Rule, ...] = (cue_before, cue_after, subject_and_cue_after, resumed, bare)


def _said(rule: str, quote: Quote, cue: Cue, at: int, source: Range | None) -> Said:
    return Said(
        rule, quoted=(quote.words,), cue=(at, at + 1), source=source, cue_class=cue.cue_class
    )


def _noun_cue(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "…", demikian kata Andi · "…," demikian pesan itu · "…," keterangan Polri."""
    where = at
    if line.low[at] in ("demikian", "begitu") and base_of(line.low[at + 1]) is not None:
        where = at + 1
    source = phrase_after(line, where + 1, last)
    if source is None and where > at:
        where, source = at, phrase_after(line, at + 1, last)
    if source is None:
        return None
    cue = (where, where + 1)
    return Said("cue_after", quoted=(quote.words,), cue=cue, source=source, cue_class="neutral")


def _carrier_cue(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "…," mengutip Instagram Kemenkes · "…", dikutip dari Antara."""
    begin = at + 1 + (line.low[at + 1] in ("dari", "oleh"))
    source = phrase_after(line, begin, last, closed=True)
    if source is None:
        return None
    cue = (at, at + 1)
    return Said("media/quoted", quoted=(quote.words,), cue=cue, source=source, cue_class="neutral")


def _unknown_cue(line: Line, at: int, *, ended: bool) -> Cue | None:
    """A word with -nya right after "…," reports even if no list knows it."""
    if ended and line.tokens[at].islower() and line.low[at].endswith("nya"):
        return Cue(line.low[at], "nya", "neutral", "say")
    return None


def _source_of(line: Line, first: int, cue: int) -> Range | None:
    return subject_before(line, first, cue)


def _only_phrases(line: Line, first: int, last: int) -> bool:
    """Whether only "kepada wartawan", "pada Rabu" and the like stand between cue and quotation."""
    at = first
    while at < last and (line.low[at] in word_set("adverb") or line.low[at] == ","):
        at += 1
    return at >= last or line.low[at] in word_set("phrase") - {"bahwa", "agar", "supaya", "yang"}


def _inside_clause(line: Line, quote: Quote) -> bool:
    """Whether the quotation is the end of a longer clause: mixed speech, no quotation of its own."""
    first = line.token_at(quote.start)
    start = _sentence_start(line, first)
    begin = next((at for at in range(start, first) if line.low[at].isalnum()), first)
    if begin == first or not quote.opened:
        return False
    said = quote.words.of(line.text)
    if len(said.split()) >= LONG_QUOTE and said.lstrip()[:1].isupper():
        return False
    return skip_openers(line, start, first) is not None


def _whole_sentence(line: Line, quote: Quote, around: Range) -> bool:
    """Whether nothing but marks stands beside the quotation in its sentence."""
    first, after = around
    start, end = _sentence_start(line, first), _sentence_end(line, after)
    if (
        quote.closed
        and end == after
        and after < len(line.tokens)
        and line.tokens[after][0].islower()
    ):
        return False
    outside = (*range(start, first), *range(after, end))
    return not any(line.low[at][0].isalnum() for at in outside)


def _is_speech(line: Line, quote: Quote) -> bool:
    return any(rule(line, quote, _outside(line, quote)) for rule in RULES[:3])


def _covered(found: list[Said], quote: Quote) -> bool:
    return any(
        words.start <= quote.words.start < words.end for said in found for words in said.quoted
    )


def _outside(line: Line, quote: Quote) -> Range:
    """The first token of the quotation (its mark) and the first one after it."""
    return line.token_at(quote.start), line.token_at(quote.end)


def _sentence_start(line: Line, at: int) -> int:
    """The start of the sentence that token `at` begins in, or ends before."""
    for first, last in line.sentences:
        if first <= at < last:
            return first
    return at


def _sentence_end(line: Line, at: int) -> int:
    """The end of the sentence that goes on at token `at`; `at` itself if a new one begins there."""
    for first, last in line.sentences:
        if first < at < last:
            return last
    return at
