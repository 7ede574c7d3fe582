"""Abbreviations: those in brackets behind a name, and those that name no body.

"Bank Indonesia ([BI])" names BI; "kredit macet (NPL)" and a list of shares ("BBRI, CUAN, ADRO,
BREN") name nobody.
"""

from collections.abc import Iterable
from dataclasses import replace

from components.analysis.naming.gazetteer import readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import openers

# Before capitals that are a kind of thing: "seluruh SPBE", "733 SPBE", but "2024 KPK".
COUNTING = frozenset({"seluruh", "semua", "setiap", "tiap", "sejumlah", "beberapa", "para"})
LEAST_KIND = 3  # letters of such capitals
YEAR = 4  # figures of a year, which counts nothing
CONFIDENCE = 0.75
# Before the initials of somebody a court or the police does not name: "berinisial NMH dan SH".
INITIALS_BEFORE = frozenset({"inisial", "berinisial"})
MOST_INITIALS = 4  # letters
LONGEST_SHORT = 3  # words an abbreviation in brackets may have ("Densus 88")
PLATE_TOWN, PLATE_FIGURES, PLATE_LETTERS = 2, 4, 3  # most signs in the parts of a number plate
TICKER = 4  # letters of a share's code
MANY_TICKERS = 4  # codes that nobody introduces make a list of shares


def find_in_brackets(text: NameText, names: Iterable[Name]) -> list[Name]:
    """Abbreviations in brackets right behind a name: "Bank Indonesia ([BI])"."""
    taken = {index for name in names for index in range(name.first, name.last)}
    found = []
    for name in names:
        if text.after(name.last) != "(":
            continue
        for last in range(name.last + 2, name.last + 2 + LONGEST_SHORT):
            if text.after(last) == ")":
                is_free = _is_free(text, range(name.last + 1, last), taken)
                if is_free and _is_short_form(text, name, name.last + 1, last):
                    found.append(Name(name.last + 1, last, name.label, "short_form", CONFIDENCE))
                break
    return found


def _is_free(text: NameText, inside: range, taken: set[int]) -> bool:
    """Whether no name is known there, or only a part of capitals: "(PPK [GBK])"."""
    words = set(inside)
    return not taken & words or (
        bool(words - taken) and text.form(inside[0], inside.stop).isupper()
    )


def label_in_brackets(text: NameText, names: list[Name]) -> list[Name]:
    """The names, a short form in brackets labelled as the name before it: "Himpunan X ([HX])".

    A person's begins with his letter and is no listed body: "Aditya Moha ([ADM])". Where it has
    the first letters of his title too ("Tunku Mahkota Johor (TMJ)") or is blended of his names
    ("Budi Hartono (Buhar)"), he is meant wherever it stands.
    """
    ends = {name.last: name for name in names}
    labelled, spelt = [], set()
    for name in names:
        whole = ends.get(name.first - 1)
        in_brackets = text.before(name.first) == "(" and text.after(name.last) == ")"
        of_body = whole and whole.label == "ORG" and in_brackets and name.rule == "model"
        if whole and of_body and _is_short_form(text, whole, name.first, name.last):
            name = replace(name, label="ORG")
        elif whole and whole.label == "PER" and in_brackets and _is_initials_of(text, whole, name):
            name = replace(name, label="PER")
        elif (
            whole
            and whole.label == "PER"
            and in_brackets
            and (_spells_words(text, whole, name) or _is_blend_of(text, whole, name))
        ):
            spelt.add(text.words[name.first])
        labelled.append(name)
    return [
        replace(name, label="PER", rule="initials")
        if name.last - name.first == 1 and text.words[name.first] in spelt
        else name
        for name in labelled
    ]


def _spells_words(text: NameText, person: Name, short: Name) -> bool:
    """Whether letters are the first ones of the words before, a title and a person's name."""
    word = text.words[short.first]
    first = short.first - 1 - len(word)
    before = text.words[max(0, first) : short.first - 1]
    listed = any(reading.plain for reading in readings_of(word))
    titled = first < person.first and _are_initials(word) and not listed
    return titled and "".join(one[0] for one in before) == word


def _is_blend_of(text: NameText, person: Name, short: Name) -> bool:
    """Whether one word takes its letters, in their order, from a person's names, first and last."""
    word = text.words[short.first]
    if short.last - short.first > 1 or not word.istitle() or not word.isalpha():
        return False
    names = [one.lower() for one in text.words[person.first : person.last]]
    letters = iter("".join(names))
    in_order = all(letter in letters for letter in word.lower())
    whole = word.lower() in names or bool(readings_of(word))
    return len(names) > 1 and in_order and word[0].lower() == names[0][0] and not whole


def _is_initials_of(text: NameText, person: Name, short: Name) -> bool:
    word = text.words[short.first]
    same = short.last - short.first == 1 and word[0] == text.words[person.first][0]
    listed = any(reading.plain for reading in readings_of(word))
    return same and _are_initials(word) and not listed


