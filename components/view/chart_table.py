"""Under each chart: its figures as a table, and the picture to keep as PNG or SVG.

The browser makes the picture from what it has drawn; nothing is sent anywhere.
"""

from collections.abc import Sequence

from components.view.chart_frame import Row
from components.view.sheet.sheet import Node, node
from components.view.strings import Say

Column = tuple[str, str]  # field of the rows, heading


def table_sheet(chart: str, columns: Sequence[Column], rows: Sequence[Row], say: Say) -> list[Node]:
    """A folded table of these columns; figures stand right, an empty cell is a dash."""
    head = node("tr", *(node("th", heading, scope="col") for _, heading in columns))
    body = [node("tr", *(_cell(row.get(field), say) for field, _ in columns)) for row in rows]
    table = node("table", node("thead", head), node("tbody", *body))
    files = [
        node(
            "button",
            say.text("Save as {kind}", kind=kind.upper()),
            event=["save", f"{chart}.{kind}"],
        )
        for kind in ("png", "svg")
    ]
    tools = node("p", *files, cls="tools")
    return [
        node("details", node("summary", say.text("Table and picture")), table, tools, cls="table")
    ]


def _cell(value: str | float | bool | list[str] | None, say: Say) -> Node:
    if value is None or isinstance(value, list):
        return node("td", "–", cls="figure")
    if isinstance(value, str):
        return node("td", value.replace("\n", " "))
    # Counts are whole, scores have two decimals.
    decimals = 0 if isinstance(value, int) else 2
    return node("td", say.number(value, decimals), cls="figure")
