"""An article's lines as the statement rules read them: light tokens, quotations and sentences.

>>> line = read_lines(nlp('"Harga turun," kata Andi. Warga senang.'))[0]
>>> [line.words(first, last).of(line.text) for first, last in line.sentences]
['"Harga turun," kata Andi.', 'Warga senang.']

A sentence never ends inside a quotation. Lines that are not kept (links, boilerplate) are left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from components.analysis.saying.glued_words import cut_glued
from components.analysis.saying.line_start import sentence_start
from components.analysis.saying.parse import Tree, read_tree
from components.analysis.saying.quotes import Quote, find_quotes
from components.analysis.whole_text import whole_text
from components.article import NAME_LABELS, Mention, Part, PartKind, Words

# Kinds of line in which somebody may be quoted; a byline or a kicker names, but reports nothing.
READ_KINDS: frozenset[PartKind] = frozenset({"title", "deck", "heading", "paragraph", "caption"})
ENDS = frozenset({".", "..", "!", "?", "...", "…", "?!", "!!", "??"})
LONGEST_SENTENCE = 600  # tokens; longer ones, of text without full stops, are cut
NO_END = frozenset({"PT", "CV", "No", "St", "vs", "dr", "Rp", "Plt", "Plh", "Pj", "Pjs", "Pdt"})
LONGEST_NUMBER = 4  # characters of "VII.", no title before a name: "Prof."
CLOSERS = frozenset({")", "]", '"', "”", "’", "'", "»", "“"})

# Three components read the lines of a Doc, which are kept as long as the Doc is, with the mentions
# and parts they were made of.
_READ: WeakKeyDictionary[Doc, tuple[object, object, tuple["Line", ...]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Line:
    """One kept line: tokens (as written, in lower case, where they start), quotations, sentences.

    `sentences` holds token ranges, end exclusive; `mention_at` the mention a token belongs to;
    `places` where in the Doc each token stands, `tree` what the parser says about all of it.
    """

    text: str
    start: int
    end: int
    kind: PartKind
    tokens: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[tuple[int, int], ...]
    mention_at: dict[int, Mention]
    places: tuple[int, ...]
    tree: Tree | None = field(repr=False, compare=False)

    def end_of(self, index: int) -> int:
        """The character at which token `index` ends."""
        return self.starts[index] + len(self.tokens[index])

    def words(self, first: int, last: int) -> Words:
        """The characters of tokens `first` up to, not including, `last`."""
        return Words(self.starts[first], self.end_of(last - 1))

    def low_at(self, index: int) -> str:
        """The word at a token in lower case; "." after the last."""
        return self.low[index] if index < len(self.low) else "."

    def sentence_of(self, index: int) -> tuple[int, int]:
        """The sentence a token stands in; an empty range at the token if in none."""
        at = bisect_right(self.sentences, (index, len(self.tokens) + 1)) - 1
        if at >= 0 and self.sentences[at][0] <= index < self.sentences[at][1]:
            return self.sentences[at]
        return index, index

    def sentence_end(self, index: int) -> int:
        """Where the sentence that goes on at a token ends; the token if a new one begins there."""
        first, last = self.sentence_of(index)
        return last if first < index else index

    def quotes_in(self, words: Words) -> tuple[Quote, ...]:
        """The quotations that open inside some words."""
        first = bisect_left(self.quotes, words.start, key=lambda quote: quote.start)
        last = bisect_left(self.quotes, words.end, key=lambda quote: quote.start)
        return self.quotes[first:last]

    def token_at(self, position: int) -> int:
        """The first token that starts at or after a character; the number of tokens if none."""
        return bisect_left(self.starts, position)


def read_lines(doc: Doc) -> tuple[Line, ...]:
    """The lines of a Doc in which somebody may be quoted, in order."""
    made_of = (doc._.mentions, doc._.parts)
    read = _READ.get(doc)
    if read is None or read[0] is not made_of[0] or read[1] is not made_of[1]:
        read = _READ[doc] = (*made_of, tuple(_read(doc)))
    return read[2]


def _read(doc: Doc) -> Iterator[Line]:
    words, tree = list(_words(doc)), read_tree(doc)
    named = (mention for mention in doc._.mentions if mention.label in NAME_LABELS)
    mentions = sorted(named, key=lambda mention: mention.words.start)
    text, at, first_mention = whole_text(doc), 0, 0
    for part in doc._.parts:
        while at < len(words) and words[at][1] < part.words.start:
            at += 1
        first = at
        while at < len(words) and words[at][1] < part.words.end:
            at += 1
        inside = []
        while (
            first_mention < len(mentions) and mentions[first_mention].words.start < part.words.end
        ):
            inside.append(mentions[first_mention])
            first_mention += 1
        if part.kept and part.kind in READ_KINDS and at > first:
            yield _read_line(tree, text, part, words[first:at], inside)


def _words(doc: Doc) -> Iterator[tuple[str, int, int]]:
    """Tokens, where they start, their place in the Doc; words glued together are cut."""
    for token in doc:
        if token.is_space:
            continue
        text, start = token.text, token.idx
        cut = cut_glued(text)
        if cut:
            yield text[:cut], start, token.i
        yield text[cut:], start + cut, token.i


def _read_line(
    tree: Tree | None,
    text: str,
    part: Part,
    words: list[tuple[str, int, int]],
    inside: list[Mention],
) -> Line:
    tokens, starts, places = (tuple(column) for column in zip(*words, strict=True))
    low = tuple(word.lower() for word in tokens)
    quotes = find_quotes(text, part.words.start, part.words.end)
    opens = sentence_start(text, part, inside)
    first = next((at for at, start in enumerate(starts) if start >= opens), 0)
    return Line(
        text=text,
        start=part.words.start,
        end=part.words.end,
        kind=part.kind,
        tokens=tokens,
        low=low,
        starts=starts,
        quotes=quotes,
        sentences=tuple(_sentences(tokens, starts, quotes, first)),
        mention_at=_mention_at(inside, starts),
        places=places,
        tree=tree,
    )


def _mention_at(inside: list[Mention], starts: tuple[int, ...]) -> dict[int, Mention]:
    found, at = {}, 0
    for mention in inside:
        while at < len(starts) and starts[at] < mention.words.start:
            at += 1
        while at < len(starts) and starts[at] < mention.words.end:
            found[at] = mention
            at += 1
    return found


def _sentences(
    tokens: tuple[str, ...], starts: tuple[int, ...], quotes: tuple[Quote, ...], first: int
) -> Iterator[tuple[int, int]]:
    """Token ranges of sentences: cut after a full stop outside quotations, before a capital."""
    spans = [(quote.start, quote.end) for quote in quotes if quote.outer]
    at, begin, index = 0, first, first
    while index < len(tokens):
        start = starts[index]
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        quoted = at < len(spans) and spans[at][0] <= start < spans[at][1] - 1
        index += 1
        if index - begin >= LONGEST_SENTENCE:
            yield begin, index
            begin = index
            continue
        if quoted or not (
            _ends(tokens, starts, index - 1)
            or _ends_before_quote(tokens[index - 1], spans, starts[index : index + 1])
        ):
            continue
        while index < len(tokens) and tokens[index] in CLOSERS and not _opens(spans, starts[index]):
            index += 1
        if index >= len(tokens) or _may_begin(tokens[index]):
            yield begin, index
            begin = index
    if begin < len(tokens):
        yield begin, len(tokens)


def _opens(spans: list[tuple[int, int]], start: int) -> bool:
    return any(start == first for first, _ in spans)


def _ends(tokens: tuple[str, ...], starts: tuple[int, ...], index: int) -> bool:
    """A sentence end, or a quotation that closes after one (`…besok." Ia pergi`)."""
    token = tokens[index]
    if token == "." and index > 0 and tokens[index - 1] in NO_END:
        return False  # "Plt. Bupati"
    glued = index + 1 < len(tokens) and starts[index + 1] == starts[index] + 1
    if token == "." and glued and tokens[index + 1][0].isdigit():
        return False  # "gempa M3.6"
    if token == "." and tokens[index - 1 : index + 2] == ("Tbk", ".", "("):
        return False  # "PT Kopi Melati Tbk. (KOPI)"
    if token in ENDS:
        return True
    return token in CLOSERS and index > 0 and tokens[index - 1] in ENDS


def _ends_before_quote(
    token: str, spans: list[tuple[int, int]], following: tuple[int, ...]
) -> bool:
    """Whether a number with its full stop ends a sentence: `unit eselon I. "Kami paham," …`."""
    numbered = len(token) <= LONGEST_NUMBER and token[-1] == "." and token[0].isupper()
    return numbered and any(_opens(spans, start) for start in following)


def _may_begin(token: str) -> bool:
    """Whether a sentence may begin so; some newsrooms begin "ia" small."""
    return (not token[0].islower() and token not in {",", ";", ":", ")"}) or token in {"ia", "dia"}
