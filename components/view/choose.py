"""The bar over the page: which article, which layers, which language; and the panels to bring a
text.

Every control is a function of the state: `widget_values(state)` says what each shows. A further way
to bring an article (a web address, a folder) is a name in `state.WAYS` and `WAY_NAMES` and a panel
here; the bar has room for two more at 1024 pixels.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Protocol

import streamlit as st

from components.view.reading_pane.pane import Happen
from components.view.state import LAYERS, Event, State
from components.view.strings import LANGS, Say, mark

PASTE_HEIGHT = 220  # pixels: about nine lines, so that the button stays in view on a small screen
SAMPLE_WIDTH = 330  # pixels: the longest sample title of a usual length
PANES = (3, 2)  # widths: the text takes about 60 %
WAY_NAMES = {"paste": mark("Paste a text"), "file": mark("Open a file")}
LAYER_NAMES = {"names": mark("Names"), "statements": mark("Statements"), "tone": mark("Tone")}


class Sample(Protocol):
    """What the bar needs to know of a sample."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> dict[str, str]: ...


def widget_values(state: State) -> dict[str, Any]:
    """What each control of the bar shows, by its key."""
    return {
        state.key("sample"): state.sample,
        state.key("way"): state.way or None,
        "layers": list(state.layers),
        "translation": ["on"] if state.translation else [],
        "lang": state.lang,
        "side-choice": state.side,
        state.key("filter"): list(state.filter),
        state.key("engine"): state.engine,
    }


def render_bar(samples: Sequence[Sample], state: State, say: Say, happen: Happen) -> None:
    """Draw the bar: which article, what of it, in which language."""
    titles = {sample.id: sample.title.get(say.lang, sample.id) for sample in samples}
    if not state.sample:
        titles[""] = say.text("Your own text")
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="brand", width="content"):
            tagline = say.text("Who says what in the news")
            st.html(f"<p>Siapa Bilang?</p><p>{tagline}</p>")
        with st.container(key="sample", width=SAMPLE_WIDTH):
            _render_samples(titles, state.key("sample"), say, happen)
        with st.container(key="way", width="content"):
            _render_ways(state.key("way"), say, happen)
        st.space("stretch")
        _render_view_choice(say, happen)


def _render_samples(titles: Mapping[str, str], key: str, say: Say, happen: Happen) -> None:
    st.selectbox(
        say.text("Sample article"),
        list(titles),
        key=key,
        format_func=titles.__getitem__,
        placeholder=say.text("Sample article"),
        label_visibility="collapsed",
        **_tells(happen, "sample", key),
    )


def _render_ways(key: str, say: Say, happen: Happen) -> None:
    st.pills(
        say.text("Bring a text"),
        list(WAY_NAMES),
        key=key,
        format_func=lambda way: say.text(WAY_NAMES[way]),
        label_visibility="collapsed",
        **_tells(happen, "way", key),
    )


def _render_view_choice(say: Say, happen: Happen) -> None:
    st.pills(
        say.text("Layers"),
        list(LAYERS),
        key="layers",
        selection_mode="multi",
        format_func=lambda layer: say.text(LAYER_NAMES[layer]),
        label_visibility="collapsed",
        **_tells(happen, "layers"),
    )
    st.pills(
        say.text("Translation"),
        ["on"],
        key="translation",
        selection_mode="multi",
        format_func=lambda _: say.text("Translation"),
        label_visibility="collapsed",
        **_tells(happen, "translation"),
    )
    st.segmented_control(
        say.text("Language"),
        list(LANGS),
        key="lang",
        format_func=str.upper,
        label_visibility="collapsed",
        **_tells(happen, "lang"),
    )


def render_paste(say: Say) -> str | None:
    """The panel to paste a text; the text when the reader sends it."""
    with st.form("paste-form", border=False):
        text = st.text_area(
            say.text("Paste the article here"),
            height=PASTE_HEIGHT,
            placeholder=say.text("Headline on the first line, then one paragraph per line."),
            key="pasted",
        )
        sent = st.form_submit_button(say.text("Read this text"), type="primary")
    return text if sent else None


def render_file(say: Say) -> tuple[bytes, str] | None:
    """The panel to open a file; its content and name once the reader has chosen one.

    Files of every type and up to 50 MB can be chosen (.streamlit/config.toml): why the page does
    not read one it says in a sentence, Streamlit on hover only.
    """
    chosen = st.file_uploader(say.text("A text file, at most 5 MB"), key="file")
    return None if chosen is None else (chosen.getvalue(), chosen.name)


def _tells(happen: Happen, kind: str, key: str = "") -> dict[str, Any]:
    return {"on_change": happen, "args": (key or kind, partial(_event, kind))}


def _event(kind: str, value: Any) -> Event:
    return Event(kind, value)
