"""Who stands behind each statement: type of source, actor, affiliation, disclosure of anonymity.

>>> doc = nlp('"Harga turun," kata seorang warga yang enggan disebut namanya.')
>>> [found.type for found in resolve_sources(doc)]
['anonymous']

`anonymous` only where the text discloses it, for that source; "seorang sumber" alone is
`unnamed_person`. Words that point back are resolved through the speakers before them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.affiliation import affiliation_of, country_of, role_of
from components.analysis.cues import pronouns
from components.analysis.disclosure import find_disclosures, find_knowledge
from components.analysis.lines import Line, read_lines
from components.analysis.offices import Holders, holder_of, office_holders
from components.analysis.pointing import resolve_pronoun
from components.analysis.source_bodies import is_known_body
from components.analysis.source_types import Source, is_common, is_outlet, read_source, titles
from components.analysis.speakers import Memory, Speaker
from components.article import Attribution, Mention, SourceType, Words

BODIES_OF_DOCUMENTS = frozenset({"named_organisation", "named_person", "unnamed_group"})
HIDEABLE: tuple[SourceType, ...] = ("unnamed_person", "unnamed_group")
# "Sumber tersebut", "Pejabat senior itu", "Ia": the subject of a sentence that discloses afterwards.
POINTS_BACK = re.compile(
    r"\W*(?:[A-Z][\w-]+(?: [\w-]+){0,4} (?:itu|tersebut|ini)|Ia|Dia|Mereka|Keduanya)\b"
)
NO_SPEAKER: dict[str, SourceType] = {"agentless": "agentless", "observation": "observation"}
UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "anonymous", "unnamed_group")
PEOPLE: tuple[SourceType, ...] = ("named_person", "unnamed_person", "anonymous")
SPEAKERS: tuple[SourceType, ...] = (
    *PEOPLE,
    "named_organisation",
    "unnamed_group",
    "document",
    "media",
)
# Heads of sources that no name stands behind: "sumber itu" is an earlier unnamed source.
NEVER_NAMED = frozenset(
    {"sumber", "saksi", "netizen", "warganet", "warga", "tamu", "narasumber", "pengunjung"}
)
SURE_MEANT = 0.4  # confidence from which a pointing word is taken to mean a person named before
PLURAL = frozenset({"mereka", "keduanya", "ketiganya", "kami"})
SINGULAR = frozenset({"dia", "ia", "beliau", "dirinya", "saya", "aku"})
DISCLOSURE_REACH = 260  # characters after a statement in which the next sentence may disclose


def resolve_sources(doc: Doc) -> tuple[Attribution, ...]:
    """The statements of a Doc with everything the text says about their sources."""
    reader = _Reader(doc)
    found = [reader.read(attribution) for attribution in doc._.attributions]
    return tuple(_spread_anonymity(_disclose(doc, found)))


class _Reader:
    """Reads statements in order and remembers who spoke."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, doc.text
        self.mentions: list[Mention] = sorted(doc._.mentions, key=lambda each: each.words.start)
        self.starts = [mention.words.start for mention in self.mentions]
        self.holders: Holders = office_holders(doc)
        self.memory = Memory()
        self.names = {actor.id: actor for actor in doc._.actors}
        self.line_ends = [part.words.end for part in doc._.parts]
        self.quoted = [
            words
            for found in doc._.attributions
            if found.manner == "direct"
            for words in found.content
        ]

    def read(self, found: Attribution) -> Attribution:
        """One statement with its source resolved."""
        kind = found.rule.partition("/")[0]
        if kind in NO_SPEAKER:
            group = self.memory.new_group()
            return replace(found, type=NO_SPEAKER[kind], source_group=group)
        speaker = self._speaker(found, kind)
        if kind != "document" and speaker.type != "agentless":  # no report and no rumour is "dia"
            self.memory.speakers.append(speaker)
        resolved = replace(
            found, type=speaker.type, source_actor=speaker.actor, source_group=speaker.group
        )
        return self._describe(resolved)

    def _speaker(self, found: Attribution, kind: str) -> Speaker:
        position = (found.cue or found.content[0]).start
        if found.source is None:
            return self._carried(found, position)
        source = self._read_phrase(found.source, kind)
        if source.type == "agentless":
            return Speaker("agentless", None, self.memory.new_group(), source.head, position)
        if source.points:
            pointed = self._pointed(found, source, position)
            if pointed is not None:
                return pointed
        actor = source.actor
        key: object = actor or (source.type, found.source.of(self.text).lower())
        fresh = actor is None and source.type in UNNAMED
        group = self.memory.new_group() if fresh else self.memory.group_of(key)
        return Speaker(source.type, actor, group, source.head, position)

    def _read_phrase(self, words: Words, kind: str) -> Source:
        inside = self._mentions_in(words)
        names = [mention.words.of(self.text) for mention in inside]
        tokens = [word.strip(".,()[]") for word in words.of(self.text).split()]
        source = read_source([token.lower() for token in tokens if token], inside, names)
        if kind == "media" and source.type not in ("named_person", "document"):
            carrier = source.type == "named_organisation" and not is_outlet(" ".join(names[:1]))
            if not (carrier and any(is_known_body(name) for name in names)):
                return replace(source, type="media", points=False)
        if kind == "document" and source.type not in BODIES_OF_DOCUMENTS:
            return replace(source, type="document", points=False)
        if source.type == "unnamed_person" and not inside and self._has_unread_name(words, tokens):
            return replace(source, type="named_person", points=False)
        return source

    def _has_unread_name(self, words: Words, tokens: list[str]) -> bool:
        """Whether a capital inside a sentence shows a name that nobody found: "kata Sukarni"."""
        before = self.text[max(0, words.start - 2) : words.start].rstrip(" ")
        opens = not before or before[-1:] in '\n.!?"“”'
        return any(
            token[:1].isupper() and token[1:2].islower() and not is_common(token.lower())
            for token in (tokens[1:] if opens else tokens)
        )

    def _mentions_in(self, words: Words) -> list[Mention]:
        first = bisect_right(self.starts, words.start - 1)
        last = bisect_right(self.starts, words.end - 1)
        return [m for m in self.mentions[first:last] if m.words.end <= words.end]

    def _pointed(self, found: Attribution, source: Source, position: int) -> Speaker | None:
        """The speaker a pronoun, an office or "sumber itu" points back to."""
        if source.head in pronouns():
            return self._carried(found, position, head=source.head)
        assert found.source is not None
        words = found.source.of(self.text).lower().split()
        earlier = self.memory.last_head(source.head, UNNAMED) if source.type in UNNAMED else None
        if earlier is not None:
            return replace(earlier, position=position)
        person = source.type in ("named_person", "unnamed_person")
        if person and source.head not in NEVER_NAMED:
            actor = holder_of(self.holders, words, position) or holder_of(self.holders, words)
            if actor is not None:
                group = self.memory.group_of(actor)
                return Speaker("named_person", actor, group, source.head, position)
        earlier = self.memory.last_head(source.head, SPEAKERS)
        if earlier is None and source.type in ("media", "named_organisation"):
            earlier = self.memory.last(source.type)
        elif earlier is None and source.type == "unnamed_person":
            earlier = self.memory.last(*(UNNAMED if source.head in NEVER_NAMED else PEOPLE))
        return replace(earlier, position=position) if earlier is not None else None

    def _carried(self, found: Attribution, position: int, head: str = "") -> Speaker:
        """The speaker before, unless another person has become the subject since."""
        last = self.memory.last(*(PEOPLE if head in SINGULAR else SPEAKERS))
        subject = self._subject_since(last.position if last else -1, found, position)
        if subject is not None and (last is None or subject != last.actor):
            return Speaker("named_person", subject, self.memory.group_of(subject), "", position)
        if last is None or (last.type == "unnamed_group" and head not in PLURAL):
            meant, sure = resolve_pronoun(self.doc, position, head or "nya")
            if meant is not None and sure >= SURE_MEANT:
                return Speaker("named_person", meant, self.memory.group_of(meant), "", position)
        if last is not None:
            return replace(last, position=position)
        return Speaker("unnamed_person", None, self.memory.new_group(), head, position)

    def _subject_since(self, since: int, found: Attribution, position: int) -> str | None:
        """The last person named at the head of a sentence after the last speaker."""
        begin = min(position, found.content[0].start)
        last = bisect_right(self.starts, begin - 1)
        for mention in reversed(self.mentions[max(0, last - 12) : last]):
            if mention.words.start <= since:
                return None
            if mention.label == "PER" and not self._in_quote(mention) and self._heads(mention):
                return mention.actor
        return None

    def _in_quote(self, mention: Mention) -> bool:
        return any(words.start <= mention.words.start < words.end for words in self.quoted)

    def _heads(self, mention: Mention) -> bool:
        """Whether a name, with its titles, stands at the head of its sentence."""
        start = mention.words.start
        before = self.text[max(0, start - 90) : start]
        words = before.rpartition("\n")[2].rpartition(". ")[2].split()
        return all(
            word[0].isupper() or word.strip(",") in titles() or word[-1] == "," for word in words
        )

    def _describe(self, found: Attribution) -> Attribution:
        """Affiliation, role, country and how the source knows, from its own words."""
        if found.source is None:
            return found
        phrase = found.source.of(self.text)
        inside = self._mentions_in(found.source)
        name = next((m.words.of(self.text) for m in inside if m.label == "PER"), None)
        country = next(
            (c for m in inside if m.label == "LOC" and (c := country_of(m.words.of(self.text)))),
            None,
        )
        pronoun = phrase.lower() in pronouns()
        return replace(
            found,
            affiliation=None if pronoun else affiliation_of(phrase),
            role=None if pronoun or name is None else role_of(phrase, name),
            country=country,
            knows=find_knowledge(
                self.text, found.source.end + 1, min(len(self.text), found.source.end + 200)
            ),
        )


