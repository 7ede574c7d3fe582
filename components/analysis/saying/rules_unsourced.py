"""Rules for claims that media and documents make: "Dikutip dari Antara, …", "Berdasarkan data, …".

>>> said = cited(line, sentence, 0)   # "Dikutip dari Antara, harga turun."
>>> line.words(*said.source).of(line.text)
'Antara'

Claims that name no source at all are in `rules_agentless.py`.
"""

from components.analysis.saying.clauses import (
    CLOSING_WORD,
    clause_after,
    clause_before,
    fronted,
    has_own_source,
    is_clausal,
    parts_around,
)
from components.analysis.saying.cues import base_of, cue_of, is_verb_like, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.passed_over import past_comma, past_date, past_showing
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.rules_seen import looked_on
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import points_back

LONGEST_OUTLET = 3  # tokens of the name of an outlet
NEAR = 8  # tokens before "dan dikutip X" in which the first carrier stands
WHOSE = frozenset({"dari", "oleh"})  # "informasi dari Badan Beras"
INSIDE = "dalam"
OFFICIAL = frozenset({"awal", "lengkap", "resmi", "sementara", "tertulis"})
TOLD_NEAR = 8  # tokens of a claim within which "disebutkan" stands
SHORT = 14  # tokens; a shorter claim must show a predicate


def cited(line: Line, sentence: Range, at: int) -> Said | None:
    """Dikutip dari Antara, … · Mengutip AFP, … · …, dilansir Reuters."""
    if line.low[at] not in word_set("carrier"):
        return None
    first, last = sentence
    if line.low[first] == CLOSING_WORD:
        return None  # "Demikian dilansir Antara.": see `told_before.py`
    begin = at + 1
    while begin < last and line.low[begin] in word_set("carrier_noun"):
        begin += 1
    source = phrase_after(line, begin, last, closed=True)
    opens = fronted(line, first, at)
    if source is None or not (_names_carrier(line, source) or (opens and _is_from(line, source))):
        return None
    parts = _carried(line, source, last) if opens else _carried_before(line, sentence, at, source)
    if not parts:
        return None
    rule = "media" if opens else "media/after"
    return Said(rule, parts, cue=(at, at + 1), source=source, cue_class="neutral")


def _carried(line: Line, source: Range, last: int) -> tuple[Range, ...]:
    """What stands behind "Dikutip dari Antara, Rabu, …"; nothing if somebody says it there."""
    begin = _past_carrier(line, source[1], last)
    content = clause_after(line, past_comma(line, past_date(line, begin, last), last), last)
    return () if content is None or has_own_source(line, content) else (content,)


def _carried_before(line: Line, sentence: Range, at: int, source: Range) -> tuple[Range, ...]:
    """What stands before "…, dilansir Reuters", and behind it where that is no clause yet."""
    first, last = sentence
    if line.low[at].startswith("me") and line.low[at - 1] != ",":
        return ()  # "Ani juga mengutip undang-undang": a deed of Ani
    before = _claim_before(line, first, at)
    if before is None or _is_second(line, first, at) or points_back(line, first, at):
        return ()  # "Hal itu disampaikan Ani, dilansir Antara": the claim stands before
    apart = before[1] < at or line.low[at].startswith("me")  # "Ani kemudian mengutip": a subject
    if apart and before[1] - before[0] < SHORT and not is_clausal(line, before):
        rest = _rest(line, source[1], last)
        # "Ani dalam pidatonya, seperti dilansir Antara, …": no clause
        return () if rest is None else (before, rest)
    return (before,)


def _rest(line: Line, at: int, last: int) -> Range | None:
    """The other half of "Hukuman itu, dilansir Antara, [dijatuhkan Rabu]"; none if it reports."""
    at = past_date(line, _past_carrier(line, at, last), last)
    start = begin = at + (line.low_at(at) == ",")
    while begin < last and line.low[begin] in word_set("adverb") | word_set("aux"):
        begin += 1
    if begin >= last or not is_verb_like(line.tokens[begin]):
        return None
    cue = cue_of(line.low[begin])  # "baru akan diumumkan" reports nothing
    reports = cue is not None and (cue.form != "passive" or begin == start)
    return None if reports else clause_after(line, start, last)


def written(line: Line, sentence: Range, at: int) -> Said | None:
    """Berdasarkan data BPS, … · Dari hasil survei, … · …, berdasarkan keterangan polisi."""
    first, last = sentence
    if not _gives_document(line, at, last):
        return None
    opens = fronted(line, first, at)
    if not opens and line.low[at - 1] != ",":
        return None
    begin, source, told = _paper(line, at, last)
    if source is None or not (told or _is_document(line, source[0])):
        return None
    if opens:
        content = clause_after(line, _past_which(line, source[1], last), last)
        if content is not None and _only_shows(line, source, content[0]):
            return None  # "Berdasarkan video itu, terlihat …": see `rules_seen.py`
        parts: tuple[Range, ...] = (content,) if content is not None else ()
    else:
        parts = _beside(line, sentence, at, source[1])
    if not parts or has_own_source(line, parts[0]):
        return None
    if line.low[at] == INSIDE and not _stands_inside(line, source[1], parts, opens=opens):
        return None
    rule, cue = "according" if told else "document", (at, begin)
    looked = looked_on(line, source, parts)
    return looked or Said(rule, parts, cue=cue, source=source, cue_class="neutral")


