"""Tells the name finder to mark names as this project's guidelines do.

The trained name finder learned from sets that mark names each in its own way, and is told by a
word's lemma whose way to follow; told nothing it judges by the look of the text. The lemma is a
word's only free place that models can read, and nothing else here sets it.
"""

from spacy.language import Language
from spacy.tokens import Doc

OURS = "ours"  # what the weights were told for texts marked by our guidelines


@Language.component("news_guidelines")
def tell_guidelines(doc: Doc) -> Doc:
    """The same doc, its words told to follow our guidelines."""
    tell_convention(doc, OURS)
    return doc


def tell_convention(doc: Doc, convention: str) -> None:
    """Tell the name finder whose convention to follow: OURS, a training set's name, "" nothing."""
    told = doc.vocab.strings.add(convention)
    for token in doc:
        token.lemma = told
