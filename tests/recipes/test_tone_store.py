"""Weights written by the recipe are what the product reads, but for rounding."""

from pathlib import Path

import numpy as np
import pytest

from components.analysis.toning.tone_context import DILATIONS, PLAIN, load_context_net
from components.analysis.toning.tone_model import CLASSES, line_sums, load_tone_model
from components.analysis.toning.tone_words import read_line
from components.recipes.id_tone import store as storing
from components.recipes.id_tone.store import TABLES, Array, small, store, sums_by_name

WIDTH_IN, WIDTH, ROWS = 8, 6, 5
WORDS = ["rumah", "warga", "roboh", "."]
SUMS = list(line_sums({}, is_title=False, words=0))


def made_weights() -> dict[str, Array]:
    shapes: dict[str, tuple[int, ...]] = {
        "word.weight": (ROWS, WIDTH_IN),
        "gram.weight": (16, WIDTH_IN),
        "mask": (WIDTH_IN,),
        "inp.weight": (WIDTH, WIDTH_IN),
        "inp.bias": (WIDTH,),
        "feat.weight": (WIDTH, len(PLAIN)),
        "ln.weight": (WIDTH,),
        "ln.bias": (WIDTH,),
        "ctx.in.weight": (WIDTH, WIDTH),
        "ctx.in.bias": (WIDTH,),
        "ctx.out.weight": (WIDTH, WIDTH),
        "ctx.gate.weight": (WIDTH, WIDTH),
        "head.b.weight": (len(CLASSES), len(SUMS)),
        "head.b.bias": (len(CLASSES),),
        "head.c.weight": (len(CLASSES), WIDTH),
        "head.c.bias": (len(CLASSES),),
        "head.g.weight": (1, WIDTH),
        "head.g.bias": (1,),
    }
    for layer in range(len(DILATIONS)):
        shapes |= {f"blocks.{layer}.ln.{kind}": (WIDTH,) for kind in ("weight", "bias")}
        shapes[f"blocks.{layer}.lin.weight"] = (2 * WIDTH, 3 * WIDTH)
        shapes[f"blocks.{layer}.lin.bias"] = (2 * WIDTH,)
    chance = np.random.default_rng(0)
    return {name: chance.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    model, network = tmp_path / "tone.json", tmp_path / "context.npz"
    monkeypatch.setattr(storing, "MODEL", model)
    monkeypatch.setattr(storing, "WEIGHTS", network)
    return model, network


def test_the_product_reads_what_was_stored(places: tuple[Path, Path]) -> None:
    weights = made_weights()
    before = {name: array.copy() for name, array in weights.items()}
    store(weights, WORDS, edges=(-0.24, 0.3))
    model, net = load_tone_model(places[0]), load_context_net(places[1])
    assert model.edges == (-0.24, 0.3)
    assert np.allclose(model.intercept, weights["head.b.bias"], atol=1e-4)
    assert list(model.sums) == SUMS
    assert np.allclose(list(model.sums.values()), weights["head.b.weight"].T, atol=1e-4)
    kept = {name for name in weights if name != "mask" and not name.startswith("head.b.")}
    assert set(net.arrays) == kept
    for name in kept:
        assert np.allclose(net.arrays[name], weights[name], atol=0.02), name
    assert all(np.array_equal(weights[name], before[name]) for name in before)
    (pushes,) = net.push([read_line("Rumah warga roboh.")])
    assert len(pushes) == 3


def test_a_row_of_a_table_is_off_by_half_a_step_at_most() -> None:
    weights = made_weights()
    weights["word.weight"][2] = 0.0
    stored = small(weights)
    for name in TABLES:
        assert stored[name].dtype == np.int8
        scale = stored[f"{name}_scale"].astype(np.float32)
        off = np.abs(stored[name] * scale - weights[name])
        assert (off <= scale * 0.6).all()  # 0.5, and what the scale itself is rounded by


def test_more_words_than_rows_are_refused(places: tuple[Path, Path]) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        store(made_weights(), [*WORDS, "banjir"], edges=(-0.24, 0.3))
    assert not places[0].exists()


def test_a_sum_without_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        sums_by_name(np.zeros((len(CLASSES), len(SUMS) - 1), np.float32))
