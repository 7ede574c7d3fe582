"""Each line of a translation has its own state; a job goes on by itself."""

from collections.abc import Iterator

import pytest

from components.translation.failures import FAILURES, TranslationFailed
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
def test_every_failure_has_a_sentence(reason) -> None:  # type: ignore[no-untyped-def]
    (told,) = cells([TranslationFailed(reason)], False, SAY)
    assert told[0] != "Not translated: it failed; try again."


def test_a_job_collects_what_arrives_and_one_failure_costs_nothing_else() -> None:
    def translate(lines: list[str], *_: object, key: str | None) -> Iterator[tuple[int, object]]:
        yield 0, "Prices fell."
        yield 1, TranslationFailed("timeout")
        yield 2, "Rain fell."

    job = start_job(["Harga turun.", "…", "Hujan."], "any", "id", "en", translate=translate)  # type: ignore[arg-type]
    assert job.finished.wait(timeout=5)
    assert job.lines == ["Prices fell.", TranslationFailed("timeout"), "Rain fell."]
    assert not job.is_running


def test_a_stopped_job_keeps_what_arrived() -> None:
    def translate(lines: list[str], *_: object, key: str | None) -> Iterator[tuple[int, object]]:
        for index, line in enumerate(lines):
            yield index, line
            job_box[0].stop()

    job_box = []
    job_box.append(_held(translate))
    assert job_box[0].lines[0] == "satu"


def _held(translate):  # type: ignore[no-untyped-def]
    from components.translation.job import TranslationJob, _collect

    job = TranslationJob("any", "en", ("satu", "dua"), [None, None])

    def arriving() -> Iterator[tuple[int, str]]:
        yield 0, "satu"
        job.stop()
        yield 1, "dua"

    _collect(job, arriving())  # type: ignore[arg-type]
    assert job.lines == ["satu", "dua"]
    return job
