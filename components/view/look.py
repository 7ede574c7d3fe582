"""The look of the page around the panes: no prototype's top gap, menu or Deploy button.

`apply_look()` writes one style element; the colours are those of palette.py.
"""

from pathlib import Path

import streamlit as st

from components.view.palette import css_variables

_CSS = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")


def apply_look() -> None:
    """Give the page its look; call it before anything is drawn."""
    st.html(f"<style>{css_variables()}{_CSS}</style>")
