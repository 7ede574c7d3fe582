"""What all readers of a page share: the pipelines and the samples, loaded once per process.

`start_reading(draft)` is an analysis under way; it can be waited for, shown as it goes on, and
stopped. Long articles are read at a desk of their own, with a pipeline of its own, so that nobody
with an ordinary article waits for them. spaCy is imported only inside the loader, so that a page
can show a sample before.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import cache
from threading import Lock, Thread, Timer
from typing import TYPE_CHECKING, Literal

from components.article import Article, Draft
from components.background import Stoppable
from components.ingest.samples import read_analysis

if TYPE_CHECKING:
    from spacy.language import Language

WARM_UP = 3.0  # seconds the model waits: loading it would slow the first drawing of a page down
LONG = 20_000  # characters, about 3,000 words: half a second of work here, some on a slow machine
# Share of the whole time that is over when a component begins; measured on 99,500 characters.
SHARES = {
    "news_parts": 0.02,
    "news_guidelines": 0.08,
    "ner": 0.08,
    "tok2vec": 0.42,
    "tagger": 0.53,
    "parser": 0.54,
    "news_names": 0.71,
    "news_actors": 0.78,
    "news_attribution": 0.81,
    "news_sources": 0.86,
    "news_chain": 0.89,
    "news_tone": 0.92,
    "news_assemble": 0.99,
}
Desk = Literal["ordinary", "long"]
_LOADING = Lock()


class NotReady(RuntimeError):
    """The weights cannot be used; the message says why and what to do."""


class _Stopped(Exception):
    """The reader does not want the article any more."""


@dataclass(slots=True, eq=False)
class Reading(Stoppable):
    """An analysis under way: `share` of it is done (0..1), 0 while others are read before it.

    Once `finished`, `article` is there, or `error` when the weights cannot be used; neither after
    `stop`, which ends it with the component under way.
    """

    draft: Draft
    put_back: frozenset[int]
    share: float = 0.0
    article: Article | None = None
    error: NotReady | None = None

    def note(self, component: str) -> None:
        """Take down that a component begins; ends the analysis when the reader has stopped it."""
        if self.stopped.is_set():
            raise _Stopped
        self.share = SHARES.get(component, self.share)


def start_reading(draft: Draft, put_back: frozenset[int] = frozenset()) -> Reading:
    """The analysis of a draft, already under way; lines `put_back` count as paragraphs."""
    reading = Reading(draft, put_back)
    Thread(target=_read, args=(reading,), name="reading", daemon=True).start()
    return reading


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


def _read(reading: Reading) -> None:
    desk: Desk = "long" if len(reading.draft.text) > LONG else "ordinary"
    try:
        reading.article = _analyse(desk, reading)
    except NotReady as error:
        reading.error = error
    except _Stopped:
        pass
    finally:
        reading.finished.set()


def _analyse(desk: Desk, reading: Reading) -> Article:
    nlp = _language(desk)
    from components.analysis.pipeline import analyse

    return analyse(nlp, reading.draft, put_back=reading.put_back, before=reading.note)


def _try_to_load() -> None:
    try:
        _language("ordinary")
    except NotReady:
        return  # told when a reader brings a text


def _language(desk: Desk) -> Language:
    with _LOADING:  # two readers at once must not load it twice
        return _loaded(desk)


@cache
def _loaded(desk: Desk) -> Language:
    from components.analysis.pipeline import load_pipeline
    from components.analysis.trained import ModelError

    try:
        nlp = load_pipeline()
    except ModelError as error:
        raise NotReady(str(error)) from error
    # Streamlit collects garbage after every run of the page; what the pipeline holds never is
    # garbage, and looking through it again took a third of all time with twenty readers.
    gc.collect()
    gc.freeze()
    return nlp
