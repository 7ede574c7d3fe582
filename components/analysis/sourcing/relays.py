"""Which outlets the text says carried a statement: "kepada Reuters", "dilansir AFP".

>>> [words.of(line.text) for words in find_relays(line, found)]   # …," kata Ani kepada Reuters.
['Reuters']

An outlet is a relay of the statements in its sentence; "Demikian dilansir X" is one of its
paragraph. A body that is told something ("melapor kepada polisi") carries nothing.
"""

from collections.abc import Iterator

from components.analysis.saying.cues import source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.sourcing.newsrooms import Newsrooms, days
from components.analysis.sourcing.source_bodies import is_known_body
from components.article import Attribution, Mention, SourceType, Words

REPORT_ENDS = ((",",), (".",))  # "…, The Guardian melaporkan."
REACH = 8  # tokens between "kepada" and the outlet: "kepada kantor berita milik pemerintah TASS"
LINK_REACH = 6  # tokens from one outlet to the next: "UNIAN dan media lain, termasuk Reuters"
TOLD_WITHIN = 4  # tokens from the speaker to "kepada": "kata Ani, Rabu (5/6), kepada"
LONGEST = 4  # tokens of an outlet's name that nobody found: "dikutip dari YouTube Pagi Senja"
UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "unnamed_group", "anonymous")


def find_relays(
    line: Line, found: Attribution, newsrooms: Newsrooms, named: Words | None = None
) -> tuple[Words, ...]:
    """The outlets that carried a statement, as written, in the order of the text.

    `newsrooms` are those of the article; `named` is where the outlet that speaks was last named,
    for "tulis media itu".
    """
    first, last = _sentences(line, found)
    own = _own_words(line, found)
    names: list[Words] = []
    if found.type == "media":
        outlets = _outlets_in(line, found.source) if found.source is not None else []
        spare = [words for words in (named, found.source) if words is not None]
        names += outlets or spare[:1]
    for at in range(first, last):
        if _in_direct(found, line.starts[at]):
            continue
        for words in _carriers(line, at, last, newsrooms):
            sure = words in newsrooms.places or line.low[at] != "kepada"
            if words not in own and (sure or _is_told(line, found, at)):
                names.append(words)
    if found.type != "media" and line.low_at(first) in word_set("according"):
        opening = _cited(
            line, first + 1, last, newsrooms
        )  # "Menurut Antara, dua pejabat mengatakan"
        names += [words for words in opening if words in newsrooms.places and words not in own]
    if found.type in UNNAMED and found.source is not None:
        names += _teller(line, found.source, newsrooms)
    if last != len(line.tokens):
        names += _at_the_end(line, newsrooms)
    return tuple(dict.fromkeys(names))


def _is_told(line: Line, found: Attribution, at: int) -> bool:
    """Whether "kepada" stands right behind the one who speaks: then any body may be an outlet."""
    ends = [line.token_at(words.end) for words in (found.cue, found.source) if words is not None]
    return any(0 <= at - end <= TOLD_WITHIN for end in ends)


def _word(line: Line, at: int) -> tuple[str, int]:
    """The word at a token and the token after it; the tokenizer cuts "YouTube" in two."""
    pair = line.low[at : at + 2]
    if pair == ("you", "tube") and line.end_of(at) == line.starts[at + 1]:
        return "youtube", at + 2
    return line.low[at], at + 1


def _carriers(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    token, _ = _word(line, at)
    if token in word_set("carrier") or token == "pantauan":
        yield from _cited(line, at + 1, last, newsrooms)
    elif token in word_set("published"):
        for words in _cited(line, at + 1, last, newsrooms):
            if words in newsrooms.places:
                yield words
    elif token == "melaporkan" and line.low[at + 1 : at + 2] in REPORT_ENDS:
        body = line.mention_at.get(at - 1)
        named = body is not None and body.label == "ORG"
        if body is not None and named and not is_known_body(body.words.of(line.text)):
            yield _full_name(line, body)
    elif token in word_set("listening"):
        yield from _listener(line, at, last, newsrooms)


def _cited(line: Line, at: int, last: int, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet after "dikutip dari", and those linked to it by "dan", "dari"."""
    begin, site = at, False
    while at < last and at not in line.mention_at:
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
    yield _full_name(line, mention)
    for here in range(at + 1, min(last, at + 4 * LINK_REACH)):
        other = line.mention_at.get(here)
        if other is None:
            if line.low[here] not in word_set("link"):
                return
        elif other is not mention:
            if not newsrooms.has(other):
                return
            yield _full_name(line, other)
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
    if line.low[at] == "dengan" and not word_set("talking") & set(line.low[max(0, at - 2) : at]):
        return
    if told:
        yield from _pointed(line, at + 1, last, newsrooms)
    for here in range(at + 1, min(last, at + 1 + REACH)):
        mention = line.mention_at.get(here)
        between = line.low[at + 1 : here]
        of_outlet = any(word in source_nouns("outlet") for word in between) or "berita" in between
        if mention is not None and mention.label == "LOC" and of_outlet:
            continue  # "kepada kantor berita Iran, Fars"
        if mention is not None and mention.label == "PER":
            return
        if mention is not None:
            named = mention.label == "ORG" and (of_outlet or not between)
            unknown = told and named and not is_known_body(mention.words.of(line.text))
            if newsrooms.has(mention) or unknown:
                yield _full_name(line, mention)
            return
        if line.low[here] in (".", "bahwa") or (line.low[here] == "," and not of_outlet):
            return


def _teller(line: Line, source: Words, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet whose unnamed source speaks: "sumber Reuters"."""
    first, last = line.token_at(source.start), line.token_at(source.end)
    if line.low[first : first + 1] == ("sumber",):
        for mention in dict.fromkeys(
            line.mention_at[at] for at in range(first, last) if at in line.mention_at
        ):
            if newsrooms.has(mention):
                yield _full_name(line, mention)


def _at_the_end(line: Line, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet of "Demikian dilansir X." that closes a paragraph."""
    first, last = line.sentences[-1] if line.sentences else (0, 0)
    if last - first >= 2 and line.low[first] == "demikian":
        for at in range(first + 1, min(last, first + 3)):
            yield from _carriers(line, at, last, newsrooms)


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


def _own_words(line: Line, found: Attribution) -> tuple[Words, ...]:
    """The body or document that speaks itself: no relay of its own words."""
    if found.source is None or found.type == "media" or found.type in UNNAMED:
        return ()
    first, last = line.token_at(found.source.start), line.token_at(found.source.end)
    named = (line.mention_at[at] for at in range(first, last) if at in line.mention_at)
    body = next((_full_name(line, mention) for mention in named), None)
    return (found.source,) if body is None else (found.source, body)


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
