"""Where the first sentence of a line begins: behind a dateline, or the mark of a video.

>>> text = "Liputan6.com, JakartaPemerintah akan membeli beras."
>>> text[sentence_start(text, Part(Words(0, len(text)), "paragraph"), []):]
'Pemerintah akan membeli beras.'

Some newsrooms' datelines lose their dash in scraping: "JakartaPemerintah", "Bogor Sebelum menulis".
"""

import re

from components.analysis.page.dateline import find_dateline
from components.analysis.saying.cues import base_of, cue_of, source_nouns, word_set
from components.article import Mention, Part, Words

DATELINE_REACH = 90  # characters from the start of a line within which a dateline may end
PLACEHOLDER = re.compile(r"(?:\[[a-z]+\.\d+\]\s*)+")  # "[video.1] Menurutnya": where a video stood
# "JAKARTA, KOMPAS-Polisi", "Kabarsenja.com, JakartaPolisi"
GLUED_DATELINE = re.compile(
    r"[A-Z ]{4,40}, ?[A-Z][\w.]{3,}-(?=[A-Z])"
    r"|\w+\.(?:com|co\.id|id|net), ?[A-Z][a-z]+(?: [A-Z][a-z]+)?-?(?=[A-Z])"
)
FIRST_WORD = re.compile(r" ([A-Z][\w-]*)")  # right behind the place
# Nouns and joining words with which a report may begin; what else follows a place may be its name.
NOUNS = ("person", "office", "relative", "body", "group", "single", "plural")
JOINING = ("subordinate", "first_joint", "time_joint")


def sentence_start(text: str, part: Part, inside: list[Mention]) -> int:
    """The character at which the first sentence of a line begins; `inside` are the line's names."""
    start = part.words.start
    if part.kind != "paragraph":
        return start
    mark = PLACEHOLDER.match(text, start, part.words.end)
    if mark is not None:
        return mark.end()
    opening = text[start : min(part.words.end, start + DATELINE_REACH)]
    found, glued = find_dateline(opening), GLUED_DATELINE.match(opening)
    end = start if found is None else start + found.words.end
    in_name = any(one.words.start < end < one.words.end for one in inside)
    if found is not None and not in_name:  # "Hans - Joachim Watzke mengatakan …"
        return end
    if glued is not None:
        return start + glued.end()
    return _after_bare_place(text, part.words, inside)


def _after_bare_place(text: str, words: Words, inside: list[Mention]) -> int:
    """Behind a place that only opens the line: "Jakarta [Ibu Ani, Budi, mengatakan]"."""
    place = inside[0] if inside else None
    if place is None or place.label != "LOC" or place.words.start != words.start:
        return words.start
    first = FIRST_WORD.match(text, place.words.end, words.end)
    if first is None or not _may_open(first[1].lower()):
        return words.start
    return first.start(1)


def _may_open(word: str) -> bool:
    """Whether a report may begin with a word in lower case that is no part of a place's name."""
    if base_of(word) is not None or cue_of(word) is not None:
        return False  # "Rusia Klaim …" is a headline
    known = any(word in source_nouns(kind) for kind in NOUNS)
    return known or any(word in word_set(kind) for kind in JOINING)
