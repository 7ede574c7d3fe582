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
from components.analysis.saying.cues import cue_of, is_verb_like, pronouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.plain import is_plain
from components.analysis.saying.said import Range, Said
from components.analysis.saying.shapes import has_speech, marker_of, subject_kind
from components.analysis.saying.tree import tree_features

WEIGHTS = Path(__file__).parents[2] / "models" / "id_statements" / "weights.json"
THRESHOLD = (
    0.37  # probability from which a finding is kept; of 0.33 to 0.5 best on articles held out
)
PLAIN = 0.8  # the least confidence of a shape that needs no judge
FARTHEST = 30.0  # beyond, a chance is 0 or 1 anyway and exp() may overflow
SURE = 0.75  # probability below which a careful reader may decide otherwise
QUOTES = ('"', "“", "”", "‘", "'", "«")
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
    return max(chance, PLAIN) if is_plain(line, said) else chance


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
    if has_speech(line, said):
        yield "quoted words inside"
        yield f"quoted words inside|{rule}"
    subject = subject_kind(line, said)
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
    marker = marker_of(line, said)
    yield f"marker={marker}|{rule}"
    yield f"marker={marker}|{known.strength if known else None}"
    yield f"start={where[0] == sentence[0]}|{rule}"
    if "yang" in line.low[max(sentence[0], where[0] - 2) : where[0]]:
        yield f"relative|{rule}"
    yield f"begins={_word_kind(line, first)}|{known.strength if known else None}"
    if known and known.strength != "say":
        yield f"begins={_word_kind(line, first)}|root={root}"


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
