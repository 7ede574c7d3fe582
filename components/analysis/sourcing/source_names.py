"""Names of a source that stand outside its phrase, or that nobody found.

>>> names.behind(found, phrase).words.of(text)   # "Warga Desa Melati, Ani (51), mengatakan …"
'Ani'

A role may come long before the name it belongs to; a name may be missed by the model and still be
seen by its capital ("kata Sukarni"), or be known from another place of the article.
"""

import re
from bisect import bisect_right

from components.analysis.saying.cues import cue_of, is_verb_like, pronouns, source_nouns, word_set
from components.analysis.sourcing.common_words import is_common, titles
from components.analysis.sourcing.source_types import Source
from components.article import Attribution, Mention, Words

LONGEST_WORD = 20  # characters
LONGEST_NAME = 3  # words of a name nobody found
NAME_BEHIND = 120  # characters behind a role in which the name may stand, over places and brackets
SENTENCE_MARKS = '\n.!?"“”'
CALLED = re.compile(r"\W*(?:[\w-]+ ){0,8}?(?:disapa|dipanggil|bernama|sapaan) ")
AGE = re.compile(r"\s*(?:\([^)]*\))?\s*,?\s*(?:juga |pun |kemudian )?")  # "(51), "
PLAIN = re.compile(r"[\w/.-]+|[^\w\s]")


class SourceNames:
    """The names of one article, for the phrases of its sources."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        """`mentions` are the names of the article, in the order of the text."""
        self.text, self.mentions = text, mentions
        self.starts = [mention.words.start for mention in mentions]
        # Where each actor is first named.
        self.first = {one.actor: one.words.start for one in reversed(mentions)}
        # The first person with a word in the name.
        self.people = {
            word: one.actor
            for one in reversed(mentions)
            if one.label == "PER"
            for word in one.words.of(text).split()
        }

    def inside(self, words: Words) -> list[Mention]:
        """The names that stand wholly inside some words."""
        first = bisect_right(self.starts, words.start - 1)
        last = bisect_right(self.starts, words.end - 1)
        return [one for one in self.mentions[first:last] if one.words.end <= words.end]

    def behind(self, found: Attribution, words: Words) -> Mention | None:
        """The person named behind a role: "warga Desa Melati, Ani (51), mengatakan"."""
        line = self.text.find("\n", words.end)
        end = min(words.end + NAME_BEHIND, len(self.text) if line < 0 else line)
        if found.cue is not None and found.cue.start >= words.end:
            end = min(end, found.cue.start)
        content = [part.start for part in found.content if part.start >= words.end]
        end = min([end, *content])
        passed = False
        for mention in self.inside(Words(words.end, max(words.end, end))):
            between = self.text[words.end : mention.words.start]
            if mention.label == "PER" and not self._tells(found, mention):
                near = not passed and (self._is_role(between) or CALLED.fullmatch(between))
                if near or self._before_cue(found, mention, between):
                    return mention
                passed = True  # "utusan X sekaligus adik Presiden Ani, [Budi], mengatakan"
        return None

    def _tells(self, found: Attribution, mention: Mention) -> bool:
        """Whether a name has a verb of its own: "dilaporkan hilang oleh keluarga, Ani mengaku"."""
        behind = self.text[mention.words.end : mention.words.end + LONGEST_WORD].split()
        cue = cue_of(behind[0].lower()) if behind else None
        own = cue is not None and cue.form == "active"
        return own and found.cue is not None and found.cue.start < mention.words.start

    def _before_cue(self, found: Attribution, mention: Mention, between: str) -> bool:
        """Whether a name set off by a comma stands right before its verb: "…, Dr. Ani, berkata"."""
        if found.cue is None or found.cue.start < mention.words.end:
            return False
        before = between.rpartition(",")
        titled = all(word.strip(".").lower() in titles() for word in before[2].split())
        after = self.text[mention.words.end : found.cue.start]
        return bool(before[1]) and titled and AGE.fullmatch(after) is not None

    def _is_role(self, between: str) -> bool:
        """Whether only commas, brackets, places and titles stand between a role and its name."""
        if not between.startswith((",", " (", ", ")):
            return False
        words = [word for word in PLAIN.findall(between) if word[0].isalpha()]
        return all(
            not is_verb_like(word.lower())
            and (word[0].isupper() or word in titles() or word in source_nouns("place"))
            for word in words
        )

    def unread(self, words: Words, tokens: list[str]) -> bool:
        """Whether a capital inside a sentence shows a name that nobody found: "kata Sukarni"."""
        before = self.text[max(0, words.start - 2) : words.start].rstrip(" ")
        opens = not before or before[-1:] in SENTENCE_MARKS
        if any(token.lower() in pronouns() for token in tokens):
            return False
        tokens = [token for token in tokens if not token.isdigit()]  # "Sukarni (63)"
        if opens and len(tokens) == 1:  # "Sukarni mengatakan": a name if it has a capital elsewhere
            return _is_nameable(tokens[0]) and f" {tokens[0]}" in self.text
        return any(_is_nameable(token) for token in (tokens[1:] if opens else tokens))

    def unread_before_place(self, words: Words, tokens: list[str]) -> Source | None:
        """A name nobody found with where it spoke behind it: "kata Sukarni di PN Melati"."""
        places = [at for at, token in enumerate(tokens) if token in word_set("aside")]
        name = tokens[: places[0]] if places else []
        if not 0 < len(name) <= LONGEST_NAME or not all(_is_nameable(token) for token in name):
            return None
        end = words.start + self.text[words.start : words.end].find(f" {tokens[places[0]]} ")
        if self.inside(Words(words.start, end)):
            return None
        return Source("named_person", self.people.get(name[0]), head=name[0].lower())


def _is_nameable(token: str) -> bool:
    """Whether a word has the shape of a name and is no common noun of sources, no "Twitternya"."""
    if token.lower().removesuffix("nya") in source_nouns("medium"):
        return False
    return token[:1].isupper() and token[1:2].islower() and not is_common(token.lower())
