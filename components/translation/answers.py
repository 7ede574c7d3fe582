"""Is what a service sent back a translation at all?

Services send their notices where the translation should be: for "Harga turun." MyMemory once gave
"MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY." A notice is never shown as
a translation.
"""

import re

from components.translation.failures import Failure

# Words of notices in lower case, and what they mean: MyMemory sends its errors as translations, and
# deep-translator passes on Google's error page, which comes and goes (its issues 282 and 307) and
# therefore counts as "busy".
NOTICES: tuple[tuple[str, Failure], ...] = (
    ("mymemory warning", "quota"),
    ("you used all available free translations", "quota"),
    ("quota exceeded", "quota"),
    ("query length limit exceeded", "refused"),
    ("no query specified", "refused"),
    ("please select two distinct languages", "language"),
    ("is an invalid source language", "language"),
    ("is an invalid target language", "language"),
    ("invalid language pair", "language"),
    ("too many requests", "busy"),
    ("error 500 (server error)", "busy"),
    ("that’s an error", "refused"),
    ("that's an error", "refused"),
)
NOTICE_REACH = 200  # characters from the start in which a notice is looked for; notices are short
UNCHANGED_WORDS = 6  # from here a line that comes back as it was is no mere row of names
PLAUSIBLE_FROM = 60  # characters; below, lengths say too little ("WNI" is "Indonesian citizen")
PLAUSIBLE_RATIO = 3.0  # Indonesian and its translations differ in length by far less than this

_WORD = re.compile(r"[^\W\d_]+")


def find_fault(paragraph: str, answer: str | None) -> Failure | None:
    """Why `answer` cannot be shown as the translation of `paragraph`; None when it can."""
    if answer is None or not answer.strip():
        return "empty"
    notice = _find_notice(paragraph, answer)
    if notice is not None:
        return notice
    if answer.split() == paragraph.split():
        return "unchanged" if len(_WORD.findall(paragraph)) >= UNCHANGED_WORDS else None
    ratio = len(answer) / max(len(paragraph), 1)
    if len(paragraph) >= PLAUSIBLE_FROM and not 1 / PLAUSIBLE_RATIO <= ratio <= PLAUSIBLE_RATIO:
        return "implausible"
    return None


def _find_notice(paragraph: str, answer: str) -> Failure | None:
    head, own = answer[:NOTICE_REACH].casefold(), paragraph.casefold()
    for notice, reason in NOTICES:
        if notice in head and notice not in own:  # an article may quote a notice
            return reason
    return None
