"""Sentences that plainly go on with the speech before them: no cue, the source carried over.

>>> [said.rule for said in read_statements(line)]   # Ani menilai harga turun. Karena itu, …
['active', 'carried']

Only right after a statement, in its line or at the start of the next. Most such sentences are the
writer's own, so a small trained judge decides (`carry_features.py`), and what it keeps is never
`sure`.
"""

from collections.abc import Callable

from components.analysis.saying.carry_features import Place, features
from components.analysis.saying.clauses import clause_before
from components.analysis.saying.cues import cue_of, word_set
from components.analysis.saying.judge import probability
from components.analysis.saying.lines import Line
from components.analysis.saying.rules_passive import passive_cue
from components.analysis.saying.said import Range, Said
from components.analysis.saying.speech import Speech, speech_of
from components.analysis.saying.subjects import points_back

THRESHOLD = 0.5  # probability from which a sentence is carried; about half the F of all statements
# Nobody whose speech could go on; a column's writer goes on anyway.
NOT_SPEECH = frozenset({"agentless", "observation", "writer"})
NEAR = 12  # statements that can stand in one sentence
HEAD = 4  # tokens at the start of a sentence within which "hal itu" has its verb
SHORTEST = 4  # tokens of a sentence that says something
SHORTEST_COUNTED = 3  # "Kelima, berpuasa"
COUNTED = frozenset({"pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh"})
DENIAL_REACH = 12  # tokens of a sentence within which "belum merinci" tells of its subject

Weighed = tuple[Range, float, Said | None]


def weigh(
    line: Line, found: tuple[Said, ...], before: Speech | None, after: Speech | None
) -> tuple[tuple[Weighed, ...], Speech | None]:
    """Each sentence that could go on with a statement, the chance that it does, what is kept.

    `found` are the statements of the line in order, `before` the one that ends the line before,
    `after` the one that opens the next. With them: the statement the next line may go on with.
    """
    tried: list[Weighed] = []

    def goes_on(sentence: Range, place: Place) -> bool:
        chance = probability(features(place, sentence), "carried")
        said = _carried(line, sentence, chance)
        tried.append((sentence, chance, said))
        return said is not None

    last = ask_each(line, found, before, after, goes_on)
    return tuple(tried), last


def ask_each(
    line: Line,
    found: tuple[Said, ...],
    before: Speech | None,
    after: Speech | None,
    goes_on: Callable[[Range, Place], bool],
) -> Speech | None:
    """Ask of each sentence right after a statement whether it goes on with it; a no ends that.

    Comes back: the statement that the next line may go on with.
    """
    spoken = _by_sentence(line, found)
    speech = before
    for number, sentence in enumerate(line.sentences):
        if spoken[number]:
            speech = _speech(line, spoken[number][-1], speech)
        elif speech is not None:
            more = number + 1 < len(spoken)
            following = _opening(line, spoken[number + 1]) if more else after
            place = Place(line, speech, number > 0, following)
            if line.kind != "paragraph" or not goes_on(sentence, place):
                speech = None
    return speech


def opening_speech(line: Line, found: tuple[Said, ...]) -> Speech | None:
    """The statement in the first sentence of a paragraph, which the line before may lead up to."""
    if line.kind != "paragraph" or not line.sentences:
        return None
    return _opening(line, _by_sentence(line, found)[0])


def _opening(line: Line, here: tuple[Said, ...]) -> Speech | None:
    return _speech(line, here[0], None) if here else None


def _speech(line: Line, said: Said, earlier: Speech | None) -> Speech | None:
    return speech_of(line, said, earlier) if said.rule not in NOT_SPEECH else None


def _by_sentence(line: Line, found: tuple[Said, ...]) -> tuple[tuple[Said, ...], ...]:
    """The statements that stand in each sentence of a line."""
    rows, at = [], 0
    for sentence in line.sentences:
        while at < len(found) and last_token(line, found[at]) < sentence[0]:
            at += 1
        near = found[at : at + NEAR]
        rows.append(tuple(said for said in near if stands_in(line, said, sentence)))
    return tuple(rows)


def last_token(line: Line, said: Said) -> int:
    """The last token of a statement and its cue."""
    ends = [last - 1 for _, last in said.content]
    ends += [line.token_at(words.end) - 1 for words in said.quoted]
    return max(*ends, said.cue[1] - 1) if said.cue else max(ends)


def _carried(line: Line, sentence: Range, chance: float) -> Said | None:
    content = clause_before(line, *sentence)
    counted = _is_counted(line, sentence[0])
    if counted:
        chance = max(chance, THRESHOLD)
    if chance < THRESHOLD or content is None or _tells_itself(line, sentence):
        return None
    if content[1] - content[0] < (SHORTEST_COUNTED if counted else SHORTEST):
        return None
    return Said("carried", (content,), sure=False, confidence=round(chance, 3))


def _is_counted(line: Line, at: int) -> bool:
    """Whether a point of a list begins: "Kedua, …" after what the speaker said of the first."""
    return line.low[at] in COUNTED and line.low_at(at + 1) == ","


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


def stands_in(line: Line, said: Said, sentence: Range) -> bool:
    """Whether a statement has words or its cue in a sentence."""
    first, last = sentence
    if said.cue is not None and first <= said.cue[0] < last:
        return True
    if said.quoted:
        start, end = line.starts[first], line.end_of(last - 1)
        return any(words.start < end and start < words.end for words in said.quoted)
    return any(begin < last and first < end for begin, end in said.content)
