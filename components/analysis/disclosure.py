"""Words that say a source's name is withheld, and words that say why a source knows.

>>> [text[w.start:w.end] for text in ["warga yang enggan disebut namanya"] for w in find_disclosures(text)]
['yang enggan disebut namanya']

Not disclosures: withholding something else ("enggan menyebutkan jumlahnya") or somebody else's name
("menolak menyebutkan nama korban"), "anonim" as a topic ("akun anonim", "donatur anonim").
"""

import re
from collections.abc import Iterator

from components.article import Words

UNWILLING = (
    r"(?:enggan|menolak|ogah|keberatan|tidak|tak|nggak|meminta|minta|memohon|mohon|berpesan|mensyaratkan)"
    r"(?: (?:mau|ingin|bersedia|berkenan|berani|agar|supaya|untuk|tidak|tak|jangan|nama(?:nya)?|"
    r"identitas(?:nya)?))*"
)
NAMED = (
    r"di(?:sebut(?:kan)?|publikasikan|publikasi|tulis(?:kan)?|ungkap(?:kan)?|kutip|korankan|beritakan|mediakan"
    r"|identifikasi|buka|muat|sampaikan|cantumkan|rilis|ekspos)"
)
WITHHELD = r"di(?:rahasiakan|samarkan|sembunyikan|lindungi)"
TELL = r"(?:menyebut(?:kan)?|mengungkap(?:kan)?|membeberkan|memberi(?:kan)?|membuka|menunjukkan)"
NAME = r"(?:(?:nama|identitas|jati ?diri)(?:nya| dirinya| aslinya| lengkapnya)?)"
OWN_NAME = r"(?:(?:nama|identitas|jati ?diri)(?:nya| dirinya| aslinya| lengkapnya))"
BECAUSE = r"(?:,? (?:karena|lantaran|sebab|dengan alasan|demi|mengingat) [^.,;\"”\n]{3,160})?"

# Tried together; the longest stretch wins.
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\byang )?\b{UNWILLING} (?:{NAMED}|{WITHHELD})(?: {NAME})?(?: (?:di|ke|dalam|oleh) (?:media|publik|"
        rf"pemberitaan|berita)\w*)?{BECAUSE}",
        rf"(?:\byang )?\b(?:enggan|menolak|ogah|keberatan|tidak (?:mau|ingin|bersedia)|tak (?:mau|ingin|bersedia))"
        rf"(?: untuk)? {TELL} {OWN_NAME}{BECAUSE}",
        rf"(?:\byang )?\b{OWN_NAME} (?:(?:sengaja |minta |ingin |enggan |tidak |tak |mau |telah |kami )*)"
        rf"(?:{WITHHELD}|{NAMED}|dirahasiakan|samarkan|rahasiakan){BECAUSE}",
        rf"(?:\byang )?\b(?:berbicara |berkata |bicara )?(?:dengan|atas) (?:syarat|kondisi) (?:anonim(?:itas)?|tidak "
        rf"{NAMED}(?: {NAME})?|{NAME} {WITHHELD}){BECAUSE}",
        rf"(?:\byang )?\b(?:berbicara|berkata|bicara) secara anonim{BECAUSE}",
        r"(?<=\bsumber )anonim\b",
        r"\b(?:bukan nama (?:sebenarnya|asli)|nama samaran|nama (?:telah )?disamarkan)\b",
        r"(?:\byang |\bkarena )?\b(?:tidak|tak|belum) (?:berwenang|memiliki kewenangan|punya kewenangan|diizinkan|diberi "
        r"wewenang)(?: untuk)? (?:berbicara|bicara|memberi|berkomentar|menyampaikan)[^.,;\"”\n]{0,80}",
    )
)
# What must stand in a match of the first pattern, or it withholds nothing about a person.
ABOUT_NAME = re.compile(
    r"nama|identitas|jati ?diri|di(?:sebut(?:kan)?|kutip|korankan|identifikasi|ekspos|mediakan)\b",
    re.IGNORECASE,
)
SOMEBODY_ELSE = re.compile(
    r"\s+(?:si |para |sang )?(?:korban|pelaku|tersangka|terduga|terlapor|saksi|perusahaan|partai|pihak|orang)",
    re.IGNORECASE,
)
NO_WISH = re.compile(
    r"(?:tidak|tak|nggak) (?:di|me)", re.IGNORECASE
)  # "tidak disebutkan" wishes nothing

KNOWS = re.compile(
    r"\byang (?:mengetahui|tahu|akrab dengan|dekat dengan|memahami|menyaksikan|melihat|mendengar|hadir|"
    r"terlibat|ikut serta|berada di lokasi|mengerti|mengikuti|menangani|diberi tahu|mendapat informasi)"
    r"\b[^,.;:\"“”\n]{0,120}",
    re.IGNORECASE,
)
KNOWS_END = re.compile(
    r"\s+(?:pada|kepada|mengatakan|menyebut|menyatakan|mengungkapkan|saat|dalam|dan berbicara)\b.*"
)


def find_disclosures(text: str, start: int = 0, end: int | None = None) -> Iterator[Words]:
    """Every disclosure in `text[start:end]`, none inside another, in order."""
    last = -1
    matches = [
        match
        for number, pattern in enumerate(PATTERNS)
        for match in pattern.finditer(text, start, len(text) if end is None else end)
        if number or _is_about_name(match, text)
    ]
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        if match.start() >= last:
            last = match.end()
            yield Words(match.start(), match.end())


def _is_about_name(match: re.Match[str], text: str) -> bool:
    found = match.group().removeprefix("yang ")
    if not ABOUT_NAME.search(found) or SOMEBODY_ELSE.match(text, match.end()):
        return False
    return NO_WISH.match(found) is None


def find_knowledge(text: str, start: int, end: int) -> Words | None:
    """The relative clause after a source that says how it knows ("yang mengetahui diskusi itu")."""
    match = KNOWS.match(text, start, end)
    if match is None:
        return None
    cut = KNOWS_END.search(match.group())
    last = match.start() + cut.start() if cut else match.end()
    return Words(
        match.start(),
        last - (len(text[match.start() : last]) - len(text[match.start() : last].rstrip())),
    )
