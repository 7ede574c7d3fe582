"""An article as plain JSON for the reading pane: lines cut into runs, each with its marks.

"Sumber AS membantah …" becomes the runs "Sumber " (source of statement 4), "AS" (the same, and a
name), " ", "membantah" (cue), … No HTML: the pane's script makes text nodes of the runs.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from components.article import Article, Attribution, Mention, Part, Tone, Words
from components.view import wording
from components.view.places import Places
from components.view.reading_pane.cards import actor_card, statement_card
from components.view.reading_pane.legend import legend, pane_strings
from components.view.selection import pick_table
from components.view.strings import Say
from components.view.towards import signed

Json = dict[str, Any]
# Marks of one statement: where it stands in a run. A later role wins where two meet.
ROLES = ("content", "reason", "knows", "cue", "source")


def pane_markup(
    article: Article,
    say: Say,
    put_back: frozenset[int] = frozenset(),
    meant: Sequence[str] = (),
) -> Json:
    """Everything the pane shows of an article, ready for `json.dumps`.

    Lines `put_back`, counted from 0, were left out and count again because the reader says so.
    `meant` is what each line means in the reader's language, where that is known.
    """
    places = Places(article)
    return {
        "lang": article.draft.lang,
        "say_lang": say.lang,
        "strings": pane_strings(article, say),
        "meant": list(meant),
        "legend": legend(say),
        "table": pick_table(article),
        "parts": _parts(article, places, put_back, say),
        "names": [
            [m.label, m.actor, _is_metonym(article, m), say.text(wording.LABELS[m.label])]
            for m in article.mentions
        ],
        "actors": {a.id: actor_card(article, a.id, say) for a in article.actors},
        "statements": [
            statement_card(article, index, places, say)
            for index in range(len(article.attributions))
        ],
    }


def cut_runs(article: Article, part: Part) -> list[Json]:
    """The words of a part, cut wherever a mark begins or ends; together they are the line.

    `t` text, `n` index of the name, `s` [statement, role] pairs, the innermost statement last.
    """
    return _cut(article, part, _marks_by_part(article).get(part.words.start, []))


_Mark = tuple[Words, int, int, str]  # words, name index or -1, statement index or -1, role


def _marks_by_part(article: Article) -> dict[int, list[_Mark]]:
    """Marks sorted into the parts they stand in, by the part's first character."""
    places = Places(article)
    sorted_in: dict[int, list[_Mark]] = {}
    for mark in _marks(article):
        for index in range(places.part_of(mark[0]), len(article.parts)):
            start = article.parts[index].words.start
            if start >= mark[0].end:
                break
            sorted_in.setdefault(start, []).append(mark)
    return sorted_in


def _marks(article: Article) -> list[_Mark]:
    marks: list[_Mark] = [(m.words, i, -1, "name") for i, m in enumerate(article.mentions)]
    for index, found in _outermost_first(article):
        spans = {
            "content": found.content,
            "reason": (found.reason,),
            "knows": (found.knows,),
            "cue": (found.cue,),
            "source": (found.source,),
        }
        for role in ROLES:
            marks += [(words, -1, index, role) for words in spans[role] if words]
    return marks


def _outermost_first(article: Article) -> list[tuple[int, Attribution]]:
    def depth(found: Attribution) -> int:
        steps = 0
        while found.inside is not None and steps < len(article.attributions):
            found, steps = article.attributions[found.inside], steps + 1
        return steps

    return sorted(enumerate(article.attributions), key=lambda pair: depth(pair[1]))


def _cut(article: Article, part: Part, marks: list[_Mark]) -> list[Json]:
    start, end = part.words.start, part.words.end
    edges = {start, end}
    for words, *_ in marks:
        edges |= {edge for edge in (words.start, words.end) if start < edge < end}
    runs = []
    ordered = sorted(edges)
    for left, right in pairwise(ordered):
        over = [m for m in marks if m[0].start <= left and right <= m[0].end]
        run: Json = {"t": article.text[left:right]}
        if names := [m[1] for m in over if m[1] >= 0]:
            run["n"] = names[-1]
        if said := [[m[2], m[3]] for m in over if m[2] >= 0]:
            run["s"] = said
        runs.append(run)
    return runs


def _parts(article: Article, places: Places, put_back: frozenset[int], say: Say) -> list[Json]:
    tones = {tone.words.start: tone for tone in article.tone}
    marks = _marks_by_part(article)
    made = []
    for index, part in enumerate(article.parts):
        made.append(
            {
                "kind": part.kind,
                "kept": part.kept,
                "put_back": index in put_back,
                "kindName": say.text(wording.PART_KINDS[part.kind]),
                "number": places.number.get(index),
                "place": places.name(index, say),
                "tone": _tone(article, tones.get(part.words.start), say),
                "runs": _cut(article, part, marks.get(part.words.start, [])),
            }
        )
    return made


def _tone(article: Article, tone: Tone | None, say: Say) -> Json | None:
    if tone is None:
        return None
    score = [
        [say.text("writer's own words"), _score(tone.own, say)],
        [say.text("quoted words"), _score(tone.quoted, say)],
    ]
    reasons = [[r.words.of(article.text), _score(r.weight, say)] for r in tone.reasons]
    name = say.text(wording.TONES[tone.tone]) if tone.enough else say.text("too little to say")
    return {
        "tone": tone.tone if tone.enough else "unclear",
        "name": name,
        "size": abs(tone.score),
        "scores": score,
        "reasons": reasons,
    }


def _score(value: float | None, say: Say) -> str:
    return "–" if value is None else signed(value, say)


def _is_metonym(article: Article, mention: Mention) -> bool:
    return any(mention.words in a.metonyms for a in article.actors if a.id == mention.actor)
