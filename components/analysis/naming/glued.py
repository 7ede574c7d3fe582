"""Names run together with the next word by a scraping error: "rudalIranmelesat" names Iran.

The tokenizer cuts before the capital; here the end is found: a known name, then a word the article
writes elsewhere, a function word or a verb.
"""

import re
from collections.abc import Iterator
from functools import cache

from components.analysis.naming.common_words import is_common
from components.analysis.naming.gazetteer import all_forms, readings_of
from components.analysis.naming.name_text import Name, NameText
from components.article import Label, Mention, Words
from components.lang import read_list

CONFIDENCE = 0.6
SHORTEST_NAME = 4  # letters: "ASdan" is too short to tell from a word
SHORTEST_REST = 2  # letters of the word that was run together: "di", "ke"
SHORTEST_VERB = 6  # letters of a verb told by its prefix
# Rules whose names may end inside their last word: "KJRI Los Angelessaat".
UNSURE = frozenset({"model", "part_of_name", "known_again", "body_word", "place_word"})
LONGEST_BEFORE = 3  # words of a name before the one that is run together
VERB = re.compile(r"(?:me|di|ber|ter|se)[a-z]+")
# Only texts that have this may hold an outlet run together with a word; most have not.
MAY_HOLD = re.compile(r"\.(?:com|co|id|net)[a-z]{2}|detik[A-Z]")


def find_glued(text: NameText, whole: str, names: list[Name]) -> list[Mention]:
    """Mentions of known names that end inside a word; `whole` is the article's text."""
    # A name of the model may end inside its last word too: "Alex Marquezharus".
    taken = {
        index for name in names if name.rule not in UNSURE for index in range(name.first, name.last)
    }
    known = {text.form(name.first, name.last): name.label for name in names}
    vocabulary = frozenset(text.words) | read_list("function_words")
    found = list(_domains(whole))
    last_end = 0
    for index, word in enumerate(text.words):
        if index in taken or not word[0].isupper() or word.isupper() or is_common(word):
            continue  # "Perubahan" is no "Peru" with "bahan" behind it
        mention = _inside(text, index, known, taken, vocabulary)
        if mention and mention.words.start >= last_end and not _meets(mention, found):
            found.append(mention)
            last_end = mention.words.end
    return found


def _meets(mention: Mention, others: list[Mention]) -> bool:
    words = mention.words
    return any(words.start < one.words.end and one.words.start < words.end for one in others)


def _inside(
    text: NameText,
    index: int,
    known: dict[str, Label],
    taken: set[int],
    vocabulary: frozenset[str],
) -> Mention | None:
    """The name that ends inside word `index`."""
    word = text.words[index]
    for end in range(SHORTEST_NAME, len(word) - SHORTEST_REST + 1):
        if word[end:].islower():
            least = 1 if _is_word(word[end:], vocabulary) else 2
            mention = _ending(text, index, end, known, taken, least)
            if mention:
                return mention
    return None


def _is_word(rest: str, vocabulary: frozenset[str]) -> bool:
    is_verb = len(rest) >= SHORTEST_VERB and VERB.fullmatch(rest) is not None
    return rest.islower() and (rest in vocabulary or is_verb)


def _ending(
    text: NameText, index: int, end: int, known: dict[str, Label], taken: set[int], least: int
) -> Mention | None:
    """The longest known name that ends with the first `end` letters of word `index`.

    It has `least` words: one where the rest is a word, two where nothing else speaks for it.
    """
    stem = text.words[index][:end]
    for first in range(max(0, index - LONGEST_BEFORE), index + 2 - least):
        if any(at in taken for at in range(first, index)):
            continue
        if text.line_of[first] != text.line_of[index]:
            continue
        form = " ".join([*text.words[first:index], stem])
        label = known.get(form) or next((r.label for r in readings_of(form) if r.plain), None)
        if label:
            words = Words(text.starts[first], text.starts[index] + end)
            return Mention(words, label, None, "glued", CONFIDENCE)
    return None


def _domains(whole: str) -> Iterator[Mention]:
    """Outlets told by their shape: "Liputan6.compada 2018", "dikutip daridetikBali"."""
    if not MAY_HOLD.search(whole):
        return
    for match in _addresses().finditer(whole):
        yield Mention(Words(*match.span()), "ORG", None, "glued", CONFIDENCE)


@cache
def _addresses() -> re.Pattern[str]:
    addresses = _either(r"[\w -]+\.(?:com|co|id|net|co\.id)")
    papers = _either(r"detik[A-Z]\w+")
    return re.compile(
        rf"(?:{addresses})(?=[a-z]{{2}})|(?<=[a-z])(?:{papers})|(?:{papers})(?=[a-z])"
    )


def _either(shape: str) -> str:
    """The listed forms of this shape as alternatives, the longest first."""
    forms = [form for form in all_forms() if re.fullmatch(shape, form)]
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))
