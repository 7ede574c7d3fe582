"""Words that say a source's name is withheld, and words that say why a source knows.

>>> text = "kata warga yang enggan disebut namanya."
>>> [words.of(text) for words in find_disclosures(text)]
['yang enggan disebut namanya']

Not disclosures: withholding something else ("enggan menyebutkan jumlahnya") or somebody else's name
("menolak menyebutkan nama korban"), "anonim" as a topic ("akun anonim", "donatur anonim").
"""

import re
from collections.abc import Iterator
from functools import cache

from components.article import Words
from components.lang import read_table

REASON = 160  # characters a reason may have: "karena sensitifnya situasi tersebut"
SILENT_REACH = 80  # characters of "tidak berwenang berbicara kepada media"
KNOWS_REACH = 120  # characters of "yang mengetahui diskusi tersebut"
NO_MARK = r"[^.,;\"”\n]"
# Without one of these a stretch of text discloses nothing: most lines need no further look.
TOPIC = re.compile(
    r"nama|identitas|jati ?diri|anonim|wewenang|diizinkan|rahasia|sebut|kutip|korankan|mediakan",
    re.IGNORECASE,
)
# What a withheld passive must be about: a name, or being named at all.
ABOUT_NAME = re.compile(
    r"nama|identitas|jati ?diri|di(?:sebut(?:kan)?|kutip|korankan|identifikasi|ekspos|mediakan)\b",
    re.IGNORECASE,
)
NO_WISH = re.compile(r"(?:tidak|tak|nggak) (?:di|me)", re.IGNORECASE)  # "tidak disebutkan"
KNOWS_END = re.compile(
    r"\s+(?:pada|kepada|mengatakan|menyebut|menyatakan|mengungkapkan|saat|dalam|dan berbicara)\b.*"
)


def find_disclosures(text: str, start: int = 0, end: int | None = None) -> Iterator[Words]:
    """Every disclosure in `text[start:end]`, none inside another, in order."""
    stop = len(text) if end is None else end
    if TOPIC.search(text, start, stop) is None:
        return
    matches = [
        match
        for number, pattern in enumerate(_patterns())
        for match in pattern.finditer(text, start, stop)
        if number or _is_about_name(match)
    ]
    last = -1
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        if match.start() >= last and not _is_somebody_else(text, match):
            last = match.end()
            yield Words(match.start(), match.end())


def find_knowledge(text: str, start: int, end: int) -> Words | None:
    """The relative clause after a source that says how it knows ("yang mengetahui diskusi itu")."""
    match = _knows().match(text, start, end)
    if match is None:
        return None
    cut = KNOWS_END.search(match.group())
    found = match.group()[: cut.start()] if cut else match.group()
    return Words(match.start(), match.start() + len(found.rstrip()))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The shapes of a disclosure; the first needs a look at what is withheld."""
    wishes = rf"(?: (?:{_words('wish')}))*"
    because = rf"(?:,? (?:{_words('because')}) {NO_MARK}{{3,{REASON}}})?"
    to_whom = rf"{NO_MARK}{{0,{SILENT_REACH}}}"
    no = _words("unwilling")
    own, passive, withheld = _words("own"), _words("passive"), _words("withheld")
    shapes = (
        rf"(?:{no}){wishes} (?:{passive}|{withheld})(?: (?:{own}|nama|identitas))?",
        rf"(?:{no}){wishes} (?:{_words('tell')}) (?:{own})",
        rf"(?:{own})(?: (?:{no})){{0,2}}{wishes} (?:{passive}|{withheld})",
        rf"(?:berbicara |berkata |bicara )?(?:{_words('terms')}) (?:{_words('hidden')})",
        rf"(?:berbicara |berkata |bicara )?(?:{_words('alone')})",
        r"(?<=sumber )anonim",
        rf"(?:karena )?(?:{_words('silent')})(?: untuk)? (?:ber)?bicara{to_whom}",
    )
    return tuple(
        re.compile(rf"(?:\byang )?\b(?:{shape})\b{because}", re.IGNORECASE) for shape in shapes
    )


def _is_about_name(match: re.Match[str]) -> bool:
    """Whether a passive withholds a name, by a wish: "tidak disebutkan" alone wishes nothing."""
    found = match.group().removeprefix("yang ")
    return ABOUT_NAME.search(found) is not None and NO_WISH.match(found) is None


def _is_somebody_else(text: str, match: re.Match[str]) -> bool:
    """Whether "nama" is followed by whose name it is: "disebut nama korban"."""
    return _else().match(text, match.end()) is not None


@cache
def _else() -> re.Pattern[str]:
    return re.compile(rf"(?:-nama)?\s+(?:si |para |sang )?(?:{_words('else')})\b", re.IGNORECASE)


@cache
def _knows() -> re.Pattern[str]:
    return re.compile(
        rf"yang (?:{_words('knows')})\b[^,.;:\"“”\n]{{0,{KNOWS_REACH}}}", re.IGNORECASE
    )


@cache
def _words(kind: str) -> str:
    """The words of one kind as alternatives, longest first."""
    rows = (words for name, words in read_table("disclosure_words") if name == kind)
    return "|".join(sorted(rows, key=len, reverse=True))
