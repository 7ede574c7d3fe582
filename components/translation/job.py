"""A translation that goes on in the background while the reader reads.

`start_job(["Harga turun."], "google", "id", "en").lines` is `[None]` at first, `["Prices are
down."]` when the line has arrived; a line that failed holds a `TranslationFailed`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Thread

from components.background import Stoppable
from components.translation.engines import translate_paragraphs
from components.translation.failures import TranslationFailed

Line = str | TranslationFailed | None
Translations = Iterator[tuple[int, str | TranslationFailed]]


@dataclass(slots=True, eq=False)
class TranslationJob(Stoppable):
    """The lines so far, None where one is still awaited; `stop` ends it after the line under
    way."""

    engine: str
    target: str
    paragraphs: tuple[str, ...]
    lines: list[Line]

    @property
    def done(self) -> int:
        """Number of lines that have an answer, be it a failure."""
        return sum(line is not None for line in self.lines)


def start_job(
    paragraphs: Sequence[str],
    engine: str,
    source: str,
    target: str,
    *,
    key: str | None = None,
    translate: Callable[..., Translations] = translate_paragraphs,
) -> TranslationJob:
    """The job, already under way. Raises ValueError for an engine that does not exist."""
    arriving = translate(paragraphs, engine, source, target, key=key)
    job = TranslationJob(engine, target, tuple(paragraphs), [None] * len(paragraphs))
    Thread(target=_collect, args=(job, arriving), name="translation", daemon=True).start()
    return job


def _collect(job: TranslationJob, arriving: Translations) -> None:
    try:
        for index, line in arriving:
            job.lines[index] = line
            if job.stopped.is_set():
                break
    finally:  # an engine that breaks down must not leave the page waiting
        job.finished.set()
