"""What the page says when a text cannot be read, or only with a reservation.

`refusal_sentence("too_long", {"characters": 200000, "limit": 100000}, say)` says that the text has
200.000 characters, that the limit is 100.000, and what to do. Every sentence says both.
"""

from collections.abc import Mapping

from components.view.strings import Say, mark

_REFUSALS = {
    "empty": mark(
        "There are no words to read here. Paste the text of an article, then press the button."
    ),
    "too_long": mark(
        "This text has {characters} characters; the page reads up to {limit}. Paste one "
        "article, or part of it."
    ),
    "too_big": mark(
        "This file has {bytes} bytes; the page reads up to {limit}. Open one article as plain text."
    ),
    "binary": mark(
        "This is not a text file. Save the article as plain text (.txt, UTF-8) and open that, or "
        "paste its words."
    ),
    "markup": mark(
        "This is the source of a web page. Open the page in a browser, copy the article's words "
        "and paste those."
    ),
    "other_language": mark(
        "This text is not Indonesian ({language}). The page reads Indonesian news only; paste "
        "an Indonesian article."
    ),
    "model": mark(
        "The language model cannot be loaded, so new texts cannot be read; the samples still "
        "work. Install the project again."
    ),
}
_OTHER = mark("This text cannot be read. Paste the words of one Indonesian article.")
_OTHER_LANGUAGE = mark("another language")
_LANGUAGES = {"en": mark("English"), "ms": mark("Malay"), "nl": mark("Dutch")}


def refusal_sentence(reason: str, found: Mapping[str, str | int], say: Say) -> str:
    """Why the text cannot be read and what to do about it, in the reader's language."""
    said = {name: _figure(name, value, say) for name, value in found.items()}
    return say.text(_REFUSALS.get(reason, _OTHER), **said)


def notice_sentence(line: int, words: str, say: Say) -> str:
    """That a quotation mark in a line was never closed; the text is read all the same."""
    return say.text(
        "One quotation mark was never closed, in line {line}: “{words} …”. The rest was read as "
        "usual.",
        line=line,
        words=words,
    )


def stop_sentence(way: str, say: Say) -> str:
    """That the reading was stopped; `way` names the panel that is still open, "" for none."""
    if way == "paste":
        return say.text("Stopped. Your text is still in the box.")
    return say.text("Stopped. The page is as it was before.")


def missing_sentence(missing: str, say: Say) -> str:
    """Why a link shows a sample instead of what was asked for: a "text" or a "sample"."""
    if missing == "text":
        return say.text(
            "A link carries no pasted text. Ask for the text and paste it here; below is a sample."
        )
    return say.text("The sample this link asks for is not here any more; below is another.")


def _figure(name: str, value: str | int, say: Say) -> str:
    if name == "language":
        return say.text(_LANGUAGES.get(str(value), _OTHER_LANGUAGE))
    return say.number(value) if isinstance(value, int) else str(value)
