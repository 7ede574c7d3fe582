"""Over each chart: its title, what its marks mean, its figures as a table, and the picture to keep.

The browser makes the picture, PNG or SVG, from what it has drawn; nothing is sent anywhere.
"""

from collections.abc import Sequence

from components.view.chart_frame import Row
from components.view.sheet.sheet import Node, node
from components.view.strings import SOURCE, Say

QUOTED = "words"  # the field that holds words of an article
Column = tuple[str, str]  # field of the rows, heading


def chart_head(
    chart: str, title: str, note: str, columns: Sequence[Column], rows: Sequence[Row], say: Say
) -> list[Node]:
    """Title and note, and where there are rows a folded table of them.

    Figures stand right, an empty cell is a dash.
    """
    kids = [node("h2", title), node("p", note, cls="pane-note")]
    if rows:
        kids.append(_table(chart, columns, rows, say))
    return [node("div", *kids, cls="head")]


def _table(chart: str, columns: Sequence[Column], rows: Sequence[Row], say: Say) -> Node:
    head = node("tr", *(node("th", heading, scope="col") for _, heading in columns))
    body = [node("tr", *(_cell(row, field, say) for field, _ in columns)) for row in rows]
    table = node("table", node("thead", head), node("tbody", *body))
    files = [
        node(
            "button",
            say.text("Save as {kind}", kind=kind.upper()),
            event=["save", f"{chart}.{kind}"],
        )
        for kind in ("png", "svg")
    ]
    summary = node("summary", say.text("Table and picture"))
    return node("details", summary, table, node("p", *files, cls="tools"), cls="table")


def _cell(row: Row, field: str, say: Say) -> Node:
    value = row.get(field)
    if value is None or isinstance(value, list):
        return node("td", "–", cls="figure")
    if isinstance(value, str):
        return node("td", value.replace("\n", " "), lang=SOURCE if field == QUOTED else None)
    # Counts are whole, scores have two decimals.
    decimals = 0 if isinstance(value, int) else 2
    return node("td", say.number(value, decimals), cls="figure")
