"""The sentiment of each paragraph: the writer's words and the quoted words apart.

Rows: {"place": "3", "whose": "own", "score": -0.5, "tone": "negative", "pick": "part:5", …}. The
bars of a neutral paragraph are grey. Where there is too little to go on a hollow circle stands on
the line: nothing said is not the same as neutral.
"""

from typing import Any

from components.article import Article, Tone
from components.view.chart_frame import Row, finish, ink
from components.view.palette import Theme
from components.view.places import Places
from components.view.strings import Say, mark

KIND_NAMES = {
    "negative": mark("negative"),
    "neutral": mark("neutral"),
    "positive": mark("positive"),
    "unclear": mark("too little to say"),
    "none": mark("no such words"),
}
# By the line, for Vega leaves out paragraphs without a score and would put them last.
IN_ORDER = {"field": "at", "op": "min", "order": "ascending"}
TONE_HEIGHT = 118  # pixels
SMALL = 0.05  # scores nearer to 0 than this are drawn as a dot: their bar would be under a pixel


def tone_rows(article: Article, say: Say) -> list[Row]:
    """Two rows per paragraph: the writer's own words, the quoted words; None where there are
    none."""
    places = Places(article)
    rows: list[Row] = []
    for tone in article.tone:
        part = places.part_of(tone.words)
        if not article.parts[part].kept:
            continue
        for whose, score in (("own", tone.own), ("quoted", tone.quoted)):
            kind = _kind(tone, score)
            rows.append(
                {
                    "place": places.short(part, say),
                    "name": places.name(part, say),
                    "at": part,
                    "whose": whose,
                    "score": score if tone.enough else None,
                    "kind": kind,
                    "pick": f"part:{part}",
                    "lights": [f"p{part}"],
                    "told": _told(places.name(part, say), whose, kind, say),
                }
            )
    return rows


def tone_table(article: Article, say: Say) -> list[Row]:
    """One row per paragraph with both scores, for the table under the chart."""
    places = Places(article)
    return [
        {
            "name": places.name(places.part_of(tone.words), say),
            "own": tone.own if tone.enough else None,
            "quoted": tone.quoted if tone.enough else None,
        }
        for tone in article.tone
    ]


def _told(place: str, whose: str, kind: str, say: Say) -> str:
    words = say.text("writer's own words") if whose == "own" else say.text("quoted words")
    found = say.text(KIND_NAMES[kind])
    return f"{place}, {words}: {found}"


def _kind(tone: Tone, score: float | None) -> str:
    if not tone.enough:
        return "unclear"
    if score is None:
        return "none"
    # A paragraph that the text calls neutral has no coloured bar, however its two voices lean.
    if tone.tone == "neutral" or abs(score) < SMALL:
        return "neutral"
    return "positive" if score > 0 else "negative"


def tone_chart(theme: Theme) -> Any:
    """The chart; places stand in the order of the rows. `tones` names what the axis says."""
    import altair as alt

    base = alt.Chart().encode(
        x=alt.X("place:O", sort=IN_ORDER, axis=_places_axis(theme)),
        xOffset=alt.XOffset("whose:N", sort=["own", "quoted"]),
        y=alt.Y("score:Q", scale=alt.Scale(domain=[-1, 1]), axis=_score_axis(theme)),
    )
    colour = alt.Color(
        "kind:N",
        legend=None,
        scale=alt.Scale(
            domain=["negative", "neutral", "positive", "unclear", "none"],
            range=[ink(n, theme) for n in ("negative", "faint", "positive", "faint", "faint")],
        ),
    )
    bars = base.encode(color=colour, description="told:N")
    own = bars.transform_filter("datum.whose == 'own'").mark_bar()
    quoted = (
        bars.transform_filter("datum.whose == 'quoted'")
        .mark_bar(fillOpacity=0.25, strokeDash=[3, 2])
        .encode(stroke=colour, strokeWidth=alt.value(1))
    )
    return finish(alt.layer(own, quoted, *_dots(colour, theme), _touch()), theme)


def tone_names(say: Say) -> list[str]:
    """What the axis says at -1, 0 and 1."""
    return [say.text(KIND_NAMES[kind]) for kind in ("negative", "neutral", "positive")]


def _dots(colour: Any, theme: Theme) -> list[Any]:
    """Full dots for a score near 0, hollow ones for too little to say; on the zero line."""
    import altair as alt

    own = (
        alt.Chart()
        .transform_filter("datum.whose == 'own'")
        .encode(
            x=alt.X("place:O", sort=IN_ORDER, axis=_places_axis(theme)),
            y=alt.Y(datum=0),
            color=colour,
        )
    )
    neutral = own.transform_filter(f"datum.kind == 'neutral' && abs(datum.score) < {SMALL}")
    unclear = own.transform_filter("datum.kind == 'unclear'")
    return [
        neutral.mark_point(size=16, filled=True, aria=False),
        unclear.mark_point(size=22, filled=False, aria=False),
    ]


def _touch() -> Any:
    """The whole height of a paragraph answers to a click, also where nothing is drawn."""
    import altair as alt

    return (
        alt.Chart()
        .transform_filter("datum.whose == 'own'")
        .mark_bar(opacity=0, cursor="pointer", aria=False)
        .encode(
            x=alt.X("place:O", sort=IN_ORDER),
            y=alt.value(0),
            y2=alt.value("height"),
            tooltip="name:N",
        )
    )


def _places_axis(theme: Theme) -> Any:
    import altair as alt

    return alt.Axis(title=None, labelAngle=0, labelOverlap=True, labelColor=ink("faint", theme))


def _score_axis(theme: Theme) -> Any:
    import altair as alt

    return alt.Axis(
        title=None,
        values=[-1, 0, 1],
        grid=True,
        gridColor=ink("line", theme),
        labelColor=ink("faint", theme),
        labelExpr="tones[datum.value + 1]",
    )
