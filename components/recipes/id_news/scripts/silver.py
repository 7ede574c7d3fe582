"""Step `silver`: plain news, marked by the whole pipeline with the first name finder in it.

The gazetteer and the rules of `components/analysis` know much that the first weights do not; what
they mark in texts nobody marked by hand teaches it to the last weights. Left out are lines that
stand in a test or in a gold article. `vote.py` then corrects single marks by all others.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from components.analysis import names, parts, tokenizer  # noqa: F401  register their components
from components.recipes.id_news.scripts.exchange import word_pools
from components.recipes.id_news.scripts.names import LAST, lines_of, test_keys, write
from components.recipes.id_news.scripts.sets import Marked, read_gold
from components.recipes.id_news.scripts.vote import vote

# The first lines of open-text.txt are IndoSum's articles, a paragraph a line, in their order.
NEWS_LINES = 35_000
# Letters in a line: shorter ones are rarely sentences, longer ones are several paragraphs.
LENGTH = (40, 900)
# Lines in a document: about as long as an article.
LINES = 8
# Letters and digits from which two equal lines are a copy; shorter ones stand everywhere.
COPY = 25
LABELS = ("PER", "ORG", "LOC")


def make_silver(corpora: Path, gold: Path, first: Path, out: Path) -> None:
    """Mark the news with the pipeline whose name finder lies in `first`.

    Writes `names-last/silver.spacy` to `out`, and the words to exchange in names.
    """
    forbidden = test_keys(corpora, gold)
    forbidden |= {line.key for article in read_gold(gold / "train") for line in lines_of(article)}
    texts = (corpora / "text" / "open-text.txt").read_text(encoding="utf-8").split("\n")
    lines = [" ".join(line.split()) for line in texts[:NEWS_LINES]]
    kept = list(_without_copies(lines, forbidden))
    marked = list(mark(kept, first))
    voted = vote(marked)
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    write(nlp, voted, out / LAST / "silver.spacy")
    by_hand = DocBin().from_disk(out / LAST / "marked.spacy").get_docs(nlp.vocab)
    known = [Marked(doc.text, tuple((e.start_char, e.end_char, e.label_) for e in doc.ents))
             for doc in by_hand]  # fmt: skip
    pools = word_pools([*known, *voted], corpora / "gazetteers" / "wilayah.sql")
    (out / "name-words.json").write_text(json.dumps(pools), encoding="utf-8")
    count = sum(len(item.spans) for item in voted)
    print(f"{len(kept)} of {len(lines)} lines, {len(voted)} documents, {count} names")
    print({label: len(words) for label, words in pools.items()}, "words to exchange")


def _without_copies(lines: Iterable[str], forbidden: set[str]) -> Iterator[str]:
    for line in lines:
        key = Marked(line, ()).key
        if LENGTH[0] <= len(line) <= LENGTH[1] and not (len(key) > COPY and key in forbidden):
            yield line


def mark(lines: list[str], first: Path) -> Iterator[Marked]:
    """The lines as documents, marked by the pipeline.

    A pipeline takes the first line for a headline, so each document is read with the line before
    it, which is then left out.
    """
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    finder = spacy.load(first)
    nlp.vocab.vectors = finder.vocab.vectors
    nlp.add_pipe("news_parts")
    nlp.add_pipe("ner", source=finder)
    nlp.add_pipe("news_names")
    texts = ("\n".join(lines[max(0, at - 1) : at + LINES]) for at in range(0, len(lines), LINES))
    for doc in nlp.pipe(texts):
        cut = doc.text.index("\n") + 1 if "\n" in doc.text else 0
        spans = tuple(
            (mention.words.start - cut, mention.words.end - cut, mention.label)
            for mention in doc._.mentions
            if mention.label in LABELS and mention.words.start >= cut
        )
        yield Marked(doc.text[cut:], spans, "silver")
