"""A reader's own text: that no link carries it, and what to keep or to pass on instead.

The files are made when they are asked for: the text as it was given, which anybody can open again
with "Berkas", and the analysis as JSON.
"""

import json

import streamlit as st

from components.analysis_format import article_to_json
from components.article import Article
from components.view.strings import Say

NAME = "siapa-bilang"  # of the files, before the ending


def render_keep(article: Article, say: Say) -> None:
    """Draw the sentence and the two buttons."""
    with st.container(key="keep", horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(
            say.text(
                "Your text is on this page only; a link does not carry it. To pass it on, save "
                "the text: others open it here with “Open a file”."
            ),
            width="content",
        )
        st.download_button(
            say.text("Save the text"),
            lambda: article.text,
            f"{NAME}.txt",
            "text/plain",
            key="keep-text",
            on_click="ignore",
        )
        st.download_button(
            say.text("Save the analysis (JSON)"),
            lambda: json.dumps(article_to_json(article), ensure_ascii=False, indent=1),
            f"{NAME}.json",
            "application/json",
            key="keep-analysis",
            on_click="ignore",
        )
