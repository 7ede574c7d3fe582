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
from components.article import Label, SourceType
from components.lang import read_list, read_table

ADDRESSED = frozenset({"situs", "laman", "portal"})
STATEMENTS = frozenset({"pernyataan", "keterangan"})  # a body's own: "kata pernyataan itu"
ADDRESSES = (".com", ".co.id", ".id", ".net", ".tv")
NEWSY = frozenset(
    ["news", "times", "post", "tv", "herald", "tribune", "daily", "magazine", "weekly", "gazette"]
)
NEWSY_FIRST = frozenset(["bbc", "cnbc", "cnn", "harian", "koran", "majalah", "radar", "tribun"])
NEWSY_ENDS = ("news", "press", "tv")  # of one word: "Royanews"
LABELS_OF_PAGES = frozenset({"breaking news", "hot news", "top news", "latest news", "live news"})
NOT_NEWSY = ("express", "ekspress")
LONG = 7  # letters from which ke-…-an and pe-…-an make a thing, no person
TO_OWNER = 2  # words that may stand between a document and whose it is: "data terbaru dari BPS"


@dataclass(frozen=True, slots=True)
class Source:
    """A reading of a source phrase: its type, the actor it names, and whether it points back."""

    type: SourceType
    actor: str | None = None
    points: bool = False
    head: str = ""
    name: str | None = None


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


def read_source(words: list[str], names: list[Named], *, proper: bool = False) -> Source:
    """The kind of source of a phrase: its words in lower case and the names in it.

    `proper`: it opens like a name that nobody found ("Masyarakat Kopi Indonesia").
    `agentless` for a phrase that names nobody on purpose ("rumor").
    """
    head, points = _head(words), any(word in word_set("pointing") for word in words[-2:])
    people = [one for one in names if one.label == "PER"]
    rooms = [one for one in names if one.newsroom and one.label != "PER"]
    if head in source_nouns("rumour"):
        return Source("agentless", head=head)
    reporting = head in source_nouns("report") and (rooms or _names_outlet(words[1:4]))
    if points and head in ADDRESSED and not names:  # "situs itu" after an outlet
        return Source("media", points=True, head=head)
    if head in source_nouns("written") and not reporting:
        return Source("document", _owner(words, names), points=points, head=head)
    if people and not _is_by_another(words, head, people):
        first = people[-1 if head in source_nouns("relative") else 0]  # "Ibu X, [Y]" is Y
        return Source("named_person", first.actor, head=head, name=first.text)
    some = words[:1] == ["ada"] and words[1:] in ([], ["juga"], ["pula"], ["pun"])
    crowd = words[:2] == ["media", "sosial"]
    if some or crowd or words[1:2] == ["sedikit"]:  # "ada pula yang", "tak sedikit yang"
        return Source("unnamed_group", head=head)
    if words and words[0] in source_nouns("writer"):
        return Source("unnamed_person", head=words[0])
    if words and words[0] in pronouns():
        return Source("unnamed_person", points=True, head=words[0])
    bodies = [one for one in names if one.label == "ORG"]
    if head in source_nouns("document") and not bodies and not reporting:
        return Source("document", points=points, head=head)
    of_outlet = head in source_nouns("person") or _is_spokesperson(words)
    if (rooms or reporting or head in source_nouns("outlet")) and not of_outlet:
        actor = rooms[0].actor if rooms else None
        return Source("media", actor, points=points and not rooms, head=head)
    places = [one for one in names if one.label == "LOC"]
    first_named = next(iter((*bodies, *places)), None)
    if proper and not bodies and (head in source_nouns("people") or not is_common(head)):
        return Source("named_organisation", head=head)  # of no place: "Sinar Kopi Indonesia"
    return _read_role(words, head, first_named, points=points)


def _read_role(words: list[str], head: str, named: Named | None, *, points: bool) -> Source:
    """A phrase without a person's name: several, a voice, an office, one, a body."""
    actor = named.actor if named else None
    share = words[1:2] in (["persen"], ["%"])  # "97 persen responden"
    if words and (share or words[0] in source_nouns("plural") or _is_doubled(words[0])):
        return Source("unnamed_group", points=points, head=head)
    if _is_spokesperson(words) or head in STATEMENTS:
        return Source("named_organisation", actor, points=named is None, head=head)
    single = words[:1] == ["salah"] or (words[:1] and words[0] in source_nouns("single"))
    if head in word_set("boss") and not single and named is not None:
        return Source("unnamed_person", points=True, head=head)
    offices = source_nouns("office")
    office = head in offices or " ".join(words[:2]) in offices  # one "jaksa agung", many "jaksa"
    if office and not single and words[0] != "mantan":
        return Source("named_person", points=True, head=head)
    if head in source_nouns("person") and "dan" in words:
        return Source("unnamed_group", points=points, head=head)
    if head in source_nouns("several") and not single and not points and "senior" not in words:
        return Source("unnamed_group", head=head)
    if single or (head in source_nouns("person") and head not in source_nouns("either")):
        return Source("unnamed_person", points=points, head=head)
    if head in source_nouns("people"):
        return Source("unnamed_group", points=points, head=head)
    if points and not _is_thing(head) and (named is None or not _opens(words, named.text)):
        return Source("unnamed_person", points=True, head=head)
    if named is not None and not (
        points and named.label == "LOC" and not _opens(words, named.text)
    ):
        return Source("named_organisation", actor, head=head)
    return _nameless(words, head, points)


