"""Step `names-more`: what the name finder goes on with after `names-last`, round by round.

The first training reads everything a little more than once and a half. Shorter ones read
the sets oftener, so that their conventions are learned as well as ours, and marked lines once.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy

from components.recipes.id_news.scripts import names
from components.recipes.id_news.scripts.plain_marks import read_told_names
from components.recipes.id_news.scripts.sets import Marked


@dataclass(frozen=True, slots=True)
class Round:
    """How often the sets and nergrit beside them are read, and which half of its told lines.

    `ours_untold` is the share of documents by our guidelines that are told nothing.
    """

    seed: int
    sets: int
    nergrit: int
    half: int
    ours_untold: float = names.OURS_UNTOLD


# nergrit is the set furthest from its mark.
ROUNDS = (
    Round(seed=21, sets=6, nergrit=6, half=0),
    Round(seed=22, sets=6, nergrit=6, half=1),
    Round(seed=23, sets=6, nergrit=6, half=0),
    Round(seed=24, sets=6, nergrit=6, half=1),
    Round(seed=25, sets=6, nergrit=12, half=0, ours_untold=0.15),
    Round(seed=26, sets=6, nergrit=12, half=1, ours_untold=0.15),
)


def make_more(corpora: Path, gold: Path, out: Path) -> None:
    """Write `names-more-1.spacy` and so on to `out`: the documents of each round."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    forbidden = names.test_keys(corpora, gold)
    sentences = list(names.train_sentences(corpora, forbidden, Counter()))
    plain = list(names.train_lines(corpora, forbidden))
    told = list(read_told_names(corpora / "text" / "open-text.txt"))
    articles = names.GOLD * names.train_articles(gold, forbidden)
    for number, one in enumerate(ROUNDS, start=1):
        rng = random.Random(one.seed)
        documents = list(_sets(one, sentences, rng))
        documents += names.shuffled(plain, rng)
        documents += names.told_documents(half_of(told, one.half), forbidden, rng)
        all_told = names.untold([*documents, *articles], rng, one.ours_untold)
        names.write(nlp, all_told, out / f"names-more-{number}.spacy")


def _sets(one: Round, sentences: list[Marked], rng: random.Random) -> Iterator[Marked]:
    for _ in range(one.sets):
        yield from names.own_ways(sentences, rng)
    nergrit = [sentence for sentence in sentences if sentence.source.startswith("nergrit")]
    for _ in range(one.nergrit):
        yield from names.own_ways(nergrit, rng)


def half_of(told: list[Marked], half: int) -> list[Marked]:
    """All lines told nothing, and every second one of those told a convention."""
    conventional = [line for line in told if line.convention]
    return [line for line in told if not line.convention] + conventional[half::2]
