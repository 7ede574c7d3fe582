"""Where the phrase that names a source ends.

>>> line = read_lines(nlp("kata Wakil Ketua DPRD, Ani, pada Rabu."))[0]
>>> line.words(*phrase_after(line, 1, len(line.tokens))).of(line.text)
'Wakil Ketua DPRD, Ani'

The phrase is the whole noun phrase with its role and apposition, without relative clause, time or
place. Token ranges, end exclusive; None where no phrase stands there. Subjects before a verb are
found in `subjects.py`.
"""

from functools import cache

from components.analysis.saying.cues import (
    base_of,
    cue_of,
    is_verb_like,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import NO_END, Line
from components.lang import read_list, read_table

Range = tuple[int, int]

LONGEST_PHRASE = 28  # tokens; a longer one is a clause that was taken for a phrase
LONGEST_ROLE = 14  # tokens of an apposition: "Perwakilan Khusus Sekjen PBB untuk Afghanistan"
LONGEST_FIELDS = 12  # tokens of "Kebudayaan, Riset, dan Teknologi" up to the name
NAME_REACH = 8  # tokens after a comma within which the name that belongs to a role begins
LONGEST_BRACKETS = 12  # tokens in brackets that belong to a phrase: "(Kwarda)", "(52)"
DASHES = frozenset({"–", "-", "—"})
MOVES = frozenset({"datang", "hadir", "keluar", "masuk", "pergi", "pulang", "tiba"})
INNER = frozenset({"penyakit", "keamanan"})  # before "dalam"
BRACKETS = {"(": ")", "[": "]"}
MARKS = frozenset(
    {",", ";", ":", ".", "?", "!", '"', "“", "”", "«", "»", "–", "—", "--", "...", "…"}
)


def phrase_after(line: Line, first: int, last: int, *, closed: bool = False) -> Range | None:
    """The source phrase that begins at token `first` ("kata [X] kepada …"), before token `last`.

    With `closed`, an apposition counts only if a comma ends it ("Menurut ahli gizi, Ani, …").
    """
    if first >= last or line.low[first] == ",":
        return None
    if line.low[first] in pronouns():
        return first, first + 1
    return trimmed(line, first, grown(line, first, last, closed=closed))


def grown(line: Line, first: int, last: int, *, closed: bool = False) -> int:
    """How far the phrase that begins at `first` goes, at most to `last`."""
    at = first
    while at < last:
        token = line.low[at]
        if token in BRACKETS:
            closing = _closing(line, at, last)
            if closing is None or _is_date(line, at, closing):
                break
            at = closing
        elif token == "," and _lists(line, first, at, last):
            pass
        elif token == "," and not _inside_name(line, first, at):
            if not _apposition(line, first, at, last, closed=closed):
                break
        elif _stops(line, first, at, last):
            break
        at += 1
    return at


def _inside_name(line: Line, first: int, at: int) -> bool:
    """Whether a comma belongs to a name: "Badan Kopi, Beras dan Gula"."""
    return at > first and line.mention_at.get(at) is line.mention_at.get(at - 1, line)


def _lists(line: Line, first: int, comma: int, last: int) -> bool:
    """Whether a comma stands in the fields of an office: "Menteri Riset, Ilmu, dan Teknologi Ani".

    Only capitals, commas and a "dan" lead from there to the person, whose name follows a field.
    """
    office = line.low[first] in source_nouns("office") or line.low[first] in read_list("titles")
    if not office or has_person(line, first, comma):
        return False
    for at in range(comma + 1, min(last, comma + LONGEST_FIELDS)):
        mention = line.mention_at.get(at)
        if mention is not None and mention.label == "PER":
            fields = line.low[comma + 1 : at]
            return "dan" in fields and fields[-1] not in (",", "dan")
        if line.low[at] not in (",", "dan") and not line.tokens[at][0].isupper():
            return False
    return False


def trimmed(line: Line, first: int, last: int) -> Range | None:
    """The phrase without what cannot end one; None for nothing, or for a clause."""
    while last > first and (last - 1) not in line.mention_at and _cannot_end(line.low[last - 1]):
        last -= 1
    return (first, last) if 0 < last - first <= LONGEST_PHRASE else None


def has_person(line: Line, first: int, last: int) -> bool:
    """Whether a person's name stands in a range of tokens."""
    found = (line.mention_at[at] for at in range(first, last) if at in line.mention_at)
    return any(mention.label == "PER" for mention in found)


def comma_after(line: Line, first: int, last: int) -> int | None:
    """The first comma outside brackets."""
    depth = 0
    for at in range(first, last):
        token = line.low[at]
        depth += token in BRACKETS
        depth -= token in BRACKETS.values()
        if token == "," and depth <= 0:
            return at
    return None


def _stops(line: Line, first: int, at: int, last: int) -> bool:
    """Whether the word at `at` can be no part of the phrase."""
    token, mention = line.low[at], line.mention_at.get(at)
    if token == "." and at > first and line.tokens[at - 1] in NO_END:
        return False
    if mention is not None and (at == first or line.mention_at.get(at - 1) == mention):
        return False
    if at > first and line.kind == "paragraph" and line.tokens[at][0].isupper():
        return token in word_set("day")  # "Menteri Dalam Negeri": capitals go on
    if token == "yang" and at + 1 < last and line.low[at + 1] in word_set("other"):
        return False
    if "juga" in (token, line.low_at(at + 1)) and _is_also(line, at - (token == "juga"), last):
        return False
    if token in word_set("in_names") and at > first and at + 1 < last:
        return token == "pada" or (token == "di" and _is_whole(line, first, at))
    if mention is not None or _is_inside_noun(line, first, at):
        return False
    if token in DASHES and at > first and line.low[at - 1].isdigit():
        return not line.low_at(at + 1).isdigit()  # "Direktur Pasar 2018 – 2020, Ani"
    if token in MARKS or token in word_set("phrase") or token in word_set("day"):
        return True
    if token in word_set("aux") and at > first:
        named = at + 1 in line.mention_at  # "kurs tengah Bank Indonesia"
        return not (named and token in ("tengah", "lebih"))
    if token in MOVES and has_person(line, at - 1, at):
        return True  # "Ani keluar dari gedung dan mengatakan …"
    cue = cue_of(token)
    return is_verb_like(line.tokens[at]) or (cue is not None and cue.form == "active")


def _is_also(line: Line, at: int, last: int) -> bool:
    """Whether "yang juga" and a second role begin: "anggota yang juga Ketua Forum Ani"."""
    return line.low[at : at + 2] == ("yang", "juga") and at + 2 < last and is_role(line, at + 2)


def _is_whole(line: Line, first: int, last: int) -> bool:
    """Whether who speaks stands there and "di" tells where: "Ani", "Menpora", "BPS".

    A longer body may have its place in its name: "Kamar Dagang Rusia di Melati".
    """
    mention = line.mention_at.get(first)
    body = mention is not None and mention.label == "ORG"
    alone = last == first + 1 and (body or line.low[first] in _short_offices())
    return alone or has_person(line, first, last)


@cache
def _short_offices() -> frozenset[str]:
    return frozenset(short for short, _ in read_table("office_forms"))


def _is_inside_noun(line: Line, first: int, at: int) -> bool:
    """Whether a word belongs to the one before: "HUT RI ke 72", "dokter penyakit dalam"."""
    if at == first:
        return False
    number = line.low_at(at + 1 + (line.low_at(at + 1) == "-"))
    ordinal = line.low[at] == "ke" and number[0].isdigit()
    return ordinal or (line.low[at] == "dalam" and line.low[at - 1] in INNER)


def _apposition(line: Line, first: int, comma: int, last: int, *, closed: bool) -> bool:
    """Whether the phrase goes on after a comma: a name after a role, or a role after a name."""
    at = comma + 1
    if at >= last or line.low[at] in word_set("phrase") or line.low[at] in word_set("day"):
        return False
    cue = base_of(line.low[at])
    if cue is not None and cue.beside and cue.strength == "say" and at + 1 in line.mention_at:
        return False  # "Menurut ahli, kata Ani, …"
    end = at
    while end < last and end - at < LONGEST_ROLE and line.low[end] != ",":
        if line.low[end] in MARKS or is_verb_like(line.tokens[end]):
            break
        end += 1
    if closed and (end >= last or line.low[end] != ","):
        return False
    if has_person(line, first, comma):
        return is_role(line, at) and not _is_subject(line, at, end, last)
    mention = line.mention_at.get(at)
    if mention is None and "sumber" in line.low[first : first + 2]:
        return False  # "Menurut sumber di Libya, ayah Ani, …": a source has no name
    named = has_person(line, at, min(end, at + NAME_REACH))
    if named and not _may_be_role(line, first, comma):
        return False
    return named or (mention is not None and mention.label != "LOC")


def _may_be_role(line: Line, first: int, last: int) -> bool:
    """Whether a phrase before a comma is a role, no matter that is spoken of: "hal itu, Ani …"."""
    thing = line.low[last - 1] in word_set("pointing") and line.tokens[first][0].isupper()
    return not thing or any(is_role(line, at) or at in line.mention_at for at in range(first, last))


def _is_subject(line: Line, at: int, end: int, last: int) -> bool:
    """Whether a clause begins: "kata Ani, [siswa akan] menari", not "pedagang yang menjual"."""
    if end >= last or not is_verb_like(line.tokens[end]):
        return False
    return "yang" not in line.low[at:end] and at not in line.mention_at


def is_role(line: Line, at: int) -> bool:
    """Whether a role begins at a token: "pakar hukum", "Ketua DPR", "seorang saksi"."""
    token = line.low[at]
    nouns = token in source_nouns("person") or token in read_list("titles")
    return nouns or token in word_set("role")


def _cannot_end(token: str) -> bool:
    return (
        token in word_set("adverb")
        or token in word_set("in_names")
        or token in MARKS
        or token in "-("
    )


def _closing(line: Line, first: int, last: int) -> int | None:
    """The bracket that closes the one at `first`, if it comes soon."""
    wanted = BRACKETS[line.low[first]]
    for at in range(first + 1, min(last, first + 1 + LONGEST_BRACKETS)):
        if line.low[at] == wanted:
            return at
    return None


def _is_date(line: Line, first: int, closing: int) -> bool:
    """ "(12/6)" and "(12/6/2025)" are dates; "(62)" is an age and belongs to the phrase."""
    inside = "".join(line.low[first + 1 : closing])
    return "/" in inside and inside[:1].isdigit()
