"""Shapes that need no judge: too rare to learn, or never anything but a report.

>>> is_plain(line, said)   # "Dikatakan Ani, harga turun."
True
"""

from components.analysis.saying.clauses import is_clausal
from components.analysis.saying.cues import Cue, cue_of, is_verb_like, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Said
from components.analysis.saying.shapes import has_speech, is_some, marker_of, subject_kind

COUNTING = "catat"  # "BPS mencatat harga turun" reports, "Ani mencatat waktu 10 detik" does not
# "Penelitian itu menemukan sumur tercemar"; "Polisi menemukan sabu" does not
FINDING = frozenset({"temu", "tunjuk"})
SAYING = frozenset({"mengatakan", "mempertanyakan"})  # with a speaker before them nothing else
DEPICTING = frozenset(
    {"gambar", "lukis", "pandang"}
)  # "menggambarkan X sebagai Y" when a person does
DEPICTERS = frozenset({"PER", "ORG", "LOC", "pronoun", "person", "body"})
AS_REACH = 10  # tokens of what is depicted, before "sebagai"
COUNTERS = frozenset({"ORG", "body", "document"})  # kinds of subject that count


def is_plain(line: Line, said: Said) -> bool:
    """Whether a shape too rare to learn needs no judge: "Dikatakan Ani, harga turun"."""
    if said.rule in ("noun", "writer"):
        return True
    if said.rule == "active" and said.cue is not None:
        known = cue_of(line.low[said.cue[0]])
        return known is not None and _is_plain_verb(line, said, known)
    if said.rule != "passive" or said.cue is None:
        return False
    if said.source is not None and line.low[said.content[0][0]] == "sebagai":
        return True  # "dianggap Ani sebagai jalan keluar": somebody's view, who has it is named
    cue = cue_of(line.low[said.cue[0]].removesuffix("nya")) or cue_of(line.low[said.cue[0]])
    if _is_verdict(line, said, cue):
        return True
    if cue is None or cue.strength != "say":
        return False
    marker = marker_of(line, said)
    opens = line.tokens[said.cue[0]][0].isupper()  # "…, yang kerap disebut Ani, …" names
    return marker == "bahwa" or (marker == "," and opens)


def _is_verdict(line: Line, said: Said, cue: Cue | None) -> bool:
    """Whether somebody's verdict stands right behind who gives it: "dinilai Ani tidak adil"."""
    if cue is None or said.source is None or cue.root not in word_set("judging"):
        return False
    first = said.content[0][0]
    verdict = line.low[first] in word_set("predicate") or is_verb_like(line.tokens[first])
    return verdict and first == said.source[1] and line.kind != "title"


def _is_plain_verb(line: Line, said: Said, cue: Cue) -> bool:
    """Whether an active verb with its subject leaves no doubt."""
    which = said.cue is not None and line.low[said.cue[0] - 1] == "yang"
    if which and said.source is not None and is_some(line, said.source):
        return cue.strength != "weak" and is_clausal(line, said.content[0])
    if said.cue is not None and line.low[said.cue[0]] in SAYING:
        return subject_kind(line, said) != "other"
    if cue.root in DEPICTING:
        return _depicted(line, said)
    if cue.root in FINDING:
        return _found_out(line, said)
    return cue.root == COUNTING and _counted(line, said)


def _depicted(line: Line, said: Said) -> bool:
    """Whether somebody calls a matter something: "Ani menggambarkan pasar itu sebagai surga"."""
    speaks = subject_kind(line, said) in DEPICTERS
    first = said.content[0][0]
    return speaks and ("sebagai" in line.low[first : first + AS_REACH] or has_speech(line, said))


def _found_out(line: Line, said: Said) -> bool:
    """Whether something written finds that a clause is so: "Penelitian itu menemukan …"."""
    written = said.source is not None and line.low[said.source[0]] in source_nouns("written")
    counts = line.low[said.content[0][0]][0].isdigit()  # "60 persen warga puas"
    return written and (counts or is_clausal(line, said.content[0]))


def _counted(line: Line, said: Said) -> bool:
    """Whether a body or paper counts and a clause follows, no "penurunan laba 5 persen"."""
    head = line.low[said.content[0][0]]
    change = head.startswith("pe") and head.endswith("an")
    written = said.source is not None and line.low[said.source[0]] in source_nouns("document")
    counts = written or subject_kind(line, said) in COUNTERS
    return counts and is_clausal(line, said.content[0]) and not change
