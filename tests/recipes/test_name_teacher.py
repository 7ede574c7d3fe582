"""The network that teaches names: what it is told, and that it learns what it is told."""

import random
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from components.recipes.id_news.scripts.name_tags import TaggedWord, names_of

torch = pytest.importorskip("torch", reason="torch is needed to train only")
pytest.importorskip("tokenizers", reason="tokenizers are needed to train only")

WORDS = [TaggedWord("Siti", 0, True, 1), TaggedWord("tiba", 5, True), TaggedWord(".", 9, False)]
PIECES = {"Siti": [5, 6], "tiba": [7], ".": [8], "SITI": [9], "TIBA": [9]}


class Cut:
    """Cuts words as written above; `begins` is not asked for."""

    def pieces_of(self, word: str, begins: bool) -> list[int]:
        return PIECES[word]


def settings() -> Any:
    from components.recipes.id_tone.e5_file import Settings

    return Settings(
        width=32, layers=1, heads=2, inner=32, rows=10, places=512, floor=1e-5,
        begin=0, end=2, filling=1, unknown=3,
    )  # fmt: skip


def weights(own: Any) -> dict[str, Any]:
    from components.recipes.id_tone.encoder import Weights
    from components.recipes.id_tone.learning import add_head

    width = own.width
    found: Weights = {
        "piece.weight": torch.randn(own.rows, width),
        "place.weight": torch.randn(own.places, width) * 0.1,
        "kind": torch.zeros(width),
        "hand.weight": torch.zeros(5, width),
    }
    for name, wide in (("qkv", 3 * width), ("out", width), ("wide", width), ("narrow", width)):
        found[f"layers.0.{name}.weight"] = torch.randn(wide, width) * 0.1
        found[f"layers.0.{name}.bias"] = torch.zeros(wide)
    for name in ("ln", "layers.0.seen", "layers.0.ln"):
        found[f"{name}.weight"], found[f"{name}.bias"] = torch.ones(width), torch.zeros(width)
    add_head(found, width, 7)
    return found


def test_a_word_is_read_by_its_first_piece() -> None:
    from components.recipes.id_news.scripts.name_teacher import HANDS, LONGEST, task_of

    cut, file = Cut(), SimpleNamespace(settings=settings())
    end = TaggedWord("\n", 10, False)
    task = task_of(cut, file, [*WORDS, end], "nergrit")  # type: ignore[arg-type]
    assert task.pieces.tolist() == [0, 5, 6, 7, 8, 2, 2]
    assert task.firsts.tolist() == [1, 3, 4, 5]
    assert task.tags.tolist() == [1, 0, 0, 0]
    assert HANDS[task.hand] == "nergrit"
    long = task_of(cut, file, WORDS * LONGEST, "")  # type: ignore[arg-type]
    assert len(long.pieces) <= LONGEST + 2
    assert len(long.firsts) == len(long.tags)


def test_it_learns_names_and_whose_convention() -> None:
    from components.recipes.id_news.scripts.name_teacher import NameTeacher, task_of
    from components.recipes.id_tone.learning import Course

    torch.manual_seed(0)
    own = settings()
    file = SimpleNamespace(settings=own)
    teacher = NameTeacher(own, weights(own), np.arange(own.rows))
    none = [TaggedWord(word.text, word.start, word.is_spaced) for word in WORDS]
    ours = task_of(Cut(), file, WORDS, "")  # type: ignore[arg-type]
    theirs = task_of(Cut(), file, none, "nergrit")  # type: ignore[arg-type]
    teacher.learn([ours, theirs] * 80, Course(rounds=120, rate=2e-3, seed=0))
    (mine, sure), (other, _) = teacher.read([ours, theirs])
    assert names_of(WORDS, mine) == ((0, 4, "PER"),)
    assert names_of(WORDS, other) == ()
    assert 0.5 < sure <= 1


def test_some_windows_are_read_in_other_letters() -> None:
    from components.recipes.id_news.scripts.teach_names import in_other_letters

    chance = random.Random(0)
    seen = {" ".join(w.text for w in in_other_letters(WORDS, chance.random())) for _ in range(300)}
    assert seen == {"Siti tiba .", "SITI TIBA .", "Siti Tiba .", "siti tiba ."}
