"""Step `names`: the training, development and test sets for names, as spaCy's DocBin files.

Sentences that stand in any test set (or in the gold articles kept for measuring) are left out of
training, compared by their letters and digits alone. Sentences are written several to a document, a
line each, as an article has them.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.analysis.guidelines import OURS
from components.recipes.id_news.scripts.exchange import word_pools
from components.recipes.id_news.scripts.harmonise import harmonise, keep_parties_only
from components.recipes.id_news.scripts.plain_marks import read_plain_marks, read_told_names
from components.recipes.id_news.scripts.sets import (
    Marked,
    make_doc,
    read_columns,
    read_gold,
    read_jsonl,
    read_tight,
)

SEED = 20
# How often the articles marked by the very guidelines are seen, among the harmonised sets (seen
# once) and in what the weights are trained with.
GOLD_FIRST, GOLD = 5, 14
# How often the weights see the lines of plain news that were marked for this project, and the
# sets, each time in other documents and with other variations.
PLAIN, SETS = 2, 3
# Lines in one training document; news articles have more, but short ones make varied batches.
LINES = (1, 6)
# Shares of documents that are told nothing, so that the name finder learns to see by a text alone
# whose convention it follows: what a set's own sentences look like, and what news looks like.
SETS_UNTOLD, OURS_UNTOLD = 0.5, 0.3

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
# Whose way of marking a file follows, by how its name begins; tests are called the same.
CONVENTIONS = {"idner": "idner", "nerui": "nerui", "nergrit": "nergrit", "gsd": "spacyndo"}
# By whose conventions a large network read lines, in the order in which they are written.
TOLD_CONVENTIONS = ("nergrit", "")


def make_names(corpora: Path, gold: Path, out: Path) -> None:
    """Write what name finders are trained with to `out`, words to exchange and a file per test set.

    `names-last`: the sets as they are, each under its own convention, the marked lines of plain
    news, lines a large network read, the articles. `names-first`: harmonised sets, and articles.
    """
    out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    forbidden = test_keys(corpora, gold)
    seen: Counter[str] = Counter()
    sentences = list(train_sentences(corpora, forbidden, seen))
    articles = train_articles(gold, forbidden)
    rng = random.Random(SEED)
    first = [harmonise(sentence, seen) for sentence in sentences]
    rng.shuffle(first)
    first_documents = untold([*_documents(first, rng), *GOLD_FIRST * articles], rng, 0)
    write(nlp, first_documents, out / "names-first.spacy")
    last = [document for _ in range(SETS) for document in own_ways(sentences, rng)]
    plain = list(train_lines(corpora, forbidden))
    last += [document for _ in range(PLAIN) for document in shuffled(plain, rng)]
    told = list(read_told_names(corpora / "text" / "open-text.txt"))
    more = list(told_documents(told, forbidden, rng))
    write(nlp, untold([*last, *more, *GOLD * articles], rng), out / "names-last.spacy")
    for name, (reader, path) in test_sets(corpora, gold).items():
        items = [replace(item, convention=CONVENTIONS.get(name, OURS)) for item in reader(path)]
        write(nlp, items, out / f"names-{name}.spacy")
    # The words to exchange are those in names that were marked, not in those that were only told.
    pools = word_pools(last, corpora / "gazetteers" / "wilayah.sql")
    (out / "name-words.json").write_text(json.dumps(pools), encoding="utf-8")
    seen.update(sentences=len(sentences), articles=len(articles), plain=len(plain), told=len(told))
    print(*(f"{count:6} {what}" for what, count in sorted(seen.items())), sep="\n")


def train_lines(corpora: Path, forbidden: set[str]) -> Iterator[Marked]:
    """The lines of plain news marked for this project, but for those held out and in tests."""
    lines = read_plain_marks(corpora / "text" / "open-text.txt", held_out=False)
    return (line for line in lines if line.key not in forbidden)


def train_articles(gold: Path, forbidden: set[str]) -> list[Marked]:
    """The articles marked by the guidelines, but for those that share a long line with a test."""
    return [article for article in read_gold(gold / "train") if not _overlaps(article, forbidden)]


def told_documents(
    lines: Iterable[Marked], forbidden: set[str], rng: random.Random
) -> Iterator[Marked]:
    """Documents of the lines that stand in no test, of one convention each."""
    free = [line for line in lines if line.key not in forbidden]
    for convention in TOLD_CONVENTIONS:
        own = [line for line in free if line.convention == convention]
        for document in shuffled(own, rng):
            yield replace(document, convention=convention)


def shuffled(lines: list[Marked], rng: random.Random) -> Iterator[Marked]:
    """Documents of the lines in another order."""
    return _documents(rng.sample(lines, len(lines)), rng)


def test_sets(corpora: Path, gold: Path) -> dict[str, tuple[Reader, Path]]:
    """Each set to measure with: how to read it, and where it is."""
    ner = corpora / "ner"
    return {
        "dev": (read_gold, gold / "dev"),
        "idner": (read_columns, ner / "idner-news-2k.test.txt"),
        "nerui": (read_columns, ner / "nerui-fold1.test.tsv"),
        "nergrit": (read_tight, ner / "nergrit.test.txt"),
    }


def test_keys(corpora: Path, gold: Path) -> set[str]:
    """The keys of all lines of all tests."""
    sets = test_sets(corpora, gold).values()
    return {line.key for reader, path in sets for item in reader(path) for line in lines_of(item)}


def train_sentences(corpora: Path, forbidden: set[str], seen: Counter[str]) -> Iterator[Marked]:
    """Every training sentence once; a sentence two sets share keeps the marks of the first."""
    known = set(forbidden)
    for name, reader in FILES.items():
        for item in reader(corpora / "ner" / name):
            is_new = item.key not in known
            seen[f"{name} {'kept' if is_new else 'left out: seen before or in a test'}"] += 1
            if is_new:
                known.add(item.key)
                yield item


def own_ways(sentences: list[Marked], rng: random.Random) -> Iterator[Marked]:
    """Documents of one set each, marked as that set marks; only its parties are made ORG."""
    for start, convention in CONVENTIONS.items():
        own = [item for item in sentences if item.source.startswith(start)]
        own = [replace(item, spans=keep_parties_only(item.text, item.spans)) for item in own]
        rng.shuffle(own)
        for document in _documents(own, rng):
            yield replace(document, convention=convention)


def lines_of(item: Marked) -> Iterator[Marked]:
    """The lines of a text, without their marks."""
    for line in item.text.split("\n"):
        yield Marked(line, ())


def _overlaps(article: Marked, forbidden: set[str]) -> bool:
    """Whether a long line of the article is in a test; short ones stand everywhere."""
    return any(len(line.key) > 60 and line.key in forbidden for line in lines_of(article))


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


def untold(
    items: Iterable[Marked], chance: random.Random, ours: float = OURS_UNTOLD
) -> Iterator[Marked]:
    """The texts, each with what the name finder is told of it: some are told nothing."""
    for item in items:
        share = SETS_UNTOLD if item.convention else ours
        is_untold = share > 0 and chance.random() < share
        yield replace(item, convention="" if is_untold else item.convention or OURS)


def write(nlp: Language, items: Iterable[Marked], path: Path) -> None:
    """Keep the texts as one file of Docs, cut by our tokenizer."""
    DocBin(docs=[make_doc(nlp, item) for item in items]).to_disk(path)
