"""Other words in the names of a text, so that its sentences teach more than the names in them.

>>> text = Marked("Bupati Bandung Siti tiba.", ((7, 14, "LOC"), (15, 19, "PER")))
>>> exchange_names(text, {"LOC": ["Sukamaju"], "PER": ["Wira"]}, random.Random(0)).text
'Bupati Sukamaju Wira tiba.'
"""

import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from components.recipes.id_news.scripts.sets import Marked, Span

WORD = re.compile(r"\b[A-Z][a-z'’]{2,}\b")
# What stays: words for kinds of places, directions, and small parts of names.
# fmt: off
KEPT = frozenset((
    "Atas", "Bandar", "Bandara", "Barat", "Baru", "Bin", "Binti", "Bukit", "Candi", "Danau",
    "Dermaga", "Desa", "Distrik", "Dusun", "Gang", "Gedung", "Gunung", "Hotel", "Istana", "Jalan",
    "Jawa", "Jembatan", "Kabupaten", "Kampung", "Kantor", "Kawasan", "Kebun", "Kecamatan",
    "Kelurahan", "Kepulauan", "Kompleks", "Kota", "Lapangan", "Laut", "Masjid", "Muara", "Museum",
    "Nagari", "Negeri", "Pantai", "Pasar", "Pegunungan", "Pelabuhan", "Perumahan", "Provinsi",
    "Pulau", "Pusat", "Rumah", "Sakit", "San", "Selat", "Selatan", "Stadion", "Stasiun", "Sungai",
    "Taman", "Tanjung", "Teluk", "Tengah", "Tenggara", "Terminal", "The", "Timor", "Timur", "Tol",
    "Tugu", "Utara", "Van", "Von", "Waduk", "Wilayah",
))
# fmt: on
# A word belongs to persons when it stands in theirs at least this often, counted over all training
# documents (which hold each set three times), and five times as often as in other names.
SEEN = 2
MORE = 5
# Rows of the list of places; codes up to this length are provinces, regencies and districts.
PLACE_ROW = re.compile(r"\('([\d.]{1,8})','((?:[^']|'')*)'\)")
# Words taken from the other pool, so that no word is sure to be a person or a place.
MIXED = {"PER": 1500, "LOC": 600}
SEED = 20

Pools = dict[str, list[str]]


def exchange_names(marked: Marked, pools: Pools, rng: random.Random) -> Marked:
    """The text with other words in its persons and places; one word becomes the same everywhere.

    Bodies change where they hold the same word: "Polres Bandung" becomes "Polres Sukamaju".
    """
    new: dict[str, str] = {}
    for start, end, label in marked.spans:
        for word in WORD.findall(marked.text[start:end]) if label in pools else ():
            if word not in new and word not in KEPT:
                new[word] = rng.choice(pools[label])
    text, spans, done = "", list[Span](), 0
    for start, end, label in sorted(marked.spans):
        if start < done:  # inside the name before
            continue
        text += marked.text[done:start]
        name = WORD.sub(lambda found: new.get(found[0], found[0]), marked.text[start:end])
        spans.append((len(text), len(text) + len(name), label))
        text, done = text + name, end
    return replace(marked, text=text + marked.text[done:], spans=tuple(spans))


def word_pools(texts: Iterable[Marked], places: Path) -> Pools:
    """The words to take from: those of persons in the texts, and those of Indonesia's places."""
    persons: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for item in texts:
        for start, end, label in item.spans:
            words = WORD.findall(item.text[start:end])
            (persons if label == "PER" else others).update(words)
    own = {
        "PER": sorted(w for w, n in persons.items() if n >= SEEN and n > MORE * others[w]),
        "LOC": sorted(set(_place_words(places)) - persons.keys()),
    }
    rng = random.Random(SEED)
    strange = {"PER": own["LOC"], "LOC": own["PER"]}
    return {
        label: sorted(own[label] + rng.sample(words, min(MIXED[label], len(words))))
        for label, words in strange.items()
    }


def _place_words(path: Path) -> Iterable[str]:
    for _, name in PLACE_ROW.findall(path.read_text(encoding="utf-8")):
        yield from WORD.findall(name.replace("''", "'"))
