"""Indirect speech: clauses that a sentence gives as somebody's words, belief or plan.

>>> [said.rule for said in find_reported(read_lines(nlp("Ani mengatakan harga turun."))[0], ())]
['active']

Every token outside direct quotations is tried by the rules in the order of RULES; the first that
finds a statement wins. Statements with a source stand before those without one (`unsourced.py`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from components.analysis.clauses import (
    MARKERS,
    clause_after,
    clause_before,
    has_own_source,
    parts_around,
)
from components.analysis.cues import (
    Cue,
    base_of,
    cue_of,
    pronouns,
    reports_nothing,
    source_nouns,
    word_set,
)
from components.analysis.judge import judge
from components.analysis.lines import Line
from components.analysis.phrases import phrase_after, skip_openers, subject_before
from components.analysis.source_types import is_outlet
from components.analysis.said import Range, Said

Rule = Callable[[Line, Range, int], Said | None]

ACCORDING = frozenset({"menurut", "bagi"})
ACCORDING_NYA = frozenset({"menurutnya", "baginya", "dikatakannya"})
POINTING_SUBJECTS = frozenset(
    {"hal", "pernyataan", "demikian", "informasi", "itu", "ini", "kabar", "pesan"}
)
LAST = 8  # statements before one that can share its sentence
CARRYING_ROOTS = frozenset({"lansir", "kutip"})  # who they name carried the statement
SUBORDINATE = frozenset(
    {"meski", "meskipun", "walau", "walaupun", "kendati", "setelah", "usai", "sebelum", "sambil"}
)
SUBORDINATE_PAIRS = frozenset({("sehari", "setelah"), ("sesaat", "setelah"), ("tak", "lama")})
TELLING = frozenset(
    "keterangan informasi pengakuan penuturan pernyataan kesaksian laporan penjelasan".split()
)
SHARING = frozenset({"seraya", "sembari", "sambil", "dan", "serta"})
NOBODY = frozenset({("informasi",), ("kabar",), ("rumor",), ("isu",)})  # "menurut informasi"
# Passives whose next words are the claim unless "oleh" says who: "diduga sejumlah warga …".
CLAIM_FIRST = frozenset(
    {
        "duga",
        "perkira",
        "prediksi",
        "harap",
        "khawatir",
        "lapor",
        "kabar",
        "curiga",
        "pasti",
        "proyeksi",
        "yakin",
        "percaya",
        "berita",
    }
)


def inserted(line: Line, sentence: Range, at: int) -> Said | None:
    """…, kata Andi. · …, ujarnya, … · Lanjutnya, …"""
    cue = base_of(line.low[at])
    first, last = sentence
    if cue is None or not cue.beside or line.kind == "title":
        return None
    if at > first and line.low[at - 1] not in (",", "–", "—", '"'):
        return None
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    if cue.form == "base" and (source is None or cue.strength == "weak"):
        return None
    end = source[1] if source else at + 1
    if at == first:
        if end >= last or line.low[end] != ",":
            return None
        content = clause_after(line, end + 1, last)
        parts = (content,) if content else ()
    else:
        parts = parts_around(line, sentence, at, end)
    if not parts:
        return None
    return Said("inserted", parts, cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def according(line: Line, sentence: Range, at: int) -> Said | None:
    """Menurut Andi, … · …, menurut Andi · …, menurutnya, … · Bagi Andi, …"""
    token, (first, last) = line.low[at], sentence
    if token in ACCORDING_NYA:
        source, end = None, at + 1
    elif token in ACCORDING:
        begin = past_telling(line, at + 1, last)
        source = phrase_after(line, begin, last, closed=True)
        if source is None:
            return None
        end = source[1]
        if token == "bagi" and not (at == first and _is_somebody(line, source)):
            return None
    else:
        return None
    if (
        at == first
        or line.low[at - 1] in word_set("joint")
        or line.low[at - 1] == "yang"
        or _only_opener(line, first, at)
    ):
        content = clause_after(line, end, last)
        if content is None or (token == "menurut" and has_own_source(line, content)):
            return None
        parts: tuple[Range, ...] = (content,)
    else:
        parts = parts_around(line, sentence, at, end)
    if not parts:
        return None
    if source is not None and line.low[source[0] : source[1]] in NOBODY:
        return Said("agentless", parts, cue=(at, source[1]), cue_class="hedge")
    return Said("according", parts, cue=(at, at + 1), source=source, cue_class="neutral")


def past_telling(line: Line, at: int, last: int) -> int:
    """Past "keterangan", "informasi dari", "laporan" before who told it; reports of bodies stay."""
    if at + 1 >= last or line.low[at] not in TELLING:
        return at
    after = at + 1 + (line.low[at + 1] in ("dari", "oleh") and at + 2 < last)
    mention = line.mention_at.get(after)
    if line.low[at] in ("laporan", "data"):
        outlet = mention is not None and is_outlet(mention.words.of(line.text))
        people = line.low[after] in source_nouns("person") | source_nouns("group")
        return after if outlet or people else at
    somebody = mention is not None or line.low[after] in source_nouns("person") | source_nouns(
        "group"
    )
    return after if somebody else at


def active(line: Line, sentence: Range, at: int) -> Said | None:
    """Andi mengatakan bahwa … · Pemerintah menilai … · Andi meminta agar …"""
    cue = cue_of(line.low[at])
    first, last = sentence
    size = 1
    if line.low[at : at + 2] == ("memberi", "tahu"):
        cue, size = cue_of("memberitahu"), 2
    if cue is None or cue.form != "active" or cue.strength == "quote":
        return None
    if reports_nothing(cue.root, _word(line, at + 1)):
        return None
    source = subject_before(line, first, at)
    content = clause_after(line, at + size, _clause_end(line, first, at, last))
    if source is None:
        source = _subject_of_main(line, sentence, at)
    if source is None and line.low[at - 1] in SHARING:
        source = (at - 1, at)  # replaced by the source it shares, if there is one
    if source is None:
        return None
    if content is None:
        return _at_the_end(line, first, at, source, cue)
    if cue.strength == "marked" and not _is_marked(line, at, content):
        return None
    return Said("active", (content,), cue=(at, at + size), source=source, cue_class=cue.cue_class)


def _is_marked(line: Line, cue: int, content: Range) -> bool:
    """Whether "bahwa" or "agar" introduces a clause, or part of it stands in quotation marks."""
    words = line.words(*content)
    quoted = any(words.start <= quote.start < words.end for quote in line.quotes)
    return quoted or bool(MARKERS & set(line.low[cue + 1 : content[0]]))


def _subject_of_main(line: Line, sentence: Range, at: int) -> Range | None:
    """Sehari setelah mengatakan …, [Ani] pergi: the subject stands after the comma."""
    first, last = sentence
    end = _clause_end(line, first, at, last)
    return phrase_after(line, end + 1, min(last, end + 12)) if end < last else None


def _clause_end(line: Line, first: int, at: int, last: int) -> int:
    """The end of the clause of a verb: a comma, if it begins "Meski Ani mengatakan …, "."""
    begins = line.low[first] in SUBORDINATE or line.low[first : first + 2] in SUBORDINATE_PAIRS
    if not begins or "," in line.low[first:at]:
        return last
    return next((here for here in range(at, last) if line.low[here] == ","), last)


def _at_the_end(line: Line, first: int, at: int, source: Range, cue: Cue) -> Said | None:
    """Korban selamat, situs itu melaporkan."""
    before = clause_before(line, first, source[0])
    if before is None or line.low[source[0] - 1] != "," or cue.strength != "say":
        return None
    return Said("inserted", (before,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def _word(line: Line, at: int) -> str:
    return line.low[at] if at < len(line.low) else ""


def headline(line: Line, sentence: Range, at: int) -> Said | None:
    """Koster Minta Bupati … · BI Ungkap … (the bare verb, in headlines only)."""
    cue = base_of(line.low[at])
    first, last = sentence
    if line.kind not in ("title", "heading", "deck") or cue is None or cue.form != "base":
        return None
    if cue.strength in ("quote", "weak") or at == first:
        return None
    if reports_nothing(cue.root, _word(line, at + 1)):
        return None
    source = _headline_subject(line, first, at)
    content = clause_after(line, at + 1, last)
    if source is None or content is None:
        return None
    return Said("headline", (content,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def _headline_subject(line: Line, first: int, at: int) -> Range | None:
    """The words before a headline's verb, back to a comma; of "X Rapat, Minta …" those of X."""
    comma = next((here for here in range(at - 1, first, -1) if line.low[here] in (",", ":")), None)
    if comma == at - 1:
        mention = line.mention_at.get(first)
        if mention is None:
            return subject_before(line, first, at - 1)
        return first, line.token_at(mention.words.end)
    begin = first if comma is None else comma + 1
    source = subject_before(line, begin, at)
    return source if source is not None and source[1] == at else None


