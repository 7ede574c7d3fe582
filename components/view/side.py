"""The right side of the page: charts, statements or the five questions, one of them at a time.

What else will stand beside the text (correction, class, comparison) is a name in `state.SIDES` and
`SIDE_NAMES` and a branch of `render_side`; links and the phone's bar then know it too.
"""

from collections.abc import Sequence

import streamlit as st

from components.article import Actor, Article
from components.view.actors_chart import actor_rows, actors_height, top_actors
from components.view.chain_chart import chain_height, chain_rows, longest, ways
from components.view.chart_frame import Row, render_chart
from components.view.chart_table import Column, table_sheet
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
    """Draw the right side; `translated` is the translation that is shown, a text per line."""
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
            sheet = questions_sheet(article, chosen_source(article, lit), say)
            render_sheet("questions-sheet", sheet, happen, origin="questions")
        else:
            render_charts(article, state.actors_key, say, happen)


def render_charts(article: Article, actors_key: str, say: Say, happen: Happen) -> None:
    """Draw the five charts, each with its title, what its marks mean, and its table."""
    _actors(article, actors_key, say, happen)
    for draw in (_sources, _speakers, _tone, _chain):
        draw(article, say, happen)


def _title(title: str, note: str) -> None:
    st.markdown(f"## {title}\n{note}")


def _table(chart: str, columns: list[Column], rows: list[Row], say: Say, happen: Happen) -> None:
    render_sheet(f"table-{chart}", table_sheet(chart, columns, rows, say), happen)


def _actors(article: Article, key: str, say: Say, happen: Happen) -> None:
    _title(
        say.text("Who is mentioned, who speaks"),
        say.text("thick bar: mentions · thin bar: statements"),
    )
    actors = {a.id: a for a in article.actors}
    shown = top_actors(article)
    if not shown:
        st.caption(say.text("No names were found."))
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
    _actors_table([actors[a] for a in shown], say, happen)


def _actors_table(actors: list[Actor], say: Say, happen: Happen) -> None:
    counts: list[Row] = [{"name": a.name, "n": a.mentions, "said": a.statements} for a in actors]
    columns = [
        ("name", say.text("Actor")),
        ("n", say.text("Mentions")),
        ("said", say.text("Statements")),
    ]
    _table("actors", columns, counts, say, happen)


def _sources(article: Article, say: Say, happen: Happen) -> None:
    _title(
        say.text("Types of sources"),
        say.text("number of statements; from what can be traced to what cannot (hatched)"),
    )
    told = say.text("Bar chart: statements by type of source.")
    rows = source_rows(article, say)
    render_chart("sources", rows, sources_height(rows), told)
    columns = [
        ("type", say.text("Source")),
        ("n", say.text("Statements")),
        ("words", say.text("Words")),
    ]
    _table("sources", columns, rows, say, happen)


def _speakers(article: Article, say: Say, happen: Happen) -> None:
    if not shown_sources(article, say):
        return
    _title(say.text("Who speaks where"), say.text("along the article; H headline, S summary"))
    told = say.text("Strips: in which paragraphs each source speaks.")
    rows = speaker_rows(article, say)
    render_chart("speakers", rows, speakers_height(rows), told)
    columns = [
        ("source", say.text("Source")),
        ("place", say.text("Where")),
        ("words", say.text("Says")),
    ]
    _table("speakers", columns, [row for row in rows if row["words"]], say, happen)


def _tone(article: Article, say: Say, happen: Happen) -> None:
    rows = tone_rows(article, say)
    if not rows:
        return
    _title(
        say.text("Sentiment by paragraph"),
        say.text("full: the writer's words · dashed: quoted words · ○ too little to say"),
    )
    told = say.text("Bar chart: sentiment of each paragraph, from negative to positive.")
    render_chart("tone", rows, TONE_HEIGHT, told, tones=tone_names(say))
    columns = [
        ("name", say.text("Where")),
        ("own", say.text("writer's own words")),
        ("quoted", say.text("quoted words")),
    ]
    _table("tone", columns, tone_table(article, say), say, happen)


def _chain(article: Article, say: Say, happen: Happen) -> None:
    found = ways(article, say)
    if not found:
        return
    _title(
        say.text("Who told whom"),
        say.text("from the outlet (left) to the source (right) · dotted: inferred"),
    )
    told = say.text("Diagram: the stations a statement passed on its way to the reader.")
    rows = chain_rows(article, say)
    render_chart("chain", rows, chain_height(rows), told, stations=longest(found))
    lines: list[Row] = [{"way": way.in_words(), "n": len(way.statements)} for way in found]
    columns = [("way", say.text("Way")), ("n", say.text("Statements"))]
    _table("chain", columns, lines, say, happen)


def render_jump(say: Say, happen: Happen) -> None:
    """On a narrow screen: from the text to the charts and back with one tap."""
    with st.container(key="jump"):
        there = node("button", say.text("Charts and statements"), event=["jump", "side"])
        back = node("button", say.text("Text"), event=["jump", "text"])
        render_sheet("jump-sheet", [node("p", back, there, cls="jump")], happen)
