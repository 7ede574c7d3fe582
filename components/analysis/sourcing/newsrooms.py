"""Which names of one article are newsrooms, the unlisted ones by the words around them.

>>> newsrooms = Newsrooms(doc)   # Surat kabar Kabar Senja menulis … Kabar Senja juga menyebut …
>>> newsrooms.has(doc._.mentions[1])
True

An outlet nobody has listed is known by its shape ("Senja News", "kabarsenja.com"), by the noun
before it ("kantor berita Senja") or by a word of relaying ("dilansir Senja"), and then wherever the
article names it. A body that is no newsroom ("dilansir Polres Tuban") stays one.
"""

import re
from bisect import bisect_left
from functools import cache

from components.analysis.saying.cues import is_verb_like, source_nouns, word_set
from components.analysis.sourcing.outlets import is_outlet
from components.analysis.sourcing.source_bodies import is_known_body
from components.article import Mention, Words

REACH = 70  # characters before a name in which its noun or the word of relaying stands
BETWEEN = 3  # words from the noun to the name: "majalah sepak bola Jerman Kicker"
RELAYED = frozenset(
    ["dilansir", "melansir", "diwartakan", "diberitakan", "mewartakan", "dikutip", "pantauan"]
)
AFTER_RELAYED = frozenset({"dari", "oleh"})
# After the noun, words that make it something else: "media sosial X", "media yang memuat X".
NO_OUTLET = frozenset(
    ["sosial", "dan", "dari", "di", "itu", "ini", "kepada", "oleh", "pada", "tersebut", "yang"]
)
TOKEN = re.compile(r"[\w-]+|[^\w\s]")


class Newsrooms:
    """The newsrooms among the names of one article."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        """`mentions` are the article's names, in the order of the text."""
        self.text = text
        actors = {one.actor for one in mentions if one.actor and self._is_known(one)}
        self.named = [one for one in mentions if one.actor in actors or self._is_known(one)]
        self.starts = [one.words.start for one in self.named]
        self.places = {one.words for one in self.named}

    def has(self, mention: Mention) -> bool:
        """Whether a name is that of a newsroom."""
        return mention.words in self.places

    def before(self, position: int) -> Mention | None:
        """The newsroom named last before a character."""
        at = bisect_left(self.starts, position)
        return self.named[at - 1] if at else None

    def _is_known(self, mention: Mention) -> bool:
        name = mention.words.of(self.text)
        if is_outlet(name):
            return True
        if mention.label != "ORG" or is_known_body(name):
            return False
        return self._is_introduced(mention.words)

    def _is_introduced(self, words: Words) -> bool:
        """Whether a noun of outlets or a word of relaying stands before a name."""
        start = max(0, words.start - REACH)
        before = self.text[start : words.start].rpartition("\n")[2]
        tokens = TOKEN.findall(before)
        while tokens and tokens[-1].lower() in AFTER_RELAYED:
            tokens.pop()
        if tokens and tokens[-1].lower() in RELAYED:
            return True
        comma = bool(tokens) and tokens[-1] == ","  # "media Ukraina, UNN"
        tokens = tokens[: -1 if comma else None]
        sizes = range(1 + comma, min(len(tokens), BETWEEN + 2) + 1)
        return any(_opens_with_noun(tokens[-size:], comma=comma) for size in sizes)


def _opens_with_noun(words: list[str], *, comma: bool) -> bool:
    """Whether the last words before a name open with a noun of outlets, and only describe it."""
    low = [word.lower() for word in words]
    size = 2 if " ".join(low[:2]) in source_nouns("media") else 1
    if " ".join(low[:size]) not in source_nouns("media"):
        return False
    between = low[size:]
    if comma and (not between or not words[size][0].isupper()):
        return False  # "kepada media, PT Sinar menyebut" is about no outlet
    return all(
        word.isalpha() and word not in NO_OUTLET and word not in days() and not is_verb_like(word)
        for word in between
    )


@cache
def days() -> frozenset[str]:
    """Names of days and words for a part of one."""
    return frozenset(word for words in word_set("day") for word in words.split())
