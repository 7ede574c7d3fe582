"""Statements: what the article attributes to somebody, with the words that say so.

>>> doc = nlp('"Harga turun," kata Andi kepada Antara.')
>>> [(found.content[0].of(doc.text), found.cue.of(doc.text)) for found in find_attributions(doc)]
[('Harga turun,', 'kata')]

Terms (PARC 3.0, Pareti 2016): content, cue, source. Direct speech first (`quoted.py`), then
indirect speech (`reported.py`), then claims without a speaker (`unsourced.py`). Who a source is,
and through whom the statement came, is for `sources.py` and `chain.py`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.saying.carry import Weighed, last_token, opening_speech, weigh
from components.analysis.saying.lines import Line, read_lines
from components.analysis.saying.quoted import find_quoted
from components.analysis.saying.reported import find_reported
from components.analysis.saying.said import Range, Said, to_attribution
from components.analysis.saying.speech import Speech
from components.analysis.saying.subjects import subject_of_line
from components.analysis.saying.told_before import find_told
from components.analysis.saying.unsourced import find_unsourced
from components.article import Attribution

Read = tuple[Line, tuple[Said, ...], tuple[Weighed, ...]]

WITHOUT_SOURCE = frozenset({"cue_after", "cue_before", "inserted", "according", "bare", "carried"})


def find_attributions(doc: Doc) -> tuple[Attribution, ...]:
    """The statements of an article in the order in which their contents stand.

    Not found here: the type of a source, who a pronoun means, relays.
    """
    found: list[Attribution] = []
    earlier: Line | None = None
    taken_earlier: frozenset[int] = frozenset()
    for line, said, _ in read_article(read_lines(doc)):
        found.extend(to_attribution(line, each) for each in said)
        taken = taken_sentences(line, said)
        found.extend(find_told(line, earlier, taken, taken_earlier))
        earlier, taken_earlier = line, taken
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[0].end)))


def read_article(lines: tuple[Line, ...]) -> Iterator[Read]:
    """Each line with its statements in order, and the sentences that could go on with one."""
    spoken = [find_spoken(line) for line in lines]
    before: Speech | None = None
    for at, line in enumerate(lines):
        more = at + 1 < len(lines)
        after = opening_speech(lines[at + 1], spoken[at + 1]) if more else None
        tried, before = weigh(line, spoken[at], before, after)
        carried = tuple(said for _, _, said in tried if said is not None)
        found = _in_order(line, (*spoken[at], *carried)) if carried else spoken[at]
        yield line, tuple(_name_sources(line, found)), tried


def read_statements(line: Line) -> tuple[Said, ...]:
    """The statements of one line in order: direct, indirect, without a speaker, carried over."""
    return next(read_article((line,)))[1]


def find_spoken(line: Line) -> tuple[Said, ...]:
    """The statements of one line in order, but for those carried over from another."""
    quoted = find_quoted(line)
    taken = taken_tokens(line, quoted)
    reported = find_reported(line, taken, quoted)
    found = _in_order(line, (*quoted, *reported, *find_unsourced(line, taken, reported)))
    return tuple(_name_sources(line, found))


def _in_order(line: Line, found: tuple[Said, ...]) -> tuple[Said, ...]:
    return tuple(sorted(found, key=lambda said: _position(line, said)))


def _name_sources(line: Line, found: tuple[Said, ...]) -> Iterator[Said]:
    """Give "ujarnya" and quotations without cue the source that stands in their line."""
    source: Range | None = None
    for said in found:
        if said.source is None and said.rule in WITHOUT_SOURCE:
            named = source
            if named is None and said.rule != "carried":
                named = subject_of_line(line, _first_token(line, said))
            yield replace(said, source=named)
        else:
            source = said.source or source
            yield said


def _position(line: Line, said: Said) -> int:
    return said.quoted[0].start if said.quoted else line.starts[said.content[0][0]]


def _first_token(line: Line, said: Said) -> int:
    return said.cue[0] if said.cue else line.token_at(_position(line, said))


def taken_tokens(line: Line, quoted: tuple[Said, ...]) -> frozenset[int]:
    """The tokens of direct speech and its cues, which the other rules leave alone."""
    found: set[int] = set()
    for said in quoted:
        for words in said.quoted:
            found.update(range(line.token_at(words.start), line.token_at(words.end)))
        if said.cue is not None:
            found.update(range(*said.cue))
    return frozenset(found)


def taken_sentences(line: Line, found: tuple[Said, ...]) -> frozenset[int]:
    """The numbers of the sentences of a line in which a statement or its cue stands."""
    ends = [last for _, last in line.sentences]
    numbers: set[int] = set()
    for said in found:
        first = min(_first_token(line, said), line.token_at(_position(line, said)))
        reach = range(bisect_right(ends, first), bisect_right(ends, last_token(line, said)) + 1)
        numbers.update(reach)
    return frozenset(numbers)


class AttributionFinder:
    """Stores the statements on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.attributions = find_attributions(doc)
        return doc


@Language.factory("news_attribution")
def make_attribution_finder(nlp: Language, name: str) -> AttributionFinder:
    """The component; needs `news_parts` and `news_actors` before it."""
    return AttributionFinder()
