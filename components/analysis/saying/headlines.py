"""Headlines of the form "Gubernur Banten: Informasikan Swasta Gratis".

>>> headline_colon(read_lines(nlp("Pakar: Harga Akan Turun"))[0]).rule
'headline_colon'

The words after the colon are direct speech if the words before it name a source, or begin with a
person ("Ani soal Harga Beras: Tunggu Panen"). "Liga Inggris: MU Menang" names a topic.
"""

from components.analysis.saying.cues import base_of, is_verb_like, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range, Said
from components.analysis.sourcing.outlets import LABELS_OF_PAGES
from components.article import Words
from components.lang import read_list

LONGEST_SOURCE = 9  # tokens before the colon that may all name the source
LEAST_SAID = 2  # words after the colon
PAPERS = frozenset({"survei", "studi", "riset", "penelitian", "data"})  # "Survei Antara: …"
BREAKS = frozenset({",", "?", "!", ".", ";"})
MARKS = "\"“”„«»'‘’ "


def headline_colon(line: Line) -> Said | None:
    """The statement of a headline with a colon; None where the colon means something else."""
    if line.kind not in ("title", "heading") or ":" not in line.tokens:
        return None
    colon = line.tokens.index(":")
    if line.text[line.end_of(colon) : line.end_of(colon) + 1] != " ":
        return None
    first = next((at + 1 for at in range(colon - 1, -1, -1) if line.tokens[at] in BREAKS), 0)
    cue = None
    while first < colon and line.low[first] in word_set("announcing"):
        cue = (first, first + 1) if base_of(line.low[first]) is not None else None
        first += 1
    source = _source(line, first, colon)
    said = line.text[line.end_of(colon) : line.end]
    start = line.end_of(colon) + len(said) - len(said.lstrip(MARKS))
    end = line.end - (len(said) - len(said.rstrip(MARKS)))
    if source is None or line.words(*source).of(line.text).lower() in LABELS_OF_PAGES:
        return None  # "Breaking News: …"
    if len(said.split()) < LEAST_SAID or start >= end:
        return None
    cue = cue or _cue(line, source[1], colon)
    kind = base_of(line.low[cue[0]]) if cue else None
    return Said(
        "headline_colon",
        quoted=(Words(start, end),),
        cue=cue,
        source=source,
        cue_class=kind.cue_class if kind else None,
    )


def _cue(line: Line, first: int, colon: int) -> Range | None:
    """The verb of a headline that tells how it was said: "Ani Curhat Harga Naik: …"."""
    for at in range(first, colon):
        cue = base_of(line.low[at])
        if cue is not None and cue.beside and cue.form == "base":
            return at, at + 1
    return None


def _source(line: Line, first: int, colon: int) -> Range | None:
    if colon - first > 0 and colon - first <= LONGEST_SOURCE and _all_source(line, first, colon):
        return first, colon
    name = first
    while name < colon and name not in line.mention_at and _is_title(line, name):
        name += 1
    mention = line.mention_at.get(name)
    if mention is None or line.kind != "title":
        return None
    end = name
    while end < colon and line.mention_at.get(end) == mention:
        end += 1
    if mention.label == "PER" or (
        mention.label == "ORG" and line.low[end] in word_set("headline_topic")
    ):
        return first, end
    return None


def _all_source(line: Line, first: int, colon: int) -> bool:
    """Whether the words are names and titles only, with somebody who can speak among them."""
    if line.low[first] in PAPERS:
        return True
    labels = [line.mention_at[at].label for at in range(first, colon) if at in line.mention_at]
    if line.low[first] in word_set("expert") and _is_field(line, first + 1, colon):
        return True
    titled = [at for at in range(first, colon) if at not in line.mention_at]
    office = _is_title(line, first)  # "Menteri ESDM: …"
    if not all(_is_title(line, at) or (office and line.tokens[at].isupper()) for at in titled):
        return False
    if titled and (_is_title(line, first) or labels):
        return True
    return any(label in ("PER", "ORG") for label in labels)


def _is_field(line: Line, first: int, colon: int) -> bool:
    """Whether only what an expert is expert of stands there: "Pakar [Kebijakan Publik]: …"."""
    return all(
        line.tokens[at][0].isupper()
        and not is_verb_like(line.low[at])
        and (at in line.mention_at or base_of(line.low[at]) is None)
        for at in range(first, colon)
    )


def _is_title(line: Line, at: int) -> bool:
    word = line.low[at]
    return word in read_list("titles") or word in source_nouns("person")
