"""Which outlets the text says carried a statement: "kepada Reuters", "dilansir AFP".

>>> [words.of(line.text) for words in find_relays(line, found)]   # …," kata Ani kepada Reuters.
['Reuters']

An outlet is a relay of the statements in its sentence; "Demikian dilansir X" is one of its
paragraph. Which words name outlets is for `carriers.py`. A body that is told something ("melapor
kepada polisi") carries nothing.
"""

from collections.abc import Iterator

from components.analysis.saying.cues import word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.rules_passive import passive_cue
from components.analysis.saying.subjects import points_back
from components.analysis.sourcing.carriers import carriers, cited, full_name
from components.analysis.sourcing.newsrooms import Newsrooms
from components.article import Attribution, SourceType, Words

TOLD_WITHIN = 4  # tokens from the speaker to "kepada": "kata Ani, Rabu (5/6), kepada"
HEAD = 6  # tokens of the next sentence within which "disampaikan" tells of this one
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
        for words in carriers(line, at, last, newsrooms):
            sure = words in newsrooms.places or line.low[at] != "kepada"
            if words not in own and (sure or _is_told(line, found, at)):
                names.append(words)
    if found.type != "media" and line.low_at(first) in word_set("according"):
        opening = cited(
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


def _teller(line: Line, source: Words, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet whose unnamed source speaks: "sumber Reuters"."""
    first, last = line.token_at(source.start), line.token_at(source.end)
    if line.low[first : first + 1] == ("sumber",):
        for mention in dict.fromkeys(
            line.mention_at[at] for at in range(first, last) if at in line.mention_at
        ):
            if newsrooms.has(mention):
                yield full_name(line, mention)


def _at_the_end(line: Line, newsrooms: Newsrooms) -> Iterator[Words]:
    """The outlet of "Demikian dilansir X." that closes a paragraph."""
    first, last = line.sentences[-1] if line.sentences else (0, 0)
    if last - first >= 2 and line.low[first] == "demikian":
        for at in range(first + 1, min(last, first + 3)):
            yield from carriers(line, at, last, newsrooms)


def _outlets_in(line: Line, words: Words) -> list[Words]:
    inside = dict.fromkeys(
        line.mention_at[at]
        for at in range(line.token_at(words.start), line.token_at(words.end))
        if at in line.mention_at and line.mention_at[at].label == "ORG"
    )
    names = [full_name(line, mention) for mention in inside]
    return [one for at, one in enumerate(names) if not at or one.start >= names[at - 1].end]


def _own_words(line: Line, found: Attribution) -> tuple[Words, ...]:
    """The body or document that speaks itself: no relay of its own words."""
    if found.source is None or found.type in ("media", "observation", *UNNAMED):
        return ()
    first, last = line.token_at(found.source.start), line.token_at(found.source.end)
    named = (line.mention_at[at] for at in range(first, last) if at in line.mention_at)
    body = next((full_name(line, mention) for mention in named), None)
    return (found.source,) if body is None else (found.source, body)


def _sentences(line: Line, found: Attribution) -> tuple[int, int]:
    """The tokens of the sentences that a statement and its cue stand in."""
    places = [*found.content, *(words for words in (found.cue,) if words)]
    first = line.token_at(min(one.start for one in places))
    last = max(first, line.token_at(max(one.end for one in places)) - 1)
    end = line.sentence_of(last)[1]
    after = line.sentence_of(end) if end < len(line.tokens) else (end, end)
    told = any(passive_cue(word) is not None for word in line.low[end : end + HEAD])
    if told and after[0] < after[1] and points_back(line, *after):
        end = after[1]  # "Hal itu disampaikan Ani kepada Antara."
    return line.sentence_of(first)[0], end


def _in_direct(found: Attribution, start: int) -> bool:
    if found.manner != "direct":
        return False
    return any(part.start <= start < part.end for part in found.content)
