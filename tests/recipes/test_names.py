"""What the name finder is trained with: other names, headlines, marked lines, whose convention."""

import random
from hashlib import sha256
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.analysis.guidelines import OURS
from components.article import Words
from components.recipes.id_news.scripts.augment import add_dateline, add_headline, make_variations
from components.recipes.id_news.scripts.exchange import exchange_names
from components.recipes.id_news.scripts.names import OURS_UNTOLD, SETS_UNTOLD, untold, write
from components.recipes.id_news.scripts.plain_marks import CHECK_LETTERS, read_plain_marks
from components.recipes.id_news.scripts.sets import Marked, make_doc
from tests.marked import format_marked, read_marked

POOLS = {"PER": ["Wira"], "LOC": ["Sukamaju"]}


def marked(text: str) -> Marked:
    plain, marks = read_marked(text)
    return Marked(plain, tuple((words.start, words.end, label) for label, words in marks))


def written(item: Marked) -> str:
    return format_marked(item.text, tuple((label, Words(a, b)) for a, b, label in item.spans))


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Bupati [Melati|LOC] [Siti|PER] tiba.", "Bupati [Sukamaju|LOC] [Wira|PER] tiba."),
        ("[Desa Melati|LOC], [Jawa Barat|LOC]", "[Desa Sukamaju|LOC], [Jawa Barat|LOC]"),
        ("[Polres Melati|ORG] di [Melati|LOC]", "[Polres Sukamaju|ORG] di [Sukamaju|LOC]"),
        ("[BPS|ORG] dan [AS|LOC] naik", "[BPS|ORG] dan [AS|LOC] naik"),
        ("kata", "kata"),
        ("", ""),
    ],
)
def test_names_are_exchanged_where_they_stand(before: str, after: str) -> None:
    assert written(exchange_names(marked(before), POOLS, random.Random(0))) == after


def test_one_word_becomes_the_same_everywhere() -> None:
    pools = {"PER": [f"Wira{letter}" for letter in "abcdefgh"]}
    text = exchange_names(
        marked("[Siti Aminah|PER] pulang. [Aminah|PER] lelah."), pools, random.Random(3)
    )
    first, again = (text.text[a:b] for a, b, _ in text.spans)
    assert first.split()[1] == again


@pytest.mark.parametrize("seed", range(5))
def test_headline_and_dateline_keep_the_names(seed: int) -> None:
    item = marked("harga di [Kota Melati|LOC] naik tajam, kata [Siti|PER] pagi ini")
    for add in (add_headline, add_dateline):
        changed = add(item, random.Random(seed))
        names = {changed.text[a:b] for a, b, label in changed.spans if label != "ORG"}
        assert {name.title() for name in names} == {"Kota Melati", "Siti"}
        assert changed.text.endswith(item.text)


def test_headline_has_capitals() -> None:
    changed = add_headline(marked("harga beras di [Melati|LOC] naik, kata dia"), random.Random(0))
    assert written(changed).split("\n")[0] == "Harga Beras di [Melati|LOC] Naik"


def test_lines_held_out_are_not_trained_on(tmp_path: Path) -> None:
    lines = [f"Baris {number} menyebut Siti di Melati." for number in range(40)]
    marks = [
        f"{at}\t{sha256(line.encode()).hexdigest()[:CHECK_LETTERS]}\t{line.index('Siti')}:"
        f"{line.index('Siti') + 4}:PER"
        for at, line in enumerate(lines)
    ]
    text, rows = tmp_path / "open.txt", tmp_path / "names.tsv"
    text.write_text("\n".join(lines), encoding="utf-8")
    rows.write_text("# head\n" + "\n".join(marks) + "\n", encoding="utf-8")
    held = [item.text for item in read_plain_marks(text, held_out=True, marks=rows)]
    rest = [item.text for item in read_plain_marks(text, held_out=False, marks=rows)]
    assert held
    assert sorted(held + rest) == sorted(lines)
    assert (
        written(next(read_plain_marks(text, held_out=False, marks=rows))).count("[Siti|PER]") == 1
    )
    text.write_text("Lain.\n" * 40, encoding="utf-8")
    with pytest.raises(ValueError, match="is not the line"):
        list(read_plain_marks(text, held_out=False, marks=rows))


def test_convention_is_told_to_the_name_finder_and_kept_by_variations(nlp: Language) -> None:
    item = Marked("Siti tiba di Bandung.", ((0, 4, "PER"), (13, 20, "LOC")), convention="nergrit")
    vary = make_variations(0.0, 0.5, 0.0, 0.0, 0.5, 0.5, None, 1)
    for _ in range(8):
        (example,) = vary(nlp, Example(nlp.make_doc(item.text), make_doc(nlp, item)))
        assert {token.lemma_ for token in example.predicted} == {"nergrit"}
        assert {ent.text for ent in example.reference.ents} >= {"Siti"}


def test_documents_are_told_whose_convention_they_follow(nlp: Language, tmp_path: Path) -> None:
    items = [Marked("Siti tiba.", (), convention=way) for way in (OURS, "idner")]
    write(nlp, items, tmp_path / "told.spacy")
    docs = DocBin().from_disk(tmp_path / "told.spacy").get_docs(nlp.vocab)
    assert [{token.lemma_ for token in doc} for doc in docs] == [{OURS}, {"idner"}]


def test_some_documents_to_learn_from_are_told_nothing() -> None:
    items = [Marked("Siti tiba.", (), convention=way) for way in ("", "idner") for _ in range(400)]
    told = [item.convention for item in untold(items, random.Random(0))]
    assert set(told[:400]) == {OURS, ""}
    assert set(told[400:]) == {"idner", ""}
    assert told[:400].count("") / 400 == pytest.approx(OURS_UNTOLD, abs=0.08)
    assert told[400:].count("") / 400 == pytest.approx(SETS_UNTOLD, abs=0.08)
    assert {item.convention for item in untold(items[:400], random.Random(0), 0)} == {OURS}
