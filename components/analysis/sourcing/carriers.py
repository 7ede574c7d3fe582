"""The outlets that one word of a sentence names as carriers: "dilansir X", "lapor X", "via X".

>>> [words.of(line.text) for words in carriers(line, at, last, newsrooms)]   # …, lapor Reuters.
['Reuters']

A word of relaying ("dilansir", "dikutip dari") makes an outlet of any name behind it; "tulis",
"demikian", "via", "memberi tahu" and a programme's name only lead to one the article shows to be a
newsroom.
"""

from collections.abc import Iterator

from components.analysis.saying.cues import source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.sourcing.newsrooms import Newsrooms, days
from components.analysis.sourcing.source_bodies import is_known_body
from components.article import Mention, Words

REPORT_ENDS = ((",",), (".",))  # "…, The Guardian melaporkan."
REACH = 8  # tokens between "kepada" and the outlet: "kepada kantor berita milik pemerintah TASS"
LINK_REACH = 6  # tokens from one outlet to the next: "UNIAN dan media lain, termasuk Reuters"
LONGEST = 4  # tokens of an outlet's name that nobody found: "dikutip dari YouTube Pagi Senja"
AIR_REACH = 16  # tokens from "dalam program" to the station: "dalam acara Sapa Pagi di Kompas TV"
AT = "pada"
SEARCHED = frozenset({"penelusuran"})
ON_AIR = frozenset({"di", "oleh", "dari", "bersama", "milik", "dengan"})  # before a station


