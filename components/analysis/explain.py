"""Why each statement was found, sentence by sentence, for the command line.

>>> print(*explain(nlp, "Ani mengatakan harga turun."), sep="\\n")
line 1, paragraph, sentence 1 | Ani mengatakan harga turun.
    mengatakan: inserted no · according no · headline no · active yes, judged 0.97, kept
      content: harga turun | source: Ani

It runs the very rules the analysis runs, so that it cannot tell another story.
"""

from collections.abc import Iterator

from spacy.language import Language

from components.analysis.attribution import read_article, taken_sentences, taken_tokens
from components.analysis.saying import quoted, reported, unsourced
from components.analysis.saying.carry import Weighed
from components.analysis.saying.cues import is_report_word
from components.analysis.saying.headlines import headline_colon
from components.analysis.saying.judge import THRESHOLD, chance_of
from components.analysis.saying.lines import Line, read_lines
from components.analysis.saying.quotes import Quote
from components.analysis.saying.said import Range, Said
from components.analysis.saying.told_before import find_told
from components.article import Attribution

LONGEST_SHOWN = 100  # characters of a sentence or a content
WORD_RULES = (reported.RULES, unsourced.RULES)


def explain(nlp: Language, text: str) -> Iterator[str]:
    """Lines to print: each sentence, the words rules looked at, which said no and yes, the judge.

    Sentences without such a word are shown alone; lines left out of the article are not shown.
    """
    earlier: Line | None = None
    taken_earlier: frozenset[int] = frozenset()
    read = read_article(read_lines(nlp(text)))
    for number, (line, kept, tried) in enumerate(read, 1):
        taken = taken_sentences(line, kept)
        told = tuple(find_told(line, earlier, taken, taken_earlier))
        yield from _explain_line(line, f"line {number}, {line.kind}", kept, tried, told)
        earlier, taken_earlier = line, taken


def _explain_line(
    line: Line,
    where: str,
    kept: tuple[Said, ...],
    tried: tuple[Weighed, ...],
    told: tuple[Attribution, ...],
) -> Iterator[str]:
    carried = {at: (chance, said) for (at, _), chance, said in tried}
    taken = taken_tokens(line, quoted.find_quoted(line))
    for number, sentence in enumerate(line.sentences, 1):
        yield f"{where}, sentence {number} | {_short(line.words(*sentence).of(line.text))}"
        if number == 1 and line.kind in ("title", "heading"):
            yield from _explain_headline(line)
        for quote in line.quotes:
            if quote.outer and sentence[0] <= line.token_at(quote.start) < sentence[1]:
                yield from _explain_quote(line, quote, kept)
        for at in range(*sentence):
            if at not in taken:
                yield from _explain_word(line, sentence, at, kept)
        if sentence[0] in carried:
            yield from _explain_carried(*carried[sentence[0]])
        yield from _explain_told(line, sentence, told)


def _explain_told(line: Line, sentence: Range, told: tuple[Attribution, ...]) -> Iterator[str]:
    """The verb that says whose the sentence before was."""
    words = line.words(*sentence)
    for one in told:
        if one.cue is not None and words.start <= one.cue.start < words.end:
            source = one.source.of(line.text) if one.source else "-"
            yield f"    {one.cue.of(line.text)}: told_before yes, kept"
            yield f"      content: {_short(one.content[0].of(line.text))} | source: {source}"


def _explain_headline(line: Line) -> Iterator[str]:
    said = headline_colon(line)
    if said is not None:
        yield "    colon: headline_colon yes"
        yield _parts(line, said)
    elif ":" in line.tokens:
        yield "    colon: headline_colon no, what stands before names no speaker"


def _explain_quote(line: Line, quote: Quote, kept: tuple[Said, ...]) -> Iterator[str]:
    """The rules tried on one quotation, up to the one that fired."""
    tried: list[str] = []
    for rule in quoted.RULES:
        said = rule(line, quote)
        tried.append(f"{rule.__name__} {'yes' if said else 'no'}")
        if said is not None:
            whole = next((one for one in kept if quote.words in one.quoted), said)
            joined = ", joined to the quotation before" if whole.quoted[0] != quote.words else ""
            yield f"    quotation: {' · '.join(tried)}{joined}"
            yield _parts(line, whole)
            return
    if any(quote.words in one.quoted for one in kept):
        yield f"    quotation: {' · '.join(tried)}: goes with the quotation beside it"
    else:
        yield f"    quotation: {' · '.join(tried)}: a scare quote, a title or part of a clause"


def _explain_word(line: Line, sentence: Range, at: int, kept: tuple[Said, ...]) -> Iterator[str]:
    """The rules tried on one word; nothing for words that no rule cares about."""
    tried: list[str] = []
    for rules in WORD_RULES:
        if not rules.cares(line.low[at]):
            continue
        for name, said in rules.tried(line, sentence, at):
            tried.append(f"{name} {'yes' if said else 'no'}")
            if said is not None:
                verdict = _verdict(line, sentence, said, kept)
                yield f"    {line.tokens[at]}: {' · '.join(tried)}, {verdict}"
                yield _parts(line, said)
    if tried and tried[-1].endswith("no") and is_report_word(line.low[at]):
        yield f"    {line.tokens[at]}: {' · '.join(tried)}"


def _explain_carried(chance: float, said: Said | None) -> Iterator[str]:
    verdict = "dropped" if said is None else "kept"
    yield f"    goes on with the speech before? judged {chance:.2f}, {verdict}"


def _verdict(line: Line, sentence: Range, said: Said, kept: tuple[Said, ...]) -> str:
    chance = chance_of(line, sentence, said)
    if chance < THRESHOLD:
        return f"judged {chance:.2f}, dropped"
    if any((one.rule, one.cue) == (said.rule, said.cue) for one in kept):
        return f"judged {chance:.2f}, kept"
    return f"judged {chance:.2f}, dropped: part of another statement"


def _parts(line: Line, said: Said) -> str:
    content = said.quoted or tuple(line.words(*part) for part in said.content)
    words = " … ".join(part.of(line.text) for part in content)
    source = line.words(*said.source).of(line.text) if said.source else "-"
    return f"      content: {_short(words)} | source: {source}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
