"""Where a reported clause begins and ends.

>>> line = read_lines(nlp("Ani mengatakan kepada Antara bahwa harga turun, seperti dikutip Rabu."))[0]
>>> line.words(*clause_after(line, 2, len(line.tokens))).of(line.text)
'harga turun'

Token ranges, end exclusive. "bahwa", "agar", the person spoken to before it, and trailing words on who
carried the statement are no part of it.
"""

from components.analysis.cues import base_of, cue_of, is_verb_like, pronouns, source_nouns, word_set
from components.analysis.lines import Line

Range = tuple[int, int]

MARKERS = frozenset({"bahwa", "agar", "supaya", "bahka"})
CARRIER_REACH = 16  # tokens of "Seperti dikutip dari kantor berita X, Kamis (19/6/2025),"
MARKER_NEAR = 4  # tokens to "bahwa" where nobody spoken to stands between: "secara terbuka bahwa"
FILLERS = frozenset({",", ":", "pula", "juga", "kembali", "lagi", "oleh"})
MARKER_REACH = 14  # tokens after the cue within which "kepada Antara … bahwa" ends
ENDS = frozenset(".!?…") | {"..."}
CARRIED = frozenset(
    "dikutip mengutip dilansir melansir diberitakan dilaporkan seperti sebagaimana demikian dinukil".split()
)
CLOSING = frozenset({'"', "”", "’", "'"})
ACTS = frozenset({"minta", "perintah", "dorong", "target", "harap", "desak", "tuntut", "ajak"})
JOINTS = frozenset({"seraya", "sembari", "sambil"})


def clause_after(line: Line, first: int, last: int) -> Range | None:
    """The clause that follows a cue, from token `first` to the end of the sentence at `last`."""
    begin = _begin(line, first, last)
    end = _end(line, begin, last)
    return (begin, end) if end > begin and _has_word(line, begin, end) else None


def clause_before(line: Line, first: int, last: int) -> Range | None:
    """The clause from the start of a sentence to a cue that follows it."""
    while last > first and line.low[last - 1] in (",", ".", "–", "—", "-"):
        last -= 1
    first = past_carrier(line, first, last)
    if line.low[first] in ('"', "“") and line.low[last - 1] not in ('"', "”"):
        first += 1
    return (first, last) if last > first and _has_word(line, first, last) else None


def past_carrier(line: Line, first: int, last: int) -> int:
    """Past "Dilansir AFP, Kamis (19/6/2025)," at the start of a sentence."""
    if first >= last or line.low[first] not in CARRIED - {"demikian"}:
        return first
    at = first
    for here in range(first, min(last, first + CARRIER_REACH)):
        if line.low[here] == "," and not (
            here + 1 < last and line.low[here + 1] in word_set("day")
        ):
            at = here + 1
            break
    return at


def parts_around(line: Line, sentence: Range, cue: int, end: int) -> tuple[Range, ...]:
    """What stands before and after an inserted cue: "Harga, kata dia, turun" has two parts."""
    first, last = sentence
    before = clause_before(line, first, cue)
    after = None
    if end < last and line.low[end] == "," and end + 1 < last:
        if not _is_tail(line, end + 1, last) and line.low[end + 1] not in JOINTS:
            after = clause_after(line, end + 1, last)
    return tuple(part for part in (before, after) if part)


def has_own_source(line: Line, content: Range) -> bool:
    """Whether a clause begins with a subject and a verb of saying of its own."""
    for at in range(content[0] + 1, min(content[1], content[0] + 16)):
        cue = cue_of(line.low[at])
        if cue is not None and cue.form == "active" and cue.strength in ("say", "clause"):
            if cue.root in ACTS:
                return False
            return not any(line.low[here] in (",", "yang") for here in range(content[0], at))
    return False


def _begin(line: Line, first: int, last: int) -> int:
    """Past the person spoken to, the day and "bahwa": "kepada wartawan, Rabu, bahwa [harga]"."""
    at = first
    marker = _marker_after(line, first, last)
    if marker is not None:
        return marker + 1
    if at < last and line.low[at] == "kepada":
        reach = min(last, first + MARKER_REACH)
        at = next((here for here in range(at, reach) if line.low[here] == ","), at)
    while at < last and line.low[at] in FILLERS:
        at += 1
    return at


def _marker_after(line: Line, first: int, last: int) -> int | None:
    """The "bahwa" or "agar" that belongs to the cue before `first`; none behind another verb."""
    told = first < last and line.low[first] in word_set("phrase")
    reach = MARKER_REACH if told else MARKER_NEAR
    for at in range(first, min(last, first + reach)):
        if line.low[at] in MARKERS:
            return at
        if not told and (line.low[at] == "," and at > first or is_verb_like(line.tokens[at])):
            return None
    return None


def _end(line: Line, first: int, last: int) -> int:
    """Up to the full stop, without ", dikutip dari Antara", ", kata dia", "(BBC)"."""
    end = last
    while end > first and (line.low[end - 1] in ENDS or line.low[end - 1] in (",", ":", ";")):
        end -= 1
    if end > first and line.low[end - 1] == ")" and "(" in line.low[max(first, end - 5) : end]:
        opening = max(at for at in range(max(first, end - 5), end) if line.low[at] == "(")
        if opening > first and line.low[opening - 1] in ENDS:
            end = opening - 1
    for at in range(first + 1, end):
        if line.low[at - 1] == "," and (_is_tail(line, at, last) or _other_source(line, at)):
            return at - 1
        if line.low[at] in JOINTS and at + 1 < end and cue_of(line.low[at + 1]) is not None:
            return at - (line.low[at - 1] == ",")
        if line.low[at] == "dan" and line.low[at - 1] in CLOSING and is_verb_like(line.low[at + 1]):
            return at  # …"serangan mengerikan" dan memuji: a second act of the speaker
    return end


def _is_tail(line: Line, at: int, last: int) -> bool:
    """Whether words on the carrier or a second cue begin: "seperti dikutip …", "kata dia"."""
    token = line.low[at]
    if token in ("seperti", "sebagaimana", "demikian", "begitu"):
        return at + 1 < last and (
            line.low[at + 1] in CARRIED
            or (line.low[at + 1].startswith("di") and cue_of(line.low[at + 1]) is not None)
            or base_of(line.low[at + 1]) is not None
            or (line.low[at + 1] == "yang" and at + 2 < last and line.low[at + 2] in CARRIED)
        )
    if token in CARRIED - {"seperti", "sebagaimana", "dilaporkan"}:
        return True
    cue = base_of(token)
    if cue is not None and cue.strength in ("say", "clause") and at + 1 < last:
        return (
            cue.form == "nya"
            or at + 1 in line.mention_at
            or line.low[at + 1] in pronouns()
            or line.low[at + 1] in source_nouns("person")
        )
    return False


def _other_source(line: Line, at: int) -> bool:
    """Whether ", yang menurut …" begins: what follows has another source."""
    return line.low[at : at + 2] in (
        ("yang", "menurut"),
        ("yang", "menurutnya"),
        ("yang", "diklaim"),
    )


def _has_word(line: Line, first: int, last: int) -> bool:
    return any(line.low[at][0].isalnum() for at in range(first, last))
