"""Why each statement was found, sentence by sentence: for the command line and for whoever writes rules.

>>> print(*explain(nlp, "Ani mengatakan harga turun."), sep="\n")
1 | Ani mengatakan harga turun.
    mengatakan: inserted no · according no · headline no · active yes, judged 0.97, kept
      content: harga turun | source: Ani
"""

from collections.abc import Callable, Iterator

from spacy.language import Language

from components.analysis import quoted, reported, unsourced
from components.analysis.attribution import read_statements, taken_tokens
from components.analysis.cues import base_of, cue_of
from components.analysis.judge import THRESHOLD, features, probability
from components.analysis.lines import Line, read_lines
from components.analysis.quotes import Quote
from components.analysis.said import Range, Said

LONGEST_SHOWN = 100  # characters of a sentence or a content


def explain(nlp: Language, text: str) -> Iterator[str]:
    """Lines of text: each sentence, the words rules looked at, which rules said no and yes, and the judge.

    Sentences without any such word are shown alone; lines left out of the article are not shown.
    """
    doc = nlp(text)
    for line in read_lines(doc):
        kept = tuple(read_statements(line))
        taken = taken_tokens(line, quoted.find_quoted(line))
        for number, sentence in enumerate(line.sentences, 1):
            yield f"{number} | {_short(line, sentence)}"
            for quote in line.quotes:
                if quote.outer and sentence[0] <= line.token_at(quote.start) < sentence[1]:
                    yield from _explain_quote(line, quote)
            for at in range(*sentence):
                if at not in taken:
                    yield from _explain_word(line, sentence, at, kept)


def _explain_quote(line: Line, quote: Quote) -> Iterator[str]:
    """The rules tried on one quotation, up to the one that fired."""
    around = (line.token_at(quote.start), line.token_at(quote.end))
    tried: list[str] = []
    for rule in quoted.RULES:
        said = rule(line, quote, around)
        tried.append(f"{rule.__name__} {'yes' if said else 'no'}")
        if said is not None:
            yield f"    quotation: {' · '.join(tried)}"
            yield from _parts(line, said)
            return
    yield f"    quotation: {' · '.join(tried)}: a scare quote, a title or part of a clause"


def _explain_word(line: Line, sentence: Range, at: int, kept: tuple[Said, ...]) -> Iterator[str]:
    """The rules tried on one word; nothing for words that no rule cares about."""
    for rules in (reported.RULES, unsourced.RULES):
        tried, said = _try(rules, line, sentence, at)
        if said is not None:
            chance = probability(features(line, sentence, said))
            yield f"    {line.tokens[at]}: {' · '.join(tried)}, {_verdict(said, chance, kept)}"
            yield from _parts(line, said)
            return
    if cue_of(line.low[at]) is not None or base_of(line.low[at]) is not None:
        yield f"    {line.tokens[at]}: no rule fired"


def _try(
    rules: tuple[Callable[[Line, Range, int], Said | None], ...],
    line: Line,
    sentence: Range,
    at: int,
) -> tuple[list[str], Said | None]:
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


def _parts(line: Line, said: Said) -> Iterator[str]:
    content = said.quoted or tuple(line.words(*part) for part in said.content)
    words = " … ".join(part.of(line.text) for part in content)
    source = line.words(*said.source).of(line.text) if said.source else "-"
    yield f"      content: {words[:LONGEST_SHOWN]} | source: {source}"


def _short(line: Line, sentence: Range) -> str:
    words = line.words(*sentence).of(line.text)
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
