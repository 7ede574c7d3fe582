"""How each title, deck and paragraph presents its matter, and the words that say so.

"Rumah warga roboh diterjang banjir." -> negative, -0.9, because of "roboh" and "banjir". The
writer's words and the quoted words are scored apart, with the same weights: a grim quotation in a
plain report is not a grim report. Names weigh nothing, whatever they mean. Not found: irony.
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import compress
from operator import not_

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis import serialise
from components.analysis.saying.quotes import find_quotes
from components.analysis.toning.tone_context import read_lines
from components.analysis.toning.tone_model import ToneModel, load_tone_model
from components.analysis.toning.tone_words import Coloured
from components.analysis.toning.towards import find_towards
from components.analysis.whole_text import whole_text
from components.article import NAME_LABELS, Attribution, Part, PartKind, Reason, Tone, Words

JUDGED_KINDS: frozenset[PartKind] = frozenset({"title", "deck", "paragraph"})
LEAST_WORDS = 3  # words that are no names; shorter lines say too little
LEAST_COLOUR = 0.2  # total lexicon weight; with less, only the network speaks
LEAST_SHARE = 0.08  # of the score (-1..1); smaller shares are no reason to show
MOST_REASONS = 12  # shown per line, the largest shares
LEAST_REASONS = 2  # shown where no share is large
SPEECH_WORDS = 4  # words; shorter quotations that nobody is said to speak are terms or titles


def find_tone(
    text: str, names: Collection[Words], quoted: Sequence[Words], *, is_title: bool, at: int = 0
) -> Tone:
    """The tone of one line that begins at character `at` of its article.

    `names` and `quoted` are offsets into the line. `own` is None where every word is quoted,
    `quoted` where none is. A line that says too little is neutral, with score 0 and no reasons.
    """
    (line,) = read_lines([(text, names)])
    return judge_line(Words(at, at + len(text)), line, quoted, is_title=is_title)


def judge_line(
    whole: Words, line: Sequence[Coloured], quoted: Sequence[Words], *, is_title: bool
) -> Tone:
    """The tone of a line whose words are known; `line` and `quoted` hold offsets into it."""
    model = load_tone_model()
    score = model.score(line, is_title=is_title)
    said = [_is_inside(word.words, quoted) for word in line] if quoted else []
    inside = list(compress(line, said))
    outside = list(compress(line, map(not_, said))) if inside else line
    enough = _is_enough(line, score, model)
    return Tone(
        words=whole,
        tone=model.name_of(score) if enough else "neutral",
        score=round(score, 3) if enough else 0.0,
        own=_part_score(outside, model, is_title=is_title)
        if inside or not line
        else round(score, 3),
        quoted=_part_score(inside, model, is_title=is_title),
        reasons=_reasons(line, score, is_title=is_title, at=whole.start) if enough else (),
        enough=enough,
    )


def _is_inside(words: Words, spans: Sequence[Words]) -> bool:
    return any(span.start <= words.start < span.end for span in spans)


def _is_enough(line: Sequence[Coloured], score: float, model: ToneModel) -> bool:
    """Whether a line has words enough, and coloured ones or pushes that agree strongly."""
    colour = sum(abs(word.weight) for word in line)
    return len(line) >= LEAST_WORDS and (
        colour >= LEAST_COLOUR or model.name_of(score) != "neutral"
    )


def _part_score(line: Sequence[Coloured], model: ToneModel, *, is_title: bool) -> float | None:
    return round(model.score(line, is_title=is_title), 3) if line else None


def _reasons(
    line: Sequence[Coloured], score: float, *, is_title: bool, at: int
) -> tuple[Reason, ...]:
    model = load_tone_model()
    shares = model.shares(line, score, is_title=is_title)
    shares = sorted(shares, key=lambda pair: -abs(pair[1]))
    kept = [(words, share) for words, share in shares if abs(share) >= LEAST_SHARE][:MOST_REASONS]
    if not kept and model.name_of(score) != "neutral":  # many words that each do little
        kept = [(words, share) for words, share in shares if share * score > 0][:LEAST_REASONS]
    return tuple(
        Reason(Words(at + words.start, at + words.end), round(max(-1.0, min(1.0, share)), 3))
        for words, share in sorted(kept, key=lambda pair: pair[0].start)
    )


def find_quoted_words(
    text: str, part: Part, attributions: Sequence[Attribution]
) -> tuple[Words, ...]:
    """The stretches of a line that are somebody's own words, as offsets into the line.

    Direct content counts whole; elsewhere words in quotation marks count where they belong to an
    attribution or are too many for a term.
    """
    start, end = part.words.start, part.words.end
    contents = [(words, found) for found in attributions for words in found.content]
    near = [(words, found) for words, found in contents if start <= words.start < end]
    direct = [words for words, found in near if found.manner == "direct"]
    marked = [
        quote.words
        for quote in find_quotes(text, start, end)
        if len(quote.words.of(text).split()) >= SPEECH_WORDS
        or any(words.start < quote.end and quote.start < words.end for words, _ in near)
    ]
    return tuple(Words(words.start - start, words.end - start) for words in [*direct, *marked])


def _names_of(doc: Doc) -> list[Words]:
    names = [mention.words for mention in doc._.mentions if mention.label in NAME_LABELS]
    return [*names, *(Words(ent.start_char, ent.end_char) for ent in doc.ents)]


def _by_line(names: Collection[Words], lines: Sequence[Words]) -> list[list[Words]]:
    """The names of each line, as offsets into it; the lines in the order of the text."""
    found: list[list[Words]] = [[] for _ in lines]
    starts = [line.start for line in lines]
    for name in names:
        at = bisect_right(starts, name.start) - 1
        if at >= 0 and name.start < lines[at].end:
            start = lines[at].start
            found[at].append(Words(name.start - start, name.end - start))
    return found


class ToneFinder:
    """Stores one Tone per title, deck and paragraph on the Doc, and the tone towards its actors."""

    def __call__(self, doc: Doc) -> Doc:
        whole = whole_text(doc)
        parts = [part for part in doc._.parts if part.kind in JUDGED_KINDS and part.kept]
        names = _by_line(_names_of(doc), [part.words for part in parts])
        texts = [part.words.of(whole) for part in parts]
        tones, lines = [], []
        for part, line in zip(parts, read_lines(zip(texts, names, strict=True)), strict=True):
            quoted = find_quoted_words(whole, part, doc._.attributions)
            is_title = part.kind == "title"
            tones.append(judge_line(part.words, line, quoted, is_title=is_title))
            lines.append((part.words, is_title, line))
        doc._.tone = tuple(tones)
        doc._.towards = find_towards(doc, lines, load_tone_model())
        return doc


@Language.factory("news_tone", assigns=["doc._.tone", "doc._.towards"])
def make_tone_finder(nlp: Language, name: str) -> ToneFinder:
    """The component `news_tone`; its weights are read when the first article comes."""
    serialise.register_extensions()
    return ToneFinder()
