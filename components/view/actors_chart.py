"""Who is mentioned and who speaks, side by side: two counts that are never one.

Rows: {"actor": "Vladimir Putin", "measure": "mentioned", "n": 6, "pick": "actor:putin", …}; the
speaking bar of a silent actor is drawn as 0, for silence is the finding.
"""

from collections.abc import Sequence
from typing import Any

from components.article import Actor, Article
from components.view.chart_frame import (
    LABEL_WIDTH,
    Row,
    distinct,
    finish,
    ink,
    names_axis,
    wrap,
)
from components.view.palette import Theme
from components.view.strings import Say

TOP = 12  # actors: what fits beside the text without scrolling
ROW_HEIGHT = 30  # pixels for the two bars of an actor
THICK, THIN = 11, 7  # pixels: mentioned, speaking


def ranked_actors(article: Article) -> list[Actor]:
    """All actors found, the most mentioned first; the order of a tie is that of the text."""
    seen = [a for a in article.actors if a.mentions or a.statements]
    return sorted(seen, key=lambda a: (-a.mentions, -a.statements))


def top_actors(article: Article) -> list[str]:
    """Ids of the actors that the chart shows, in their order."""
    ranked = ranked_actors(article)
    speaking = [a for a in ranked[TOP:] if a.statements]
    # Somebody who speaks is shown even when seldom named, in place of the last silent ones.
    kept = ranked[: max(TOP - len(speaking), TOP // 2)] + speaking
    return [a.id for a in kept[:TOP]]


def actor_rows(article: Article, say: Say) -> list[Row]:
    """Two rows per actor shown: how often mentioned, how many statements."""
    actors = {a.id: a for a in article.actors}
    spoken_by: dict[str | None, list[str]] = {}
    for index, found in enumerate(article.attributions):
        spoken_by.setdefault(found.source_actor, []).append(f"s{index}")
    shown = [actors[found] for found in top_actors(article)]
    names = distinct([wrap(actor.name) for actor in shown])
    rows: list[Row] = []
    for actor, name in zip(shown, names, strict=True):
        mentioned = say.count("{n} mention", "{n} mentions", actor.mentions)
        spoken = say.count("{n} statement", "{n} statements", actor.statements)
        said = spoken_by.get(actor.id, [])
        for measure, n, pick, lights, told in (
            ("mentioned", actor.mentions, f"actor:{actor.id}", [], mentioned),
            ("speaking", actor.statements, f"speaker:{actor.id}", said, spoken),
        ):
            rows.append(
                {
                    "actor": name,
                    "measure": measure,
                    "n": n,
                    "pick": pick,
                    "lights": lights,
                    "told": f"{actor.name}: {told}",
                }
            )
    return rows


def actors_height(rows: Sequence[Row]) -> int:
    """Pixels that the chart of these rows needs."""
    return ROW_HEIGHT * len({row["actor"] for row in rows})


def actors_chart(theme: Theme) -> Any:
    """The chart; actors stand in the order of the rows."""
    import altair as alt

    base = alt.Chart().encode(
        y=alt.Y("actor:N", sort=None, axis=names_axis()),
        yOffset=alt.YOffset("measure:N", sort=["mentioned", "speaking"]),
        x=alt.X("n:Q", axis=None, scale=alt.Scale(nice=False, domainMin=0)),
    )
    colour = alt.Color(
        "measure:N",
        legend=None,
        scale=alt.Scale(
            domain=["mentioned", "speaking"],
            range=[ink("mentioned", theme), ink("speaking", theme)],
        ),
    )
    size = alt.condition("datum.measure == 'mentioned'", alt.value(THICK), alt.value(THIN))
    bars = base.mark_bar().encode(color=colour, size=size, description="told:N")
    zero = base.transform_filter("datum.n == 0").mark_tick(thickness=2, size=THIN, aria=False)
    figures = base.mark_text(align="left", dx=5, fontSize=12, aria=False).encode(text="n:Q")
    touch = base.mark_bar(opacity=0, cursor="pointer", aria=False).encode(
        x=alt.value(-LABEL_WIDTH), x2=alt.value("width")
    )
    return finish(alt.layer(bars, zero, figures, touch), theme)
