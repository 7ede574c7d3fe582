"""Rules for indirect speech with a source: each looks at one word of a sentence.

>>> said = active(line, sentence, at)   # "Ani mengatakan bahwa harga turun.", `at` of "mengatakan"
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Ani', 'harga turun')

A rule gives what the shape of the sentence shows; whether it is a statement is for `judge.py`.
"Menurut X" is in `rules_according.py`, passives are in `rules_passive.py`, headlines in
`rules_headline.py`.
"""

from components.analysis.saying.clauses import (
    ENDS,
    clause_after,
    clause_before,
    has_own_source,
    is_clausal,
    parts_around,
)
from components.analysis.saying.cues import (
    Cue,
    base_of,
    cue_of,
    reports_nothing,
    source_nouns,
    word_set,
)
from components.analysis.saying.further import only_describes
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.relaying import CARRYING_ROOTS
from components.analysis.saying.rules_headline import (
    fronted_claim,
    headline_content,
    headline_subject,
)
from components.analysis.saying.said import REPORTER, Range, Said
from components.analysis.saying.subjects import points_back, subject_before
from components.analysis.sourcing.source_types import is_outlet

BREAKS = frozenset({",", "–", "—", '"'})  # before an inserted cue
REASONS = frozenset({"mengingat", "karena", "lantaran", "sebab", "akibat"})
NEUTRAL = frozenset({"kata", "katanya", "ujar", "ujarnya", "ucap", "sebut", "jelas"})
SUBORDINATE_PAIRS = frozenset({("sehari", "setelah"), ("sesaat", "setelah"), ("tak", "lama")})
# "melaporkan Ani ke Polres", "melaporkan Ani atas dugaan …" accuse, they tell nothing.
ACCUSING = frozenset({("atas", "dugaan"), ("atas", "tuduhan"), ("terkait", "dugaan")})
ACTIVE = ("me", "ber")  # what a verb begins with whose subject stands before it
ALSO = frozenset({"juga", "pula", "pun"})  # "ada pula yang mengaku"
NOBODY = (("tidak", "ada"), ("tak", "ada"), ("belum", "ada"), ("tiada",))
TO = frozenset({"ke", "kepada"})
OFFICES = frozenset(
    {"polisi", "polres", "polda", "polsek", "polrestabes", "polresta", "bareskrim", "mabes", "kpk"}
    | {"kejaksaan", "kejagung", "kejari", "bawaslu", "propam", "pengadilan", "dewan", "spkt"}
)
QUOTING = frozenset({"mengutip", "dikutip"})  # "harga turun, Antara melaporkan, mengutip polisi"
ABLE = frozenset({"bisa", "dapat", "mau"})
SHOWING = frozenset({"tunjuk", "perlihat", "indikasi"})  # roots whose subject need not say anything
LONGEST_POINTER = 3  # tokens of "kabar miring tersebut"
MAIN_SUBJECT_REACH = 12  # tokens after the comma within which the main clause names its subject


