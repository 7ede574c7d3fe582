"""Reads the sources of statements in the order of the text and remembers who spoke.

>>> reader = SourceReader(doc)   # '"Harga turun," kata Ani. "Kami lega," ujarnya.'
>>> [reader.read(found).source_actor for found in doc._.attributions]
['ani', 'ani']

A phrase is read by `source_types.py`; what points back is resolved by `antecedents.py`.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from components.analysis.identity.offices import POINTERS
from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.analysis.sourcing.antecedents import Antecedents
from components.analysis.sourcing.common_words import is_common
from components.analysis.sourcing.newsrooms import Newsrooms
from components.analysis.sourcing.source_bodies import is_known_body
from components.analysis.sourcing.source_names import CALLED, SourceNames
from components.analysis.sourcing.source_phrase import Named
from components.analysis.sourcing.source_types import Source, read_source
from components.analysis.sourcing.speakers import Speaker
from components.analysis.whole_text import whole_text
from components.article import NAME_LABELS, Attribution, Mention, SourceType, Words

NO_SPEAKER: dict[str, SourceType] = {"agentless": "agentless", "observation": "observation"}
UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "anonymous", "unnamed_group")
PERSONS: tuple[SourceType, ...] = ("named_person", "unnamed_person", "unnamed_group")
# What a document may turn out to be: "laman resmi BWF" is the body, "keterangan polisi" the police.
SPEAKING: tuple[SourceType, ...] = ("named_organisation", "named_person", "unnamed_group")
BEHIND = 80  # characters between a source and its cue, as of "yang akrab disapa Ara ini juga"
HEADLINES = frozenset({"headline", "headline_colon"})  # "Pakar: …" means one, named below
NEWS_VERBS = frozenset({"melansir", "memberitakan", "mewartakan"})  # only newsrooms do that
# "kata mantan kiper ini usai laga", "pungkas lelaki yang bekerja di pasar itu."
THIS = re.compile(r" (?:ini|itu|tersebut)\b| yang [^.!?\"“”\n]* (?:ini|itu|tersebut)[.,!?]")


class SourceReader:
    """Reads one article; statements must come in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self.text = whole_text(doc)
        named = (mention for mention in doc._.mentions if mention.label in NAME_LABELS)
        mentions: list[Mention] = sorted(named, key=lambda mention: mention.words.start)
        self.names = SourceNames(self.text, mentions)
        self.newsrooms = Newsrooms(self.text, mentions)
        self.before = Antecedents(doc, mentions, self.newsrooms)
        self.memory = self.before.memory
        self.read_before: dict[Words, Speaker] = {}

    def read(self, found: Attribution) -> Attribution:
        """The statement with type, actor and number of its source."""
        kind = found.rule.partition("/")[0]
        if kind in NO_SPEAKER and not self._goes_on(found):
            actor = self._watcher(found) if kind == "observation" else None
            group = self.memory.new_group()
            return replace(found, type=NO_SPEAKER[kind], source_actor=actor, source_group=group)
        speaker = self._speaker(found, kind)
        unheard = kind in ("document", "writer")  # no report, no rumour, not the writer is "dia"
        if not (unheard or speaker.type == "agentless" or self._is_passing(found, speaker)):
            self.memory.speakers.append(speaker)
        return replace(
            found, type=speaker.type, source_actor=speaker.actor, source_group=speaker.group
        )

    def _is_passing(self, found: Attribution, speaker: Speaker) -> bool:
        """Whether a source is only named by the way: "Ani mengutip laporan X yang menyebut …"."""
        before = self.memory.last(*PERSONS)
        if found.cue is None or before is None or before.actor == speaker.actor:
            return False
        if found.cue.of(self.text).partition(" ")[0].lower() in word_set("by_document"):
            return self.text.find("\n", before.position, found.cue.start) < 0
        relative = self.text.endswith(" yang ", 0, found.cue.start)
        return relative and speaker.type == "named_organisation"

    def _goes_on(self, found: Attribution) -> bool:
        """Whether a passive without agent opens a sentence: "Dikatakan, …" goes on."""
        if found.cue is None or not self.memory.speakers:
            return False
        cue = found.cue.of(self.text)
        comma = self.text[found.cue.end : found.cue.end + 1] == ","
        return comma and cue[:1].isupper() and cue.lower() in word_set("goes_on")

    def _watcher(self, found: Attribution) -> str | None:
        """The newsroom whose reporter looked on: "Pantauan Pelita Senja di lokasi, …"."""
        if found.cue is None or found.cue.end > found.content[0].start:
            return None
        between = self.names.inside(Words(found.cue.end, found.content[0].start))
        return next((one.actor for one in between if self.newsrooms.has(one)), None)

    def _speaker(self, found: Attribution, kind: str) -> Speaker:
        position = (found.cue or found.content[0]).start
        if found.source is None:
            return self.before.carried(found, position)
        known = self.read_before.get(found.source)  # the same words carried on to the next sentence
        if known is None:
            known = self._read_source(found, found.source, kind, position)
            self.read_before[found.source] = known
        return replace(known, position=position)

    def _read_source(self, found: Attribution, words: Words, kind: str, position: int) -> Speaker:
        source = self._read_phrase(words, kind)
        if source.type == "agentless":
            return Speaker("agentless", None, self.memory.new_group(), source.head, position)
        if source.type == "named_organisation" and self._is_news(found, source):
            source = replace(source, type="media")
        named = source.actor is not None or source.type not in PERSONS
        person = None if named or source.head in pronouns() else self.names.behind(found, words)
        if person is not None:
            source = Source("named_person", person.actor, head=source.head)
        behind = self._points_behind(found, source)
        pointed = None
        if source.points or behind:
            this = behind or _points(words.of(self.text).lower().split()[-1:])
            pointed = self.before.pointed(found, words, source, position, this=this)
        elif kind in HEADLINES and source.head in word_set("expert"):
            pointed = self.before.held(source.head, words, position)
            if source.type == "unnamed_group" and not _counts(words.of(self.text)):
                source = replace(source, type="unnamed_person")
        elif source.type == "unnamed_person" and not _is_new(words.of(self.text).lower().split()):
            pointed = self.before.known_by_role(source.head, words, position)
        return pointed or self._fresh(source, words, position)

    def _fresh(self, source: Source, words: Words, position: int) -> Speaker:
        """A source that points to nobody before it; the same name, the same number."""
        low = words.of(self.text).lower()
        fresh = source.actor is None and source.type in UNNAMED and _is_new(low.split())
        key: object = source.actor or (source.type, low)
        group = self.memory.new_group() if fresh else self.memory.group_of(key)
        return Speaker(source.type, source.actor, group, source.head, position)

    def _read_phrase(self, words: Words, kind: str) -> Source:
        inside = self.names.inside(words)
        names = [
            Named(
                one.words.of(self.text),
                one.label,
                one.actor,
                newsroom=self.newsrooms.has(one),
                again=self.names.first.get(one.actor, words.start) < words.start,
                apposed=self.text[words.start : one.words.start].endswith(", "),
            )
            for one in inside
        ]
        tokens = _words_of(words.of(self.text))
        proper = bool(names) and _opens_like_a_name(tokens, names)
        source = read_source([token.lower() for token in tokens], names, proper=proper)
        if kind == "media" and source.type not in ("named_person", "document"):
            body = any(is_known_body(one.text) for one in names) and not names[0].newsroom
            if source.type != "named_organisation" or not body:
                return replace(source, type="media", points=False)
        if kind == "document" and (source.type not in SPEAKING or _is_looked_up(tokens)):
            actor = None if source.type in SPEAKING else source.actor
            return replace(source, type="document", actor=actor, points=False)
        actor = self.names.people.get(tokens[0]) if len(tokens) == 1 else None
        role = kind in HEADLINES and is_common(tokens[0].lower())  # "Pendaki Gunung Lapor …"
        unread = actor is not None or (not role and self.names.unread(words, tokens))
        if source.type == "unnamed_person" and not inside and unread:
            return replace(source, type="named_person", actor=actor, points=False)
        if source.type == "unnamed_group":
            return source  # "Ada juga": a capital, but no name
        return self.names.unread_before_place(words, tokens) or source

    def _is_news(self, found: Attribution, source: Source) -> bool:
        """Whether a body does what newsrooms do: "Kabar Senja mewartakan"."""
        return (
            found.cue is not None
            and source.actor is not None
            and found.cue.of(self.text).lower() in NEWS_VERBS
        )

    def _points_behind(self, found: Attribution, source: Source) -> bool:
        """Whether "ini" stands behind the phrase: "Pria yang akrab disapa Ara ini mengatakan"."""
        office = source.type == "named_person" and source.points
        if found.source is None or not (office or source.type == "unnamed_person"):
            return False
        end = found.cue.start if found.cue and found.cue.start > found.source.end else None
        behind = self.text[found.source.end : end][:BEHIND]
        if end is None:
            return CALLED.match(behind) is not None or THIS.match(behind) is not None
        words = behind.split()
        return _points(words) and "mengetahui" not in words


