"""Plain text as a Draft, or one sentence that says why not.

>>> draft_from_text("Harga beras turun.\\r\\n").text
'Harga beras turun.'
"""

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal

from components.article import Draft
from components.ingest.language import guess_language

MAX_CHARACTERS = 100_000  # about 15,000 words, the longest article the page stays quick with
MAX_BYTES = 5_000_000  # what the page lets through as an upload
MIN_WORDS = 3  # fewer are no article: nothing could be found in them
# Share of control characters above which a file that decodes is still not text.
MAX_CONTROL_SHARE = 0.01

RefusalReason = Literal["empty", "too_long", "too_big", "binary", "markup", "other_language"]

_HELP: dict[RefusalReason, str] = {
    "empty": "there are no words in it: give the text of an article",
    "too_long": f"longer than {MAX_CHARACTERS:,} characters: give one article, or a part of it",
    "too_big": f"larger than {MAX_BYTES:,} bytes: give one article as plain text",
    "binary": "not a text file: save the article as plain text (UTF-8) and give that",
    "markup": "a web page's source, not its text: open it in a browser, copy the article's text",
    "other_language": "not Indonesian: this version reads Indonesian articles only",
}

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html\b|<head\b|<\?xml\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_OPENING, _CLOSING, _STRAIGHT = "“«„", "”»", '"'


class UnreadableText(ValueError):
    """What came in cannot be read as an article.

    `reason` is one of `RefusalReason`, for the page's catalogue; `found` holds the figures its
    sentence may name (characters, bytes, language). The message itself is a sentence in English.
    """

    def __init__(self, reason: RefusalReason, **found: str | int) -> None:
        super().__init__(_HELP[reason])
        self.reason = reason
        self.found = found


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd in a text that is read all the same; `line` counts from 1."""

    kind: Literal["unclosed_quote"]
    line: int = 0
    words: str = field(default="")


def draft_from_text(text: str) -> Draft:
    """The pasted text as a Draft, its line ends made "\\n" and one final newline dropped.

    Raises UnreadableText when there are no words, too many, or another language's.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableText("too_long", characters=len(text), limit=MAX_CHARACTERS)
    if "\x00" in text or _has_surrogate(text):
        raise UnreadableText("binary")
    if len(_CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise UnreadableText("binary")
    if _MARKUP.match(text):
        raise UnreadableText("markup")
    if len(_WORD.findall(text)) < MIN_WORDS:
        raise UnreadableText("empty")
    language = guess_language(text)
    if language not in ("id", None):
        raise UnreadableText("other_language", language=language)
    return Draft(text=text, lang="id")


def draft_from_bytes(data: bytes, name: str) -> Draft:
    """The text file's content as a Draft; `name` is the file's, for its ending only.

    Raises UnreadableText when it is too big, not text, or not an article (`draft_from_text`).
    """
    if len(data) > MAX_BYTES:
        raise UnreadableText("too_big", bytes=len(data), limit=MAX_BYTES)
    if PurePath(name).suffix.lower() in (".html", ".htm"):
        raise UnreadableText("markup")
    return draft_from_text(_decode(data))


def find_notices(text: str) -> tuple[Notice, ...]:
    """What a reader should know of a text that is read all the same: marks never closed.

    A quotation that goes on in the next paragraph, which then opens with a mark again, is
    ordinary typography and gives no notice.
    """
    lines = text.split("\n")
    return tuple(
        Notice("unclosed_quote", number, line[:60])
        for number, line in enumerate(lines, 1)
        if _is_unclosed(line) and not _goes_on(lines, number)
    )


def _is_unclosed(line: str) -> bool:
    if line.count(_STRAIGHT) % 2:
        # One straight mark can pair with one curly: newsrooms mix them in a line.
        return (sum(map(line.count, _OPENING + _CLOSING)) + line.count(_STRAIGHT)) % 2 == 1
    opened, closed = (sum(map(line.count, marks)) for marks in (_OPENING, _CLOSING))
    # ”…” on both sides is a habit of some newsrooms: an even number of closing marks is closed.
    return opened > closed and (opened + closed) % 2 == 1


def _goes_on(lines: list[str], number: int) -> bool:
    following = next((line for line in lines[number:] if line.strip()), "")
    return following.lstrip().startswith(tuple(_OPENING + _CLOSING + _STRAIGHT))


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]  # cp1252: what old Windows editors save
    if b"\x00" in data and encodings != ["utf-16"]:
        raise UnreadableText("binary")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableText("binary")


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
