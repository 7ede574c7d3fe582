"""Step `evaluate`: the scores of the packed weights on every test set, kept in their meta.json.

Names count when both ends and the label are right, in characters, against the marks as the sets
have them (harmonise.py is not applied to tests). `NAME_f` of a public test is the score when the
name finder is told nothing, `NAME_own_f` when it is told the test's own convention. What follows
our guidelines is told so, as the product tells it; `NAME_untold_f` is the score without. Word
classes and trees are compared word by word as written: pieces of one written word count as one
("bukunya"), punctuation counts too.
"""

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.guidelines import OURS, tell_convention
from components.analysis.trained import add_trained_pipes, read_meta
from components.recipes.id_news.scripts import syntax
from components.recipes.id_news.scripts.names import CONVENTIONS, test_sets
from components.recipes.id_news.scripts.package import weights_hash
from components.recipes.id_news.scripts.plain_marks import read_plain_marks
from components.recipes.id_news.scripts.sets import Marked

LABELS = ("PER", "ORG", "LOC")
Scores = dict[str, float]


def make_scores(corpora: Path, gold: Path, model: Path) -> None:
    """Score the weights in `model`, print the scores and keep them in its meta.json."""
    nlp = load(model)
    scores: Scores = {}
    tests = {name: list(read(path)) for name, (read, path) in test_sets(corpora, gold).items()}
    tests["plain"] = list(read_plain_marks(corpora / "text" / "open-text.txt", held_out=True))
    for name, items in tests.items():
        untold = name_scores(nlp, items, name)
        told = name_scores(nlp, [replace(item, convention=_way(name)) for item in items], name)
        key = f"{name}_f"
        if name in CONVENTIONS:
            scores |= untold | {f"{name}_own_f": told[key]}
        else:
            scores |= told | {f"{name}_untold_f": untold[key]}
    for name, file in syntax.TESTS.items():
        sentences = list(syntax.read_conllu(corpora / "ud" / file, redraw=False))
        scores |= tree_scores(nlp, sentences, name)
    meta = read_meta(model) | {"performance": scores, "hash": weights_hash(model)}
    (model / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
    for name, value in scores.items():
        print(f"{name:24} {value:.4f}")
    print(f"{words_per_second(nlp, gold):.0f} words per second of one core")


def load(model: Path) -> Language:
    """Our tokenizer and the trained pipes, nothing else."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    add_trained_pipes(nlp, model)
    return nlp


def name_scores(nlp: Language, items: list[Marked], name: str) -> Scores:
    """F of all names and of each label; the names follow the convention of each item."""
    found: Counter[str] = Counter()
    docs = [nlp.make_doc(item.text) for item in items]
    for doc, item in zip(docs, items, strict=True):
        tell_convention(doc, item.convention)
    for doc, item in zip(nlp.pipe(docs), items, strict=True):
        marked = set(item.spans)
        seen = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        for kind, spans in (("right", marked & seen), ("seen", seen), ("marked", marked)):
            found.update(f"{kind} {label}" for _, _, label in spans)
            found[f"{kind} all"] += len(spans)
    scores = {f"{name}_f": _f(found, "all")}
    return scores | {f"{name}_{label.lower()}_f": _f(found, label) for label in LABELS}


def _way(test: str) -> str:
    """Whose convention a test's marks follow."""
    return test if test in CONVENTIONS else OURS


def _f(found: Counter[str], label: str) -> float:
    both = found[f"seen {label}"] + found[f"marked {label}"]
    return round(2 * found[f"right {label}"] / both, 4) if both else 0.0


def tree_scores(nlp: Language, sentences: list[syntax.Sentence], name: str) -> Scores:
    """Shares of words with the right class (upos), head (uas), relation too (las); sentence F."""
    blank = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    groups = list(syntax.articles(sentences, random.Random(syntax.SEED)))
    right: Counter[str] = Counter()
    for sentence in sentences:
        gold = syntax.make_doc(blank, sentence.text, [(0, sentence)])
        right.update(_compare(gold, nlp(sentence.text)))
    for text, group in groups:
        starts = {offset for offset, _ in group}
        seen = {sent.start_char for sent in nlp(text).sents}
        right.update({"starts": len(starts & seen), "both": len(starts) + len(seen)})
    scores = {f"{name}_{what}": right[what] / right["words"] for what in ("upos", "uas", "las")}
    scores[f"{name}_sents_f"] = 2 * right["starts"] / right["both"]
    return {key: round(value, 4) for key, value in scores.items()}


def _compare(gold: Doc, seen: Doc) -> Iterator[str]:
    for ours, theirs in zip(seen, gold, strict=True):
        if not theirs.pos_ or theirs.is_space:
            continue
        yield "words"
        if ours.pos_ == theirs.pos_:
            yield "upos"
        if ours.head.i == theirs.head.i:
            yield "uas"
            if ours.dep_ == theirs.dep_:
                yield "las"


def words_per_second(nlp: Language, gold: Path) -> float:
    """Tokens the trained pipes read per second of processor time, one article after the other."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((gold / "dev").glob("*.txt"))]
    _read(nlp, texts)  # once to warm up
    start = time.process_time()
    count = _read(nlp, texts)
    return count / (time.process_time() - start)


def _read(nlp: Callable[[str], Doc], texts: Iterable[str]) -> int:
    return sum(len(nlp(text)) for text in texts)
