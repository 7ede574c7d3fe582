"""One sentence made from the counts, each number a control.

"14 pernyataan, tak seorang pun bernama. 10 dari 7 sumber tak bernama, 1 di antaranya anonim menurut
teks; 3 tanpa sumber. Lewat Reuters 3 kali. Vladimir Putin disebut 6 kali dan tidak pernah
berbicara."
"""

from collections import Counter

from components.article import Article, SourceType
from components.view.sheet.sheet import Node, node
from components.view.sources import groups
from components.view.strings import Say, marks

UNNAMED: tuple[SourceType, ...] = ("unnamed_person", "unnamed_group", "anonymous")
# An actor mentioned fewer times is no surprise when silent.
OFTEN = 3
_OF_KIND: dict[SourceType, tuple[str, str]] = {
    "named_organisation": marks("{n} from a named organisation", "{n} from named organisations"),
    "document": marks("{n} from a document or data", "{n} from documents or data"),
    "media": marks("{n} from other media alone", "{n} from other media alone"),
    "observation": marks("{n} seen by the reporter", "{n} seen by the reporter"),
    "agentless": marks("{n} with no source at all", "{n} with no source at all"),
}


def summary_sheet(article: Article, say: Say) -> list[Node]:
    """The sentence as a sheet: numbers are controls that light what they count."""
    if not article.attributions:
        lead = node("span", say.text("No statements were found in this text."), cls="lead")
        return [node("p", lead, *_silent(article, say), cls="summary")]
    kinds = Counter(found.type for found in article.attributions)
    clauses = [clause for clause in _clauses(article, kinds, say) if clause]
    middle: list[Node] = []
    for index, clause in enumerate(clauses):
        middle += [" " if index == 0 else "; ", *clause]
    if clauses:
        middle.append(".")
    lead = node("span", *_lead(article, kinds, say), cls="lead")
    return [node("p", lead, *middle, *_relays(article, say), *_silent(article, say), cls="summary")]


def _control(text: str, pick: str) -> Node:
    return node("span", text, pick=pick)


def _lead(article: Article, kinds: Counter[SourceType], say: Say) -> list[Node]:
    total = len(article.attributions)
    all_of_them = _control(say.count("{n} statement", "{n} statements", total), "all:")
    named = kinds["named_person"]
    if not named:
        return [
            all_of_them,
            ", ",
            _control(say.text("not one from a named person"), "type:named_person"),
            ".",
        ]
    people = len({a.source_group for a in article.attributions if a.type == "named_person"})
    by = say.count("{n} from a named person", "{n} from named people", named)
    if people == 1 and named > 1:
        by = say.count("{n} from one named person", "{n} from one named person", named)
    text = by if people == 1 else say.count("{by} ({n} person)", "{by} ({n} people)", people, by=by)
    return [all_of_them, ", ", _control(text, "type:named_person"), "."]


def _clauses(article: Article, kinds: Counter[SourceType], say: Say) -> list[list[Node]]:
    rest = [
        [_control(say.count(*_OF_KIND[kind], kinds[kind]), f"type:{kind}")]
        for kind in _OF_KIND
        if kinds[kind]
    ]
    return [_unnamed(article, kinds, say), *rest]


def _unnamed(article: Article, kinds: Counter[SourceType], say: Say) -> list[Node]:
    statements = sum(kinds[kind] for kind in UNNAMED)
    if not statements:
        return []
    sources = sum(
        1
        for members in groups(article).values()
        if article.attributions[members[0]].type in UNNAMED
    )
    told = say.count(
        "{n} comes from {sources}",
        "{n} come from {sources}",
        statements,
        sources=say.count("{n} unnamed source", "{n} unnamed sources", sources),
    )
    nodes: list[Node] = [_control(told, "type:" + ",".join(UNNAMED))]
    if kinds["anonymous"]:
        nodes += [", ", _control(_disclosed(article, kinds, say), "type:anonymous")]
    return nodes


def _disclosed(article: Article, kinds: Counter[SourceType], say: Say) -> str:
    with_reason = any(a.reason for a in article.attributions if a.type == "anonymous")
    if with_reason:
        return say.count(
            "{n} of them anonymous by the text's own word, with the reason",
            "{n} of them anonymous by the text's own word, with the reason",
            kinds["anonymous"],
        )
    return say.count(
        "{n} of them anonymous by the text's own word",
        "{n} of them anonymous by the text's own word",
        kinds["anonymous"],
    )


def _relays(article: Article, say: Say) -> list[Node]:
    relays = Counter(name for found in article.attributions for name in found.relay)
    if not relays:
        return []
    nodes: list[Node] = [" ", say.text("Through"), " "]
    for index, (name, n) in enumerate(relays.most_common(3)):
        times = say.count("{name} {n} time", "{name} {n} times", n, name=name)
        nodes += [", " if index else "", _control(times, f"relay:{name}")]
    return [*nodes, "."]


def _silent(article: Article, say: Say) -> list[Node]:
    """Who is named most often without ever speaking: a person, else nobody."""
    people = [a for a in article.actors if a.kind == "person" and a.mentions >= OFTEN]
    most = max(people, key=lambda a: a.mentions, default=None)
    if most is None or most.statements:
        return []
    told = say.count(
        "{name} is mentioned {n} time and never speaks",
        "{name} is mentioned {n} times and never speaks",
        most.mentions,
        name=most.name,
    )
    return [" ", _control(told, f"actor:{most.id}"), "."]
