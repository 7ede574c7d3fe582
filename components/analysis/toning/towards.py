"""The tone of the sentences about an actor: whose words they are, and the words that make it.

"Pansus mengecam Wali Kota Surti. Surti gagal, kata Budi." -> Surti: in the writer's words negative
("mengecam"), in those of a named source negative ("gagal"). An actor counts where it is what a
sentence is about (subject) or whom it is done to (object, "kepada", "terhadap", "oleh"), not where
it only speaks or stands as a place. It is the tone of the sentence: "Polisi menangkap pencuri" is
as grim for "Polisi". Not found: pronouns and "-nya".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
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
    words: tuple[Coloured, ...]  # with offsets into the line,
    line: int  # which begins here
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
    sentences = _named_sentences(doc)
    begins = [sentence.start_char for sentence, _ in sentences]
    spoken = [(words, found) for found in doc._.attributions for words in found.content]
    speakers = [found.source for found in doc._.attributions if found.source]
    for line, is_title, coloured in lines:
        inside_line = slice(bisect_left(begins, line.start), bisect_left(begins, line.end))
        for sentence, names in sentences[inside_line]:
            words: _SpokenWords | None = None
            for mention in _about(sentence, names, speakers):
                if words is None:
                    words = _spoken_words(sentence, coloured, line.start, spoken)
                inside = _innermost(mention.words.start, spoken)
                said = _said(sentence, words, inside, line.start, is_title=is_title)
                group = told.setdefault((str(mention.actor), _voice(inside)), [])
                if said not in group:
                    group.append(said)
    return tuple(_judge(actor, voice, said, model) for (actor, voice), said in told.items())


def _names_in_order(doc: Doc) -> list[Mention]:
    named = [name for name in doc._.mentions if name.actor and name.label in NAME_LABELS]
    return sorted(named, key=lambda name: name.words.start)


def _named_sentences(doc: Doc) -> list[tuple[Span, list[Mention]]]:
    """The sentences that name somebody, with the names, in the order of the text."""
    starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    bounds = [0, *(start for start in starts if start), len(doc)]
    begins = [doc[start].idx for start in bounds[:-1]]
    names: dict[int, list[Mention]] = {}
    for name in _names_in_order(doc):
        names.setdefault(bisect_right(begins, name.words.start) - 1, []).append(name)
    return [(doc[bounds[at] : bounds[at + 1]], named) for at, named in names.items()]


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
    """The coloured words of a sentence, with offsets into the line, and whose they are."""
    start, end = sentence.start_char, sentence.end_char
    first = bisect_left(coloured, start - offset, key=_start)
    last = bisect_left(coloured, end - offset, key=_start)
    near = [one for one in spoken if one[0].start < end and one[0].end > start]
    return [(word, _innermost(offset + word.words.start, near)) for word in coloured[first:last]]


def _start(word: Coloured) -> int:
    return word.words.start


def _said(
    sentence: Span, words: _SpokenWords, inside: _Spoken | None, line: int, *, is_title: bool
) -> _Said:
    """What the same voice says in this sentence: words of one content, or words of none."""
    said = tuple(word for word, around in words if around is inside)
    end = sentence.start_char + len(sentence.text.rstrip())  # without the line break
    return _Said(Words(sentence.start_char, end), said, line, is_title)


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
        (Words(said.line + words.start, said.line + words.end), share / len(told))
        for said, score in zip(told, scores, strict=True)
        for words, share in model.shares(said.words, score, is_title=said.is_title)
    ]
    kept = [Reason(words, round(share, 3)) for words, share in shares if abs(share) >= LEAST_SHARE]
    kept = sorted(kept, key=lambda reason: -abs(reason.weight))[:MOST_REASONS]
    return tuple(sorted(kept, key=lambda reason: reason.words.start))
