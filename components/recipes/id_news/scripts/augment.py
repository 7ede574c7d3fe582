"""Variations of the training texts that news pages have and the sets do not.

>>> title_case("Harga naik di Bandung")
'Harga Naik di Bandung'

Headlines in Title Case or capitals, tags in small letters, datelines ("BANDUNG, KOMPAS.com -"),
names nobody has seen (exchange.py).
Words run together need none: our tokenizer cuts them, and then they look like any others.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from components.analysis.guidelines import tell_convention
from components.recipes.id_news.scripts.exchange import Pools, exchange_names
from components.recipes.id_news.scripts.sets import Marked, Span, make_doc

# Function words that headlines leave small.
SMALL = frozenset(
    (
        "agar",
        "atau",
        "bagi",
        "dalam",
        "dan",
        "dari",
        "dengan",
        "di",
        "ke",
        "oleh",
        "pada",
        "untuk",
        "yang",
    )
)
# How newsrooms write themselves in a dateline.
OUTLETS = (
    "ANTARA",
    "CNBC Indonesia",
    "CNN Indonesia",
    "JawaPos.com",
    "KOMPAS.com",
    "Liputan6.com",
    "Merdeka.com",
    "Republika",
    "TEMPO.CO",
    "TRIBUNNEWS.COM",
    "detikcom",
    "iNews.id",
)
# Words in a headline, from and to; most of those in `gold/train` have so many.
HEADLINE_WORDS = (5, 14)
Change = Callable[[str, random.Random], str]


def title_case(text: str, _rng: random.Random | None = None) -> str:
    """The text as a headline has it: every word but the small function words with a capital."""
    return re.sub(r"(?<![\w'’-])[a-z][\w-]*", _capital, text)


def _capital(found: re.Match[str]) -> str:
    word = found[0]
    return word if word in SMALL else word[0].upper() + word[1:]


def upper_case(text: str, _rng: random.Random | None = None) -> str:
    """The text in capitals, where that does not change its length."""
    return text.upper() if len(text.upper()) == len(text) else text


def lower_case(text: str, _rng: random.Random | None = None) -> str:
    """The text in small letters, where that does not change its length."""
    return text.lower() if len(text.lower()) == len(text) else text


CHANGES: dict[str, Change] = {"title": title_case, "upper": upper_case, "lower": lower_case}


@registry.augmenters("news_variations")  # type: ignore[untyped-decorator]
def make_variations(
    exchange: float,
    title: float,
    upper: float,
    lower: float,
    dateline: float,
    headline: float,
    pools: str | None,
    seed: int,
) -> Callable[[Language, Example], Iterator[Example]]:
    """An augmenter for spaCy; each share is that of the documents that get the change.

    `pools` is the file of words to exchange; without it no names are exchanged.
    """
    rng = random.Random(seed)
    words: Pools = json.loads(Path(pools).read_text(encoding="utf-8")) if pools else {}
    shares = {"title": title, "upper": upper, "lower": lower}

    def vary(nlp: Language, example: Example) -> Iterator[Example]:
        marked = before = _marked(example.reference)
        if words and rng.random() < exchange:
            marked = exchange_names(marked, words, rng)
        for name, share in shares.items():
            if rng.random() < share:
                marked = change_line(marked, CHANGES[name], rng)
                break
        if rng.random() < dateline:
            marked = add_dateline(marked, rng)
        if rng.random() < headline:
            marked = add_headline(marked, rng)
        if marked is not before:
            example = Example(nlp.make_doc(marked.text), make_doc(nlp, marked))
        tell_convention(example.predicted, marked.convention)
        yield example

    return vary


def _marked(doc: Doc) -> Marked:
    spans = tuple((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
    return Marked(doc.text, spans, convention=doc[0].lemma_ if len(doc) else "")


def change_line(marked: Marked, change: Change, rng: random.Random) -> Marked:
    """The text with one of its lines changed; the names stay where they are."""
    lines = marked.text.split("\n")
    place = rng.randrange(len(lines))
    lines[place] = change(lines[place], rng)
    return replace(marked, text="\n".join(lines))


def add_dateline(marked: Marked, rng: random.Random) -> Marked:
    """The text opened by a dateline made of one of its own places and an outlet."""
    places = [marked.text[a:b] for a, b, label in marked.spans if label == "LOC"]
    if not places:
        return marked
    place = rng.choice(places).upper() if rng.random() < 0.7 else rng.choice(places)
    outlet = rng.choice(OUTLETS)
    first, second, mark = rng.choice(
        [(place, outlet, " - "), (outlet, place, " - "), (outlet, place, " – "), (place, "", " - ")]
    )
    head = first + (", " + second if second else "")
    spans: list[Span] = []
    for name in filter(None, (first, second)):
        label = "LOC" if name == place else "ORG"
        start = head.index(name) if name == first else len(first) + 2
        spans.append((start, start + len(name), label))
    shift = len(head + mark)
    moved = [(a + shift, b + shift, label) for a, b, label in marked.spans]
    return replace(marked, text=head + mark + marked.text, spans=(*spans, *moved))


def add_headline(marked: Marked, rng: random.Random) -> Marked:
    """The text under a headline made of the first words of one of its own lines."""
    line = rng.choice(marked.text.split("\n"))
    start = marked.text.index(line)
    inside = [(a - start, b - start, label) for a, b, label in marked.spans if a >= start]
    end = _clause_end(line, rng.randint(*HEADLINE_WORDS))
    end = max([end, *(b for a, b, _ in inside if a < end)])  # no name is cut
    head = title_case(line[:end].rstrip(".,;: "))
    spans = [span for span in inside if span[1] <= len(head)]
    shift = len(head) + 1
    moved = [(a + shift, b + shift, label) for a, b, label in marked.spans]
    return replace(marked, text=f"{head}\n{marked.text}", spans=(*spans, *moved))


def _clause_end(line: str, most: int) -> int:
    """Where a line's first words end: at a mark after the fifth word, or after so many words."""
    end = 0
    for count, word in enumerate(re.finditer(r"\S+", line), 1):
        end = word.end()
        if count == most or (count >= HEADLINE_WORDS[0] and word[0][-1] in ".,;:"):
            break
    return end
