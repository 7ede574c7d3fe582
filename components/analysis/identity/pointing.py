"""Whom a pointing word means: "dia", "ia", "-nya", "mereka", "pihaknya", "sang presiden".

"Presiden Prabowo Subianto tiba. Ia lalu makan." -> ia is Prabowo Subianto, confidence 0..1.
Each actor named before the word gets points: for being near, for standing where a subject or a
speaker stands, for being named often. None is an honest answer: nobody of the right kind was
named, or a noun ("politikus itu") fits nobody's titles.
"""

import re
from collections import defaultdict
from functools import cache

from spacy.tokens import Doc

from components.analysis.saying.quotes import find_quotes
from components.analysis.whole_text import whole_text
from components.article import ActorKind, Mention
from components.lang import read_list, read_table

REACH = 6000  # characters before the word in which a person is still the one talked about
# Points: halved every HALF characters; a speaker's or subject's place and each mention add some.
HALF = 250
# (tried on gold/train and corpora/coref, tests/analysis/test_coref.py).
SPEAKER, SUBJECT, OBJECT, OWNER, IN_QUOTE, OFTEN = 2.2, 0.3, -0.4, -0.3, -0.9, 0.06
# Words that begin another clause: the speaker of the verb before them stands elsewhere.
BREAKS = frozenset({"bahwa", "dan", "jika", "karena", "kalau", "merupakan", "untuk", "yang"})
MOST_OFTEN = 6  # mentions before the word that still add points
TITLE_REACH = 60  # characters before a name in which its title stands
SURE = 0.9  # the highest confidence
PERSONS: tuple[ActorKind, ...] = ("person",)
BODIES: tuple[ActorKind, ...] = ("organisation",)
PERSON_WORDS = frozenset(
    {"dia", "ia", "beliau", "nya", "-nya", "dirinya", "menurutnya", "pihaknya"}
)
# Nouns that point to any person; other nouns ("presiden") need a person with this title.
ANY_PERSON = frozenset(
    {"pria", "wanita", "perempuan", "lelaki", "orang", "sosok", "tokoh", "yang bersangkutan"}
)
SEVERAL = frozenset({"mereka", "keduanya", "ketiganya", "semuanya"})
# Words behind which the one stands who is spoken to or with.
TO_SOMEBODY = frozenset({"kepada", "dengan", "terhadap", "untuk", "bersama", "dari"})


def resolve_pronoun(doc: Doc, position: int, kind: str) -> tuple[str | None, float]:
    """The id of the actor a pointing word at character `position` means, and a confidence of 0..1.

    `kind` is the pointing word ("ia", "dia", "nya" for an enclitic, "pihaknya") or the noun of a
    phrase that points ("presiden" for "sang presiden", "pria" for "pria itu"). (None, 0.0) where
    nobody fits, and always for "mereka", "keduanya": several actors are no one actor.
    """
    word = kind.lower().removeprefix("sang ").removesuffix(" itu").removesuffix(" tersebut")
    if word in SEVERAL:
        return None, 0.0
    text = whole_text(doc)
    before = _named_before(doc, position)
    if word not in PERSON_WORDS and word not in ANY_PERSON:
        before = [mention for mention in before if _has_title(text, mention, word)]
    points = _points(doc, text, before, position, PERSONS)
    if not points and word == "pihaknya":
        points = _points(doc, text, before, position, BODIES)
    if not points:
        return None, 0.0
    best, second = [*sorted(points.values(), reverse=True), 0.0][:2]
    winner = next(actor for actor, value in points.items() if value == best)
    if best <= 0:
        return None, 0.0
    return winner, round(min(SURE, 0.4 + 0.5 * (best - max(second, 0.0)) / best), 2)


