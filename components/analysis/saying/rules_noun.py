"""Nouns that report: "peringatan bahwa …", "seruannya agar …", "pertanyaan: “…”".

>>> said = noun(line, sentence, at)   # "Ani memberi penjelasan bahwa harga turun.", at "penjelasan"
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Ani', 'harga turun')

Only with "bahwa" (for what asks for a deed also "agar") or before quotation marks: a noun with
"soal" or "untuk" names a matter, not words. Nothing where a verb of saying has the noun as its
object ("membantah tuduhan bahwa …"): that verb reports.
"""

from dataclasses import dataclass
from functools import cache
from typing import cast

from components.analysis.saying.clauses import clause_after
from components.analysis.saying.cues import (
    cue_of,
    is_verb_like,
    pronouns,
    reports_nothing,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.quotes import Quote
from components.analysis.saying.said import REPORTER, Range, Said, is_speech_like
from components.analysis.saying.subjects import subject_before
from components.article import CueClass
from components.lang import read_table

REACH = 10  # tokens from the noun to its "bahwa": "penjelasan kepada Polsek X, Selasa (9/6), bahwa"
RUMOUR_REACH = 4  # the same for "isu yang beredar bahwa": "dugaan suap X bahwa" belongs elsewhere
OWNER_REACH = 7  # tokens between a noun and its quotation: "Pertanyaan kita sebagai penonton, “…”"
ASKING = frozenset({"agar", "supaya"})
FOR = frozenset({"untuk"})
MARKS = frozenset({",", ":"})
SHOUTED = frozenset({"yel-yel", "teriakan", "pekikan", "sorakan"})  # of one word too: "Turun!"
GIVES = frozenset({"seperti", "berupa", "yakni", "yaitu"})  # "yel-yel seperti “turun”"
WHOSE = frozenset({"dari", "oleh"})
# Verbs whose subject says what the noun reports; who "menerima laporan" says nothing.
GIVING = frozenset(
    {"memberi", "memberikan", "menyampaikan", "mengeluarkan", "melontarkan", "menitipkan"}
    | {
        "menitip",
        "melancarkan",
        "meluncurkan",
        "melayangkan",
        "mengirim",
        "mengirimkan",
        "menyebarkan",
    }
    | {"menebar", "menebarkan", "mengajukan", "mengulangi", "mengulang", "mengutarakan"}
    | {"menyuarakan", "menggaungkan", "mengungkapkan", "meneriakkan", "membuat", "melemparkan"}
)
WITH = frozenset({"dengan", "lewat", "melalui"})
HEARING = frozenset({"menerima", "mendapat", "mendapatkan", "mendengar", "menjadi", "memiliki"})
# Between a noun and its marker these words begin another thought.
STOPS = frozenset({"yang", "untuk", "soal", "terkait", "tentang", ".", ";", ":", '"'})


@dataclass(frozen=True, slots=True)
class NounCue:
    """How a noun reports: its class and kind (`noun_cues.tsv`), whether it ends in -nya."""

    cue_class: CueClass
    kind: str
    owned: bool


def noun_cue(word: str) -> NounCue | None:
    """The reporting noun a word in lower case is, with or without -nya."""
    return _nouns().get(word)


@cache
def _nouns() -> dict[str, NounCue]:
    found: dict[str, NounCue] = {}
    for word, cue_class, kind in read_table("noun_cues"):
        for form, owned in ((word, False), (f"{word}nya", True)):
            found[form] = NounCue(cast(CueClass, cue_class), kind, owned)
    return found


def noun(line: Line, sentence: Range, at: int) -> Said | None:
    """Peringatan X bahwa … · X menitipkan pesan agar … · beredar isu bahwa …"""
    cue = noun_cue(line.low[at])
    first, last = sentence
    if cue is None or line.kind == "title" or line.low[max(first, at - 1)] == "surat":
        return None  # "kepada surat kabar Antara bahwa …" tells of an outlet, no rumour
    marker = _marker(line, cue, at, last)
    if marker is None or _reported_by_verb(line, first, at):
        return None
    content = clause_after(line, marker + 1, last)
    if content is None:
        return None
    source = _owner(line, at, marker) or _giver(line, first, at)
    if source is None and not cue.owned and cue.kind != "rumour":
        return None
    rule = "noun" if source or cue.owned else "agentless"
    where = (at, at + 1)
    return Said(rule, (content,), cue=where, source=source, cue_class=cue.cue_class, sure=False)


def noun_before(line: Line, quote: Quote) -> Said | None:
    """Jawabannya: "…" · pertanyaan warga, "…" · disambut yel-yel "…"."""
    last = line.token_at(quote.start)
    first = line.sentence_of(last)[0]
    one_word = len(quote.words.of(line.text).split()) == 1
    if quote.single or not (one_word or is_speech_like(line, quote.words)):
        return None  # "pernyataan delegasi "Negeri Gajah Putih"" gives a name
    asked = last > first and line.low[last - 1] in ASKING | FOR  # "ajakan Ani untuk “bermimpi”"
    kinds = ("spoken", "ask") if asked or (quote.opened and _is_marked(line, last)) else ("spoken",)
    for at in range(last - 1 - asked, max(first - 1, last - 2 - OWNER_REACH), -1):
        cue = noun_cue(line.low[at])
        if cue is not None and cue.kind in kinds and (line.low[at] in SHOUTED or not one_word):
            end = last - (line.low[last - 1] in MARKS | GIVES | ASKING | FOR)
            begin = at + 1 + (line.low[at + 1] in WHOSE)  # "isi dari surat itu"
            source = phrase_after(line, begin, end) if end > begin else None
            if end > at + 1 and source is None:
                return None
            source = source or _giver(line, first, at, spoken=True)
            if source is None and not cue.owned:
                return None  # nobody says whose shout or question it was
            where = (at, at + 1)
            kind = cue.cue_class
            return Said("noun", quoted=(quote.words,), cue=where, source=source, cue_class=kind)
        if is_verb_like(line.low[at]) or line.low[at] in STOPS - {":"}:
            return None
    return None


def _is_marked(line: Line, at: int) -> bool:
    """Whether a comma or colon stands before a quotation: "pesannya, “…”"."""
    return at > 0 and line.low[at - 1] in MARKS


def _marker(line: Line, cue: NounCue, at: int, last: int) -> int | None:
    """The "bahwa" or "agar" behind a noun, with nothing but a name, a day or a listener between."""
    reach = RUMOUR_REACH if cue.kind == "rumour" else REACH
    for here in range(at + 1, min(last, at + 1 + reach)):
        word = line.low[here]
        if word == "bahwa" or (word in ASKING and cue.kind == "ask"):
            return here
        if word in STOPS or (is_verb_like(line.tokens[here]) and here not in line.mention_at):
            return None
    return None


def _reported_by_verb(line: Line, first: int, at: int) -> bool:
    """Whether a verb of saying has the noun as its object: "membantah tuduhan bahwa …"."""
    for here in range(max(first, at - 2), at):
        cue = cue_of(line.low[here])
        if cue is not None and cue.form in ("active", "passive"):
            return not reports_nothing(cue.root, line.low[at])
    return line.low[at - 1] in word_set("according") if at > first else False


def _owner(line: Line, at: int, marker: int) -> Range | None:
    """Whose words a noun means: "peringatan [Ani] bahwa", "laporan dari [warga] bahwa"."""
    begin = at + 1 + (line.low[at + 1] in WHOSE)
    source = phrase_after(line, begin, marker)
    if source is None:
        return None
    head = line.low[source[0]]
    named = source[0] in line.mention_at or head in pronouns()
    kinds = ("person", "group", "body", "plural", "single")
    return source if named or any(head in source_nouns(kind) for kind in kinds) else None


def _giver(line: Line, first: int, at: int, *, spoken: bool = False) -> Range | None:
    """Who gives it: the subject of the verb right before, "[Ani] memberikan penjelasan bahwa".

    What is `spoken` in quotation marks any verb gives but those of hearing.
    """
    verb = at - 1
    if spoken and verb > first and line.low[verb] in WITH:  # "warga menyambut dengan teriakan “…”"
        return _of_people(line, subject_before(line, first, verb))
    gives = verb > first and line.low[verb] in GIVING
    if spoken and verb > first and line.low[verb].startswith("me"):
        gives = is_verb_like(line.low[verb]) and line.low[verb] not in HEARING
    if not gives:
        return None
    return _of_people(line, subject_before(line, first, verb))


def _of_people(line: Line, source: Range | None) -> Range | None:
    return None if source is None or line.low[source[0]] in REPORTER else source
