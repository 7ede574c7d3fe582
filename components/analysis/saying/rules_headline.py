"""Rules for headlines: who speaks before their bare verb, and where what is said ends.

>>> said = headline(line, sentence, 1)   # "Ani Ungkap Harga Akan Turun, Ini Sebabnya"
>>> line.words(*said.source).of(line.text), line.words(*said.content[0]).of(line.text)
('Ani', 'Harga Akan Turun')

Headlines with a colon and those that open with a quotation are direct speech: `headlines.py`,
`rules_quoted_after.py`.
"""

from components.analysis.saying.clauses import clause_after, clause_before, is_clausal
from components.analysis.saying.cues import base_of, reports_nothing, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import has_person, is_role
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import subject_before

KINDS = frozenset({"title", "heading", "deck"})
# Bare words that are nouns or other words in headlines: "Apa Kabar", "Sampai ke Jepang", "Rumah
# Sakit Umum".
OTHER_WORDS = frozenset(
    {"alasan", "berita", "kabar", "nyata", "perintah", "pesan", "sampai", "tekan", "terang", "umum"}
)
STORIES = frozenset({"cerita", "kisah"})  # verbs only behind a person
THINGS = frozenset({"janji", "klaim", "prediksi", "proyeksi", "target", "usul"})  # nouns too
TEASED = frozenset(
    {"alasannya", "caranya", "dampaknya", "faktanya", "isinya", "kondisinya", "kronologinya"}
    | {"nasibnya", "penyebabnya", "perannya", "rinciannya", "sebabnya", "syaratnya", "tujuannya"}
)
# Open a headline and speak for nobody: "Perang Iran Tambah Beban", "Bukan Sekadar Atur Makan".
NO_SPEAKERS = frozenset(
    {"aksi", "banjir", "bukan", "demo", "gempa", "ini", "kasus", "kebakaran", "kecelakaan"}
    | {"konflik", "perang", "serangan", "tanpa"}
)
POINTING = frozenset({"begini", "begitu"})  # "Bilang Begini" tells nothing yet


def headline(line: Line, sentence: Range, at: int) -> Said | None:
    """Koster Minta Bupati … · BI Ungkap … (the bare verb, in headlines only)."""
    cue = base_of(line.low[at])
    first, last = sentence
    if line.kind not in KINDS or cue is None or cue.form != "base":
        return None
    if cue.strength in ("quote", "weak") or at == first or line.low[at] in OTHER_WORDS:
        return None
    if reports_nothing(cue.root, line.low_at(at + 1)):
        return None
    source = headline_subject(line, first, at)
    content = headline_content(line, clause_after(line, at + 1, last))
    if source is None or content is None or line.low[at - 1] in word_set("not_yet"):
        return None  # "Ani Siap Akui Budi": nothing is said yet
    if line.low[at] in THINGS and _is_bare_verb(line, at - 1):
        return None  # "BI Turunkan Proyeksi Pertumbuhan"
    if line.low[at] in STORIES and not has_person(line, *source):
        return None
    content = fronted_claim(line, first, source, content) or content
    if is_teased(line, content) or line.low[source[0]] in NO_SPEAKERS:
        return None
    return Said("headline", (content,), cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def is_teased(line: Line, content: Range) -> bool:
    """Whether a headline keeps what was said for the text: "Ani Jelaskan Alasannya"."""
    first, last = content
    return line.kind == "title" and last - first == 1 and line.low[first] in TEASED


def _is_bare_verb(line: Line, at: int) -> bool:
    """Whether a verb whose object follows stands there: "Turunkan", "Bantah"."""
    word = line.low[at]
    return at not in line.mention_at and (word.endswith("kan") or base_of(word) is not None)


def fronted_claim(line: Line, first: int, source: Range, content: Range) -> Range | None:
    """The claim before a headline's comma: "[Harga Turun], Menteri Ungkap Sebabnya"."""
    object_only = content[1] - content[0] == 1 and line.low[content[0]].endswith("nya")
    if line.kind != "title" or not object_only or source[0] <= first:
        return None
    claim = clause_before(line, first, source[0]) if line.low[source[0] - 1] == "," else None
    return claim if claim is not None and is_clausal(line, claim) else None


def headline_subject(line: Line, first: int, at: int) -> Range | None:
    """The words before a headline's verb, back to a comma; of "X Rapat, Minta …" those of X."""
    breaks = (here for here in range(at - 1, first, -1) if line.low[here] in (",", ":"))
    comma = next(breaks, None)
    if comma == at - 1:
        mention = line.mention_at.get(first)
        if mention is None:
            return subject_before(line, first, at - 1)
        return first, line.token_at(mention.words.end)
    source = subject_before(line, first if comma is None else comma + 1, at)
    return _person_alone(line, source) if source is not None and source[1] == at else None


def _person_alone(line: Line, source: Range) -> Range:
    """The person without what a headline tells before: "batal pulang [rizieq] tuding"."""
    first, last = source
    mention = line.mention_at.get(last - 1)
    if line.kind != "title" or mention is None or mention.label != "PER":
        return source
    if first in line.mention_at or is_role(line, first):
        return source
    start = line.token_at(mention.words.start)
    while start > first and is_role(line, start - 1):
        start -= 1
    return start, last


def headline_content(line: Line, content: Range | None) -> Range | None:
    """What is said without ", Ini Sebabnya", ", DPR Minta …"; None for "Begini" alone."""
    if content is None or line.kind not in KINDS:
        return content
    first, last = content
    for at in range(first + 1, last):
        if line.low[at - 1] == "," and (line.low[at] in word_set("teaser") or _speaks(line, at)):
            last = at - 1
            break
    return None if last - first == 1 and line.low[first] in POINTING else (first, last)


def _speaks(line: Line, at: int) -> bool:
    """Whether another speaker begins at a token: ", DPR Minta", ", Ani: …"."""
    mention = line.mention_at.get(at)
    if mention is None or mention.label == "LOC":
        return False
    after = line.token_at(mention.words.end)
    cue = base_of(line.low_at(after))
    return line.low_at(after) == ":" or (cue is not None and cue.form == "base")
