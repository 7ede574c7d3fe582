"""Who stands behind each statement: type of source, actor, affiliation, disclosure of anonymity.

>>> doc = nlp('"Harga turun," kata seorang warga yang enggan disebut namanya.')
>>> [found.type for found in resolve_sources(doc)]
['anonymous']

`anonymous` only where the text discloses it, for that source; "seorang sumber" alone is
`unnamed_person`. Words that point back are resolved through the speakers before them.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.saying.cues import pronouns
from components.analysis.sourcing.affiliation import affiliation_of, country_of, role_of
from components.analysis.sourcing.anonymity import mark_anonymous
from components.analysis.sourcing.disclosure import find_knowledge
from components.analysis.sourcing.source_reader import SourceReader
from components.article import Attribution

KNOWS_REACH = 200  # characters after a source in which it may say why it knows


def resolve_sources(doc: Doc) -> tuple[Attribution, ...]:
    """The statements of a Doc with everything the text says about their sources."""
    reader = SourceReader(doc)
    found = [_describe(reader, reader.read(attribution)) for attribution in doc._.attributions]
    return tuple(mark_anonymous(doc, found))


def _describe(reader: SourceReader, found: Attribution) -> Attribution:
    """Affiliation, role, country and how the source knows, from its own words."""
    if found.source is None:
        return found
    text, phrase = reader.text, found.source.of(reader.text)
    names = [(one.label, one.words.of(text)) for one in reader.names.inside(found.source)]
    person = next((name for label, name in names if label == "PER"), None)
    countries = (country_of(name) for label, name in names if label == "LOC")
    end = min(len(text), found.source.end + KNOWS_REACH)
    known = phrase.lower() not in pronouns()
    return replace(
        found,
        affiliation=affiliation_of(phrase) if known else None,
        role=role_of(phrase, person) if known and person is not None else None,
        country=next((name for name in countries if name is not None), None),
        knows=find_knowledge(text, found.source.end + 1, end),
    )


class SourceResolver:
    """Stores the statements with their sources on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.attributions = resolve_sources(doc)
        return doc


@Language.factory("news_sources")
def make_source_resolver(nlp: Language, name: str) -> SourceResolver:
    """The component; needs `news_attribution` before it."""
    return SourceResolver()
