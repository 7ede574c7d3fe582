"""Whom the words of a source point back to: "dia", "-nya", "sumber itu", "perusahaan tersebut".

>>> antecedents.carried(found, position).actor   # '"Harga turun," kata Ani. "Kami lega," ujarnya.'
'ani'

Asked in the order of the text. Candidates are the speakers so far (`speakers.py`), the holder of an
office the article named (`offices.py`), the subject of a sentence since then, a body introduced
with the same noun ("bursa kripto Senja … bursa itu"), or the person meant (`pointing.py`).
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from components.analysis.identity.offices import LEAST_SHARED, Holders, holder_of, office_holders
from components.analysis.identity.pointing import resolve_pronoun
from components.analysis.saying.cues import base_of, pronouns, source_nouns, word_set
from components.analysis.sourcing.common_words import titles
from components.analysis.sourcing.newsrooms import Newsrooms
from components.analysis.sourcing.source_types import Source
from components.analysis.sourcing.speakers import Memory, Speaker
from components.analysis.whole_text import whole_text
from components.article import Attribution, Mention, PartKind, SourceType, Words

UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "anonymous", "unnamed_group")
ONE: tuple[SourceType, ...] = ("unnamed_person", "anonymous")
PEOPLE: tuple[SourceType, ...] = ("named_person", "unnamed_person", "anonymous")
SPEAKERS: tuple[SourceType, ...] = (*PEOPLE, "named_organisation", "unnamed_group", "media")
SEVERAL: tuple[SourceType, ...] = ("unnamed_group", "named_organisation")
SURE_MEANT = 0.4  # confidence from which a pointing word is taken to mean a person named before
LAWYER = 2  # words of "kuasa hukum" that names no client: the one named before
MOST_LOOKUPS = 150  # each reads the text anew; no article needs a tenth of it
SURE_HELD = 0.9  # share of the words of "Bupati Melati itu" beside a name, else the last speaker
SUBJECT_REACH = 12  # names before a statement among which its new subject may be
NOUN_REACH = 40  # names before a statement among which "bursa kripto Senja" may be
NOUN_BEFORE = 3  # words before a name among which its noun stands
TITLE_REACH = 90  # characters before a name in which its titles stand


HEADLINES: frozenset[PartKind] = frozenset({"kicker", "title", "deck", "heading"})
MOST_INITIALS = 4  # letters of a suspect's initials: "TAS"


class Antecedents:
    """The speakers and names of one article, for what points back to them."""

    def __init__(self, doc: Doc, mentions: list[Mention], newsrooms: Newsrooms) -> None:
        """`mentions` are the names of the article, in the order of the text."""
        self.doc, self.text = doc, whole_text(doc)
        self.mentions, self.newsrooms = mentions, newsrooms
        self.starts = [mention.words.start for mention in mentions]
        self.holders: Holders = office_holders(doc)
        self.memory = Memory()
        self.lookups = 0
        self.kinds = {actor.id: actor.kind for actor in doc._.actors}
        self.initials = {one.id for one in doc._.actors if _is_initials(one.name)}
        reported = [part for found in doc._.attributions for part in found.content]
        others = [part.words for part in doc._.parts if not part.kept or part.kind in HEADLINES]
        # What the writer does not tell in the article's own sentences, joined where it overlaps.
        self.untold = _joined(sorted((one.start, one.end) for one in (*reported, *others)))

    def pointed(
        self, found: Attribution, words: Words, source: Source, position: int, *, this: bool
    ) -> Speaker | None:
        """The speaker a pronoun, an office or "sumber itu" points back to.

        `this`: "ini", "itu" or "tersebut" stands in the words or behind them.
        """
        head, office = source.head, source.type == "named_person"
        if head in pronouns():
            return self.carried(found, position, head=head)
        if source.type in ("media", "named_organisation"):
            return self._body(source, words, position)
        earlier = self.memory.last_head(head, UNNAMED) if source.type in UNNAMED else None
        if earlier is None and source.type in PEOPLE and head not in source_nouns("never_named"):
            phrase = words.of(self.text).lower().split()
            actor = self._holder(phrase, position, SURE_HELD if this else LEAST_SHARED)
            if actor is not None:
                return self._person(actor, head, position)
        earlier = earlier or self.memory.last_head(head, SPEAKERS)
        guessed = source.type == "unnamed_person" and head not in source_nouns("shown")
        if earlier is None and (guessed or (this and office)):
            never = head in source_nouns("never_named")
            earlier = self.memory.last(*(ONE if never else PEOPLE))
            since = earlier.position if earlier else -1
            actor = None if never else self._subject_since(since, found, position)
            if actor is not None:
                return self._person(actor, head, position)
        return replace(earlier, position=position) if earlier is not None else None

    def known_by_role(self, head: str, words: Words, position: int) -> Speaker | None:
        """The person the article named with a bare role: "pemilik" after "pemilik toko, Ani"."""
        kinds = (
            "never_named",
            "several",
            "relative",
            "member",
            "accused",
            "writer",
            "group",
            "body",
        )
        others = any(head in source_nouns(kind) for kind in kinds)
        lawyer = head in source_nouns("serving") and len(words.of(self.text).split()) <= LAWYER
        if not lawyer and (others or head not in source_nouns("person") | titles()):
            return None
        return self.held(head, words, position)

    def held(self, head: str, words: Words, position: int) -> Speaker | None:
        """The person the article names with all words of a role."""
        phrase = words.of(self.text).lower().split()
        actor = self._holder(phrase, position, SURE_HELD)
        return None if actor is None else self._person(actor, head, position)

    def carried(self, found: Attribution, position: int, head: str = "") -> Speaker:
        """The speaker before, unless another person has become the subject since."""
        several = head in word_set("plural_pronoun")
        types = PEOPLE if head in word_set("singular_pronoun") else SPEAKERS
        others = self._named_in_own_words(found)
        last = self.memory.last(*(SEVERAL if several else types), but=others)
        since = last.position if last else -1
        actor = None if several else self._subject_since(since, found, position)
        if actor in others:
            actor = None
        if actor is not None and (last is None or actor != last.actor):
            return self._person(actor, "", position)
        group = last is not None and last.type == "unnamed_group"
        if last is not None and not several and (group or self._is_spoken(found, last)):
            last = self.memory.last("named_person", but=others) or last  # a group is no "-nya"
        if last is None or (last.type == "unnamed_group" and not several):
            meant, sure = self._meant(position, head)
            if meant is not None and sure >= SURE_MEANT:
                return self._person(meant, "", position)
        if last is not None:
            return replace(last, position=position)
        kind: SourceType = "unnamed_group" if several else "unnamed_person"
        return Speaker(kind, None, self.memory.new_group(), head, position)

    def _is_spoken(self, found: Attribution, last: Speaker) -> bool:
        """Whether "ujarnya" stands behind speech though a body spoke last: it means a person."""
        cue = None if found.cue is None else base_of(found.cue.of(self.text).lower())
        spoken = found.manner == "direct" and cue is not None and cue.strength == "say"
        return spoken and last.type == "named_organisation"

    def _named_in_own_words(self, found: Attribution) -> frozenset[str]:
        """Whom direct speech names: "Pak Aher sudah siap," is not said by Aher."""
        if found.manner != "direct":
            return frozenset()
        first = bisect_left(self.starts, found.content[0].start)
        last = bisect_left(self.starts, found.content[-1].end)
        inside = self.mentions[first:last]
        return frozenset(one.actor for one in inside if one.label == "PER" and one.actor)

    def _person(self, actor: str, head: str, position: int) -> Speaker:
        return Speaker("named_person", actor, self.memory.group_of(actor), head, position)

    def _holder(self, phrase: list[str], position: int, least: float) -> str | None:
        """Who holds an office; "bos" of a firm in a headline is whoever leads it."""
        if phrase[:2] == ["kepala", "negara"]:
            phrase = ["presiden"]
        if phrase[0] not in word_set("boss"):
            return holder_of(self.holders, phrase, position, least)
        for office in sorted(word_set("leads")):
            actor = holder_of(self.holders, [office, *phrase[1:]], position, least)
            if actor is not None:
                return actor
        return None

    def _body(self, source: Source, words: Words, position: int) -> Speaker | None:
        """The body or outlet that "perusahaan itu", "media itu", "manajemen" points back to."""
        state = source.head in word_set("government")
        named = None if state else self._introduced(source.head, position)
        if named is None and source.type == "media":
            earlier = self.memory.last("media")
            named = self.newsrooms.before(position) if earlier is None else None
        else:
            earlier = self.memory.last_head(source.head, SPEAKERS)
            earlier = earlier or self._last_body(source.head)
        if named is not None and named.actor is not None:
            group = self.memory.group_of(named.actor)
            return Speaker(source.type, named.actor, group, source.head, position)
        return replace(earlier, position=position) if earlier is not None else None

    def _last_body(self, head: str) -> Speaker | None:
        """The body that spoke last; a government is that of a place or a body like it."""
        last = self.memory.last("named_organisation")
        if last is None or head not in word_set("government"):
            return last
        return last if last.actor and self.kinds.get(last.actor) == "place" else None

    def _introduced(self, noun: str, position: int) -> Mention | None:
        """The name last introduced with a noun: "bursa kripto Senja" for "bursa itu"."""
        last = bisect_left(self.starts, position)
        for mention in reversed(self.mentions[max(0, last - NOUN_REACH) : last]):
            start = mention.words.start
            before = self.text[max(0, start - TITLE_REACH) : start].rpartition("\n")[2]
            near = before.lower().split()[-NOUN_BEFORE:]
            if mention.label == "ORG" and noun in near:
                after = near[near.index(noun) + 1 :]
                if all(word.isalpha() and word not in word_set("apart") for word in after):
                    return mention
        return None

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
            if mention.label != "PER" or mention.actor in self.initials:
                continue
            if not self._is_untold(mention) and self._heads(mention):
                return mention.actor
        return None

    def _is_untold(self, mention: Mention) -> bool:
        """Whether a name stands in what somebody said, a headline or a link."""
        at = bisect_right(self.untold, (mention.words.start, len(self.text))) - 1
        return at >= 0 and mention.words.start < self.untold[at][1]

    def _heads(self, mention: Mention) -> bool:
        """Whether a name, with its titles, stands at the head of its sentence."""
        start = mention.words.start
        before = self.text[max(0, start - TITLE_REACH) : start].rpartition("\n")[2]
        words: list[str] = []
        for word in reversed(before.split()):
            if word[-1] in ".!?" and word.strip(".").lower() not in titles():
                break
            words.append(word)
        if words and words[-1].lower() in word_set("no_subject"):
            return False  # "Jika Ani …", "Kepada Ani …"
        return all(
            word[0].isupper() or word.strip(",.") in titles() or word[-1] == "," for word in words
        )


def _is_initials(name: str) -> bool:
    """Whether a name is nothing but initials, as suspects and victims have: "TAS", "A.S."."""
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= MOST_INITIALS


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
