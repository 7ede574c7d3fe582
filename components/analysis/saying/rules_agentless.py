"""Rules for claims that name no source: "Ani diduga menipu", "Disebutkan bahwa …".

>>> said = agentless(line, sentence, at)   # "Ani diduga menipu warga.", `at` of "diduga"
>>> line.words(*said.content[0]).of(line.text)
'menipu warga'
"""

from collections.abc import Callable
from functools import cache
from typing import cast

from components.analysis.saying.clauses import (
    CLOSING_WORD,
    clause_after,
    fronted,
    has_own_source,
)
from components.analysis.saying.cues import (
    cue_of,
    is_verb_like,
    reports_nothing,
    source_nouns,
    word_set,
)
from components.analysis.saying.front_clauses import is_fronted
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
OFTEN = frozenset({"akrab", "biasa", "kerap", "lazim", "sering"})
CALLED = frozenset({"disebut", "dikatakan"})
NOW = frozenset({"kini", "sekarang"})
NAMELY = frozenset({"yakni", "yaitu"})
NOT_CLAIMED = frozenset({"seperti", "sebagaimana", "belum", "tanpa", "tidak", "tak"})


def agentless(line: Line, sentence: Range, at: int) -> Said | None:
    """Putin diduga melobi … · Dikabarkan, … · Disebutkan bahwa …"""
    cue_class = agentless_words().get(line.low[at])
    if cue_class is None or any(rule(line, sentence, at) for rule in NO_CLAIMS):
        return None
    begin = at + 1 + (line.low_at(at + 1) == "sebelumnya")
    begin += begin > at + 1 and line.low_at(begin) == ","
    content = clause_after(line, begin, _agentless_end(line, sentence, at))
    if content is None or (line.low[at] in word_set("carrier") and has_own_source(line, content)):
        return None  # "Diberitakan sebelumnya, Ani mengungkapkan …": her words, carried
    if line.low[at - 1] == "yang" and _is_name(line, content):
        return None  # "proyek yang disebut Ani itu": she mentions it
    cue, where = cue_of(line.low[at]), (at, at + 1)
    # "diduga tewas oleh Ani": the deed is hers; "dilaporkan hilang oleh Ani": she told it.
    told = cue is not None and cue.root not in word_set("claim_first") - {TOLD}
    agent = _agent_behind(line, content) if told else None
    if agent is not None:
        claim = (content[0], agent[0] - 1)
        return Said("passive", (claim,), cue=where, source=agent, cue_class=cue_class)
    document = _document_before(line, sentence[0], at)
    rule = "agentless" if document is None else "document"
    return Said(rule, (content,), cue=where, source=document, cue_class=cue_class)


def _is_denied(line: Line, sentence: Range, at: int) -> bool:
    """belum pernah dilaporkan, seperti diberitakan"""
    return bool(NOT_CLAIMED & set(line.low[max(sentence[0], at - NEGATION_REACH) : at]))


def _is_expression(line: Line, sentence: Range, at: int) -> bool:
    """enggan disebut namanya"""
    following = line.low[at + 1] if at + 1 < sentence[1] else ""
    cue = cue_of(line.low[at])
    return following in WITHHELD or (cue is not None and reports_nothing(cue.root, following))


def _is_view(line: Line, sentence: Range, at: int) -> bool:
    """bisa dikatakan: the writer's own view."""
    return at > sentence[0] and line.low[at - 1] in COULD


def _is_told(line: Line, sentence: Range, at: int) -> bool:
    """Hal itu dikatakan Ani, Demikian dilaporkan Antara: see `told_before.py`.

    What "Hal itu dinilai merugikan warga" claims stands behind the passive.
    """
    if line.low_at(at + 1) == "oleh" or (at > sentence[0] and line.low[at - 1] == CLOSING_WORD):
        return True
    return points_back(line, sentence[0], at) and not _judges(line, at)


def _judges(line: Line, at: int) -> bool:
    """Whether a passive of judging has its verdict right behind it: "dinilai tidak adil"."""
    cue, following = cue_of(line.low[at]), line.low_at(at + 1)
    verdict = is_verb_like(following) or following in word_set("predicate")
    return cue is not None and cue.root in word_set("judging") and verdict


def _is_naming(line: Line, sentence: Range, at: int) -> bool:
    """kerap juga disebut kota kopi, disebut dalam surat: what it is called, where it stands."""
    if line.low[at] in CALLED and line.low_at(at + 1) == "dalam":
        return True
    here = at - 1
    while here > sentence[0] and line.low[here] in word_set("adverb") - OFTEN:
        here -= 1
    return line.low[at] in CALLED and here > sentence[0] and line.low[here] in OFTEN


