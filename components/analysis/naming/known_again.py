"""Names found again: what an article has named once it names again, shorter or in capitals.

"Sri Mulyani Indrawati" in full makes "Sri Mulyani" and "Indrawati" the same person's name wherever
they stand with a capital, also in the headline.
"""

from collections import Counter, defaultdict

from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.known_names import is_part_of_thing
from components.analysis.naming.name_text import DAYS, Name, NameText
from components.analysis.naming.shape_tails import openers
from components.analysis.saying.cues import is_verb_like
from components.lang import read_list

CONFIDENCE = 0.75
SHORTEST_PART = (
    3  # letters a part of a person's name needs to be found alone ("Li" would be too short)
)
SHORTEST_TAG = 4  # letters a name needs to be found in small letters among the tags
AFTER_SURNAME = frozenset({"", "dan", ",", "?", "!", "&"})
LONGEST_FORM = 8  # words of a name looked for again
# Share of a word's places at which it must have been found before it is a name at the others too.
SHARE_FOUND = 0.4


def find_again(text: NameText, names: list[Name]) -> list[Name]:
    """Places where a name of `names`, or a part of a person's or club's name, may stand once more.

    Candidates only: they may overlap `names` and one another.
    """
    forms, parts = _forms(text, names), _parts(text, names)
    clubs = _clubs(text, names)
    initials, starts = _initials(text, names), {name.first for name in names}
    found, at = [], 0
    while at < len(text.words):
        name = (
            _initial(text, at, initials)
            or _club(text, at, clubs)
            or _whole(text, at, forms)
            or _part(text, at, parts)
        )
        if name and not _is_product(text, name, starts):
            found.append(name)
        at = name.last if name else at + 1
    return found


def _is_product(text: NameText, name: Name, starts: set[int]) -> bool:
    """Whether a company lends its name to a thing: "Tesla Model S", not "Tesla Elon Musk"."""
    follows = text.after(name.last)
    if name.label != "ORG" or name.first in text.titles or name.last in starts:
        return False
    company = any(r.kind == "company" for r in readings_of(text.form(name.first, name.last)))
    return company and follows[:1].isupper() and follows.lower() not in read_list("titles")


def _forms(text: NameText, names: list[Name]) -> dict[str, dict[str, Name]]:
    """First word in small letters -> forms in small letters -> a name that has this form."""
    written = Counter(text.words)
    found = Counter(text.words[name.first] for name in names if name.last - name.first == 1)
    forms: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        length = name.last - name.first
        word = text.words[name.first]
        introduced = name.rule in {"short_form", "dateline", "of_office"}
        if name.label == "LOC" and text.before(name.first) in context("has_country"):
            introduced = True  # "seorang diplomat Valdoria": a country, whatever stands elsewhere
        if length == 1 and not introduced and found[word] < SHARE_FOUND * written[word]:
            continue  # taken for a name here and there only: most likely it is none
        if length <= LONGEST_FORM:
            forms[text.low[name.first]][" ".join(text.low[name.first : name.last])] = name
    return forms


def _whole(text: NameText, at: int, forms: dict[str, dict[str, Name]]) -> Name | None:
    known = forms.get(text.low[at])
    if not known:
        return None
    for last in range(min(at + LONGEST_FORM, len(text.words)), at, -1):
        name = known.get(" ".join(text.low[at:last]))
        if name is None or text.line_of[at] != text.line_of[last - 1]:
            continue
        if _case_allows(text, at, last, name):
            return Name(at, last, name.label, "known_again", CONFIDENCE)
    return None


def _case_allows(text: NameText, at: int, last: int, name: Name) -> bool:
    if name.label == "LOC" and is_part_of_thing(text, at, last):
        return False
    if text.before(at) == "wali":  # "Wali Kota Dearborn" is no "Kota Dearborn"
        return False
    if at in text.tags:
        small = read_list("common_words") | read_list("function_words")
        is_word = last - at == 1 and text.low[at] in small
        shortest = SHORTEST_PART if text.words[name.first].isupper() else SHORTEST_TAG
        return len(text.form(at, last)) >= shortest and not is_word
    if last - at == 1:
        if len(text.words[at]) < SHORTEST_PART and text.words[at] != text.words[name.first]:
            return False
        if text.low[at] in read_list("also_words") and text.starts_sentence(at):
            return False
        if text.low[at] in read_list("common_words") and at in text.titles:
            return False
        as_there = text.words[at] == text.words[name.first]
        return as_there or text.words[at].istitle() or text.words[at].isupper()
    readings = readings_of(text.form(name.first, name.last))
    listed_place = name.label == "LOC" and any(reading.plain for reading in readings)
    listed_place = listed_place and text.low[at] not in openers()  # "bandara [Soekarno-Hatta]"
    # "raja ampat", "prabowo subianto": two words in small letters are still a name
    return text.words[at][0].isupper() or listed_place or name.label == "PER"


