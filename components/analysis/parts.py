"""Which lines of a pasted page are the article, and what each line is.

"Gempa Guncang Wanasari" is a title, "WANASARI, Kabar.com - Gempa …" a paragraph, "Baca juga: Daftar
gempa tahun ini" a link to another story and "Editor: Rina" belongs to the page. Links and
boilerplate get `kept=False`: shown grey, counted nowhere.

The kind is read from the form of a line (how it begins and ends, how long it is, how it is
capitalised) and from its neighbours; how page lines begin is data, `lang/id/page_lines.tsv`.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import dropwhile
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis import serialise
from components.analysis.page.credits import by_bracket_alone, by_initials_and_tags, by_photo_credit
from components.analysis.page.dateline import find_dateline
from components.analysis.page.line_forms import (
    HEADING_WORDS,
    NUMBERED,
    QUOTED_START,
    Kinds,
    Line,
    is_heading_of,
    is_headline,
    is_item,
    is_small_headline,
    is_title_case,
    read_lines,
)
from components.analysis.whole_text import whole_text
from components.article import NOT_ARTICLE, Part, PartKind
from components.lang import read_table

TITLE_WORDS = 30  # words; longer first lines are paragraphs (the longest title of 60 read has 22)
SENTENCE_HEADING_WORDS = 9  # words; a subheading with small letters ("Dampak bagi petani")
QUESTION_WORDS = 6  # words; longer questions are the writer's ("Lantas, apa saja … tersebut?")
LINK_WORDS = 7  # words; subheadings of marked articles have at most 6, bare links at least 7
LAST_LINK_WORDS = 5  # words; the same for the last line of a page, which can head nothing
KICKER_WORDS = 4  # words; a topic line over the headline is a name or two
SHORT_TITLE_WORDS = 6  # words; a headline under a kicker is at least so long, two names are not
NAMES_WORDS = 8  # words; a byline of names alone
DECK_WORDS = 40  # words; a longer line without a full stop is a paragraph cut short
LISTED_CHARACTERS = 1000  # what is read of a line to know it; patterns need time on longer ones
FOOT_LINES = 40  # lines; tags and names of sections at the end of a page are hardly more
TOP_LINES = 6  # lines in which the headline and what stands around it are looked for

_ORNAMENT = (
    "-–—*•[( "  # may stand before a page line: "*** Artikel ini telah tayang", "[Cek berita"
)
_SUMMARY_HEADING = re.compile(r"—?\s*#{1,6}\s+\S")

Rule = Callable[[Sequence[Line], int, Kinds], PartKind | None]
Listed = PartKind | Literal["stamp"]  # a date alone: over the article, or heading a block of it


def find_parts(text: str) -> tuple[Part, ...]:
    """One part per line that is not blank, in order; empty for a text without any."""
    lines = read_lines(text)
    kinds: list[PartKind] = []
    for at in range(len(lines)):
        found = (rule(lines, at, kinds) for rule in RULES)
        kinds.append(next((kind for kind in found if kind), "paragraph"))
    return tuple(
        Part(line.words, kind, kind not in NOT_ARTICLE)
        for line, kind in zip(lines, kinds, strict=True)
    )


def by_no_words(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'—', '***', a stray full stop: what a page draws between its blocks."""
    return None if lines[at].count else "boilerplate"


