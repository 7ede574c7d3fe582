"""The translation beside the text: which engine, how far it is, and each line's own state.

A stored translation of a sample is shown at once. Any other engine first says that the text leaves
the machine; its lines appear as they arrive, and each that fails says why and fails alone.
"""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from components.article import Article
from components.translation.engines import ENGINES
from components.translation.failures import Failure, TranslationFailed
from components.translation.job import Line, TranslationJob, start_job
from components.view.reading_pane import pane
from components.view.reading_pane.pane import Happen
from components.view.state import Event, State
from components.view.strings import TARGET, Say, mark

POLL = 0.5  # seconds between looks at a translation under way
STORED = "stored"
LEAVES = mark(
    "The text of the article leaves this machine and goes to {engine}. Nothing else does."
)
KEY_WIDTH = 220  # pixels: half a key, which nobody reads anyway
ENGINE_WIDTH = 270  # pixels: the longest name of an engine
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


def shown_lines(stored: Sequence[str] | None, engine: str, job: TranslationJob | None) -> list[str]:
    """The translation as it is shown, a text per line of the article, "" where there is none."""
    if engine == STORED:
        return list(stored or ())
    return [line if isinstance(line, str) else "" for line in job.lines] if job else []


def render_translation(
    article: Article,
    stored: Sequence[str] | None,
    state: State,
    job: TranslationJob | None,
    say: Say,
    happen: Happen,
) -> TranslationJob | None:
    """Draw the choice of engine and the translation; what comes back is the job under way, if any.

    `stored` is the sample's own translation, one text per line of the article.
    """
    engine, lines = state.engine, [part.words.of(article.text) for part in article.parts]
    if job and (job.engine != engine or list(job.paragraphs) != lines):
        job.stop()
        job = None
    asked, key = _render_engines(stored is not None, state.key("engine"), say, happen)
    if asked and engine in ENGINES:
        job = start_job(lines, engine, article.draft.lang, TARGET, key=key)
    if engine == STORED and stored:
        pane.render_translation(TARGET, cells(stored, False, say))
    elif job:
        st.fragment(_render_job, run_every=POLL if job.is_running else None)(
            job, job.is_running, say
        )
    else:
        pane.render_translation(TARGET, [])
    return job


def _render_engines(
    has_stored: bool, key: str, say: Say, happen: Happen
) -> tuple[bool, str | None]:
    """Draw the choice of engine; whether a translation is asked for, and with which key."""
    names = [STORED, *ENGINES] if has_stored else list(ENGINES)
    with st.container(key="engines", horizontal=True, vertical_alignment="center", gap="small"):
        engine = st.selectbox(
            say.text("Translated by"),
            names,
            key=key,
            format_func=lambda name: _title(name, say),
            placeholder=say.text("Translated by"),
            on_change=happen,
            args=(key, lambda value: Event("engine", value)),
            label_visibility="collapsed",
            width=ENGINE_WIDTH,
        )
        if engine == STORED:
            return False, None
        password = _render_key(say) if ENGINES[engine].needs_key else None
        asked = st.button(say.text("Translate"), key="translate", type="primary")
    st.caption(say.text(LEAVES, engine=_title(engine, say)))
    return asked, password


def _title(engine: str, say: Say) -> str:
    return say.text("stored English translation") if engine == STORED else ENGINES[engine].title


def _render_key(say: Say) -> str | None:
    return (
        st.text_input(
            say.text("Your key"),
            type="password",
            key="engine-key",
            width=KEY_WIDTH,
            placeholder=say.text("Your key"),
            label_visibility="collapsed",
        )
        or None
    )


def _render_job(job: TranslationJob, was_running: bool, say: Say) -> None:
    """Draw a translation as far as it is, and a button that stops it."""
    is_running = job.is_running
    if was_running and not is_running:
        st.rerun()  # the last line is there: no more looking
    pane.render_translation(TARGET, cells(job.lines, is_running, say))
    if _render_progress(job.lines, is_running, say):
        job.stop()
        st.rerun()


def _render_progress(lines: Sequence[Line], is_running: bool, say: Say) -> bool:
    """Draw how far a translation is; True when the reader presses Stop."""
    done = say.number(sum(line is not None for line in lines))
    failed = sum(isinstance(line, TranslationFailed) for line in lines)
    with st.container(key="progress", horizontal=True, vertical_alignment="center", gap="small"):
        told = say.count("{done} of {n} line", "{done} of {n} lines", len(lines), done=done)
        if failed:
            told += " · " + say.count("{n} failed", "{n} failed", failed)
        st.caption(told, width="content")
        return is_running and st.button(say.text("Stop"), key="stop")
