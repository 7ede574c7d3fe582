"""How many statements come from each type of source, from what can be traced to what cannot.

Rows: {"type": "Anonim, dinyatakan", "n": 1, "words": 6, "pick": "type:anonymous", …}, one for every
type also where the count is 0: absence is the finding. Types nobody can trace are hatched.
"""

from collections.abc import Sequence
from typing import Any

from components.article import SOURCE_TYPES, Article
from components.view import wording
from components.view.chart_frame import LABEL_WIDTH, Row, finish
from components.view.palette import PALETTE, UNTRACEABLE, Theme
from components.view.strings import Say

ROW_HEIGHT = 24  # pixels
BAR = 15  # pixels
HATCHES = 42  # lines over the width of the longest bar


def source_rows(article: Article, say: Say) -> list[Row]:
    """One row per source type, in the order of the taxonomy."""
    most = max((_count(article, kind) for kind in SOURCE_TYPES), default=0)
    rows: list[Row] = []
    for kind in SOURCE_TYPES:
        found = [(i, a) for i, a in enumerate(article.attributions) if a.type == kind]
        members = [statement for _, statement in found]
        spoken = sum(len(w.of(article.text).split()) for a in members for w in a.content)
        rows.append(
            {
                "type": say.text(wording.SOURCE_TYPES[kind]),
                "code": kind,
                "n": len(members),
                "words": spoken,
                "step": max(most, 1) / HATCHES,
                "pick": f"type:{kind}",
                "lights": [f"s{index}" for index, _ in found],
                "told": f"{say.text(wording.SOURCE_TYPES[kind])}: "
                + say.count("{n} statement", "{n} statements", len(members))
                + ", "
                + say.count("{n} word", "{n} words", spoken),
            }
        )
    return rows


def _count(article: Article, kind: str) -> int:
    return sum(1 for found in article.attributions if found.type == kind)


def sources_height(rows: Sequence[Row]) -> int:
    """Pixels that the chart of these rows needs."""
    return ROW_HEIGHT * len({row["type"] for row in rows})


def sources_chart(theme: Theme) -> Any:
    """The chart; types stand in the order of the rows."""
    import altair as alt

    base = alt.Chart().encode(
        y=alt.Y("type:N", sort=None, axis=alt.Axis(title=None)),
        x=alt.X("n:Q", axis=None, scale=alt.Scale(nice=False, domainMin=0)),
    )
    colour = alt.Color("code:N", legend=None, scale=_scale(theme))
    untraced = alt.FieldOneOfPredicate("code", list(UNTRACEABLE))
    bars = base.mark_bar(size=BAR).encode(
        color=colour,
        fillOpacity=alt.condition(untraced, alt.value(0.22), alt.value(1)),
        description="told:N",
    )
    figures = base.mark_text(align="left", dx=6, aria=False).encode(text="n:Q")
    touch = base.mark_bar(opacity=0, cursor="pointer", aria=False).encode(
        x=alt.value(-LABEL_WIDTH),
        x2=alt.value("width"),
        tooltip="told:N",
    )
    layers = alt.layer(bars, _hatches(colour), figures, touch)
    return finish(layers, theme)


def _scale(theme: Theme) -> Any:
    import altair as alt

    return alt.Scale(
        domain=list(SOURCE_TYPES), range=[PALETTE[kind].on(theme) for kind in SOURCE_TYPES]
    )


def _hatches(colour: Any) -> Any:
    """Slanted lines over the bars of what nobody can trace."""
    import altair as alt

    top, bottom = (1 - BAR / ROW_HEIGHT) / 2, (1 + BAR / ROW_HEIGHT) / 2
    return (
        alt.Chart()
        .transform_filter(alt.FieldOneOfPredicate("code", list(UNTRACEABLE)))
        .transform_calculate(x="sequence(datum.step, datum.n + datum.step / 2, datum.step)")
        .transform_flatten(["x"])
        .transform_calculate(x2="datum.x - datum.step")
        .mark_rule(strokeWidth=1.2, aria=False)
        .encode(
            x=alt.X("x:Q"),
            x2="x2:Q",
            y=alt.Y("type:N", sort=None, bandPosition=top),
            y2=alt.Y2("type:N", bandPosition=bottom),
            color=colour,
        )
    )
