"""Claims that no person makes: agentless passives, media, documents, what the reporter saw.

>>> [said.rule for said in find_unsourced(read_lines(nlp("Ani diduga menipu warga."))[0], (), ())]
['agentless']
"""

from collections.abc import Callable, Iterator
from functools import cache

from components.analysis.clauses import clause_after, clause_before, has_own_source
from components.analysis.cues import cue_of, source_nouns, word_set
from components.analysis.judge import judge
from components.analysis.lines import Line
from components.analysis.phrases import phrase_after, skip_openers
from components.analysis.said import Range, Said
from components.lang import read_table

Rule = Callable[[Line, Range, int], Said | None]

FOUND_IN = frozenset(
    {"hasil", "data", "catatan", "laporan", "penelusuran", "informasi", "keterangan", "pantauan"}
)
LAST = 8  # claims before one that can share its sentence
TOLD = frozenset({"keterangan", "pengakuan", "pernyataan", "penuturan", "kesaksian"})
SEEN = frozenset({"terlihat", "tampak", "nampak", "terpantau", "pantauan"})
CITED = frozenset(
    {"mengutip", "dikutip", "dilansir", "melansir", "diberitakan", "dilaporkan", "dinukil"}
)
WRITTEN = frozenset({"berdasarkan", "sesuai", "merujuk", "mengacu"})
AGENTLESS_END = frozenset(
    "menyebabkan sehingga namun tetapi tapi sementara sedangkan meski meskipun".split()
)


def cited(line: Line, sentence: Range, at: int) -> Said | None:
    """Dikutip dari Antara, … · Mengutip AFP, … · …, dilansir Reuters."""
    if line.low[at] not in CITED:
        return None
    first, last = sentence
    begin = at + 1
    while begin < last and line.low[begin] in (
        "dari",
        "oleh",
        "laman",
        "situs",
        "media",
        "laporan",
    ):
        begin += 1
    source = phrase_after(line, begin, last, closed=True)
    if source is None or not _names_carrier(line, source):
        return None
    cue = (at, at + 1)
    if _fronted(line, first, at):
        comma = next(
            (
                here
                for here in range(source[1], min(last, source[1] + 12))
                if line.low[here] in (",", ")")
            ),
            None,
        )
        content = clause_after(line, _past_date(line, source[1], last), last)
        if content is None or has_own_source(line, content):
            return None
        return Said("media", (content,), cue=cue, source=source, cue_class="neutral")
    end = at
    while end > first and line.low[end - 1] in ("seperti", "sebagaimana", "demikian", "yang", ","):
        end -= 1
    before = clause_before(line, first, end)
    if before is None or line.low[at - 1] == "yang":
        return None
    return Said("media/after", (before,), cue=cue, source=source, cue_class="neutral")


def written(line: Line, sentence: Range, at: int) -> Said | None:
    """Berdasarkan data BPS, … · …, sesuai hasil survei."""
    first, last = sentence
    from_document = (
        line.low[at] == "dari"
        and line.low[at + 1 : at + 2] != ()
        and (line.low[at + 1] in FOUND_IN)
    )
    if line.low[at] not in WRITTEN and not from_document:
        return None
    begin = at + 1 + (at + 1 < last and line.low[at + 1] in ("pada", "dengan", "kepada"))
    told = begin
    if begin + 1 < last and line.low[begin] in TOLD and line.low[begin + 1] not in (",", "yang"):
        begin += 1  # "Berdasarkan keterangan [polisi]": the police speak
    source = phrase_after(line, begin, last, closed=True)
    if source is None or not _fronted(line, first, at):
        return None
    head = line.low[source[0]]
    nouns = source_nouns("document") | source_nouns("media")
    body = line.mention_at.get(source[0])
    if told == begin and head not in nouns and (body is None or body.label != "ORG"):
        return None
    content = clause_after(line, _past_comma(line, source[1], last), last)
    if content is None or has_own_source(line, content):
        return None
    rule = "document" if told == begin else "according"
    return Said(rule, (content,), cue=(at, begin), source=source, cue_class="neutral")


def agentless(line: Line, sentence: Range, at: int) -> Said | None:
    """Putin diduga melobi … · Dikabarkan, … · Disebutkan bahwa …"""
    cue_class = _agentless_words().get(line.low[at])
    if cue_class is None:
        return None
    first, last = sentence
    if {"seperti", "sebagaimana", "belum", "tidak", "tak"} & set(line.low[max(first, at - 2) : at]):
        return None
    if line.low[at + 1 : at + 2] in (("nama",), ("namanya",), ("identitasnya",)):
        return None  # "menolak disebut namanya" withholds a name and claims nothing
    content = clause_after(line, at + 1, _agentless_end(line, at, last))
    if content is None:
        return None
    return Said("agentless", (content,), cue=(at, at + 1), cue_class=cue_class)  # type: ignore[arg-type]


