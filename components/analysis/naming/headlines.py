"""Words that only a headline or the beginning of a sentence writes with a capital.

"BPI Danantara Tancap Gas Bangun Proyek": the model takes all of it for a name, the name is
"Danantara"; "Antrean panjang terjadi" names nobody. Told by a list of common words.
"""

from collections import Counter
from dataclasses import dataclass

from components.analysis.naming.common_words import is_common, is_verb
from components.analysis.naming.gazetteer import readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.shape_tails import openers
from components.article import Label
from components.lang import read_list


def without_common_words(text: NameText, first: int, last: int, label: Label) -> tuple[int, int]:
    """The stretch of a headline without common words at its edges, and before a verb inside.

    An empty stretch where nothing is left: then it was no name.
    """
    while first < last and is_common(text.words[first]) and not _opens(text, first, last):
        first += 1
    last = _before_verb(text, first, last, label)
    while last > first and is_common(text.words[last - 1]) and not _opens(text, first, last):
        last -= 1
    if all(_is_plain(word) for word in text.low[first:last]):
        return (first, last) if readings_of(text.form(first, last)) else (last, last)
    return first, last


def _is_plain(word: str) -> bool:
    lists = ("name_words", "common_words", "not_names")
    return word.isdigit() or any(word in read_list(name) for name in lists)


def without_lone_words(
    text: NameText, names: list[Name], proper: frozenset[int] = frozenset()
) -> list[Name]:
    """The names without single words that only their place gives a capital: "Antrean", "Jabatan".

    Such a word is common, or the text has it small elsewhere, or the tagger takes it for no name;
    `proper` holds the words that are names by the tagger.
    """
    seen = _Seen(
        frozenset(word for at, word in enumerate(text.words) if at not in text.titles),
        Counter(
            word
            for at, word in enumerate(text.words)
            if word.islower() and text.line_of[at] > 0 and at not in text.tags
        ),
        Counter(text.words),
        frozenset(
            text.words[name.first]
            for name in names
            if name.first not in text.titles and not text.starts_sentence(name.first)
        ),
        proper,
    )
    kept = (name for name in names if not _is_lone_word(text, name, seen))
    return [name for name in kept if not _is_small_elsewhere(text, name)]


def _is_small_elsewhere(text: NameText, name: Name) -> bool:
    """Whether the text has a headline's words small: "Beras Bersubsidi", "beras bersubsidi"."""
    size, words = name.last - name.first, text.low[name.first : name.last]
    if size < 2 or name.first not in text.titles or readings_of(text.form(name.first, name.last)):
        return False
    return any(
        text.words[at : at + size] == words and text.line_of[at] > 0 and at not in text.tags
        for at in range(len(text.words) - size + 1)
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """How the article writes its words: those outside headlines, how often small (a headline may be
    all in small letters), how often at all, first words of names inside sentences, names by tag."""

    running: frozenset[str]
    small: Counter[str]
    written: Counter[str]
    inside: frozenset[str]
    proper: frozenset[int]


def _is_lone_word(text: NameText, name: Name, seen: _Seen) -> bool:
    word = text.words[name.first]
    low = word.lower()
    if name.last - name.first > 1 or not word.istitle() or readings_of(word):
        return False
    if name.first in text.titles:
        return word not in seen.running and low in seen.running
    if text.starts_sentence(name.first) and word not in seen.inside:
        is_word = low in read_list("common_words") or low in seen.small
        return is_word or name.first not in seen.proper
    has_title = text.before(name.first).rstrip(".") in read_list("titles")
    return seen.small[low] > seen.written[word] and not has_title


def _before_verb(text: NameText, first: int, last: int, label: Label) -> int:
    """The end before the first verb inside; in a person's or a place's name, any common word."""
    is_body = label == "ORG" or (first < last and text.low[first] in openers())
    cuts = is_verb if is_body else is_common
    for at in range(first + 1, last):
        if cuts(text.words[at]) and not readings_of(text.form(first, last)):
            return at
    return last


def _opens(text: NameText, first: int, last: int) -> bool:
    """Whether a listed name begins here, or a type word that has a name behind it."""
    if last - first > 1 and text.low[first] in openers() and not is_common(text.words[first + 1]):
        return True
    return any(readings_of(text.form(first, at)) for at in range(last, first, -1))
