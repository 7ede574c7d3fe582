"""Which forms of persons' names name the same person, by the names alone.

"Agus Harimurti Yudhoyono" is "Agus", "AHY"; "Joko Widodo" is "Jokowi". Two full names are one
person only when the shorter is contained in the longer: "Kim Kardashian" is not "Khloe Kardashian".
"""

SHORTEST_NICK = 5  # letters of a nickname blended of two names: "Jokowi"
SHORTEST_TYPO = (
    5  # letters a name needs before one wrong letter still makes it the same: "Mely", "Melly"
)
PIECE = 2  # letters each name gives at least to a blended nickname
# First names one is not called by: "Moh. Reza Pahlevi" is Reza.
FORENAMES = frozenset(
    {
        "m",
        "moh",
        "mohamad",
        "mohammad",
        "muh",
        "muhamad",
        "muhammad",
        "h",
        "i",
        "ni",
        "r",
        "raden",
        "sri",
    }
)
# What tells a son from a father of the same name.
GENERATIONS = frozenset({"ii", "iii", "iv", "jr", "junior", "sr"})
# Words inside names that name nobody alone.
PARTICLES = frozenset(
    {"abu", "al", "bin", "binti", "da", "de", "der", "di", "dos", "el", "ibn", "ibnu", "of", "the"}
    | {"van", "von"}
)


def name_words(form: str) -> tuple[str, ...]:
    """The words of a name in small letters, without full stops and the blanks around hyphens."""
    tidy = form.replace(" - ", "-").replace("’", "'").lower()
    return tuple(word.strip(".,") for word in tidy.split() if word.strip(".,"))


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a person called `full` may be called `short`; a name is no short form of itself."""
    if not short or not full or short == full:
        return False
    if len(short) > 1 and full[-1] in GENERATIONS and short[-1] not in GENERATIONS:
        return False  # "Donald Trump Jr" is the son
    if len(short) < len(full) and _in_order(short, full):
        return True
    if len(short) == len(full) and len(full) > 1:
        return _in_order(short, full) and any(len(word) == 1 for word in short)
    return len(short) == 1 and (_is_initials(short[0], full) or _is_blend(short[0], full))


def is_typo_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is `full` with one letter wrong, or with its words in another order."""
    if len(short) == 1:
        return any(_one_letter_off(short[0], word) for word in full)
    if len(short) != len(full) or short == full:
        return False
    if sorted(short) == sorted(full):
        return True
    pairs = [(a, b) for a, b in zip(short, full, strict=True) if a != b]
    # The first names must agree: Melly and Melky Goeslaw are two people.
    return len(pairs) == 1 and short[0] == full[0] and _one_letter_off(*pairs[0])


def is_middle(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one word stands inside `full`, as a father's name does: "Guruh Soekarno Putra"."""
    first = next((at for at, word in enumerate(full) if word not in FORENAMES), 0)
    return len(short) == 1 and short[0] in full[first + 1 : -1]


def _in_order(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of `short` stand in `full` in this order; an initial stands for a word."""
    if all(word in PARTICLES or len(word) == 1 for word in short):
        return False
    rest = iter(full)
    return all(any(_same(word, other) for other in rest) for word in short)


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _is_initials(word: str, full: tuple[str, ...]) -> bool:
    """Whether the word is the initials, or those behind that of a form of address: "KDM"."""
    initials = "".join(name[0] for name in full)
    return len(full) > 1 and (word == initials or (word[1:] == initials and word[0] in "kpbm"))


def _is_blend(word: str, full: tuple[str, ...]) -> bool:
    """Whether a nickname is made of the beginnings of the first two names: "joko" + "wi"."""
    if len(word) < SHORTEST_NICK or len(full) < 2:
        return False
    return any(
        full[0].startswith(word[:cut]) and full[1].startswith(word[cut:])
        for cut in range(PIECE, len(word) - PIECE + 1)
    )


def _one_letter_off(word: str, other: str) -> bool:
    """Whether one letter is wrong, missing or added; the first letters must agree."""
    if word == other or min(len(word), len(other)) < SHORTEST_TYPO or word[0] != other[0]:
        return False
    if abs(len(word) - len(other)) > 1:
        return False
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    return other[same + (len(other) >= len(word)) :] == word[same + (len(word) >= len(other)) :]
