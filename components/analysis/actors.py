"""Who is who: the mentions of one person, body or place as one actor.

"Amerika Serikat (AS) ... Donald Trump ... Trump ... Washington menolak" -> Amerika Serikat with AS
and, flagged as a metonym, Washington; Donald Trump with Trump. Never merged: two full names that
share a family name, and a person with a place of the same name.
"""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis import serialise
from components.analysis.identity.aliases import place_key, reading_for
from components.analysis.identity.merging import merge_forms
from components.analysis.identity.metonyms import stands_for_country
from components.analysis.identity.persons import person_of_each
from components.analysis.naming.name_text import NameText, read_words
from components.analysis.naming.shape_tails import openers
from components.analysis.whole_text import whole_text
from components.article import NAME_LABELS, Actor, ActorKind, Label, Mention, Words

serialise.register_extensions()

KINDS: dict[Label, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
NOT_SLUG = re.compile(r"[^a-z0-9]+")
ACCENTS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")
Group = tuple[Label, str]  # the label and the key all forms of an actor share


def find_actors(doc: Doc) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors in order of first mention, and the mentions with the id of the one each names."""
    text = whole_text(doc)
    named = [mention for mention in doc._.mentions if mention.label in NAME_LABELS]
    groups = _group(text, named)
    metonyms = _to_countries(read_words(doc), text, named, groups)
    members: dict[Group, list[Mention]] = defaultdict(list)
    for mention, group in zip(named, groups, strict=True):
        members[group].append(mention)
    ids = _ids(text, members, metonyms)
    of_words = {mention.words: ids[group] for mention, group in zip(named, groups, strict=True)}
    actors = tuple(
        _actor(text, ids[group], group, mentions, metonyms) for group, mentions in members.items()
    )
    return actors, tuple(
        replace(mention, actor=of_words.get(mention.words)) for mention in doc._.mentions
    )


def _group(text: str, named: list[Mention]) -> list[Group]:
    """The group of each mention."""
    merged = merge_forms(text, [mention for mention in named if mention.label != "PER"])
    persons = person_of_each(text, [mention for mention in named if mention.label == "PER"])
    return [
        ("PER", persons[mention.words]) if mention.label == "PER" else merged[mention.words]
        for mention in named
    ]


def _to_countries(
    words: NameText, text: str, named: list[Mention], groups: list[Group]
) -> frozenset[Words]:
    """Moves capitals that act for their government to the country if it is named as well."""
    index_of = {start: index for index, start in enumerate(words.starts)}
    moved = set()
    present = set(groups)
    for at, mention in enumerate(named):
        reading = reading_for(mention.words.of(text), "LOC") if mention.label == "LOC" else None
        if reading is None or reading.country is None or mention.words.start not in index_of:
            continue
        country: Group = ("LOC", place_key(reading.country))
        first = index_of[mention.words.start]
        last = first + 1
        while last < len(words.starts) and words.starts[last] < mention.words.end:
            last += 1
        if country in present and stands_for_country(words, first, last, reading):
            groups[at] = country
            moved.add(mention.words)
    return frozenset(moved)


def _ids(
    text: str, members: dict[Group, list[Mention]], metonyms: frozenset[Words]
) -> dict[Group, str]:
    """A readable id for each group that stays the same as long as its name does."""
    ids, taken = {}, Counter[str]()
    for group, mentions in members.items():
        slug = NOT_SLUG.sub("-", _name(text, group, mentions, metonyms).lower().translate(ACCENTS))
        slug = slug.strip("-") or "x"
        taken[slug] += 1
        ids[group] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return ids


def _name(text: str, group: Group, mentions: list[Mention], metonyms: frozenset[Words]) -> str:
    """The fullest form in the text; the usual name before a nickname ("Negeri Paman Sam")."""
    forms = Counter(mention.words.of(text) for mention in mentions if mention.words not in metonyms)
    usual = [
        form for form in forms if (reading := reading_for(form, group[0])) and reading.name == form
    ]
    written = usual or [form for form in forms if not form.isupper() and not form.islower()]
    written = [form for form in written if form.lower() not in openers()]  # "Dewan" of the DPR
    return max(
        written or forms,
        key=lambda form: ("(" not in form, len(form.split()), len(form), forms[form]),
    )


def _actor(
    text: str, actor_id: str, group: Group, mentions: list[Mention], metonyms: frozenset[Words]
) -> Actor:
    name = _name(text, group, mentions, metonyms)
    forms = dict.fromkeys(mention.words.of(text) for mention in mentions)
    return Actor(
        id=actor_id,
        name=name,
        kind=KINDS[group[0]],
        aliases=tuple(form for form in forms if form != name),
        metonyms=tuple(mention.words for mention in mentions if mention.words in metonyms),
    )


class ActorFinder:
    """Writes `doc._.actors` and the actor of each of `doc._.mentions`."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.actors, doc._.mentions = find_actors(doc)
        return doc


@Language.factory("news_actors")
def make_actor_finder(nlp: Language, name: str) -> ActorFinder:
    """The component `news_actors`; it stands behind `news_names`."""
    return ActorFinder()
