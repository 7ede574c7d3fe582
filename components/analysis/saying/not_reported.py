"""Verbs of saying that report nothing: "Tidak ada yang mengatakan …", "melaporkan Ani ke Polres".

NO_SPEAKERS look at the subject of a verb, NO_REPORTS at what follows it; `rules_active.py` leaves
out what one of them knows.

>>> any(rule(verb, source) for rule in NO_SPEAKERS)   # "Tidak ada mengatakan harga turun."
True
"""

from collections.abc import Callable
from itertools import pairwise

from components.analysis.saying.clauses import is_clausal
from components.analysis.saying.cues import is_verb_like, source_nouns, word_set
from components.analysis.saying.further import only_describes
from components.analysis.saying.rules_seen import AT_PLACE
from components.analysis.saying.said import REPORTER, Range
from components.analysis.saying.somebody import may_speak
from components.analysis.saying.verbs import Verb
from components.analysis.sourcing.outlets import is_outlet

REASONS = frozenset({"mengingat", "karena", "lantaran", "sebab", "akibat"})
# "melaporkan Ani ke Polres", "melaporkan Ani atas dugaan …" accuse, they tell nothing.
ACCUSING = frozenset({("atas", "dugaan"), ("atas", "tuduhan"), ("terkait", "dugaan")})
NOBODY = (("tidak", "ada"), ("tak", "ada"), ("belum", "ada"), ("tiada",))
TO = frozenset({"ke", "kepada"})
OFFICES = frozenset(
    {"polisi", "polres", "polda", "polsek", "polrestabes", "polresta", "bareskrim", "mabes", "kpk"}
    | {"kejaksaan", "kejagung", "kejari", "bawaslu", "propam", "pengadilan", "dewan", "spkt"}
)
SUSPECTING = frozenset({"curiga", "sadar", "kira", "sangka"})  # "tidak curiga bahwa …"
WHEN = frozenset({"saat", "ketika", "kala", "usai", "setelah", "dalam", "kepada", "di", "pada"})
ABLE = frozenset({"bisa", "dapat", "mau"})
SHOWING = frozenset({"tunjuk", "perlihat", "indikasi"})  # roots whose subject need not say anything
JOINING = frozenset({"atau", "dan", "maupun", "serta"})
WILL = "akan"
TOLD = frozenset({"beber", "jelas", "lapor", "papar", "sampai", "sebut", "umum", "ungkap"})
LONGEST_POINTER = 3  # tokens of "kabar miring tersebut"


def _is_nobody(verb: Verb, source: Range) -> bool:
    """Tidak ada yang mengatakan … · Belum ada pihak yang mengaku …"""
    first, last = source
    low = verb.line.low
    return low[first:last] in NOBODY or low[max(0, first - 2) : first] in NOBODY


def _is_not_yet(verb: Verb, source: Range) -> bool:
    """Ani Tolak Bersaksi"""
    return verb.line.kind == "title" and verb.before in word_set("not_yet")


def _is_reporter(verb: Verb, source: Range) -> bool:
    """Pantauan di lapangan menunjukkan …: see `rules_seen.py`."""
    head, after = verb.line.low[source[0]], verb.line.low_at(source[0] + 1)
    looking = head in word_set("looking") and (source[1] == source[0] + 1 or after in AT_PLACE)
    room = verb.line.mention_at.get(source[0] + 1)
    own = room is not None and is_outlet(room.words.of(verb.line.text))
    return head in REPORTER or looking or (head in word_set("looking") and own)


def _is_event(verb: Verb, source: Range) -> bool:
    """Kenaikan itu menunjukkan …: no event shows in this sense, only who is named or written."""
    if verb.cue.root not in SHOWING:
        return False
    named = any(at in verb.line.mention_at for at in range(*source))
    written = source_nouns("document") | source_nouns("written")
    return not named and verb.line.low[source[0]] not in written


