"""How likely a rule's finding is a statement: a small trained judge over what the rules find.

>>> judge(line, sentence, said).confidence   # "Ani mengatakan bahwa harga turun."
0.99

The rules find too much on purpose: "Ia melihat rumahnya" has the shape of "Ia melihat harga akan
turun". A logistic model over a few named features (verb, marker, subject, first words of the
clause) decides. Weights: `components/models/id_statements/weights.json`, made by
`components/recipes/id_statements/train.py`.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from components.analysis.saying.clauses import MODALS, is_clausal
from components.analysis.saying.cues import cue_of, is_verb_like, pronouns, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range, Said, is_speech_like
from components.analysis.saying.tree import tree_features
from components.analysis.sourcing.source_types import is_common
from components.article import Words

WEIGHTS = Path(__file__).parents[2] / "models" / "id_statements" / "weights.json"
THRESHOLD = (
    0.37  # probability from which a finding is kept; of 0.33 to 0.5 best on articles held out
)
PLAIN = 0.8  # the least confidence of a shape that needs no judge
FARTHEST = 30.0  # beyond, a chance is 0 or 1 anyway and exp() may overflow
SURE = 0.75  # probability below which a careful reader may decide otherwise
QUOTES = ('"', "“", "”", "‘", "'", "«")
COUNTING = "catat"  # "BPS mencatat harga turun" reports, "Ani mencatat waktu 10 detik" does not
DEPICTING = frozenset({"gambar", "lukis"})  # "menggambarkan X sebagai Y" when a person does
DEPICTERS = frozenset({"PER", "ORG", "LOC", "pronoun", "person", "body"})
FEW = (("tak", "sedikit"), ("tidak", "sedikit"))
AS_REACH = 10  # tokens of what is depicted, before "sebagai"
COUNTERS = frozenset({"ORG", "body", "document"})  # kinds of subject that count
LENGTHS = (1, 2, 4, 7, 12, 20, 35)  # content lengths in tokens at which a new bucket begins


def judge(line: Line, sentence: Range, said: Said) -> Said | None:
    """The finding with its probability as confidence; None if it is more likely no statement."""
    confidence = chance_of(line, sentence, said)
    if confidence < THRESHOLD:
        return None
    return replace(said, confidence=round(confidence, 3), sure=said.sure and confidence >= SURE)


def chance_of(line: Line, sentence: Range, said: Said) -> float:
    """The chance, 0..1, that a finding is a statement."""
    chance = probability(features(line, sentence, said))
    return max(chance, PLAIN) if _is_plain(line, said) else chance


def _is_plain(line: Line, said: Said) -> bool:
    """Whether a shape too rare to learn needs no judge: "Dikatakan Ani, harga turun"."""
    if said.rule in ("noun", "writer"):
        return True
    if said.rule == "active" and said.cue is not None:
        known = cue_of(line.low[said.cue[0]])
        if said.source is not None and _is_some(line, said.source) and known is not None:
            return known.strength != "weak" and is_clausal(line, said.content[0])
        depicts = known is not None and known.root in DEPICTING and _depicted(line, said)
        return depicts or (known is not None and known.root == COUNTING and _counted(line, said))
    if said.rule != "passive" or said.cue is None:
        return False
    if said.source is not None and line.low[said.content[0][0]] == "sebagai":
        return True  # "dianggap Ani sebagai jalan keluar": somebody's view, who has it is named
    cue = cue_of(line.low[said.cue[0]].removesuffix("nya")) or cue_of(line.low[said.cue[0]])
    if cue is None or cue.strength != "say":
        return False
    marker = _marker(line, said)
    opens = line.tokens[said.cue[0]][0].isupper()  # "…, yang kerap disebut Ani, …" names
    return marker == "bahwa" or (marker == "," and opens)


def _counted(line: Line, said: Said) -> bool:
    """Whether a body or paper counts and a clause follows, no "penurunan laba 5 persen"."""
    head = line.low[said.content[0][0]]
    change = head.startswith("pe") and head.endswith("an")
    written = said.source is not None and line.low[said.source[0]] in source_nouns("document")
    counts = written or _subject_kind(line, said) in COUNTERS
    return counts and is_clausal(line, said.content[0]) and not change


def _depicted(line: Line, said: Said) -> bool:
    """Whether somebody calls a matter something: "Ani menggambarkan pasar itu sebagai surga"."""
    speaks = _subject_kind(line, said) in DEPICTERS
    first = said.content[0][0]
    return speaks and ("sebagai" in line.low[first : first + AS_REACH] or _has_speech(line, said))


def probability(names: Iterator[str], model: str = "found") -> float:
    """The chance, 0..1, that one of the two models gives what has these features."""
    weights = weights_of(model)
    total = sum(weights.get(name, 0.0) for name in names)
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, total))))


@cache
def weights_of(model: str) -> dict[str, float]:
    """The weights of one of the two models: "found" (here) or "carried" (`carry.py`).

    Empty where the file is missing: then a finding has the chance of a coin and is kept.
    """
    if not WEIGHTS.exists():
        return {}
    stored: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return stored.get(model, {})


def features(line: Line, sentence: Range, said: Said, *, parsed: bool = True) -> Iterator[str]:
    """Names of what can be said about a finding; without what the parser says if not `parsed`."""
    yield "bias"
    rule = said.rule
    yield f"rule={rule}"
    yield f"kind={line.kind}|{rule}"
    first = said.content[0][0]
    size = sum(last - start for start, last in said.content)
    yield f"size={sum(size >= step for step in LENGTHS)}|{rule}"
    yield f"parts={len(said.content)}|{rule}"
    clausal = is_clausal(line, said.content[0])
    yield f"clausal={clausal}|{rule}"
    if line.text[line.end : line.end + 2].lstrip("\n")[:1] in QUOTES:
        yield f"quotation follows|{rule}"
    if _has_speech(line, said):
        yield "quoted words inside"
        yield f"quoted words inside|{rule}"
    subject = _subject_kind(line, said)
    yield f"subject={subject}|{rule}"
    yield f"begins={_word_kind(line, first)}|{rule}"
    if said.cue is not None:
        yield from _cue_features(line, sentence, said, said.cue, clausal, subject)
        if parsed:
            known = cue_of(line.low[said.cue[0]])
            yield from tree_features(line, said, known.strength if known else None)


def _cue_features(
    line: Line, sentence: Range, said: Said, where: Range, clausal: bool, subject: str
) -> Iterator[str]:
    """What can be said about the verb, its marker and what stands before it."""
    rule, first = said.rule, said.content[0][0]
    cue = line.low[where[0]]
    known = cue_of(cue)
    root = known.root if known else cue
    yield f"root={root}|{rule}"
    yield f"strength={known.strength if known else None}|{rule}"
    yield f"strength={known.strength if known else None}|subject={subject}"
    yield f"clausal={clausal}|strength={known.strength if known else None}"
    if known and known.strength != "say":
        yield f"clausal={clausal}|root={root}"
    before = line.low[where[0] - 1] if where[0] > sentence[0] else "^"
    yield f"before={before}"
    yield f"beforekind={_before_kind(line, where[0] - 1, sentence[0])}|{rule}"
    marker = _marker(line, said)
    yield f"marker={marker}|{rule}"
    yield f"marker={marker}|{known.strength if known else None}"
    yield f"start={where[0] == sentence[0]}|{rule}"
    if "yang" in line.low[max(sentence[0], where[0] - 2) : where[0]]:
        yield f"relative|{rule}"
    yield f"begins={_word_kind(line, first)}|{known.strength if known else None}"
    if known and known.strength != "say":
        yield f"begins={_word_kind(line, first)}|root={root}"


def _has_speech(line: Line, said: Said) -> bool:
    """Whether words of the source stand in quotation marks inside the content."""
    start, end = line.starts[said.content[0][0]], line.end_of(said.content[-1][1] - 1)
    inside = (one for one in line.quotes_in(Words(start, end)) if one.end <= end + 1)
    return any(is_speech_like(line, quote.words) for quote in inside)


def _subject_kind(line: Line, said: Said) -> str:
    if said.source is None:
        return "none"
    first, last = said.source
    labels = {line.mention_at[at].label for at in range(first, last) if at in line.mention_at}
    for label in ("PER", "ORG", "LOC"):
        if label in labels:
            return label if label != "LOC" or last - first == 1 else "LOC+"
    head = line.low[first]
    if head in pronouns():
        return "pronoun"
    if _is_some(line, said.source):
        return "group"
    for kind in ("person", "body", "document", "group", "media"):
        if head in source_nouns(kind):
            return kind
    return "capital" if line.tokens[first][0].isupper() and not is_common(head) else "other"


def _is_some(line: Line, source: Range) -> bool:
    """Whether "banyak", "ada pula", "tak sedikit" is the subject: several whom nobody counts."""
    first, last = source
    alone = last - first <= 2 and line.low[first] in word_set("some")
    return alone or line.low[first : first + 2] in FEW


def _word_kind(line: Line, at: int) -> str:
    """What kind of word a clause begins with."""
    if at >= len(line.low):
        return "end"
    word = line.low[at]
    if at in line.mention_at:
        return line.mention_at[at].label
    if word in pronouns():
        return "pronoun"
    if word in word_set("first_word") or word in word_set("adverb"):
        return f"={word}"
    if is_verb_like(word):
        return word[:2]
    if word[0].isdigit():
        return "number"
    return "capital" if line.tokens[at][0].isupper() else "other"


def _before_kind(line: Line, at: int, first: int) -> str:
    if at < first:
        return "start"
    word = line.low[at]
    if at in line.mention_at:
        return line.mention_at[at].label
    if word in pronouns():
        return "pronoun"
    if word in MODALS:
        return "modal"
    if word in word_set("adverb"):
        return "adverb"
    if word == "yang" or word in (",", '"'):
        return word
    if is_verb_like(word):
        return "verb"
    return "phrase" if word in word_set("phrase") else "other"


def _marker(line: Line, said: Said) -> str:
    """The mark or word between cue and clause: "bahwa", "agar", a comma, a colon."""
    assert said.cue is not None
    first, last = said.cue[1], said.content[0][0]
    if last < first:
        return "content first"
    between = line.low[first:last]
    for word in ("bahwa", "agar", "supaya", ",", ":", "kepada"):
        if word in between:
            return word
    return "none"
