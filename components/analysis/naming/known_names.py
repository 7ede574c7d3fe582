"""Names the word lists know, where the words around them allow it.

"Rusia tak tahu" -> Rusia, a country. "100 dolar AS" and "Liga Italia" name no place.
"Antara keduanya" is the word antara; "dilansir Antara" is the news agency.
"""

import re
from collections.abc import Iterable

from components.analysis.naming.gazetteer import Known, Reading, context, find_known, readings_of
from components.analysis.naming.name_text import SIDES, Name, NameText
from components.lang import read_list

# Words of relaying that lead to other things as often.
NOT_RELAYING = frozenset({"pada", "oleh", "dari", "via", "melalui", "media", "stasiun"})
# An outlet named by its address: "TRIBUNPADANG.COM". Small ones are sites ("situs tiket.com").
ADDRESS = re.compile(r"[A-Z][\w-]*\.(?:com|co|id|net|news)(?:\.id)?", re.IGNORECASE)
# Clubs a story must name beyond doubt before a town in it is a club.
SPORTS = 2
LONGEST_PLACE = 3  # words of a listed place
# Before a hyphen they make a place's name one of a people or a language: "Arab-Amerika".
PEOPLES = frozenset({"arab", "non"})
LEAGUES = frozenset({"premier", "super", "utama"})  # between "Liga" and its country
CONFIDENCE = {"plain": 0.9, "context": 0.8}


def find_listed(text: NameText, from_model: Iterable[Name]) -> list[Name]:
    """The listed names that the words around them do not speak against, each once.

    Where a town's form is a body for the trained model ("Madrid menang") the model is believed.
    """
    found = [
        Name(at, _address_end(text, at), "ORG", "address", CONFIDENCE["context"])
        for at, word in enumerate(text.words)
        if "." in word and ADDRESS.fullmatch(word) and _is_outlet(text, at)
    ]
    bodies = {(name.first, name.last) for name in from_model if name.label == "ORG"}
    all_known = find_known(text.words)
    sports = _clubs_named(all_known) >= SPORTS
    for known in all_known:
        if text.line_of[known.first] != text.line_of[known.last - 1]:
            continue
        name = _decide(text, known, sports)
        town = name is not None and name.rule in {"listed_capital", "listed_city"}
        if name and not (town and (known.first, known.last) in bodies):
            found.append(name)
    return found


def _address_end(text: NameText, at: int) -> int:
    """Past an ending the tokenizer cut off: "Posmetro.co|.id"."""
    rest = text.low[at + 1 : at + 3] == (".", "id") and text.starts[at + 1] == text.end_of(at)
    return at + 3 if rest and text.starts[at + 2] == text.end_of(at + 1) else at + 1


def _is_outlet(text: NameText, at: int) -> bool:
    """Whether an address is that of a newsroom: with a capital, or "dikutip dari asiatimes.com"."""
    twice_before = text.before(at - 1) if text.before(at) else ""
    source = text.before(at) == "dari" and twice_before in read_list("relay_words")
    return text.words[at][0].isupper() or source


def _clubs_named(all_known: list[Known]) -> int:
    """How many clubs are named beyond doubt."""
    return len(
        {r.name for known in all_known for r in known.readings if r.kind == "club" and r.plain}
    )


def _decide(text: NameText, known: Known, sports: bool) -> Name | None:
    if text.after(known.last) == "-" and text.after(known.last + 1).islower():
        return None  # a compound: "Arab-nya" is no name of its own
    if sports and _is_club(text, known):
        return Name(known.first, known.last, "ORG", "listed_club", CONFIDENCE["context"])
    for reading in known.readings:
        if reading.label == "LOC" and is_part_of_thing(text, known.first, known.last):
            continue
        if reading.plain and not _is_word(text, known):
            return _name(text, known, reading, CONFIDENCE["plain"])
    for reading in known.readings:
        if _context_allows(text, known, reading):
            return _name(text, known, reading, CONFIDENCE["context"])
    return None


def _is_word(text: NameText, known: Known) -> bool:
    """Whether a headline or a sentence's beginning gives a common word its capital: "Lima"."""
    at = known.first
    alone = known.last - at == 1 and text.low[at] in read_list("common_words")
    return alone and (at in text.titles or text.starts_sentence(at))


def _is_club(text: NameText, known: Known) -> bool:
    """Whether a form that may be a club is one, in a story about others: "dipatahkan Lazio"."""
    may_be = any(reading.kind == "club" for reading in known.readings)
    return may_be and text.before(known.first) not in context("to_place") | {"jalan"}


def _name(text: NameText, known: Known, reading: Reading, confidence: float) -> Name:
    """The name, a town's with the side of it: "Lubuklinggau Utara"."""
    last = known.last
    side = text.after(last) if reading.kind in {"city", "regency", "district"} else ""
    # "Batuampar | Kota Batam": there the word opens the next name.
    if side in SIDES and not (side == "Kota" and text.after(last + 1)[:1].isupper()):
        last += 1
    if reading.kind == "party" and text.after(last):
        last = _branch_end(text, last)
    return Name(known.first, last, reading.label, f"listed_{reading.kind}", confidence)


def _branch_end(text: NameText, at: int) -> int:
    """Past the place of a party's branch: "Golkar [Sulawesi Utara]"."""
    for end in range(min(at + LONGEST_PLACE, len(text.words)), at, -1):
        kinds = {reading.kind for reading in readings_of(text.form(at, end)) if reading.plain}
        if kinds & {"province", "regency", "city"} and text.line_of[end - 1] == text.line_of[at]:
            return end
    return at


def _context_allows(text: NameText, known: Known, reading: Reading) -> bool:
    before = text.before(known.first)
    if reading.label == "LOC":
        return (
            not is_part_of_thing(text, known.first, known.last)
            and before in context("to_place")
            and known.first not in text.titles
        )
    if reading.kind in {"agency", "newspaper", "broadcast", "magazine", "online", "tech_science"}:
        return before in read_list("relay_words") and before not in NOT_RELAYING
    return False


def is_part_of_thing(text: NameText, first: int, last: int) -> bool:
    """Whether a place's name is part of that of a currency, contest or law: "dolar AS"."""
    before = text.before(first)
    if before == "negara" and text.before(first - 1) == "dasar":
        return True  # "Undang-Undang Dasar Negara Republik Indonesia"
    if before == "-" and first >= 2:
        if text.low[first - 2] in PEOPLES:
            return True
        before = text.before(first - 2)  # "Konferensi Asia-Afrika"
    if before in LEAGUES and text.before(first - 1) == "liga":
        before = "liga"  # "Liga Utama Inggris"
    after = text.after(last)
    is_part = after.lower() in context("not_place_before")
    # "Indonesia terbuka untuk umum" is a sentence, "Prancis Terbuka" a contest.
    in_name = not after.islower() or last in text.tags
    return before in context("not_place_after") or (is_part and in_name)