def _named_before(doc: Doc, position: int) -> list[Mention]:
    """The mentions of kept lines before a character, in order, with an actor."""
    skipped = [part.words for part in doc._.parts if not part.kept]
    return [
        mention
        for mention in doc._.mentions
        if mention.actor
        and position - REACH <= mention.words.start
        and mention.words.end <= position
        and not any(words.start <= mention.words.start < words.end for words in skipped)
    ]


def _points(
    doc: Doc, text: str, before: list[Mention], position: int, kinds: tuple[ActorKind, ...]
) -> dict[str, float]:
    kind_of = {actor.id: actor.kind for actor in doc._.actors}
    points: dict[str, float] = {}
    times: dict[str, int] = defaultdict(int)
    quotes = _quotes(text, before)
    for mention in before:
        actor = mention.actor or ""
        if kind_of.get(actor) not in kinds:
            continue
        times[actor] += 1
        near = 0.5 ** ((position - mention.words.end) / HALF)
        place = _place(text, mention, quotes)
        value = near * (1.0 + place) + OFTEN * min(times[actor], MOST_OFTEN) * near**0.25
        points[actor] = max(points.get(actor, 0.0), value)
    return points


def _quotes(text: str, before: list[Mention]) -> list[tuple[int, int]]:
    """The quotations in the lines of the mentions."""
    found, end = [], -1
    for mention in before:
        if mention.words.start < end:
            continue
        start = text.rfind("\n", 0, mention.words.start) + 1
        end = text.find("\n", mention.words.end)
        end = len(text) if end < 0 else end
        found += [(quote.start, quote.end) for quote in find_quotes(text, start, end)]
    return found


def _place(text: str, mention: Mention, quotes: list[tuple[int, int]]) -> float:
    """Points for where a name stands in its sentence."""
    start, end = mention.words.start, mention.words.end
    if any(first <= start and end <= last for first, last in quotes):
        return IN_QUOTE
    before = text[max(0, start - TITLE_REACH) : start].split("\n")[-1]
    after = text[end : end + TITLE_REACH].split("\n")[0]
    clause = re.split(r"[,.!?\"“”]", before)[-1]
    words_before = re.findall(r"\w+", clause)[-6:]
    words_after = re.findall(r"\w+", after.lower())[:4]
    speaks = _verbs()
    while words_before and words_before[-1].lower() in read_list("titles"):
        words_before.pop()
    nearest = words_before[-1] if words_before else ""
    if nearest in TO_SOMEBODY:
        return OBJECT
    if any(word in speaks for word in words_after) or _spoken_of(words_before):
        return SPEAKER
    known = nearest in speaks or nearest in read_list("function_words")
    if nearest.islower() and not known:
        return OWNER
    first = re.split(r"[.!?\"”]\s", before)[-1].split()
    return SUBJECT if len(first) <= 4 else 0.0


def _spoken_of(words: list[str]) -> bool:
    """Whether a verb of speech leads to the name: "kata Menteri [Ani]", not "kata dia bahwa"."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower() in _verbs()), None)
    return at is not None and not BREAKS.intersection(words[at + 1 :])


def _has_title(text: str, mention: Mention, title: str) -> bool:
    """Whether the title stands before the name ("Presiden Rusia Vladimir Putin") or behind it."""
    before = text[max(0, mention.words.start - TITLE_REACH) : mention.words.start].lower()
    after = text[mention.words.end : mention.words.end + TITLE_REACH].lower()
    before = re.split(r"[,.\n\"”]| dan ", before)[-1]
    after = re.split(r"[.\n\"”]", after)[0]
    return bool(re.search(rf"\b{re.escape(title)}\b", before)) or after.startswith(
        (f", {title}", f" sebagai {title}", f" adalah {title}", f" ({title}")
    )


@cache
def _verbs() -> frozenset[str]:
    """Words that report speech, in the forms in which they stand beside a name."""
    words = set()
    for row in read_table("reporting_verbs"):
        words.add(row[0])
        words.update(form for form in row[4].split(",") if form != "-")
    return frozenset(words)
