"""The tone of the sentences about an actor: whose words they are, and the words that make it.

"Pansus mengecam Wali Kota Surti. Surti gagal, kata Budi." -> Surti: in the writer's words negative
("mengecam"), in those of a named source negative ("gagal"). An actor counts where it is what a
sentence is about (subject) or whom it is done to (object, "kepada", "terhadap", "oleh"), not where
it only speaks or stands as a place. It is the tone of the sentence: "Polisi menangkap pencuri" is
as grim for "Polisi". Not found: pronouns and "-nya".
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from components.analysis.toning.tone_model import ToneModel
from components.analysis.toning.tone_words import Coloured
from components.article import (
    NAME_LABELS,
    ActorTone,
    Attribution,
    Mention,
    Reason,
    SourceType,
    ToneName,
    Voice,
    Words,
)

LEAST_SENTENCES = 2  # with colour; one sentence is no way of writing about somebody
LEAST_COLOUR = 0.2  # total lexicon weight of a sentence, as for lines
NEUTRAL_WITHIN = 0.25  # a mean lies nearer 0 than the score of a line, for plain sentences count
LEAST_SHARE = 0.04  # of the score (-1..1); smaller shares are no reason to show
MOST_REASONS = 6  # shown per actor and voice, the largest shares
NAMED: frozenset[SourceType] = frozenset(
    {"named_person", "named_organisation", "document", "media"}
)
SEEN: frozenset[SourceType] = frozenset({"observation"})  # by the reporter: the writer's own words

# A name at the root has a noun for its predicate: "Surti penipu".
_SUBJECT, _TARGET = frozenset({"nsubj", "csubj", "ROOT"}), frozenset({"obj", "iobj"})
_TARGET_MARKS = frozenset({"kepada", "terhadap", "atas", "bagi", "oleh", "pada", "untuk"})
_SAME_AS_HEAD = frozenset({"flat", "appos", "conj", "compound"})
_DEEPEST = 6  # steps up a tree; names stand no deeper under the word they belong to


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of one voice in one sentence that make an actor their subject or target."""

    sentence: Words
    words: tuple[Coloured, ...]
    is_title: bool


def find_towards(
    doc: Doc, lines: Sequence[tuple[Words, bool, Sequence[Coloured]]], model: ToneModel
) -> tuple[ActorTone, ...]:
    """One record per actor and voice that has such a sentence, in the order of the text.

    `lines` are the judged lines: where they stand, whether they are titles, and their words, with
    offsets into the line. Empty where the Doc has no syntax.
    """
    if not doc.to_array("DEP").any():  # has_annotation looks at one word after the other
        return ()
    told: dict[tuple[str, Voice], list[_Said]] = {}
    names = _names_in_order(doc)
    starts = [name.words.start for name in names]
    spoken = [(words, found) for found in doc._.attributions for words in found.content]
    speakers = [found.source for found in doc._.attributions if found.source]
    for line, is_title, coloured in lines:
        for sentence in _sentences(doc, line):
            here = names[_between(starts, sentence.start_char, sentence.end_char)]
            words: _SpokenWords | None = None
            for mention in _about(sentence, here, speakers):
                if words is None:
                    words = _spoken_words(sentence, coloured, line.start, spoken)
                inside = _innermost(mention.words.start, spoken)
                said = _said(sentence, words, inside, is_title=is_title)
                group = told.setdefault((str(mention.actor), _voice(inside)), [])
                if said not in group:
                    group.append(said)
    return tuple(_judge(actor, voice, said, model) for (actor, voice), said in told.items())


def _between(starts: Sequence[int], start: int, end: int) -> slice:
    """Places of what starts in a stretch."""
    return slice(bisect_left(starts, start), bisect_left(starts, end))


def _names_in_order(doc: Doc) -> list[Mention]:
    named = [name for name in doc._.mentions if name.actor and name.label in NAME_LABELS]
    return sorted(named, key=lambda name: name.words.start)


def _sentences(doc: Doc, line: Words) -> Iterator[Span]:
    span = doc.char_span(line.start, line.end, alignment_mode="expand")
    at = span.start if span is not None else 0
    while span is not None and at < span.end:
        sentence = doc[at].sent
        yield sentence
        at = sentence.end


