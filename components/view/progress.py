"""How far the analysis of an article is, and a button that stops it."""

from typing import Protocol

import streamlit as st

from components.view.strings import Say

POLL = 0.4  # seconds between looks at an analysis under way


class Reading(Protocol):
    """What is shown of an analysis under way (components/ready.py)."""

    @property
    def share(self) -> float: ...
    @property
    def is_running(self) -> bool: ...
    def stop(self) -> None: ...


def render_progress(reading: Reading, say: Say) -> None:
    """Draw how far the analysis is, again and again; at its end the page is drawn anew."""
    st.fragment(_render, run_every=POLL)(reading, say)


def _render(reading: Reading, say: Say) -> None:
    if not reading.is_running:
        st.rerun()
    done = reading.share
    percent = say.number(done * 100)
    told = (
        say.text(
            "Reading the text: {percent}% done. The page stays as it is meanwhile.", percent=percent
        )
        if done
        else say.text("Your text is next.")
    )
    with st.container(key="reading-progress", horizontal=True, vertical_alignment="center"):
        st.progress(done, text=told)
        if st.button(say.text("Stop"), key="stop-reading"):
            reading.stop()
            st.rerun()
