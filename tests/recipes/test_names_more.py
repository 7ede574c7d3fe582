"""The later rounds of training names: what each reads."""

from pathlib import Path

import numpy as np
import spacy

from components.recipes.id_news.scripts.average import make_average
from components.recipes.id_news.scripts.names_more import ROUNDS, half_of
from components.recipes.id_news.scripts.sets import Marked

OURS = [Marked(f"Andi {n}", (), "told") for n in range(3)]
NERGRIT = [Marked(f"Sari {n}", (), "told", "nergrit") for n in range(5)]


def test_each_round_reads_our_lines_and_half_of_nergrits() -> None:
    halves = [half_of([*OURS, *NERGRIT], one.half) for one in ROUNDS]
    told = [{line.text for line in half if line.convention} for half in halves]
    assert all([line for line in half if not line.convention] == OURS for half in halves)
    assert told[0] | told[1] == {line.text for line in NERGRIT}
    assert told[0] != told[1]


def test_the_mean_of_two_trainings_lies_between_them(tmp_path: Path) -> None:
    for name, value in (("a", 1.0), ("b", 3.0)):
        nlp = spacy.blank("xx")
        ner = nlp.add_pipe("ner")
        ner.add_label("PER")
        nlp.initialize()
        for node in ner.model.walk():
            for param in node.param_names:
                if node.has_param(param):
                    node.set_param(param, np.full_like(node.get_param(param), value))
        nlp.to_disk(tmp_path / name)
    make_average(tmp_path / "mean", tmp_path / "a", tmp_path / "b")
    mean = spacy.load(tmp_path / "mean").get_pipe("ner").model
    found = [n.get_param(p) for n in mean.walk() for p in n.param_names if n.has_param(p)]
    assert found
    assert all((array == 2.0).all() for array in found)


def test_rounds_differ_in_their_order() -> None:
    assert len({one.seed for one in ROUNDS}) == len(ROUNDS)
