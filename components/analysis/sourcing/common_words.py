"""Words of source phrases that are no names: titles, offices, pronouns, nouns of sources.

>>> is_common("ketuanya"), is_common("ani")
(True, False)
"""

from functools import cache

from components.analysis.saying.cues import pronouns, source_nouns
from components.lang import read_list


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return read_list("titles")


@cache
def common_words() -> frozenset[str]:
    """Words of source phrases that are no names, whatever their case."""
    nouns = [source_nouns(kind) for kind in ("person", "group", "body", "document", "media")]
    counted = (source_nouns("single"), source_nouns("plural"), {"salah"})
    return frozenset().union(titles(), source_nouns("office"), pronouns(), *nouns, *counted)


def is_common(word: str) -> bool:
    """Whether a word in lower case is a title, an office or another common noun of sources."""
    return word in common_words() or word.removesuffix("nya") in common_words()
