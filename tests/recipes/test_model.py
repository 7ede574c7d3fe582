"""The weights, their card and the recipe that makes them say the same."""

import re
import tomllib
from pathlib import Path

import pytest
from spacy.util import load_config

from components.analysis.trained import MODEL, read_meta
from components.recipes.id_news.scripts import names, package, syntax
from components.recipes.id_news.scripts.harmonise import RULES as NAME_RULES
from components.recipes.id_news.scripts.harmonise import harmonise
from components.recipes.id_news.scripts.sets import Marked, join_words
from components.recipes.id_news.scripts.treebanks import RULES as TREE_RULES
from tests.marked import format_marked, read_marked

ROOT = MODEL.parents[2]
RECIPE = ROOT / "components" / "recipes" / "id_news"
CARD = (MODEL / "README.md").read_text(encoding="utf-8")
SIZE_LIMIT = 20_000_000  # bytes; the repository carries every version of the weights


def test_weights_are_those_the_scores_were_measured_on() -> None:
    assert read_meta()["hash"] == package.weights_hash(MODEL)


def test_card_shows_the_measured_scores() -> None:
    shown = dict(re.findall(r"`(\w+)` \| (\d\.\d{3}) \|", CARD))
    measured = {name: f"{value:.3f}" for name, value in read_meta()["performance"].items()}
    assert {name: measured[name] for name in shown} == shown
    assert {"dev_f", "idner_f", "nerui_f", "nergrit_f", "csui_upos", "csui_las"} <= shown.keys()


def test_card_names_the_version_and_the_licence() -> None:
    meta = read_meta()
    assert f"{meta['name']} {meta['version']}" in CARD
    assert meta["version"] == package.VERSION
    assert meta["license"] == package.LICENCE
    assert package.LICENCE in CARD
    assert package.LICENCE in (MODEL / "LICENSE").read_text(encoding="utf-8")


def test_card_names_every_set_that_was_trained_on() -> None:
    files = [*names.FILES, *syntax.TRAIN, "open-text.txt"]
    assert [file for file in files if file not in CARD] == []


def test_weights_want_the_spacy_that_the_project_installs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"spacy{read_meta()['spacy_version']}" in project["dependencies"]


@pytest.mark.parametrize("name", ["names", "syntax"])
def test_weights_have_the_shape_of_the_recipe(name: str) -> None:
    recipe = load_config(RECIPE / "configs" / f"{name}.cfg", interpolate=True)["components"]
    weights = load_config(MODEL / "config.cfg", interpolate=True)["components"]
    for pipe, settings in recipe.items():
        assert weights[pipe]["factory"] == settings["factory"]
        assert weights[pipe]["model"] == settings["model"]


def test_small_and_without_pickle() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= SIZE_LIMIT
    assert [path.name for path in files if path.suffix in {".pkl", ".pickle"}] == []


def test_recipe_reads_the_corpora_from_a_variable() -> None:
    text = (RECIPE / "project.yml").read_text(encoding="utf-8")
    assert "${vars.corpora_dir}" in text
    assert re.search(r"^\s+corpora_dir: \"\.\./", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("di [desa Sukamaju|LOC] itu", "di desa [Sukamaju|LOC] itu"),
        ("Kabupaten [Sukamaju|LOC]", "[Kabupaten Sukamaju|LOC]"),
        ("[Presiden Siti Aminah|PER] tiba", "Presiden [Siti Aminah|PER] tiba"),
        ("kata Polda [Bali|LOC].", "kata [Polda Bali|ORG]."),
        ("bahasa [Jawa|LOC]", "bahasa Jawa"),
        ("siswa [SMA Melati|LOC]", "siswa [SMA Melati|ORG]"),
        ("[polisi|ORG] datang", "polisi datang"),
        ("[RI|ORG] menolak", "[RI|LOC] menolak"),
        ("[Partai Melati|NORP] dan [Sunda|NORP]", "[Partai Melati|ORG] dan Sunda"),
        ("", ""),
    ],
)
def test_names_are_marked_one_way(before: str, after: str) -> None:
    text, marks = read_marked(before)
    spans = tuple((words.start, words.end, label) for label, words in marks)
    done = harmonise(Marked(text, spans)).spans
    assert _written(text, done) == after


def _written(text: str, spans: tuple[tuple[int, int, str], ...]) -> str:
    from components.article import Words

    return format_marked(text, tuple((label, Words(a, b)) for a, b, label in spans))


def test_every_rule_is_explained() -> None:
    assert all(rule.__doc__ for rule in (*NAME_RULES, *TREE_RULES))
    readme = (RECIPE / "README.md").read_text(encoding="utf-8")
    assert [r.__name__ for r in (*NAME_RULES, *TREE_RULES) if r.__name__ not in readme] == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('" Naik , " kata Siti ( BI ) .', '"Naik," kata Siti (BI).'),
        ("“ Naik ” itu", "“Naik” itu"),
        ("", ""),
    ],
)
def test_words_become_running_text(words: str, text: str) -> None:
    assert join_words(words.split()) == text


def test_pieces_of_a_word_are_put_together(tmp_path: Path) -> None:
    rows = ["1-2\tbukunya" + "\t_" * 8, "1\tbuku\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_"]
    rows += ["2\tnya\t_\tPRON\t_\t_\t1\tnmod\t_\t_", "3\thilang\t_\tVERB\t_\t_\t0\troot\t_\t_"]
    path = tmp_path / "id_made.conllu"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    (sentence,) = syntax.read_conllu(path)
    assert sentence.text == "bukunya hilang"
    from components.recipes.id_news.scripts.evaluate import load

    doc = syntax.make_doc(load(MODEL), sentence.text, [(0, sentence)])
    assert [(t.text, t.pos_, t.dep_, t.head.i) for t in doc] == [
        ("bukunya", "NOUN", "nsubj", 1),
        ("hilang", "VERB", "ROOT", 1),
    ]