def _is_carried(line: Line, sentence: Range, at: int) -> bool:
    """Diberitakan Kabar sebelumnya, Ani mengatakan …: a capital and soon a comma, so an outlet."""
    first, last = sentence
    if at > first or line.low[at] not in word_set("carrier") or at + 1 >= last:
        return False
    near = line.low[at + 2 : min(last, at + 2 + CARRIER_REACH)]
    return line.tokens[at + 1][0].isupper() and "," in near


def _is_unmarked(line: Line, sentence: Range, at: int) -> bool:
    """dijelaskan cara menanak nasi: a passive that needs "bahwa" or a comma and has neither."""
    following = line.low[at + 1] if at + 1 < sentence[1] else ""
    if line.low[at] not in _only_marked() or following == "bahwa":
        return False
    return not (following in (",", ":") and fronted(line, sentence[0], at))


NO_CLAIMS: tuple[Callable[[Line, Range, int], bool], ...] = (
    _is_denied,
    _is_expression,
    _is_view,
    _is_naming,
    _is_carried,
    _is_told,
    _is_unmarked,
)


def _is_name(line: Line, content: Range) -> bool:
    """Whether one person's or body's name is all of a content."""
    mention = line.mention_at.get(content[0])
    named = all(line.mention_at.get(at) is mention for at in range(*content))
    return mention is not None and mention.label != "LOC" and named


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
        papers = source_nouns("written") | source_nouns("document")
        if line.low[begin] in INSIDE and line.low_at(begin + 1) in papers:
            if any(_speaks(line.low[here]) for here in range(begin, at)):
                return None  # "Dalam buku itu Ani mengatakan ia disebut …": she does
            return phrase_after(line, begin + 1, at, closed=True)
    return None


def _speaks(word: str) -> bool:
    cue = cue_of(word)
    return cue is not None and cue.form == "active" and cue.strength == "say"


@cache
def agentless_words() -> dict[str, CueClass]:
    """The passives and adverbs of `agentless.tsv` and their cue class."""
    return {word: cast(CueClass, cue_class) for word, cue_class, _ in read_table("agentless")}


@cache
def _only_marked() -> frozenset[str]:
    """Those that claim only with "bahwa" or a comma behind them."""
    return frozenset(word for word, _, marked in read_table("agentless") if marked == "y")


def _agentless_end(line: Line, sentence: Range, at: int) -> int:
    """Where the claim ends: before "namun", a second claim or a report, the main clause.

    "dua orang yang diduga pelaku, yakni Ani dan Budi" claims no names; "Meski dinilai aneh, …" and
    "pria yang diduga pelaku itu lari" end with their clause.
    """
    first, last = sentence
    opens = is_fronted(line, first, at)
    which = line.low[at - 1] == "yang"
    fronted = at + 1 < last and line.low[at + 1] == "sebagai" and line.tokens[at][0].isupper()
    for here in range(at + 2, last):
        if which and _ends_which(line, here, last):
            return here
        if line.low[here] == "dan" and line.low_at(here + 1) in NOW:
            return here  # "diduga mabuk [dan kini] diperiksa": what is known
        if line.low[here - 1] != ",":
            continue
        turns = _turns(line, at, here) or _second_claim(line, here, last)
        turns = turns or (which and line.low[here] in NAMELY)
        turns = turns or has_own_source(line, (here, last))
        if turns or fronted or opens or line.kind == "title":
            return here - 1
    return last


def _ends_which(line: Line, at: int, last: int) -> bool:
    """Whether "itu" ends what "yang" describes, and its verb follows: "pelaku itu [lari]"."""
    if line.low[at] not in word_set("pointing") | {"inipun", "itupun"}:
        return False
    here = at + 1
    while here < last and line.low[here] in word_set("adverb"):
        here += 1
    verb = here < last and (is_verb_like(line.tokens[here]) or line.low[here] in word_set("aux"))
    return verb or here > at + 1


def _turns(line: Line, at: int, here: int) -> bool:
    """Whether ", namun …" leaves the claim; "tidak hanya …, tetapi" goes on with it."""
    return line.low[here] in word_set("turn") and not ONLY & set(line.low[at:here])


def _second_claim(line: Line, at: int, last: int) -> bool:
    """Whether ", dan dituduh …" or ", Ani disebut-sebut …" begins."""
    reach = line.low[at : min(last, at + SECOND_CLAIM_REACH)]
    return any(word in agentless_words() for word in reach)
