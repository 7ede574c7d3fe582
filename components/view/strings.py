"""The words of the interface, from gettext catalogues: `locale/<lang>/LC_MESSAGES/messages.po`.

`speaker("id").text("Statements")` is "Pernyataan". The English words in the code are the keys; both
languages have a complete catalogue. After a change of words, from the repository's root:

    pybabel extract -s -F components/view/locale/babel.cfg -o build/messages.pot \
        -k text -k count:1,2 -k marks:1,2 -k mark components/view dashboard.py
    pybabel update -i build/messages.pot -d components/view/locale -N
    pybabel compile -d components/view/locale
"""

import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Lang = Literal["id", "en"]
LANGS: tuple[Lang, ...] = ("id", "en")
SOURCE: Lang = "id"  # what articles are written in
TARGET: Lang = "en"  # what articles are translated into
LANG_NAMES: dict[Lang, str] = {"id": "Indonesia", "en": "English"}
LOCALE = Path(__file__).parent / "locale"

# What groups thousands and what marks decimals, by language.
_MARKS: dict[Lang, tuple[str, str]] = {"id": (".", ","), "en": (",", ".")}


@dataclass(frozen=True, slots=True)
class Say:
    """Says the interface's words in one language."""

    lang: Lang
    catalogue: gettext.NullTranslations

    def text(self, message: str, **values: object) -> str:
        """The message in this language, `{names}` in it filled from `values`."""
        said = self.catalogue.gettext(message)
        return said.format(**values) if values else said

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """The message for a count: `{n}` is filled with the number as this language writes it."""
        said = self.catalogue.ngettext(one, many, n)
        return said.format(n=self.number(n), **values)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as this language writes it: 1.234,5 in Indonesian, 1,234.5 in English."""
        group, point = _MARKS[self.lang]
        written = f"{value:,.{decimals}f}"
        return written.translate(str.maketrans(",.", group + point)).replace("-", "−")


def mark(message: str) -> str:
    """The message itself: marks words that a table holds and `Say.text` says later."""
    return message


def marks(one: str, many: str) -> tuple[str, str]:
    """The two forms of a count, marked for `Say.count`."""
    return one, many


@cache
def speaker(lang: Lang) -> Say:
    """The interface's words in `lang`."""
    return Say(lang, gettext.translation("messages", LOCALE, languages=[lang]))


def language_of(locale: str | None) -> Lang:
    """The interface language for a browser's locale: Indonesian for `id-ID` and `ms`, else English.

    A browser that does not say gets Indonesian, the language of the articles.
    """
    return "id" if locale is None or locale.lower().startswith(("id", "in", "ms")) else "en"
