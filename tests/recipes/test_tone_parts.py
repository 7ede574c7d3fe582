"""Parts of lines, and what the teachers say of them, kept between two programs."""

from pathlib import Path
from random import Random

import pytest

from components.article import Words
from components.recipes.id_tone.examples import Line
from components.recipes.id_tone.parts import part_of, parts_of
from components.recipes.id_tone.swaps import swapped
from components.recipes.id_tone.told import load_told, save_told
from components.recipes.id_tone.variants import made_lines

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


def test_lines_are_denied_and_run_on_with_others() -> None:
    lines = {
        3: Line("Warga senang karena bantuan tiba.", (), "3"),
        9: Line("Andi pulang ke Bogor pagi tadi", (Words(0, 4), Words(15, 20)), "9"),
    }
    made = made_lines(lines, {})
    assert [one.place for one in made[:2]] == [3, 9]
    texts = {one.line.text for one in made if one.place is None}
    assert texts & {f"Warga {denial} senang karena bantuan tiba." for denial in ("tidak", "belum")}
    (pair,) = {
        one.line for one in made if one.line.text.startswith("Andi pulang ke Bogor pagi tadi.")
    }
    assert [pair.text[name.start : name.end] for name in pair.names] == ["Andi", "Bogor"]
    assert made_lines(lines, {}) == made
    assert made_lines({}, {}) == []


def test_words_are_exchanged_and_names_moved_along() -> None:
    line = Line("Harga naik di Bogor, kata Andi.", (Words(14, 19), Words(26, 30)), "uji")
    near = {"harga": ("ongkos",), "naik": ("melonjak",), "bogor": ("desa",)}
    found = {swapped(line, near, Random(seed)).text for seed in range(60)}
    assert "Ongkos melonjak di Bogor, kata Andi." in found
    assert all("Bogor, kata Andi." in text for text in found)
    for seed in range(60):
        other = swapped(line, near, Random(seed))
        assert [other.text[name.start : name.end] for name in other.names] == ["Bogor", "Andi"]


def test_words_in_the_same_places_are_of_like_use() -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is there to train only")
    from components.recipes.id_tone.uses import words_of_like_use

    wares, moves = ("beras", "gula", "cabai", "telur", "minyak"), ("naik", "turun", "melonjak")
    lines = [["harga", ware, move, "tajam"] for ware in wares for move in moves] * 20
    lines += [["pemain", name, "mencetak", "gol"] for name in ("muda", "asing", "baru")] * 20
    near = words_of_like_use(lines)
    assert near["beras"][0] in wares
    assert near["naik"][0] in moves
    assert words_of_like_use([["satu", "dua"]]) == {}


def test_what_is_told_comes_back_for_the_same_lines_only(tmp_path: Path) -> None:
    texts, path = ["Banjir surut.", "Warga pulang."], tmp_path / "training" / "told.npz"
    tones = [(0.5, 0.25, 0.25), (0.125, 0.75, 0.125)]
    save_told(texts, tones, path)
    assert load_told(texts, path) == tones
    with pytest.raises(ValueError, match=r"run teacher\.py again"):
        load_told(texts[:1], path)
