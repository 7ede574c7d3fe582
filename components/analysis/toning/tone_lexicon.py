"""The words that carry tone, and the words that change the tone of others, ready to look up.

`tone_words.tsv` says that "roboh" weighs -1, `tone_roles.tsv` that "tidak" denies; "robohnya" is
looked up as "roboh".
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from components.lang import read_list, read_table

ENDINGS = ("nya", "lah", "kah", "pun")  # never -ku, -mu: "Maluku" has nothing to do with "malu"
SHORTEST_STEM = 4  # letters that must stay when an ending is taken off
FORM_STEM = 4  # letters that must stay before "-nya" for the trained weights' form of a word
KNOWN_FORMS = (
    20_000  # forms kept in memory; news uses about 19,000 different words a thousand pages
)

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Weights of words and phrases (-1..1), topic words, phrases by first word, words by role."""

    weights: dict[str, float]
    topics: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    roles: dict[str, frozenset[str]]

    def knows(self, word: str) -> bool:
        """Whether a word carries tone, moves an amount or is such an amount."""
        return word in self.weights or any(word in self.roles[role] for role in AMOUNT_ROLES)


AMOUNT_ROLES = ("rises", "falls", "better_high", "better_low")


@cache
def read_lexicon() -> Lexicon:
    """The lexicon of `lang/id`, read once."""
    rows = read_table("tone_words")
    roles: dict[str, set[str]] = {}
    for role, word in read_table("tone_roles"):
        roles.setdefault(role, set()).add(word)
    return Lexicon(
        weights={row[0]: float(row[1]) for row in rows},
        topics=frozenset(row[0] for row in rows if row[2] == "topic"),
        phrases=_by_first_word([row[0] for row in rows] + sorted(roles["no_negator"])),
        roles={role: frozenset(words) for role, words in roles.items()},
    )


def _by_first_word(entries: list[str]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases under their first word, the longest first, so that it is found first."""
    phrases = sorted((tuple(e.split()) for e in entries if " " in e), key=len, reverse=True)
    firsts = {phrase[0] for phrase in phrases}
    return {first: tuple(p for p in phrases if p[0] == first) for first in firsts}


@lru_cache(maxsize=KNOWN_FORMS)
def known_form(word: str) -> str:
    """The form under which the lexicon knows a word in small letters; else the word itself.

    Endings are taken off and doubled words are looked up once: "kerusuhannya", "tuduhan-tuduhan".
    """
    lexicon = read_lexicon()
    if lexicon.knows(word):
        return word
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM and lexicon.knows(stem):
            return stem
    first, _, second = word.partition("-")
    return first if second.startswith(first) and lexicon.knows(first) else word


@lru_cache(maxsize=KNOWN_FORMS)
def trained_form(word: str) -> str:
    """The form under which the trained weights know a word in small letters: without "-nya"."""
    stem = word.removesuffix("nya")
    return stem if len(stem) >= FORM_STEM else word


@lru_cache(maxsize=KNOWN_FORMS)
def is_silent(form: str) -> bool:
    """Whether a word carries no tone by itself: function words, days, verbs of saying."""
    return form in read_list("function_words") or form in read_lexicon().roles["silent"]
