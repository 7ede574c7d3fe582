"""What all readers share is loaded once; an analysis goes on by itself and can be stopped."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from components import ready
from components.article import Article, Draft
from components.ingest.samples import UnknownSample

LINES = ("Judul Berita", '"Harga naik," kata Sari Dewi.', "Baca juga: Harga Beras Turun Lagi")
LONG_TEXT = "\n".join(
    f'"Harga naik {n} persen," kata Kepala Dinas Perdagangan Randupura Sari Dewi, Senin.'
    for n in range(300)
)


def read(text: str, put_back: frozenset[int] = frozenset()) -> Article:
    """The analysed article, once it is there."""
    reading = ready.start_reading(Draft(text), put_back)
    assert reading.finished.wait(timeout=60)
    assert reading.article is not None
    return reading.article


def test_a_sample_is_read_once() -> None:
    assert ready.sample_article("gencatan-senjata") is ready.sample_article("gencatan-senjata")


def test_an_unknown_sample_is_refused() -> None:
    with pytest.raises(UnknownSample):
        ready.sample_article("never-was")


def test_nothing_heavy_is_imported_before_a_text_is_read() -> None:
    code = "import sys, components.ready; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_readers_at_the_same_time_get_each_their_own_text() -> None:
    texts = [f'Judul Berita\n"Harga naik {n} persen," kata Sari Dewi.' for n in range(6)]
    with ThreadPoolExecutor(max_workers=3) as readers:
        articles = list(readers.map(read, texts))
    assert [article.text for article in articles] == texts
    assert all(len(article.attributions) == 1 for article in articles)


def test_an_ordinary_article_does_not_wait_for_a_long_one() -> None:
    read(LINES[1])  # both desks have their pipeline
    read(LONG_TEXT)
    long = ready.start_reading(Draft(LONG_TEXT))
    while not long.share:
        time.sleep(0.001)
    assert read("\n".join(LINES)).attributions
    assert long.is_running
    assert long.finished.wait(timeout=60)
    assert long.article is not None
    assert len(long.article.attributions) == 300


def test_a_stopped_reading_gives_no_article() -> None:
    reading = ready.start_reading(Draft(LONG_TEXT))
    reading.stop()
    assert not reading.is_running
    assert reading.finished.wait(timeout=60)
    assert reading.article is None
    assert reading.error is None


def test_the_share_of_the_work_grows_with_every_component() -> None:
    from components.analysis.pipeline import load_pipeline

    components = load_pipeline().pipe_names
    shares = [ready.SHARES[name] for name in components if name in ready.SHARES]
    assert len(shares) == len(ready.SHARES)
    assert shares == sorted(shares)


def test_a_line_put_back_is_analysed_as_a_paragraph() -> None:
    text = "\n".join((*LINES, '"Stok habis," kata Budi Hartono.'))
    related = next(i for i, part in enumerate(read(text).parts) if not part.kept)
    part = read(text, frozenset({related})).parts[related]
    assert (part.kind, part.kept) == ("paragraph", True)


@pytest.mark.parametrize("text", ["", "Harga"])
def test_nothing_and_one_word_can_be_read(text: str) -> None:
    assert read(text).attributions == ()


def test_weights_that_cannot_be_used_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(desk: str) -> None:
        raise ready.NotReady("the weights are missing")

    monkeypatch.setattr(ready, "_language", missing)
    reading = ready.start_reading(Draft(LINES[0]))
    assert reading.finished.wait(timeout=10)
    assert "missing" in str(reading.error)


def test_the_pipeline_is_no_work_for_the_garbage_collector() -> None:
    code = (
        "import gc; from components import ready; from components.article import Draft;"
        "ready.start_reading(Draft('Banjir surut.')).finished.wait(60);"
        "print(gc.get_freeze_count(), len(gc.get_objects()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    frozen, looked_through = map(int, done.stdout.split())
    assert frozen > 2 * looked_through
