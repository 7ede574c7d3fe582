"""Articles as JSON and back: the analysis format, version 1 (standard library only).

One format for the command line, the page's export and the stored analyses of the samples. A span is
`{"start", "end", "text"}`, `text` repeated so that a person can check.
"""

from collections.abc import Iterable
from typing import Any

from components.article import (
    Actor,
    ActorTone,
    Article,
    Attribution,
    Draft,
    Hop,
    Mention,
    Part,
    Reason,
    Tone,
    Words,
)

FORMAT = 1
Json = dict[str, Any]

_META = ("title", "outlet", "author", "published", "url")
_PLAIN = (  # fields of an attribution that JSON holds as they are
    "source_actor",
    "source_group",
    "type",
    "manner",
    "cue_class",
    "affiliation",
    "role",
    "country",
    "inside",
    "rule",
    "confidence",
    "sure",
)


def article_to_json(article: Article) -> Json:
    """The article in the analysis format, ready for `json.dump`."""
    draft, text = article.draft, article.text
    return {
        "format": FORMAT,
        "made_by": article.made_by,
        "lang": draft.lang,
        **{name: getattr(draft, name) for name in _META},
        "text": text,
        "parts": [
            {"start": p.words.start, "end": p.words.end, "kind": p.kind, "kept": p.kept}
            for p in article.parts
        ],
        "entities": [
            _span(text, m.words)
            | {"label": m.label, "actor": m.actor, "rule": m.rule, "confidence": m.confidence}
            for m in article.mentions
        ],
        "actors": [_actor(text, actor) for actor in article.actors],
        "attributions": [_attribution(text, found) for found in article.attributions],
        "tone": [_tone(text, tone) for tone in article.tone],
        "towards": [_towards(text, tone) for tone in article.towards],
    }


def article_from_json(data: Json) -> Article:
    """The article a stored analysis holds.

    Raises ValueError when the file is of another version or lacks a required field.
    """
    if data.get("format") != FORMAT:
        raise ValueError(f"analysis format {data.get('format')!r}: this version reads {FORMAT}")
    try:
        return Article(
            draft=Draft(
                text=data["text"], lang=data["lang"], **{name: data.get(name) for name in _META}
            ),
            parts=tuple(Part(_words(p), p["kind"], p["kept"]) for p in data["parts"]),
            mentions=tuple(_read_mention(m) for m in data["entities"]),
            actors=tuple(_read_actor(a) for a in data["actors"]),
            attributions=tuple(_read_attribution(a) for a in data["attributions"]),
            tone=tuple(_read_tone(t) for t in data["tone"]),
            towards=tuple(_read_towards(t) for t in data.get("towards", ())),
            made_by=data["made_by"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an analysis this version can read: {error}") from error


def _span(text: str, words: Words) -> Json:
    return {"start": words.start, "end": words.end, "text": words.of(text)}


def _maybe(text: str, words: Words | None) -> Json | None:
    return None if words is None else _span(text, words)


def _actor(text: str, actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "metonyms": [_span(text, words) for words in actor.metonyms],
        "mentions": actor.mentions,
        "statements": actor.statements,
    }


def _attribution(text: str, found: Attribution) -> Json:
    return {
        "content": [_span(text, words) for words in found.content],
        "cue": _maybe(text, found.cue),
        "source": _maybe(text, found.source),
        **{name: getattr(found, name) for name in _PLAIN},
        "relay": list(found.relay),
        "chain": [
            {"who": hop.who, "span": _maybe(text, hop.words), "explicit": hop.explicit}
            for hop in found.chain
        ],
        "reason": _maybe(text, found.reason),
        "knows": _maybe(text, found.knows),
    }


def _tone(text: str, tone: Tone) -> Json:
    return {
        "start": tone.words.start,
        "end": tone.words.end,
        "tone": tone.tone,
        "score": tone.score,
        "own": tone.own,
        "quoted": tone.quoted,
        "reasons": _reasons(text, tone.reasons),
        "enough": tone.enough,
    }


def _towards(text: str, tone: ActorTone) -> Json:
    return {
        "actor": tone.actor,
        "voice": tone.voice,
        "tone": tone.tone,
        "score": tone.score,
        "sentences": [_span(text, words) for words in tone.sentences],
        "reasons": _reasons(text, tone.reasons),
        "enough": tone.enough,
    }


def _reasons(text: str, reasons: Iterable[Reason]) -> list[Json]:
    return [_span(text, reason.words) | {"weight": reason.weight} for reason in reasons]


def _words(data: Json) -> Words:
    return Words(data["start"], data["end"])


def _words_or_none(data: Json | None) -> Words | None:
    return None if data is None else _words(data)


def _read_mention(data: Json) -> Mention:
    return Mention(
        _words(data),
        data["label"],
        data["actor"],
        data.get("rule", ""),
        data.get("confidence", 1.0),
    )


def _read_actor(data: Json) -> Actor:
    return Actor(
        id=data["id"],
        name=data["name"],
        kind=data["kind"],
        aliases=tuple(data["aliases"]),
        metonyms=tuple(_words(words) for words in data["metonyms"]),
        mentions=data["mentions"],
        statements=data["statements"],
    )


def _read_attribution(data: Json) -> Attribution:
    return Attribution(
        content=tuple(_words(words) for words in data["content"]),
        cue=_words_or_none(data["cue"]),
        source=_words_or_none(data["source"]),
        relay=tuple(data["relay"]),
        chain=tuple(
            Hop(hop["who"], _words_or_none(hop["span"]), hop["explicit"]) for hop in data["chain"]
        ),
        reason=_words_or_none(data["reason"]),
        knows=_words_or_none(data["knows"]),
        **{name: data[name] for name in _PLAIN},
    )


def _read_tone(data: Json) -> Tone:
    return Tone(
        words=_words(data),
        tone=data["tone"],
        score=data["score"],
        own=data["own"],
        quoted=data["quoted"],
        reasons=_read_reasons(data["reasons"]),
        enough=data["enough"],
    )


def _read_towards(data: Json) -> ActorTone:
    return ActorTone(
        actor=data["actor"],
        voice=data["voice"],
        tone=data["tone"],
        score=data["score"],
        sentences=tuple(_words(words) for words in data["sentences"]),
        reasons=_read_reasons(data["reasons"]),
        enough=data["enough"],
    )


def _read_reasons(data: list[Json]) -> tuple[Reason, ...]:
    return tuple(Reason(_words(reason), reason["weight"]) for reason in data)