def by_summary_mark(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'— ## Ringkasan': a heading in plain-text markup."""
    return "heading" if _SUMMARY_HEADING.match(lines[at].text) else None


def by_list(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """A line that begins as our list of page lines says: 'Baca juga:', 'Editor:', 'Foto:'."""
    text = lines[at].text[:LISTED_CHARACTERS]
    forms = (text, text.lstrip(_ORNAMENT))
    found = next(
        (kind for kind, pattern in _page_lines() if any(pattern.match(form) for form in forms)),
        None,
    )
    return found if found != "stamp" else ("byline" if "paragraph" not in kinds else None)


@cache
def _page_lines() -> tuple[tuple[Listed, re.Pattern[str]], ...]:
    """One pattern per kind; links first, so that '(Baca: …)' is not taken for a closing."""
    kinds: tuple[Listed, ...] = ("related", "boilerplate", "byline", "caption", "stamp")
    table = read_table("page_lines")
    return tuple(
        (kind, re.compile("|".join(row[1] for row in table if row[0] == kind), re.IGNORECASE))
        for kind in kinds
    )


def by_title(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """The first line in the form of a headline; over it at most bylines, kickers, page lines."""
    is_top = at < TOP_LINES and not {"title", "deck", "paragraph", "heading"} & set(kinds)
    below = lines[at + 1] if at + 1 < len(lines) else None
    if at == 0 and is_small_headline(lines[at], lines[1:TOP_LINES]):
        return "title"
    if not is_top or not is_headline(lines[at], TITLE_WORDS):
        return None
    is_kicker = (
        at == 0
        and lines[at].count <= KICKER_WORDS
        and below is not None
        and below.count >= SHORT_TITLE_WORDS
        and is_headline(below, TITLE_WORDS)
        and by_list(lines, at + 1, kinds) is None
    )
    return "kicker" if is_kicker else "title"


def by_title_again(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """The headline printed twice."""
    is_copy = at > 0 and kinds[at - 1] == "title" and lines[at].text == lines[at - 1].text
    return "title" if is_copy else None


def by_names_alone(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'Rina Wulandari, Bagus Saputra' between the headline and the first paragraph."""
    line = lines[at]
    if "paragraph" in kinds or "title" not in kinds or line.count > NAMES_WORDS:
        return None
    words = [word for word in re.findall(r"[^\W\d]\S*", line.text) if word != "dan"]
    is_names = len(words) > 1 and line.open_ended and all(word[0].isupper() for word in words)
    return "byline" if is_names and at + 1 < len(lines) else None


def by_deck(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """The line under the headline that the page sets apart.

    It has no full stop, or the article itself begins after it with a dateline.
    """
    line = lines[at]
    if at == 0 or kinds[at - 1] != "title" or find_dateline(line.text):
        return None
    if line.count <= LINK_WORDS or QUOTED_START.match(line.text):
        return None
    # Bylines may stand between the deck and the dateline.
    below = dropwhile(lambda other: by_list(lines, other, kinds), range(at + 1, len(lines)))
    begins = next(below, None)
    begins_below = begins is not None and find_dateline(lines[begins].text, place_only=False)
    return "deck" if begins_below or (line.open_ended and line.count <= DECK_WORDS) else None


def by_heading(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """A short line without a full stop: a subheading, or the bare headline of another story."""
    line, is_last = lines[at], at + 1 == len(lines)
    if not ("paragraph" in kinds or "deck" in kinds) or is_item(line):
        return None
    if NUMBERED.match(line.text):
        is_listed = is_last or bool(NUMBERED.match(lines[at + 1].text))
        return "heading" if not is_listed and line.count <= HEADING_WORDS else None
    in_capitals = is_title_case(line.text)
    if in_capitals and kinds[at - 1] == "related" and line.count > KICKER_WORDS:
        return "related"  # links come in lists
    if in_capitals and line.count >= (LAST_LINK_WORDS if is_last else LINK_WORDS):
        heads = not is_last and line.count <= HEADING_WORDS and is_heading_of(line, lines[at + 1])
        return "heading" if heads else "related"
    most = HEADING_WORDS if in_capitals else SENTENCE_HEADING_WORDS
    most = most if line.open_ended else QUESTION_WORDS
    return "heading" if line.count <= most and not is_last else None


def by_foot(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """Tags and names of sections after the last sentence: 'gempa', 'Berita Daerah'."""
    if at == 0 or len(lines) - at > FOOT_LINES or kinds[at - 1] not in NOT_ARTICLE:
        return None
    rest = range(at, len(lines))
    is_foot = all(
        (lines[other].open_ended and lines[other].count <= KICKER_WORDS)
        or by_list(lines, other, kinds) in NOT_ARTICLE
        for other in rest
    )
    return "boilerplate" if is_foot and not QUOTED_START.match(lines[at].text) else None


# In this order: the first rule that says something decides; a line no rule knows is a paragraph.
RULES: tuple[Rule, ...] = (
    by_no_words,
    by_summary_mark,
    by_list,
    by_bracket_alone,
    by_foot,
    by_photo_credit,
    by_initials_and_tags,
    by_title,
    by_title_again,
    by_names_alone,
    by_deck,
    by_heading,
)


class PartFinder:
    """Stores the parts on the Doc and starts a sentence at the first token of each line."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.parts = find_parts(whole_text(doc))
        starts = {part.words.start for part in doc._.parts}
        for token in doc:
            if token.idx in starts:
                token.is_sent_start = True
        return doc


@Language.factory("news_parts", assigns=["doc._.parts", "token.is_sent_start"])
def make_part_finder(nlp: Language, name: str) -> PartFinder:
    """The component that finds the parts of a page."""
    serialise.register_extensions()
    return PartFinder()
