"""Reading the corpora: each set as marked texts with real spacing.

>>> join_words(["(", "BI", ")", "naik", "."])
'(BI) naik.'

The sets come as words in columns. News does not look like that, so the words are joined as a
newsroom would write them and cut again by our own tokenizer: what is trained on looks like what
is read.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from components.analysis.guidelines import tell_convention

LABELS = {
    **dict.fromkeys(("PER", "PERSON"), "PER"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION"), "ORG"),
    **dict.fromkeys(("LOC", "LOCATION", "PLACE", "GPE", "FAC"), "LOC"),
    "NORP": "NORP",  # spacyndo's parties and peoples; harmonise.py keeps the parties
}
NO_BLANK_BEFORE = frozenset(",.;:!?)]}%”’…")
NO_BLANK_AFTER = frozenset("([{“‘")
QUOTES = frozenset("\"'")
# nergrit's words were cut at every hyphen and slash, so these are joined again.
TIGHT = frozenset("-/")

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the names in it: start, end (characters, exclusive), label.

    `convention` is whose way of marking the spans follow: a set's name, or "" for our guidelines.
    In what the name finder reads (`names.write`, `make_doc`) it is what that is told: "" is
    nothing.
    """

    text: str
    spans: tuple[Span, ...]
    source: str = ""
    convention: str = ""

    @property
    def key(self) -> str:
        """What two copies of a sentence share, however they are spaced and capitalised."""
        return re.sub(r"[\W_]+", "", self.text.lower())


def read_columns(path: Path, tight: bool = False) -> Iterator[Marked]:
    """The sentences of a file with a word per line and its IOB tag in the last column."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        rows = [re.split(r"[\t ]", line) for line in block.split("\n") if line.strip()]
        words, tags = [row[0] for row in rows], [row[-1] for row in rows]
        text, starts = _place(words, tight)
        yield Marked(text, tuple(_spans(words, tags, starts)), path.name)


def read_tight(path: Path) -> Iterator[Marked]:
    """The same for a set whose words were cut at hyphens and slashes (nergrit)."""
    return read_columns(path, tight=True)


def read_jsonl(path: Path) -> Iterator[Marked]:
    """The sentences of spacyndo's file: `text`, `entities` as [start, end, label]."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = tuple((a, b, LABELS[label]) for a, b, label in row["entities"] if label in LABELS)
        yield Marked(row["text"], spans, path.name)


def read_gold(folder: Path) -> Iterator[Marked]:
    """The articles of a gold folder, in order of their names."""
    for path in sorted(folder.glob("*.gold.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        spans = tuple((m["start"], m["end"], m["label"]) for m in row["mentions"])
        yield Marked(row["text"], spans, "gold")


def make_doc(nlp: Language, item: Marked) -> Doc:
    """A Doc with the names as ents; a name that shares a token with other words takes the token."""
    doc = nlp.make_doc(item.text)
    spans = [doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in item.spans]
    doc.ents = filter_spans([span for span in spans if span is not None])
    tell_convention(doc, item.convention)
    for token in doc:
        if token.text == "\n" and token.i + 1 < len(doc):
            doc[token.i + 1].is_sent_start = True
    return doc


def join_words(words: list[str], tight: bool = False) -> str:
    """The words as running text; quotation marks open and close by turns."""
    return _place(words, tight)[0]


def _place(words: list[str], tight: bool) -> tuple[str, list[int]]:
    text, starts, open_quotes = "", [], set[str]()
    glue = True  # no blank before the next word
    for word in words:
        closing = word in QUOTES and word in open_quotes
        hyphen = tight and word in TIGHT
        if not (glue or closing or hyphen or word in NO_BLANK_BEFORE):
            text += " "
        starts.append(len(text))
        text += word
        glue = hyphen or word in NO_BLANK_AFTER
        if word in QUOTES:
            glue = not closing
            open_quotes ^= {word}
    return text, starts


def _spans(words: list[str], tags: list[str], starts: list[int]) -> Iterator[Span]:
    """Names from IOB tags; an I without its B begins a name."""
    first = label = None
    for i, tag in enumerate([*tags, "O"]):
        if first is not None and not (tag.startswith("I-") and LABELS[tag[2:]] == label):
            yield starts[first], starts[i - 1] + len(words[i - 1]), str(label)
            first = label = None
        if tag != "O" and first is None:
            first, label = i, LABELS[tag[2:]]
