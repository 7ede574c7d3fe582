"""What stands before a clause and is no part of it: who carried it, when and where.

>>> line = read_lines(nlp("Dilansir Antara, Kamis (19/6/2025), harga turun."))[0]
>>> line.words(past_carrier(line, 0, 12), 12).of(line.text)
'harga turun.'

Token numbers; each function gives its first token back where there is nothing to pass.
"""

from components.analysis.saying.cues import cue_of, word_set
from components.analysis.saying.lines import Line

COMMA_REACH = 16  # tokens of "yang dipantau di Jakarta, Sabtu malam," after a source
CARRIER_REACH = 16  # tokens of "Seperti dikutip dari kantor berita X, Kamis (19/6/2025),"
LISTENER_REACH = 14  # tokens of "kepada wartawan di Hotel Melati, Rabu,"
DATE_REACH = 8  # tokens of "(5/1/2022)"
SHOWING = frozenset({"tunjuk", "sebut", "catat", "ungkap", "nyata"})
BEFORE_DAY = frozenset({",", "pada", "edisi", "hari"})
AT = "pada"


def past_carrier(line: Line, first: int, last: int) -> int:
    """Past "Dilansir AFP, Kamis (19/6/2025)," or "Seperti dikutip X," where a sentence begins."""
    opens = word_set("carrier") | {"seperti", "sebagaimana"}
    if first >= last or line.low[first] not in opens:
        return first
    dated = False
    for at in range(first, min(last - 1, first + CARRIER_REACH)):
        day = line.low[at + 1] in word_set("day") or _is_dated(line, at + 1, at + 1)
        if (line.low[at] == "," and not day) or (
            dated and line.low[at] == ")" and line.low[at + 1] != ","
        ):
            return at + 1  # "Mengutip AFP, Sabtu (6/6/2025) harga …": no comma behind the date
        dated = dated or day
    return first


def past_comma(line: Line, at: int, last: int) -> int:
    """Past a relative clause or a place: to the first comma if one comes soon, else here."""
    if at < last and line.low[at] in word_set("phrase"):
        reach = range(at, min(last, at + COMMA_REACH))
        return next((here for here in reach if line.low[here] == ","), at)
    return at


def past_showing(line: Line, at: int) -> int:
    """Past the verb of "Berdasarkan data BPS menunjukkan [harga naik]"."""
    cue = cue_of(line.low_at(at))
    return at + (cue is not None and cue.form == "active" and cue.root in SHOWING)


def past_listener(line: Line, at: int, last: int) -> int:
    """Past "kepada wartawan di Melati," or "kepada kantor berita Antara" to what was said."""
    if at >= last or line.low[at] != "kepada":
        return at
    reach = range(at, min(last, at + LISTENER_REACH))
    comma = next((here for here in reach if line.low[here] == ","), None)
    if comma is not None:
        return comma
    end = at + 1
    while end < last and line.low[end] in word_set("carrier_noun") | word_set("reporter"):
        end += 1
    mention = line.mention_at.get(end)
    if mention is not None and mention.label != "LOC":
        end = line.token_at(mention.words.end)
    return end if at + 1 < end < last and line.low[end] not in word_set("phrase") else at


def past_day(line: Line, at: int, last: int) -> int:
    """Past ", Jumat (5/1/2022)," behind a source; "pada Jumat" may be part of what is said."""
    end = past_date(line, at, last)
    return at if AT in line.low[at:end] else end


def _is_dated(line: Line, at: int, first: int) -> bool:
    """Whether a number stands beside a month: "Minggu, 8 Juni 2025"."""
    beside = (line.low_at(at + 1), line.low[at - 1] if at > first else "")
    return line.low[at].isdigit() and any(word in word_set("day") for word in beside)


def past_date(line: Line, at: int, last: int) -> int:
    """Past "pada Rabu (5/1/2022)," or "(5/1/2022)," to the clause."""
    days, end = word_set("day"), at
    while end < last and (line.low[end] in days | BEFORE_DAY or _is_dated(line, end, at)):
        end += 1
    bracket = line.low_at(at) == "(" and "/" in "".join(line.low[at + 1 : at + 3])
    if not bracket and not days & set(line.low[at:end]):
        return at
    if end < last and line.low[end] == "(":
        closing = (
            here for here in range(end, min(last, end + DATE_REACH)) if line.low[here] == ")"
        )
        end = next(closing, end - 1) + 1
    return end + (line.low_at(end) == ",")
