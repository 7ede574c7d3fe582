"""The records every part of the project shares, and the words they may hold.

Offsets are characters into the article's text as given (line ends made "\\n", one final newline
dropped), end exclusive. Records are frozen: whoever wants another value makes another record with
`dataclasses.replace`. None means "the article does not say", never a guess.
"""

from dataclasses import dataclass
from typing import Literal, get_args

PartKind = Literal[
    "kicker", "title", "deck", "byline", "heading", "paragraph", "caption", "related", "boilerplate"
]
Label = Literal["PER", "ORG", "LOC", "DATE", "MONEY", "PERCENT", "QUANTITY"]
ActorKind = Literal["person", "organisation", "place"]
SourceType = Literal[
    "named_person",
    "named_organisation",
    "document",
    "observation",
    "media",
    "unnamed_person",
    "unnamed_group",
    "anonymous",
    "agentless",
]
Manner = Literal["direct", "indirect", "mixed"]
CueClass = Literal["neutral", "asserting", "claim", "denial", "hedge"]
Affiliation = Literal[
    "government",
    "security",
    "legislature",
    "judiciary",
    "company",
    "expert",
    "civil_society",
    "international_body",
    "media",
    "religious_body",
    "citizen",
]
ToneName = Literal["negative", "neutral", "positive"]
# Whose words: the writer's, those of a source the article names, those of one it does not name.
Voice = Literal["writer", "named", "unnamed"]

PART_KINDS: tuple[PartKind, ...] = get_args(PartKind)
# In this order everywhere: from what a reader can trace to what nobody can (design/interface.md).
SOURCE_TYPES: tuple[SourceType, ...] = get_args(SourceType)
NAME_LABELS: tuple[Label, ...] = ("PER", "ORG", "LOC")
VOICES: tuple[Voice, ...] = get_args(Voice)
# Lines that belong to the page around the article, left out of every count.
NOT_ARTICLE: frozenset[PartKind] = frozenset({"related", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the article's text: characters `start` to `end`, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves, cut out of the article's text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it came in, before anything is found in it.

    `published` is an ISO date (YYYY-MM-DD). Everything but `text` may be unknown.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    lang: str = "id"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the page that is not blank, and what kind of line it is.

    `kept` is False for lines left out of every count (links to other stories, boilerplate).
    """

    words: Words
    kind: PartKind
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name (or a date, an amount) stands; `actor` is the id of who it names."""

    words: Words
    label: Label
    actor: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Actor:
    """All mentions of one person, body or place.

    `name` is the fullest form in the text; `metonyms` are mentions of a capital or seat of power
    counted for its government (the reader can undo them).
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    metonyms: tuple[Words, ...] = ()
    mentions: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Hop:
    """One station on the way a statement took to the reader, `words` its proof in the text."""

    who: str
    words: Words | None = None
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words an article attributes to somebody: content, cue and source (PARC 3.0, Pareti 2016).

    `cue` is the word that reports the speech, `source` the words that name the speaker in that
    sentence; `source_group` is the same number for the same source, named or not. `chain` runs from
    the reader to the source: the publishing outlet if known, relays, the source. `inside` is the
    index of the attribution this one is nested in. `confidence` is 0..1; `sure` is False where a
    careful reader could decide otherwise.
    """

    content: tuple[Words, ...]
    cue: Words | None = None
    source: Words | None = None
    source_actor: str | None = None
    source_group: int = -1
    type: SourceType = "agentless"
    manner: Manner = "indirect"
    cue_class: CueClass | None = None
    affiliation: Affiliation | None = None
    role: str | None = None
    country: str | None = None
    relay: tuple[str, ...] = ()
    chain: tuple[Hop, ...] = ()
    inside: int | None = None
    reason: Words | None = None
    knows: Words | None = None
    rule: str = ""
    confidence: float = 0.5
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Reason:
    """A word that moved a tone score, and by how much (-1..1)."""

    words: Words
    weight: float


@dataclass(frozen=True, slots=True)
class Tone:
    """The tone of one title, deck or paragraph; scores run from -1 (negative) to 1 (positive).

    `own` counts the writer's words only, `quoted` the quoted words only; None where there are none.
    `enough` is False where too few words carry tone to say anything.
    """

    words: Words
    tone: ToneName
    score: float
    own: float | None = None
    quoted: float | None = None
    reasons: tuple[Reason, ...] = ()
    enough: bool = True


@dataclass(frozen=True, slots=True)
class ActorTone:
    """The tone of the sentences in which one voice makes an actor the subject or the target.

    `score` (-1..1) is the mean of the sentences' scores; the weights of `reasons` are shares of it.
    `enough` is False where too few sentences carry tone to say anything; `tone` is then neutral.
    """

    actor: str
    voice: Voice
    tone: ToneName
    score: float
    sentences: tuple[Words, ...]
    reasons: tuple[Reason, ...] = ()
    enough: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """An article with everything that was found in it."""

    draft: Draft
    parts: tuple[Part, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tone: tuple[Tone, ...] = ()
    towards: tuple[ActorTone, ...] = ()
    made_by: str = ""

    @property
    def text(self) -> str:
        """The article's text as given; all offsets count characters of it."""
        return self.draft.text