def inserted(line: Line, sentence: Range, at: int) -> Said | None:
    """…, kata Andi. · …, ujarnya, … · Lanjutnya, … · …, karena kata Andi, …"""
    cue = base_of(line.low[at])
    first, last = sentence
    if cue is None or not cue.beside or cue.strength == "quote" or line.kind == "title":
        return None
    joined = at > first and line.low[at - 1] in word_set("joint") and line.low[at] in NEUTRAL
    if at > first and line.low[at - 1] not in BREAKS and not joined:
        return None
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    if cue.form == "base" and (source is None or cue.strength == "weak"):
        return None
    end = source[1] if source else at + 1
    parts = parts_around(line, sentence, at, end)
    if at == first or joined:
        closed = end < last and line.low[end] == ","
        content = clause_after(line, end + 1, last) if closed else None
        parts = (content,) if content else ()
    if not parts or (cue.root in CARRYING_ROOTS and has_own_source(line, parts[0])):
        return None  # "Ani mengatakan harga turun, lapor Antara": Antara only carried it
    return Said("inserted", parts, cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def active(line: Line, sentence: Range, at: int) -> Said | None:
    """Andi mengatakan bahwa … · Pemerintah menilai … · Andi meminta agar …"""
    cue, size = cue_of(line.low[at]), 1
    first, last = sentence
    if line.low[at : at + 2] == ("memberi", "tahu"):
        cue, size = cue_of("memberitahu"), 2
    if cue is None or cue.form != "active" or cue.strength == "quote":
        return None
    if reports_nothing(cue.root, line.low_at(at + 1)):
        return None
    if not line.low[at].startswith(ACTIVE) and points_back(line, first, at):
        return None  # "Hal itu ia sampaikan saat rapat": see `told_before.py`
    titled = headline_subject(line, first, at) if line.kind == "title" and at > first else None
    source = (
        titled
        or _some_before(line, first, at)
        or subject_before(line, first, at)
        or _subject_of_main(line, sentence, at)
    )
    if source is None and at > first and line.low[at - 1] in word_set("sharing"):
        source = (at - 1, at)  # replaced by the source it shares, if there is one
    if source is not None and line.low[slice(*source)] in NOBODY:
        return None
    if line.kind == "title" and line.low[at - 1] in word_set("not_yet"):
        return None  # "Ani Tolak Bersaksi"
    if source is None or line.low[source[0]] in REPORTER | word_set("looking"):
        return None  # "Pantauan di lapangan menunjukkan": see `rules_agentless.py`
    if cue.root in SHOWING and not _can_show(line, source):
        return None
    content = clause_after(line, at + size, _clause_end(line, first, at, last))
    content = headline_content(line, content)
    if content is not None and line.low[at] in word_set("carrier") and _names_room(line, content):
        return None  # "ujar Andi melansir Antara": who carried it
    if content is not None and _is_denied(line, first, at, content):
        return None
    if content is not None and (_is_no_report(line, cue, content) or _only_points(line, content)):
        return None
    if content is not None and only_describes(line, at, content):
        return None
    if content is None or line.low[content[0]] in word_set("day") | QUOTING:
        return _at_the_end(line, first, at, source, cue)
    if cue.strength == "marked" and not _is_marked(line, at, content):
        return None
    content = fronted_claim(line, first, source, content) or content
    return Said("active", (content,), cue=(at, at + size), source=source, cue_class=cue.cue_class)


def _some_before(line: Line, first: int, at: int) -> Range | None:
    """[Banyak] yang menilai … · [Ada] pula yang mengaku …: several whom nobody counts."""
    here = at - 1
    if here <= first or line.low[here] != "yang":
        return None
    here -= line.low[here - 1] in ALSO
    if here <= first or line.low[here - 1] not in word_set("some"):
        return None
    denied = here - 1 > first and line.low[here - 2] in ("tidak", "tak")
    if denied and line.low[here - 1] != "sedikit":
        return None
    return here - 1 - denied, at - 1


def _names_room(line: Line, content: Range) -> bool:
    """Whether what follows opens with the name of an outlet."""
    mention = line.mention_at.get(content[0])
    return mention is not None and is_outlet(mention.words.of(line.text))


def _only_points(line: Line, content: Range) -> bool:
    """Whether only "tudingan tersebut", "hal itu" follows: what was said stands elsewhere."""
    first, last = content
    short = last - first <= LONGEST_POINTER
    return short and line.low[last - 1] in word_set("pointing")


def _only_passes_on(line: Line, cue: Cue, content: Range) -> bool:
    """Whether "Antara melaporkan, menurut sumber, …": the source comes after the outlet."""
    return cue.root == "lapor" and line.low[content[0]] == "menurut"


def _is_no_report(line: Line, cue: Cue, content: Range) -> bool:
    """Whether what follows is no clause: a reason ("khawatir, mengingat …"), who is accused."""
    if _only_passes_on(line, cue, content):
        return True
    if cue.strength != "say":
        return line.low[content[0]] in REASONS
    pairs = zip(
        line.low[content[0] : content[1]], line.low[content[0] + 1 : content[1]], strict=False
    )
    return cue.root == "lapor" and any(
        pair in ACCUSING or (pair[0] in TO and pair[1] in OFFICES) for pair in pairs
    )


def _can_show(line: Line, source: Range) -> bool:
    """Whether "X menunjukkan" reports: X is named or written; no event shows in this sense."""
    named = any(at in line.mention_at for at in range(*source))
    return named or line.low[source[0]] in source_nouns("document") | source_nouns("written")


def _is_marked(line: Line, cue: int, content: Range) -> bool:
    """Whether "bahwa", "agar" or ":" introduces a clause, or quotation marks hold part of it."""
    quoted = bool(line.quotes_in(line.words(*content)))
    return quoted or bool((word_set("marker") | {":"}) & set(line.low[cue + 1 : content[0]]))


def _is_denied(line: Line, first: int, at: int, content: Range) -> bool:
    """Whether nothing was said: "belum menyebut identitas pelaku"."""
    if at - 1 > first and line.low[at - 1] in ABLE and line.low[at - 2] == "belum":
        return True
    if at == first or line.low[at - 1] not in word_set("denied"):
        return False
    if line.low[at - 1] == "belum":
        return True
    about = line.low_at(at + 1) in word_set("about")  # "tidak menyebutkan soal harga"
    return about or (content[0] == at + 1 and not is_clausal(line, content))


def _subject_of_main(line: Line, sentence: Range, at: int) -> Range | None:
    """Sehari setelah mengatakan …, [Ani] pergi: the subject stands after the comma."""
    first, last = sentence
    end = _clause_end(line, first, at, last)
    if end >= last:
        return None
    return phrase_after(line, end + 1, min(last, end + MAIN_SUBJECT_REACH))


def _clause_end(line: Line, first: int, at: int, last: int) -> int:
    """The end of the clause of a verb: a comma, if it begins "Meski Ani mengatakan …, "."""
    pair = line.low[first : first + 2] in SUBORDINATE_PAIRS
    if not (pair or line.low[first] in word_set("subordinate")) or "," in line.low[first:at]:
        return last
    return next((here for here in range(at, last) if line.low[here] == ","), last)


def _at_the_end(line: Line, first: int, at: int, source: Range, cue: Cue) -> Said | None:
    """Korban selamat, situs itu melaporkan."""
    comma = next((here for here in range(at - 1, first, -1) if line.low[here] == ","), None)
    if comma is not None and comma > source[0]:
        source = phrase_after(line, comma + 1, at) or source
    before = clause_before(line, first, source[0])
    ends = line.low_at(at + 1) in ENDS | word_set("day") | word_set("phrase")
    if before is None or not ends or line.low[source[0] - 1] != "," or cue.strength != "say":
        return None
    return Said("inserted", (before,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)