def carriers(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlets that the word at token `at` names, looked for up to token `last`."""
    token, _ = _word(line, at)
    looked = token in word_set("looking") | SEARCHED and at not in line.mention_at
    if looked or token in word_set("carrier"):
        yield from cited(line, at + 1, last, newsrooms)
    elif token in word_set("published") or _passes_on(line, at):
        begin = at + 1 + (line.low_at(at + 1) in word_set("according"))
        yield from _only(newsrooms, cited(line, begin, last, newsrooms))
    elif token in word_set("reports"):
        body = line.mention_at.get(at - 1)
        ends = token == "melaporkan" and line.low[at + 1 : at + 2] in REPORT_ENDS
        if body is not None and (newsrooms.has(body) or (ends and _is_unlisted(line, body))):
            yield full_name(line, body)
    elif token in word_set("listening"):
        yield from _listener(line, at, last, newsrooms)
    elif token in word_set("programme") and at and line.low[at - 1] in word_set("in_programme"):
        yield from _aired(line, at, last, newsrooms)


def _is_unlisted(line: Line, mention: Mention) -> bool:
    """Whether a body is none that is known to do something else than report."""
    return mention.label == "ORG" and not is_known_body(mention.words.of(line.text))


def _word(line: Line, at: int) -> tuple[str, int]:
    """The word at a token and the token after it; the tokenizer cuts "YouTube" in two."""
    pair = line.low[at : at + 2]
    if pair == ("you", "tube") and line.end_of(at) == line.starts[at + 1]:
        return "youtube", at + 2
    return line.low[at], at + 1


def _only(newsrooms: Newsrooms, found: Iterator[Words]) -> Iterator[Words]:
    return (words for words in found if words in newsrooms.places)


def _passes_on(line: Line, at: int) -> bool:
    """Whether ", lapor", ", demikian", "via" or "memberi tahu" stands before an outlet."""
    token, before = line.low[at], line.low[at - 1] if at else ""
    if token in word_set("bare_carrier"):
        return before in (",", '"', "”") or (token == "demikian" and not before.isalnum())
    if token == AT:  # "ujarnya pada Antara": any day or place is no newsroom
        return at + 1 in line.mention_at
    return token in word_set("passing") and (token != "tahu" or before == "memberi")


def cited(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet after "dikutip dari", and those linked to it by "dan", "dari"."""
    begin, site = at, False
    while at < last and (at not in line.mention_at or _is_medium(line, at, last)):
        word, after = _word(line, at)
        if word not in word_set("carrier_noun"):
            break
        site, at = site or word in source_nouns("site"), after
    if at - begin > REACH or at >= last:
        return
    mention = line.mention_at.get(at)
    if mention is None:
        yield from _pointed(line, at - 1, last, newsrooms)
        yield from _unfound(line, at, last)
        return
    if not site and mention.label != "ORG" and not newsrooms.has(mention):
        return
    yield full_name(line, mention)
    yield from _linked(line, at + 1, last, mention, newsrooms)


def _is_medium(line: Line, at: int, last: int) -> bool:
    """Whether a name is only that of the network that shows an outlet: "YouTube Pagi Senja"."""
    word, after = _word(line, at)
    return word in source_nouns("medium") and after < last and line.tokens[after][0].isupper()


def _linked(
    line: Line, begin: int, last: int, mention: Mention, newsrooms: Newsrooms
) -> Iterator[Words]:
    """The outlets behind one: "UNIAN dan media lain, termasuk Reuters", "X dari YouTube Y"."""
    for here in range(begin, min(last, begin + 4 * LINK_REACH)):
        other = line.mention_at.get(here)
        site = line.low[here - 1] == "dari" and _word(line, here)[0] in source_nouns("site")
        if site and other is not mention:
            yield from cited(line, here, last, newsrooms)
            return
        if other is None:
            if line.low[here] not in word_set("link"):
                return
        elif other is not mention:
            if not newsrooms.has(other):
                return
            yield full_name(line, other)
            mention = other


def _pointed(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet that "dikutip harian itu" means."""
    pointing = at + 1 < last and line.low[at + 1] in word_set("pointing")
    if pointing and line.low[at] in source_nouns("outlet"):
        mention = newsrooms.before(line.starts[at])
        if mention is not None:
            yield mention.words


def _unfound(line: Line, at: int, last: int) -> Iterator[Words]:
    """An outlet whose name nobody found: the capitals after "dikutip dari"."""
    end = at
    while end < min(last, at + LONGEST) and line.tokens[end][0].isupper():
        end += 1
    if end == at or line.low[at - 1] not in word_set("before_name"):
        return
    words = line.words(at, end)
    others = source_nouns("document") | source_nouns("written") | source_nouns("medium") | days()
    if words.of(line.text).split()[0].lower() not in others:
        yield words


def _listener(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet after "kepada"; other bodies are told things, but carry nothing."""
    told = line.low[at] == "kepada"
    if line.low[at] in ("dengan", "bersama"):
        near = line.low[max(0, at - 2) : at]
        if not word_set("talking") & set(near):
            return
    if told:
        yield from _pointed(line, at + 1, last, newsrooms)
    for here in range(at + 1, min(last, at + 1 + REACH)):
        mention = line.mention_at.get(here)
        between = line.low[at + 1 : here]
        of_outlet = any(word in source_nouns("outlet") for word in between) or "berita" in between
        reporter = bool(between) and between[0] in word_set("reporter")
        if mention is not None and mention.label == "LOC" and of_outlet:
            continue  # "kepada kantor berita Iran, Fars"
        if mention is not None and mention.label == "PER":
            return
        if mention is not None:
            named = mention.label == "ORG" and (of_outlet or reporter or not between)
            unknown = told and named and not is_known_body(mention.words.of(line.text))
            if newsrooms.has(mention) or unknown:
                yield full_name(line, mention)
            return
        if line.low[here] in (".", "bahwa") or (line.low[here] == "," and not of_outlet):
            return


def _aired(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The station of "dalam program Sapa Pagi di Kompas TV"."""
    for here in range(at + 1, min(last, at + AIR_REACH)):
        if line.low[here] in (".", '"'):
            return
        mention = line.mention_at.get(here)
        if mention is not None and newsrooms.has(mention):
            yield full_name(line, mention)
            return
        if line.low[here] in ON_AIR and mention is None:
            found = list(_only(newsrooms, cited(line, here + 1, last, newsrooms)))
            if found:
                yield from found
                return


def full_name(line: Line, mention: Mention) -> Words:
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
