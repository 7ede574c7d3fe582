"""Variations of the training texts that news pages have and the sets do not.

>>> title_case("Harga naik di Bandung")
'Harga Naik di Bandung'

Headlines in Title Case or capitals, tags in small letters, datelines ("BANDUNG, KOMPAS.com -").
Words run together need none: our tokenizer cuts them, and then they look like any others.
"""

import random
import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

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
    title: float, upper: float, lower: float, dateline: float, seed: int
) -> Callable[[Language, Example], Iterator[Example]]:
    """An augmenter for spaCy; each argument is the share of documents that get that change."""
    rng = random.Random(seed)
    shares = {"title": title, "upper": upper, "lower": lower}

    def vary(nlp: Language, example: Example) -> Iterator[Example]:
        reference = example.reference
        spans = tuple((e.start_char, e.end_char, e.label_) for e in reference.ents)
        marked = Marked(reference.text, spans)
        changed = marked
        for name, share in shares.items():
            if rng.random() < share:
                changed = change_line(changed, CHANGES[name], rng)
                break
        if rng.random() < dateline:
            changed = add_dateline(changed, rng)
        yield example if changed is marked else _example(nlp, changed)

    return vary


def change_line(marked: Marked, change: Change, rng: random.Random) -> Marked:
    """The text with one of its lines changed; the names stay where they are."""
    lines = marked.text.split("\n")
    place = rng.randrange(len(lines))
    lines[place] = change(lines[place], rng)
    return Marked("\n".join(lines), marked.spans)


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
    return Marked(head + mark + marked.text, (*spans, *moved))


def _example(nlp: Language, marked: Marked) -> Example:
    return Example(nlp.make_doc(marked.text), make_doc(nlp, marked))
