"""A source phrase as the rules of `source_types.py` look at it: its words, its head, its names.

>>> phrase = Phrase.of(["seorang", "pejabat", "rusia", "itu"], [Named("Rusia", "LOC", "rusia")])
>>> phrase.head, phrase.points, phrase.single
('pejabat', True, True)
"""

from dataclasses import dataclass

from components.analysis.saying.cues import source_nouns, word_set
from components.article import Label

BEFORE_HEAD = frozenset({"orang", "salah", "seorang", "pihak", "jajaran", "isi", "bunyi"})

OWNED = frozenset({"person", "group", "people", "several", "relative", "body", "either"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name inside a source phrase: its text, label and actor.

    `newsroom`: it is a newsroom's; `again`: the article named its actor before; `apposed`: it
    stands behind a comma.
    """

    text: str
    label: Label
    actor: str | None
    newsroom: bool = False
    again: bool = False
    apposed: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a source phrase in lower case, the names in it, and what several rules ask.

    `head` is its first word that is no counter; `points`: it ends in "itu", "tersebut"; `single`:
    it opens with a word for one; `reports`: it speaks for an outlet ("laporan media lokal");
    `proper`: it opens like a name that nobody found ("Masyarakat Kopi Indonesia").
    """

    words: list[str]
    names: list[Named]
    head: str
    points: bool
    single: bool
    reports: bool
    proper: bool

    @classmethod
    def of(cls, words: list[str], names: list[Named], *, proper: bool = False) -> "Phrase":
        """The phrase with what its words tell."""
        head = head_of(words)
        rooms = any(one.newsroom and one.label != "PER" for one in names)
        return cls(
            words,
            names,
            head,
            points=any(word in word_set("pointing") for word in words[-2:]),
            single=any(word == "salah" or word in source_nouns("single") for word in words[:1]),
            reports=head in source_nouns("report") and (rooms or _names_outlet(words[1:4])),
            proper=proper,
        )

    @property
    def first(self) -> str:
        """The first word; "" of none."""
        return self.words[0] if self.words else ""

    def labelled(self, label: Label) -> list[Named]:
        """The names with a label, in order."""
        return [one for one in self.names if one.label == label]

    @property
    def rooms(self) -> list[Named]:
        """The newsrooms named."""
        return [one for one in self.names if one.newsroom and one.label != "PER"]

    @property
    def body_or_place(self) -> Named | None:
        """The first body named, or else the first place."""
        return next(iter((*self.labelled("ORG"), *self.labelled("LOC"))), None)

    def is_a(self, *kinds: str) -> bool:
        """Whether the head is a noun of one of these kinds (`source_nouns.tsv`).

        Somebody's are known with -nya too: "keluarganya"; "pasalnya" is no article of a law.
        """
        bare = self.head.removesuffix("nya")
        return any(
            self.head in source_nouns(kind) or (kind in OWNED and bare in source_nouns(kind))
            for kind in kinds
        )

    def is_legend(self) -> bool:
        """Whether a tale is a famous person: "legenda timnas itu", not "menurut legenda"."""
        told_of = self.points or self.single or bool(self.names)
        return told_of and self.is_a("document") and self.is_a("person")

    def opens_with(self, name: Named) -> bool:
        """Whether the phrase begins with a name."""
        own = name.text.lower().split()
        return self.words[: len(own)] == own

    def is_spokesperson(self) -> bool:
        """Whether it opens with one who speaks for a body: "seorang juru bicara"."""
        pairs = (self.words[at : at + size] for at in range(2) for size in (1, 2))
        return any(" ".join(pair) in source_nouns("spokesperson") for pair in pairs)


def is_doubled(word: str) -> bool:
    """Whether a word is doubled for several: "sumber-sumber"."""
    first, _, second = word.partition("-")
    written = word in source_nouns("written")  # "undang-undang" is one law
    return len(first) > 2 and first == second and not written


def head_of(words: list[str]) -> str:
    """The first word that is no counter ("seorang", "tiga", "para"); "" of no words."""
    skip = source_nouns("plural") | source_nouns("single") | BEFORE_HEAD
    at = next((at for at, word in enumerate(words) if word not in skip), 0)
    if " ".join(words[at : at + 2]) in source_nouns("outlet"):
        return " ".join(words[at : at + 2])  # "surat kabar" is no letter
    head = words[at] if words else ""
    return head.partition("-")[0] if is_doubled(head) else head


def _names_outlet(words: list[str]) -> bool:
    """Whether words after "laporan" open with a noun of outlets: "laporan dari media lokal"."""
    after = words[1:] if words[:1] == ["dari"] else words
    return bool(after) and head_of(after) in source_nouns("outlet")
