"""A long paragraph in pieces a translation service accepts, cut where a sentence ends.

With a limit of 20 bytes, `Harga turun. Andi senang.` becomes `Harga turun.` and `Andi senang.`;
joined by a blank the pieces are the paragraph again.
"""

import re

# A sentence: up to closing punctuation and its quotation marks or brackets, before a blank.
_SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"'”’»)\]]*(?=\s)|$)", re.DOTALL)


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """Pieces of at most `limit` bytes of UTF-8, as few as possible; () for a blank text.

    A sentence longer than the limit is cut between words, a word longer than it inside.
    """
    if _size(text.strip()) <= limit:
        return (text.strip(),) if text.strip() else ()
    units = [unit for sentence in _SENTENCE.findall(text) for unit in _fit(sentence.strip(), limit)]
    return tuple(_pack(units, limit))


def _fit(sentence: str, limit: int) -> list[str]:
    """The sentence itself when it fits, else its words, packed."""
    if _size(sentence) <= limit:
        return [sentence]
    return _pack([piece for word in sentence.split() for piece in _cut(word, limit)], limit)


def _cut(word: str, limit: int) -> list[str]:
    if _size(word) <= limit:
        return [word]
    width = max(1, limit // 4)  # a character takes at most 4 bytes in UTF-8
    return [word[start : start + width] for start in range(0, len(word), width)]


def _pack(units: list[str], limit: int) -> list[str]:
    pieces: list[str] = []
    for unit in units:
        if pieces and _size(pieces[-1]) + 1 + _size(unit) <= limit:
            pieces[-1] = f"{pieces[-1]} {unit}"
        else:
            pieces.append(unit)
    return pieces


def _size(text: str) -> int:
    return len(text.encode("utf-8", errors="replace"))
