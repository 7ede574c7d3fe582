"""Why a paragraph has no translation, in words the page's catalogue knows.

A failed paragraph is a value beside the translated ones, never an exception:
`TranslationFailed("quota")` stands where "Harga turun." could not be translated.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Failure = Literal[
    "timeout",  # no answer within the deadline
    "unreachable",  # no connection
    "busy",  # the service asks to slow down
    "quota",  # the free or paid amount is used up
    "key",  # the service needs a key, or refused the one given
    "language",  # the service does not know one of the languages
    "empty",  # it answered with nothing
    "unchanged",  # it gave the paragraph back as it was
    "implausible",  # far too short or too long for this paragraph
    "refused",  # it answered with an error
    "not_installed",  # deep-translator is missing
]
FAILURES: tuple[Failure, ...] = get_args(Failure)


@dataclass(frozen=True, slots=True)
class TranslationFailed:
    """Stands in place of a translation; `reason` is one of FAILURES."""

    reason: Failure
