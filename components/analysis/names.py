"""The names of an article: persons, bodies and places, and its dates and amounts.

"Presiden Rusia Vladimir Putin di Bank Indonesia (BI)" -> LOC Rusia, PER Vladimir Putin, ORG Bank
Indonesia, ORG BI. The trained model finds most; the word lists (gazetteer.py), names told by
their first word (name_shapes.py) and names seen before (known_again.py) complete and correct it.
Not names: "dia", "polisi", "Presiden" alone, nationalities (WNI), currencies, contests.
"""

from collections.abc import Callable, Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from components.analysis import serialise
from components.analysis.naming.abbreviations import (
    find_in_brackets,
    find_initials,
    label_in_brackets,
    without_codes,
    without_kinds,
    without_plates,
)
from components.analysis.naming.countries import label_countries
from components.analysis.naming.dateline_names import dateline_names
from components.analysis.naming.gazetteer import Known, find_known
from components.analysis.naming.glued import find_glued
from components.analysis.naming.known_again import find_again
from components.analysis.naming.known_names import find_listed
from components.analysis.naming.model_names import trim_model
from components.analysis.naming.name_ends import run_on_persons
from components.analysis.naming.name_labels import vote_labels
from components.analysis.naming.name_shapes import find_shaped, with_legal_forms
from components.analysis.naming.name_text import Name, NameText, read_words
from components.analysis.naming.officers import (
    called_persons,
    find_officers,
    part_by_called,
    part_office_and_person,
    shown_bodies,
    shown_places,
)
from components.analysis.naming.overlong import (
    cut_before_owners,
    cut_overlong,
    part_body_and_person,
)
from components.analysis.naming.quantities import find_quantities
from components.analysis.naming.shape_tails import is_area_word, is_behind_opener
from components.analysis.naming.side_by_side import (
    ends_school,
    join_bodies,
    label_bodies,
    part_places,
)
from components.analysis.naming.things import is_stage, without_things
from components.analysis.whole_text import whole_text
from components.article import Label, Mention, Words

serialise.register_extensions()

# Where two findings overlap the stronger wins; a longer one adds a little for each word more.
STRENGTH = {
    "dateline": 4.0,
    "place_word": 2.3,
    "spot_word": 3.0,
    "body_word": 2.3,
    "body_of_place": 2.3,
    "initials": 2.6,
    "short_form": 2.6,
    "address": 2.2,
    "part_of_club": 2.5,
    "known_again": 1.99,
    "model": 2.0,
    "part_of_name": 1.9,
    "of_office": 2.1,
    "officer": 1.8,
    "place_of_office": 1.5,
}
LISTED = 2.4
PER_WORD = 0.45  # two words more outweigh a list against the model, one does not
# A model's name that holds one of these is two names run together: "Rusia-Ukraina".
JOINS = frozenset({",", "-", "/", "(", ")", "–", ";"})


def find_names(doc: Doc) -> tuple[Mention, ...]:
    """All names, dates and amounts of a Doc that carries the model's `ents`, in order.

    None overlap.
    """
    text, whole = read_words(doc), whole_text(doc)
    names = name_words(text, doc.ents, dateline_names(text, whole, doc._.parts))
    mentions = [
        Mention(
            Words(text.starts[name.first], text.end_of(name.last - 1)),
            name.label,
            rule=name.rule,
            confidence=name.confidence,
        )
        for name in names
    ]
    mentions = _with_glued(mentions, find_glued(text, whole, names))
    taken = sorted((mention.words.start, mention.words.end) for mention in mentions)
    mentions += find_quantities(whole, taken)
    return tuple(sorted(mentions, key=lambda mention: mention.words.start))


def _with_glued(mentions: list[Mention], glued: list[Mention]) -> list[Mention]:
    """The mentions with the glued ones, which are longer than those they overlap."""
    kept = [
        mention
        for mention in mentions
        if not any(
            mention.words.start < other.words.end and other.words.start < mention.words.end
            for other in glued
        )
    ]
    return kept + glued


def name_words(
    text: NameText, ents: Iterable[Span], in_datelines: Sequence[Name] = ()
) -> list[Name]:
    """The names as ranges of words; each step sees what those before it found."""
    from_model, called = _from_model(text, ents)
    from_model, shaped = _with_shaped(text, from_model, called)
    names = from_model + find_listed(text, from_model) + shaped + find_initials(text)
    names = settle(text, names + list(in_datelines))
    names = settle(text, names + find_officers(text, names))
    names = without_codes(text, settle(text, names + find_in_brackets(text, names)))
    return _everywhere(text, names, from_model)


