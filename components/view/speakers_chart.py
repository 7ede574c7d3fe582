"""Who speaks where: a strip for each source along the article.

Rows: {"source": "sumber kedua", "place": "12", "code": "unnamed_person", "pick": "statement:10",
…}. The last strip holds claims that have no source at all.
"""

from collections.abc import Sequence
from typing import Any

from components.article import SOURCE_TYPES, Article
from components.view import wording
from components.view.chart_frame import Row, finish, ink, names_axis, wrap
from components.view.palette import PALETTE, UNTRACEABLE, Theme
from components.view.places import Places
from components.view.sources import groups, source_name
from components.view.strings import Say

ROW_HEIGHT = 28  # pixels: a name can take two lines
MARK = 15  # pixels: side of the square that stands for a statement
CROWDED = 0.7  # how much smaller marks get with each further one in the same place
TOP = 14  # sources; those who speak most are shown, in order of appearance
LONGEST = 60  # letters of a statement shown beside the pointer


def shown_sources(article: Article, say: Say) -> dict[str, tuple[int, ...]]:
    """Name -> statements, in order of appearance; "no source at all" comes last."""
    named: dict[str, tuple[int, ...]] = {}
    for statements in groups(article).values():
        name = source_name(article, statements[0]) or _unnamed(article, statements, say)
        name = wrap(name)
        named[name] = (*named.get(name, ()), *statements)
    most = set(sorted(named, key=lambda name: -len(named[name]))[:TOP])
    shown = {name: statements for name, statements in named.items() if name in most}
    nobody = tuple(i for i, a in enumerate(article.attributions) if a.type == "agentless")
    if nobody:
        shown[say.text("No source at all")] = nobody
    return shown


def _unnamed(article: Article, statements: tuple[int, ...], say: Say) -> str:
    """A source that the article does not name is called by its type: "Reporter's observation"."""
    return say.text(wording.SOURCE_TYPES[article.attributions[statements[0]].type])


def place_labels(article: Article, places: Places, say: Say) -> list[str]:
    """The places along the article, headline and summary first."""
    kinds = ("title", "deck", "paragraph")
    return [
        places.short(index, say)
        for index, part in enumerate(article.parts)
        if part.kept and part.kind in kinds
    ]


def speaker_rows(article: Article, say: Say, translated: Sequence[str] = ()) -> list[Row]:
    """One row per statement of a source shown; statements in one place stand side by side.

    `translated` has a text per line, or none.
    """
    places = Places(article)
    shown = shown_sources(article, say)
    rows = [
        _empty(next(iter(shown)), place) for place in place_labels(article, places, say) if shown
    ]
    for name, statements in shown.items():
        spots: dict[int, list[int]] = {}
        for i in statements:
            if content := article.attributions[i].content:
                spots.setdefault(places.part_of(content[0]), []).append(i)
        for part, together in spots.items():
            meant = _short(translated[part]) if part < len(translated) else ""
            at = {"source": name, "place": places.short(part, say), "meant": meant}
            who = f"{places.name(part, say)}, {name}"
            for nth, i in enumerate(together):
                mark = _mark(article, i, (nth + 0.5) / len(together), len(together))
                told = f"{who}: {mark['words']}"
                rows.append({**at, **mark, "told": f"{told} ({meant})" if meant else told})
    return rows


def _mark(article: Article, i: int, shift: float, together: int) -> Row:
    """The mark of statement `i`, moved by `shift` in a place that `together` statements share."""
    return {
        "shift": shift,
        "size": (MARK * CROWDED ** (together - 1)) ** 2,
        "code": article.attributions[i].type,
        "words": _first_words(article, i),
        "pick": f"statement:{i}",
        "lights": [f"s{i}"],
    }


def _empty(source: str, place: str) -> Row:
    """A place where nobody may speak, so that the axis has it: a mark without size."""
    return {
        "source": source,
        "place": place,
        "shift": 0.5,
        "size": 0,
        "code": "agentless",
        "words": "",
        "meant": "",
        "pick": "",
        "lights": [],
        "told": place,
    }


def _first_words(article: Article, index: int) -> str:
    return _short(article.attributions[index].content[0].of(article.text))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def speakers_height(rows: Sequence[Row]) -> int:
    """Pixels that the chart of these rows needs."""
    return ROW_HEIGHT * len({row["source"] for row in rows})


def speakers_chart(theme: Theme) -> Any:
    """The chart; sources and places stand in the order of the rows."""
    import altair as alt

    scale = alt.Scale(
        domain=list(SOURCE_TYPES), range=[PALETTE[kind].on(theme) for kind in SOURCE_TYPES]
    )
    untraced = alt.FieldOneOfPredicate("code", list(UNTRACEABLE))
    colour = alt.Color("code:N", legend=None, scale=scale)
    marks = (
        alt.Chart()
        .mark_square(cursor="pointer", opacity=1)
        .encode(
            y=alt.Y("source:N", sort=None, axis=_strips(theme)),
            x=alt.X("place:O", sort=None, axis=_axis(theme)),
            xOffset=alt.XOffset("shift:Q", scale=alt.Scale(domain=[0, 1])),
            size=alt.Size("size:Q", legend=None, scale=None),
            fill=alt.Fill("code:N", legend=None, scale=scale),
            fillOpacity=alt.condition(untraced, alt.value(0.45), alt.value(1)),
            stroke=alt.condition(untraced, colour, alt.value(ink("paper", theme))),
            strokeWidth=alt.value(1.2),
            description="told:N",
            tooltip="told:N",
        )
    )
    return finish(alt.layer(marks), theme)


def _strips(theme: Theme) -> Any:
    return names_axis(grid=True, gridColor=ink("line", theme))


def _axis(theme: Theme) -> Any:
    import altair as alt

    return alt.Axis(title=None, labelAngle=0, labelOverlap=True, labelColor=ink("faint", theme))