def _parts(text: NameText, names: list[Name]) -> dict[str, int]:
    """Parts of persons' full names in small letters -> how many names have them."""
    parts: Counter[str] = Counter()
    for name in names:
        if name.label == "PER" and name.last - name.first > 1:
            words = text.words[name.first : name.last]
            for word in words:
                lone = word.isupper() and not all(one.isupper() for one in words)  # "HR-V RS HEV"
                whole = len(word) >= SHORTEST_PART and "." not in word and not lone
                if word[0].isupper() and whole:
                    parts[word.lower()] += 1
    return parts


def _part(text: NameText, at: int, parts: dict[str, int]) -> Name | None:
    last = at
    while (
        last < len(text.words)
        and text.low[last] in parts
        and text.low[last] not in text.low[at:last]
        and (last == at or text.after(last))
        and (text.words[last][0].isupper() or last in text.tags)
    ):
        last += 1
    while at < last - 1 and any(reading.plain for reading in readings_of(text.words[at])):
        at += 1  # "Gubernur Banten Andra Soni"
    if last == at:
        return None
    if last - at == 1:
        word = text.low[at]
        plain = any(reading.plain for reading in readings_of(text.words[at]))
        is_word = word in read_list("also_words") and (
            at in text.titles or text.starts_sentence(at)
        )
        is_word = is_word or word in read_list("titles")
        if is_word or plain or at in text.tags or _has_capital_beside(text, at):
            return None
    return Name(at, _past_surname(text, last), "PER", "part_of_name", CONFIDENCE)


def _past_surname(text: NameText, last: int) -> int:
    """Past a headline's unknown word behind a known one: "Kondisi Anthony [Ginting]"."""
    if last >= len(text.words) or last not in text.titles or not text.words[last].istitle():
        return last
    small = read_list("common_words") | read_list("function_words")
    word = text.low[last]
    known = word in small or is_verb_like(word) or readings_of(text.words[last])
    ends = text.after(last + 1).lower() in AFTER_SURNAME  # "Prabowo Singgung Izin": a verb goes on
    return last + 1 if ends and not known and text.after(last) else last


def _initials(text: NameText, names: list[Name]) -> frozenset[str]:
    """The initials of persons with three names or more, unless they are a listed name: "AHY"."""
    found = set()
    for name in names:
        initials = "".join(word[0] for word in text.words[name.first : name.last])
        if name.label == "PER" and len(initials) >= SHORTEST_PART:
            found.add(initials)
        if name.label == "PER" and len(initials) > 1:
            found.add(f"K{initials}")  # "Kang Dedi Mulyadi": KDM
    no_names = read_list("titles") | read_list("not_names")
    return frozenset(
        form
        for form in found
        if form.isupper() and form.lower() not in no_names and not readings_of(form)
    )


def _initial(text: NameText, at: int, initials: frozenset[str]) -> Name | None:
    found = text.words[at] in initials
    return Name(at, at + 1, "PER", "initials", CONFIDENCE) if found else None


def _has_capital_beside(text: NameText, at: int) -> bool:
    """Whether the word is part of some longer name: "Kapal Dewi Iriana 2"."""
    if at in text.titles:
        return False
    before, low = (text.words[at - 1] if text.before(at) else ""), text.before(at).rstrip(".")
    beside = text.after(at + 1)[:1].isupper() and text.low[at + 1].rstrip(".") not in read_list(
        "titles"
    )
    if beside and not readings_of(text.words[at + 1]):
        return True
    stands_first = at > 0 and text.starts_sentence(at - 1)
    known = low in read_list("titles") or bool(readings_of(before))
    return before[:1].isupper() and not known and not stands_first


def _clubs(text: NameText, names: list[Name]) -> frozenset[str]:
    """Towns in the names of clubs the article names in full: "AS Roma" makes "Roma" a club."""
    return frozenset(
        text.words[name.last - 1]
        for name in names
        if name.rule == "listed_club" and name.last - name.first > 1
    )


def _club(text: NameText, at: int, clubs: frozenset[str]) -> Name | None:
    if text.words[at] not in clubs or text.before(at) in {"di", "ke", "kota", "dari"}:
        return None
    if text.before(at) == "," == text.after(at + 1) and text.after(at + 2).lower() in DAYS:
        return None  # "di Stadion Mandala, Jayapura, Minggu"
    return Name(at, at + 1, "ORG", "part_of_club", CONFIDENCE)
