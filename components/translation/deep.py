"""The services deep-translator speaks to, each opened for one call.

`open_google("id", "en", None)("Harga turun.")` is "Prices are down." A deep-translator object
shared by threads returns other people's text, so an object lives for one piece of text. The library
is imported on the first call: the page starts without it.
"""

from collections.abc import Callable

from components.translation.failures import Failure

Translate = Callable[[str], str | None]

# MyMemory wants a region with a language; the other services take the code as it is.
MYMEMORY_CODES = {"id": "id-ID", "en": "en-GB"}
# What deep-translator's own exceptions mean, by class name: they share no base class.
EXCEPTIONS: dict[str, Failure] = {
    "TooManyRequests": "busy",
    "ApiKeyException": "key",
    "AuthorizationException": "key",
    "LanguageNotSupportedException": "language",
    "InvalidSourceOrTargetLanguage": "language",
    "TranslationNotFound": "empty",
    "ModuleNotFoundError": "not_installed",
}
# Codes in the messages of ServerException (DeepL) and MicrosoftAPIerror; from both manuals.
CODES: tuple[tuple[str, Failure], ...] = (
    ("456", "quota"),
    ("403001", "quota"),
    ("429", "busy"),
    ("401", "key"),
    ("403", "key"),
)


def open_google(source: str, target: str, key: str | None) -> Translate:
    """Google Translate's public page; needs no key."""
    from deep_translator import GoogleTranslator

    return _translate(GoogleTranslator(source=source, target=target))


def open_mymemory(source: str, target: str, key: str | None) -> Translate:
    """MyMemory; without a key a small amount a day, `key` is an e-mail address that raises it."""
    from deep_translator import MyMemoryTranslator

    codes = [MYMEMORY_CODES.get(lang, lang) for lang in (source, target)]
    return _translate(MyMemoryTranslator(source=codes[0], target=codes[1], email=key))


def open_deepl(source: str, target: str, key: str | None) -> Translate:
    """DeepL with the reader's key; keys of the free service end in ":fx"."""
    from deep_translator import DeeplTranslator

    free = bool(key) and str(key).endswith(":fx")
    return _translate(DeeplTranslator(source=source, target=target, api_key=key, use_free_api=free))


def open_microsoft(source: str, target: str, key: str | None) -> Translate:
    """Microsoft Translator with the reader's key; a region follows it after a blank."""
    from deep_translator import MicrosoftTranslator

    secret, _, region = (key or "").strip().partition(" ")
    return _translate(
        MicrosoftTranslator(
            source=source, target=target, api_key=secret or None, region=region.strip() or None
        )
    )


def explain(error: Exception) -> Failure:
    """What an error of a call means for the reader; its message is dropped, it may hold the key."""
    name = type(error).__name__
    if name in EXCEPTIONS:
        return EXCEPTIONS[name]
    if name in ("ServerException", "MicrosoftAPIerror"):
        return next((reason for code, reason in CODES if code in str(error)), "refused")
    return "unreachable" if isinstance(error, OSError) else "refused"


def _translate(translator: object) -> Translate:
    call: Translate = translator.translate  # type: ignore[attr-defined]
    return call
