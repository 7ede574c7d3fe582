"""Mentions of one place or body brought together: by key, by brackets, by short forms.

"Bank Indonesia (BI)" ties BI to the bank; "SCMP" is "South China Morning Post", "Delta" is "Delta
Air Lines" where no other name fits.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from components.analysis.identity.aliases import COMPANY, body_key, place_key, reading_for
from components.analysis.naming.gazetteer import Reading, context
from components.analysis.naming.name_text import SIDES
from components.analysis.naming.shape_tails import is_site
from components.article import Label, Mention, Words

# What may stand between a name and another name of the same person or thing.
BRACKET = re.compile(r"\s?[(\[]\s?(?:selanjutnya |disingkat |atau |alias |baca: )?$")
SHORTEST_ACRONYM = 3  # letters: two letters are initials of too many names
Key = tuple[Label, str]
# A body's name with its short form inside: "Lembaga Adat Melayu (LAM) Riau".
INNER = re.compile(r".+ \((?P<short>[A-Z][\w/-]*)\) (?P<rest>.+)")
# Kinds of bodies that are another than their branch in a province: Kemenkum, Kemenkum Jatim.
NATIONAL = frozenset({"legislature", "ministry"})
# What a listed company may have behind its name and be the same.
SAME_HOUSE = frozenset({"indonesia", "group", "grup", "team", "company", "corporation"})
AREA_KINDS = frozenset({"kota", "kabupaten", "provinsi", "kecamatan", "kelurahan", "desa"})
PREFIX_STOP = frozenset({"bank", "partai", "pt", "universitas", "kementerian", "dinas", "badan"})


class Merged:
    """Sets of keys that may be joined (union-find)."""

    def __init__(self) -> None:
        self.parent: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        """The key that stands for all keys joined with this one."""
        self.parent.setdefault(key, key)
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, key: Key, other: Key) -> None:
        """Makes `key` count as `other`."""
        self.parent[self.find(key)] = self.find(other)


def merge_forms(text: str, mentions: Sequence[Mention]) -> dict[Words, Key]:
    """The places and bodies: for each mention the key its actor has."""
    merged = Merged()
    keys = {mention.words: _key(text, mention) for mention in mentions}
    keys = _town_and_regency(text, mentions, keys)
    for key in keys.values():
        merged.find(key)
    for mention, after in pairwise(mentions):
        between = text[mention.words.end : after.words.start]
        closed = text[after.words.end : after.words.end + 1] in {")", "]"}
        if closed and BRACKET.fullmatch(between) and _may_join(text, mention, after):
            merged.join(keys[after.words], keys[mention.words])
    _join_spellings(keys, merged)
    _join_acronyms(text, mentions, keys, merged)
    _join_inner_short_forms(text, mentions, keys, merged)
    _join_prefixes(text, mentions, keys, merged)
    _join_sites(keys, merged)
    return {words: merged.find(key) for words, key in keys.items()}


def _town_and_regency(
    text: str, mentions: Sequence[Mention], keys: dict[Words, Key]
) -> dict[Words, Key]:
    """The keys, "Kota Bogor" and "Kabupaten Bogor" apart where an article names both.

    "Bogor" alone counts as the one that is named more often.
    """
    kinds: dict[Key, Counter[str]] = {}
    for mention in mentions:
        kind = mention.words.of(text).lower().split(" ")[0]
        if mention.label == "LOC" and kind in AREA_KINDS:
            kinds.setdefault(keys[mention.words], Counter())[kind] += 1
    both = {key: of_kind.most_common()[-1][0] for key, of_kind in kinds.items() if len(of_kind) > 1}
    return {
        words: (key[0], f"{both[key]} {key[1]}")
        if key in both and words.of(text).lower().startswith(f"{both[key]} ")
        else key
        for words, key in keys.items()
    }


def _key(text: str, mention: Mention) -> Key:
    form = " ".join(mention.words.of(text).split())
    return mention.label, place_key(form) if mention.label == "LOC" else body_key(form)


def _may_join(text: str, mention: Mention, short: Mention) -> bool:
    """Whether a name in brackets is another form of it; in "Garut (Jabar)" it is not."""
    if mention.label != short.label:
        return False
    long_reading = reading_for(mention.words.of(text), mention.label)
    short_reading = reading_for(short.words.of(text), short.label)
    if long_reading and short_reading:
        return long_reading.name == short_reading.name
    if long_reading or (mention.label == "LOC" and short_reading):
        return False  # all short forms of a listed name are listed: "(BLBI)" is none of the bank
    if mention.label == "LOC" and mention.words.of(text)[0] != short.words.of(text)[0]:
        return False  # "JAKARTA (Pos Kota)" is a dateline
    first_word, *others = short.words.of(text).split()
    if others and first_word not in mention.words.of(text).split():
        return False  # "Crystal Palace (Frank de Boer)"
    bare = COMPANY.sub("", mention.words.of(text))
    words = [word for word in bare.split() if word[0].isupper()]
    initials = "".join(word[0] for word in words)
    if initials.endswith(short.words.of(text)) and initials != short.words.of(text):
        return False  # "Komisi Fatwa Majelis Ulama Indonesia (MUI)": the end of the name only
    return len(short.words.of(text)) <= len(mention.words.of(text)) + 2


def _join_spellings(keys: dict[Words, Key], merged: Merged) -> None:
    """ "Delta Airlines" is "Delta Air Lines": keys that are equal without blanks and hyphens."""
    seen: dict[Key, Key] = {}
    for label, form in keys.values():
        tight = label, form.replace(" ", "").replace("-", "")
        merged.join((label, form), seen.setdefault(tight, (label, form)))


def _join_acronyms(
    text: str,
    mentions: Sequence[Mention],
    keys: dict[Words, Key],
    merged: Merged,
) -> None:
    """ "SCMP" joins "South China Morning Post" when only one name has these initials."""
    initials: dict[Key, set[Key]] = {}
    for mention in mentions:
        words = COMPANY.sub("", mention.words.of(text)).split()
        words = [word for word in words if word[0].isupper()]
        if len(words) >= SHORTEST_ACRONYM:
            short = "".join(word[0] for word in words)
            initials.setdefault((mention.label, short), set()).add(merged.find(keys[mention.words]))
    for mention in mentions:
        found = initials.get((mention.label, mention.words.of(text)), set())
        if len(found) == 1 and reading_for(mention.words.of(text), mention.label) is None:
            merged.join(keys[mention.words], next(iter(found)))


def _join_inner_short_forms(
    text: str, mentions: Sequence[Mention], keys: dict[Words, Key], merged: Merged
) -> None:
    """ "Lembaga Adat (LA) Riau" joins "LA Riau", and "LA" when no other body has it inside."""
    bearers: dict[Key, set[Key]] = {}
    for mention in mentions:
        found = INNER.fullmatch(" ".join(mention.words.of(text).split()))
        if mention.label == "ORG" and found:
            whole, short = merged.find(keys[mention.words]), found["short"]
            for form in (f"{short} {found['rest']}", short):
                bearers.setdefault(("ORG", body_key(form)), set()).add(whole)
            listed = reading_for(short, "ORG")
            if listed and listed.kind in NATIONAL:
                bearers.pop(("ORG", body_key(short)))
    for key in sorted(set(keys.values()) & bearers.keys()):
        if len(bearers[key]) == 1:
            merged.join(key, next(iter(bearers[key])))


def _join_sites(keys: dict[Words, Key], merged: Merged) -> None:
    """ "Raung" joins "Gunung Raung", "Balai Kota" "Balai Kota Solo", when only one place fits."""
    places = {form for label, form in keys.values() if label == "LOC"}
    called: dict[str, set[str]] = {}
    for site in filter(is_site, places):
        for short in _calls(site):
            called.setdefault(short, set()).add(site)
    for short in sorted(places & called.keys()):
        fits = {merged.find(("LOC", site)) for site in called[short]}
        if len(fits) == 1 and not reading_for(short.title(), "LOC"):
            merged.join(("LOC", short), next(iter(fits)))


def _calls(site: str) -> Iterator[str]:
    """What a site is called too: without its type word, or by the beginning of its name."""
    first, *rest = site.split(" ")
    if first in context("named_alone") and rest:
        yield " ".join(rest)
    # "Jalan Merdeka" and "Jalan Merdeka Selatan" are two.
    if rest and rest[-1].title() not in SIDES:
        yield from (" ".join([first, *rest[:end]]) for end in range(1, len(rest)))


def _join_prefixes(
    text: str,
    mentions: Sequence[Mention],
    keys: dict[Words, Key],
    merged: Merged,
) -> None:
    """ "Delta" joins "Delta Air Lines", "Roma" "AS Roma", when only one body fits.

    Two bodies the lists know stay apart: CNN is not CNN Indonesia.
    """
    readings = {
        keys[m.words][1]: reading_for(m.words.of(text), "ORG") for m in mentions if m.label == "ORG"
    }
    for short in sorted(readings, key=len):
        if short in PREFIX_STOP or len(short) < SHORTEST_ACRONYM:
            continue
        longer = {
            merged.find(("ORG", long))
            for long, reading in readings.items()
            if _is_longer(short, readings[short], long, reading)
        }
        if len(longer) == 1:
            merged.join(("ORG", short), next(iter(longer)))


def _is_longer(short: str, reading: Reading | None, long: str, other: Reading | None) -> bool:
    if reading and other:
        return False
    if reading and long.removeprefix(short).strip() not in SAME_HOUSE:
        return False  # "Golkar Sulawesi Utara" is a branch of the listed Golkar
    is_club = other is not None and other.kind == "club" and long.endswith(f" {short}")
    return long.startswith(f"{short} ") or is_club
