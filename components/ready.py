"""What all readers of a page share: the pipeline and the samples, loaded once per process.

`read_text(draft)` is the analysed Article; the first call waits for the weights (0.5 s), unless
`warm_up()` has loaded them meanwhile. spaCy is imported only inside the loader, so that a page can
show a sample before.
"""

from __future__ import annotations

from functools import cache
from threading import Lock, Timer
from typing import TYPE_CHECKING

from components.article import Article, Draft
from components.ingest.samples import read_analysis

if TYPE_CHECKING:
    from spacy.language import Language

WARM_UP = 3.0  # seconds the model waits: loading it would slow the first drawing of a page down
_LOADING = Lock()


class NotReady(RuntimeError):
    """The weights cannot be used; the message says why and what to do."""


def read_text(draft: Draft) -> Article:
    """The article with everything found in it; safe to call from several threads.

    Raises NotReady when the weights are missing or broken.
    """
    from components.analysis.pipeline import analyse

    return analyse(_language(), draft)


@cache
def sample_article(sample: str) -> Article:
    """A sample's stored analysis. Raises UnknownSample for an id that is not in the list."""
    return read_analysis(sample)


@cache
def warm_up() -> None:
    """Load the pipeline in the background, a little later; further calls do nothing."""
    timer = Timer(WARM_UP, _try_to_load)
    timer.daemon = True
    timer.start()


def _try_to_load() -> None:
    try:
        _language()
    except NotReady:
        return  # told when a reader brings a text


def _language() -> Language:
    with _LOADING:  # two readers at once must not load it twice
        return _loaded()


@cache
def _loaded() -> Language:
    from components.analysis.pipeline import load_pipeline
    from components.analysis.trained import ModelError

    try:
        return load_pipeline()
    except ModelError as error:
        raise NotReady(str(error)) from error
