"""Every statement with its words, its source and its type; a click goes to the words.

`evidence_sheet(article, ("anonymous",), say)` lists anonymous statements only; without types all.
Where a translation is at hand, each statement has its line's translation too.
"""

from collections.abc import Sequence
from textwrap import shorten

import streamlit as st

from components.article import SOURCE_TYPES, Article, SourceType
from components.view import wording
from components.view.places import Places
from components.view.reading_pane.pane import Happen
from components.view.sheet.sheet import Node, node, render_sheet
from components.view.sources import source_name
from components.view.state import Event, State
from components.view.strings import TARGET, Say

LONGEST = 160  # letters of a statement shown; the whole stands in the text


def render_evidence(
    article: Article, state: State, translated: Sequence[str], say: Say, happen: Happen
) -> None:
    """Draw the filter and the list of statements; `translated` has a text per line, or none."""
    present = [k for k in SOURCE_TYPES if any(a.type == k for a in article.attributions)]
    if len(present) > 1:
        key = state.key("filter")
        with st.container(key="filter"):
            st.pills(
                say.text("Only these types"),
                present,
                key=key,
                selection_mode="multi",
                format_func=lambda kind: say.text(wording.SOURCE_TYPES[kind]),
                on_change=happen,
                args=(key, _filter_event),
            )
    sheet = evidence_sheet(article, state.filter, say, translated)
    render_sheet("evidence-sheet", sheet, happen, origin="evidence")


def evidence_sheet(
    article: Article, types: Sequence[str], say: Say, translated: Sequence[str] = ()
) -> list[Node]:
    """The statements of these types (all when none is given) as a list of controls."""
    places = Places(article)
    shown = [
        index
        for index, found in enumerate(article.attributions)
        if not types or found.type in types
    ]
    total = len(article.attributions)
    note = say.count(
        "{n} of {total} statement", "{n} of {total} statements", len(shown), total=total
    )
    if not shown:
        return [node("p", say.text("No statements were found in this text."), cls="empty")]
    rows = [_row(article, index, places, translated, say) for index in shown]
    notes = " · ".join(filter(None, [note, language_note(article, translated, say)]))
    return [node("p", notes, cls="pane-note"), node("ul", *rows, cls="statements")]


def language_note(article: Article, translated: Sequence[str], say: Say) -> str:
    """What readers of another language than the article's need to know of the words; else ""."""
    if say.lang == article.draft.lang:
        return ""
    if any(translated):
        return say.text("in italics: the whole paragraph in English")
    return say.text("the article's words stand as written, in Indonesian")


def _filter_event(value: list[SourceType] | None) -> Event:
    return Event("filter", value or [])


def _row(article: Article, index: int, places: Places, translated: Sequence[str], say: Say) -> Node:
    found = article.attributions[index]
    words = _short(" … ".join(part.of(article.text) for part in found.content))
    who = source_name(article, index) or say.text("The article does not say who")
    part = places.part_of(found.content[0]) if found.content else None
    where = "" if part is None else places.name(part, say)
    meant = translated[part] if part is not None and part < len(translated) else ""
    kind = say.text(wording.SOURCE_TYPES[found.type])
    through = say.text("through {relay}", relay=", ".join(found.relay)) if found.relay else ""
    rest = " · ".join(filter(None, [kind, say.text(wording.MANNERS[found.manner]), through, where]))
    return node(
        "li",
        node(
            "button",
            node("span", who, cls="who", lang=article.draft.lang if found.source else None),
            node("span", words, cls="what", lang=article.draft.lang),
            *([node("span", meant, cls="meant", lang=TARGET)] if meant else []),
            node("span", rest, cls="kind"),
            pick=f"statement:{index}",
        ),
        cls=found.type,
        statement=index,
    )


def _short(words: str) -> str:
    return shorten(words, LONGEST, placeholder=" …")
