"""What a pick lights: "type:anonymous" lights every statement of a source that is anonymous.

`light(article, "actor:putin").names` are the indices of Putin's mentions; `first` is where the page
scrolls to. An unknown pick lights nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from components.article import Article, Attribution, Words
from components.view.places import Places


@dataclass(frozen=True, slots=True)
class Lit:
    """Indices of what is lit: statements, mentions (names) and parts (lines)."""

    statements: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    parts: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is lit."""
        return bool(self.statements or self.names or self.parts)


def light(article: Article, pick: str) -> Lit:
    """What the pick lights in the article."""
    kind, _, value = pick.partition(":")
    if kind == "actor":
        return Lit(names=_counted_mentions(article, value))
    if kind == "part" and value.isdecimal() and int(value) < len(article.parts):
        return Lit(parts=frozenset({int(value)}))
    if kind == "chain":
        return Lit(statements=_same_way(article, value))
    if kind not in _STATEMENTS:
        return Lit()
    test = _STATEMENTS[kind]
    return Lit(
        statements=frozenset(
            i for i, found in enumerate(article.attributions) if test(i, found, value)
        )
    )


def statement_words(found: Attribution) -> tuple[Words, ...]:
    """Everything a statement is made of, in reading order: content, cue, source."""
    words = [*found.content, *(w for w in (found.cue, found.source) if w)]
    return tuple(sorted(words, key=lambda w: w.start))


def lit_parts(article: Article, lit: Lit, places: Places) -> frozenset[int]:
    """Every part that holds something lit."""
    words = [w for i in lit.statements for w in article.attributions[i].content]
    words += [article.mentions[i].words for i in lit.names]
    return lit.parts | {places.part_of(w) for w in words}


def _counted_mentions(article: Article, actor: str) -> frozenset[int]:
    """Mentions of the actor, without those in lines that are left out of every count."""
    places = Places(article)
    return frozenset(
        i
        for i, mention in enumerate(article.mentions)
        if mention.actor == actor
        and (not article.parts or article.parts[places.part_of(mention.words)].kept)
    )


def _same_way(article: Article, value: str) -> frozenset[int]:
    """Statements whose chain names the same stations as that of statement `value`."""
    if not value.isdecimal() or int(value) >= len(article.attributions):
        return frozenset()
    way = tuple(hop.who for hop in article.attributions[int(value)].chain)
    return frozenset(
        i for i, a in enumerate(article.attributions) if tuple(hop.who for hop in a.chain) == way
    )


_STATEMENTS: dict[str, Callable[[int, Attribution, str], bool]] = {
    "all": lambda i, found, value: True,
    "type": lambda i, found, value: found.type in value.split(","),
    "statement": lambda i, found, value: str(i) == value,
    "group": lambda i, found, value: str(found.source_group) == value,
    "speaker": lambda i, found, value: found.source_actor == value,
    "relay": lambda i, found, value: value in found.relay,
    "direct": lambda i, found, value: (
        found.type != "agentless" and not found.relay and found.inside is None
    ),
}