def _about(
    sentence: Span, names: Sequence[Mention], speakers: Sequence[Words]
) -> Iterator[Mention]:
    """The names that are subject or target of the sentence or of a clause in it."""
    for mention in names:
        start = mention.words.start
        if any(s.start <= start < s.end for s in speakers):
            continue
        name = sentence.doc.char_span(start, mention.words.end)
        if name is not None and _is_about(name.root, is_person=mention.label == "PER"):
            yield mention


def _is_about(token: Token, *, is_person: bool) -> bool:
    """Whether a name's word, or the title before it, is a subject or a target."""
    for _ in range(_DEEPEST):
        relation = token.dep_.split(":")[0]
        if relation in _SUBJECT or relation in _TARGET:
            return True
        if relation == "obl":
            return any(child.lower_ in _TARGET_MARKS for child in token.children)
        titled = is_person and relation == "nmod" and token.head.i < token.i
        if not (titled or relation in _SAME_AS_HEAD):
            return False
        token = token.head
    return False


_Spoken = tuple[Words, Attribution]


def _innermost(at: int, spoken: Sequence[_Spoken]) -> _Spoken | None:
    """The narrowest content that a character stands in."""
    around = [one for one in spoken if one[0].start <= at < one[0].end]
    return min(around, key=lambda one: one[0].end - one[0].start, default=None)


def _voice(inside: _Spoken | None) -> Voice:
    if inside is None or inside[1].type in SEEN:
        return "writer"
    return "named" if inside[1].type in NAMED else "unnamed"


_SpokenWords = list[tuple[Coloured, _Spoken | None]]


def _spoken_words(
    sentence: Span, coloured: Sequence[Coloured], offset: int, spoken: Sequence[_Spoken]
) -> _SpokenWords:
    """The coloured words of a sentence, with offsets into the article, and whose they are."""
    first = bisect_left(coloured, sentence.start_char - offset, key=_start)
    end = bisect_left(coloured, sentence.end_char - offset, key=_start)
    found: _SpokenWords = []
    for word in coloured[first:end]:
        words = Words(offset + word.words.start, offset + word.words.end)
        found.append((Coloured(words, *word[1:]), _innermost(words.start, spoken)))
    return found


def _start(word: Coloured) -> int:
    return word.words.start


def _said(sentence: Span, words: _SpokenWords, inside: _Spoken | None, *, is_title: bool) -> _Said:
    """What the same voice says in this sentence: words of one content, or words of none."""
    said = tuple(word for word, around in words if around is inside)
    end = sentence.start_char + len(sentence.text.rstrip())  # without the line break
    return _Said(Words(sentence.start_char, end), said, is_title)


def _judge(actor: str, voice: Voice, told: Sequence[_Said], model: ToneModel) -> ActorTone:
    coloured = sum(sum(abs(w.weight) for w in said.words) >= LEAST_COLOUR for said in told)
    enough = coloured >= LEAST_SENTENCES
    scores = [model.score(said.words, is_title=said.is_title) for said in told]
    score = sum(scores) / len(scores)
    return ActorTone(
        actor=actor,
        voice=voice,
        tone=_name_of(score) if enough else "neutral",
        score=round(score, 3) if enough else 0.0,
        sentences=tuple(said.sentence for said in told),
        reasons=_reasons(told, scores, model) if enough else (),
        enough=enough,
    )


def _name_of(score: float) -> ToneName:
    if abs(score) <= NEUTRAL_WITHIN:
        return "neutral"
    return "positive" if score > 0 else "negative"


def _reasons(
    told: Sequence[_Said], scores: Sequence[float], model: ToneModel
) -> tuple[Reason, ...]:
    """The words that moved the mean the most, in the order of the text."""
    shares = [
        (words, share / len(told))
        for said, score in zip(told, scores, strict=True)
        for words, share in model.shares(said.words, score, is_title=said.is_title)
    ]
    kept = [Reason(words, round(share, 3)) for words, share in shares if abs(share) >= LEAST_SHARE]
    kept = sorted(kept, key=lambda reason: -abs(reason.weight))[:MOST_REASONS]
    return tuple(sorted(kept, key=lambda reason: reason.words.start))
