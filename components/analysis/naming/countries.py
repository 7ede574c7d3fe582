"""Countries that no list knows, by what stands before them.

"Pemerintah Valdoria membantah. Valdoria tidak menjawab." -> both are a place also where the model
takes a land it has never met for a body. What it takes for a person stays one ("pemerintah
Duterte"), unless it takes it for a place as often.
"""

from collections import Counter
from dataclasses import replace

from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import Name, NameText


def label_countries(text: NameText, names: list[Name]) -> list[Name]:
    """The model's names, a body that is shown to be a country labelled as a place."""
    words = [name for name in names if _may_be_country(text, name)]
    shown = [
        name
        for name in words
        if text.before(name.first) in context("has_country") and not _goes_on(text, name.last)
    ]
    labels = Counter((text.words[name.first], name.label) for name in words)
    bodies = {text.words[name.first] for name in shown if name.label == "ORG"}
    places = {text.words[name.first] for name in shown if name.label == "LOC"}
    people = {word for word in places if labels[word, "LOC"] >= labels[word, "PER"]}
    lands = {
        (name.first, name.last)
        for name in words
        if (name.label == "ORG" and text.words[name.first] in bodies)
        or (name.label == "PER" and text.words[name.first] in people)
    }
    return [
        replace(name, label="LOC") if (name.first, name.last) in lands else name for name in names
    ]


def _may_be_country(text: NameText, name: Name) -> bool:
    """Whether a name is one word that no list knows, and no short form in capitals."""
    word = text.words[name.first]
    return name.last - name.first == 1 and word.istitle() and not readings_of(word)


def _goes_on(text: NameText, at: int) -> bool:
    return text.after(at)[:1].isupper()  # "Pemerintah Desa Sukamaju" names a body's kind first
