"""Paragraphs through services that answer, hang, refuse or send notices; no network is used."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from components.translation.cache import TranslationCache
from components.translation.deep import explain
from components.translation.engines import ENGINES, Engine, translate_paragraphs
from components.translation.failures import FAILURES, TranslationFailed

Answer = Callable[[str], str | None]
NOTICE = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."


class TooManyRequests(Exception):
    """As deep-translator names it."""


class Service:
    """A fake service that keeps count of its objects and of the texts it was given."""

    def __init__(self, answer: Answer = str.upper, limit: int = 1_000, needs_key: bool = False):
        self.asked: list[str] = []
        self.objects = 0
        self.answer = answer
        self.engine = Engine("palsu", "Palsu", limit, needs_key, self.open)

    def open(self, source: str, target: str, key: str | None) -> Answer:
        self.objects += 1

        def translate(text: str) -> str | None:
            self.asked.append(text)
            return self.answer(text)

        return translate


@pytest.fixture
def cache(tmp_path: Path) -> TranslationCache:
    return TranslationCache(tmp_path / "cache.sqlite3")


def results(
    service: Service, paragraphs: list[str], cache: TranslationCache, deadline: float = 5.0
) -> list[str | TranslationFailed]:
    """The translations in order, without waiting between retries."""
    found = list(
        translate_paragraphs(
            paragraphs, service.engine, "id", "en", cache=cache, deadline=deadline, waits=(0.0, 0.0)
        )
    )
    assert [index for index, _ in found] == list(range(len(paragraphs)))
    return [result for _, result in found]


def test_each_paragraph_is_translated_by_an_object_of_its_own(cache: TranslationCache) -> None:
    service = Service()
    assert results(service, ["Naik.", "Turun."], cache) == ["NAIK.", "TURUN."]
    assert service.objects == 2


def test_no_paragraph_and_a_line_without_letters_ask_for_nothing(cache: TranslationCache) -> None:
    service = Service()
    assert results(service, [], cache) == []
    assert results(service, ["", "(*)", "Ya"], cache) == ["", "(*)", "YA"]
    assert service.asked == ["Ya"]


def test_one_failing_paragraph_fails_alone(cache: TranslationCache) -> None:
    def answer(text: str) -> str:
        if text == "Turun.":
            raise ValueError("tidak")
        return text.upper()

    found = results(Service(answer), ["Naik.", "Turun.", "Naik lagi."], cache)
    assert found == ["NAIK.", TranslationFailed("refused"), "NAIK LAGI."]


def test_a_service_that_hangs_is_left_after_the_deadline(cache: TranslationCache) -> None:
    never = threading.Event()
    service = Service(lambda text: "x" if never.wait(30) else None)
    found = results(service, ["Naik.", "Turun.", "Naik lagi.", "Turun lagi."], cache, deadline=0.05)
    never.set()
    assert found == [TranslationFailed("timeout")] * 4
    assert len(service.asked) == 3  # after three in a row the fourth is not asked for


def test_a_quota_notice_is_no_translation_and_ends_the_asking(cache: TranslationCache) -> None:
    service = Service(lambda text: NOTICE)
    assert results(service, ["Naik.", "Turun."], cache) == [TranslationFailed("quota")] * 2
    assert service.asked == ["Naik."]
    assert cache.get("palsu", "id", "en", "Naik.") is None


def test_a_busy_service_is_asked_three_times(cache: TranslationCache) -> None:
    def answer(text: str) -> str:
        if len(service.asked) < 3:
            raise TooManyRequests
        return text.upper()

    service = Service(answer)
    assert results(service, ["Naik."], cache) == ["NAIK."]
    assert service.objects == 3


def test_no_connection_is_told_after_the_retries(cache: TranslationCache) -> None:
    def answer(text: str) -> str:
        raise ConnectionError

    service = Service(answer)
    assert results(service, ["Naik."], cache) == [TranslationFailed("unreachable")]
    assert len(service.asked) == 3


def test_a_known_paragraph_is_not_asked_for_again(cache: TranslationCache) -> None:
    assert results(Service(), ["Naik."], cache) == ["NAIK."]
    silent = Service(lambda text: None)
    found = results(silent, ["Naik.", "Turun."], cache)
    assert found == ["NAIK.", TranslationFailed("empty")]
    assert silent.asked == ["Turun."]


def test_a_long_paragraph_is_asked_for_in_sentences(cache: TranslationCache) -> None:
    service = Service(limit=15)
    assert results(service, ["Harga turun. Andi senang."], cache) == ["HARGA TURUN. ANDI SENANG."]
    assert service.asked == ["Harga turun.", "Andi senang."]


def test_a_service_that_needs_a_key_is_not_asked_without(cache: TranslationCache) -> None:
    service = Service(needs_key=True)
    assert results(service, ["Naik.", "Turun."], cache) == [TranslationFailed("key")] * 2
    assert service.objects == 0


def test_an_engine_that_does_not_exist_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="google, mymemory, deepl, microsoft"):
        translate_paragraphs(["Naik."], "bing", "id", "en")


def test_a_missing_library_is_told(
    monkeypatch: pytest.MonkeyPatch, cache: TranslationCache
) -> None:
    monkeypatch.setitem(sys.modules, "deep_translator", None)
    found = list(translate_paragraphs(["Naik."], "google", "id", "en", cache=cache))
    assert found == [(0, TranslationFailed("not_installed"))]


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_opens_with_indonesian_and_english(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep_translator = pytest.importorskip("deep_translator")
    monkeypatch.setattr(  # asks the network for its languages otherwise
        deep_translator.MicrosoftTranslator,
        "_get_supported_languages",
        lambda self: {"indonesian": "id", "english": "en"},
    )
    engine = ENGINES[name]
    assert callable(engine.open("id", "en", "kunci:fx"))


@pytest.mark.parametrize(
    ("name", "message", "reason"),
    [
        ("ServerException", "456 quota", "quota"),
        ("ServerException", "503", "refused"),
        ("MicrosoftAPIerror", "{'code': 401000}", "key"),
        ("AuthorizationException", "rahasia", "key"),
        ("LanguageNotSupportedException", "", "language"),
        ("Apa saja", "", "refused"),
    ],
)
def test_errors_are_explained_without_their_message(name: str, message: str, reason: str) -> None:
    assert reason in FAILURES
    assert explain(type(name, (Exception,), {})(message)) == reason
