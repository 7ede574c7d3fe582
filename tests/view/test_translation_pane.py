"""Each line of a translation has its own state; a job goes on by itself."""

from collections.abc import Iterator
from threading import Event

import pytest

from components.translation.failures import FAILURES, Failure, TranslationFailed
from components.translation.job import start_job
from components.view.strings import speaker
from components.view.translation_pane import cells

SAY = speaker("en")


def test_lines_are_done_waiting_or_failed() -> None:
    told = cells(["Prices fell.", None, TranslationFailed("quota")], True, SAY)
    assert told[0] == ("Prices fell.", "done")
    assert told[1] == ("waiting …", "waiting")
    assert told[2][1] == "failed"
    assert "choose another service" in told[2][0]


def test_after_stop_nothing_is_awaited() -> None:
    assert cells([None], False, SAY) == [("", "waiting")]


@pytest.mark.parametrize("reason", FAILURES)
def test_every_failure_has_a_sentence(reason: Failure) -> None:
    (told,) = cells([TranslationFailed(reason)], False, SAY)
    assert told[0] != "Not translated: it failed; try again."


def test_a_job_collects_what_arrives_and_one_failure_costs_nothing_else() -> None:
    def translate(*_: object, key: str | None) -> Iterator[tuple[int, str | TranslationFailed]]:
        yield 0, "Prices fell."
        yield 1, TranslationFailed("timeout")
        yield 2, "Rain fell."

    job = start_job(["Harga turun.", "…", "Hujan."], "any", "id", "en", translate=translate)
    assert job.finished.wait(timeout=5)
    assert job.lines == ["Prices fell.", TranslationFailed("timeout"), "Rain fell."]
    assert not job.is_running


def test_a_stopped_job_keeps_what_arrived() -> None:
    asked = Event()

    def translate(*_: object, key: str | None) -> Iterator[tuple[int, str | TranslationFailed]]:
        yield 0, "satu"
        assert asked.wait(timeout=10)
        yield 1, "dua"
        yield 2, "tiga"

    job = start_job(["one", "two", "three"], "any", "en", "id", translate=translate)
    job.stop()
    asked.set()
    assert job.finished.wait(timeout=10)
    assert job.lines[2] is None
    assert not job.is_running
