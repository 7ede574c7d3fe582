"""Draws the reading pane: the article's text, and beside it the control that says what is picked.

The text travels once per article and language, with a table of what each pick lights; a click is
applied in the browser (store.js) and changes only the control, which takes a few hundred bytes.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.article import Article
from components.view.chart_frame import drawing_script
from components.view.identity import KEPT, Same
from components.view.palette import css_types, css_variables
from components.view.reading_pane.markup import pane_markup
from components.view.state import Event, State
from components.view.strings import Lang, speaker

Happen = Callable[[str, Callable[[Any], Event | None]], None]
_HERE = Path(__file__).parent
# One module, in files that can be read.
SCRIPTS = ("chart_keys.js", "control.js", "lines.js", "cards.js", "script.js")
STORE = (_HERE / "store.js").read_text(encoding="utf-8")  # begins the module of every pane

_pane = st.components.v2.component(
    "reading_pane",
    html='<article class="pane"></article>',
    css=css_variables() + css_types() + (_HERE / "style.css").read_text(encoding="utf-8"),
    js=STORE + "\n".join((_HERE / name).read_text(encoding="utf-8") for name in SCRIPTS),
)
_control = st.components.v2.component(
    "reading_control", js=(_HERE / "told.js").read_text(encoding="utf-8")
)
_translation = st.components.v2.component(
    "reading_translation", js=(_HERE / "translation.js").read_text(encoding="utf-8")
)


def render_text(
    article: Article,
    lang: Lang,
    happen: Happen,
    put_back: frozenset[int] = frozenset(),
    meant: tuple[str, ...] = (),
) -> None:
    """Draw the article's text with all its marks; clicks in it become events.

    Lines `put_back` can be left out again; `meant` is what each line means in `lang`, or nothing.
    """
    key = "reading"
    markup = _markup(Same(article), lang, put_back, meant)
    _pane(key=key, data=markup, on_event_change=partial(happen, key, pane_event))


def render_control(state: State, actors: Sequence[str], happen: Happen) -> None:
    """Tell the panes what is picked and which layers are on; `actors` are those with a button."""
    key, told = "reading-control", as_bytes(control_data(state, actors))
    _control(key=key, data=told, on_event_change=partial(happen, key, pane_event))


def render_translation(lang: Lang = "en", parts: Sequence[tuple[str, str]] = ()) -> None:
    """Set a translation beside the text: for each line its words and "done", "waiting" or "failed".

    No lines: no translation is shown.
    """
    told = {"lang": lang, "parts": [list(pair) for pair in parts]}
    _translation(key="reading-translation", data=as_bytes(told))


def control_data(state: State, actors: Sequence[str]) -> dict[str, Any]:
    """What the panes need to know after a click, as plain JSON."""
    return {
        "drawn": state.drawn,
        "pick": state.pick,
        "turn": state.turn,
        "scroll": state.origin != "text",
        "layers": list(state.layers),
        "actors": [f"actor:{actor}" for actor in actors],
        "lang": state.lang,
        "charts": "" if state.drawn else drawing_script(),
    }


def pane_event(value: Any) -> Event | None:
    """The event a script reports as {"kind", "value", "origin", "turn"}; None when it is none."""
    told = value.get("event") if hasattr(value, "get") else None
    if not told or "kind" not in told:
        return None
    return Event(told["kind"], told.get("value"), told.get("origin", ""), told.get("turn", 0))


def as_bytes(data: Mapping[str, Any]) -> bytes:
    """Data for a component: as bytes, for a dict makes Streamlit import pandas (0.7 s)."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


@lru_cache(maxsize=KEPT)
def _markup(same: Same, lang: Lang, put_back: frozenset[int], meant: tuple[str, ...]) -> bytes:
    return as_bytes(pane_markup(same.article, speaker(lang), put_back, meant))
