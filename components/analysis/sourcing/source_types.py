"""What kind of source a phrase names.

>>> read_source(phrase("seorang pejabat senior Rusia")).type
'unnamed_person'

The order is the guidelines': a name or a unique office, a named body, one person, several, a
document, an outlet. Withheld names are for `disclosure.py`, pronouns for `sources.py` (`points` is
True).
"""

from dataclasses import dataclass
from functools import cache

from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.article import Mention, SourceType
from components.lang import read_list, read_table

STATEMENTS = frozenset({"pernyataan", "keterangan"})  # a body's own: "kata pernyataan itu"
ADDRESSES = (".com", ".co.id", ".id", ".net", ".tv")
NEWSY = frozenset(["news", "times", "post", "tv", "herald", "tribune", "daily", "magazine"])


@dataclass(frozen=True, slots=True)
class Source:
    """A reading of a source phrase: its type, the actor it names, and whether it points back."""

    type: SourceType
    actor: str | None = None
    points: bool = False
    head: str = ""
    name: str | None = None


def read_source(words: list[str], mentions: list[Mention], names: list[str]) -> Source:
    """The kind of source of a phrase: its words in lower case, the mentions in it and their text.

    `agentless` for a phrase that names nobody on purpose ("rumor").
    """
    head, points = _head(words), any(word in word_set("pointing") for word in words[-2:])
    people = [at for at, one in enumerate(mentions) if one.label == "PER"]
    bodies = [at for at, one in enumerate(mentions) if one.label == "ORG"]
    outlets_named = [at for at in bodies if is_outlet(names[at])]
    if head in source_nouns("rumour"):
        return Source("agentless", head=head)
    if head in source_nouns("written") and not (head in source_nouns("report") and outlets_named):
        return Source("document", points=points, head=head)
    if people and not _is_relative(words, head, [names[at] for at in people]):
        first = people[-1 if head in source_nouns("relative") else 0]  # "Ibu X, [Y]" is Y
        return Source("named_person", mentions[first].actor, head=head, name=names[first])
    if words and words[0] in source_nouns("writer"):
        return Source("unnamed_person", head=words[0])
    if words and words[0] in pronouns():
        return Source("unnamed_person", points=True, head=words[0])
    if head in source_nouns("document") and not mentions:
        return Source("document", points=points, head=head)
    if (outlets_named or head in source_nouns("outlet")) and head not in source_nouns("person"):
        actor = mentions[outlets_named[0]].actor if outlets_named else None
        return Source("media", actor, points=not outlets_named, head=head)
    places = [at for at, one in enumerate(mentions) if one.label == "LOC"]
    first_named = next(iter((*bodies, *places)), None)
    actor = None if first_named is None else mentions[first_named].actor
    return _read_role(words, head, points, actor, named=first_named is not None)


def _read_role(
    words: list[str], head: str, points: bool, actor: str | None, *, named: bool
) -> Source:
    """A phrase without a person's name: several, a voice, an office, one, a body."""
    share = words[1:2] in (["persen"], ["%"])  # "97 persen responden"
    if words and (share or words[0] in source_nouns("plural") or _is_doubled(words[0])):
        return Source("unnamed_group", points=points, head=head)
    if any(word in source_nouns("spokesperson") for word in words[:2]) or head in STATEMENTS:
        return Source("named_organisation", actor, points=not named, head=head)
    if head in source_nouns("person") and "dan" in words:
        return Source("unnamed_group", points=points, head=head)
    if head in source_nouns("office") and words[0] not in ("seorang", "mantan", "salah"):
        return Source("named_person", points=True, head=head)
    if _is_single(words, head):
        return Source("unnamed_person", points=points, head=head)
    if named:
        return Source("named_organisation", actor, head=head)
    return _nameless(words, head, points)


def _is_relative(words: list[str], head: str, people: list[str]) -> bool:
    """Whether a phrase names somebody by another: "pengacara Khadr" is not Khadr."""
    return head in source_nouns("relative") and len(people) == 1 and _ends_with(words, people[0])


def _is_doubled(word: str) -> bool:
    """Whether a word is doubled for several: "sumber-sumber"."""
    first, _, second = word.partition("-")
    return len(first) > 2 and first == second


def _nameless(words: list[str], head: str, points: bool) -> Source:
    if head in source_nouns("body") and head not in (
        "polisi",
        "otoritas",
        "tim",
        "pihak",
        "pengelola",
        "penyelenggara",
    ):
        return Source("named_organisation", points=True, head=head)
    if head in source_nouns("group") or "-" in head:
        return Source("unnamed_group", points=points, head=head)
    return Source("unnamed_person", points=points, head=head)


def _is_single(words: list[str], head: str) -> bool:
    if words and words[0] in source_nouns("single"):
        return True
    return head in source_nouns("person") and head not in (
        "warga",
        "polisi",
        "petugas",
        "penyidik",
        "keluarga",
    )


def _head(words: list[str]) -> str:
    """The first word that is no counter ("seorang", "tiga", "para")."""
    skip = (
        source_nouns("plural")
        | source_nouns("single")
        | {"orang", "salah", "seorang", "pihak", "jajaran"}
    )
    head = next((word for word in words if word not in skip), words[0] if words else "")
    return head.partition("-")[0] if _is_doubled(head) else head


def _ends_with(words: list[str], name: str) -> bool:
    return " ".join(words).endswith(name.lower()) and len(words) <= len(name.split()) + 2


@cache
def outlets() -> frozenset[str]:
    """Names of newsrooms, in lower case; as written where they are also other words ("ANI")."""
    found: set[str] = set()
    for name, _, others in read_table("outlets"):
        for form in (name, *others.split(";")):
            found.add(form.removeprefix("?") if form.startswith("?") else form.lower())
    return frozenset(found - {"-"})


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: listed, a web address, or with a word like "News" in it."""
    low = name.lower()
    if low in outlets() or name in outlets() or low.endswith(ADDRESSES):
        return True
    return any(word in NEWSY for word in low.split())


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return read_list("titles")


@cache
def common_words() -> frozenset[str]:
    """Words of source phrases that are no names, whatever their case."""
    nouns = [source_nouns(kind) for kind in ("person", "group", "body", "document", "media")]
    return frozenset().union(titles(), source_nouns("office"), pronouns(), *nouns)


def is_common(word: str) -> bool:
    """Whether a word in lower case is a title, an office or another common noun of sources."""
    return word in common_words() or word.removesuffix("nya") in common_words()
