"""Rules for claims that name no source: "Ani diduga menipu", "Disebutkan bahwa …".

>>> said = agentless(line, sentence, at)   # "Ani diduga menipu warga.", `at` of "diduga"
>>> line.words(*said.content[0]).of(line.text)
'menipu warga'
"""

from functools import cache
from typing import cast

from components.analysis.saying.clauses import CLOSING_WORD, clause_after, fronted, has_own_source
from components.analysis.saying.cues import (
    cue_of,
    is_verb_like,
    reports_nothing,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.said import Range, Said
from components.analysis.saying.somebody import may_speak
from components.analysis.saying.subjects import points_back
from components.article import CueClass
from components.lang import read_table

SECOND_CLAIM_REACH = 5  # tokens after a comma within which the next claim has its cue
NEGATION_REACH = 2  # tokens before a cue: "belum pernah dilaporkan"
CARRIER_REACH = 3  # tokens from the outlet to the comma: "Diberitakan Kabar sebelumnya, …"
OPENING_REACH = 6  # tokens from the start of a sentence to "dalam": "Selain itu, di dalam surat"
INSIDE = frozenset({"dalam", "di", "pada", "lewat", "melalui"})
AGENT_REACH = 10  # tokens of a claim before "oleh": "dinilai terlalu mahal oleh warga"
TOLD = "lapor"  # of the verbs whose claim comes first the one that may name who told it
COULD = frozenset({"bisa", "dapat", "boleh"})
ONLY = frozenset({"hanya", "cuma", "sekadar"})  # "bukan hanya …, tetapi juga …"
WITHHELD = frozenset({"nama", "namanya", "identitasnya"})  # "disebut namanya" claims nothing
NOT_CLAIMED = frozenset({"seperti", "sebagaimana", "belum", "tidak", "tak"})


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
    if at > first and line.low[at - 1] in COULD:
        return None  # "bisa dikatakan": the writer's own view
    if at > first and line.low[at - 1] == CLOSING_WORD:
        return None  # "Demikian dilaporkan Antara": see `told_before.py`
    if at == first and _is_carried(line, at, last):
        return None  # "Diberitakan Kabar sebelumnya, Ani mengatakan …": an outlet, no claim
    if points_back(line, first, at):
        return None  # "Hal itu dikatakan Ani": see `told_before.py`
    if following == "oleh" or not _is_marked(line, first, at, following):
        return None
    begin = at + 1 + 2 * (line.low[at + 1 : at + 3] == ("sebelumnya", ","))
    content = clause_after(line, begin, _agentless_end(line, at, last))
    if content is None or (line.low[at] in word_set("carrier") and has_own_source(line, content)):
        return None  # "Diberitakan sebelumnya, Ani mengungkapkan …": her words, carried
    # "diduga tewas oleh Ani": the deed is hers; "dilaporkan hilang oleh Ani": she told it.
    told = cue is not None and cue.root not in word_set("claim_first") - {TOLD}
    agent = _agent_behind(line, content) if told else None
    if agent is not None:
        claim = (content[0], agent[0] - 1)
        return Said("passive", (claim,), cue=(at, at + 1), source=agent, cue_class=cue_class)
    document = _document_before(line, first, at) if cue is not None else None
    rule = "agentless" if document is None else "document"
    return Said(rule, (content,), cue=(at, at + 1), source=document, cue_class=cue_class)


def _agent_behind(line: Line, content: Range) -> Range | None:
    """Who claims it behind the claim: "dinilai terlalu mahal oleh [sejumlah warga]"."""
    for at in range(content[0], min(content[1] - 1, content[0] + AGENT_REACH)):
        if line.low[at].startswith(("di", "ter")) and is_verb_like(line.tokens[at]):
            return None  # "dilaporkan dibunuh oleh Ani": the deed is hers
        if line.low[at] == "oleh" and at > content[0]:
            source = phrase_after(line, at + 1, content[1], closed=True)
            return source if source is not None and may_speak(line, source) else None
    return None


def _document_before(line: Line, first: int, at: int) -> Range | None:
    """The document in which it stands: "Dalam [peraturan itu] disebutkan …"."""
    if line.low[at] not in word_set("stands_in"):
        return None
    for begin in range(first, min(at, first + OPENING_REACH)):
        if line.low[begin] in INSIDE and line.low_at(begin + 1) in source_nouns("written"):
            return phrase_after(line, begin + 1, at, closed=True)
    return None


def _is_carried(line: Line, at: int, last: int) -> bool:
    """Whether a capital and soon a comma stand behind a word for carrying: who carried it."""
    if line.low[at] not in word_set("carrier") or at + 1 >= last:
        return False
    near = line.low[at + 2 : min(last, at + 2 + CARRIER_REACH)]
    return line.tokens[at + 1][0].isupper() and "," in near


@cache
def agentless_words() -> dict[str, CueClass]:
    """The passives and adverbs of `agentless.tsv` and their cue class."""
    return {word: cast(CueClass, cue_class) for word, cue_class, _ in read_table("agentless")}


def _is_marked(line: Line, first: int, at: int, following: str) -> bool:
    """Whether a passive that needs it has "bahwa" behind it, or opens its sentence with a comma."""
    if line.low[at] not in _only_marked() or following == "bahwa":
        return True
    return following in (",", ":") and fronted(line, first, at)


@cache
def _only_marked() -> frozenset[str]:
    """Those that claim only with "bahwa" or a comma behind them."""
    return frozenset(word for word, _, marked in read_table("agentless") if marked == "y")


def _agentless_end(line: Line, at: int, last: int) -> int:
    """Where the claim ends: before "namun", a second claim, the main clause of "Disebut X, …"."""
    fronted = at + 1 < last and line.low[at + 1] == "sebagai" and line.tokens[at][0].isupper()
    for here in range(at + 2, last):
        if line.low[here - 1] != ",":
            continue
        turns = _turns(line, at, here) or _second_claim(line, here, last)
        if turns or fronted or line.kind == "title":
            return here - 1
    return last


def _turns(line: Line, at: int, here: int) -> bool:
    """Whether ", namun …" leaves the claim; "tidak hanya …, tetapi" goes on with it."""
    return line.low[here] in word_set("turn") and not ONLY & set(line.low[at:here])


def _second_claim(line: Line, at: int, last: int) -> bool:
    """Whether ", dan dituduh …" or ", Ani disebut-sebut …" begins."""
    reach = line.low[at : min(last, at + SECOND_CLAIM_REACH)]
    return any(word in agentless_words() for word in reach)