def _disclose(doc: Doc, found: list[Attribution]) -> list[Attribution]:
    """Mark sources as anonymous where the text withholds their name: beside them or just after."""
    found = list(found)
    for line in read_lines(doc):
        for words in find_disclosures(doc.text, line.start, line.end):
            index = _disclosed(doc.text, line, found, words)
            if index is not None:
                found[index] = replace(found[index], type="anonymous", reason=words)
    return found


def _disclosed(text: str, line: Line, found: list[Attribution], words: Words) -> int | None:
    """The statement whose source a disclosure is about.

    In the sentence of the source, after it; or in a sentence that points back ("Sumber tersebut
    menolak …"), to the last unnamed source before.
    """
    at = line.token_at(words.start)
    first, last = next((one for one in line.sentences if one[0] <= at < one[1]), (at, at))
    start, end = line.starts[first], line.end_of(max(first, last - 1))
    before: int | None = None
    for index, one in enumerate(found):
        if one.source is None or one.type not in HIDEABLE:
            continue
        inside = start <= one.source.start <= words.start and one.source.start < end
        if inside and one.source.end <= words.end and not _in_content(one, words):
            return index
        if max(one.content[-1].end, one.source.end) <= start:
            before = index
    pointing = POINTS_BACK.match(text, start, words.start) is not None
    if before is None or not pointing or start - found[before].content[-1].end > DISCLOSURE_REACH:
        return None
    return before


def _in_content(found: Attribution, words: Words) -> bool:
    return any(part.start <= words.start < part.end for part in found.content)


def _spread_anonymity(found: list[Attribution]) -> list[Attribution]:
    """The same source stays anonymous in its other statements."""
    hidden = {one.source_group for one in found if one.type == "anonymous"}
    return [
        replace(one, type="anonymous")
        if one.source_group in hidden and one.type in ("unnamed_person", "unnamed_group")
        else one
        for one in found
    ]


class SourceResolver:
    """Stores the statements with their sources on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.attributions = resolve_sources(doc)
        return doc


@Language.factory("news_sources")
def make_source_resolver(nlp: Language, name: str) -> SourceResolver:
    """The component; needs `news_attribution` before it."""
    return SourceResolver()
