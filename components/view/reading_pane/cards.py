"""What the cards of the reading pane tell, as plain JSON: rows of a label and what it says.

["How", ["direct quotation · ", ["kata"], " (neutral)"]] says the words of the page as text and the
words of the article as a list of one: the browser then knows which language each is in.
"""

from typing import Any

from components.article import Article, Attribution
from components.view import wording
from components.view.places import Places
from components.view.sources import source_name
from components.view.strings import Say
from components.view.towards import towards_rows

Json = Any


def actor_card(article: Article, actor_id: str, say: Say) -> Json:
    """What a name's card tells of its actor."""
    actor = next(a for a in article.actors if a.id == actor_id)
    return {
        "name": actor.name,
        "kind": say.text(wording.ACTOR_KINDS[actor.kind]),
        "rows": [
            [say.text("Mentioned"), [say.count("{n} time", "{n} times", actor.mentions)]],
            [
                say.text("Speaks"),
                [
                    say.count("{n} statement", "{n} statements", actor.statements)
                    if actor.statements
                    else say.text("never")
                ],
            ],
            *([[say.text("Also called"), [[", ".join(actor.aliases)]]]] if actor.aliases else []),
            *towards_rows(article, actor_id, say),
        ],
    }


def statement_card(article: Article, index: int, places: Places, say: Say) -> Json:
    """What a statement's card tells; `lines` are those in which its content stands."""
    found = article.attributions[index]
    return {
        "type": found.type,
        "typeName": say.text(wording.SOURCE_TYPES[found.type]),
        "who": source_name(article, index),
        "chain": [[hop.who, hop.explicit] for hop in found.chain],
        "rows": _statement_rows(article, found, places, say),
        "lines": sorted({places.part_of(words) for words in found.content}),
        "group": found.source_group,
    }


def _statement_rows(
    article: Article, found: Attribution, places: Places, say: Say
) -> list[list[Json]]:
    cue = found.cue.of(article.text) if found.cue else None
    how: list[Json] = [say.text(wording.MANNERS[found.manner])]
    if cue and found.cue_class:
        how += [" · ", [cue], f" ({say.text(wording.CUE_CLASSES[found.cue_class])})"]
    rows: list[list[Json]] = [[say.text("How"), how]]
    body = say.text(wording.AFFILIATIONS[found.affiliation]) if found.affiliation else None
    known = [found.role and [found.role], body, found.country and [found.country]]
    if who := [part for word in known if word for part in (" · ", word)]:
        rows.append([say.text("Who is it"), who[1:]])
    for label, words in (
        (say.text("Why unnamed"), found.reason),
        (say.text("Why they know"), found.knows),
    ):
        if words:
            place = places.name(places.part_of(words), say)
            rows.append([label, [[f"“{words.of(article.text)}”"], f" · {place}"]])
    if found.inside is not None:
        outer = source_name(article, found.inside)
        rows.append([say.text("Told by"), [[outer] if outer else say.text("an unnamed source")]])
    return [*rows, [say.text("How sure the reading is"), [_how_read(found, say)]]]


def _how_read(found: Attribution, say: Say) -> str:
    """How sure it is that the article says so; whether it is true nobody here knows."""
    told = say.text(
        "{percent}%; rule: {rule}",
        percent=say.number(found.confidence * 100),
        rule=wording.RULES.get(found.rule, found.rule),
    )
    return told if found.sure else f"{told}; " + say.text("a careful reader could decide otherwise")
