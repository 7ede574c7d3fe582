"""Streamlit's own words in the reader's language: its controls speak English only.

The browser puts "Pilih berkas" where Streamlit writes "Upload", and the English back after a switch
of the language. `{x}` stands for what Streamlit fills in.
"""

from pathlib import Path

import streamlit as st

from components.view.reading_pane.pane import as_bytes
from components.view.strings import Say, mark

# What Streamlit 1.67 writes -> how the page says it.
WORDS = {
    "Skip to main content": mark("Skip to the article"),
    "Open": mark("Open the list"),
    "Dismiss": mark("Close the list"),
    "No results": mark("Nothing fits"),
    "{x} options available.": mark("{x} choices"),
    "Press {x} to submit form": mark("{x} sends the text"),
    "Upload": mark("Choose a file"),
    "file upload": mark("File"),
    "Add files": mark("Choose another file"),
    "Remove {x}": mark("Remove {x}"),
    "Error:": mark("Refused:"),
    "File must be {x} or smaller.": mark(
        "This file is too big: the page reads text files up to 5 MB. Open one article as plain "
        "text, or paste its words."
    ),
    "Connection error": mark("The page has lost its server"),
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your "
    "terminal:": mark("It goes on by itself when the server runs again."),
    "Connection lost. Please wait for the app to reconnect, then try again.": mark(
        "The page has lost its server. It goes on by itself when the server runs again."
    ),
    "Please wait...": mark("One moment …"),
    "visualization": mark("chart"),
}

_words = st.components.v2.component(
    "foreign_words", js=(Path(__file__).parent / "foreign_words.js").read_text(encoding="utf-8")
)


def render_words(say: Say) -> None:
    """Have the browser put our words in place of Streamlit's, wherever they stand."""
    _words(key="foreign-words", data=as_bytes({"words": word_pairs(say)}))


def word_pairs(say: Say) -> list[tuple[str, str]]:
    """What Streamlit writes and what shall stand there."""
    return [(english, say.text(ours)) for english, ours in WORDS.items()]
