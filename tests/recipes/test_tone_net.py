"""The network as torch trains it and as the product reads it: the same sums."""

import numpy as np
import pytest

from components.analysis.toning.tone_context import ContextNet, KnownWords
from components.analysis.toning.tone_model import word_scale
from components.analysis.toning.tone_words import read_line
from components.recipes.id_tone.examples import Line

torch = pytest.importorskip("torch", reason="torch is needed to train only")
pytest.importorskip("sklearn", reason="scikit-learn is needed to train only")

LINES = ["Rumah warga roboh diterjang banjir.", "Warga tidak puas.", "Rapat digelar 3 kali."]
KNOWN = ["rumah", "warga", "roboh", "tidak", "."]


def test_torch_and_the_product_come_to_the_same() -> None:
    from components.recipes.id_tone import net, tune

    torch.manual_seed(1)
    tables = torch.randn(net.WORDS, net.WIDTH_IN), torch.randn(net.GROUPS, net.WIDTH_IN)
    weights = net.new_weights(*tables, seed=1)
    for name in ("feat.weight", "ctx.out.weight", "ctx.gate.weight"):  # begin at 0
        weights[name] = torch.randn(weights[name].shape) * 0.1
    arrays = {name: tensor.detach().numpy() for name, tensor in weights.items()}
    vocabulary = net.Vocabulary(KNOWN)
    rows = [vocabulary.row_of(Line(text, (), "uji")) for text in LINES]
    product = ContextNet(KnownWords(KNOWN, arrays), arrays)
    pushed = product.push([read_line(text) for text in LINES])
    for said, pushes, row in zip(
        tune.logits_of(weights, rows, vocabulary), pushed, rows, strict=True
    ):
        start = arrays["head.b.weight"] @ row.sums + arrays["head.b.bias"]
        assert np.allclose(
            said, start + np.sum(pushes, axis=0) * word_scale(len(pushes)), atol=1e-3
        )


def test_tuning_learns_what_it_is_told() -> None:
    from components.recipes.id_tone import net, tune

    torch.manual_seed(1)
    tables = torch.randn(net.WORDS, net.WIDTH_IN), torch.randn(net.GROUPS, net.WIDTH_IN)
    weights = net.new_weights(*tables, seed=1)
    vocabulary = net.Vocabulary(KNOWN)
    tones = [(1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0)]
    rows = [vocabulary.row_of(Line(text, (), "uji")) for text in [*LINES, ""]]
    lessons = [tune.Lesson(row, tone) for row, tone in zip(rows, tones, strict=False)]
    course = tune.Course(rounds=40, rate=2e-3, step_words=20)
    tuned = tune.tune(weights, lessons, vocabulary, course)
    assert tune.logits_of(tuned, rows, vocabulary)[:3].argmax(axis=1).tolist() == [0, 2, 1]
    assert tune.logits_of(tuned, rows, vocabulary)[3].tolist() == [0.0, 0.0, 0.0]
