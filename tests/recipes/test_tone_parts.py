"""Parts of lines, and what the teachers say of them, kept between two programs."""

from pathlib import Path
from random import Random

import pytest

from components.article import Words
from components.recipes.id_tone.examples import Line
from components.recipes.id_tone.parts import part_of, parts_of
from components.recipes.id_tone.told import Told, load_told, save_told

THREE = "Banjir surut kemarin. Warga segera pulang. Jalan dibuka lagi."
COMMA = "Pada hari itu harga beras naik, tetapi warga tetap membeli seperti biasa."


def drawn(text: str, names: tuple[Words, ...] = ()) -> set[str]:
    line = Line(text, names, "uji")
    parts = (parts_of(line, Random(seed)) for seed in range(60))
    return {part_of(line, part).text for some in parts for part in some}


def test_runs_of_sentences_that_follow_each_other() -> None:
    assert drawn(THREE) == {
        "Banjir surut kemarin.",
        "Warga segera pulang.",
        "Jalan dibuka lagi.",
        "Banjir surut kemarin. Warga segera pulang.",
        "Warga segera pulang. Jalan dibuka lagi.",
    }


def test_half_a_sentence_at_a_comma() -> None:
    assert drawn(COMMA) == {
        "Pada hari itu harga beras naik",
        "tetapi warga tetap membeli seperti biasa.",
    }


@pytest.mark.parametrize(
    "text", ["", "Rapat", "Rapat digelar di kantor desa.", "Ya, benar.", "..."]
)
def test_nothing_to_part(text: str) -> None:
    assert drawn(text) == set()


def test_the_point_in_a_number_and_in_a_name_ends_no_sentence() -> None:
    text = "Harga beras kini 12.500 rupiah menurut PT. Maju."
    name = Words(text.index("PT."), len(text) - 1)
    assert drawn(text, (name,)) == set()


def test_parts_with_hardly_a_word_but_names_are_left_out() -> None:
    text = "Kata Budi Santoso. Warga segera pulang."
    assert drawn(text, (Words(5, 17),)) == {"Warga segera pulang."}


def test_a_part_has_its_own_names() -> None:
    line = Line("Hujan reda. Andi pulang ke Bogor.", (Words(12, 16), Words(27, 32)), "uji")
    part = part_of(line, Words(12, 33))
    assert [part.text[name.start : name.end] for name in part.names] == ["Andi", "Bogor"]


def test_what_is_told_comes_back(tmp_path: Path) -> None:
    told = [
        Told(3, None, (0.5, 0.25, 0.25)),
        Told(3, Words(0, 21), (0.125, 0.75, 0.125)),
        Told(70_000, Words(22, 42), (0.0, 0.5, 0.5)),
    ]
    save_told(told, tmp_path / "training" / "told.npz")
    assert load_told(tmp_path / "training" / "told.npz") == told
