"""What kind of source a phrase names.

>>> read_source(phrase("seorang pejabat senior Rusia")).type
'unnamed_person'

The order is the guidelines': a name or a unique office, a named body, one person, several, a document,
an outlet. Withheld names are for `disclosure.py`, pronouns for `sources.py` (`points` is True).
"""

from dataclasses import dataclass
from functools import cache

from components.analysis.cues import pronouns, source_nouns
from components.article import Mention, SourceType
from components.lang import read_list, read_table

POINTERS = frozenset({"itu", "tersebut", "ini", "tadi"})
# Heads that name somebody by somebody else: "pengacara Khadr" is not Khadr.
RELATIVES = frozenset(
    "pengacara istri suami ayah ibu anak putra putri keluarga teman rekan adik kakak paman bibi kerabat "
    "tetangga pendukung pengikut sopir ajudan asisten orang".split()
)
SPOKESPERSONS = frozenset({"juru", "jubir"})
OFFICE_HEADS = frozenset(
    "presiden wapres perdana pm menteri menko gubernur wagub bupati wabup wali walikota kapolri kapolda kapolres "
    "kapolresta kapolrestabes kapolsek panglima pangdam dandim jaksa kajari kajati ketua kepala direktur dirut "
    "sekretaris sekjen rektor ceo raja ratu paus kanselir camat lurah kades sekda menlu menhan menkeu mendagri "
    "menpora menag menkes menaker mensos menhub mentan mendag menkominfo mensesneg komandan kasat kanit deputi dirjen "
    "wakil duta dubes pelatih manajer kasatreskrim kasatlantas kapuspen kadis kadispenad komisaris gm general chief".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """A reading of a source phrase: its type, the actor it names, and whether it points back."""

    type: SourceType
    actor: str | None = None
    points: bool = False
    head: str = ""
    name: str | None = None


def read_source(words: list[str], mentions: list[Mention], names: list[str]) -> Source:
    """The kind of source of a phrase: its words in lower case, the mentions in it and their text."""
    head, points = _head(words), any(word in POINTERS for word in words[-2:])
    people = [at for at, mention in enumerate(mentions) if mention.label == "PER"]
    bodies = [at for at, mention in enumerate(mentions) if mention.label == "ORG"]
    places = [at for at, mention in enumerate(mentions) if mention.label == "LOC"]
    if people and not (
        head in RELATIVES and len(people) == 1 and _ends_with(words, names[people[0]])
    ):
        return Source("named_person", mentions[people[0]].actor, head=head, name=names[people[0]])
    if words and words[0] in pronouns():
        return Source("unnamed_person", points=True, head=words[0])
    outlet_named = any(is_outlet(names[at]) for at in bodies)
    if _is_document(words, head) and not (head == "laporan" and outlet_named):
        return Source(
            "document", mentions[bodies[0]].actor if bodies else None, points=points, head=head
        )
    if any(is_outlet(names[at]) for at in bodies) or head in source_nouns("media"):
        outlet = next((at for at in bodies), None)
        actor = mentions[outlet].actor if outlet is not None else None
        if head not in source_nouns("person") or head == "sumber":
            return Source("media", actor, points=points and outlet is None, head=head)
    if words and words[0] in source_nouns("plural") and head != "pemerintah":
        return Source("unnamed_group", points=points, head=head)
    if words and any(word in SPOKESPERSONS for word in words[:2]) and mentions:
        return Source(
            "named_organisation",
            mentions[(bodies or places)[0]].actor if bodies or places else None,
            head=head,
        )
    if head in OFFICE_HEADS and words[0] not in ("seorang", "mantan", "salah"):
        return Source("named_person", points=True, head=head)
    if _is_single(words, head):
        return Source("unnamed_person", points=points, head=head)
    if bodies:
        return Source(
            "named_organisation", mentions[bodies[0]].actor, head=head, name=names[bodies[0]]
        )
    if places:
        return Source(
            "named_organisation", mentions[places[0]].actor, head=head, name=names[places[0]]
        )
    return _nameless(words, head, points)


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


def _is_document(words: list[str], head: str) -> bool:
    if head in (
        "keterangan",
        "siaran",
        "rilis",
        "laman",
        "situs",
        "akun",
        "pernyataan",
        "unggahan",
    ):
        return False
    return head in source_nouns("document")


def _head(words: list[str]) -> str:
    """The first word that is no counter ("seorang", "tiga", "para")."""
    skip = (
        source_nouns("plural")
        | source_nouns("single")
        | {"orang", "salah", "seorang", "pihak", "jajaran"}
    )
    return next((word for word in words if word not in skip), words[0] if words else "")


def _ends_with(words: list[str], name: str) -> bool:
    return " ".join(words).endswith(name.lower()) and len(words) <= len(name.split()) + 2


@cache
def outlets() -> frozenset[str]:
    """Names of newsrooms and agencies in lower case."""
    found: set[str] = set()
    for name, _, others in read_table("outlets"):
        found.update(
            form.removeprefix("?").lower() for form in (name, *others.split(";")) if form != "-"
        )
    return frozenset(found)


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: listed, a web address, or with a word like "News" in it."""
    low = name.lower()
    if low in outlets() or low.endswith((".com", ".co.id", ".id", ".net", ".tv")):
        return True
    return any(
        word in ("news", "times", "post", "tv", "herald", "tribune", "daily", "magazine")
        for word in low.split()
    )


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return read_list("titles")
