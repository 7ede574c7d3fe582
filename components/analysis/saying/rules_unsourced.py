"""Rules for claims that no person makes: media, documents, agentless passives, what was seen.

>>> said = agentless(line, sentence, at)   # "Ani diduga menipu warga.", `at` of "diduga"
>>> line.words(*said.content[0]).of(line.text)
'menipu warga'
"""

from functools import cache
from typing import cast

from components.analysis.saying.clauses import (
    clause_after,
    clause_before,
    has_own_source,
    is_clausal,
    past_comma,
)
from components.analysis.saying.cues import cue_of, reports_nothing, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.said import Range, Said
from components.article import CueClass
from components.lang import read_table

DATE_REACH = 8  # tokens of "(5/1/2022)"
SECOND_CLAIM_REACH = 5  # tokens after a comma within which the next claim has its cue
NEGATION_REACH = 2  # tokens before a cue: "belum pernah dilaporkan"
FROM = (("dari",), ("oleh",))
SHORT = 8  # tokens; a shorter claim must show a predicate
WITHHELD = frozenset({"nama", "namanya", "identitasnya"})  # "disebut namanya" claims nothing
NOT_CLAIMED = frozenset({"seperti", "sebagaimana", "belum", "tidak", "tak"})
BEFORE_FRONT = frozenset(
    {"seperti", "sebagaimana", "masih", "dari", "namun", "sementara", "itu", ",", "sebelumnya"}
    | {"adapun", "selain"}
)


def cited(line: Line, sentence: Range, at: int) -> Said | None:
    """Dikutip dari Antara, … · Mengutip AFP, … · …, dilansir Reuters."""
    if line.low[at] not in word_set("carrier"):
        return None
    first, last = sentence
    begin = at + 1
    while begin < last and line.low[begin] in word_set("carrier_noun"):
        begin += 1
    source = phrase_after(line, begin, last, closed=True)
    if source is None or not _names_carrier(line, source):
        return None
    cue = (at, at + 1)
    if _fronted(line, first, at):
        content = clause_after(line, _past_date(line, source[1], last), last)
        if content is None or has_own_source(line, content):
            return None
        return Said("media", (content,), cue=cue, source=source, cue_class="neutral")
    before = _claim_before(line, first, at)
    if before is None:
        return None
    short = before[1] < at and before[1] - before[0] < SHORT
    if short and not is_clausal(line, before):
        return None  # "Ani dalam pidatonya, seperti dilansir Antara, …": no clause
    return Said("media/after", (before,), cue=cue, source=source, cue_class="neutral")


def written(line: Line, sentence: Range, at: int) -> Said | None:
    """Berdasarkan data BPS, … · Dari hasil survei, … · …, berdasarkan keterangan polisi."""
    first, last = sentence
    if not _gives_document(line, at, last):
        return None
    fronted = _fronted(line, first, at)
    if not fronted and line.low[at - 1] != ",":
        return None
    begin = at + 1 + (at + 1 < last and line.low[at + 1] in ("pada", "dengan", "kepada"))
    telling = begin + 1 < last and line.low[begin] in word_set("telling")
    told = telling and line.low[begin + 1] not in (",", "yang")
    begin += told  # "Berdasarkan keterangan [polisi]": the police speak
    source = phrase_after(line, begin, last, closed=True)
    origin = _origin(line, source[1], last) if source else None
    told, source = told or origin is not None, origin or source
    if source is None or not (told or _is_document(line, source[0])):
        return None
    if fronted:
        content = clause_after(line, past_comma(line, source[1], last), last)
    else:
        content = clause_before(line, first, at)
    if content is None or has_own_source(line, content):
        return None
    rule = "according" if told else "document"
    return Said(rule, (content,), cue=(at, begin), source=source, cue_class="neutral")