def _paper(line: Line, at: int, last: int) -> tuple[int, Range | None, bool]:
    """Where a document's name begins, the name or who told it, and whether somebody told it."""
    begin = at + 1 + (at + 1 < last and line.low[at + 1] in ("pada", "dengan", "kepada"))
    telling = begin + 1 < last and line.low[begin] in word_set("telling")
    after = begin + 1 + (line.low_at(begin + 1) in OFFICIAL)  # "keterangan resmi yang diterima"
    told = telling and line.low_at(after) not in (",", "yang")
    begin += told  # "Berdasarkan keterangan [polisi]": the police speak
    begin += told and line.low[begin] in WHOSE and begin + 1 < last
    source = phrase_after(line, begin, last, closed=True)
    origin = _origin(line, source, last) if source else None
    return begin, origin or source, told or origin is not None


def _stands_inside(line: Line, end: int, parts: tuple[Range, ...], *, opens: bool) -> bool:
    """Whether "Dalam dokumen itu, …" gives where a claim stands; "… disebutkan" tells it itself."""
    first = parts[0][0]
    told = word_set("stands_in") & set(line.low[first : first + TOLD_NEAR])
    closed = line.low_at(end) in (",", "yang")
    return closed and not told and (opens or len(parts) > 1)


def _beside(line: Line, sentence: Range, at: int, end: int) -> tuple[Range, ...]:
    """What stands before ", berdasarkan data X", and behind it where that is no clause yet."""
    content = clause_before(line, sentence[0], at)
    if content is None or is_clausal(line, content) or line.low_at(end) != ",":
        return (content,) if content is not None else ()
    return parts_around(line, sentence, at, end)


def closed(line: Line, sentence: Range, at: int) -> Said | None:
    """…, demikian Antara. · …, demikian laporan BPS. · …, demikian kata Ani."""
    first, last = sentence
    if line.low[at] != CLOSING_WORD or at == first or line.low[at - 1] not in (",", "-", "–"):
        return None
    begin = at + 1
    verb = begin < last and base_of(line.low[begin]) is not None
    begin += verb or line.low_at(begin) in word_set("according")
    told = word_set("closing") | source_nouns("document")
    named = begin in line.mention_at or line.low_at(begin) in told or verb
    source = phrase_after(line, begin, last, closed=True) if named else None
    content = clause_before(line, first, at)
    if source is None or content is None or has_own_source(line, content):
        return None  # "Ani mengatakan harga turun, demikian Antara": Antara only carried it
    cue = (begin - 1, begin)
    return Said("according", (content,), cue=cue, source=source, cue_class="neutral")


def _names_carrier(line: Line, source: Range) -> bool:
    named = any(at in line.mention_at for at in range(*source))
    head = line.low[source[0]]
    kinds = ("document", "written", "media")
    return named or any(head in source_nouns(kind) for kind in kinds)


def _is_from(line: Line, source: Range) -> bool:
    """Whether "dikutip dari x, …" names what nobody took for a name: an outlet written small."""
    closed = line.low_at(source[1]) == "," and line.low[source[0] - 1] == "dari"
    return closed and source[1] - source[0] <= LONGEST_OUTLET


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
    if line.low[at] == INSIDE and line.low_at(at + 1) in word_set("paper"):
        return True
    return line.low[at] == "dari" and at + 1 < last and line.low[at + 1] in word_set("finding")


def _is_document(line: Line, at: int) -> bool:
    """Whether a source phrase begins with something written, or is a body's name."""
    mention = line.mention_at.get(at)
    noun = line.low[at] in source_nouns("document") or line.low[at] in source_nouns("media")
    return noun or (mention is not None and mention.label == "ORG")


def _origin(line: Line, paper: Range, last: int) -> Range | None:
    """Informasi yang diperoleh (Antara) dari [BMKG]; data of BMKG are its data, not its words."""
    at = paper[1]
    if line.low_at(at) != "yang" or line.low[paper[0]] in source_nouns("written"):
        return None
    after = at + 2
    receiver = line.mention_at.get(after)
    if receiver is not None:
        after = line.token_at(receiver.words.end)
    if line.low_at(after) not in WHOSE:
        return None
    source = phrase_after(line, after + 1, last, closed=True)
    named = source is not None and any(here in line.mention_at for here in range(*source))
    return source if named else None


def _past_which(line: Line, at: int, last: int) -> int:
    """Past what describes a document: "yang dihimpun", ", yang dilansir Antara,", to its claim."""
    at += line.low_at(at) in OFFICIAL and line.low_at(at + 1) in (",", "yang")
    at += line.low_at(at) == "," and line.low_at(at + 1) == "yang"
    after = past_comma(line, at, last)
    if after == at and line.low_at(at) == "yang" and is_verb_like(line.low_at(at + 1)):
        after = at + 2  # "informasi yang dihimpun diduga …": no comma behind
    after = past_date(line, after, last)
    after += line.low_at(after) == ","
    return past_showing(line, after)


def _only_shows(line: Line, source: Range, at: int) -> bool:
    """Whether one only sees it in a picture: "Berdasarkan video yang beredar, [tampak] …"."""
    picture = line.low[source[0]] in source_nouns("picture")
    return picture and line.low[at] in word_set("seen")


def _is_second(line: Line, first: int, at: int) -> bool:
    """Whether "dan dikutip Oddity Central" only adds a carrier to the one before."""
    carriers = word_set("carrier") & set(line.low[max(first, at - NEAR) : at])
    return line.low[at - 1] == "dan" and bool(carriers)


def _past_carrier(line: Line, at: int, last: int) -> int:
    """Past "dan dikutip Oddity Central," to the comma that ends it."""
    second = line.low[at + 1 : at + 2]
    if at < last and line.low[at] == "dan" and second and second[0] in word_set("carrier"):
        reach = range(at, min(last, at + NEAR))
        return next((here for here in reach if line.low[here] == ","), at)
    return at
