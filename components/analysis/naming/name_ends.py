"""Persons' names run on to their end: "Deputi Gubernur BI [Destry] Damayanti".

The article says "Destry" alone elsewhere, so that only this word was known. In running text a word
with a capital right behind one word of a person's name belongs to it, unless it is a name, a title
or a day. Longer names are left as they are: a link run into a paragraph often follows them.
"""

import re
from dataclasses import replace

from components.analysis.identity.person_names import FORENAMES
from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.officers import is_unknown
from components.analysis.naming.shape_tails import openers
from components.lang import read_list

MOST = 3  # words a name may be run on
SYLLABLE = 5  # most letters of a Korean or Chinese syllable
WORD = re.compile(r"[^\W\d_]+\.?(?:['’-][^\W\d_]+)*")


def run_on_persons(text: NameText, names: list[Name]) -> list[Name]:
    """The names, those of persons with the words of theirs that were missed."""
    taken = {index for name in names for index in range(name.first, name.last)}
    whole: list[Name] = []
    for name in names:
        if name.label == "PER" and name.first not in text.titles | text.tags:
            last = _end(text, name, taken)
            for _ in range(MOST):
                name = replace(name, first=_start(text, name, taken))
            name = replace(name, last=last)
            taken.update(range(name.first, name.last))
            if whole and _are_one(text, whole[-1], name):
                name = replace(name, first=whole.pop().first)
        whole.append(name)
    return whole


def _start(text: NameText, name: Name, taken: set[int]) -> int:
    """The first word with what stands before: "[Sri] Yanto", "Sir [Keir] Starmer"."""
    at = name.first - 1
    if not text.before(name.first) or at in taken or not _is_name_word(text, at):
        return name.first
    single = name.last - name.first == 1
    if text.low[at].rstrip(".") in FORENAMES and len(text.low[at]) > 1:
        return at
    # "Sir Keir", "Menteri Luar Negeri Amerika Serikat Rex": a title or a name stands before
    led = bool(text.before(at)) and (
        text.before(at).rstrip(".") in read_list("titles") or at - 1 in taken
    )
    if single and led:
        return at
    if text.words[at] == "I":
        return at  # "I Wayan Wulandar"
    # In "Menteri Keuangan Sri Mulyani", "CEO Modalku Sari Wulandari" the word is the office's.
    office = text.before(at).rstrip(".")
    of_office = office in read_list("titles") and office not in context("to_person")
    inside = of_office or text.before(at) == "/" or _begins(text, at)
    return name.first if inside or not is_unknown(text, at) else at


def _begins(text: NameText, at: int) -> bool:
    """Whether a sentence begins here; the full stop of "H. Iman" ends none."""
    return text.starts_sentence(at) and text.before(at - 1) not in context("to_person")


def _end(text: NameText, name: Name, taken: set[int]) -> int:
    last = name.last
    if last - name.first == 1:
        while last < name.last + MOST and last not in taken and _belongs(text, last):
            last += 1
    # "Kim Jong - un": an old newsroom's system put blanks around hyphens
    elif text.after(last) in {"-", "–"} and text.starts[last] > text.end_of(last - 1):
        syllable = text.after(last + 1) if last + 1 not in taken else ""
        if (
            syllable.islower()
            and len(syllable) <= SYLLABLE
            and text.starts[last + 1] > text.end_of(last)
        ):
            last += 2
    return last


def _are_one(text: NameText, before: Name, name: Name) -> bool:
    """Whether two names side by side are one: "Ni Nyoman | Dewi Pascarani"."""
    side_by_side = before.label == "PER" and before.last == name.first and text.before(name.first)
    capital = text.words[before.first][0].isupper()  # a headline in small letters may name two
    return bool(side_by_side) and capital and text.words[before.first] != text.words[name.first]


def _belongs(text: NameText, at: int) -> bool:
    word = text.after(at)
    return bool(word) and text.starts[at] > text.end_of(at - 1) and _is_name_word(text, at)


def _is_name_word(text: NameText, at: int) -> bool:
    word = text.words[at]
    if not WORD.fullmatch(word) or not word.istitle():
        return False
    low = word.lower()
    lists = ("titles", "not_names", "common_words")
    no_name = low in openers() or any(low in read_list(name) for name in lists)
    return not no_name and not readings_of(word)
