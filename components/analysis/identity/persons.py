"""Mentions of one person brought together: full and short names, nicknames, typing errors.

"Basuki Tjahaja Purnama alias Ahok" ties Ahok to his name. "Agus" is Agus Yudhoyono, also when an
Agus Salim is named later: a short form keeps its person.
"""

import re
from collections import Counter
from collections.abc import Sequence

from components.analysis.identity.merging import BRACKET
from components.analysis.identity.person_names import (
    is_middle,
    is_short_for,
    is_typo_of,
    name_words,
)
from components.article import Mention, Words

NICKNAME = re.compile(
    r",? (?:alias|a\.?k\.?a\.?|atau(?: yang)?(?: (?:akrab|biasa|karib|lebih|kerap))?"
    r"(?: (?:disapa|dipanggil|dikenal(?: sebagai| dengan(?: nama| sebutan)?)?|disebut))|"
    r"(?:yang )?(?:akrab|biasa|karib|kerap|sering) "
    r"(?:disapa|dipanggil)(?: dengan)?(?: nama)?|"
    r"yang (?:bernama|memiliki nama|nama) (?:asli|lengkap)(?:nya| nya)?|"
    r"\(?sapaan(?: akrab)?(?: untuk)?)[ :]{1,2}"
    r"(?:(?:Kang|Bang|Pak|Bu|Bung|Mas|Mbak|Gus|Cak|Haji|Om|Tante|Kak) )?[\"“'‘]?$"
)
# Words of respect that open a nickname.
CALLED = frozenset({"abah", "bang", "bung", "buya", "cak", "gus", "kang", "mas", "mbak", "ning"})
FullName = tuple[str, ...]  # the words of a name in small letters
NEAR = 60  # characters between two names that a nickname's words may fill
OUTSTANDING = 3  # times as often as anybody else of the name


def person_of_each(text: str, mentions: Sequence[Mention]) -> dict[Words, str]:
    """For each mention of a person the full name, in small letters, of who it is."""
    names = [name_words(mention.words.of(text)) for mention in mentions]
    counts = Counter(names)
    same = _nicknames(text, mentions, names)
    apart = _side_by_side(text, mentions, names)
    order = {name: at for at, name in enumerate(counts)}
    full = {name: _longer_names(name, counts, same, apart, order) for name in counts}
    # The story is about who stands in its first line in full, his daughter is an aside.
    head = text.find("\n")
    headline = {name for one, name in zip(mentions, names, strict=True) if one.words.end <= head}
    found: dict[Words, str] = {}
    meant: Counter[tuple[FullName, FullName]] = Counter()
    last_at: dict[FullName, int] = {}
    for mention, name in zip(mentions, names, strict=True):
        # Once "Khadr" was Omar it stays Omar, also after Ahmed Khadr was named in between.
        best = max(
            full[name],
            key=lambda other: (
                meant[name, other],
                _stands_out(other, full[name], counts),
                other in headline,
                last_at.get(other, -1),
                counts[other],
            ),
        )
        meant[name, best] += 1
        last_at[best] = mention.words.start
        found[mention.words] = " ".join(best)
    return found


def _is_family(name: FullName, longer: FullName, counts: Counter[FullName]) -> bool:
    """Whether "Fatma Saifullah Yusuf", called Fatma, has her husband's name behind her own."""
    is_end = len(name) > 1 and longer[-len(name) :] == name
    return is_end and (longer[0],) in counts and (name[0],) not in counts


def _stands_out(name: FullName, others: list[FullName], counts: Counter[FullName]) -> bool:
    """Whether a person is named in full so often that the other bearers of the name are asides."""
    return all(counts[name] >= OUTSTANDING * counts[other] for other in others if other != name)


def _nicknames(
    text: str, mentions: Sequence[Mention], names: list[FullName]
) -> dict[FullName, FullName]:
    """Nicknames the article introduces, with the name each stands for."""
    same = {}
    for at in range(len(mentions) - 1):
        between = text[mentions[at].words.end : mentions[at + 1].words.start]
        if len(between) > NEAR or names[at] == names[at + 1]:
            continue
        closed = text[mentions[at + 1].words.end :][:1] in {")", "]"}
        short, long = sorted(names[at : at + 2], key=len)
        # "Lee Nan (Shin Hyeon Jun)" are a part and the one who plays it.
        is_nick = len(short) == 1 or short[0] in CALLED  # "Sugi Rahardja (Gus Nur)"
        in_brackets = closed and BRACKET.fullmatch(between) and is_nick
        if NICKNAME.fullmatch(between) or in_brackets:
            same[short] = long
    return same


def _side_by_side(
    text: str, mentions: Sequence[Mention], names: list[FullName]
) -> frozenset[tuple[FullName, FullName]]:
    """Pairs of full names that stand in one line: "Joko Widodo dan Iriana Joko Widodo" are two."""
    pairs = set()
    for at in range(len(mentions) - 1):
        if "\n" not in text[mentions[at].words.end : mentions[at + 1].words.start]:
            pairs.add((names[at], names[at + 1]))
            pairs.add((names[at + 1], names[at]))
    return frozenset(pair for pair in pairs if min(map(len, pair)) > 1)


def _longer_names(
    name: FullName,
    counts: Counter[FullName],
    same: dict[FullName, FullName],
    apart: frozenset[tuple[FullName, FullName]],
    order: dict[FullName, int],
) -> list[FullName]:
    """The fullest names a name may be short for; itself when there are none."""
    if name in same:
        longer = [same[name]]
    else:
        longer = [
            other
            for other in counts
            if is_short_for(name, other)
            and (name, other) not in apart
            and (order[other] < order[name] or not is_middle(name, other))
            and not _is_family(name, other, counts)
        ]
        longer = longer or [
            other for other in counts if counts[other] > counts[name] and is_typo_of(name, other)
        ]
    fullest = [other for other in longer if not any(is_short_for(other, third) for third in longer)]
    return fullest or [name]