def find_initials(text: NameText) -> list[Name]:
    """Persons of whom an article gives the initials: "berinisial [NMH] dan [SH]"."""
    found = []
    for at in range(1, len(text.words)):
        if text.before(at) not in INITIALS_BEFORE:
            continue
        while _are_initials(text.after(at)):
            found.append(Name(at, at + 1, "PER", "initials", CONFIDENCE))
            at += 1
            while text.after(at) in {",", "dan", "serta"}:
                at += 1
    return found


def _are_initials(word: str) -> bool:
    return 2 <= len(word) <= MOST_INITIALS and word.isalpha() and word.isupper()


def _is_short_form(text: NameText, name: Name, first: int, last: int) -> bool:
    form = text.form(first, last)
    letters = [character for character in form if character.isalpha()]
    if len(letters) < 2 or len(letters) < len(form.replace(" ", "")) or name.label == "PER":
        return False
    if _is_of_longer(text, name, first, form):
        return False  # "Bantuan Likuiditas [Bank Indonesia] (BLBI)"
    # "Bank Indonesia (BI)": an abbreviation begins as its name does; "Warga Negara Indonesia (WNI)"
    # is none of Indonesia.
    first = name.first + (text.low[name.first].rstrip(".") in {"pt", "cv"})  # "PT Bank ... (BBNI)"
    return form[0] == text.words[min(first, name.last - 1)][0] or bool(readings_of(form))


def _is_of_longer(text: NameText, name: Name, first: int, form: str) -> bool:
    """Whether capitals spell more words than the name has: those before it belong to them."""
    start = first - 1 - len(form)
    spelt = "".join(word[0] for word in text.words[max(0, start) : first - 1])
    return 0 <= start < name.first and spelt == form and text.low[start] not in openers()


def without_codes(text: NameText, names: list[Name]) -> list[Name]:
    """The names without abbreviations of things: "non-performing loan (NPL)", and NPL after it.

    An abbreviation in brackets names a body only right behind the name of one.
    """
    ends = {name.last for name in names}
    things = {
        text.words[name.first]
        for name in names
        if _is_in_brackets(text, name) and name.first - 1 not in ends
    }
    codes = _tickers(text, names)
    return [
        name
        for name in names
        if name.rule != "model"
        or (text.form(name.first, name.last) not in things and text.words[name.first] not in codes)
    ]


def without_kinds(text: NameText, names: list[Name]) -> list[Name]:
    """The names without those of kinds of things: "733 SPBE", whose long form names none either."""
    counted = {
        text.words[name.first]
        for name in names
        if name.last - name.first == 1 and _is_counted(text, name)
    }
    return [
        name
        for name in names
        if not (
            text.form(name.first, name.last) in counted
            or (text.after(name.last) == "(" and text.after(name.last + 1) in counted)
        )
    ]


def _is_counted(text: NameText, name: Name) -> bool:
    """Whether a number or "seluruh" before unlisted capitals counts things of a kind."""
    word, before = text.words[name.first], text.before(name.first)
    capitals = len(word) >= LEAST_KIND and word.isalpha() and word.isupper()
    many = before in COUNTING or (before.isdecimal() and int(before) > 1 and len(before) < YEAR)
    return capitals and many and not readings_of(word)


def without_plates(text: NameText, names: list[Name]) -> list[Name]:
    """The names without the last letters of number plates: "truk bernopol W 8715 [UK]"."""
    return [name for name in names if not _ends_plate(text, name)]


def _ends_plate(text: NameText, name: Name) -> bool:
    word, number = text.words[name.first], text.before(name.first)
    town = text.words[name.first - 2] if name.first > 1 else ""
    of_plate = town.isalpha() and town.isupper() and len(town) <= PLATE_TOWN
    short = word.isalpha() and word.isupper() and len(word) <= PLATE_LETTERS
    alone = name.last - name.first == 1
    return alone and short and of_plate and number.isdigit() and len(number) <= PLATE_FIGURES


def _tickers(text: NameText, names: list[Name]) -> set[str]:
    """Codes of shares in a list of them ("BBRI, CUAN, ADRO, BREN"), which name no company acting.

    A code in brackets behind its company ("PT Bank Rakyat Indonesia Tbk (BBRI)") is none of these.
    """
    known = {text.words[name.first] for name in names if text.before(name.first) == "("}
    found: set[str] = set()
    run: list[str] = []
    for word in (*text.words, "."):
        if len(word) == TICKER and word.isalpha() and word.isupper():
            run.append(word)
        elif word not in {",", "dan"}:
            found.update(run if len(run) >= MANY_TICKERS else ())
            run = []
    return {code for code in found - known if not readings_of(code)}


def _is_in_brackets(text: NameText, name: Name) -> bool:
    word = text.words[name.first]
    alone = text.before(name.first) == "(" and text.after(name.last) == ")"
    is_model = name.rule == "model" and name.label != "PER" and name.last - name.first == 1
    return alone and is_model and word.isupper() and not readings_of(word)
