"""Where a reported clause begins and ends.

>>> line = read_lines(nlp("Ani berkata kepada Antara bahwa harga turun, seperti dikutip Rabu."))[0]
>>> line.words(*clause_after(line, 2, len(line.tokens))).of(line.text)
'harga turun'

Token ranges, end exclusive. "bahwa", "agar", the person spoken to before it, and trailing words on
who carried the statement are no part of it.
"""

from components.analysis.saying.cues import (
    base_of,
    cue_of,
    is_verb_like,
    openers,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.further import says_more, sets_off_name
from components.analysis.saying.lines import Line
from components.analysis.saying.passed_over import past_carrier, past_day, past_listener

Range = tuple[int, int]

BEFORE_FRONT = frozenset(
    {"seperti", "sebagaimana", "masih", "dari", "namun", "sementara", "itu", ",", "sebelumnya"}
    | {"adapun", "selain"}
)
# "Lebih lanjut,"
OPENER_ENDS = frozenset({"lanjut", "demikian", "begitu", "lain", "sama", "sementara"})
OPENED = 4  # tokens of "Tidak hanya itu," before a carrier
MARKER_NEAR = 4  # tokens to "agar"; farther on it belongs to the clause: "meminta warga agar pergi"
MARKER_REACH = 14  # tokens after the cue within which "kepada Antara … bahwa" ends
SUBJECT_REACH = 16  # tokens of a clause within which its own verb of saying stands
HIDDEN_REACH = 6  # tokens to "yang" and from there to what is withheld
# Ends a relative clause on the source itself: "yang enggan disebut namanya".
HIDDEN = frozenset({"nama", "namanya", "identitas", "identitasnya", "anonim", "mengetahui"})
PREDICATE_REACH = 14  # tokens from the start of a clause within which its predicate stands
CREDIT = 5  # tokens of "(BBC)" or "(rsa/fem)" after the full stop
# Before a verb of saying these tell that nothing was said yet: "harus mengungkapkan".
MODALS = frozenset({"harus", "perlu", "bisa", "dapat", "akan", "untuk", "wajib", "boleh", "ingin"})
CLOSING_WORD = "demikian"  # "…, demikian laporan Antara" tells who said all of it
ENDS = frozenset({".", "..", "...", "!", "?", "…", ",", ":", ";"})
BREAKS = frozenset({",", ".", "–", "—", "-"})
DASHES = frozenset({"–", "—", "-"})
QUOTED_NEAR = 5  # tokens from the end of quoted words to ", yang"
OPENING, CLOSING = frozenset({'"', "“"}), frozenset({'"', "”", "’", "'"})


def clause_after(line: Line, first: int, last: int) -> Range | None:
    """The clause that follows a cue, from token `first` to the end of the sentence at `last`."""
    begin = _begin(line, first, last)
    end = _end(line, begin, last)
    return (begin, end) if end > begin and _has_word(line, begin, end) else None


def clause_before(line: Line, first: int, last: int) -> Range | None:
    """The clause from the start of a sentence to a cue that follows it."""
    if last - 1 > first and line.low[last - 2 : last] == (",", CLOSING_WORD):
        last -= 1  # "Harga turun, demikian menurut Antara"
    while last > first and line.low[last - 1] in BREAKS:
        last -= 1
    first = past_carrier(line, first, last)
    if first < last and line.low[first] in OPENING and line.low[last - 1] not in CLOSING:
        first += 1
    return (first, last) if last > first and _has_word(line, first, last) else None


def parts_around(line: Line, sentence: Range, cue: int, end: int) -> tuple[Range, ...]:
    """What stands before and after an inserted cue: "Harga, kata dia, turun" has two parts."""
    first, last = sentence
    after = None
    if end + 1 < last and line.low[end] == "," and line.low[end + 1] not in word_set("while"):
        tail = _is_tail(line, end + 1, last) or _is_when(line, end + 1, last)
        after = None if tail else clause_after(line, past_day(line, end + 1, last), last)
    return tuple(part for part in (clause_before(line, first, cue), after) if part)


def has_own_source(line: Line, content: Range) -> bool:
    """Whether a clause begins with a subject and a verb of saying of its own."""
    first = _past_withheld(line, content)
    if line.low[first] in ("hal", "ini", "itu"):
        return False  # "Bagi Ani, hal ini menegaskan …": her view
    for at in range(first + 1, min(content[1], first + SUBJECT_REACH)):
        cue = cue_of(line.low[at])
        if cue is None or cue.form != "active" or cue.strength not in ("say", "clause"):
            if is_verb_like(line.low[at]) and at not in line.mention_at:
                return False  # "pasar itu menjaga harga dan memastikan …": a deed comes first
            continue
        if cue.root in word_set("act") or MODALS & set(line.low[max(first, at - 2) : at]):
            return False
        between = line.low[first:at]
        return "yang" not in between and ("," not in between or sets_off_name(line, first, at))
    return False


def _past_withheld(line: Line, content: Range) -> int:
    """Past "pejabat yang enggan disebut namanya", whose own verb of saying comes after that."""
    first, last = content
    near = range(first + 1, min(last, first + HIDDEN_REACH))
    yang = next((at for at in near if line.low[at] == "yang"), None)
    if yang is None:
        return first
    reach = range(yang + 1, min(last, yang + HIDDEN_REACH))
    return next((at for at in reach if line.low[at] in HIDDEN), first)


def is_clausal(line: Line, content: Range) -> bool:
    """Whether a content is a clause, not a noun phrase: a predicate stands near its start."""
    first, last = content
    for at in range(first, min(last, first + PREDICATE_REACH)):
        word = line.low[at]
        if at > first and line.low[at - 1] in ("yang", "untuk"):
            continue
        if word in word_set("predicate") or (
            is_verb_like(line.tokens[at]) and at not in line.mention_at
        ):
            return True
    return False


def fronted(line: Line, first: int, at: int) -> bool:
    """Whether only openers stand before: "Seperti dikutip …", "Sebetulnya, berdasarkan …"."""
    comma = next(
        (here for here in range(first, min(at, first + OPENED)) if line.low[here] == ","), at
    )
    if comma < at and _is_opener(line, first, comma):
        first = comma + 1
    return all(word in BEFORE_FRONT for word in line.low[first:at])


def _is_opener(line: Line, first: int, comma: int) -> bool:
    """Whether "Tidak hanya itu," or "Sebetulnya," stands there, no subject: "Harga beras,"."""
    if any(at in line.mention_at or is_verb_like(line.low[at]) for at in range(first, comma)):
        return False
    known = line.low[first:comma] in openers() or comma - first == 1
    return known or line.low[comma - 1] in word_set("pointing") | OPENER_ENDS


def _begin(line: Line, first: int, last: int) -> int:
    """Past the person spoken to, the day and "bahwa": "kepada wartawan, Rabu, bahwa [harga]"."""
    at = first
    marker = _marker_after(line, first, last)
    if marker is not None:
        return marker + 1
    at = past_listener(line, at, last)
    while at < last and line.low[at] in word_set("filler"):
        at += 1
    return at


def _marker_after(line: Line, first: int, last: int) -> int | None:
    """The "bahwa" or "agar" that belongs to the cue before `first`; none behind another verb."""
    told = first < last and line.low[first] in word_set("aside")
    for at in range(first, min(last, first + MARKER_REACH)):
        token = line.low[at]
        if token in word_set("marker") and (told or token == "bahwa" or at < first + MARKER_NEAR):
            return at
        if told:
            continue
        if token in word_set("exists") or (token == "," and at > first):
            return None
        if is_verb_like(line.tokens[at]):
            return None
    return None


def _end(line: Line, first: int, last: int) -> int:
    """Up to the full stop, without ", dikutip dari Antara", ", kata dia", "(BBC)"."""
    end = _before_credit(line, first, last)
    for at in range(first + 1, end):
        before, token = line.low[at - 1], line.low[at]
        if before == "," and (_is_tail(line, at, last) or _other_source(line, at, end)):
            return at - 1
        if before == "," and token == "yang" and _just_quoted(line, first, at):
            return at - 1  # …sebagai "harga mati" di pasar, yang berarti: the writer explains
        if token in DASHES and before in CLOSING:
            return at  # …"harga mati" - tentu saja: the writer's own aside
        if before == "," and at - 2 > first and line.low[at - 2] in CLOSING:
            return at - 1  # …"harga mati", beberapa jam setelah: the quoted words end the clause
        following = line.low[at + 1] if at + 1 < end else ""
        if token in word_set("while") and cue_of(following) is not None:
            return at - (before == ",")
        if token == "dan" and before in CLOSING and is_verb_like(following):
            return at  # …"serangan mengerikan" dan memuji: a second act of the speaker
    return end


def _just_quoted(line: Line, first: int, at: int) -> bool:
    """Whether quoted words ended a few words before."""
    return any(line.low[here] in CLOSING for here in range(max(first + 1, at - QUOTED_NEAR), at))


def _before_credit(line: Line, first: int, last: int) -> int:
    """The end of a sentence without its full stop, nor "(BBC)" behind it."""
    end = last
    while end > first and line.low[end - 1] in ENDS:
        end -= 1
    near = max(first, end - CREDIT)
    if end > first and line.low[end - 1] == ")" and "(" in line.low[near:end]:
        opening = max(at for at in range(near, end) if line.low[at] == "(")
        if opening > first and line.low[opening - 1] in ENDS:
            return opening - 1
    return end


def _is_tail(line: Line, at: int, last: int) -> bool:
    """Whether words on the carrier or a second cue begin: "seperti dikutip …", "kata dia"."""
    token = line.low[at]
    following = line.low[at + 1] if at + 1 < last else ""
    if token in word_set("as"):
        if token == CLOSING_WORD and (
            at + 1 in line.mention_at or following in word_set("closing")
        ):
            return True
        if following == "yang" and at + 2 < last:
            following = line.low[at + 2]
            return following in word_set("carrier")
        told = following.startswith("di") and cue_of(following) is not None
        return told or following in word_set("carrier") or base_of(following) is not None
    at_occasion = token == "dalam" and following in word_set("occasion")  # ", dalam wawancara"
    if at_occasion or (token in word_set("carrier") and token != "dilaporkan"):
        return True
    cue = base_of(token)
    if cue is None or cue.strength not in ("say", "clause") or not following:
        return False
    kinds = ("person", "body", "group", "single", "plural", "media")
    somebody = following in pronouns() or any(following in source_nouns(kind) for kind in kinds)
    return cue.form == "nya" or at + 1 in line.mention_at or somebody


def _is_when(line: Line, at: int, last: int) -> bool:
    """Whether only a day is left: "…, kata Ani, Jumat"."""
    bare = [word for word in line.low[at:last] if word not in ENDS]
    return len(bare) == 1 and bare[0] in word_set("day")


def _other_source(line: Line, at: int, end: int) -> bool:
    """Whether ", yang menurut …", ", yang diduga …", ", bahkan dia menyebut …" begins."""
    if says_more(line, at, end):
        return True
    if line.low[at] != "yang" or at + 1 >= len(line.low):
        return False
    opens = word_set("according") | word_set("according_nya") | word_set("hedged")
    return line.low[at + 1] in opens


def _has_word(line: Line, first: int, last: int) -> bool:
    return any(line.low[at][0].isalnum() for at in range(first, last))
