"""Text with marks in brackets, so that a test shows what the reader sees.

>>> read_marked("[Harga turun|content] [kata|cue] Andi.")[0]
'Harga turun kata Andi.'
"""

import re

from components.article import Words

_MARK = re.compile(r"\[([^\[\]|]*)\|([a-zA-Z_:-]+)\]")

Marks = tuple[tuple[str, Words], ...]


def read_marked(line: str) -> tuple[str, Marks]:
    """The text without its marks, and each mark as (label, words), in order of the text."""
    text, marks, last = "", [], 0
    for found in _MARK.finditer(line):
        text += line[last : found.start()]
        marks.append((found[2], Words(len(text), len(text) + len(found[1]))))
        text += found[1]
        last = found.end()
    return text + line[last:], tuple(marks)


def format_marked(text: str, marks: Marks) -> str:
    """The text with its marks written in, for a readable difference; marks must not overlap."""
    out, last = "", 0
    for label, words in sorted(marks, key=lambda mark: mark[1].start):
        out += f"{text[last : words.start]}[{words.of(text)}|{label}]"
        last = words.end
    return out + text[last:]
