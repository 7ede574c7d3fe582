"""Persons' names run on to their end: "Deputi Gubernur BI [Destry] Damayanti".

The article says "Destry" alone elsewhere, so that only this word was known. In running text a word
with a capital right behind one word of a person's name belongs to it, unless it is a name, a title
or a day. Longer names are left as they are: a link run into a paragraph often follows them.
"""

import re
from dataclasses import replace

from components.analysis.gazetteer import readings_of
from components.analysis.name_text import Name, NameText
from components.lang import read_list

MOST = 3  # words a name may be run on
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def run_on_persons(text: NameText, names: list[Name]) -> list[Name]:
    """The names, those of persons with the words of theirs that were missed."""
    taken = {index for name in names for index in range(name.first, name.last)}
    return [
        replace(name, last=_end(text, name, taken))
        if name.label == "PER" and name.last - name.first == 1 and name.first not in text.titles
        else name
        for name in names
    ]


def _end(text: NameText, name: Name, taken: set[int]) -> int:
    last = name.last
    while last < name.last + MOST and last not in taken and _belongs(text, last):
        last += 1
    return last


def _belongs(text: NameText, at: int) -> bool:
    word = text.after(at)
    if not WORD.fullmatch(word) or not word.istitle() or text.starts[at] == text.end_of(at - 1):
        return False
    no_name = word.lower() in read_list("titles") or word.lower() in read_list("not_names")
    return not no_name and not readings_of(word)
