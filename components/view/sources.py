"""Who a statement comes from, in the article's own words.

`source_name(article, 5)` is "Sumber AS" for "Sumber itu mengatakan …" when both belong to one
source; `groups(article)` lists the statements of each source in the order in which sources first
speak.
"""

from components.article import Article, Attribution

# Words that only point back: never the best name of a source when it has a fuller one.
POINTING = frozenset(
    [
        "dia",
        "ia",
        "beliau",
        "mereka",
        "pihaknya",
        "sumber",
        "itu",
        "tersebut",
        "ini",
        "nya",
        "keduanya",
        "lelaki",
        "pria",
        "perempuan",
    ]
)


def groups(article: Article) -> dict[int, tuple[int, ...]]:
    """Source group -> its statements, in order of first appearance; claims without a source
    apart."""
    found: dict[int, list[int]] = {}
    for index, statement in enumerate(article.attributions):
        if statement.type != "agentless":
            found.setdefault(statement.source_group, []).append(index)
    return {group: tuple(statements) for group, statements in found.items()}


def source_name(article: Article, statement: int) -> str | None:
    """The fullest name the article gives this statement's source; None when it names nobody."""
    found = article.attributions[statement]
    if found.source_actor:
        named = next((a.name for a in article.actors if a.id == found.source_actor), None)
        if named:
            return named
    own = _words(article, found)
    if found.type == "agentless":
        return own
    same = (a for a in article.attributions if a.source_group == found.source_group)
    told = [name for name in (_words(article, a) for a in same) if name and not _points(name)]
    return told[0] if told else own


def _words(article: Article, found: Attribution) -> str | None:
    return found.source.of(article.text) if found.source else None


def _points(name: str) -> bool:
    return all(word in POINTING for word in name.casefold().split())
