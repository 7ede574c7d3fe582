"""Where the phrase that names a source begins and ends.

>>> line = read_lines(nlp("Wakil Ketua DPRD, Ani, pada Rabu mengatakan harga turun."))[0]
>>> first, last = subject_before(line, 0, 7)
>>> line.words(first, last).of(line.text)
'Wakil Ketua DPRD, Ani'

The phrase is the whole noun phrase with its role and apposition, without relative clause, time or
place. Token ranges, end exclusive; None where no phrase stands there.
"""

from components.analysis.cues import (
    cue_of,
    is_verb_like,
    openers,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.lines import Line
from components.lang import read_list

Range = tuple[int, int]

LONGEST_PHRASE = 28  # tokens; a longer one is a clause that was taken for a phrase
LONGEST_ROLE = 14  # tokens of an apposition: "Perwakilan Khusus Sekjen PBB untuk Afghanistan"
IN_NAMES = frozenset({"dari", "di", "untuk", "bagi", "dan", "asal", "bidang", "antar", "pada"})
ROLES = frozenset({"wakil", "seorang", "selaku", "juru", "salah", "perwakilan", "kuasa", "pakar"})
OTHER = frozenset({"lain", "sama", "lainnya", "bersangkutan"})  # after "yang", still the phrase
# Joints that may begin a sentence before its subject: "Meski [pemilik] menyatakan".
FIRST_JOINTS = frozenset({"meski", "meskipun", "walau", "walaupun", "kendati"})
TIMES = frozenset(
    {"dengan", "usai", "setelah", "sebelum", "hingga"}
)  # begin a phrase, not a clause
BRACKETS = {"(": ")", "[": "]"}


def phrase_after(line: Line, first: int, last: int, *, closed: bool = False) -> Range | None:
    """The source phrase that begins at token `first` ("kata [X] kepada …"), before token `last`.

    With `closed`, an apposition counts only if a comma ends it ("Menurut ahli gizi, Ani, …").
    """
    if first >= last or line.low[first] == ",":
        return None
    if line.low[first] in pronouns():
        return first, first + 1
    at = first
    while at < last:
        token = line.low[at]
        if token in BRACKETS:
            closing = _closing(line, at, last)
            if closing is None or _is_date(line, at, closing):
                break
            at = closing
        elif token == ",":
            if not _apposition(line, first, at, last, closed=closed):
                break
        elif _stops_phrase(line, first, at, last):
            break
        at += 1
    return _trim(line, first, at)


def subject_before(line: Line, first: int, cue: int) -> Range | None:
    """The subject of the verb at token `cue`, looked for from token `first` on."""
    pointing = _pronoun_before(line, first, cue)
    if pointing is not None:
        return pointing
    begin, joint = _last_joint(line, first, cue)
    found = _subject(line, begin, cue)
    if found is None and begin > first:
        found = _subject(line, first, joint)  # "X membantah dan [menegaskan]": the same subject
    nearer = _name_before(line, found, cue) if found is not None else None
    return nearer or found


def _pronoun_before(line: Line, first: int, cue: int) -> Range | None:
    """ "Ia juga [mengatakan]": the pronoun right before the verb, whatever stands before it."""
    at = cue - 1
    while at > first and line.low[at] in word_set("adverb"):
        at -= 1
    return (at, at + 1) if at >= first and line.low[at] in pronouns() else None


def _name_before(line: Line, found: Range, cue: int) -> Range | None:
    """A name right before the verb, when another clause stands between: "Saya lihat [Ani] minta"."""
    end = cue
    while end > found[1] and line.low[end - 1] in word_set("adverb"):
        end -= 1
    between = range(found[1], end)
    mention = line.mention_at.get(end - 1)
    if mention is None or mention.label == "LOC" or end - 1 < found[1]:
        return None
    verb = any(is_verb_like(line.low[at]) for at in between)
    if "yang" in line.low[found[1] : end] or not (verb or mention.label == "PER"):
        return None
    begin = _name_start(line, found[1], end)
    return None if begin is None else _trim(line, begin, end)


def subject_of_line(line: Line, before: int) -> Range | None:
    """The person named as subject of the first sentence of a line: "[Ani] tertawa. Menurutnya …"."""
    for first, last in line.sentences[:1]:
        if last > before:
            last = before
        found = _subject(line, first, last) if last > first else None
        if found is not None and _has_person(line, *found):
            return found
    return None


def _subject(line: Line, first: int, last: int) -> Range | None:
    begin = skip_openers(line, first, last)
    if begin is None or begin >= last:
        return None
    end = begin
    while end < last:
        token = line.low[end]
        if token in BRACKETS:
            closing = _closing(line, end, last)
            if closing is None or _is_date(line, end, closing):
                break
            end = closing
        elif token == ",":
            if not _apposition(line, begin, end, last):
                break
        elif _stops_phrase(line, begin, end, last):
            break
        end += 1
    return _trim(line, begin, end)


def skip_openers(line: Line, first: int, last: int) -> int | None:
    """The first token of a subject: after "Namun,", "Sementara itu,", "Pada Rabu,"; None if none."""
    at = first
    while at < last:
        step = _opener_at(line, at, last)
        if step:
            at += step
        elif line.low[at] == "," or line.low[at] in '"“”)':
            at += 1
        elif line.low[at] in word_set("phrase") and at not in line.mention_at:
            comma = _comma(line, at, last)
            if comma is None:
                return _name_start(line, at, last)
            at = comma + 1
        elif is_verb_like(line.tokens[at]) or (
            is_verb_like(line.low[at]) and at == first and line.mention_at.get(at) is None
        ):
            comma = _comma(line, at, last)
            if comma is None:
                return None
            at = comma + 1
        else:
            return at
    return None


def _opener_at(line: Line, at: int, last: int) -> int:
    for words in openers():
        size = len(words)
        if at + size <= last and line.low[at : at + size] == words:
            return size
    return 0


def _last_joint(line: Line, first: int, cue: int) -> Range:
    """Where the cue's clause begins and the one before ends: at "namun", "sementara", "dan" …"""
    opened = first + _opener_at(line, first, cue)  # "Oleh karena itu," joins nothing
    for at in range(cue - 1, max(first, opened - 1) - (opened == first), -1):
        if line.low[at] in word_set("joint") and at not in line.mention_at:
            if line.low[at] in ("dan", "serta") and not _starts_clause(line, at + 1, cue):
                continue
            if line.low[at] in TIMES or (at == first and not _first_joint(line, at, cue)):
                continue
            return (at if (line.low[at],) in openers() else at + 1), at
    return first, first


def _first_joint(line: Line, first: int, cue: int) -> bool:
    """Whether "Meski pemilik menyatakan" begins; in "Meski hujan, Ani …" the subject comes later."""
    return line.low[first] in FIRST_JOINTS and _comma(line, first, cue) is None


def _starts_clause(line: Line, at: int, cue: int) -> bool:
    """Whether "dan" is followed by a second verb or a second subject and not by another noun."""
    while at < cue and line.low[at] in word_set("adverb"):
        at += 1
    return at >= cue or is_verb_like(line.tokens[at]) or line.low[at] in pronouns()


def _stops_phrase(line: Line, first: int, at: int, last: int) -> bool:
    token = line.low[at]
    mention = line.mention_at.get(at)
    if mention is not None and (at == first or line.mention_at.get(at - 1) == mention):
        return False
    if at > first and line.tokens[at][0].isupper() and token not in word_set("day"):
        if line.kind == "paragraph":
            return False  # "Menteri Dalam Negeri": capitals go on
    if token == "yang" and at + 1 < last and line.low[at + 1] in OTHER:
        return False
    if token in IN_NAMES and at > first and at + 1 < last:
        return token in ("di", "pada", "atas") and (_has_person(line, first, at) or token != "di")
    if at in line.mention_at:
        return False
    if token in ',;:.?!"“”«»–—-' or token in ("--", "...", "…"):
        return token != "-" or at == first
    if token in word_set("phrase"):
        return True
    if token in word_set("aux") and at > first:
        named = at + 1 in line.mention_at  # "kurs tengah Bank Indonesia"
        return not (named and token in ("tengah", "lebih"))
    if token in word_set("day"):
        return True
    return is_verb_like(line.tokens[at]) or (
        cue_of(token) is not None and cue_of(token).form == "active"
    )


def _apposition(line: Line, first: int, comma: int, last: int, *, closed: bool = False) -> bool:
    """Whether the phrase goes on after a comma: a name after a role, or a role after a name."""
    at = comma + 1
    if at >= last or line.low[at] in word_set("phrase") or line.low[at] in word_set("day"):
        return False
    end = at
    while end < last and end - at < LONGEST_ROLE and line.low[end] != ",":
        if line.low[end] in ('"', "“", "”", ".") or is_verb_like(line.tokens[end]):
            break
        end += 1
    if closed and (end >= last or line.low[end] != ","):
        return False
    if not _has_person(line, first, comma):
        return _has_person(line, at, min(end, at + 8)) or (
            at in line.mention_at and line.mention_at[at].label != "LOC"
        )
    return is_role(line, at)


def is_role(line: Line, at: int) -> bool:
    """Whether a role begins at a token: "pakar hukum", "Ketua DPR", "seorang saksi"."""
    token = line.low[at]
    return token in source_nouns("person") or token in ROLES or token in read_list("titles")


def _has_person(line: Line, first: int, last: int) -> bool:
    return any(
        line.mention_at[at].label == "PER" for at in range(first, last) if at in line.mention_at
    )


def _name_start(line: Line, first: int, last: int) -> int | None:
    """Where a source begins after a phrase without comma: "Saat dihubungi [Kepala Dinas Ani]"."""
    name = next(
        (
            at
            for at in range(last - 1, first, -1)
            if at in line.mention_at and line.mention_at[at].label != "LOC"
        ),
        None,
    )
    if name is None:
        nouns = pronouns() | source_nouns("body") | source_nouns("group")
        return next((at for at in range(last - 1, first, -1) if line.low[at] in nouns), None)
    begin = name
    while begin > first + 1:
        before = begin - 1
        same = line.mention_at.get(before) is not None
        if same or line.tokens[before][0].isupper() or line.low[before] in source_nouns("person"):
            begin = before
            continue
        break
    return begin


def _comma(line: Line, first: int, last: int) -> int | None:
    depth = 0
    for at in range(first, last):
        token = line.low[at]
        depth += token in BRACKETS
        depth -= token in BRACKETS.values()
        if token == "," and depth <= 0:
            return at
    return None


def _closing(line: Line, first: int, last: int) -> int | None:
    """The bracket that closes the one at `first`, at most a dozen tokens on."""
    wanted = BRACKETS[line.low[first]]
    for at in range(first + 1, min(last, first + 13)):
        if line.low[at] == wanted:
            return at
    return None


def _is_date(line: Line, first: int, closing: int) -> bool:
    """ "(12/6)" and "(12/6/2025)" are dates; "(62)" is an age and belongs to the phrase."""
    inside = "".join(line.low[first + 1 : closing])
    return "/" in inside and inside[:1].isdigit()


def _trim(line: Line, first: int, last: int) -> Range | None:
    while (
        last > first
        and (
            line.low[last - 1] in word_set("adverb")
            or (line.low[last - 1] in ",;:-–—(")
            or line.low[last - 1] in IN_NAMES
        )
        and (last - 1) not in line.mention_at
    ):
        last -= 1
    if last <= first or last - first > LONGEST_PHRASE:
        return None
    return first, last
