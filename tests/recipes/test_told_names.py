"""What a large network found in lines, and how it is read, kept and trained on."""

import random
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
import spacy

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.recipes.id_news.scripts.name_tags import (
    TAGS,
    best_tags,
    names_of,
    tagged_words,
    windows,
)
from components.recipes.id_news.scripts.names import LINES, told_documents
from components.recipes.id_news.scripts.plain_marks import (
    CHECK_LETTERS,
    HELD_OUT,
    MARKS,
    OURS,
    TOLD,
    read_told_names,
    rows_of,
)
from components.recipes.id_news.scripts.sets import Marked, make_doc
from components.recipes.id_news.scripts.told_names import (
    LEAST_SURE,
    Told,
    held_out,
    lines_to_read,
    save_told_names,
)

LINE = "Siti Aminah tiba di Bandung pagi ini."
NAMES = ((0, 11, "PER"), (20, 27, "LOC"))


@pytest.fixture
def open_text(tmp_path: Path) -> Path:
    path = tmp_path / "open.txt"
    path.write_text(f"Rapat.\n {LINE} \nWarga menunggu bantuan di rumah.\n", encoding="utf-8")
    return path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "told.tsv"
    check = sha256(LINE.encode()).hexdigest()[:CHECK_LETTERS]
    rows = f"1\t{check}\t-\t0:11:PER\t20:27:LOC\n1\t{check}\tnergrit\n"
    path.write_text(f"# head\n{rows}", encoding="utf-8")
    return path


def test_told_lines_are_looked_up_with_their_convention(open_text: Path, told: Path) -> None:
    assert list(read_told_names(open_text, told)) == [
        Marked(LINE, NAMES, "told", ""),
        Marked(LINE, (), "told", "nergrit"),
    ]


@pytest.mark.parametrize("other", ["Rapat.\nWarga lain tiba.\n", ""])
def test_a_line_that_is_not_the_one_read_is_refused(
    open_text: Path, told: Path, other: str
) -> None:
    open_text.write_text(other, encoding="utf-8")
    with pytest.raises(ValueError, match=r"line 1 of open\.txt is not the line"):
        list(read_told_names(open_text, told))


def test_no_line_held_out_is_told() -> None:
    rows = list(rows_of(TOLD))
    assert not {int(row[0]) for row in rows} & held_out()
    # nor the same line elsewhere in the text
    checks = {row[1] for row in rows_of(MARKS) if row[1].startswith(HELD_OUT)}
    assert not {row[1] for row in rows} & checks


def test_told_rows_are_in_order_and_names_do_not_overlap() -> None:
    rows = list(rows_of(TOLD))
    places = [(int(at), convention) for at, _, convention, *_ in rows]
    assert places == sorted(set(places))
    assert {convention or "" for _, convention in places} == {
        convention or OURS for convention in LEAST_SURE
    }
    marked = {int(at) for at, *_ in rows_of(MARKS)}
    for at, _, convention, *names in rows:
        assert convention == "nergrit" or int(at) not in marked  # hands marked it by ours
        parts = [name.split(":") for name in names]
        ends = [int(place) for start, end, _ in parts for place in (start, end)]
        assert ends == sorted(ends)
        assert {label for *_, label in parts} <= {"PER", "ORG", "LOC"}


def test_what_is_kept_is_read_again(open_text: Path, tmp_path: Path) -> None:
    path = tmp_path / "kept.tsv"
    free = next(at for at in range(1, 9) if at not in held_out())
    open_text.write_text("\n" * free + LINE, encoding="utf-8")
    found = [
        Told(free, LINE, "nergrit", (), 0.5),
        Told(free, LINE, "", NAMES, 0.6),
        Told(free, LINE, "", (), 0.599),
        Told(min(held_out()), LINE, "", (), 1.0),
    ]
    save_told_names(found, path)
    assert [(item.convention, item.spans) for item in read_told_names(open_text, path)] == [
        ("", NAMES),
        ("nergrit", ()),
    ]


def test_each_line_is_read_once_and_none_of_a_test(
    open_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from components.recipes.id_news.scripts import told_names

    monkeypatch.setattr(told_names, "held_out", lambda: {3})
    test = "Bupati meresmikan pasar di kota."
    lines = [LINE, "Rapat.", LINE.upper(), "Gubernur menutup rapat di Melati.", test]
    open_text.write_text("\n".join(lines), encoding="utf-8")
    assert lines_to_read(open_text, {Marked(test, ()).key}) == {0: LINE}


def test_told_lines_are_trained_on_once_under_their_convention() -> None:
    lines = [
        Marked(f"Baris {at} Siti.", ((0, 5, "PER"),), "told", convention)
        for at in range(20)
        for convention in ("", "nergrit")
    ]
    documents = list(told_documents(lines, {lines[0].key}, random.Random(0)))
    for convention in ("nergrit", ""):
        own = [item for item in documents if item.convention == convention]
        texts = [line for item in own for line in item.text.split("\n")]
        assert sorted(texts) == sorted(f"Baris {at} Siti." for at in range(1, 20))
        assert all(item.text.count("\n") < LINES[1] for item in own)
        assert sum(len(item.spans) for item in own) == len(texts)


def test_words_keep_their_names() -> None:
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    item = Marked(f"{LINE}\n{LINE}", (*NAMES, (38, 49, "PER")))
    words = tagged_words(make_doc(nlp, item))
    assert names_of(words, [word.tag for word in words]) == item.spans
    parts = list(windows(words, most=10))
    assert [part[0].text for part in parts] == ["Siti", "Siti"]
    assert [word for part in parts for word in part] == words


def test_no_tag_goes_on_with_a_name_that_has_not_begun() -> None:
    chance = np.random.default_rng(0)
    for length in (0, 1, 2, 9, 40):
        tags = [TAGS[tag] for tag in best_tags(np.log(chance.random((length, len(TAGS)))))]
        assert len(tags) == length
        for before, tag in zip(["O", *tags], tags, strict=False):
            assert not tag.startswith("I-") or before[1:] == tag[1:]


def test_the_likeliest_row_of_tags_is_found() -> None:
    likely = np.full((3, len(TAGS)), 0.01)
    likely[0, TAGS.index("O")], likely[0, TAGS.index("B-PER")] = 0.5, 0.4
    likely[1:, TAGS.index("I-PER")] = 0.9
    assert [TAGS[tag] for tag in best_tags(np.log(likely))] == ["B-PER", "I-PER", "I-PER"]
