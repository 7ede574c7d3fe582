"""The right side of the page: charts, statements or the five questions, one of them at a time.

What else will stand beside the text (correction, class, comparison) is a name in `state.SIDES` and
`SIDE_NAMES` and a branch of `render_side`; links and the phone's bar then know it too.
"""

from collections.abc import Sequence

import streamlit as st

from components.article import Article
from components.view.actors_chart import actor_rows, actors_height, ranked_actors, top_actors
from components.view.chain_chart import Way, chain_height, chain_rows, longest, ways
from components.view.chart_frame import Row, render_chart
from components.view.chart_table import Column, chart_head
from components.view.evidence_table import render_evidence
from components.view.questions import chosen_source, questions_sheet
from components.view.reading_pane.pane import Happen
from components.view.selection import light
from components.view.sheet.sheet import node, render_sheet
from components.view.sources_chart import source_rows, sources_height
from components.view.speakers_chart import shown_sources, speaker_rows, speakers_height
from components.view.state import SIDES, Event, State
from components.view.strings import Say, mark
from components.view.tone_chart import TONE_HEIGHT, tone_names, tone_rows, tone_table

SIDE_NAMES = {
    "charts": mark("Charts"),
    "evidence": mark("Statements"),
    "questions": mark("Five questions"),
}


def render_side(
    article: Article, state: State, translated: Sequence[str], say: Say, happen: Happen
) -> None:
    """Draw the right side; `translated` is the translation at hand, a text per line, or none."""
    with st.container(key="side"):
        st.segmented_control(
            say.text("Beside the text"),
            list(SIDES),
            key="side-choice",
            format_func=lambda name: say.text(SIDE_NAMES[name]),
            label_visibility="collapsed",
            on_change=happen,
            args=("side-choice", lambda value: Event("side", value)),
        )
        if state.side == "evidence":
            render_evidence(article, state, translated, say, happen)
        elif state.side == "questions":
            lit = light(article, state.pick).statements
            sheet = questions_sheet(article, chosen_source(article, lit), say, translated)
            render_sheet("questions-sheet", sheet, happen, origin="questions")
        else:
            render_charts(article, state.actors_key, translated, say, happen)


def render_charts(
    article: Article, actors_key: str, translated: Sequence[str], say: Say, happen: Happen
) -> None:
    """Draw the five charts, each with its title, what its marks mean, and its table."""
    with st.container(key="chart-actors"):
        _actors(article, actors_key, say, happen)
    with st.container(key="chart-sources"):
        _sources(article, say, happen)
    if shown_sources(article, say):
        with st.container(key="chart-speakers"):
            _speakers(article, translated, say, happen)
    if rows := tone_rows(article, say):
        with st.container(key="chart-tone"):
            _tone(article, rows, say, happen)
    if found := ways(article, say):
        with st.container(key="chart-chain"):
            _chain(article, found, say, happen)


def _actors(article: Article, key: str, say: Say, happen: Happen) -> None:
    actors = {a.id: a for a in article.actors}
    shown = top_actors(article)
    ranked = ranked_actors(article)
    counts: list[Row] = [{"name": a.name, "n": a.mentions, "said": a.statements} for a in ranked]
    columns = [
        ("name", say.text("Actor")),
        ("n", say.text("Mentions")),
        ("said", say.text("Statements")),
    ]
    note = say.text("thick bar: mentions · thin bar: statements")
    if not shown:
        note = say.text("No names were found.")
    if rest := len(ranked) - len(shown):
        note += " · " + say.count("{n} more in the table", "{n} more in the table", rest)
    title = say.text("Who is mentioned, who speaks")
    render_head("actors", title, note, columns, counts, say, happen)
    if not shown:
        return
    rows = actor_rows(article, say)
    told = say.text("Bar chart: how often each actor is mentioned and how often it speaks.")
    render_chart("actors", rows, actors_height(rows), told)
    with st.container(key="actors"):
        st.pills(
            say.text("Actors"),
            shown,
            key=key,
            format_func=lambda actor: actors[actor].name,
            label_visibility="collapsed",
            on_change=happen,
            args=(key, lambda actor: Event("pressed", actor)),
        )


def _sources(article: Article, say: Say, happen: Happen) -> None:
    rows = source_rows(article, say)
    columns = [
        ("type", say.text("Source")),
        ("n", say.text("Statements")),
        ("words", say.text("Words")),
    ]
    title = say.text("Types of sources")
    note = say.text("number of statements; from what can be traced to what cannot (hatched)")
    render_head("sources", title, note, columns, rows, say, happen)
    told = say.text("Bar chart: statements by type of source.")
    render_chart("sources", rows, sources_height(rows), told)


def _speakers(article: Article, translated: Sequence[str], say: Say, happen: Happen) -> None:
    rows = speaker_rows(article, say, translated)
    columns = [
        ("source", say.text("Source")),
        ("place", say.text("Where")),
        ("words", say.text("Says")),
    ]
    if any(translated):
        columns.append(("meant", say.text("The paragraph in English")))
    said = [row for row in rows if row["words"]]
    title = say.text("Who speaks where")
    note = _as_written(article, say.text("along the article; H headline, S summary"), say)
    render_head("speakers", title, note, columns, said, say, happen)
    told = say.text("Strips: in which paragraphs each source speaks.")
    render_chart("speakers", rows, speakers_height(rows), told)


def _tone(article: Article, rows: list[Row], say: Say, happen: Happen) -> None:
    columns = [
        ("name", say.text("Where")),
        ("own", say.text("writer's own words")),
        ("quoted", say.text("quoted words")),
    ]
    title = say.text("Sentiment by paragraph")
    note = say.text("full: the writer's words · dashed: quoted words · ○ too little to say")
    render_head("tone", title, note, columns, tone_table(article, say), say, happen)
    told = say.text("Bar chart: sentiment of each paragraph, from negative to positive.")
    render_chart("tone", rows, TONE_HEIGHT, told, tones=tone_names(say))


def _chain(article: Article, found: list[Way], say: Say, happen: Happen) -> None:
    lines: list[Row] = [{"way": way.in_words(), "n": len(way.statements)} for way in found]
    columns = [("way", say.text("Way")), ("n", say.text("Statements"))]
    title = say.text("Who told whom")
    note = say.text("from the outlet (left) to the source (right) · dotted: inferred")
    note = _as_written(article, note, say)
    render_head("chain", title, note, columns, lines, say, happen)
    told = say.text("Diagram: the stations a statement passed on its way to the reader.")
    rows = chain_rows(article, say)
    render_chart("chain", rows, chain_height(rows), told, stations=longest(found))


def _as_written(article: Article, note: str, say: Say) -> str:
    if say.lang == article.draft.lang:
        return note
    return f"{note} · " + say.text("sources as the article names them")


def render_head(
    chart: str,
    title: str,
    note: str,
    columns: list[Column],
    rows: list[Row],
    say: Say,
    happen: Happen,
) -> None:
    """Draw what stands over a chart, in one element: each costs the browser ten milliseconds."""
    render_sheet(f"head-{chart}", chart_head(chart, title, note, columns, rows, say), happen)


def render_jump(say: Say, happen: Happen) -> None:
    """On a narrow screen: from the text to the charts and back with one tap."""
    with st.container(key="jump"):
        there = node("button", say.text("Charts and statements"), event=["jump", "side"])
        back = node("button", say.text("Text"), event=["jump", "text"])
        render_sheet("jump-sheet", [node("p", back, there, cls="jump")], happen)