def _nameless(words: list[str], head: str, points: bool) -> Source:
    if head in source_nouns("body") and head not in source_nouns("either"):
        return Source("named_organisation", points=True, head=head)
    if head in source_nouns("group") or "-" in head or words[:1] == ["pihak"]:
        return Source("unnamed_group", points=points, head=head)
    return Source("unnamed_person", points=points, head=head)


def _is_spokesperson(words: list[str]) -> bool:
    """Whether a phrase opens with one who speaks for a body: "seorang juru bicara"."""
    pairs = (words[at : at + size] for at in range(2) for size in (1, 2))
    return any(" ".join(pair) in source_nouns("spokesperson") for pair in pairs)


def _is_by_another(words: list[str], head: str, people: list[Named]) -> bool:
    """Whether a phrase names somebody by another: "pengacara Khadr" is not Khadr."""
    if len(people) != 1 or people[0].apposed:
        return False  # "Ayah korban, Budi" is Budi
    name = people[0].text.lower().split()
    last = " ".join(words).endswith(" ".join(name))
    before = words[-len(name) - 1] if last and len(words) > len(name) else ""
    if head in source_nouns("relative"):
        own = head in source_nouns("serving") and len(name) > 1 and not people[0].again
        return not own and last and len(words) <= len(name) + 2
    if before in source_nouns("of_somebody"):  # "seorang pejabat pemerintahan Trump"
        return True
    unnamed = words[0] in source_nouns("single") | source_nouns("plural") | {"salah"}
    return unnamed and before == head and head in source_nouns("member") and len(name) == 1


def _owner(words: list[str], names: list[Named]) -> str | None:
    """The body whose document it is: "data terbaru dari BPS", not "data kapal di situs BPS"."""
    body = next((one for one in names if one.label == "ORG"), None)
    if body is None or words[0] not in source_nouns("owned"):
        return None
    first = body.text.lower().split()[0]
    at = words.index(first) if first in words else len(words)
    between = words[1:at]
    return body.actor if len(between) <= TO_OWNER and "di" not in between else None


def _names_outlet(words: list[str]) -> bool:
    """Whether words after "laporan" open with a noun of outlets: "laporan dari media lokal"."""
    after = words[1:] if words[:1] == ["dari"] else words
    return bool(after) and _head(after) in source_nouns("outlet")


def _is_thing(head: str) -> bool:
    """Whether a noun is that of a body, a group or a thing: it means no person."""
    if head.startswith(("ke", "pe")) and head.endswith("an") and len(head) >= LONG:
        return True  # "kenaikan", "pemberian", "perdagangan"
    return any(head in source_nouns(kind) for kind in ("body", "group", "document", "outlet"))


def _opens(words: list[str], name: str) -> bool:
    return words[: len(name.split())] == name.lower().split()


def _is_doubled(word: str) -> bool:
    """Whether a word is doubled for several: "sumber-sumber"."""
    first, _, second = word.partition("-")
    written = word in source_nouns("written")  # "undang-undang" is one law
    return len(first) > 2 and first == second and not written


def _head(words: list[str]) -> str:
    """The first word that is no counter ("seorang", "tiga", "para")."""
    skip = (
        source_nouns("plural")
        | source_nouns("single")
        | {"orang", "salah", "seorang", "pihak", "jajaran", "isi", "bunyi"}
    )
    at = next((at for at, word in enumerate(words) if word not in skip), 0)
    if " ".join(words[at : at + 2]) in source_nouns("outlet"):
        return " ".join(words[at : at + 2])  # "surat kabar" is no letter
    head = words[at] if words else ""
    return head.partition("-")[0] if _is_doubled(head) else head


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
    if low in LABELS_OF_PAGES:
        return False
    if low in outlets() or name in outlets() or low.endswith(ADDRESSES):
        return True
    words = low.split()
    if len(words) == 1:
        return low.endswith(NEWSY_ENDS) and not low.endswith(NOT_NEWSY)
    return words[0] in NEWSY_FIRST or not NEWSY.isdisjoint(words)


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return read_list("titles")


@cache
def common_words() -> frozenset[str]:
    """Words of source phrases that are no names, whatever their case."""
    nouns = [source_nouns(kind) for kind in ("person", "group", "body", "document", "media")]
    counted = (source_nouns("single"), source_nouns("plural"), {"salah"})
    return frozenset().union(titles(), source_nouns("office"), pronouns(), *nouns, *counted)


def is_common(word: str) -> bool:
    """Whether a word in lower case is a title, an office or another common noun of sources."""
    return word in common_words() or word.removesuffix("nya") in common_words()
