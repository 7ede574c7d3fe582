"""What all charts share: one visual language, and one way to draw, so that a click is cheap.

A row says of itself in words what it shows (`told`): that is what a screen reader hears, and the
name by which control.js outlines the marks that are lit. So a click never sends a chart again. The
selection collects and drops marks; `flipped` finds the one that a click flipped, so that the second
click on a bar, which a plain selection swallows, is an event like the first.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

import streamlit as st

from components.view.palette import INKS, Theme
from components.view.reading_pane.pane import Happen
from components.view.state import Event
from components.view.strings import Lang, speaker

Row = Mapping[str, str | float | bool | None]
Labels = tuple[str, ...]
FONT = "Source Sans, system-ui, Segoe UI, Noto Sans, sans-serif"
FONT_SIZE = 13  # pixels, as the captions around the charts
LABEL_WIDTH = 158  # pixels for a label on the left: about 25 letters, the rest is cut with "…"
KEPT_SPECS = 256  # specifications kept ready; one is about 4 KB
PADDING = {"left": 0, "right": 6, "top": 8, "bottom": 2}  # pixels around a chart
LINE_LENGTH = 24  # letters on one line of a label
# (labels in order, language, theme) -> alt.Chart. Altair is imported in the builders, not above: it
# takes 0.4 s, and the text of the article should not wait for it.
Builder = Callable[[Labels, Lang, Theme], Any]


def theme_of_page() -> Theme:
    """The theme the reader's browser shows; light when it does not say."""
    return "dark" if st.context.theme.type == "dark" else "light"


def ink(name: str, theme: Theme) -> str:
    """A colour of the page by its name in palette.py."""
    return INKS[name].on(theme)


def finish(chart: Any, theme: Theme, height: int) -> Any:
    """The chart with the page's type and lines, as wide as its column; `height` in pixels."""
    return (
        chart.properties(width="container", height=height, padding=PADDING)
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


def wrap(name: str, length: int = LINE_LENGTH) -> str:
    """A name on at most two lines of about `length` letters, cut with "…" where it is longer."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= length:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line if len(line) <= length + 4 else line[: length + 3] + "…" for line in lines[:2]]
    return "\n".join(kept) + ("…" if len(lines) > 2 else "")


def names_axis(**more: Any) -> Any:
    """The axis of names on the left: a name of two lines stands on two lines."""
    import altair as alt

    lines = "split(datum.label, '\\n')"
    # The baseline is that of the first line: half a line up, and both stand around the middle.
    two = {"condition": {"test": "indexof(datum.label, '\\n') > 0", "value": -7}, "value": 0}
    return alt.Axis(title=None, labelExpr=lines, labelLineHeight=14, labelOffset=two, **more)


def picker() -> Any:
    """The selection every chart has: a click flips one mark, empty ground does nothing."""
    import altair as alt

    return alt.selection_point(name="picked", fields=["pick"], toggle="true", clear=False)


def render_chart(
    key: str,
    build: Builder,
    labels: Labels,
    rows: Sequence[Row],
    lang: Lang,
    description: str,
    happen: Happen,
) -> list[str]:
    """Draw a chart of these rows; a click on a mark becomes an event.

    What comes back names the marks that are lit, the rows whose `lit` is true.
    """
    shown = [{name: value for name, value in row.items() if name != "lit"} for row in rows]
    spec = {**_spec(build, labels, lang, theme_of_page()), "datasets": {"rows": _table(shown)}}
    name = f"chart-{key}"
    st.vega_lite_chart(
        spec=spec,
        key=name,
        theme=None,
        width="stretch",
        alt=description,
        on_select=partial(happen, name, partial(chart_event, key)),
    )
    return [str(row["told"]) for row in rows if row["lit"]]


def chart_event(origin: str, value: Any) -> Event:
    """The event a chart's selection stands for: all marks it holds now."""
    picked = (value or {}).get("selection", {}).get("picked") or []
    return Event("marked", tuple(mark.get("pick", "") for mark in picked), origin)


@lru_cache(maxsize=KEPT_SPECS)
def _spec(build: Builder, labels: Labels, lang: Lang, theme: Theme) -> dict[str, Any]:
    from altair.utils.schemapi import debug_mode

    # Altair checks each piece against the whole schema, 0.5 s for five charts; the tests do it.
    with debug_mode(False):
        spec: dict[str, Any] = build(labels, lang, theme).to_dict(validate=False)
    # "fit-x": the height given is that of the bars, not of bars and axis together.
    return {**spec, "autosize": {"type": "fit-x", "contains": "padding"}}


def _table(rows: Sequence[Row]) -> bytes:
    """Rows as an Arrow stream, made without pandas, whose import takes 0.7 s."""
    import pyarrow as pa  # type: ignore[import-untyped]

    table = pa.Table.from_pylist([dict(row) for row in rows])
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    found: bytes = sink.getvalue().to_pybytes()
    return found


def say_in(lang: Lang) -> Callable[..., str]:
    """The words of a chart in a language."""
    return speaker(lang).text
