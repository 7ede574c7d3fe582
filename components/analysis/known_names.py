"""Names the word lists know, where the words around them allow it.

"Rusia tak tahu" -> Rusia, a country. "100 dolar AS" names a currency, "Liga Italia" a contest: no name.
"Antara keduanya" is the word antara; "dilansir Antara" is the news agency.
"""

from components.analysis.gazetteer import Known, Reading, find_known
from components.analysis.name_text import Name, NameText
from components.lang import read_list

# A place's name behind these is part of a currency, a contest, a law or a language.
NOT_A_PLACE_AFTER = frozenset(
    "dolar dollar poundsterling pound yuan won yen peso riyal ringgit rupee baht liga piala bahasa "
    "uu perang pasal".split()
)
# Words that lead to a place; an ambiguous place needs one of them.
TO_A_PLACE = frozenset(
    "di ke dari asal kota kabupaten provinsi pulau warga wilayah kawasan daerah bupati gubernur "
    "walikota kapolres kapolda kapolsek kajari dandim masyarakat seputar sekitar menuju tiba".split()
)
CONFIDENCE = {"plain": 0.9, "context": 0.8}


def find_listed(text: NameText) -> list[Name]:
    """The listed names that the words around them do not speak against, each once."""
    found = []
    for known in find_known(text.words):
        name = _decide(text, known)
        if name and text.line_of[known.first] == text.line_of[known.last - 1]:
            found.append(name)
    return found


def _decide(text: NameText, known: Known) -> Name | None:
    before = text.before(known.first)
    if text.after(known.last) == "-" and text.after(known.last + 1).islower():
        return None  # a compound: "Arab-nya" is no name of its own
    for reading in known.readings:
        if reading.label == "LOC" and before in NOT_A_PLACE_AFTER:
            continue
        if reading.plain:
            return Name(known.first, known.last, reading.label, f"listed_{reading.kind}", CONFIDENCE["plain"])
    for reading in known.readings:
        if _context_allows(text, known, reading):
            return Name(
                known.first, known.last, reading.label, f"listed_{reading.kind}", CONFIDENCE["context"]
            )
    return None


def _context_allows(text: NameText, known: Known, reading: Reading) -> bool:
    before = text.before(known.first)
    if before in NOT_A_PLACE_AFTER:
        return False
    if reading.label == "LOC":
        return before in TO_A_PLACE and known.first not in text.titles
    if reading.kind in {"agency", "newspaper", "broadcast", "magazine", "online", "tech_science"}:
        return before in read_list("relay_words") and before not in {"pada", "oleh", "dari", "via"}
    return False
