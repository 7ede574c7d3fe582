"""Whose somebody or something is: "pengacara Ani" is not Ani, "data terbaru dari BPS" is of BPS.

>>> owner(phrase)   # "data terbaru dari BPS"
'bps'
"""

from components.analysis.saying.cues import source_nouns
from components.analysis.sourcing.source_phrase import Named, Phrase

TO_OWNER = 2  # words that may stand between a document and whose it is: "data terbaru dari BPS"


def is_by_another(phrase: Phrase, people: list[Named]) -> bool:
    """Whether a phrase names somebody by another: "pengacara Khadr" is not Khadr."""
    if len(people) != 1 or people[0].apposed:
        return False  # "Ayah korban, Budi" is Budi
    if phrase.head == "sumber":
        return True  # "sebuah sumber terdekat keluarga tersangka, Ani"
    words, name = phrase.words, people[0].text.lower().split()
    last = " ".join(words).endswith(" ".join(name))
    before = words[-len(name) - 1] if last and len(words) > len(name) else ""
    if phrase.is_a("relative"):
        own = phrase.is_a("serving") and len(name) > 1 and not people[0].again
        return not own and last and len(words) <= len(name) + 2
    if before in source_nouns("of_somebody"):  # "seorang pejabat pemerintahan Trump"
        return True
    unnamed = phrase.single or phrase.first in source_nouns("plural")
    return unnamed and before == phrase.head and phrase.is_a("member") and len(name) == 1


def owner(phrase: Phrase) -> str | None:
    """The body whose document it is: "data terbaru dari BPS", not "data kapal di situs BPS"."""
    body = next(iter(phrase.labelled("ORG")), None)
    if body is None or phrase.first not in source_nouns("owned"):
        return None
    first = body.text.lower().split()[0]
    at = phrase.words.index(first) if first in phrase.words else len(phrase.words)
    between = phrase.words[1:at]
    return body.actor if len(between) <= TO_OWNER and "di" not in between else None
