"""Which word reports speech, and how: the list of reporting verbs, ready to look up.

>>> cue_of("ujarnya").form, cue_of("membantah").cue_class
('nya', 'denial')

Forms: base ("kata" beside a quotation), nya ("katanya"), active ("mengatakan"), passive
("dikatakan").
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from components.article import CueClass
from components.lang import read_list, read_table

Form = Literal["base", "nya", "active", "passive"]
Strength = Literal["say", "clause", "weak", "marked", "quote"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a reporting verb. `strength` says how surely what follows is reported, `beside`
    whether the bare word reports next to a quotation or between commas (the list)."""

    root: str
    form: Form
    cue_class: CueClass
    strength: Strength
    beside: bool = True


def cue_of(word: str) -> Cue | None:
    """The reporting verb a word in lower case is a form of, if it is one."""
    return _cues().get(word)


def base_of(word: str) -> Cue | None:
    """The verb whose bare form ("kata", "ungkap", "minta") or -nya form a word is."""
    return _bases().get(word)


def is_report_word(word: str) -> bool:
    """Whether a word in lower case is any form of a reporting verb."""
    return word in _cues()


@cache
def _cues() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for root, cue_class, strength, beside, active, passive in read_table("reporting_verbs"):
        for form, words in (("active", active), ("passive", passive)):
            for word in words.split(","):
                if word != "-":
                    found.setdefault(word, _cue(root, form, cue_class, strength, beside))
    for word, cue in _bases().items():
        found.setdefault(word, cue)
    return found


@cache
def _bases() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for root, cue_class, strength, beside, _, _ in read_table("reporting_verbs"):
        found[root] = _cue(root, "base", cue_class, strength, beside)
        found[f"{root}nya"] = _cue(root, "nya", cue_class, strength, beside)
    return found


def _cue(root: str, form: str, cue_class: str, strength: str, beside: str) -> Cue:
    kind, sure = cast(CueClass, cue_class), cast(Strength, strength)
    return Cue(root, cast(Form, form), kind, sure, beside == "y")


def reports_nothing(root: str, following: str) -> bool:
    """Whether a verb with the word after it is another expression: "meminta maaf"."""
    return (root, following) in _expressions()


@cache
def _expressions() -> frozenset[tuple[str, ...]]:
    return frozenset(read_table("not_reported"))


@cache
def word_set(kind: str) -> frozenset[str]:
    """The words of one kind in `clause_words.tsv` or `statement_words.tsv`."""
    rows = (*read_table("clause_words"), *read_table("statement_words"))
    return frozenset(word for name, word in rows if name == kind)


@cache
def source_nouns(kind: str) -> frozenset[str]:
    """The nouns of one kind in `source_nouns.tsv`."""
    return frozenset(word for name, word in read_table("source_nouns") if name == kind)


@cache
def pronouns() -> frozenset[str]:
    """Words that stand for a speaker named before."""
    return read_list("pronouns")


@cache
def openers() -> tuple[tuple[str, ...], ...]:
    """Words that may stand before a subject, split into tokens, longest first."""
    split = [tuple(words.split()) for words in word_set("opener")]
    return tuple(sorted(split, key=len, reverse=True))


@cache
def openers_by_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The openers by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in openers():
        found.setdefault(words[0], []).append(words)
    return {word: tuple(rows) for word, rows in found.items()}


# Lower-case words that begin like this are verbs, except those in the list.
VERB_STARTS = ("me", "ber", "di", "ter")
SHORTEST_VERB = 5


def is_verb_like(word: str) -> bool:
    """Whether a lower-case word looks like an Indonesian verb (me-, ber-, di-, ter-)."""
    return (
        len(word) >= SHORTEST_VERB
        and word.startswith(VERB_STARTS)
        and word not in word_set("verb_like")
        and "-" not in word
    )
