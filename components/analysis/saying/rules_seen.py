"""Rule for what the reporter saw: "Pantauan di lokasi, …", "Warga terlihat mengantre".

>>> said = seen(line, sentence, at)   # "Beberapa warga terlihat mengantre.", `at` of "terlihat"
>>> [line.words(*part).of(line.text) for part in said.content]
['Beberapa warga', 'mengantre']
"""

from components.analysis.saying.clauses import MODALS, clause_after
from components.analysis.saying.cues import is_verb_like, pronouns, source_nouns, word_set
from components.analysis.saying.front_clauses import front_end
from components.analysis.saying.lines import Line
from components.analysis.saying.passed_over import past_date
from components.analysis.saying.phrases import has_person
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import skip_openers
from components.analysis.sourcing.outlets import is_outlet
from components.analysis.sourcing.source_bodies import is_known_body

LOOKING_ALONE = "pantauan"
LOOKING = frozenset({LOOKING_ALONE, "pengamatan", "penelusuran"})
LOOKED = frozenset(
    {"dari", "hasil", "menurut", "dalam"}
)  # before "pantauan", which then is a source
LOOKER_REACH = 18  # tokens of "Antara di Jalan Melati, Kelurahan X, Rabu (2/6/2025) siang,"
AT_PLACE = frozenset({"di", "langsung", "lapangan", "lokasi", "wartawan", "pada", ","})
EVIDENT = frozenset({"dari", "dalam", "pada", "jelas", "bahwa"})
# "terlihat seperti surga", "tampak lebih mudah": how it seems to the writer.
SEEMING = frozenset({"seperti", "seakan", "seakan-akan", "seolah", "seolah-olah", "bagai"})
UNSEEN = frozenset({"tak", "tidak", "belum", "tanpa"})
OFTEN = frozenset({"kadang", "kadang-kadang", "kadang-kala", "kerap", "sering", "seringkali"})
ONCE = frozenset({"tadinya", "semula", "dulunya"})
LOOKED_AT = "dilihat"
FIRST_TIME = frozenset({"pertama", "kali"})
FIRST_REACH = 5  # tokens of "bersama untuk pertama kali"
SHOWED = frozenset({"menunjukkan", "memperlihatkan"})  # "Pantauan di lokasi menunjukkan bahwa …"


def seen(line: Line, sentence: Range, at: int) -> Said | None:
    """Dari pantauan di lokasi, … · Warga terlihat mengantre."""
    if line.low[at] not in word_set("seen") or line.kind != "paragraph":
        return None
    if line.low[at] in LOOKING:
        return _watched(line, sentence, at)
    if line.low[at] == LOOKED_AT:
        return _looked_at(line, sentence, at)
    if line.low_at(at + 1) in EVIDENT | SEEMING or _is_shown(line, sentence[0], at):
        return None  # "hal itu terlihat dari …": what shows it
    if word_set("according") & set(line.low[sentence[0] : at]):
        return None  # "menurut Ani, terlihat bahwa harga turun": she saw it
    content = clause_after(line, at + 1, front_end(line, sentence, at))
    if content is None or set(line.low[content[0] : content[0] + FIRST_REACH]) >= FIRST_TIME:
        return None  # "terlihat bersama untuk pertama kali pada 2015": no reporter stood by
    subject = _new_subject(line, sentence[0], at)
    parts = (content,) if subject is None else (subject, content)
    return Said("observation", parts, cue=(at, at + 1), cue_class="neutral", sure=False)


def _watched(line: Line, sentence: Range, at: int) -> Said | None:
    """Pantauan [Antara] di lokasi, Rabu (2/6), …"""
    mention = line.mention_at.get(at + 1)
    room = mention is not None and is_outlet(mention.words.of(line.text))
    if not room and not (line.low[at] == LOOKING_ALONE and _may_look(line, at + 1)):
        return None  # "pengamatan bintang", "penelusuran polisi", "pantauan satelit"
    if at > sentence[0] and line.low[at - 1] in word_set("by_document") | LOOKED:
        return None  # "berdasarkan pantauan Antara": see `rules_unsourced.py`
    source, begin = _looker(line, at + 1, sentence[1])
    content = clause_after(line, begin, sentence[1])
    if content is None:
        return None
    where = (at, at + 1)
    return Said(
        "observation", (content,), cue=where, source=source, cue_class="neutral", sure=False
    )


def _may_look(line: Line, at: int) -> bool:
    """Whether a place, a day or an outlet that no list has stands behind "pantauan"."""
    mention = line.mention_at.get(at)
    if mention is not None:
        return mention.label == "ORG" and not is_known_body(mention.words.of(line.text))
    near = line.low_at(at) in AT_PLACE | word_set("day") | word_set("reporter")
    named = at < len(line.tokens) and (line.tokens[at][0].isupper() or "." in line.tokens[at][1:])
    return near or named


