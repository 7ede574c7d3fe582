"""What a form of a place or a body names, as a key that all its other forms share.

>>> place_key("Kabupaten Garut") == place_key("Garut"), body_key("Pemkot Solo")
(True, 'pemerintah kota solo')

Known aliases come from the word lists (AS, Amerika Serikat); the rest is spelling: type words of
places, "PT" and "Tbk" of companies, short forms of offices (Polda Jabar, Polda Jawa Barat).
"""

import re
from functools import cache

from components.analysis.naming.gazetteer import Reading, readings_of
from components.article import Label
from components.lang import read_table

# Type words that are left out of a place's key: "Kota Bandung" is "Bandung".
AREA = re.compile(
    r"^(?:kabupaten|kab\.?|kota administrasi|kota|provinsi|negara|kelurahan|desa|kecamatan|"
    r"kawasan|kerajaan|republik(?: islam| rakyat| federal| demokratik)?) (?=\w)",
    re.IGNORECASE,
)
TOLL_ROAD = re.compile(r"^(?:ruas|jalan) tol ", re.IGNORECASE)
COMPANY = re.compile(
    r"^(?:pt|cv|ud)\.? | (?:tbk|inc|corp|ltd|co|llc|plc)\.?$|\s?\(persero\)", re.IGNORECASE
)
STATE = re.compile(r"[ -](?:RI|Republik Indonesia)$")
BRACKET = re.compile(r"\s?\([^()]*\)")


def reading_for(form: str, label: Label) -> Reading | None:
    """What the word lists say a form with this label names; None when they do not know it."""
    forms = (form, form.title()) if form.islower() else (form,)
    readings = [r for one in forms for r in readings_of(one) if r.label == label]
    readings.sort(key=lambda reading: not reading.plain)
    return readings[0] if readings else None


def place_key(form: str) -> str:
    """A key that is equal for the forms of one place."""
    reading = reading_for(form, "LOC")
    if reading:
        return reading.name.lower()
    short = AREA.sub("", TOLL_ROAD.sub("tol ", BRACKET.sub("", form))).strip()
    reading = reading_for(short, "LOC")
    return reading.name.lower() if reading else short.lower()


def body_key(form: str) -> str:
    """A key that is equal for the forms of one body."""
    reading = reading_for(form, "ORG")
    if reading:
        return reading.name.lower()
    bare = " ".join(BRACKET.sub(" ", form).split())
    reading = reading_for(bare, "ORG")
    if reading:
        return reading.name.lower()
    reading = reading_for(bare.replace("Amerika Serikat", "AS"), "ORG")
    if reading:
        return reading.name.lower()
    bare = STATE.sub("", bare) or bare
    words = COMPANY.sub("", bare.lower()).strip().split(" ")
    long = _long_forms().get(words[0])
    if long:
        words[0] = long
    for at in range(1, len(words)):
        place = reading_for(" ".join(bare.split(" ")[-len(words) + at :]), "LOC")
        if place:
            head = reading_for(" ".join(bare.split(" ")[:at]), "ORG")  # "Golkar Sulut"
            heads = [head.name.lower()] if head else words[:at]
            return " ".join([*heads, place.name.lower()])
    return " ".join(words)


@cache
def _long_forms() -> dict[str, str]:
    return {short: long for short, long in read_table("short_bodies")}
