"""Who took the picture, who wrote it and its tags: lines that are brackets, or end in one.

"Warga menyeberang sungai. (Kabar/Rina)" is a caption, "(abc/def)" belongs to the page. `parts.py`
tries these rules among its others.
"""

import re
from collections.abc import Sequence

from components.analysis.page.line_forms import SENTENCE_END, Kinds, Line, is_title_case
from components.article import PartKind

CLOSING_WORDS = 6  # words in a bracket that stands alone: initials, a name, a city and an office
FOOT_WORDS = 60  # words; two or three headlines, initials and ten tags in one line
CLOSING_LINES = 2  # lines at the end of a page in which a credit belongs to the reporter
CAPTION_WORDS = 40  # words; a longer line is a paragraph that ends with its photographer

_BRACKET_ALONE = re.compile(r"[(\[][^()\[\]]*[)\]]\.?$")
_PHOTO_CREDIT = re.compile(
    r"(?:\((?:[A-Z][\w.]*\s?){1,3}/\s?(?:[A-Za-z][\w.'’]*\s?){1,4}\)"
    r"|\b(?:ANTARA FOTO|AFP PHOTO|REUTERS|AP PHOTO|merdeka\.com)/\S.{0,40})\.?$"
)
_INITIALS_AND_TAGS = re.compile(r"\([a-z]{2,8}/[a-z]{2,8}\)[^.!?]*$")


def by_bracket_alone(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'(abc/def)', '(*)', '[che]': initials that close an article."""
    line = lines[at]
    is_closing = line.count <= CLOSING_WORDS and _BRACKET_ALONE.match(line.text)
    return "boilerplate" if at and is_closing else None


def by_photo_credit(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'Warga menyeberang sungai. (Kabar/Rina)': not at the end, where reporters are credited."""
    line = lines[at]
    is_caption = at + CLOSING_LINES < len(lines) and line.count <= CAPTION_WORDS
    return "caption" if is_caption and _PHOTO_CREDIT.search(line.text) else None


def by_initials_and_tags(lines: Sequence[Line], at: int, kinds: Kinds) -> PartKind | None:
    """'Another Headline (abc/def) tags of this story': the foot of a page in one line."""
    line = lines[at]
    found = _INITIALS_AND_TAGS.search(line.text) if line.count <= FOOT_WORDS else None
    if found is None:
        return None
    before = line.text[: found.start()].strip()
    if not before:
        return "boilerplate"
    is_link = SENTENCE_END.search(before) is None and is_title_case(before)
    return "related" if is_link else None