def _from_model(text: NameText, ents: Iterable[Span]) -> tuple[list[Name], frozenset[str]]:
    """What the model finds, mended by what the article shows, and the persons called by a title."""
    names = label_bodies(text, without_things(text, trim_model(text, ents)))
    names = label_countries(text, names)
    shown: dict[Label, frozenset[str]] = {
        "LOC": shown_places(text, names),
        "ORG": shown_bodies(text, names),
    }
    called = called_persons(text, names) - shown["LOC"]
    names = part_office_and_person(text, names, shown, called)
    return part_by_called(text, names, called), called


def _with_shaped(
    text: NameText, from_model: list[Name], called: frozenset[str]
) -> tuple[list[Name], list[Name]]:
    """The model's names, parted where a word shows a body, and the names such words show."""
    persons = {
        index
        for name in from_model
        if name.label == "PER"
        and not is_behind_opener(text, name.first)
        and not ends_school(text, name, from_model)
        for index in range(name.first, name.last)
    }
    listed = {known.first: known for known in find_known(text.words)}
    shaped = find_shaped(text, persons, {at: one for at, one in listed.items() if _is_sure(one)})
    shaped = [name for name in shaped if not is_stage(text, name)]
    shaped = part_by_called(text, shaped, called)
    return part_body_and_person(text, from_model, shaped, listed), shaped


def _everywhere(text: NameText, names: list[Name], from_model: list[Name]) -> list[Name]:
    """The names wherever the article has them again, each with the label that most give it."""
    running = [name for name in names if name.first not in text.titles]
    listed_names = find_listed(text, from_model)
    known = find_again(text, cut_before_owners(running or names, listed_names)) + listed_names
    names = settle(text, cut_overlong(text, names, known) + known)
    names = settle(text, names + find_officers(text, names))
    names = label_in_brackets(text, with_legal_forms(text, names))
    names = vote_labels(text, without_kinds(text, without_plates(text, names)))
    names = vote_labels(text, names)  # "Masinton" follows "Masinton Pasaribu", now a person
    return join_bodies(text, part_places(text, run_on_persons(text, names)))


def _is_sure(known: Known) -> bool:
    return any(reading.plain or reading.label == "LOC" for reading in known.readings)


def settle(text: NameText, names: list[Name]) -> list[Name]:
    """The names without overlaps, the stronger kept, in order."""
    listed = {(name.first, name.last) for name in names if name.rule.startswith("listed_")}
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: -_strength(text, name, listed)):
        inside = set(range(name.first, name.last))
        if not inside & taken:
            kept.append(name)
            taken |= inside
    return sorted(kept, key=lambda name: name.first)


def _strength(text: NameText, name: Name, listed: set[tuple[int, int]]) -> float:
    strength = LISTED if name.rule.startswith("listed_") else STRENGTH[name.rule]
    if name.rule == "model" and JOINS & set(text.words[name.first : name.last]):
        parts = [pair for pair in listed if name.first <= pair[0] and pair[1] <= name.last]
        first = any(pair[0] == name.first and text.words[pair[1]] in JOINS for pair in parts)
        if parts and (name.label == "LOC" or first):
            return 0.0
    if name.rule == "model" and name.label == "LOC":
        inside = text.words[name.first + 1 : name.last]
        if any(is_area_word(word) for word in inside if word[0].isupper()):
            return 0.0  # "Kelurahan Guntung Kecamatan Landasan" are two
    return strength + PER_WORD * (name.last - name.first)


class NameFinder:
    """Writes the names to `doc._.mentions`, and those that are whole tokens to `doc.ents`."""

    def __init__(self, find: Callable[[Doc], tuple[Mention, ...]] = find_names) -> None:
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        doc._.mentions = self.find(doc)
        spans = [
            doc.char_span(mention.words.start, mention.words.end, label=mention.label)
            for mention in doc._.mentions
            if mention.label in {"PER", "ORG", "LOC"}
        ]
        doc.ents = filter_spans([span for span in spans if span is not None])
        return doc


@Language.factory("news_names")
def make_name_finder(nlp: Language, name: str) -> NameFinder:
    """The component `news_names`; it stands behind the trained `ner`."""
    return NameFinder()
