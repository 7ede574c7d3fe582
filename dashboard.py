"""The page, from top to bottom: choose an article, analyse it, draw the panes.

Run it with `streamlit run dashboard.py`. What a click does is `components.view.state.reduce`; only
this file reads and writes the session. The model loads in the background after the first drawing,
so that the samples, whose analyses are stored, are on the screen at once. A text that takes long is
analysed beside the page, which stays as it is until then.
"""

import streamlit as st

from components.view.look import apply_look

st.set_page_config("Siapa Bilang?", layout="wide")
apply_look()  # before the other imports: meanwhile the browser fetches what it draws with

from collections.abc import Callable
from typing import Any

from components.article import Article, Draft
from components.ingest.samples import UnknownSample, list_samples, read_translation
from components.ingest.text import UnreadableText, draft_from_bytes, draft_from_text, find_notices
from components.ready import Reading, sample_article, start_reading, warm_up
from components.view import choose, keep, progress, refusals, side, summary
from components.view.actors_chart import top_actors
from components.view.foreign_words.foreign_words import render_words
from components.view.links import first_state, follow_link, to_query
from components.view.reading_pane import pane
from components.view.sheet.sheet import render_sheet
from components.view.state import FIRST_SAMPLE, Event, reduce
from components.view.strings import TARGET, speaker

session = st.session_state
PATIENCE = 0.6  # seconds a text may take before its progress is shown


def happen(key: str, to_event: Callable[[Any], Event | None]) -> None:
    """Turn what a control says into the next state; runs before the page is drawn again."""
    event = to_event(session.get(key))
    if event and event.kind == "went":
        session.page = follow_link(session.page, str(event.value))
    elif event:
        session.page = reduce(session.page, event)


def read(draft: Draft, put_back: frozenset[int] = frozenset()) -> None:
    """Have a text analysed, then draw the page again, with the article or with its progress."""
    if session.analysis:
        session.analysis.stop()
    session.asked, session.ended = draft, ""
    session.analysis = start_reading(draft, put_back)
    session.analysis.finished.wait(PATIENCE)
    st.rerun()


def settle(reading: Reading) -> None:
    """Put what has been read on the page; where nothing came, the page stays as it was."""
    session.analysis = None
    if reading.article is None:
        session.ended = "stopped" if reading.error is None else "model"
        session.page = reduce(session.page, Event("stopped", session.put_back))
    elif reading.put_back:
        session.shown, session.put_back = reading.article, reading.put_back
    else:
        session.own = reading.article
        session.page = reduce(session.page, Event("opened"))


def show(article: Article) -> None:
    """Make this the article of the page."""
    if session.analysis:
        session.analysis.stop()
    session.article = session.shown = article
    session.put_back, session.notices = frozenset(), ()
    if article is session.own:
        session.notices = find_notices(article.text)
    session.analysis, session.ended = None, ""


# The state, and what each control shows of it
if "page" not in session:
    session.page = first_state(st.query_params, st.context.locale)
    session.article = session.own = session.analysis = session.asked = session.link = None
if session.analysis and not session.analysis.is_running:
    settle(session.analysis)
state = session.page
say = speaker(state.lang)
session.update(choose.widget_values(state))

# The article: a sample with its stored analysis, or what the reader brought
try:
    article = sample_article(state.sample) if state.sample else session.own
except UnknownSample:
    article = None
if article is None:
    session.page = state = reduce(state, Event("gone", "sample" if state.sample else "text"))
    article = sample_article(FIRST_SAMPLE)
if article is not session.article:
    show(article)
if state.put_back != session.put_back and not session.analysis:
    if state.put_back:
        read(session.article.draft, state.put_back)
    session.shown, session.put_back = session.article, state.put_back
article = session.shown
# A sample has a translation of its own; readers of another language find it in the cards too.
stored = read_translation(state.sample, TARGET) if state.sample else None
meant = stored if stored and state.lang == TARGET != article.draft.lang else ()

# The text first, then all around it
bar, band = st.container(key="top"), st.container(key="summary")
strip = st.container()
left, right = st.columns(choose.PANES, gap="large")
with left, st.container(key="text"):
    pane.render_text(article, state.lang, happen, session.put_back, meant)
with band:
    render_sheet("summary-sheet", summary.summary_sheet(article, say), happen)

# Choose an article; the controls wait for the text, whose drawing theirs would delay
if state.drawn:
    with bar:
        choose.render_bar(list_samples(), state, say, happen)
        try:
            if state.way == "paste" and (text := choose.render_paste(say)) is not None:
                read(draft_from_text(text))
            if state.way == "file":
                draft = (chosen := choose.render_file(say)) and draft_from_bytes(*chosen)
                if draft and draft != session.asked:
                    read(draft)
                session.asked = draft
        except UnreadableText as refusal:
            session.ended = ""
            st.error(refusals.refusal_sentence(refusal.reason, refusal.found, say))
        if session.ended == "model":
            st.error(refusals.refusal_sentence("model", {}, say))
        if session.ended == "stopped":
            st.info(refusals.stop_sentence(state.way, say))
        if session.analysis:
            progress.render_progress(session.analysis, say)
        if state.missing:
            st.info(refusals.missing_sentence(state.missing, say))
        if not state.sample and not state.way:
            keep.render_keep(article, say)
        # They speak of the article on the page; what an open panel says is about another.
        for notice in () if state.way else session.notices:
            st.info(refusals.notice_sentence(notice.line, notice.words, say))

# What stands beside the text
translated = list(meant)
with strip:
    if state.translation:
        # Only here: the engines take 0.1 s, which the first drawing should not wait for.
        from components.view.translation_pane import render_translation, shown_lines

        job = session.get("translation_job")
        session.translation_job = render_translation(article, stored, state, job, say, happen)
        translated = shown_lines(stored, state.engine, session.translation_job) or translated
    else:
        pane.render_translation()
if state.drawn:
    with right:
        side.render_side(article, state, translated, say, happen)
    render_words(say)
pane.render_control(state, top_actors(article), happen)
side.render_jump(say, happen)

# Written when it changes, not when the browser went back: that would lead forward again.
if (link := to_query(state)) != session.link:
    session.link = link
    if dict(st.query_params) != link:
        st.query_params.from_dict(link)
if state.drawn:
    warm_up()
