"""Where a person's name begins and ends inside what the model takes for it.

"Menko Perekonomian Airlangga Hartarto, S.T." is "Airlangga Hartarto": titles, fields of an office
and the places and bodies of offices go before, degrees and small words behind.
"""

from components.analysis.identity.person_names import PARTICLES
from components.analysis.naming.common_words import VERB_PREFIXES
from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import EDGES, NameText
from components.analysis.naming.shape_tails import is_area_word
from components.lang import read_list

# Small words that stand inside persons' names.
INSIDE = PARTICLES - {"di", "the", "of"}
# Kinds of listed bodies that stand before the names of their people.
EMPLOYERS = frozenset({"agency", "club", "company", "international", "ministry", "party"})
SHORTEST_FORMED = 6  # letters of a word with a prefix or "-nya": "minta", "dinas" are no such


def until_small_word(text: NameText, first: int, last: int) -> int:
    """The end before a small word that no name has inside: "Ed Sheeran Live | in Indonesia"."""
    if first in text.tags:
        return last
    for at in range(first + 1, last):
        small = text.words[at].islower() and text.words[at] not in INSIDE
        small = small or _is_no_part(text.low[at])  # "Burhan | Pihaknya"
        if small or (text.low[at] in read_list("function_words") and text.low[at] not in INSIDE):
            return at  # also "Trump | Mau Cabut Kerja Sama"
        if is_area_word(text.words[at]):
            return at  # "Prabowo | Kabupaten Singkil"
    return last


def without_titles(text: NameText, first: int, last: int) -> int:
    """Where the name begins behind titles, fields of an office and what the office is of."""
    while first < last - 1:
        word = text.low[first].rstrip(".")
        is_title = word in read_list("titles") and word not in context("title_or_name")
        # "Menko [Perekonomian] Boediono"
        of_office = word in read_list("name_words") and _is_title(text.before(first))
        is_title = is_title or of_office
        end = _end_of_body(text, first, last)
        if end > first:
            first = end
            continue
        place = _is_place(text, first)
        body = last - first > 2 and _is_body(text.words[first])
        if not is_title and not place and not body and text.words[first] not in EDGES:
            break
        first += 1
    return first


def without_degrees(text: NameText, first: int, last: int) -> int:
    """Where the name ends before academic degrees."""
    degrees = read_list("degrees")
    while last - first > 1 and text.low[last - 1] in read_list("not_names"):
        if not text.words[last - 1].isupper():
            break  # "Ramadhan" and "Fitri" are names as well, "NPWP" is not
        last -= 1
    cut = last
    for at in range(first + 1, last):
        if text.low[at].replace(".", "") in degrees and (text.words[at - 1] == "," or cut == last):
            cut = min(cut, at)
    while cut > first + 1 and text.words[cut - 1] in EDGES:
        cut -= 1
    return cut


def _end_of_body(text: NameText, first: int, last: int) -> int:
    """Where a listed body of several words ends before a name: "Partai Demokrat | Sari Arum"."""
    for end in range(last - 2, first + 1, -1):
        if any(r.kind in EMPLOYERS for r in readings_of(text.form(first, end))):
            return end
    return first


def _is_no_part(low: str) -> bool:
    """Whether a common word has the form of a verb or ends in -nya: no person is called so."""
    formed = low.startswith(VERB_PREFIXES) or low.endswith("nya")
    return formed and len(low) >= SHORTEST_FORMED and low in read_list("common_words")


def _is_title(word: str) -> bool:
    return word.rstrip(".") in read_list("titles")


def _is_place(text: NameText, at: int) -> bool:
    """Whether a listed place stands before a name: "Gubernur [Banten] Andra Soni".

    A capital abroad needs an office before it: "Wali Kota [London] Sadiq Khan", not "Sofia Malela".
    """
    places = [r for r in readings_of(text.words[at]) if r.label == "LOC" and r.plain]
    if all(reading.kind == "capital" for reading in places):
        return bool(places) and (_is_title(text.before(at)) or text.before(at) == "kota")
    return True


def _is_body(word: str) -> bool:
    """Whether a word before a person's name is where he works: "[Ferrari] Sergio Marchionne"."""
    if word.lower() in read_list("also_words"):
        return False
    return any(reading.kind in EMPLOYERS for reading in readings_of(word))
