"""Reads the sources of statements in the order of the text and remembers who spoke.

>>> reader = SourceReader(doc)   # '"Harga turun," kata Ani. "Kami lega," ujarnya.'
>>> [reader.read(found).source_actor for found in doc._.attributions]
['ani', 'ani']

A phrase is read by `source_types.py`; words that point back go to the speakers before them, to the
holder of an office the article named (`offices.py`) or to the person meant (`pointing.py`).
"""

from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from components.analysis.identity.offices import POINTERS, Holders, holder_of, office_holders
from components.analysis.identity.pointing import resolve_pronoun
from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.analysis.sourcing.source_bodies import is_known_body
from components.analysis.sourcing.source_types import (
    Source,
    is_common,
    is_outlet,
    read_source,
    titles,
)
from components.analysis.sourcing.speakers import Memory, Speaker
from components.article import NAME_LABELS, Attribution, Mention, SourceType, Words

NO_SPEAKER: dict[str, SourceType] = {"agentless": "agentless", "observation": "observation"}
UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "anonymous", "unnamed_group")
PEOPLE: tuple[SourceType, ...] = ("named_person", "unnamed_person", "anonymous")
SPEAKERS: tuple[SourceType, ...] = (*PEOPLE, "named_organisation", "unnamed_group", "media")
SEVERAL: tuple[SourceType, ...] = ("unnamed_group", "named_organisation")
# What a document may turn out to be: "laman resmi BWF" is the body, "keterangan polisi" the police.
SPEAKING: tuple[SourceType, ...] = ("named_organisation", "named_person", "unnamed_group")
SURE_MEANT = 0.4  # confidence from which a pointing word is taken to mean a person named before
MOST_LOOKUPS = 150  # each reads the text anew; no article needs a tenth of it
SUBJECT_REACH = 12  # names before a statement among which its new subject may be
BEHIND = 80  # characters between a source and its cue, as of "yang akrab disapa Ara ini juga"
TITLE_REACH = 90  # characters before a name in which its titles stand
SENTENCE_MARKS = '\n.!?"“”'


