"""Quotation marks of one line, paired.

>>> [q.words.of(t) for t in ['"Harga turun," kata Andi.'] for q in find_quotes(t, 0, len(t))]
['Harga turun,']

Marks come as "…", “…”, ”…” (the closing mark on both sides), ‘…’, «…», mixed and unclosed. A mark
that is never closed is closed by the end of the line. Whether the words are speech, a title or a
scare quote is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.article import Words

DOUBLE = '"“”„‟«»＂'
SINGLE = "'‘’`"
# Two single marks or backticks stand for a double one where a newsroom's system lost it.
MARK = re.compile(rf"``|''|[{DOUBLE}]|[{SINGLE}]")
BEFORE_OPENING = frozenset(" \t\xa0([{-–—:/,.")
MARKS_AHEAD = 40  # marks looked at for the end of a quotation inside another
AFTER_CLOSING = frozenset(" \t\xa0)]}.,;:!?-–—/…")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: `start` to `end` with its marks, `words` without; `outer` if in no other one.

    `closed` is False where the closing mark is missing, `opened` where the opening one is.
    """

    start: int
    end: int
    words: Words
    outer: bool = True
    closed: bool = True
    opened: bool = True
    single: bool = False


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


def find_quotes(text: str, start: int, end: int) -> tuple[Quote, ...]:
    """The quotations of `text[start:end]`, one line, in the order in which they open."""
    marks = list(_marks(text, start, end))
    if not marks:
        return ()
    double = _pair([mark for mark in marks if not mark.single], start, end)
    single = [
        quote
        for quote in _pair([mark for mark in marks if mark.single], start, end)
        if quote.closed and quote.opened
    ]
    return tuple(_nest(sorted((*double, *single), key=lambda quote: (quote.start, -quote.end))))


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """Every mark that can open or close; an apostrophe inside a word can do neither."""
    for found in MARK.finditer(text, start, end):
        mark = found.group()
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        single = mark in SINGLE
        opens = before in BEFORE_OPENING or before in DOUBLE or mark in "“„«‘"
        closes = after in AFTER_CLOSING or after in DOUBLE or mark in "»"
        if after.isspace() and not before.isspace() and mark not in "“„«":
            opens = False  # turun," kata: a mark with a blank behind it closes
        if single:
            opens = (before in BEFORE_OPENING or before in DOUBLE) and not after.isspace()
            closes = (after in AFTER_CLOSING or after in DOUBLE) and not before.isspace()
            if mark == "‘":
                closes = False
            if not opens and not closes:
                continue
        yield _Mark(found.start(), found.end(), single, opens, closes)


def _pair(marks: list[_Mark], start: int, end: int) -> list[Quote]:
    """Quotations of one kind of mark: a mark closes what is open unless it can only open."""
    found: list[Quote] = []
    stack: list[_Mark] = []
    for number, mark in enumerate(marks):
        only_opens = mark.opens and not mark.closes
        if stack and not (only_opens and _closes_later(marks, number, len(stack))):
            opening = stack.pop()
            found.append(_quote(opening.start, mark.end, opening.end, mark.start, mark.single))
        elif stack or mark.opens or not mark.closes:
            stack.append(mark)
        elif not found and not mark.single:
            found.append(Quote(start, mark.end, Words(start, mark.start), opened=False))
    for opening in stack:
        found.append(
            Quote(opening.start, end, Words(opening.end, end), closed=False, single=opening.single)
        )
    return found


def _closes_later(marks: list[_Mark], number: int, depth: int) -> bool:
    """Whether enough closing marks follow for this one to open a quotation inside another."""
    balance = depth
    for later in marks[number : number + MARKS_AHEAD]:
        balance += 1 if later.opens and not later.closes else -1
        if balance == 0:
            return True
    return False


def _quote(start: int, end: int, first: int, last: int, single: bool) -> Quote:
    return Quote(start, end, Words(first, max(first, last)), single=single)


def _nest(quotes: list[Quote]) -> Iterator[Quote]:
    """The same quotations with `outer` told; empty ones and ones that cross another left out."""
    reach = -1
    for quote in quotes:
        if quote.words.end <= quote.words.start:
            continue
        if quote.start >= reach:
            reach = quote.end
            yield quote
        elif quote.end <= reach:
            yield Quote(
                quote.start,
                quote.end,
                quote.words,
                outer=False,
                closed=quote.closed,
                opened=quote.opened,
                single=quote.single,
            )
