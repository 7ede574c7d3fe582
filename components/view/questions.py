"""The five questions newsrooms teach (IMVAIN), asked of the article or of one source.

Independent · one of several · verified or asserted · informed · named. Each answer comes with the
words that say so, or with "the article does not say": nothing here is a grade.
"""

from collections.abc import Callable, Sequence
from textwrap import shorten

from components.article import Article, Attribution, Words
from components.view import wording
from components.view.evidence_table import language_note
from components.view.places import Places
from components.view.sheet.sheet import Node, node
from components.view.sources import groups, source_name
from components.view.strings import TARGET, Say

UNTRACED = ("unnamed_person", "unnamed_group", "anonymous", "agentless")
WITNESS_TYPES = ("observation", "document")
EXAMPLES = 3  # words of proof under an answer; more would be a list, which stands beside it
LONGEST = 120  # letters of a proof shown


def chosen_source(article: Article, statements: frozenset[int]) -> int | None:
    """The source group that all lit statements share; None when there are several or none."""
    found = {article.attributions[i].source_group for i in statements}
    kinds = {article.attributions[i].type for i in statements}
    return found.pop() if len(found) == 1 and kinds != {"agentless"} else None


def questions_sheet(
    article: Article, group: int | None, say: Say, translated: Sequence[str] = ()
) -> list[Node]:
    """The five questions with their answers, for one source or, with None, for the article.

    `translated` has a text per line, or none.
    """
    members = groups(article)
    chosen = members.get(group, ()) if group is not None else ()
    asked = chosen or tuple(range(len(article.attributions)))
    if not asked:
        return [node("p", say.text("No statements were found in this text."), cls="empty")]
    about = (
        say.text("About the source “{name}”", name=source_name(article, chosen[0]) or "?")
        if chosen
        else say.text("About the whole article; select a source in the text to ask about it alone")
    )
    answers: list[Node] = []
    for ask in (_independent, _several, _verified, _informed, _named):
        answers += ask(article, asked, say)
    about = " · ".join(filter(None, [about, language_note(article, translated, say)]))
    told = [_with_meaning(answer, translated) for answer in answers]
    return [node("p", about, cls="pane-note"), node("dl", *told, cls="questions")]


def _independent(article: Article, asked: Sequence[int], say: Say) -> list[Node]:
    known = [i for i in asked if article.attributions[i].affiliation]
    question = say.text("Independent: has the source a stake in the matter?")
    if not known:
        return _silent(question, say)
    bodies = {article.attributions[i].affiliation for i in known} - {None}
    said = sorted(say.text(wording.AFFILIATIONS[body]) for body in bodies if body)
    told = say.text("Speaks for: {whom}. Weigh the stake yourself.", whom=", ".join(said))
    return _answer(article, question, told, known, lambda a: a.source, say)


def _several(article: Article, asked: Sequence[int], say: Say) -> list[Node]:
    question = say.text("One of several: do others say the same?")
    sources = {article.attributions[i].source_group for i in asked}
    everybody = groups(article)
    if len(sources) > 1 or len(asked) == len(article.attributions):
        told = say.count(
            "The article has {n} source.", "The article has {n} sources.", len(everybody)
        )
    else:
        others = len(everybody) - 1
        told = say.count(
            "There is {n} other source in the article; read for yourself if it agrees.",
            "There are {n} other sources in the article; read for yourself if they agree.",
            others,
        )
    return [node("dt", question), node("dd", told)]


def _verified(article: Article, asked: Sequence[int], say: Say) -> list[Node]:
    question = say.text("Verified or asserted: is there more than the word of the source?")
    proved = [i for i in asked if article.attributions[i].type in WITNESS_TYPES]
    if proved:
        told = say.count(
            "{n} statement rests on a document or on what the reporter saw.",
            "{n} statements rest on a document or on what the reporter saw.",
            len(proved),
        )
        return _answer(article, question, told, proved, lambda a: a.source or a.cue, say)
    claims = [i for i in asked if article.attributions[i].cue_class in ("claim", "hedge", "denial")]
    if claims:
        told = say.count(
            "Asserted only; {n} time the article itself keeps its distance:",
            "Asserted only; {n} times the article itself keeps its distance:",
            len(claims),
        )
        return _answer(article, question, told, claims, lambda a: a.cue, say)
    return [node("dt", question), node("dd", say.text("Asserted: no document, no observation."))]


def _informed(article: Article, asked: Sequence[int], say: Say) -> list[Node]:
    question = say.text("Informed: how does the source know?")
    known = [i for i in asked if article.attributions[i].knows or article.attributions[i].role]
    if not known:
        return _silent(question, say)
    told = say.text("The article says:")
    return _answer(article, question, told, known, lambda a: a.knows or a.source, say)


def _named(article: Article, asked: Sequence[int], say: Say) -> list[Node]:
    question = say.text("Named: could a reader go and ask?")
    hidden = [i for i in asked if article.attributions[i].type in UNTRACED]
    total = len(asked)
    if not hidden:
        return [node("dt", question), node("dd", say.text("Yes: every statement can be traced."))]
    told = say.count(
        "{n} of {total} statement cannot be traced to anybody.",
        "{n} of {total} statements cannot be traced to anybody.",
        len(hidden),
        total=total,
    )
    reasons = [i for i in hidden if article.attributions[i].reason]
    if reasons:
        told += " " + say.text("The reason given:")
    return _answer(article, question, told, reasons, lambda a: a.reason, say)


def _answer(
    article: Article,
    question: str,
    told: str,
    proofs: Sequence[int],
    words_of: Callable[[Attribution], Words | None],
    say: Say,
) -> list[Node]:
    shown: dict[str, tuple[int, int]] = {}
    places = Places(article)
    for index in proofs:
        if words := words_of(article.attributions[index]):
            shown.setdefault(words.of(article.text), (index, places.part_of(words)))
    lang = article.draft.lang
    quotes = [
        node(
            "button",
            _short(words),
            cls="words",
            pick=f"statement:{index}",
            lang=lang,
            line=line,
        )
        for words, (index, line) in list(shown.items())[:EXAMPLES]
    ]
    more = len(shown) - EXAMPLES
    if more > 0:
        quotes.append(
            node("span", say.count("and {n} more", "and {n} more", more), cls="pane-note")
        )
    return [node("dt", question), node("dd", told, *quotes)]


def _with_meaning(item: Node, translated: Sequence[str]) -> Node:
    """The same with the translation of its line under each of the article's words."""
    if isinstance(item, str) or not translated:
        return item
    kids = [_with_meaning(kid, translated) for kid in item["kids"]]
    if "line" in item and item["line"] < len(translated):
        kids.append(node("span", translated[item["line"]], cls="meant", lang=TARGET))
    return {**item, "kids": kids}


def _short(words: str) -> str:
    return shorten(words, LONGEST, placeholder=" …")


def _silent(question: str, say: Say) -> list[Node]:
    silent = node("span", say.text("The article does not say."), cls="silent")
    return [node("dt", question), node("dd", silent)]
