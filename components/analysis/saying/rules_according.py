"""Rule for a view with its source beside it: "Menurut Andi, …", "…, menurutnya", "Bagi Andi, …".

>>> said = according(line, sentence, 0)   # "Menurut Ani, harga turun."
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Ani', 'harga turun')
"""

import re

from components.analysis.saying.clauses import (
    BEFORE_FRONT,
    CLOSING_WORD,
    clause_after,
    has_own_source,
    parts_around,
)
from components.analysis.saying.cues import (
    base_of,
    cue_of,
    is_verb_like,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import Line
from components.analysis.saying.name_alone import without_clause
from components.analysis.saying.passed_over import past_carrier, past_comma, past_day, past_showing
from components.analysis.saying.phrases import has_person, phrase_after
from components.analysis.saying.rules_seen import looked_on
from components.analysis.saying.said import Range, Said
from components.analysis.saying.somebody import may_speak
from components.analysis.saying.subjects import points_back, skip_openers
from components.analysis.sourcing.outlets import is_outlet

# "kedua", "ketiganya", "ke-12", "pertama"
ORDINAL = re.compile(r"(?:ke-?\d+|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)(?:nya)?")
ORDINAL_REACH = 8  # tokens of "ini adalah gelar juara kedua"
NOBODY = frozenset({("informasi",), ("kabar",), ("rumor",), ("isu",)})  # "menurut informasi"


def according(line: Line, sentence: Range, at: int) -> Said | None:
    """Menurut Andi, … · …, menurut Andi · …, menurutnya, … · Bagi Andi, …"""
    token, source = line.low[at], None
    if token in word_set("according"):
        source = _viewer(line, sentence, at)
        if source is None:
            return None
    elif token not in word_set("according_nya") or points_back(line, sentence[0], at):
        return None  # "Hal itu dikatakannya saat rapat": see `told_before.py`
    parts = _parts(line, sentence, at, source)
    if not parts or (token == "bagi" and _counts(line, parts[0])):
        return None
    if source is not None and _is_in_words_of(line, source[1]):
        return None
    if source is not None and line.low[source[0] : source[1]] in NOBODY:
        return Said("agentless", parts, cue=(at, source[1]), cue_class="hedge")
    looked = looked_on(line, source, parts) if source is not None else None
    return looked or Said("according", parts, cue=(at, at + 1), source=source, cue_class="neutral")


def _is_in_words_of(line: Line, end: int) -> bool:
    """Whether another says it: "Menurut perhitungan ahli[, kata Ani,] harga turun" is Ani's."""
    cue = base_of(line.low_at(end + 1)) if line.low_at(end) == "," else None
    named = end + 2 in line.mention_at or line.low_at(end + 2) in pronouns()
    return named and cue is not None and cue.beside and cue.strength == "say"


def _viewer(line: Line, sentence: Range, at: int) -> Range | None:
    """Whose view "menurut X" gives; None where X is nobody: "menurut rencana"."""
    first, last = sentence
    source = phrase_after(line, past_telling(line, at + 1, last), last, closed=True)
    if source is None:
        return None
    if line.low[at] == "bagi" and not _names_viewer(line, source, first, at):
        return None
    if _opens_clause(line, first, at):
        source = without_clause(line, source)
    return source if line.kind == "title" or may_speak(line, source) else None


def _parts(line: Line, sentence: Range, at: int, source: Range | None) -> tuple[Range, ...]:
    """The clause that is somebody's view: behind "menurut X", before it, or around it."""
    (first, last), end = sentence, source[1] if source else at + 1
    parts = parts_around(line, sentence, at, end)
    if at > first and line.low[at - 1] == CLOSING_WORD and parts and has_own_source(line, parts[0]):
        return ()  # "Ani mengatakan harga turun, demikian menurut Antara": it only carried that
    if _opens_clause(line, first, at):
        begin = past_day(line, past_comma(line, end, last), last)
        begin += line.low_at(begin) == "," and line.low_at(begin + 1) in word_set("as")
        begin = past_carrier(line, begin, last)
        if source is not None and line.low[source[0]] in source_nouns("written"):
            begin = past_showing(line, begin)
        content = clause_after(line, begin, last)
        if content is None or (
            _may_pass_on(line, source, content) and has_own_source(line, content)
        ):
            return ()
        return (content,)
    if len(parts) > 1 and _ends_with_cue(line, parts[0]):
        parts = parts[1:]  # "Antara melaporkan, menurut sumber, harga turun": who passed it on
    goes_on = source is None or line.low_at(end) in word_set("predicate")
    goes_on = goes_on or (bool(parts) and at > first and _is_predicate(line, end))
    if goes_on and end < last and line.low[end] != ",":
        rest = clause_after(line, end, last)  # "Stok, menurutnya aman": no comma behind
        return (*parts[:1], rest) if rest else parts
    return parts


def _may_pass_on(line: Line, source: Range | None, content: Range) -> bool:
    """Whether it may only carry what another says, as an outlet does; "menurut Ani" is her view.

    "Menurut pengacara Ani, Budi mengatakan …" is Budi's.
    """
    if source is None:
        return False
    own = line.low[source[0]] in pronouns() or has_person(line, *source)
    return not own or has_person(line, content[0], content[0] + 1)


def _is_predicate(line: Line, at: int) -> bool:
    """Whether the clause goes on right behind: "Pasar menurut Ani [malah membuang] beras"."""
    here = at + (line.low_at(at) in word_set("adverb"))
    return here < len(line.low) and is_verb_like(line.tokens[here]) and here not in line.mention_at


def past_telling(line: Line, at: int, last: int) -> int:
    """Past "keterangan", "informasi dari", "laporan" to who told it; a body's report stays."""
    token = line.low[at] if at < last else ""
    report = token in word_set("report")
    if at + 1 >= last or not (report or token in word_set("telling")):
        return at
    after = at + 1 + (line.low[at + 1] in ("dari", "oleh") and at + 2 < last)
    mention = line.mention_at.get(after)
    people = line.low[after] in source_nouns("person") | source_nouns("group")
    if report:
        outlet = mention is not None and is_outlet(mention.words.of(line.text))
        return after if outlet or people else at
    return after if mention is not None or people else at


def _names_viewer(line: Line, source: Range, first: int, at: int) -> bool:
    """Whether "Bagi X" gives the view of somebody: a name or a pronoun, at the start."""
    named = any(here in line.mention_at for here in range(*source))
    return at == first and (named or line.low[source[0]] in pronouns())


def _counts(line: Line, part: Range) -> bool:
    """Whether "Bagi Ani, ini adalah gelar kedua" only counts, and gives no view."""
    first = part[0]
    near = line.low[first : min(part[1], first + ORDINAL_REACH)]
    return near[:1] in (("ini",), ("itu",)) and any(ORDINAL.fullmatch(word) for word in near)


def _ends_with_cue(line: Line, part: Range) -> bool:
    """Whether only who reported stands in a part: "Antara melaporkan"."""
    cue = cue_of(line.low[part[1] - 1])
    return cue is not None and cue.form == "active" and cue.strength == "say"


def _opens_clause(line: Line, first: int, at: int) -> bool:
    """Whether "menurut" begins its clause: at the start, after "Namun,", after "yang"."""
    if set(line.low[first:at]) <= BEFORE_FRONT:
        return True  # "Masih menurut Ani, …"
    before = line.low[at - 1]
    return before == "yang" or before in word_set("joint") or skip_openers(line, first, at) is None