def _points(words: list[str]) -> bool:
    return not POINTERS.isdisjoint(words)


def _words_of(phrase: str) -> list[str]:
    """The words of a source phrase, bare; without "Kedua," of a list before it."""
    first, comma, rest = phrase.partition(", ")
    if comma and first.lower() in word_set("numbering"):
        phrase = rest
    return [bare for word in phrase.split() if (bare := word.strip(".,()[]"))]


def _opens_like_a_name(tokens: list[str], names: list[Named]) -> bool:
    """Whether two capitals that are in no name open a longer phrase: "Mirah Kopi Indonesia"."""
    named = {word for one in names for word in one.text.split()}
    return len(tokens) > 2 and all(
        token[0].isupper() and token not in named and token.lower() not in source_nouns("place")
        for token in tokens[:2]
    )


def _counts(phrase: str) -> bool:
    """Whether a phrase opens with a word for several: "Para Pakar", "2 Dokter"."""
    first = phrase.lower().split()[0]
    return first in source_nouns("plural") or not first[0].isalpha()


def _is_new(words: list[str]) -> bool:
    """Whether a phrase brings in somebody new: "seorang saksi", not "penasihat hukum" again."""
    counted = source_nouns("single") | source_nouns("plural") | {"salah"}
    return not counted.union(word_set("another")).isdisjoint(words)


def _is_looked_up(tokens: list[str]) -> bool:
    """Whether the reporter read it himself: "penelusuran situs X", not "laman resmi X" speaking."""
    first = tokens[0].lower() if tokens else ""
    return first in source_nouns("looked_up") and "resmi" not in tokens
