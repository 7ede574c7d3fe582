"""Whether a phrase can be a speaker at all: "Ani", "pemohon", no "Kemampuan mereka", "sandi".

>>> line = read_lines(nlp("Kenaikan harga memastikan pedagang rugi."))[0]
>>> may_speak(line, (0, 2))
False
"""

import re

from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range
from components.analysis.sourcing.common_words import is_common
from components.analysis.sourcing.source_phrase import BEFORE_HEAD, head_of, is_doubled

KINDS = ("several", "people", "relative", "written", "outlet", "report", "rumour", "utterance")
TOWARDS = frozenset({"akan", "atas", "terhadap"})  # behind a noun for a deed
DOER = 5  # letters from which a word in pe- that does not end in -an is one who does something


def may_speak(line: Line, source: Range) -> bool:
    """Whether a phrase names somebody, something written or a body, or might."""
    first, last = source
    words = line.low[first:last]
    if first not in line.mention_at and _is_abstract(words):
        return False
    if any(at in line.mention_at for at in range(first, last)) or words[0] in _openings():
        return True
    head = head_of(list(words))
    at = first + next((at for at, word in enumerate(words) if head.startswith(word)), 0)
    pair = " ".join(words[at - first : at - first + 2]) in source_nouns("person")  # "juru taktik"
    if pair or is_common(head) or any(head in source_nouns(kind) for kind in KINDS):
        return True
    doer = head.startswith("pe") and not head.endswith(("an", "annya")) and len(head) >= DOER
    return doer or is_doubled(words[0]) or words[0][0].isdigit() or _may_be_name(line, at)


def _is_abstract(words: tuple[str, ...]) -> bool:
    """Whether a deed or state stands there, whosever it is: "Permintaan terhadap produk Senja"."""
    made = words[0].startswith(("pe", "ke")) and words[0].endswith("an")
    return made and len(words) > 1 and words[1] in TOWARDS


def _openings() -> frozenset[str]:
    """Words a speaker opens with whatever follows: "dia", "sejumlah", "ada" of "ada yang"."""
    counted = source_nouns("plural") | source_nouns("single") | BEFORE_HEAD | {"tak", "tidak"}
    return counted | pronouns() | word_set("sharing") | word_set("some")


def _may_be_name(line: Line, at: int) -> bool:
    """Whether a capital is that of a name: inside a sentence, by its tag, or known from elsewhere.

    "Mustolih menyebut" opens a sentence; ", Mustolih Siradj menuturkan" stood in another.
    """
    word = line.tokens[at]
    tag = line.tree.tag(line.places[at]) if line.tree is not None else "PROPN"
    if not word[0].isupper() or tag == "PRON":
        return False
    if tag == "PROPN" or line.sentence_of(at)[0] < at:
        return True
    return re.search(rf"(?:\b[a-z][\w-]*|,) {re.escape(word)}\b", line.text) is not None
