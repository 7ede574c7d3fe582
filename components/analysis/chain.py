"""The way a statement took to the reader: outlet, agencies, source, claims inside claims.

>>> doc = nlp('"Harga turun," kata seorang sumber kepada Reuters.')
>>> [hop.who for hop in trace_chains(doc)[0].chain]
['Reuters', 'seorang sumber']

Hops run from the reader to the source. A hop is explicit where the text says so, inferred where a
statement goes on with the one before it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.lines import Line, read_lines
from components.analysis.source_bodies import is_known_body
from components.analysis.source_types import is_outlet
from components.article import Attribution, Hop, Mention, Words

CARRY = frozenset(
    "dikutip mengutip dilansir melansir diberitakan dilaporkan dinukil diwartakan mewartakan dari oleh melalui laman "
    "situs media kantor berita harian resmi tersebut kantor majalah laporan".split()
)
CARRYING = frozenset(
    "dikutip mengutip dilansir melansir diberitakan dilaporkan dinukil diwartakan mewartakan".split()
)
TOLD = frozenset({"kepada"})
TOLD_REACH = (
    8  # tokens between "kepada" and the outlet: "kepada kantor berita milik pemerintah TASS"
)
CARRIER_NOUNS = frozenset({"laman", "situs"})


def trace_chains(doc: Doc) -> tuple[Attribution, ...]:
    """The statements of a Doc with relay, chain and the statement each one is nested in."""
    lines = read_lines(doc)
    found: list[Attribution] = list(doc._.attributions)
    at = 0
    for line in lines:
        first = at
        while at < len(found) and found[at].content[0].start < line.end:
            at += 1
        for index in range(first, at):
            found[index] = _with_relay(line, found[index])
    found = [replace(one, inside=_inside(found, index)) for index, one in enumerate(found)]
    return tuple(replace(one, chain=tuple(_chain(doc.text, found, one))) for one in found)


def _with_relay(line: Line, found: Attribution) -> Attribution:
    relays = tuple(_relays(line, found))
    if (
        found.type == "media"
        and found.source is not None
        and found.rule.partition("/")[0] != "carried"
    ):
        names = [mention.words for mention in _mentions_in(line, found.source)] or [found.source]
        relays = (*names, *(one for one in relays if one not in names))
    return replace(found, relay=tuple(dict.fromkeys(words.of(line.text) for words in relays)))


def _relays(line: Line, found: Attribution) -> Iterator[Words]:
    """The outlets that the sentence of a statement says carried it."""
    for first, last in _sentences_of(line, found):
        at = first
        while at < last:
            token = line.low[at]
            if not _in_direct(found, line.starts[at]):
                if token in CARRYING:
                    carrier = _carrier(line, at + 1, last)
                    if carrier is not None:
                        yield carrier
                elif token in TOLD:
                    listener = _listener(line, at + 1, last)
                    if listener is not None:
                        yield listener
            at += 1


def _carrier(line: Line, at: int, last: int) -> Words | None:
    """The outlet after "dikutip dari", "dilansir kantor berita"."""
    begin = at
    while at < last and line.low[at] in CARRY and at not in line.mention_at:
        at += 1
    mention = line.mention_at.get(at)
    if mention is None or mention.label == "PER" or at - begin > TOLD_REACH:
        return None
    if mention.label == "LOC" and not is_outlet(mention.words.of(line.text)):
        return None
    return mention.words


def _listener(line: Line, at: int, last: int) -> Words | None:
    """The outlet after "kepada"; other bodies are told things, but carry nothing."""
    for here in range(at, min(last, at + TOLD_REACH)):
        mention = line.mention_at.get(here)
        if mention is not None:
            name = mention.words.of(line.text)
            between = line.low[at:here]
            if is_outlet(name) or (
                mention.label == "ORG"
                and ("berita" in between or not between)
                and not is_known_body(name)
            ):
                return mention.words
            return None
        if line.low[here] in (",", ".", "bahwa"):
            return None
    return None


def _sentences_of(line: Line, found: Attribution) -> Iterator[tuple[int, int]]:
    start = (
        min(found.content[0].start, *(w.start for w in (found.cue, found.source) if w))
        if found.cue or found.source
        else found.content[0].start
    )
    end = (
        max(found.content[-1].end, *(w.end for w in (found.cue, found.source) if w))
        if found.cue or found.source
        else found.content[-1].end
    )
    for first, last in line.sentences:
        if line.starts[first] < end and start < line.end_of(last - 1):
            yield first, last


def _in_direct(found: Attribution, start: int) -> bool:
    return found.manner == "direct" and any(
        part.start <= start < part.end for part in found.content
    )


def _mentions_in(line: Line, words: Words) -> list[Mention]:
    inside = dict.fromkeys(
        mention
        for mention in line.mention_at.values()
        if words.start <= mention.words.start < words.end
    )
    return [mention for mention in inside if mention.label != "PER"]


def _inside(found: list[Attribution], index: int) -> int | None:
    """The smallest earlier statement whose content holds all of this one's cue and content."""
    one = found[index]
    best: int | None = None
    for other in range(max(0, index - 6), min(len(found), index + 3)):
        if other == index:
            continue
        if any(_holds(part, one) for part in found[other].content):
            if best is None or _size(found[other]) < _size(found[best]):
                best = other
    return best


def _holds(part: Words, one: Attribution) -> bool:
    inner = [*one.content, *([one.cue] if one.cue else [])]
    return (
        all(part.start <= words.start and words.end <= part.end for words in inner)
        and part != one.content[0]
    )


def _size(one: Attribution) -> int:
    return sum(part.end - part.start for part in one.content)


def _chain(text: str, found: list[Attribution], one: Attribution) -> Iterator[Hop]:
    """Hops from the reader to the source: relays, the claims it is nested in, its own source."""
    seen: set[str] = set()
    for name in one.relay:
        seen.add(name)
        yield Hop(name, _find(text, name, one))
    outer = one.inside
    depth = 0
    nested: list[Hop] = []
    while outer is not None and depth < len(found):
        above = found[outer]
        nested.append(_own_hop(text, above, explicit=True))
        outer, depth = above.inside, depth + 1
    for hop in reversed(nested):
        if hop.who and hop.who not in seen:
            yield hop
    own = _own_hop(text, one, explicit=one.source is not None)
    if own.who and own.who not in seen:
        yield own


def _own_hop(text: str, one: Attribution, *, explicit: bool) -> Hop:
    who = one.source.of(text) if one.source is not None else (one.source_actor or "")
    return Hop(who, one.source, explicit)


def _find(text: str, name: str, one: Attribution) -> Words | None:
    """Where a relay stands nearest to the statement."""
    anchor = one.content[-1].end
    places = [
        match.start()
        for match in re.finditer(re.escape(name), text[max(0, anchor - 1200) : anchor + 400])
    ]
    if not places:
        return None
    offset = max(0, anchor - 1200)
    start = min((place + offset for place in places), key=lambda place: abs(place - anchor))
    return Words(start, start + len(name))


class ChainTracer:
    """Stores the statements with relay, chain and nesting on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.attributions = trace_chains(doc)
        return doc


@Language.factory("news_chain")
def make_chain_tracer(nlp: Language, name: str) -> ChainTracer:
    """The component; needs `news_sources` before it."""
    return ChainTracer()
