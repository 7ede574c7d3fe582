"""Whether a capital or a seat of power stands for its country's government.

"Moskow membantah" and "ketegangan antara Beijing dan Taipei" name governments; "di Moskow",
"Beijing, China" and a dateline name a town. A seat ("Kremlin") counts only where it says something.
"""

from components.analysis.naming.gazetteer import Reading, context, readings_of
from components.analysis.naming.name_text import NameText
from components.lang import read_list

VERB_PREFIXES = ("me", "di", "ber", "ter")
# Small words that a town may stand behind as well as a power.
NO_NOUNS = frozenset(
    {"dan", "yang", "serta", "atau", "pada", "adalah", "yakni", "yaitu", "itu", "ini"}
)
SHORTEST_VERB = 6  # letters: "di", "men" and "meja" are no verbs here


def stands_for_country(text: NameText, first: int, last: int, reading: Reading) -> bool:
    """Whether the town or seat in words `first` to `last` acts as its country."""
    before, after = text.before(first), text.after(last).lower()
    if before.endswith(("kbri", "kjri")):
        return False  # also run together: "diKBRI Teheran"
    if reading.kind == "seat":
        return after in context("says") and text.starts_sentence(first)
    if before == "dan" and _after_another(text, first - 1):
        return True
    if before in {"ke", "dari"} and text.before(first - 1) in context("message"):
        return True  # "mengirim sinyal ke Washington"
    if before in context("at_place") or (after in {",", "("} and not _is_power(before)):
        return False
    if after == "," and reading.country in {text.form(last + 1, last + 1 + n) for n in (1, 2)}:
        return False  # "melalui Amman, Yordania"
    if before and text.words[first - 1][0].isupper() and before not in read_list("not_names"):
        return False  # "Bandara Internasional Washington"
    if _is_power(before):
        return True
    noun = first - 2 if before in read_list("not_names") else first - 1  # "mitra Arab Moskow"
    before = text.before(noun + 1)
    if before.isalpha() and before not in NO_NOUNS and text.words[noun].islower():
        return before not in context("at_place")  # whose something is: "rencana Tel Aviv"
    return (text.starts_sentence(first) or before in {",", "yang", "dan"}) and _is_deed(after)


def _after_another(text: NameText, at: int) -> bool:
    """Whether the "dan" at `at` joins two powers: "antara Beijing dan Taipei"."""
    first = at - 1
    readings = readings_of(text.words[first])
    while not readings and first > at - 3 and text.before(first):
        first -= 1
        readings = readings_of(text.form(first, at))
    power = any(reading.kind in {"capital", "country"} for reading in readings)
    return power and _is_power(text.before(first))


def _is_power(before: str) -> bool:
    return before in context("of_power") or _is_verb(before)


def _is_deed(after: str) -> bool:
    return after in context("does") or (after.startswith("me") and _is_verb(after))


def _is_verb(word: str) -> bool:
    return len(word) >= SHORTEST_VERB and word.startswith(VERB_PREFIXES)
