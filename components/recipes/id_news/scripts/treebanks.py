"""One way of drawing trees for treebanks that draw them in several ways.

>>> words = [Word(0, 5, "NOUN", -1, "root"), Word(6, 11, "NOUN", 0, "compound")]
>>> modern(words, "harga beras")[1].dep
'nmod'

GSD 2.0, the largest set, is older than today's guidelines; CSUI (news) and PUD follow them and
decide. The rules were found by counting, for every relation, the classes it joins in each treebank.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank: where it stands, its class, its head (-1: the root) and relation."""

    start: int
    end: int
    upos: str
    head: int
    dep: str


Rule = Callable[[Word, list[Word], str], Word]

# What CSUI and PUD call auxiliaries; GSD 2.0 has them as adverbs.
AUXILIARIES = frozenset(
    ["akan", "bisa", "boleh", "dapat", "harus", "mungkin", "sedang", "seharusnya", "sudah", "telah"]
)
# Prepositions that open a clause when their head is a verb.
# fmt: off
CLAUSE_OPENERS = frozenset((
    "dalam", "dengan", "guna", "hingga", "karena", "sampai", "sebelum", "sejak", "selain",
    "selama", "setelah", "tanpa", "untuk",
))
# fmt: on
# The marks of quotations.
QUOTES = frozenset("\"“”'‘’")


def modern(words: list[Word], text: str) -> list[Word]:
    """The words with their relations as today's guidelines have them."""
    for rule in RULES:
        words = [rule(word, words, text[word.start : word.end].lower()) for word in words]
    return words


def compounds_are_modifiers(word: Word, _words: list[Word], _form: str) -> Word:
    """In "harga beras" the second word is nmod, not compound."""
    return replace(word, dep="nmod") if word.dep == "compound" else word


def names_modify_nouns(word: Word, words: list[Word], _form: str) -> Word:
    """In "kota Bandung" the name is nmod; flat joins the parts of a name only."""
    flat = word.dep == "flat" and words[word.head].upos == "NOUN"
    return replace(word, dep="nmod") if flat else word


def flat_names_hang_on_the_first(word: Word, words: list[Word], _form: str) -> Word:
    """In "Siti Nur Aminah" both later parts hang on "Siti"."""
    head = word.head
    while word.dep == "flat" and words[head].dep == "flat":
        head = words[head].head
    return replace(word, head=head)


def auxiliaries(word: Word, words: list[Word], form: str) -> Word:
    """In "akan datang" the first word is aux, not advmod."""
    adverb = word.dep == "advmod" and word.upos == "ADV" and form in AUXILIARIES
    return replace(word, dep="aux", upos="AUX") if adverb else word


def clause_openers(word: Word, words: list[Word], form: str) -> Word:
    """In "untuk menjaga" the first word is mark, not case."""
    opens = word.dep == "case" and form in CLAUSE_OPENERS and words[word.head].upos == "VERB"
    return replace(word, dep="mark", upos="SCONJ") if opens else word


def quotation_marks_hang_on_the_root(word: Word, words: list[Word], form: str) -> Word:
    """A quotation mark hangs on the root of its sentence, as in CSUI."""
    roots = [place for place, other in enumerate(words) if other.head < 0]
    return replace(word, head=roots[0]) if form in QUOTES and word.dep == "punct" else word


RULES: tuple[Rule, ...] = (
    compounds_are_modifiers,
    names_modify_nouns,
    flat_names_hang_on_the_first,
    auxiliaries,
    clause_openers,
    quotation_marks_hang_on_the_root,
)
