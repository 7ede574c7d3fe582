"""Which language a text is in, as far as its small words tell.

Function words are a third of any running text and hardly shared between languages, so their share
tells Indonesian from English with a few dozen words. Only languages with a list in `lang/` are
known; everything else is "other" when the text is long enough to be sure, else unknown.
"""

import re

from components.lang import read_list

KNOWN = ("id", "en")
SURE_AFTER = 25  # words; below that a headline full of names would be called foreign
MIN_SHARE = 0.06  # of the words; 1,940 Indonesian articles had 0.11-0.45, English ones under 0.01

_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """The text's language as ISO 639-1, "other" when it is none we know, None when unsure."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return None
    shares = {
        code: sum(word in read_list("function_words", code) for word in words) / len(words)
        for code in KNOWN
    }
    best = max(shares, key=lambda code: shares[code])
    if shares[best] >= MIN_SHARE:
        # A short text is only called foreign when nothing in it is Indonesian.
        return best if len(words) >= SURE_AFTER or not shares["id"] or best == "id" else None
    return "other" if len(words) >= SURE_AFTER else None
