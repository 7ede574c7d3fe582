"""Indirect speech: clauses that a sentence gives as somebody's words, belief or plan.

>>> line = read_lines(nlp("Ani mengatakan harga turun."))[0]
>>> [said.rule for said in find_reported(line, frozenset())]
['active']

Every word outside direct quotations is tried by the rules in the order of RULES; the first that
finds a statement wins, and a trained judge keeps it or not. Claims without a source are in
`unsourced.py`.
"""

from dataclasses import replace
from functools import lru_cache

from components.analysis.saying.cues import is_report_word, word_set
from components.analysis.saying.judge import judge
from components.analysis.saying.lines import Line
from components.analysis.saying.relaying import is_relaying, quoting
from components.analysis.saying.rules_according import according
from components.analysis.saying.rules_active import active
from components.analysis.saying.rules_headline import headline
from components.analysis.saying.rules_inserted import inserted
from components.analysis.saying.rules_noun import GIVING, noun, noun_cue
from components.analysis.saying.rules_passive import passive, passive_cue
from components.analysis.saying.rules_writer import writer
from components.analysis.saying.said import Range, Said
from components.analysis.saying.trying import WordRules

BECAUSE = ((",", "karena"), (",", "sebab"), (",", "lantaran"))
LAST = 8  # statements before one that can share its sentence
WORDS_KEPT = 20_000  # words whose answer is remembered: an article has about 400


@lru_cache(WORDS_KEPT)
def _may_report(word: str) -> bool:
    """Whether any rule cares about a word: most words of a text are none of its business."""
    if is_report_word(word) or passive_cue(word) is not None or word == "memberi":
        return True
    if noun_cue(word) is not None:
        return True
    if word in word_set("writer_verb"):
        return True
    return word in word_set("according") or word in word_set("according_nya")


RULES = WordRules((writer, inserted, according, headline, active, passive, noun), _may_report)


def find_reported(
    line: Line, taken: frozenset[int], quoted: tuple[Said, ...] = ()
) -> tuple[Said, ...]:
    """The indirect statements with a source in one line.

    `taken` are the tokens of direct speech, `quoted` its statements, whose source may go on
    ("…," kata Andi, seraya menambahkan bahwa …).
    """
    found: list[Said] = []
    for sentence in line.sentences:
        for said in RULES.candidates(line, sentence, taken):
            judged = judge(line, sentence, said)
            if judged is None:
                continue
            near = (*quoted[-LAST:], *found[-LAST:])
            judged = quoting(line, sentence, judged)
            if is_relaying(line, judged) and _has_speaker(sentence, near):
                continue  # "…," kata Ani, lapor Antara: Antara only carried it
            source = _shared_source(line, sentence, judged, near)
            if source is None and _is_only_joint(line, judged):
                continue
            _add(found, replace(judged, source=source) if source else judged, line)
    return tuple(found)


def _has_speaker(sentence: Range, before: tuple[Said, ...]) -> bool:
    """Whether a sentence has a statement with a source already."""
    first, last = sentence
    return any(said.source and said.cue and first <= said.cue[0] < last for said in before)


def _shared_source(
    line: Line, sentence: Range, said: Said, before: tuple[Said, ...]
) -> Range | None:
    """The source of the statement before, for "…, seraya menambahkan" and "… dan menegaskan"."""
    if said.rule != "active" or said.cue is None:
        return None
    at = said.cue[0]
    while at > sentence[0] and line.low[at - 1] in word_set("adverb"):
        at -= 1
    if line.low[at - 1] not in word_set("sharing"):
        return None
    for earlier in reversed(before):
        if earlier.rule == "according":
            continue  # "Menurut Ani, pasar menjaga harga dan memastikan …": the market does
        if earlier.source and earlier.cue and sentence[0] <= earlier.cue[0] < at:
            return earlier.source
    return None


def _is_only_joint(line: Line, said: Said) -> bool:
    """Whether a statement has no source but the "dan" that should have shared one."""
    return said.source is not None and line.low[said.source[0]] in word_set("sharing")


def _add(found: list[Said], said: Said, line: Line) -> None:
    """Keep a statement; where it begins inside an earlier one, cut that or drop this."""
    for index in range(max(0, len(found) - LAST), len(found)):
        earlier = found[index]
        if said.content == earlier.content and earlier.rule == "according":
            return  # "Menurut data BPS menyatakan harga naik": said once
        if said.cue is None or not _inside(said.cue, earlier.content):
            continue
        joint = _joint_before(line, said, earlier)
        if joint is None or _is_its_subject(said, earlier, joint):
            if _is_nested(line, said, earlier):
                continue
            return
        end = joint - (line.low[joint - 1] == ",")
        content = tuple(_cut(part, end) for part in earlier.content if part[0] < end)
        if not content:  # "tidak membantah dan mengakui harga turun": one statement
            found[index] = said
            return
        found[index] = replace(earlier, content=content)
    found.append(said)


def _is_its_subject(said: Said, earlier: Said, joint: int) -> bool:
    """Whether the speaker of "dan memastikan" stands in the words of another one."""
    if said.source is None or said.source == earlier.source or said.source[0] > joint:
        return False
    return earlier.rule == "according" and _inside(said.source, earlier.content)


def _is_nested(line: Line, said: Said, earlier: Said) -> bool:
    """Whether a statement with its own speaker stands in another: "A bilang B mengatakan …"."""
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
    if said.rule == "noun" and first > 0 and line.low[first - 1] in GIVING:
        first -= 1  # "… dan mengulangi seruannya agar …"
    if said.source and said.source != earlier.source and said.source[1] == first:
        first = said.source[0]
    because = line.low[max(0, first - 2) : first] in BECAUSE  # "…, karena Budi mengatakan …"
    joint = first > 0 and (because or line.low[first - 1] in word_set("joins_reports"))
    return first - 1 if joint else None


def _cut(part: Range, joint: int) -> Range:
    return part[0], min(part[1], joint)


def _inside(inner: Range, parts: tuple[Range, ...]) -> bool:
    return any(first <= inner[0] < last for first, last in parts)
