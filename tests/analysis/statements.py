"""Docs for the statement tests: names marked in the text, no trained weights."""

import re
from functools import cache
from typing import cast

import spacy
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from components.analysis import serialise, tokenizer
from components.article import (
    NOT_ARTICLE,
    Actor,
    ActorKind,
    Attribution,
    Label,
    Mention,
    Part,
    PartKind,
    Words,
)
from tests.marked import Marks, read_marked

REGISTERED = (serialise, tokenizer)  # importing them registers the extensions and the tokenizer
KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
Expected = dict[str, list[str]]
# The cast of the tests: invented persons and a few bodies and places, found wherever they stand.
CAST = {
    "Andi": "PER",
    "Ani": "PER",
    "Budi": "PER",
    "Antara": "ORG",
    "Reuters": "ORG",
    "Polres Melati": "ORG",
    "Pelita Senja": "ORG",
    "Melati": "LOC",
    "Rusia": "LOC",
}
NAME = re.compile("|".join(rf"\b{name}\b" for name in CAST))

# Any text at all, and what the rules look for in any order, for the property tests.
FREE_TEXT = st.text(
    alphabet=st.sampled_from('ab Ani,.:;!?()"“”‘’«»\n-–') | st.characters(codec="utf-8"),
    max_size=200,
)
# What the rules look for, in any order: marks, cues of every form, markers, names.
PIECES = """
" “ ” ' ‘ ’ « » , . : ; ( ) - – ? ! … kata ujarnya Ujarnya mengatakan menilai meminta bahwa agar
untuk menurut menurutnya bagi dia ia saya pihaknya diduga dan yang dilansir dikutip dari sebagai
berdasarkan data pantauan terlihat disebut dianggap seraya menambahkan harga turun akan hal itu
disampaikan oleh laporan warga peringatan isu jawaban diteriakkan teriakan mencatat 20 tidak
Andimengatakan kepadaAntara Rabu lapor karena namun setelah
"""
WORDS = st.lists(st.sampled_from(["\n", *PIECES.split(), *CAST]), max_size=70).map(" ".join)


@cache
def blank() -> Language:
    """Our tokenizer and nothing else."""
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


def read_doc(marked: str, *kinds: PartKind) -> tuple[Doc, Expected]:
    """A Doc of marked text with the cast's names, and the words of the marks by label.

    An actor's id is the name in lower case. `kinds` are those of the lines, "paragraph" where none
    is given.
    """
    text, marks = read_marked(marked)
    doc = blank()(text)
    doc._.parts = tuple(_parts(text, kinds))
    found = [(one.group(), Words(one.start(), one.end())) for one in NAME.finditer(text)]
    doc._.mentions = tuple(
        Mention(words, cast(Label, CAST[name]), name.lower()) for name, words in found
    )
    doc._.actors = tuple(
        Actor(name.lower(), name, KINDS[CAST[name]]) for name in dict.fromkeys(n for n, _ in found)
    )
    return doc, _expected(text, marks)


def _parts(text: str, kinds: tuple[PartKind, ...]) -> list[Part]:
    parts, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = kinds[number] if number < len(kinds) else "paragraph"
        if line.strip():
            words = Words(start, start + len(line))
            parts.append(Part(words, kind, kept=kind not in NOT_ARTICLE))
        start += len(line) + 1
    return parts


def _expected(text: str, marks: Marks) -> Expected:
    found: Expected = {}
    for label, words in marks:
        found.setdefault(label, []).append(words.of(text))
    return found


def shown(text: str, found: Attribution) -> Expected:
    """What was found, in the words of the marks."""
    parts: dict[str, tuple[Words | None, ...]] = {
        "content": found.content,
        "cue": (found.cue,),
        "source": (found.source,),
    }
    shown = {label: [words.of(text) for words in all_ if words] for label, all_ in parts.items()}
    return {label: [words.strip(" ,.") for words in all_] for label, all_ in shown.items() if all_}
