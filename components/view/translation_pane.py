"""The translation beside the text: which engine, how far it is, and each line's own state.

A stored translation of a sample is shown at once. Any other engine first says that the text leaves
the machine; its lines appear as they arrive, and each that fails says why and fails alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.translation.failures import Failure, TranslationFailed
from components.view.reading_pane.pane import Happen
from components.view.state import Event
from components.view.strings import Say, mark

STORED = "stored"
ENGINE_WIDTH = 270  # pixels: the longest name of an engine
LANG_NAMES = {"en": mark("English"), "id": mark("Indonesian")}
_REASONS: Mapping[Failure, str] = {
    "timeout": mark("no answer in time; try again"),
    "unreachable": mark("the service cannot be reached; check the connection and try again"),
    "busy": mark("the service asks to slow down; try again in a minute"),
    "quota": mark("the free amount for today is used up; choose another service"),
    "key": mark("the service needs a valid key; enter yours or choose another service"),
    "language": mark("the service does not know this language"),
    "empty": mark("the service answered with nothing; try again"),
    "unchanged": mark("the service gave the text back as it was; choose another service"),
    "implausible": mark("the answer was no translation; choose another service"),
    "refused": mark("the service refused; choose another one"),
    "not_installed": mark("the translation library is not installed"),
}
_OTHER = mark("it failed; try again")


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine the reader can choose: its name, its title, and whether it needs a key."""

    name: str
    title: str
    needs_key: bool = False


def cells(
    lines: Iterable[str | TranslationFailed | None], is_running: bool, say: Say
) -> list[tuple[str, str]]:
    """For each line its words and "done", "waiting" or "failed"; no words where nothing is
    shown."""
    return [_cell(line, is_running, say) for line in lines]


def _cell(line: str | TranslationFailed | None, is_running: bool, say: Say) -> tuple[str, str]:
    if isinstance(line, TranslationFailed):
        reason = say.text(_REASONS.get(line.reason, _OTHER))
        return say.text("Not translated: {reason}.", reason=reason), "failed"
    if line is None:
        return (say.text("waiting …"), "waiting") if is_running else ("", "waiting")
    return line, "done"


def render_engines(
    choices: Iterable[Choice], has_stored: bool, say: Say, happen: Happen
) -> tuple[str, str | None] | None:
    """Draw the choice of engine; the engine and the reader's key when a translation is asked
    for."""
    titles = {choice.name: choice for choice in choices}
    names = [STORED, *titles] if has_stored else list(titles)
    with st.container(key="engines", horizontal=True, vertical_alignment="center", gap="small"):
        engine = st.selectbox(
            say.text("Translated by"),
            names,
            key="engine",
            format_func=lambda name: (
                say.text("stored English translation") if name == STORED else titles[name].title
            ),
            on_change=happen,
            args=("engine", lambda value: Event("engine", value)),
            label_visibility="collapsed",
            width=ENGINE_WIDTH,
        )
        if engine == STORED:
            return None
        key = None
        if titles[engine].needs_key:
            key = st.text_input(
                say.text("Your key"),
                type="password",
                key="engine-key",
                width=220,
                placeholder=say.text("Your key"),
                label_visibility="collapsed",
            )
        asked = st.button(say.text("Translate"), key="translate", type="primary")
    st.caption(
        say.text(
            "The text of the article leaves this machine and goes to {engine}. Nothing else does.",
            engine=titles[engine].title,
        )
    )
    return (engine, key or None) if asked else None


def render_progress(
    lines: Sequence[str | TranslationFailed | None], is_running: bool, say: Say
) -> bool:
    """Draw how far a translation is; True when the reader presses Stop."""
    done = sum(line is not None for line in lines)
    failed = sum(isinstance(line, TranslationFailed) for line in lines)
    with st.container(key="progress", horizontal=True, vertical_alignment="center", gap="small"):
        told = say.count(
            "{done} of {n} line", "{done} of {n} lines", len(lines), done=say.number(done)
        )
        if failed:
            told += " · " + say.count("{n} failed", "{n} failed", failed)
        st.caption(told, width="content")
        return is_running and st.button(say.text("Stop"), key="stop")
