"""Paragraphs translated one by one; each that fails does so alone.

>>> list(translate_paragraphs(["Harga turun."], "google", "id", "en"))
[(0, 'Prices are down.')]

The text leaves the machine: the page says so before the first call. Paragraphs are asked for in
turn, because the free services slow down whoever asks for many at once.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Thread

from components.translation.answers import find_fault
from components.translation.cache import TranslationCache
from components.translation.deep import (
    Translate,
    explain,
    open_deepl,
    open_google,
    open_microsoft,
    open_mymemory,
)
from components.translation.failures import Failure, TranslationFailed
from components.translation.split import split_text

DEADLINE = 10.0  # seconds for one call; a paragraph takes about half a second when all is well
WAITS = (0.5, 1.5)  # seconds before the first and the second retry
RETRIED: frozenset[Failure] = frozenset({"unreachable", "busy"})  # may pass within seconds
FINAL: frozenset[Failure] = frozenset({"quota", "key", "language", "not_installed"})  # will not
GIVE_UP = 3  # paragraphs in a row that got no answer, after which the rest is not asked for
NO_ANSWER: frozenset[Failure] = frozenset({"timeout", "unreachable", "busy"})


@dataclass(frozen=True, slots=True)
class Engine:
    """A translation service: how to open it for one call, and what it accepts.

    `limit` is in bytes of UTF-8 per call.
    """

    name: str
    title: str
    limit: int
    needs_key: bool
    open: Callable[[str, str, str | None], Translate]


ENGINES: dict[str, Engine] = {
    engine.name: engine
    for engine in (
        Engine("google", "Google Translate", 4_999, False, open_google),  # refuses 5,000
        Engine("mymemory", "MyMemory", 499, False, open_mymemory),  # refuses 500
        Engine("deepl", "DeepL", 3_000, True, open_deepl),  # deep-translator puts it in the address
        Engine("microsoft", "Microsoft Translator", 4_999, True, open_microsoft),
    )
}


def translate_paragraphs(
    paragraphs: Sequence[str],
    engine: str | Engine,
    source: str,
    target: str,
    *,
    key: str | None = None,
    cache: TranslationCache | None = None,
    deadline: float = DEADLINE,
    waits: Sequence[float] = WAITS,
) -> Iterator[tuple[int, str | TranslationFailed]]:
    """Index and translation of each paragraph, in order, as they arrive.

    A paragraph without a translation comes as TranslationFailed. A translation is kept in `cache`
    (the user's cache folder when not given). Raises ValueError for an engine that does not exist.
    """
    chosen = ENGINES.get(engine) if isinstance(engine, str) else engine
    if chosen is None:
        raise ValueError(f"no engine {engine!r}; there are: {', '.join(ENGINES)}")
    call = _Call(chosen, source, target, key, deadline, tuple(waits))
    return _each(call, paragraphs, TranslationCache() if cache is None else cache)


@dataclass(frozen=True, slots=True)
class _Call:
    """All that a call needs besides its text."""

    engine: Engine
    source: str
    target: str
    key: str | None
    deadline: float
    waits: tuple[float, ...]


def _each(
    call: _Call, paragraphs: Sequence[str], cache: TranslationCache
) -> Iterator[tuple[int, str | TranslationFailed]]:
    silent, broken = 0, None
    for index, paragraph in enumerate(paragraphs):
        if not any(character.isalpha() for character in paragraph):
            yield index, paragraph  # "(*)" needs no translation
            continue
        place = (call.engine.name, call.source, call.target, paragraph)
        known = cache.get(*place)
        result = known or broken or _translate_paragraph(call, paragraph)
        if isinstance(result, TranslationFailed):
            silent = silent + 1 if result.reason in NO_ANSWER else 0
            if result.reason in FINAL or silent >= GIVE_UP:
                broken = result
        elif known is None:
            silent = 0
            cache.put(*place, result)
        yield index, result


def _translate_paragraph(call: _Call, paragraph: str) -> str | TranslationFailed:
    done = []
    for piece in split_text(paragraph, call.engine.limit):
        result = _translate_piece(call, piece)
        if isinstance(result, TranslationFailed):
            return result
        done.append(result)
    return " ".join(done)


def _translate_piece(call: _Call, piece: str) -> str | TranslationFailed:
    result = _ask(call, piece)
    for wait in call.waits:
        if not isinstance(result, TranslationFailed) or result.reason not in RETRIED:
            break
        time.sleep(wait)
        result = _ask(call, piece)
    return result


def _ask(call: _Call, piece: str) -> str | TranslationFailed:
    """One call in a thread of its own, left behind when it outlives the deadline.

    deep-translator has no timeouts; a daemon thread does not keep the program from ending.
    """
    if call.engine.needs_key and not call.key:
        return TranslationFailed("key")
    outcome: list[str | TranslationFailed] = []

    def run() -> None:
        try:
            answer = call.engine.open(call.source, call.target, call.key)(piece)
        except Exception as error:  # noqa: BLE001  the library's errors share no base class
            outcome.append(TranslationFailed(explain(error)))
            return
        fault = find_fault(piece, answer)
        outcome.append(str(answer).strip() if fault is None else TranslationFailed(fault))

    worker = Thread(target=run, name=f"translate-{call.engine.name}", daemon=True)
    worker.start()
    worker.join(call.deadline)
    return outcome[0] if outcome else TranslationFailed("timeout")