def seen(line: Line, sentence: Range, at: int) -> Said | None:
    """Dari pantauan di lokasi, … · Warga terlihat mengantre."""
    if line.low[at] not in SEEN or line.kind != "paragraph":
        return None
    content = clause_after(line, at + 1, sentence[1])
    if content is None:
        return None
    return Said("observation", (content,), cue=(at, at + 1), cue_class="neutral", sure=False)


RULES: tuple[Rule, ...] = (cited, written, agentless, seen)


def find_unsourced(line: Line, taken: frozenset[int], known: tuple[Said, ...]) -> tuple[Said, ...]:
    """The claims of a line that no speaker makes; `known` are its statements with a source."""
    found: list[Said] = []
    for sentence in line.sentences:
        quotes = any(at in taken for at in range(*sentence))
        near = tuple(said for said in known if _in_sentence(said, sentence))
        for said in candidates(line, sentence, taken):
            if said.rule.startswith("media") and quotes:
                continue  # "…," kata X dikutip dari Antara: Antara is a relay, no source
            judged = judge(line, sentence, said)
            if judged is not None and _is_new(judged, (*near, *found[-LAST:])):
                found.append(judged)
    return tuple(found)


def candidates(line: Line, sentence: Range, taken: frozenset[int]) -> Iterator[Said]:
    """What the rules find in a sentence, word by word, before anything is judged."""
    for at in range(*sentence):
        if at not in taken:
            said = read_token(line, sentence, at)
            if said is not None:
                yield said


def _in_sentence(said: Said, sentence: Range) -> bool:
    return any(first < sentence[1] and sentence[0] < last for first, last in said.content)


def read_token(line: Line, sentence: Range, at: int) -> Said | None:
    """The first rule that finds a claim at one token."""
    for rule in RULES:
        said = rule(line, sentence, at)
        if said is not None:
            return said
    return None


def _is_new(said: Said, known: tuple[Said, ...]) -> bool:
    """No claim inside another statement, and no carrier of a statement that has a speaker."""
    for other in known:
        if said.cue == other.cue:
            return False
        for first, last in other.content:
            if said.cue is not None and first <= said.cue[0] < last:
                return False
            if said.rule.startswith(("media", "document")) and any(
                first < end and begin < last for begin, end in said.content
            ):
                return False
    return True


@cache
def _agentless_words() -> dict[str, str]:
    return {word: cue_class for word, cue_class in read_table("agentless")}


def _agentless_end(line: Line, at: int, last: int) -> int:
    """Where the claim ends: before "namun", a second claim, or the main clause of "Disebut X, …"."""
    for here in range(at + 2, last):
        if line.low[here - 1] != ",":
            continue
        if line.kind == "title":
            return here - 1
        if line.low[here] in AGENTLESS_END or _second_claim(line, here, last):
            return here - 1
        if at + 1 < last and line.low[at + 1] == "sebagai" and line.tokens[at][0].isupper():
            return here - 1
    return last


def _second_claim(line: Line, at: int, last: int) -> bool:
    """Whether ", dan dituduh …" or ", Ani disebut-sebut …" begins."""
    reach = line.low[at : min(last, at + 5)]
    return any(word in _agentless_words() for word in reach)


def _names_carrier(line: Line, source: Range) -> bool:
    return any(at in line.mention_at for at in range(*source)) or line.low[source[0]] in (
        source_nouns("document") | source_nouns("media")
    )


def _fronted(line: Line, first: int, at: int) -> bool:
    """Whether only openers stand before: "Seperti dikutip …", "Namun, berdasarkan …"."""
    before = [
        here
        for here in range(first, at)
        if line.low[here]
        not in (
            "seperti",
            "sebagaimana",
            "masih",
            "dari",
            "namun",
            "sementara",
            "itu",
            ",",
            "sebelumnya",
            "adapun",
            "selain",
        )
    ]
    return not before


def _past_date(line: Line, at: int, last: int) -> int:
    """Past "pada Rabu (5/1/2022)," to the clause."""
    while at < last and (
        line.low[at] in (",", "pada", "edisi", "hari") or line.low[at] in word_set("day")
    ):
        at += 1
    if at < last and line.low[at] == "(":
        closing = next(
            (here for here in range(at, min(last, at + 8)) if line.low[here] == ")"), None
        )
        at = closing + 1 if closing is not None else at
    return _past_comma(line, at, last) if at < last and line.low[at] != "," else at


def _past_comma(line: Line, at: int, last: int) -> int:
    """Past a relative clause or a place: to the first comma if one comes soon, else here."""
    if at < last and line.low[at] in word_set("phrase"):
        comma = next(
            (here for here in range(at, min(last, at + 16)) if line.low[here] == ","), None
        )
        return at if comma is None else comma
    return at
