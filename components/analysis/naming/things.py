"""Names of things: of ships, contests, breeds. They are no person, body or place.

"Kapal Dewi Iriana", "AVC Nations Cup" and "Batuan Tersier" name nobody; in "domba Garut" the place
is a name. What the model takes for one is left out before the article is searched for it again.
"""

from collections import Counter
from dataclasses import replace

from components.analysis.naming.common_words import is_common
from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import openers

ROMAN = frozenset("ivx")
# Before the name of a ship or plane: "kapal induk Ronald Reagan", "jet tempur Rafale".
CRAFT = frozenset(
    {("kapal", kind) for kind in ("feri", "induk", "kargo", "pesiar", "selam", "tanker")}
    | {("kapal", "perang"), ("jet", "tempur"), ("pesawat", "tempur"), ("pesawat", "nirawak")}
    | {("kereta", "api"), ("kereta", "cepat")}
)


def without_things(text: NameText, names: list[Name]) -> list[Name]:
    """The model's names without those of things."""
    ships = {text.form(name.first, name.last) for name in names if _is_ship(text, name)}
    small = Counter(word for word in text.words if word.islower())
    kept = []
    for name in names:
        if text.form(name.first, name.last) in ships or _is_contest(text, name):
            continue
        named = _without_kind(text, name, small)
        if named:
            kept.append(named)
    return kept


def _is_ship(text: NameText, name: Name) -> bool:
    """Whether a ship's type word stands before, or opens the name: "USS Nimitz"."""
    if readings_of(text.form(name.first, name.last)):
        return False  # "kapal Rusia"
    words = context("ship")
    opens = name.last - name.first > 1 and text.low[name.first].rstrip(".") in words
    before = text.before(name.first).rstrip(".")
    kind = text.before(name.first - 1) if before else ""
    craft = name.label != "ORG" and ((kind, before) in CRAFT or before == "ka")
    return opens or before in words or craft


def _is_contest(text: NameText, name: Name) -> bool:
    last = text.low[name.last - 1]
    ends = name.last - name.first > 1 and last in context("contest_end")
    return ends or is_stage(text, name)


def is_stage(text: NameText, name: Name) -> bool:
    """Whether it is a group or stage by its letter or number: "Grup A", "Siaga II"."""
    last = text.low[name.last - 1]
    counted = len(last) == 1 or last.isdigit() or set(last) <= ROMAN
    return name.last - name.first == 2 and text.low[name.first] in context("stage") and counted


def _without_kind(text: NameText, name: Name, small: Counter[str]) -> Name | None:
    """A person's or place's name that opens with a word the text has small too: a kind of thing.

    What is left of it is a name only where the lists know it.
    """
    word = text.low[name.first]
    if name.label == "ORG" or name.last - name.first < 2 or not (small[word] and is_common(word)):
        return name
    if word in openers() or readings_of(text.form(name.first, name.last)):
        return name  # "Pasar Baru", "Raja Ampat"
    for reading in readings_of(text.form(name.first + 1, name.last)):
        return replace(name, first=name.first + 1, label=reading.label)
    return None
