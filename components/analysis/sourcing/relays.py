"""Which outlets the text says carried a statement: "kepada Reuters", "dilansir AFP".

>>> [words.of(line.text) for words in find_relays(line, found)]   # …," kata Ani kepada Reuters.
['Reuters']

An outlet is a relay of the statements in its sentence; "Demikian dilansir X" is one of its
paragraph. A body that is told something ("melapor kepada polisi") carries nothing.
"""

from collections.abc import Iterator

from components.analysis.saying.cues import word_set
from components.analysis.saying.lines import Line
from components.analysis.sourcing.source_bodies import is_known_body
from components.analysis.sourcing.source_types import is_outlet
from components.article import Attribution, Mention, Words

REPORT_ENDS = ((",",), (".",))  # "…, The Guardian melaporkan."
REACH = 8  # tokens between "kepada" and the outlet: "kepada kantor berita milik pemerintah TASS"
LINK_REACH = 6  # tokens from one outlet to the next: "UNIAN dan media lain, termasuk Reuters"


def find_relays(line: Line, found: Attribution, named: Words | None = None) -> tuple[Words, ...]:
    """The outlets that carried a statement, as written, in the order of the text.

    `named` is where the outlet that speaks was last named, for "tulis media itu".
    """
    first, last = _sentences(line, found)
    own = _own_body(line, found)
    names: list[Words] = []
    if found.type == "media":
        outlets = _outlets_in(line, found.source) if found.source is not None else []
        spare = [words for words in (named, found.source) if words is not None]
        names += outlets or spare[:1]
    for at in range(first, last):
        if _in_direct(found, line.starts[at]):
            continue
        for mention in _carriers(line, at, last):
            if mention is not own:
                names.append(_full_name(line, mention))
    if last == len(line.tokens):
        return tuple(dict.fromkeys(names))
    return tuple(dict.fromkeys((*names, *_at_the_end(line))))


def _carriers(line: Line, at: int, last: int) -> Iterator[Mention]:
    token = line.low[at]
    if token in word_set("carrier") or token == "pantauan":
        yield from _cited(line, at + 1, last)
    elif token in word_set("published"):
        for mention in _cited(line, at + 1, last):
            if is_outlet(mention.words.of(line.text)):
                yield mention
    elif token == "melaporkan" and line.low[at + 1 : at + 2] in REPORT_ENDS:
        body = line.mention_at.get(at - 1)
        named = body is not None and body.label == "ORG"
        if body is not None and named and not is_known_body(body.words.of(line.text)):
            yield body
    elif token in word_set("listening"):
        listener = _listener(line, at, last)
        if listener is not None:
            yield listener


def _cited(line: Line, at: int, last: int) -> Iterator[Mention]:
    """The outlet after "dikutip dari", and those linked to it by "dan", "dari"."""
    begin = at
    while at < last and line.low[at] in word_set("carrier_noun") and at not in line.mention_at:
        at += 1
    mention = line.mention_at.get(at)
    if mention is None or mention.label == "PER" or at - begin > REACH:
        return
    if mention.label == "LOC" and not is_outlet(mention.words.of(line.text)):
        return
    yield mention
    for here in range(at + 1, min(last, at + 4 * LINK_REACH)):
        other = line.mention_at.get(here)
        if other is None:
            if line.low[here] not in word_set("link"):
                return
        elif other is not mention:
            if not is_outlet(other.words.of(line.text)):
                return
            yield other
            mention = other


def _listener(line: Line, at: int, last: int) -> Mention | None:
    """The outlet after "kepada"; other bodies are told things, but carry nothing."""
    told = line.low[at] == "kepada"
    if line.low[at] == "dengan" and not word_set("talking") & set(line.low[max(0, at - 2) : at]):
        return None
    for here in range(at + 1, min(last, at + 1 + REACH)):
        mention = line.mention_at.get(here)
        if mention is not None and mention.label == "PER":
            return None
        if mention is not None:
            name, between = mention.words.of(line.text), line.low[at + 1 : here]
            named = mention.label == "ORG" and ("berita" in between or not between)
            known = is_outlet(name) or (told and named and not is_known_body(name))
            return mention if known else None
        if line.low[here] in (",", ".", "bahwa"):
            return None
    return None


def _at_the_end(line: Line) -> Iterator[Words]:
    """The outlet of "Demikian dilansir X." that closes a paragraph."""
    first, last = line.sentences[-1] if line.sentences else (0, 0)
    if last - first >= 2 and line.low[first] == "demikian":
        for at in range(first + 1, min(last, first + 3)):
            for mention in _carriers(line, at, last):
                yield _full_name(line, mention)


def _full_name(line: Line, mention: Mention) -> Words:
    """A name with its short form: "Kantor Berita Pusat Korea (KCNA)" is one outlet."""
    at = line.token_at(mention.words.end)
    short = line.mention_at.get(at + 1)
    address = short is not None and "." in short.words.of(line.text)
    if short is None or address or short.actor != mention.actor:
        return mention.words
    if line.low[at : at + 1] == ("(",):
        after = line.token_at(short.words.end)
        if line.low[after : after + 1] == (")",):
            return Words(mention.words.start, line.end_of(after))
    return mention.words


def _outlets_in(line: Line, words: Words) -> list[Words]:
    inside = dict.fromkeys(
        line.mention_at[at]
        for at in range(line.token_at(words.start), line.token_at(words.end))
        if at in line.mention_at and line.mention_at[at].label == "ORG"
    )
    names = [_full_name(line, mention) for mention in inside]
    return [one for at, one in enumerate(names) if not at or one.start >= names[at - 1].end]


def _own_body(line: Line, found: Attribution) -> Mention | None:
    """The body that speaks itself, on its own pages: no relay of its own words."""
    if found.source is None or found.type == "media":
        return None
    first, last = line.token_at(found.source.start), line.token_at(found.source.end)
    return next((line.mention_at[at] for at in range(first, last) if at in line.mention_at), None)


def _sentences(line: Line, found: Attribution) -> tuple[int, int]:
    """The tokens of the sentences that a statement and its cue stand in."""
    places = [*found.content, *(words for words in (found.cue,) if words)]
    first = line.token_at(min(one.start for one in places))
    last = max(first, line.token_at(max(one.end for one in places)) - 1)
    return line.sentence_of(first)[0], line.sentence_of(last)[1]


def _in_direct(found: Attribution, start: int) -> bool:
    if found.manner != "direct":
        return False
    return any(part.start <= start < part.end for part in found.content)