def passive(line: Line, sentence: Range, at: int) -> Said | None:
    """Dikatakan Andi, … · … disampaikan oleh Andi bahwa … · … disebutnya …"""
    first, last = sentence
    token = line.low[at]
    own = token.removesuffix("nya")
    if at > first and line.low[at - 1] == "yang" and "bahwa" not in line.low[at : at + 8]:
        return None
    cue = cue_of(token) or cue_of(own)
    if cue is None or cue.form != "passive" or cue.root in CARRYING_ROOTS:
        return None
    begin = at + 1 + (at + 1 < last and line.low[at + 1] == "oleh")
    source: Range | None = None
    if token == own or cue_of(token) is not None and token != own:
        source = phrase_after(line, begin, last)
        if source is None or not _is_agent(line, source, explicit=begin > at + 1):
            return None
        if begin == at + 1 and cue.root in CLAIM_FIRST:
            return None
    end = source[1] if source else at + 1
    if line.low[skip_to(line, first, at)] in POINTING_SUBJECTS:
        return _told_before(line, sentence, at, source, cue)
    content = clause_after(line, end, last)
    if content is None or content[1] - content[0] < 2:
        return None
    return Said("passive", (content,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def skip_to(line: Line, first: int, at: int) -> int:
    """The first token of the subject, past openers; `at` where there is none."""
    found = skip_openers(line, first, at)
    return at if found is None else found


def _told_before(
    line: Line, sentence: Range, at: int, source: Range | None, cue: Cue
) -> Said | None:
    """Harga turun. Hal itu disampaikan Andi di Jakarta: the content is the sentence before."""
    before = next((one for one in line.sentences if one[1] == sentence[0]), None)
    if source is None or before is None or line.low[skip_to(line, sentence[0], at)] != "hal":
        return None
    content = clause_before(line, *before)
    if content is None:
        return None
    return Said("told_before", (content,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


RULES: tuple[Rule, ...] = (inserted, according, headline, active, passive)


def find_reported(
    line: Line, taken: frozenset[int], quoted: tuple[Said, ...] = ()
) -> tuple[Said, ...]:
    """The indirect statements with a source in one line.

    `taken` are the tokens of direct speech, `quoted` its statements, whose source may go on
    ("…," kata Andi, seraya menambahkan bahwa …).
    """
    found: list[Said] = []
    for sentence in line.sentences:
        for said in candidates(line, sentence, taken):
            judged = judge(line, sentence, said)
            if judged is None:
                continue
            source = _shared_source(line, sentence, judged, (*quoted[-LAST:], *found[-LAST:]))
            _add(found, replace(judged, source=source) if source else judged, line)
    return tuple(found)


def candidates(line: Line, sentence: Range, taken: frozenset[int]) -> Iterator[Said]:
    """What the rules find in a sentence, word by word, before anything is judged."""
    for at in range(*sentence):
        if at not in taken:
            said = read_token(line, sentence, at)
            if said is not None:
                yield said


def _shared_source(
    line: Line, sentence: Range, said: Said, before: tuple[Said, ...]
) -> Range | None:
    """The source of the statement before, for "…, seraya menambahkan" and "… dan menegaskan"."""
    if said.rule != "active" or said.cue is None:
        return None
    at = said.cue[0]
    while at > sentence[0] and line.low[at - 1] in word_set("adverb"):
        at -= 1
    if line.low[at - 1] not in SHARING:
        return None
    for earlier in reversed(before):
        if earlier.source and earlier.cue and sentence[0] <= earlier.cue[0] < at:
            return earlier.source
    return None


def read_token(line: Line, sentence: Range, at: int) -> Said | None:
    """The first rule that finds a statement reported by the word at one token."""
    for rule in RULES:
        said = rule(line, sentence, at)
        if said is not None:
            return said
    return None


def _add(found: list[Said], said: Said, line: Line) -> None:
    """Keep a statement; where it begins inside an earlier one, cut that or drop this."""
    for index in range(max(0, len(found) - LAST), len(found)):
        earlier = found[index]
        if said.cue is None or not _inside(said.cue, earlier.content):
            continue
        joint = _joint_before(line, said, earlier)
        if joint is None:
            if _is_nested(line, said, earlier):
                continue
            return
        content = tuple(_cut(part, joint) for part in earlier.content)
        found[index] = replace(earlier, content=tuple(part for part in content if part))
    found.append(said)


def _is_nested(line: Line, said: Said, earlier: Said) -> bool:
    """Whether a statement with a speaker of its own stands in another: "A bilang B mengatakan …"."""
    if said.source is None or said.cue is None or said.rule not in ("active", "according"):
        return False
    named = any(at in line.mention_at for at in range(*said.source))
    inside = any(first <= said.source[0] < last for first, last in earlier.content)
    marked = "bahwa" in line.low[said.cue[1] : said.content[0][0]]
    return named and inside and (marked or said.rule == "according")


def _joint_before(line: Line, said: Said, earlier: Said) -> int | None:
    """Where "…, dan menegaskan bahwa" begins: the earlier statement ends there."""
    if said.cue is None:
        return None
    first = said.cue[0]
    while first > 0 and line.low[first - 1] in word_set("adverb"):
        first -= 1
    if said.source and said.source != earlier.source and said.source[1] == first:
        first = said.source[0]
    if first > 0 and line.low[first - 1] in (
        "dan",
        "serta",
        "seraya",
        "sembari",
        "sambil",
        "namun",
        "tetapi",
        "tapi",
        "sementara",
        "sedangkan",
    ):
        return first - 1
    return None


def _cut(part: Range, joint: int) -> Range:
    return part if part[1] <= joint else (part[0], max(part[0] + 1, joint))


def _inside(inner: Range, parts: tuple[Range, ...]) -> bool:
    return any(first <= inner[0] < last for first, last in parts)


def _only_opener(line: Line, first: int, at: int) -> bool:
    """Whether only "Namun," or "Sementara itu," stands before."""
    return skip_openers(line, first, at) is None


def _is_somebody(line: Line, source: Range) -> bool:
    return any(at in line.mention_at for at in range(*source)) or line.low[source[0]] in pronouns()


def _is_agent(line: Line, source: Range, *, explicit: bool) -> bool:
    """Whether a phrase after a passive names who did it: "oleh …", a name, "dia", "warga"."""
    if explicit:
        return True
    first = line.low[source[0]]
    if source[0] in line.mention_at or first in pronouns():
        return True
    nouns = (
        source_nouns("person")
        | source_nouns("body")
        | source_nouns("single")
        | source_nouns("plural")
    )
    return first in nouns or (first in source_nouns("document"))
