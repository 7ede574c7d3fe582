"""Direct speech: whose words a quotation gives, shown in marked text with invented sentences."""

import pytest

from components.analysis.attribution import find_attributions
from tests.analysis.statements import read_doc, shown

DIRECT = [
    '"[Harga turun|content]," [kata|cue] [Andi|source].',
    "“[Harga turun|content]”, [ujar|cue] [Kepala Dinas Pasar, Andi|source], Rabu (14/2/2024).",
    '"[Harga turun|content]," [ujarnya|cue].',
    '[Andi|source] [mengatakan|cue], "[harga turun|content]."',
    'Andi sudah pulang. [Ia|source] [menegaskan|cue]: "[Harga turun|content]."',
    '[Andi|source] [menambahkan|cue] kepada wartawan, "[Harga turun|content]."',
    '"[Harga turun|content]," [kata|cue] [Andi|source]. "[Warga senang sekali|content]."',
    '"[Harga|content]," [kata|cue] [Andi|source], "[turun lagi hari ini|content]."',
    '"[Harga turun sekali|content]," [Andi|source] [menandaskan|cue].',
    '"[Harga akan turun lagi|content]."',
    '"[Harga turun|content]," demikian [kata|cue] [Andi|source].',
    '[Harga turun sekali|content]," [kata|cue] [Andi|source].',  # the opening mark was lost
    'Andi, pedagang pasar, [berkata|cue], "[harga turun.|content]',  # never closed
    '"[Harga turun|content], [kata|cue] [Andi|source] kepada wartawan.',  # no closing mark
    '"[Harga beras sudah turun|content], [ujarnya|cue].',
    '"[Harga beras sudah turun|content], [kata|cue] [Andi|source]."',  # a late one
    '"[Warga senang. Harga turun|content], [kata|cue] [sejumlah pedagang|source] kepada Antara.',
    '"[Harga turun, kata orang, karena hujan|content]," [kata|cue] [Andi|source].',
    '"[Harga turun, kata Budi, dan naik lagi|content]."',
    '"[Harga turun, kata kuncinya beras murah|content].',
    '"[Harga turun|content]," [menurut|cue] [Andi|source].',
    '"[Harga turun|content]," [sapa|cue] [Andi|source] kepada warga.',  # a verb no list knows
    '"[Harga sudah turun|content]," [ujarmya|cue].',  # a slip
    '"[Harga sudah turun|content]". [Ujarnya|cue]',
    '"[Harga sudah turun|content]." [Kata|cue] [Andi|source] saat ditemui.',
    '"[Harga sudah turun|content], "[tutupnya|cue].',  # a blank before the closing mark
    '[Pertanyaan|cue] [warga|source], "[apakah harga akan turun?|content]"',
    '[Warga|source] [meneriakkan|cue] "[turun|content]" dan "[mundur|content]" di pasar.',
    '"[Harga beras sudah turun|content]," [ia|source] [memungkaskan|cue].',  # a verb no list knows
    '"[Harga turun|content]," [kata|cue] [dia|source] "[Warga senang sekali|content]."',
    '"[Harga beras akan turun|content]," [tutur|cue] [Andi|source], "[besok atau lusa|content]."',
    '"[Harga beras turun|content], - [ujar|cue] [Andi|source].',
    '"[Harga beras turun|content]." Begitu [kata|cue] [Andi|source].',
    '"[Kami menjaga harga beras|content]," [kata|cue] [Kepala Pasar 2018 – 2020, Andi|source].',
    '[Andi|source] tertawa, "[Saya senang sekali harga beras turun|content]."',
    '[Andi|source] [mengomentari|cue] harga, "[Saya senang sekali harga beras turun|content]."',
    '[Seorang nenek|source] tertawa. "[Saya senang sekali|content]," [tuturnya|cue].',
    '"[Harga turun|content]," [ujar|cue] [Andi|source] melansir Antara, Jumat (20/6/2025).',
    '[Ajakan|cue] [Andi|source] untuk "[jangan menimbun beras|content]" diabaikan warga.',
    '[Isi|cue] dari [surat itu|source], "[Harga beras akan turun|content]."',
    '[Warga|source] menyambutnya dengan [teriakan|cue] "[turun|content]" di pasar.',
    '[Warga|source] meneriakkan [yel-yel|cue] seperti "[turun|content]" dan "[mundur|content]".',
    '"[Turun|content]" dan "[mundur|content]" berulang kali [diteriakkan|cue] [warga|source].',
]


@pytest.mark.parametrize("line", DIRECT)
def test_direct_speech(line: str) -> None:
    doc, expected = read_doc(line)
    found = find_attributions(doc)
    assert [one.manner for one in found] == ["direct"]
    wanted = {label: [words.strip(" ,.") for words in all_] for label, all_ in expected.items()}
    got = shown(doc.text, found[0])
    assert got["content"] == wanted["content"]
    assert got.get("cue") == wanted.get("cue")
    if "source" in wanted:
        assert got.get("source") == wanted["source"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Pakar: Harga Beras Segera Turun", ["Harga Beras Segera Turun"]),
        ("Harga Naik, Gubernur: Stok Masih Aman", ["Stok Masih Aman"]),
        ("Ani soal Harga Beras: Tunggu Panen", ["Tunggu Panen"]),
        ("Survei: Harga Beras Segera Turun", ["Harga Beras Segera Turun"]),
        ("Breaking News: Harga Beras Turun", []),
        ("Liga Kampung: Kelurahan Melati Menang", []),
    ],
)
def test_headlines_with_a_colon(title: str, found: list[str]) -> None:
    doc, _ = read_doc(title, "title")
    assert [one.content[0].of(doc.text) for one in find_attributions(doc)] == found


@pytest.mark.parametrize(
    ("title", "sources"),
    [
        ('"Harga Sudah Turun" Kesaksian Andi soal Pasar', ["Andi"]),
        ('"Harga Sudah Turun", Kata Andi', ["Andi"]),
        ('"Harga dan Warga" Ungkap Rahasia Pasar', []),
    ],
)
def test_headlines_with_a_quotation(title: str, sources: list[str]) -> None:
    doc, _ = read_doc(title, "title")
    found = [one for one in find_attributions(doc) if one.manner == "direct"]
    assert [one.source.of(doc.text) for one in found if one.source] == sources


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (
            'Andi menggambarkan pasar itu sebagai "surga penimbun beras".',
            'pasar itu sebagai "surga penimbun beras"',
        ),
        ('Andi mengecam apa yang disebutnya "akal-akalan harga".', '"akal-akalan harga"'),
        (
            'Andi menyebut beras "harga mati" di pasar, yang membuat warga heran.',
            'beras "harga mati" di pasar',
        ),
        ('Andi menyebut beras "harga mati" - tentu saja.', 'beras "harga mati"'),
    ],
)
def test_quoted_words_in_a_clause(line: str, content: str) -> None:
    doc, _ = read_doc(line)
    assert content in [one.content[0].of(doc.text) for one in find_attributions(doc)]


def test_a_quotation_over_two_paragraphs_is_two_statements() -> None:
    doc, _ = read_doc('"Harga turun lagi pekan ini.\n"Warga senang sekali," kata Andi.')
    found = find_attributions(doc)
    assert [one.content[0].of(doc.text).strip(" .,") for one in found] == [
        "Harga turun lagi pekan ini",
        "Warga senang sekali",
    ]
