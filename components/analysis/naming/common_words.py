"""Common words, as headlines and the beginnings of sentences write them: "Bikin Heboh", "Layani".

>>> is_common("Heboh"), is_common("Layani"), is_verb("Layani"), is_common("Tuban")
(True, True, True, False)

A list of words usually written small; verbs that headlines bare of their prefix ("Layani" for
"melayani") are told by the longer form in the list.
"""

from functools import cache

from components.lang import read_list

# Prefixes a headline drops; before these letters the first letter of the verb is dropped with them.
PREFIXES = ("me", "mem", "men", "meng", "di")
SOFTENED = {"k": "meng", "p": "mem", "s": "meny", "t": "men"}
VERB_PREFIXES = ("me", "di", "ber", "ter")
SHORTEST_STEM = 4  # letters a verb without its prefix has: "Cari", "Beri"


@cache
def is_common(word: str) -> bool:
    """Whether the word, in capitals or not, is usually written small."""
    low = word.lower()
    first, mark, second = low.partition("-")
    if mark and first == second:
        return True  # "Ciri-ciri": a name is not said twice
    return low in read_list("common_words") or _bare_verb(low) or _is_formed(low)


@cache
def is_verb(word: str) -> bool:
    """Whether the word is a common verb, with its prefix or bare: "Dibawa", "Bangun"."""
    low = word.lower()
    prefixed = low in read_list("common_words") and low.startswith(VERB_PREFIXES)
    return prefixed or _bare_verb(low)


def _is_formed(low: str) -> bool:
    """Whether a common word stands in it: "dipuji" (memuji), "keakraban" (akrab)."""
    if low.startswith("di"):
        return _bare_verb(low[2:])
    stem = low.removeprefix("ke").removesuffix("an")
    is_noun = len(low) - len(stem) == 4 and len(stem) >= SHORTEST_STEM
    return is_noun and stem in read_list("common_words")


def _bare_verb(low: str) -> bool:
    if len(low) < SHORTEST_STEM:
        return False
    words = read_list("common_words")
    forms = [prefix + low for prefix in PREFIXES]
    if low[0] in SOFTENED:
        forms.append(SOFTENED[low[0]] + low[1:])
    return any(form in words for form in forms)
