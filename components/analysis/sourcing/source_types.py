"""What kind of source a phrase names.

>>> read_source(phrase("seorang pejabat senior Rusia")).type
'unnamed_person'

The rules are tried in the order of RULES, which is the guidelines': a name or a unique office, a
named body, one person, several, a document, an outlet. Withheld names are for `disclosure.py`,
pronouns for `sources.py` (`points` is True).
"""

from collections.abc import Callable
from dataclasses import dataclass

from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.analysis.sourcing.common_words import is_common
from components.analysis.sourcing.owners import is_by_another, owner
from components.analysis.sourcing.source_phrase import Named, Phrase, is_doubled
from components.article import SourceType

ADDRESSED = frozenset({"situs", "laman", "portal"})
STATEMENTS = frozenset({"pernyataan", "keterangan"})  # a body's own: "kata pernyataan itu"
THERE = ("", "juga", "pula", "pun")  # behind "ada": some
SOME = 2  # words of "ada pula"
LONG = 7  # letters from which ke-…-an and pe-…-an make a thing, no person


@dataclass(frozen=True, slots=True)
class Source:
    """A reading of a source phrase: its type, the actor it names, and whether it points back."""

    type: SourceType
    actor: str | None = None
    points: bool = False
    head: str = ""
    name: str | None = None


Rule = Callable[[Phrase], Source | None]


def read_source(words: list[str], names: list[Named], *, proper: bool = False) -> Source:
    """The kind of source of a phrase: its words in lower case and the names in it.

    `proper`: it opens like a name that nobody found ("Masyarakat Kopi Indonesia").
    `agentless` for a phrase that names nobody on purpose ("rumor").
    """
    phrase = Phrase.of(words, names, proper=proper)
    found = (rule(phrase) for rule in RULES)
    unknown = Source("unnamed_person", points=phrase.points, head=phrase.head)
    return next((source for source in found if source is not None), unknown)


def by_rumour(phrase: Phrase) -> Source | None:
    """rumor, isu: nobody's word."""
    return Source("agentless", head=phrase.head) if phrase.is_a("rumour") else None


def by_address(phrase: Phrase) -> Source | None:
    """situs itu: an outlet named before."""
    known = phrase.points and phrase.head in ADDRESSED and not phrase.names
    return Source("media", points=True, head=phrase.head) if known else None


def by_written(phrase: Phrase) -> Source | None:
    """data terbaru dari BPS: written or counted, whoever made it."""
    if not phrase.is_a("written") or phrase.reports:
        return None
    return Source("document", owner(phrase), points=phrase.points, head=phrase.head)


def by_person(phrase: Phrase) -> Source | None:
    """Wakil Ketua DPRD, Ani: a person's name that is not another's, as in "pengacara Ani"."""
    people = phrase.labelled("PER")
    if not people or is_by_another(phrase, people):
        return None
    first = people[-1 if phrase.is_a("relative") else 0]  # "Ibu X, [Y]" is Y
    return Source("named_person", first.actor, head=phrase.head, name=first.text)


def by_uncounted(phrase: Phrase) -> Source | None:
    """ada pula, tak sedikit, media sosial: several whom nobody counts."""
    second = phrase.words[1] if len(phrase.words) > 1 else ""
    some = phrase.first == "ada" and second in THERE and len(phrase.words) <= SOME
    crowd = (phrase.first, second) == ("media", "sosial")
    uncounted = some or crowd or second == "sedikit"
    return Source("unnamed_group", head=phrase.head) if uncounted else None


def by_writer(phrase: Phrase) -> Source | None:
    """saya: who writes the column."""
    writes = phrase.first in source_nouns("writer")
    return Source("unnamed_person", head=phrase.first) if writes else None


def by_pronoun(phrase: Phrase) -> Source | None:
    """dia, pihaknya: somebody before."""
    points = phrase.first in pronouns()
    return Source("unnamed_person", points=True, head=phrase.first) if points else None


def by_document(phrase: Phrase) -> Source | None:
    """keterangan tertulis, unggahan: something written that names no body."""
    written = phrase.is_a("document") and not phrase.is_legend()
    if not written or phrase.labelled("ORG") or phrase.reports:
        return None
    return Source("document", points=phrase.points, head=phrase.head)


def by_outlet(phrase: Phrase) -> Source | None:
    """media lokal, kantor berita X: not somebody who works there."""
    if phrase.is_a("person") or phrase.is_spokesperson():
        return None
    rooms = phrase.rooms
    if not (rooms or phrase.reports or phrase.is_a("outlet")):
        return None
    actor = rooms[0].actor if rooms else None
    return Source("media", actor, points=phrase.points and not rooms, head=phrase.head)


def by_unread_name(phrase: Phrase) -> Source | None:
    """Sinar Kopi Indonesia: capitals that nobody took for a name, of no place."""
    if not phrase.proper or phrase.labelled("ORG"):
        return None
    body = phrase.is_a("people") or not is_common(phrase.head)
    return Source("named_organisation", head=phrase.head) if body else None


