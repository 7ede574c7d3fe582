"""The text of a Doc, put together once.

spaCy joins all words of a Doc each time `doc.text` is asked for; a dozen components ask, which was
a fifteenth of all analysis.
"""

from spacy.tokens import Doc

_KEY = "whole_text"  # in `user_data`, which goes with a Doc where it is copied or stored


def whole_text(doc: Doc) -> str:
    """The text, the same as `doc.text`; merging or cutting tokens does not change it."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.user_data[_KEY] = doc.text
    return text