def agentless(line: Line, sentence: Range, at: int) -> Said | None:
    """Putin diduga melobi … · Dikabarkan, … · Disebutkan bahwa …"""
    cue_class = agentless_words().get(line.low[at])
    if cue_class is None:
        return None
    first, last = sentence
    if NOT_CLAIMED & set(line.low[max(first, at - NEGATION_REACH) : at]):
        return None
    following = line.low[at + 1] if at + 1 < last else ""
    cue = cue_of(line.low[at])
    if following in WITHHELD or (cue is not None and reports_nothing(cue.root, following)):
        return None
    content = clause_after(line, at + 1, _agentless_end(line, at, last))
    if content is None:
        return None
    return Said("agentless", (content,), cue=(at, at + 1), cue_class=cue_class)


def seen(line: Line, sentence: Range, at: int) -> Said | None:
    """Dari pantauan di lokasi, … · Warga terlihat mengantre."""
    if line.low[at] not in word_set("seen") or line.kind != "paragraph":
        return None
    content = clause_after(line, at + 1, sentence[1])
    if content is None:
        return None
    return Said("observation", (content,), cue=(at, at + 1), cue_class="neutral", sure=False)


@cache
def agentless_words() -> dict[str, CueClass]:
    """The passives and adverbs of `agentless.tsv` and their cue class."""
    return {word: cast(CueClass, cue_class) for word, cue_class in read_table("agentless")}


def _names_carrier(line: Line, source: Range) -> bool:
    named = any(at in line.mention_at for at in range(*source))
    head = line.low[source[0]]
    return named or head in source_nouns("document") or head in source_nouns("media")


def _fronted(line: Line, first: int, at: int) -> bool:
    """Whether only openers stand before: "Seperti dikutip …", "Namun, berdasarkan …"."""
    return all(word in BEFORE_FRONT for word in line.low[first:at])


def _claim_before(line: Line, first: int, at: int) -> Range | None:
    """The claim before ", seperti dilansir X"; none before "yang dilansir X"."""
    if line.low[at - 1] == "yang":
        return None
    end = at
    while end > first and line.low[end - 1] in (*word_set("as"), "yang", ","):
        end -= 1
    return clause_before(line, first, end)


def _gives_document(line: Line, at: int, last: int) -> bool:
    if line.low[at] in word_set("by_document"):
        return True
    return line.low[at] == "dari" and at + 1 < last and line.low[at + 1] in word_set("finding")


def _is_document(line: Line, at: int) -> bool:
    """Whether a source phrase begins with something written, or is a body's name."""
    mention = line.mention_at.get(at)
    noun = line.low[at] in source_nouns("document") or line.low[at] in source_nouns("media")
    return noun or (mention is not None and mention.label == "ORG")


def _origin(line: Line, at: int, last: int) -> Range | None:
    """Informasi yang diperoleh dari [BMKG]."""
    if line.low[at : at + 1] != ("yang",) or line.low[at + 2 : at + 3] not in FROM:
        return None
    source = phrase_after(line, at + 3, last, closed=True)
    named = source is not None and any(here in line.mention_at for here in range(*source))
    return source if named else None


def _agentless_end(line: Line, at: int, last: int) -> int:
    """Where the claim ends: before "namun", a second claim, the main clause of "Disebut X, …"."""
    fronted = at + 1 < last and line.low[at + 1] == "sebagai" and line.tokens[at][0].isupper()
    for here in range(at + 2, last):
        if line.low[here - 1] != ",":
            continue
        turns = line.low[here] in word_set("turn") or _second_claim(line, here, last)
        if turns or fronted or line.kind == "title":
            return here - 1
    return last


def _second_claim(line: Line, at: int, last: int) -> bool:
    """Whether ", dan dituduh …" or ", Ani disebut-sebut …" begins."""
    reach = line.low[at : min(last, at + SECOND_CLAIM_REACH)]
    return any(word in agentless_words() for word in reach)


def _past_date(line: Line, at: int, last: int) -> int:
    """Past "pada Rabu (5/1/2022)," to the clause."""
    days = word_set("day") | {",", "pada", "edisi", "hari"}
    while at < last and line.low[at] in days:
        at += 1
    if at < last and line.low[at] == "(":
        closing = (here for here in range(at, min(last, at + DATE_REACH)) if line.low[here] == ")")
        at = next(closing, at - 1) + 1
    return past_comma(line, at, last)