def _looked_at(line: Line, sentence: Range, at: int) -> Said | None:
    """Dilihat [Antara], Rabu (2/6), … (a picture or a paper which its reporter looked at)"""
    if line.low_at(at - 1) == "yang" and at - 1 > sentence[0]:
        return _shown_to(line, sentence, at)
    mention = line.mention_at.get(at + 1)
    if at > sentence[0] or mention is None or not is_outlet(mention.words.of(line.text)):
        return None
    end = line.token_at(mention.words.end)
    comma = line.low_at(end) == ","
    begin = past_date(line, end, sentence[1])
    begin += begin == end and comma
    content = clause_after(line, begin, sentence[1]) if comma or begin > end else None
    if content is None:
        return None
    where, source = (at, at + 1), (at + 1, end)
    return Said(
        "observation", (content,), cue=where, source=source, cue_class="neutral", sure=False
    )


def _shown_to(line: Line, sentence: Range, at: int) -> Said | None:
    """Namanya dihapus dalam salinan surat yang dilihat oleh [Antara]. (as wires say "seen by")"""
    who = at + 1 + (line.low_at(at + 1) == "oleh")
    mention = line.mention_at.get(who)
    if mention is None or not is_outlet(mention.words.of(line.text)):
        return None
    end = line.token_at(mention.words.end)
    rest = {line.low_at(here) for here in range(past_date(line, end, sentence[1]), sentence[1])}
    content = sentence[0], at - 1
    told = word_set("according") | word_set("by_document")
    if rest - {"."} or told & set(line.low[slice(*content)]):
        return None
    if not any(is_verb_like(word) for word in line.tokens[slice(*content)]):
        return None
    return Said("observation", (content,), cue=(at, at + 1), source=(who, end), cue_class="neutral")


def _is_shown(line: Line, first: int, at: int) -> bool:
    """Whether a verb tells what was not seen or what shows: "belum terlihat", "yang tampak".

    Nor was "akan terlihat" seen, nor "kerap terlihat", nor what is "terlihat di video lain".
    """
    if line.low_at(at + 1) in ("di", "pada") and line.low_at(at + 2) in source_nouns("picture"):
        return True
    here = at - 1
    while here >= first and line.low[here] in word_set("adverb") | ONCE | UNSEEN | OFTEN:
        if line.low[here] in UNSEEN | MODALS | OFTEN:
            return True
        here -= 1
    return here >= first and line.low[here] == "yang"


def _new_subject(line: Line, first: int, at: int) -> Range | None:
    """Whom or what the reporter saw, where the sentence brings it in.

    [Beberapa warga] tampak mengantre · [pasar yang dulu ramai itu] tampak sepi; of "Ani", "dia",
    "warga itu", of whom the article told before, only what they did was seen.
    """
    begin, end = skip_openers(line, first, at), at
    while end > first and line.low[end - 1] in word_set("adverb") | {","}:
        end -= 1
    comma = max((here for here in range(first, end) if line.low[here] == ","), default=first)
    if begin is not None and any(is_verb_like(word) for word in line.tokens[begin:comma]):
        begin = skip_openers(line, comma + 1, at)  # "Meski hujan berhenti, [beberapa warga] …"
    if begin is None or end <= begin or line.low[begin] in pronouns():
        return None
    said = "yang" in line.low[begin:end]
    known = line.low[end - 1] in word_set("pointing") or has_person(line, begin, end)
    verb = any(is_verb_like(word) for word in line.tokens[begin:end])
    return None if (known or verb or begin in line.mention_at) and not said else (begin, end)


def looked_on(line: Line, source: Range, content: tuple[Range, ...]) -> Said | None:
    """What "berdasarkan pantauan Antara di lokasi" tells: its reporter looked himself."""
    at = source[0]
    if line.low[at] not in word_set("looking"):
        return None
    mention, who = line.mention_at.get(at + 1), None
    if mention is not None and is_outlet(mention.words.of(line.text)):
        who = (at + 1, line.token_at(mention.words.end))
    elif line.low_at(at + 1) not in AT_PLACE:
        return None  # "pantauan satelit", "pantauan BMKG": a document
    return Said("observation", content, cue=(at, at + 1), source=who, cue_class="neutral")


def _looker(line: Line, first: int, last: int) -> tuple[Range | None, int]:
    """Who looked, and where what was seen begins: "Pantauan [Antara] di lokasi, Rabu (2/6), …"."""
    mention = line.mention_at.get(first)
    end = line.token_at(mention.words.end) if mention is not None else first
    source = (first, end) if mention is not None and mention.label == "ORG" else None
    days = word_set("day")
    for at in range(first, min(last - 1, first + LOOKER_REACH)):
        if line.low[at] in SHOWED:
            return source, at + 1
        if line.low[at] == "," and line.low[at + 1] not in days:
            return source, at + 1
    return source, end
