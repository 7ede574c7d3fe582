"""What a pick lights: "type:anonymous" lights every statement of a source that is anonymous.

`light(article, "actor:putin").names` are the indices of Putin's mentions. An unknown pick lights
nothing. The browser gets the same answers beforehand as a table (`pick_table`), so that a click
lights without asking.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from components.article import Article, Attribution
from components.view.identity import KEPT, Same
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
    table = _table(Same(article))
    if kind == "actor":
        return Lit(names=frozenset(table.get(pick, ())))
    if kind == "part":
        return Lit(parts=_within(value, len(article.parts)))
    if kind == "statement":
        return Lit(statements=_within(value, len(article.attributions)))
    picks = [f"type:{one}" for one in value.split(",")] if kind == "type" else [pick]
    return Lit(statements=frozenset(index for one in picks for index in table.get(one, ())))


def pick_table(article: Article) -> dict[str, object]:
    """What the browser needs to light a pick by itself, as plain JSON.

    `picks` holds the mentions an actor's pick lights and the statements any other lights;
    `statement_parts` and `name_parts` the lines in which they stand.
    """
    places = Places(article)
    return {
        "picks": _table(Same(article)),
        "statement_parts": [
            sorted({places.part_of(words) for words in found.content})
            for found in article.attributions
        ],
        "name_parts": [places.part_of(mention.words) for mention in article.mentions],
    }


@lru_cache(maxsize=KEPT)
def _table(same: Same) -> Mapping[str, list[int]]:
    """Pick -> the indices it lights, for all picks but those of one statement or one line."""
    article = same.article
    table: dict[str, list[int]] = {}
    ways: dict[tuple[str, ...], str] = {}
    for index, found in enumerate(article.attributions):
        # The first statement that took a way names it.
        way = ways.setdefault(tuple(hop.who for hop in found.chain), f"chain:{index}")
        for pick in (way, *_picks(found)):
            table.setdefault(pick, []).append(index)
    places = Places(article)
    for index, mention in enumerate(article.mentions):
        # A line left out counts nothing.
        if not article.parts or article.parts[places.part_of(mention.words)].kept:
            table.setdefault(f"actor:{mention.actor}", []).append(index)
    return table


def _picks(found: Attribution) -> list[str]:
    picks = ["all:", f"type:{found.type}", f"group:{found.source_group}"]
    if found.source_actor is not None:
        picks.append(f"speaker:{found.source_actor}")
    if found.type != "agentless" and not found.relay and found.inside is None:
        picks.append("direct:")
    return picks + [f"relay:{name}" for name in dict.fromkeys(found.relay)]


def _within(value: str, length: int) -> frozenset[int]:
    return frozenset({int(value)} if value.isdecimal() and int(value) < length else ())
