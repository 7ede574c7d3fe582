"""The look of the page around the panes: no prototype's top gap, menu or Deploy button.

`apply_look()` puts one style element on the page; the colours are those of palette.py. It does so
as the panes are drawn, by a component: what the browser needs for them it then fetches first.
"""

from pathlib import Path

import streamlit as st

from components.view.palette import css_variables

_CSS = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")

_look = st.components.v2.component("look", css=css_variables() + _CSS, isolate_styles=False)


def apply_look() -> None:
    """Give the page its look; call it before anything is drawn."""
    _look(key="look")
