"""The way a statement took to the reader: outlets, tellers, the claims it stands in, its source.

>>> doc = nlp('"Harga turun," kata seorang sumber kepada Reuters.')
>>> [hop.who for hop in trace_chains(doc)[0].chain]
['Reuters', 'seorang sumber']

Hops run from the reader to the source; the publishing outlet, which a Doc does not know, is left to
`assemble.py`. A hop is explicit where the sentence says so, inferred where the same
source was carried by an outlet before or a source is carried over. `inside` is the statement a
claim is nested in.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.saying.cues import word_set
from components.analysis.saying.lines import Line, read_lines
from components.analysis.saying.phrases import phrase_after
from components.analysis.sourcing.newsrooms import Newsrooms
from components.analysis.sourcing.relays import find_relays
from components.analysis.whole_text import whole_text
from components.article import NAME_LABELS, Attribution, Hop, Mention, Words

DEEPEST = 4  # claims inside claims that are followed
NEAR = 6  # statements before and after one that can hold it: they stand in the same sentence

Relays = list[tuple[Words, ...]]


def trace_chains(doc: Doc) -> tuple[Attribution, ...]:
    """The statements of a Doc with relay, chain and the statement each one is nested in."""
    text = whole_text(doc)
    found: list[Attribution] = list(doc._.attributions)
    nested = [_inside(found, index) for index in range(len(found))]
    relays, lines = _relays_of(doc, text, found)
    for index, outer in enumerate(nested):
        if outer is not None:  # "A mengatakan kepada Reuters bahwa B mengatakan …": A told Reuters
            content = found[outer].content
            own = tuple(words for words in relays[index] if _is_in(words, content))
            told = relays[outer] if found[outer].type == "media" else ()
            relays[index] = tuple(dict.fromkeys((*told, *own)))  # "Antara melaporkan, Ani berkata"
    whole = [
        replace(one, relay=tuple(words.of(text) for words in relays[at]), inside=nested[at])
        for at, one in enumerate(found)
    ]
    names = {actor.id: actor.name for actor in doc._.actors}
    tracer = _Tracer(text, whole, relays, lines, names)
    return tuple(replace(one, chain=tuple(tracer.hops(at))) for at, one in enumerate(whole))


def _relays_of(doc: Doc, text: str, found: list[Attribution]) -> tuple[Relays, list[Line | None]]:
    """The relays and the line of each statement."""
    relays: Relays = [()] * len(found)
    lines: list[Line | None] = [None] * len(found)
    names = sorted((one for one in doc._.mentions if one.label in NAME_LABELS), key=_start)
    newsrooms = Newsrooms(text, names)
    bodies: dict[str, list[Words]] = {}
    for mention in names:
        if mention.actor is not None and mention.label == "ORG":
            bodies.setdefault(mention.actor, []).append(mention.words)
    at = 0
    for line in read_lines(doc):
        while at < len(found) and found[at].content[0].start < line.end:
            relays[at] = find_relays(line, found[at], newsrooms, _last_named(bodies, found[at]))
            lines[at] = line
            at += 1
    return relays, lines


def _last_named(mentions: dict[str, list[Words]], one: Attribution) -> Words | None:
    """Where the body that speaks was last named before its statement."""
    named = mentions.get(one.source_actor or "", [])
    at = bisect_left(named, one.content[0].start, key=lambda words: words.start)
    return named[at - 1] if at else None


class _Tracer:
    """Puts hops in order; remembers which outlet carried which source before."""

    def __init__(
        self,
        text: str,
        found: list[Attribution],
        relays: Relays,
        lines: list[Line | None],
        names: dict[str, str],
    ) -> None:
        """`names` are those of the actors, by id."""
        self.text, self.found, self.relays, self.lines = text, found, relays, lines
        self.names = names
        self.carried: dict[int, Hop] = {}

    def hops(self, index: int) -> Iterator[Hop]:
        """Relays, the claims around a statement from the outside in, then its own source."""
        one = self.found[index]
        seen: set[str] = set()
        around = self._around(index)
        outer = around[0] if around else index
        for hop in (
            *self._relay_hops(outer),
            *(hop for at in around for hop in self._own(at)),
            *(self._passed_on(index) if around else ()),
            *self._own(index),
        ):
            if hop.who and hop.who.lower() not in seen:
                seen.add(hop.who.lower())
                yield hop
        if one.relay and one.type != "media":
            words = self.relays[index][0]
            self.carried[one.source_group] = Hop(words.of(self.text), words, explicit=False)

    def _relay_hops(self, index: int) -> Iterator[Hop]:
        for words in self.relays[index]:
            yield Hop(words.of(self.text), words, explicit=True)
        before = self.carried.get(self.found[index].source_group)
        if not self.relays[index] and before is not None:
            yield before

    def _around(self, index: int) -> list[int]:
        """The statements a claim stands in, the outermost first."""
        found: list[int] = []
        outer = self.found[index].inside
        while outer is not None and outer not in found and len(found) < DEEPEST:
            found.append(outer)
            outer = self.found[outer].inside
        return found[::-1]

    def _own(self, index: int) -> Iterator[Hop]:
        """The source itself; a person by the name, whatever the words ("dia", "Budi")."""
        one = self.found[index]
        if one.type == "media" and self.relays[index]:
            return  # the outlet that carried it
        name = self.names.get(one.source_actor or "")
        if one.source is not None:
            person = name is not None and one.type == "named_person"
            who = name if name and person else one.source.of(self.text)
            yield Hop(who, one.source, explicit=True)
        elif name is not None:
            yield Hop(name, None, explicit=False)

    def _passed_on(self, index: int) -> Iterator[Hop]:
        """To whom and through whom a nested claim was told, before its content."""
        one, line = self.found[index], self.lines[index]
        if line is None or one.cue is None or one.cue.end > one.content[0].start:
            return
        last = line.token_at(one.content[0].start)
        for at in range(line.token_at(one.cue.end), last):
            if line.low[at] in word_set("passed_on"):
                words = phrase_after(line, at + 1, last)
                if words is not None:
                    place = line.words(*words)
                    yield Hop(place.of(self.text), place, explicit=True)


def _inside(found: list[Attribution], index: int) -> int | None:
    """The smallest statement near by whose content holds all of this one's cue and content."""
    near = range(max(0, index - NEAR), min(len(found), index + NEAR))
    around = [at for at in near if at != index and _holds(found[at], found[index])]
    return min(around, key=lambda at: _size(found[at]), default=None)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if inner.cue is None:
        return False
    places = (*inner.content, inner.cue)
    return any(
        all(part.start <= words.start and words.end <= part.end for words in places)
        for part in outer.content
    )


def _is_in(words: Words, parts: tuple[Words, ...]) -> bool:
    return any(part.start <= words.start and words.end <= part.end for part in parts)


def _start(mention: Mention) -> int:
    return mention.words.start


def _size(one: Attribution) -> int:
    return sum(part.end - part.start for part in one.content)


class ChainTracer:
    """Stores the statements with relay, chain and nesting on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.attributions = trace_chains(doc)
        return doc


@Language.factory("news_chain")
def make_chain_tracer(nlp: Language, name: str) -> ChainTracer:
    """The component; needs `news_sources` before it."""
    return ChainTracer()