def _is_thing(verb: Verb, source: Range) -> bool:
    """Kemampuan mereka menegaskan …: it says nothing."""
    return not may_speak(verb.line, source)


def _is_purpose(verb: Verb, source: Range) -> bool:
    """Indeks itu digunakan untuk menilai …: what a thing is for."""
    line, at = verb.line, verb.at
    used = at - 1 > verb.first and is_verb_like(line.low[at - 2]) and line.low[at - 2][:2] == "di"
    return verb.before == "untuk" and used


NO_SPEAKERS: tuple[Callable[[Verb, Range], bool], ...] = (
    _is_nobody,
    _is_not_yet,
    _is_reporter,
    _is_event,
    _is_thing,
    _is_purpose,
)


def _names_room(verb: Verb, content: Range) -> bool:
    """ujar Andi melansir [Antara]: who carried it."""
    line = verb.line
    mention = line.mention_at.get(content[0])
    carries = line.low[verb.at] in word_set("carrier")
    return carries and mention is not None and is_outlet(mention.words.of(line.text))


def _is_denied(verb: Verb, content: Range) -> bool:
    """belum menyebut identitas pelaku: nothing was said."""
    line, at = verb.line, verb.at
    if at - 1 > verb.first and verb.before in ABLE and line.low[at - 2] == "belum":
        return True
    if at == verb.first or verb.before not in word_set("denied"):
        return False
    if verb.before == "belum" or verb.cue.root in SUSPECTING:
        return True
    about = line.low_at(at + 1) in word_set("about")  # "tidak menyebutkan soal harga"
    return about or (content[0] == at + 1 and not is_clausal(line, content))


def _gives_reason(verb: Verb, content: Range) -> bool:
    """khawatir, mengingat …"""
    return verb.cue.strength != "say" and verb.line.low[content[0]] in REASONS


def _only_passes_on(verb: Verb, content: Range) -> bool:
    """Antara melaporkan, menurut sumber, …: the source comes after the outlet."""
    return verb.cue.root == "lapor" and verb.line.low[content[0]] == "menurut"


def _accuses(verb: Verb, content: Range) -> bool:
    """melaporkan Ani ke Polres, melaporkan Ani atas dugaan …: who is accused."""
    if verb.cue.root != "lapor" or verb.cue.strength != "say":
        return False
    low = verb.line.low[slice(*content)]
    return any(pair in ACCUSING or (pair[0] in TO and pair[1] in OFFICES) for pair in pairwise(low))


def _only_points(verb: Verb, content: Range) -> bool:
    """tudingan tersebut, hal itu: what was said stands elsewhere."""
    line, (first, last) = verb.line, content
    end = first + 2 if line.low[first] == "hal" else last
    alone = end == last or line.low_at(end) in WHEN | REASONS  # "hal ini saat rapat"
    return alone and end - first <= LONGEST_POINTER and line.low[end - 1] in word_set("pointing")


def _only_describes(verb: Verb, content: Range) -> bool:
    """Korban yang melaporkan itu, Ani, mengaku …"""
    return only_describes(verb.line, verb.at, content)


def _goes_on(verb: Verb, content: Range) -> bool:
    """menilai, dan akhirnya membayar: another deed, nothing that was said."""
    return verb.line.low[content[0]] in JOINING


def _is_planned(verb: Verb, content: Range) -> bool:
    """akan segera mengumumkan tersangka baru: it is not said yet."""
    line, here = verb.line, verb.at - 1
    while here > verb.first and line.low[here] in word_set("adverb") and line.low[here] != WILL:
        here -= 1
    planned = line.low[here] == WILL and verb.cue.root in TOLD
    return planned and content[0] == verb.at + 1 and not is_clausal(line, content)


NO_REPORTS: tuple[Callable[[Verb, Range], bool], ...] = (
    _names_room,
    _is_denied,
    _gives_reason,
    _only_passes_on,
    _accuses,
    _only_points,
    _only_describes,
    _goes_on,
    _is_planned,
)
