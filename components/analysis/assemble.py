"""The Doc's findings as one Article, counted.

"Putin siap," kata Lavrov. Putin diam. -> Putin: 2 mentions, 0 statements; Lavrov: 1 and 1.
Mentioned and speaking are two different counts and are never added.
"""

from collections import Counter
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.page.details import find_details
from components.article import Actor, Article, Attribution, Draft, Hop, Mention, Part


def count_actors(
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    parts: tuple[Part, ...] = (),
) -> tuple[Actor, ...]:
    """The actors with how often each is mentioned and speaks, most mentioned first.

    Mentions in lines that are not kept (links, boilerplate) are not counted. Actors without any
    mention are left out: nothing in the text would prove them.
    """
    skipped = [part.words for part in parts if not part.kept]
    named = {mention.actor for mention in mentions}
    mentioned = Counter(
        mention.actor
        for mention in mentions
        if mention.actor
        and not any(words.start <= mention.words.start < words.end for words in skipped)
    )
    speaking = Counter(found.source_actor for found in attributions if found.source_actor)
    counted = [
        replace(actor, mentions=mentioned[actor.id], statements=speaking[actor.id])
        for actor in actors
        if actor.id in named
    ]
    return tuple(sorted(counted, key=lambda actor: (-actor.mentions, -actor.statements)))


def begin_with_outlet(found: Attribution, outlet: str | None) -> Attribution:
    """The statement with the publishing outlet as the first hop of its chain, where it is known."""
    if outlet is None or (found.chain and _is_same_outlet(outlet, found.chain[0].who)):
        return found
    return replace(found, chain=(Hop(outlet), *found.chain))


def _is_same_outlet(one: str, other: str) -> bool:
    """Whether "Tribunnews" and "TRIBUNNEWS.COM" are one outlet."""
    first, second = (name.casefold().split(".")[0].strip() for name in (one, other))
    return first == second


def doc_to_article(doc: Doc, draft: Draft, made_by: str) -> Article:
    """The findings on the Doc as a record; what the draft does not know is read off the text."""
    parts = tuple(doc._.parts)
    draft = find_details(draft, parts)
    return Article(
        draft=draft,
        parts=parts,
        mentions=tuple(doc._.mentions),
        actors=tuple(doc._.actors),
        attributions=tuple(begin_with_outlet(found, draft.outlet) for found in doc._.attributions),
        tone=tuple(doc._.tone),
        towards=tuple(doc._.towards),
        made_by=made_by,
    )


class ActorCounter:
    """Counts, once everything is found."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.actors = count_actors(doc._.actors, doc._.mentions, doc._.attributions, doc._.parts)
        return doc


@Language.factory("news_assemble")
def make_actor_counter(nlp: Language, name: str) -> ActorCounter:
    """The component `news_assemble`, last in the pipeline."""
    return ActorCounter()
