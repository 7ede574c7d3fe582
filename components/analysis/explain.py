"""Why each statement was found, sentence by sentence, for the command line.

>>> print(*explain(nlp, "Ani mengatakan harga turun."), sep="\\n")
1 | Ani mengatakan harga turun.
    mengatakan: inserted no · according no · headline no · active yes, judged 0.97, kept
      content: harga turun | source: Ani
"""

from collections.abc import Callable, Iterator

from spacy.language import Language

from components.analysis.attribution import read_statements, taken_tokens
from components.analysis.saying import quoted, reported, unsourced
from components.analysis.saying.cues import is_report_word
from components.analysis.saying.judge import THRESHOLD, features, probability
from components.analysis.saying.lines import Line, read_lines
from components.analysis.saying.quotes import Quote
from components.analysis.saying.said import Range, Said

LONGEST_SHOWN = 100  # characters of a sentence or a content

Rules = tuple[Callable[[Line, Range, int], Said | None], ...]


def explain(nlp: Language, text: str) -> Iterator[str]:
    """Lines to print: each sentence, the words rules looked at, which said no and yes, the judge.

    Sentences without such a word are shown alone; lines left out of the article are not shown.
    """
    before: Said | None = None
    for line in read_lines(nlp(text)):
        kept = tuple(read_statements(line, before))
        before = kept[-1] if kept else None
        taken = taken_tokens(line, quoted.find_quoted(line))
        for number, sentence in enumerate(line.sentences, 1):
            yield f"{number} | {_short(line.words(*sentence).of(line.text))}"
            for quote in line.quotes:
                if quote.outer and sentence[0] <= line.token_at(quote.start) < sentence[1]:
                    yield from _explain_quote(line, quote)
            for at in range(*sentence):
                if at not in taken:
                    yield from _explain_word(line, sentence, at, kept)
            yield from _explain_carried(line, sentence, kept)


def _explain_quote(line: Line, quote: Quote) -> Iterator[str]:
    """The rules tried on one quotation, up to the one that fired."""
    tried: list[str] = []
    for rule in quoted.RULES:
        said = rule(line, quote)
        tried.append(f"{rule.__name__} {'yes' if said else 'no'}")
        if said is not None:
            yield f"    quotation: {' · '.join(tried)}"
            yield _parts(line, said)
            return
    yield f"    quotation: {' · '.join(tried)}: a scare quote, a title or part of a clause"


def _explain_word(line: Line, sentence: Range, at: int, kept: tuple[Said, ...]) -> Iterator[str]:
    """The rules tried on one word; nothing for words that no rule cares about."""
    for rules in (reported.RULES, unsourced.RULES):
        tried, said = _try(rules, line, sentence, at)
        if said is not None:
            chance = probability(features(line, sentence, said))
            yield f"    {line.tokens[at]}: {' · '.join(tried)}, {_verdict(said, chance, kept)}"
            yield _parts(line, said)
            return
    if is_report_word(line.low[at]):
        yield f"    {line.tokens[at]}: no rule fired"


def _explain_carried(line: Line, sentence: Range, kept: tuple[Said, ...]) -> Iterator[str]:
    for said in kept:
        if said.rule == "carried" and said.content[0][0] == sentence[0]:
            yield f"    goes on with the speech before, judged {said.confidence:.2f}"


def _try(rules: Rules, line: Line, sentence: Range, at: int) -> tuple[list[str], Said | None]:
    tried: list[str] = []
    for rule in rules:
        said = rule(line, sentence, at)
        tried.append(f"{rule.__name__} {'yes' if said else 'no'}")
        if said is not None:
            return tried, said
    return tried, None


def _verdict(said: Said, chance: float, kept: tuple[Said, ...]) -> str:
    if chance < THRESHOLD:
        return f"judged {chance:.2f}, dropped"
    if any(one.cue == said.cue for one in kept):
        return f"judged {chance:.2f}, kept"
    return f"judged {chance:.2f}, dropped: inside another statement"


def _parts(line: Line, said: Said) -> str:
    content = said.quoted or tuple(line.words(*part) for part in said.content)
    words = " … ".join(part.of(line.text) for part in content)
    source = line.words(*said.source).of(line.text) if said.source else "-"
    return f"      content: {_short(words)} | source: {source}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
