"""What a page says about itself: headline, outlet, author, day of publication.

From "Gempa Guncang Wanasari", "Penulis: Rina Wulandari", "Senin, 3 Juni 2024 10:00 WIB" and
"WANASARI, KABAR.com - Gempa …" come the title, Rina Wulandari, 2024-06-03 and KABAR.com. A day
inside a paragraph is the day of an event, not of publication, and is not taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from components.analysis.page.dateline import find_dateline
from components.article import Draft, Part
from components.lang import read_list

MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
OTHER_MONTHS = {"agt": "agu", "aug": "agu", "may": "mei", "oct": "okt", "dec": "des"}
LINE_CHARACTERS = 1000  # what is read of a line; page lines are shorter
OUTLETS = "dateline_outlets"  # names of newsrooms, so that none is taken for a person
DATELINE_PARAGRAPHS = 2  # a dateline opens the first paragraph, or the second after a deck unmarked

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|bin|binti|van|de)){0,4}"
_NAMES = rf"{_NAME}(?:(?:, | dan | & ){_NAME}){{0,3}}"
_DOMAIN = r"[\w-]+(?:\.(?i:com|co|id|net|news|tv|org))+"
_AUTHORS = (  # in this order; the first that matches names the author
    re.compile(
        rf"\(?(?:[Pp]enulis|PENULIS|[Rr]eporter|REPORTER|[Pp]ewarta|[Ww]artawan|[Oo]leh|[Tt]eks)"
        rf"(?:\s*:\s*|\s+)(?P<who>{_NAMES}?)(?=\s*(?:[|)/(]|Editor|EDITOR|$))"
    ),
    re.compile(
        r"Laporan (?:Langsung )?(?:Wartawan|Reporter|Kontributor|Jurnalis|Koresponden)\b.*?, "
        rf"(?P<who>{_NAMES})\.?$"
    ),
    re.compile(rf"Laporan (?P<who>{_NAMES}) [|I] \S"),
    re.compile(rf"{_DOMAIN}, (?P<who>{_NAMES})$"),
    re.compile(rf"(?P<who>{_NAMES})(?:\s+[-–|]\s*\S.{{0,20}})?$"),
)
_NO_PERSON = ("tim ", "redaksi", "editor ")
_OUTLETS = (
    re.compile(rf"[Aa]rtikel ini (?:\w+ )*?(?:tayang|naik|terbit|dimuat) di\s*(?P<who>{_DOMAIN})"),
    re.compile(r"Copyright\s*©?\s*(?:\d{4}\s*)?(?P<who>[A-Z][\w.]+)(?:\s*\d{4})?\.?$"),
    re.compile(rf"Laporan (?:Wartawan|Reporter|Kontributor|Jurnalis) (?P<who>{_DOMAIN}),"),
    re.compile(rf"(?P<who>{_DOMAIN}), [A-Z]"),
    re.compile(rf"(?P<who>{_DOMAIN})\s*[-–|]\s*\d"),
)
_NO_DASH = re.compile(rf"(?P<who>{_DOMAIN}), [A-Z]")  # "Kabar.com, WanasariGempa": dash lost
_WORD_DATE = re.compile(r"\b(\d{1,2})[\s-]([A-Za-z]{3,9})[\s-](\d{4})\b")
_NUMBER_DATE = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")


def find_details(draft: Draft, parts: Sequence[Part]) -> Draft:
    """The draft with what its page says of itself; what was known stays, the rest may stay None."""
    lines = {part: part.words.of(draft.text)[:LINE_CHARACTERS] for part in parts}
    title = next((text for part, text in lines.items() if part.kind == "title"), None)
    bylines = [text for part, text in lines.items() if part.kind == "byline"]
    return replace(
        draft,
        title=draft.title or title,
        outlet=draft.outlet or _find_outlet(lines),
        author=draft.author or next(_find_authors(bylines), None),
        published=draft.published or next(_find_days(bylines), None),
    )


def _find_outlet(lines: dict[Part, str]) -> str | None:
    paragraphs = [text for part, text in lines.items() if part.kind == "paragraph"]
    for text in paragraphs[:DATELINE_PARAGRAPHS]:
        found = find_dateline(text, place_only=False)
        opening = found.outlet if found else None
        opening = opening or (glued["who"] if (glued := _NO_DASH.match(text)) else None)
        if opening is not None:
            return opening
    pages = [text for part, text in lines.items() if part.kind in ("byline", "boilerplate")]
    found_names = (pattern.search(text) for pattern in _OUTLETS for text in pages)
    return next((found["who"] for found in found_names if found), None)


def _find_authors(bylines: Sequence[str]) -> Iterator[str]:
    for text in bylines:
        if text.casefold().startswith(_NO_PERSON) or text.casefold() in read_list(OUTLETS):
            continue
        found = next((hit for pattern in _AUTHORS if (hit := pattern.match(text))), None)
        if found is not None:
            yield found["who"].rstrip(".")


def _find_days(bylines: Sequence[str]) -> Iterator[str]:
    """Days as YYYY-MM-DD; days no calendar has are left out."""
    for text in bylines:
        for found in _WORD_DATE.finditer(text):
            name = found[2][:3].lower()
            name = OTHER_MONTHS.get(name, name)
            if name in MONTHS:
                yield from _day(int(found[3]), MONTHS.index(name) + 1, int(found[1]))
        for found in _NUMBER_DATE.finditer(text):
            yield from _day(int(found[3]), int(found[2]), int(found[1]))


def _day(year: int, month: int, day: int) -> Iterator[str]:
    try:
        yield date(year, month, day).isoformat()
    except ValueError:
        return
