"""Step `names`: the training, development and test sets for names, as spaCy's DocBin files.

Sentences that stand in any test set (or in the gold articles kept for measuring) are left out of
training, compared by their letters and digits alone. Sentences are written several to a document, a
line each, as an article has them.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.recipes.id_news.scripts.harmonise import harmonise
from components.recipes.id_news.scripts.sets import (
    Marked,
    make_doc,
    read_columns,
    read_gold,
    read_jsonl,
    read_tight,
)

SEED = 20
# How often the articles marked by the very guidelines are seen for once that the other sets are.
GOLD_TIMES = 5
# Lines in one training document; news articles have more, but short ones make varied batches.
LINES = (1, 6)

Reader = Callable[[Path], Iterator[Marked]]

# In this order: of a sentence in two sets the marks of the first are kept.
FILES: dict[str, Reader] = {
    "idner-news-2k.train.txt": read_columns,
    "idner-news-2k.dev.txt": read_columns,
    "nerui-fold1.train.tsv": read_columns,
    "nerui-fold1.dev.tsv": read_columns,
    "nergrit.train.txt": read_tight,
    "nergrit.valid.txt": read_tight,
    "gsd_ontonotes_ner_train.jsonl": read_jsonl,
}


def make_names(corpora: Path, gold: Path, out: Path) -> None:
    """Write `names-train`, `names-dev` and one file per test set to `out`; print what was done."""
    out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    tests = {name: list(reader(path)) for name, (reader, path) in test_sets(corpora, gold).items()}
    forbidden = {line.key for test in tests.values() for item in test for line in _lines(item)}
    seen: Counter[str] = Counter()
    sentences = list(_train(corpora, forbidden, seen))
    articles = [a for a in read_gold(gold / "train") if not _overlaps(a, forbidden)]
    rng = random.Random(SEED)
    rng.shuffle(sentences)
    documents = list(_documents(sentences, rng)) + GOLD_TIMES * articles
    rng.shuffle(documents)
    _write(nlp, documents, out / "names-train.spacy")
    for name, test in tests.items():
        _write(nlp, test, out / f"names-{name}.spacy")
    print(f"{len(sentences)} sentences, {len(articles)} articles x {GOLD_TIMES}")
    for what, count in sorted(seen.items()):
        print(f"{count:6} {what}")


def test_sets(corpora: Path, gold: Path) -> dict[str, tuple[Reader, Path]]:
    """Each set to measure with: how to read it, and where it is."""
    ner = corpora / "ner"
    return {
        "dev": (read_gold, gold / "dev"),
        "idner": (read_columns, ner / "idner-news-2k.test.txt"),
        "nerui": (read_columns, ner / "nerui-fold1.test.tsv"),
        "nergrit": (read_tight, ner / "nergrit.test.txt"),
    }


def _train(corpora: Path, forbidden: set[str], seen: Counter[str]) -> Iterator[Marked]:
    """Every training sentence once; a sentence two sets share keeps the marks of the first."""
    ner = corpora / "ner"
    known = set(forbidden)
    for name, reader in FILES.items():
        for item in reader(ner / name):
            seen[
                f"{name} {'left out: seen before or in a test' if item.key in known else 'kept'}"
            ] += 1
            if item.key not in known:
                known.add(item.key)
                yield harmonise(item, seen)


def _lines(item: Marked) -> Iterator[Marked]:
    for line in item.text.split("\n"):
        yield Marked(line, ())


def _overlaps(article: Marked, forbidden: set[str]) -> bool:
    """Whether a long line of the article is in a test; short ones stand everywhere."""
    return any(len(line.key) > 60 and line.key in forbidden for line in _lines(article))


def _documents(sentences: list[Marked], rng: random.Random) -> Iterator[Marked]:
    """The sentences joined by line ends, a random number to a document."""
    rest = list(sentences)
    while rest:
        count = rng.randint(*LINES)
        yield _joined(rest[:count])
        rest = rest[count:]


def _joined(items: list[Marked]) -> Marked:
    text, spans = "", []
    for item in items:
        spans += [(a + len(text), b + len(text), label) for a, b, label in item.spans]
        text += item.text + "\n"
    return Marked(text[:-1], tuple(spans), "joined")


def _write(nlp: Language, items: Iterable[Marked], path: Path) -> None:
    DocBin(docs=[make_doc(nlp, item) for item in items]).to_disk(path)
