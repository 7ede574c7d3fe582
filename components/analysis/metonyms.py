"""Whether a capital or a seat of power stands for its country's government.

"Moskow membantah" and "ketegangan antara Beijing dan Taipei" name governments; "di Moskow", "Beijing, China" and
a dateline name a town. A seat ("Kremlin") counts only as the one who says something.
"""

from components.analysis.gazetteer import Reading
from components.analysis.name_text import NameText

# Before a town: it is a place where something is.
AT_A_PLACE = frozenset(
    "di ke dari kota ibukota menuju asal dekat sekitar wilayah kawasan zona pusat selatan utara timur barat "
    "bandara stadion universitas olimpiade dingin panas diplomatik jantung warga penduduk klub fc ac as real "
    "hotel jalan metropolitan luar tiba via rute penerbangan kbri kjri konferensi kedutaan".split()
)
# Before a government: who is spoken to, who does it, what belongs to it.
OF_A_POWER = frozenset(
    "antara oleh bagi kepada terhadap pihak rezim pemerintah pemerintahan militer dengan bahwa sekutu sikap "
    "kebijakan tuduhan klaim kepentingan desakan tekanan upaya keputusan sanksi rudal-rudal rudal drone pasukan "
    "serangan terbaru permintaan hubungan dukungan peringatan pernyataan menurut jika agar karena kata".split()
)
# After a government at the head of its sentence, beside any verb in me-.
DOES = frozenset(
    "akan telah sudah juga tidak belum pernah bahkan ingin harus justru kini pun tetap terus berjanji "
    "bersikeras bersikukuh berupaya berusaha berharap siap kembali".split()
)
SAYS = frozenset(
    "mengatakan menyatakan menyebut menegaskan membantah menolak mengecam menuduh mengklaim mengumumkan "
    "memperingatkan mengonfirmasi mengakui menambahkan menilai menuding mendesak menanggapi".split()
)
VERB_PREFIXES = ("me", "di", "ber", "ter")
SHORTEST_VERB = 6  # letters: "di", "men" and "meja" are no verbs here


def stands_for_country(text: NameText, first: int, last: int, reading: Reading) -> bool:
    """Whether the town or seat in words `first` to `last` acts as its country."""
    before, after = text.before(first), text.after(last).lower()
    if reading.kind == "seat":
        return after in SAYS and before not in AT_A_PLACE
    if before in AT_A_PLACE or after in {",", "("} and not _is_power(before):
        return False
    if _is_power(before):
        return True
    return (text.starts_sentence(first) or before in {",", "yang", "dan"}) and _is_deed(after)


def _is_power(before: str) -> bool:
    return before in OF_A_POWER or _is_verb(before)


def _is_deed(after: str) -> bool:
    return after in DOES or (after.startswith("me") and _is_verb(after))


def _is_verb(word: str) -> bool:
    return len(word) >= SHORTEST_VERB and word.startswith(VERB_PREFIXES)