class SourceReader:
    """Reads one article; statements must come in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, doc.text
        named = (mention for mention in doc._.mentions if mention.label in NAME_LABELS)
        self.mentions: list[Mention] = sorted(named, key=lambda mention: mention.words.start)
        self.starts = [mention.words.start for mention in self.mentions]
        self.holders: Holders = office_holders(doc)
        self.memory = Memory()
        self.lookups = 0
        direct = (found for found in doc._.attributions if found.manner == "direct")
        self.quoted = sorted((part.start, part.end) for found in direct for part in found.content)

    def read(self, found: Attribution) -> Attribution:
        """The statement with type, actor and number of its source."""
        kind = found.rule.partition("/")[0]
        if kind in NO_SPEAKER:
            return replace(found, type=NO_SPEAKER[kind], source_group=self.memory.new_group())
        speaker = self._speaker(found, kind)
        if kind != "document" and speaker.type != "agentless":  # no report, no rumour is "dia"
            self.memory.speakers.append(speaker)
        return replace(
            found, type=speaker.type, source_actor=speaker.actor, source_group=speaker.group
        )

    def mentions_in(self, words: Words) -> list[Mention]:
        """The names that stand wholly inside some words."""
        first = bisect_right(self.starts, words.start - 1)
        last = bisect_right(self.starts, words.end - 1)
        return [one for one in self.mentions[first:last] if one.words.end <= words.end]

    def _speaker(self, found: Attribution, kind: str) -> Speaker:
        position = (found.cue or found.content[0]).start
        if found.source is None:
            return self._carried(found, position)
        source = self._read_phrase(found.source, kind)
        if source.type == "agentless":
            return Speaker("agentless", None, self.memory.new_group(), source.head, position)
        points = source.points or self._points_behind(found, source)
        pointed = self._pointed(found, found.source, source, position) if points else None
        if pointed is not None:
            return pointed
        fresh = source.actor is None and source.type in UNNAMED
        key: object = source.actor or (source.type, found.source.of(self.text).lower())
        group = self.memory.new_group() if fresh else self.memory.group_of(key)
        return Speaker(source.type, source.actor, group, source.head, position)

    def _read_phrase(self, words: Words, kind: str) -> Source:
        inside = self.mentions_in(words)
        names = [mention.words.of(self.text) for mention in inside]
        tokens = [word.strip(".,()[]") for word in words.of(self.text).split()]
        source = read_source([token.lower() for token in tokens if token], inside, names)
        if kind == "media" and source.type not in ("named_person", "document"):
            body = any(is_known_body(name) for name in names) and not is_outlet(names[0])
            if source.type != "named_organisation" or not body:
                return replace(source, type="media", points=False)
        if kind == "document" and source.type not in SPEAKING:
            return replace(source, type="document", points=False)
        if source.type == "unnamed_person" and not inside and self._unread_name(words, tokens):
            return replace(source, type="named_person", points=False)
        return source

    def _unread_name(self, words: Words, tokens: list[str]) -> bool:
        """Whether a capital inside a sentence shows a name that nobody found: "kata Sukarni"."""
        before = self.text[max(0, words.start - 2) : words.start].rstrip(" ")
        opens = not before or before[-1:] in SENTENCE_MARKS
        if any(token.lower() in pronouns() for token in tokens):
            return False
        if opens and len(tokens) == 1:  # "Sukarni mengatakan": a name if it has a capital elsewhere
            return _is_nameable(tokens[0]) and f" {tokens[0]}" in self.text
        return any(_is_nameable(token) for token in (tokens[1:] if opens else tokens))

    def _points_behind(self, found: Attribution, source: Source) -> bool:
        """Whether "ini" stands behind the phrase: "Pria yang akrab disapa Ara ini mengatakan"."""
        if source.type != "unnamed_person" or found.source is None or found.cue is None:
            return False
        words = set(self.text[found.source.end : found.cue.start][:BEHIND].split())
        return not POINTERS.isdisjoint(words) and "mengetahui" not in words

    def _pointed(
        self, found: Attribution, words: Words, source: Source, position: int
    ) -> Speaker | None:
        """The speaker a pronoun, an office or "sumber itu" points back to."""
        head = source.head
        if head in pronouns():
            return self._carried(found, position, head=head)
        earlier = self.memory.last_head(head, UNNAMED) if source.type in UNNAMED else None
        if earlier is None and source.type in PEOPLE and head not in source_nouns("never_named"):
            phrase = words.of(self.text).lower().split()
            actor = holder_of(self.holders, phrase, position)
            if actor is not None:
                group = self.memory.group_of(actor)
                return Speaker("named_person", actor, group, head, position)
        earlier = earlier or self.memory.last_head(head, SPEAKERS)
        if earlier is None and source.type in ("media", "named_organisation"):
            earlier = self.memory.last(source.type)
        elif earlier is None and source.type == "unnamed_person":
            never = head in source_nouns("never_named")
            earlier = self.memory.last(*(UNNAMED if never else PEOPLE))
            since = earlier.position if earlier else -1
            actor = None if never else self._subject_since(since, found, position)
            if actor is not None:
                group = self.memory.group_of(actor)
                return Speaker("named_person", actor, group, head, position)
        return replace(earlier, position=position) if earlier is not None else None

    def _carried(self, found: Attribution, position: int, head: str = "") -> Speaker:
        """The speaker before, unless another person has become the subject since."""
        several = head in word_set("plural_pronoun")
        types = PEOPLE if head in word_set("singular_pronoun") else SPEAKERS
        last = self.memory.last(*(SEVERAL if several else types))
        actor = (
            None if several else self._subject_since(last.position if last else -1, found, position)
        )
        if actor is not None and (last is None or actor != last.actor):
            return Speaker("named_person", actor, self.memory.group_of(actor), "", position)
        if last is None or (last.type == "unnamed_group" and not several):
            meant, sure = self._meant(position, head)
            if meant is not None and sure >= SURE_MEANT:
                return Speaker("named_person", meant, self.memory.group_of(meant), "", position)
        if last is not None:
            return replace(last, position=position)
        kind: SourceType = "unnamed_group" if several else "unnamed_person"
        return Speaker(kind, None, self.memory.new_group(), head, position)

    def _meant(self, position: int, head: str) -> tuple[str | None, float]:
        """Whom a pronoun means by what stands before it; asked at most MOST_LOOKUPS times."""
        self.lookups += 1
        if self.lookups > MOST_LOOKUPS:
            return None, 0.0
        return resolve_pronoun(self.doc, position, head or "nya")

    def _subject_since(self, since: int, found: Attribution, position: int) -> str | None:
        """The last person named at the head of a sentence after the last speaker."""
        last = bisect_right(self.starts, min(position, found.content[0].start) - 1)
        for mention in reversed(self.mentions[max(0, last - SUBJECT_REACH) : last]):
            if mention.words.start <= since:
                return None
            if mention.label == "PER" and not self._in_quote(mention) and self._heads(mention):
                return mention.actor
        return None

    def _in_quote(self, mention: Mention) -> bool:
        at = bisect_right(self.quoted, (mention.words.start, len(self.text))) - 1
        return at >= 0 and mention.words.start < self.quoted[at][1]

    def _heads(self, mention: Mention) -> bool:
        """Whether a name, with its titles, stands at the head of its sentence."""
        start = mention.words.start
        before = self.text[max(0, start - TITLE_REACH) : start].rpartition("\n")[2]
        words = before.rpartition(". ")[2].split()
        return all(
            word[0].isupper() or word.strip(",") in titles() or word[-1] == "," for word in words
        )


def _is_nameable(token: str) -> bool:
    """Whether a word has the shape of a name and is no common noun of sources."""
    return token[:1].isupper() and token[1:2].islower() and not is_common(token.lower())
