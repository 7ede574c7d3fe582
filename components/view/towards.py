"""What an actor's card says of the tone towards it: one row for each voice that speaks of it.

["Tone by the writer", ["negative −0.32 · 3 sentences about it", " · ", ["gagal −0.20"]]]; what
stands in a list of its own is in the article's words.
"""

from typing import Any

from components.article import VOICES, ActorTone, Article
from components.view import wording
from components.view.strings import Say


def towards_rows(article: Article, actor_id: str, say: Say) -> list[list[Any]]:
    """Label and value of each row, the writer first; none where no sentence is about the actor."""
    found = [tone for tone in article.towards if tone.actor == actor_id]
    found.sort(key=lambda tone: VOICES.index(tone.voice))
    return [[say.text(wording.VOICES[t.voice]), _told(article, t, say)] for t in found]


def signed(value: float, say: Say) -> str:
    """A score with its sign, as the reader writes numbers."""
    return ("+" if value > 0 else "") + say.number(value, 2)


def _told(article: Article, tone: ActorTone, say: Say) -> list[str | list[str]]:
    sentences = say.count("{n} sentence about it", "{n} sentences about it", len(tone.sentences))
    if not tone.enough:
        return [" · ".join([say.text("too little to say"), sentences])]
    name = " ".join([say.text(wording.TONES[tone.tone]), signed(tone.score, say)])
    moved = [f"{r.words.of(article.text)} {signed(r.weight, say)}" for r in tone.reasons]
    told: list[str | list[str]] = [" · ".join([name, sentences])]
    return [*told, " · ", [", ".join(moved)]] if moved else told
