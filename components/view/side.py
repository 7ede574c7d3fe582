"""The right side of the page: charts, statements or the five questions, one of them at a time."""

import streamlit as st

from components.article import Actor, Article
from components.view.actors_chart import actor_rows, actors_height, top_actors
from components.view.chain_chart import chain_height, chain_rows, longest, ways
from components.view.chart_frame import Row, render_chart
from components.view.chart_table import Column, table_sheet
from components.view.evidence_table import render_evidence
from components.view.questions import chosen_source, questions_sheet
from components.view.reading_pane.pane import Happen
from components.view.selection import Lit
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


def render_side(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    """Draw the right side; what comes back names the marks of charts that are lit."""
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
            render_evidence(article, state, say, happen)
        elif state.side == "questions":
            sheet = questions_sheet(article, chosen_source(article, lit.statements), say)
            render_sheet("questions-sheet", sheet, happen, origin="questions")
        else:
            return render_charts(article, state, lit, say, happen)
    return []


def widget_values(article: Article, state: State) -> dict[str, str | None]:
    """What the actors' buttons show: the actor that is picked, if it is among those shown."""
    kind, _, actor = state.pick.partition(":")
    return {"actors": actor if kind == "actor" and actor in top_actors(article) else None}


def render_charts(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    """Draw the five charts, each with its title, what its marks mean, and its table."""
    charts = (_actors, _sources, _speakers, _tone, _chain)
    return [mark for draw in charts for mark in draw(article, state, lit, say, happen)]


def _title(title: str, note: str) -> None:
    st.markdown(f"## {title}\n{note}")


def _table(chart: str, columns: list[Column], rows: list[Row], say: Say, happen: Happen) -> None:
    render_sheet(f"table-{chart}", table_sheet(chart, columns, rows, say), happen)


def _actors(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    _title(
        say.text("Who is mentioned, who speaks"),
        say.text("thick bar: mentions · thin bar: statements"),
    )
    actors = {a.id: a for a in article.actors}
    shown = top_actors(article)
    if not shown:
        st.caption(say.text("No names were found."))
        return []
    rows = actor_rows(article, state.pick, lit, say)
    told = say.text("Bar chart: how often each actor is mentioned and how often it speaks.")
    lit_marks = render_chart("actors", rows, actors_height(rows), told, happen)
    st.pills(
        say.text("Actors"),
        shown,
        key="actors",
        format_func=lambda actor: actors[actor].name,
        label_visibility="collapsed",
        on_change=happen,
        args=("actors", _actor_event),
    )
    _actors_table([actors[a] for a in shown], say, happen)
    return lit_marks


def _actors_table(actors: list[Actor], say: Say, happen: Happen) -> None:
    counts: list[Row] = [{"name": a.name, "n": a.mentions, "said": a.statements} for a in actors]
    columns = [
        ("name", say.text("Actor")),
        ("n", say.text("Mentions")),
        ("said", say.text("Statements")),
    ]
    _table("actors", columns, counts, say, happen)


def _actor_event(actor: str | None) -> Event:
    return Event("pick", f"actor:{actor}", "actors") if actor else Event("clear", None, "actors")


def _sources(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    _title(
        say.text("Types of sources"),
        say.text("number of statements; from what can be traced to what cannot (hatched)"),
    )
    told = say.text("Bar chart: statements by type of source.")
    rows = source_rows(article, lit, say)
    lit_marks = render_chart("sources", rows, sources_height(rows), told, happen)
    columns = [
        ("type", say.text("Source")),
        ("n", say.text("Statements")),
        ("words", say.text("Words")),
    ]
    _table("sources", columns, rows, say, happen)
    return lit_marks


def _speakers(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    if not shown_sources(article, say):
        return []
    _title(say.text("Who speaks where"), say.text("along the article; H headline, S summary"))
    told = say.text("Strips: in which paragraphs each source speaks.")
    rows = speaker_rows(article, lit, say)
    lit_marks = render_chart("speakers", rows, speakers_height(rows), told, happen)
    columns = [
        ("source", say.text("Source")),
        ("place", say.text("Where")),
        ("words", say.text("Says")),
    ]
    _table("speakers", columns, [row for row in rows if row["words"]], say, happen)
    return lit_marks


def _tone(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    rows = tone_rows(article, lit, say)
    if not rows:
        return []
    _title(
        say.text("Sentiment by paragraph"),
        say.text("full: the writer's words · dashed: quoted words · ○ too little to say"),
    )
    told = say.text("Bar chart: sentiment of each paragraph, from negative to positive.")
    lit_marks = render_chart("tone", rows, TONE_HEIGHT, told, happen, tones=tone_names(say))
    columns = [
        ("name", say.text("Where")),
        ("own", say.text("writer's own words")),
        ("quoted", say.text("quoted words")),
    ]
    _table("tone", columns, tone_table(article, say), say, happen)
    return lit_marks


def _chain(article: Article, state: State, lit: Lit, say: Say, happen: Happen) -> list[str]:
    found = ways(article, say)
    if not found:
        return []
    _title(
        say.text("Who told whom"),
        say.text("from the outlet (left) to the source (right) · dotted: inferred"),
    )
    told = say.text("Diagram: the stations a statement passed on its way to the reader.")
    rows = chain_rows(article, lit, say)
    lit_marks = render_chart(
        "chain", rows, chain_height(rows), told, happen, stations=longest(found)
    )
    lines: list[Row] = [{"way": way.in_words(), "n": len(way.statements)} for way in found]
    columns = [("way", say.text("Way")), ("n", say.text("Statements"))]
    _table("chain", columns, lines, say, happen)
    return lit_marks


def render_jump(say: Say, happen: Happen) -> None:
    """On a narrow screen: from the text to the charts and back with one tap."""
    with st.container(key="jump"):
        there = node("button", say.text("Charts and statements"), event=["jump", "side"])
        back = node("button", say.text("Text"), event=["jump", "text"])
        render_sheet("jump-sheet", [node("p", back, there, cls="jump")], happen)
