"""Mentions of one actor brought together: by key, by brackets, by short forms, by nicknames.

"Bank Indonesia (BI)" ties BI to Bank Indonesia; "Basuki Tjahaja Purnama alias Ahok" ties Ahok to his name;
"Agus" after "Agus Yudhoyono" is him, and where two persons share a name, the one named last.
"""

import re
from collections import Counter
from collections.abc import Sequence

from components.analysis.aliases import body_key, place_key, reading_for
from components.analysis.person_names import is_short_for, is_typo_of, name_words
from components.article import Label, Mention, Words

# What may stand between a name and another name of the same person or thing.
BRACKET = re.compile(r"\s?\(\s?(?:selanjutnya |disingkat |atau |alias |baca: )?$")
NICKNAME = re.compile(
    r",? (?:alias|a\.?k\.?a\.?|atau(?: yang)?(?: (?:akrab|biasa|karib|lebih|kerap))?(?: (?:disapa|dipanggil|dikenal"
    r"(?: sebagai| dengan(?: nama| sebutan)?)?|disebut))|(?:yang )?(?:akrab|biasa|karib|kerap|sering) "
    r"(?:disapa|dipanggil)(?: dengan)?(?: nama)?|yang (?:bernama|memiliki nama) (?:asli|lengkap)|"
    r"\(?sapaan(?: akrab)?(?: untuk)?)[ :]{1,2}[\"“'‘]?$"
)
NEAR = 60  # characters between two names that a nickname's words may fill
SHORTEST_ACRONYM = 3  # letters: two letters are initials of too many names
PREFIX_STOP = frozenset({"bank", "partai", "pt", "universitas", "kementerian", "dinas", "badan"})


class Merged:
    """Sets of keys that may be joined (union-find)."""

    def __init__(self) -> None:
        self.parent: dict[tuple[Label, str], tuple[Label, str]] = {}

    def find(self, key: tuple[Label, str]) -> tuple[Label, str]:
        """The key that stands for all keys joined with this one."""
        self.parent.setdefault(key, key)
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, key: tuple[Label, str], other: tuple[Label, str]) -> None:
        """Makes `key` count as `other`."""
        self.parent[self.find(key)] = self.find(other)


def merge_forms(text: str, mentions: Sequence[Mention]) -> dict[Words, tuple[Label, str]]:
    """The places and bodies: for each mention the key its actor has."""
    merged = Merged()
    keys = {mention.words: _key(text, mention) for mention in mentions}
    for key in keys.values():
        merged.find(key)
    for mention, after in zip(mentions, mentions[1:], strict=False):
        between = text[mention.words.end : after.words.start]
        if mention.label == after.label and BRACKET.fullmatch(between):
            if text[after.words.end : after.words.end + 1] == ")" and _may_join(
                text, mention, after
            ):
                merged.join(keys[after.words], keys[mention.words])
    _join_acronyms(text, mentions, keys, merged)
    _join_prefixes(mentions, keys, merged)
    return {words: merged.find(key) for words, key in keys.items()}


def _key(text: str, mention: Mention) -> tuple[Label, str]:
    form = " ".join(mention.words.of(text).split())
    return mention.label, place_key(form) if mention.label == "LOC" else body_key(form)


def _may_join(text: str, mention: Mention, short: Mention) -> bool:
    """Whether a name in brackets is another form and not a place inside a place: "Garut (Jabar)"."""
    long_reading = reading_for(mention.words.of(text), mention.label)
    short_reading = reading_for(short.words.of(text), short.label)
    if long_reading and short_reading:
        return long_reading.name == short_reading.name
    if mention.label == "LOC" and short_reading and short_reading.plain:
        return False
    return len(short.words.of(text)) <= len(mention.words.of(text)) + 2


def _join_acronyms(
    text: str,
    mentions: Sequence[Mention],
    keys: dict[Words, tuple[Label, str]],
    merged: Merged,
) -> None:
    """ "SCMP" joins "South China Morning Post" when only one name has these initials."""
    initials: dict[tuple[Label, str], set[tuple[Label, str]]] = {}
    for mention in mentions:
        words = [word for word in mention.words.of(text).split() if word[0].isupper()]
        if len(words) >= SHORTEST_ACRONYM:
            short = "".join(word[0] for word in words)
            initials.setdefault((mention.label, short), set()).add(merged.find(keys[mention.words]))
    for mention in mentions:
        found = initials.get((mention.label, mention.words.of(text)), set())
        if len(found) == 1 and reading_for(mention.words.of(text), mention.label) is None:
            merged.join(keys[mention.words], next(iter(found)))


def _join_prefixes(
    mentions: Sequence[Mention], keys: dict[Words, tuple[Label, str]], merged: Merged
) -> None:
    """ "Delta" joins "Delta Air Lines" when only one longer body begins with it."""
    bodies = sorted({keys[m.words][1] for m in mentions if m.label == "ORG"}, key=len)
    for short in bodies:
        if short in PREFIX_STOP:
            continue
        longer = {merged.find(("ORG", long)) for long in bodies if long.startswith(f"{short} ")}
        if len(longer) == 1:
            merged.join(next(iter(longer)), ("ORG", short))


def person_of_each(text: str, mentions: Sequence[Mention]) -> dict[Words, str]:
    """For each mention of a person the full name, in small letters, of who it is."""
    names = [name_words(mention.words.of(text)) for mention in mentions]
    counts = Counter(names)
    same = _nicknames(text, mentions, names)
    full = {name: _longer_names(name, counts, same) for name in counts}
    found: dict[Words, str] = {}
    last_seen: dict[tuple[str, ...], int] = {}
    for at, (mention, name) in enumerate(zip(mentions, names, strict=True)):
        best = _choose(full[name], name, last_seen, counts)
        last_seen[best] = at
        found[mention.words] = " ".join(best)
    return found


def _nicknames(
    text: str, mentions: Sequence[Mention], names: list[tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Nicknames the article introduces, with the name each stands for."""
    same = {}
    for at in range(len(mentions) - 1):
        between = text[mentions[at].words.end : mentions[at + 1].words.start]
        if len(between) > NEAR or names[at] == names[at + 1]:
            continue
        in_brackets = BRACKET.fullmatch(between) and text[mentions[at + 1].words.end :][:1] == ")"
        if NICKNAME.fullmatch(between) or in_brackets:
            long, short = names[at], names[at + 1]
            if len(short) > len(long):
                long, short = short, long
            same[short] = long
    return same


def _longer_names(
    name: tuple[str, ...],
    counts: Counter[tuple[str, ...]],
    same: dict[tuple[str, ...], tuple[str, ...]],
) -> list[tuple[str, ...]]:
    """The fullest names a name may be short for; itself when there are none."""
    if name in same and same[name] != name:
        longer = [same[name]]
    else:
        longer = [other for other in counts if is_short_for(name, other)]
        longer = longer or [
            other for other in counts if counts[other] > counts[name] and is_typo_of(name, other)
        ]
    fullest = [other for other in longer if not any(is_short_for(other, third) for third in longer)]
    return fullest or [name]


def _choose(
    candidates: list[tuple[str, ...]],
    name: tuple[str, ...],
    last_seen: dict[tuple[str, ...], int],
    counts: Counter[tuple[str, ...]],
) -> tuple[str, ...]:
    """The candidate named last before; in a headline, where none was, the one named most."""
    seen = [candidate for candidate in candidates if candidate in last_seen]
    if seen:
        return max(seen, key=lambda candidate: last_seen[candidate])
    return max(candidates, key=lambda candidate: (counts[candidate], len(candidate)))
