"""Sentences that plainly go on with the speech before them: no cue, the source carried over.

>>> [said.rule for said in read_statements(line)]   # Ani menilai harga turun. Karena itu, …
['active', 'carried']

Only right after an indirect statement, in its line or at the start of the next. Most such sentences
are the writer's own, so a small trained judge decides, and what it keeps is never `sure`.
"""

from collections.abc import Iterator

from components.analysis.saying.clauses import clause_before
from components.analysis.saying.cues import cue_of, openers_by_word, word_set
from components.analysis.saying.judge import QUOTES, probability
from components.analysis.saying.lines import Line
from components.analysis.saying.rules_passive import passive_cue
from components.analysis.saying.said import Range, Said
from components.analysis.saying.subjects import points_back

THRESHOLD = 0.6  # probability from which a sentence is carried; 0.55 to 0.65 do alike held out
LENGTHS = (5, 10, 15, 20, 30)  # tokens of a sentence at which a new bucket begins
NOT_SPEECH = frozenset({"agentless", "observation"})  # nobody whose speech could go on
NEAR = 12  # statements that can stand in one sentence
DENIAL_REACH = 12  # tokens of a sentence within which "belum merinci" tells of its subject
HEAD = 4  # tokens at the start of a sentence within which "itu" points back


def find_carried(line: Line, found: tuple[Said, ...], before: Said | None) -> Iterator[Said]:
    """The sentences of a line that go on with a statement.

    `found` are the statements of the line in order, `before` the one that ends the line before.
    """
    return (said for _, _, said in weighed(line, found, before) if said is not None)


def weighed(
    line: Line, found: tuple[Said, ...], before: Said | None
) -> Iterator[tuple[Range, float, Said | None]]:
    """Each sentence that could go on with a statement, the chance that it does, what is kept."""
    if line.kind != "paragraph":
        return
    speech, at = before, 0
    for number, sentence in enumerate(line.sentences):
        while at < len(found) and last_token(line, found[at]) < sentence[0]:
            at += 1
        here = [said for said in found[at : at + NEAR] if stands_in(line, said, sentence)]
        if here:
            speech = here[-1] if here[-1].rule not in NOT_SPEECH else None
        elif speech is not None:
            chance = probability(features(line, number, speech, number > 0), "carried")
            said = _carried(line, sentence, chance)
            speech = speech if said is not None else None
            yield sentence, chance, said


def last_token(line: Line, said: Said) -> int:
    """The last token of a statement and its cue."""
    ends = [last - 1 for _, last in said.content]
    ends += [line.token_at(words.end) - 1 for words in said.quoted]
    return max(*ends, said.cue[1] - 1) if said.cue else max(ends)


def last_speech(line: Line, found: tuple[Said, ...]) -> Said | None:
    """The statement that ends a line, if the next line may go on with it."""
    if not line.sentences:
        return None
    here = [said for said in found[-NEAR:] if stands_in(line, said, line.sentences[-1])]
    return here[-1] if here and here[-1].rule not in NOT_SPEECH else None


def _carried(line: Line, sentence: Range, chance: float) -> Said | None:
    content = clause_before(line, *sentence)
    if chance < THRESHOLD or content is None or _tells_itself(line, sentence):
        return None
    return Said("carried", (content,), sure=False, confidence=round(chance, 3))


def _tells_itself(line: Line, sentence: Range) -> bool:
    """Whether the writer tells something of the speaker: "Hal itu diungkapkan saat rapat"."""
    first, last = sentence
    if points_back(line, first, last):
        head = line.low[first : first + HEAD]
        return any(passive_cue(word) is not None for word in head)
    for at in range(first + 1, min(last, first + DENIAL_REACH)):
        cue = cue_of(line.low[at])
        if cue is not None and cue.form == "active" and line.low[at - 1] in word_set("denied"):
            return True  # "Ani belum merinci berapa harga beras"
    return False


def features(line: Line, number: int, speech: Said, same_line: bool) -> Iterator[str]:
    """Names of what can be said about a sentence and the statement before it."""
    first, last = line.sentences[number]
    words = line.low[first:last]
    yield "bias"
    yield f"same={same_line}"
    yield f"before={speech.rule}|{same_line}"
    yield f"quoted={bool(speech.quoted)}"
    opener = _opener(words)
    yield f"opener={' '.join(opener)}"
    yield f"opener={bool(opener)}|{same_line}"
    yield f"first={_first_kind(line, first)}"
    yield f"possessive={words[0].endswith('nya')}"
    points = word_set("pointing") & set(words[:HEAD])
    yield f"points={bool(points)}"
    labels = {line.mention_at[at].label for at in range(first, last) if at in line.mention_at}
    yield f"person={'PER' in labels}"
    yield f"body={bool(labels - {'PER'})}"
    advice = word_set("advice") & set(words)
    yield from (f"advice={word}" for word in sorted(advice))
    yield f"advice={bool(advice)}|{same_line}"
    yield f"digit={any(word[0].isdigit() for word in words)}"
    yield f"size={sum(last - first >= step for step in LENGTHS)}|{same_line}"
    yield f"place={min(number, 3)} of {min(len(line.sentences), 4)}"
    follows = line.text[line.end : line.end + 2].lstrip("\n")[:1] in QUOTES
    yield f"quotation follows={follows}|{same_line}"
    yield f"last={number == len(line.sentences) - 1}|{same_line}|{follows}"
    yield f"brackets={'(' in words}"


def _first_kind(line: Line, first: int) -> str:
    word = line.low[first]
    if word in word_set("tie"):
        return word
    return "mention" if first in line.mention_at else "other"


def _opener(words: tuple[str, ...]) -> tuple[str, ...]:
    known = openers_by_word().get(words[0], ())
    return next((one for one in known if words[: len(one)] == one), ())


def stands_in(line: Line, said: Said, sentence: Range) -> bool:
    """Whether a statement has words or its cue in a sentence."""
    first, last = sentence
    if said.cue is not None and first <= said.cue[0] < last:
        return True
    if said.quoted:
        start, end = line.starts[first], line.end_of(last - 1)
        return any(words.start < end and start < words.end for words in said.quoted)
    return any(begin < last and first < end for begin, end in said.content)