def by_count(phrase: Phrase) -> Source | None:
    """sejumlah warga, sumber-sumber, 97 persen responden."""
    share = phrase.words[1:2] in (["persen"], ["%"])
    times = phrase.words[1:2] == ["kali"]  # "tiga kali juara dunia" is one
    counted = phrase.first in source_nouns("plural") and not times
    many = share or counted or is_doubled(phrase.first)
    return Source("unnamed_group", points=phrase.points, head=phrase.head) if many else None


def by_voice(phrase: Phrase) -> Source | None:
    """juru bicara Kremlin, pernyataan itu: one who speaks for a body, or its own words."""
    if not phrase.is_spokesperson() and phrase.head not in STATEMENTS:
        return None
    named = phrase.body_or_place
    actor = named.actor if named else None
    return Source("named_organisation", actor, points=named is None, head=phrase.head)


def by_boss(phrase: Phrase) -> Source | None:
    """bos klub Melati: one person, named elsewhere."""
    known = phrase.head in word_set("boss") and not phrase.single and phrase.body_or_place
    return Source("unnamed_person", points=True, head=phrase.head) if known else None


def by_office(phrase: Phrase) -> Source | None:
    """Presiden Rusia: a unique office in office now; one "jaksa agung", many "jaksa"."""
    offices = source_nouns("office")
    office = phrase.head in offices or " ".join(phrase.words[:2]) in offices
    if not office or phrase.single or phrase.first == "mantan":
        return None
    return Source("named_person", points=True, head=phrase.head)


def by_two(phrase: Phrase) -> Source | None:
    """ibu dan anak: two without a name; not "panglima keamanan dan ketertiban"."""
    after = phrase.words[phrase.words.index("dan") + 1 :] if "dan" in phrase.words else []
    two = phrase.is_a("person") and after[:1] != [] and is_common(after[0])
    return Source("unnamed_group", points=phrase.points, head=phrase.head) if two else None


def by_kind(phrase: Phrase) -> Source | None:
    """analis, pedagang pasar: several where the noun stands bare."""
    if not phrase.is_a("several") or phrase.single or phrase.points or "senior" in phrase.words:
        return None
    return Source("unnamed_group", head=phrase.head)


def by_one(phrase: Phrase) -> Source | None:
    """seorang saksi, korban: one without a name; "pihak korban" is a side."""
    person = phrase.is_a("person") and not phrase.is_a("either") and phrase.first != "pihak"
    one = phrase.single or person
    return Source("unnamed_person", points=phrase.points, head=phrase.head) if one else None


def by_people(phrase: Phrase) -> Source | None:
    """warga Wanasari, masyarakat: always several."""
    people = phrase.is_a("people")
    return Source("unnamed_group", points=phrase.points, head=phrase.head) if people else None


def by_pointing(phrase: Phrase) -> Source | None:
    """kiper itu: one who was named before."""
    named = phrase.body_or_place
    if not phrase.points or _is_thing(phrase) or (named and phrase.opens_with(named)):
        return None
    return Source("unnamed_person", points=True, head=phrase.head)


def by_body(phrase: Phrase) -> Source | None:
    """Polres Tuban, pemerintah Rusia; not "klub Rusia itu", which was named before."""
    named = phrase.body_or_place
    if named is None:
        return None
    again = phrase.points and named.label == "LOC" and not phrase.opens_with(named)
    return None if again else Source("named_organisation", named.actor, head=phrase.head)


def by_nameless_body(phrase: Phrase) -> Source | None:
    """perusahaan itu, pemerintah: a body the article names elsewhere."""
    body = phrase.is_a("body") and not phrase.is_a("either")
    return Source("named_organisation", points=True, head=phrase.head) if body else None


def by_nameless_group(phrase: Phrase) -> Source | None:
    """polisi, pihak penyelenggara: several, or nobody in particular."""
    group = phrase.is_a("group") or "-" in phrase.head or phrase.first == "pihak"
    return Source("unnamed_group", points=phrase.points, head=phrase.head) if group else None


# In this order: the first rule that says something decides; what no rule knows is one person.
RULES: tuple[Rule, ...] = (
    by_rumour,
    by_address,
    by_written,
    by_person,
    by_uncounted,
    by_writer,
    by_pronoun,
    by_document,
    by_outlet,
    by_unread_name,
    by_count,
    by_voice,
    by_boss,
    by_office,
    by_two,
    by_kind,
    by_one,
    by_people,
    by_pointing,
    by_body,
    by_nameless_body,
    by_nameless_group,
)


def _is_thing(phrase: Phrase) -> bool:
    """Whether a noun is that of a body, a group or a thing: it means no person."""
    head = phrase.head
    if head.startswith(("ke", "pe")) and head.endswith("an") and len(head) >= LONG:
        return True  # "kenaikan", "pemberian", "perdagangan"
    return phrase.is_a("body", "group", "document", "outlet") and not phrase.is_legend()
