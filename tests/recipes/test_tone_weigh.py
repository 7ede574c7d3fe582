"""Weighing the lexicon's sums anew by lines that the network has not learned."""

import numpy as np
import pytest

from components.recipes.id_tone.examples import LATER, WRITTEN, Line

torch = pytest.importorskip("torch", reason="torch is needed to train only")
pytest.importorskip("sklearn", reason="scikit-learn is needed to train only")

LINES = ["Usahanya gagal.", "Warga menang.", "Rapat dibuka pukul delapan."]
TIMES = 20


def test_clear_words_count_when_lines_with_them_have_weighed() -> None:
    from components.recipes.id_tone import net, scores, tune, weigh

    tables = torch.zeros(net.WORDS, net.WIDTH_IN), torch.zeros(net.GROUPS, net.WIDTH_IN)
    start = net.new_weights(*tables, seed=0)
    for part in ("weight", "bias"):  # words push nothing, so that only the lexicon speaks
        start[f"head.c.{part}"] = torch.zeros(start[f"head.c.{part}"].shape)
    before = {name: tensor.detach().clone() for name, tensor in start.items()}
    vocabulary = net.Vocabulary(["rapat"])
    rows = [vocabulary.row_of(Line(text, (), "uji")) for text in LINES] * TIMES
    weighed = weigh.weigh(start, rows, np.tile([0, 2, 1], TIMES), vocabulary)
    found = tune.logits_of(weighed, rows[: len(LINES)], vocabulary)
    assert found.argmax(axis=1).tolist() == [0, 2, 1], found
    bad, good, plain = scores.scores(tune.logits_of(weighed, rows[: len(LINES)], vocabulary))
    assert bad < plain < good
    assert all(torch.equal(before[name], tensor.detach()) for name, tensor in start.items())


def test_no_line_is_both_learned_and_weighed_by() -> None:
    learned, later = (set(path.read_text("utf-8").splitlines()) for path in (WRITTEN, LATER))
    assert not {row for row in learned & later if not row.startswith("#")}
