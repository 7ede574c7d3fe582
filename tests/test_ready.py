"""What all readers share is loaded once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from components import ready
from components.article import Draft
from components.ingest.samples import UnknownSample


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
        articles = list(readers.map(lambda text: ready.read_text(Draft(text)), texts))
    assert [article.text for article in articles] == texts
    assert all(len(article.attributions) == 1 for article in articles)
