"""What all charts share: one visual language, and one way to draw, so that a click is cheap.

The charts are written with Altair and kept compiled to Vega in charts.json (compile_charts.py):
importing Altair takes 0.4 s, and the browser spends two fifths of a chart's time on compiling
Vega-Lite. A test checks that both agree. On the page a chart is its compiled form with the rows
put in. A row says of itself in words what it shows (`told`, which a screen
reader hears), what a click on its mark picks (`pick`) and what lights it (`lights`: "s4" statement
4, "p7" line 7). control.js reads both from the marks, so that a click never sends a chart again.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.view.palette import INKS, Theme

Row = Mapping[str, str | float | bool | list[str] | None]
COMPILED = Path(__file__).parent / "charts.json"
ROWS = "rows"  # the name of a chart's data
FONT = "Source Sans, system-ui, Segoe UI, Noto Sans, sans-serif"
FONT_SIZE = 13  # pixels, as the captions around the charts
LABEL_WIDTH = 158  # pixels for a label on the left: about 25 letters, the rest is cut with "…"
PADDING = {"left": 0, "right": 6, "top": 8, "bottom": 2}  # pixels around a chart
LINE_LENGTH = 24  # letters on one line of a label


@cache
def drawing_script() -> str:
    """The file in Streamlit's own scripts that draws charts, "" where it is not found.

    The browser can then fetch it (with Vega 1 MB) while the charts are still being made.
    """
    scripts = Path(st.__file__).parent / "static" / "static" / "js"
    return next((found.name for found in sorted(scripts.glob("ArrowVegaLiteChart.*.js"))), "")


def theme_of_page() -> Theme:
    """The theme the reader's browser shows; light when it does not say."""
    return "dark" if st.context.theme.type == "dark" else "light"


def render_chart(
    chart: str, rows: Sequence[Row], height: int, description: str, **values: Any
) -> None:
    """Draw a chart of these rows, `height` pixels high; `values` fill the variables it has."""
    st.vega_lite_chart(
        spec=with_rows(compiled()[theme_of_page()][chart], rows, height, values),
        theme=None,
        width="stretch",
        alt=description,
    )


@cache
def compiled() -> dict[str, dict[str, dict[str, Any]]]:
    """Every chart as Vega, by theme and name."""
    charts: dict[str, dict[str, dict[str, Any]]] = json.loads(COMPILED.read_text("utf-8"))
    return charts


def with_rows(
    spec: Mapping[str, Any], rows: Sequence[Row], height: int, values: Mapping[str, Any]
) -> dict[str, Any]:
    """The chart with its rows in it."""
    group = spec["marks"][0]
    data = [{**one, "values": list(rows)} if one["name"] == ROWS else one for one in group["data"]]
    signals = [
        {**one, "value": values[one["name"]]} if one["name"] in values else one
        for one in spec.get("signals", ())
    ]
    return {**spec, "height": height, "signals": signals, "marks": [{**group, "data": data}]}


def wrap(name: str, length: int = LINE_LENGTH, most: int = 2) -> str:
    """A name on at most `most` lines of about `length` letters, cut with "…" where it is longer."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= length:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line if len(line) <= length + 4 else line[: length + 3] + "…" for line in lines[:most]]
    return "\n".join(kept) + ("…" if len(lines) > most else "")


def distinct(names: Sequence[str]) -> list[str]:
    """Names that differ although some look alike: invisible spaces tell two bars apart."""
    return [name + "\u200b" * list(names[:place]).count(name) for place, name in enumerate(names)]


def names_axis(**more: Any) -> Any:
    """The axis of names on the left: a name of two lines stands on two lines."""
    import altair as alt

    lines = "split(datum.label, '\\n')"
    # The baseline is that of the first line: half a line up, and both stand around the middle.
    two = {"condition": {"test": "indexof(datum.label, '\\n') > 0", "value": -7}, "value": 0}
    return alt.Axis(title=None, labelExpr=lines, labelLineHeight=14, labelOffset=two, **more)


def ink(name: str, theme: Theme) -> str:
    """A colour of the page by its name in palette.py."""
    return INKS[name].on(theme)


def finish(layers: Any, theme: Theme) -> Any:
    """The chart with the page's type and lines, as wide as its column."""
    return (
        layers.properties(width="container", padding=PADDING)
        .configure(font=FONT, background="transparent")
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=FONT_SIZE,
            labelColor=ink("ink", theme),
            domain=False,
            ticks=False,
            grid=False,
            title=None,
            labelLimit=LABEL_WIDTH,
            labelPadding=8,
        )
        .configure_text(fontSize=FONT_SIZE, color=ink("ink", theme))
    )
