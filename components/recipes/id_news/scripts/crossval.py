"""Step `crossval`: PUD, which the weights learned from, scored by weights that have not seen it.

Five trainings, each without a fifth of PUD (sentences that follow each other, so that no document
is on both sides), score that fifth. They are shorter than the weights' own training; CSUI test,
scored by each too, shows what that costs. Run by hand, on one core in about 25 minutes:
`python -m spacy project run crossval components/recipes/id_news`.
"""

import json
from pathlib import Path
from statistics import mean

import spacy
from spacy.cli.train import train
from spacy.tokens import DocBin

from components.recipes.id_news.scripts import syntax
from components.recipes.id_news.scripts.evaluate import Scores, tree_scores

FOLDS = 5
STEPS = 1200  # of the 6,000 of the weights
PUD = "id_pud-ud.conllu"


def make_crossval(corpora: Path, config: Path, out: Path) -> None:
    """Train and score the folds; print each and their mean, kept in `out`/crossval.json."""
    whole = list(syntax.read_conllu(corpora / "ud" / PUD, redraw=False))
    csui = list(syntax.read_conllu(corpora / "ud" / syntax.TESTS["csui"], redraw=False))
    folds = []
    for number in range(FOLDS):
        fold = whole[number * len(whole) // FOLDS : (number + 1) * len(whole) // FOLDS]
        tests = [*fold, *csui]
        folder = out / f"fold-{number}"
        _train(corpora, config, folder, frozenset(sentence.text for sentence in tests))
        nlp = spacy.load(folder / "model-last")
        folds.append(tree_scores(nlp, fold, "pud") | tree_scores(nlp, csui, "csui"))
        print(f"fold {number}", folds[-1], flush=True)
    scores: Scores = {name: round(mean(fold[name] for fold in folds), 4) for name in folds[0]}
    (out / "crossval.json").write_text(json.dumps({"mean": scores, "folds": folds}, indent=1))
    print("mean", scores)


def _train(corpora: Path, config: Path, folder: Path, left_out: frozenset[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    docs = syntax.training_docs(nlp, corpora, left_out)
    DocBin(docs=docs).to_disk(folder / "train.spacy")
    DocBin(docs=docs[:20]).to_disk(folder / "watch.spacy")  # spaCy wants something to score
    overrides = {
        "paths.train": str(folder / "train.spacy"),
        "paths.dev": str(folder / "watch.spacy"),
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS,
    }
    train(config, folder, overrides=overrides)
