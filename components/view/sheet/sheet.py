"""A sheet: words in a few plain elements, some of them controls; drawn as text nodes only.

    node("p", node("b", "14"), " pernyataan", pick="all:")

is a paragraph whose words, clicked, pick every statement. Pure functions build sheets (the summary,
the table of statements, the five questions); one small script draws them all.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.view.palette import css_types, css_variables
from components.view.reading_pane.pane import STORE, Happen, as_bytes, pane_event

Node = dict[str, Any] | str
_HERE = Path(__file__).parent

_sheet = st.components.v2.component(
    "sheet",
    html='<div class="sheet"></div>',
    css=css_variables() + css_types() + (_HERE / "sheet.css").read_text(encoding="utf-8"),
    js=STORE + (_HERE / "sheet.js").read_text(encoding="utf-8"),
)


def node(tag: str, *kids: Node, cls: str = "", pick: str = "", **more: Any) -> Node:
    """One element. `pick` makes it a control; `more`: lang, label, event, scope …"""
    made: dict[str, Any] = {"tag": tag, "kids": list(kids)}
    if cls:
        made["cls"] = cls
    if pick:
        made["event"] = ["pick", pick]
    return made | {name: value for name, value in more.items() if value is not None}


def plain_text(sheet: Sequence[Node]) -> str:
    """The words of a sheet without its elements, as a test or a screen reader meets them."""
    return "".join(s if isinstance(s, str) else plain_text(s["kids"]) for s in sheet)


def picks_of(sheet: Sequence[Node]) -> list[str]:
    """Every pick a sheet offers, in reading order."""
    found = []
    for item in sheet:
        if isinstance(item, dict):
            if item.get("event", [""])[0] == "pick":
                found.append(item["event"][1])
            found += picks_of(item["kids"])
    return found


def render_sheet(key: str, sheet: Sequence[Node], happen: Happen, origin: str = "") -> None:
    """Draw a sheet; its controls become events with this origin."""
    data = as_bytes({"origin": origin, "kids": list(sheet)})
    _sheet(key=key, data=data, on_event_change=partial(happen, key, pane_event))
