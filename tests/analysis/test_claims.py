"""Claims that no speaker makes: what was seen, documents and laws, passives without an agent."""

import pytest

from components.analysis.attribution import find_attributions
from tests.analysis.statements import read_doc, shown

MARKED = [
    # what the reporter saw
    "[Dilihat|cue] [Antara|source], Rabu (2/6/2025), [pasar itu sudah ditutup|content].",
    "[Pantauan|cue] di lokasi, [warga mengantre beras|content].",
    "[Pantauan|cue] [Antara|source], [warga mengantre beras|content].",
    "[Namanya dihapus dalam salinan surat|content] yang [dilihat|cue] oleh [Antara|source].",
    "[Nilainya ditulis dalam surat|content] yang [dilihat|cue] [Antara|source], Rabu (2/6/2025).",
    "Berdasarkan video yang beredar, [tampak|cue] [dua warga mengantre beras|content].",
    # documents and laws
    "Dalam [surat itu|source] [tertulis|cue] bahwa [rapat ditunda sampai Senin|content].",
    "[Pasal 5 undang-undang itu|source] [mengatur|cue] bahwa [harga beras harus turun|content].",
    "[Berdasarkan|cue] [data dinas pasar|source] menunjukkan, [harga beras turun|content].",
    "[Berdasarkan|cue] [informasi|source] yang dihimpun [diduga harga beras turun|content].",
    "[Berdasarkan|cue] [data|source] yang diperoleh dari Polres Melati, [harga turun|content].",
    "[Berdasarkan|cue] [data pasar|source], yang dilansir Antara, [harga beras turun|content].",
    "[Berdasarkan|cue] informasi yang diterima Antara dari [Ani|source], [harga turun|content].",
    "Harga naik, dengan [data dinas pasar|source] [menunjukkan|cue] bahwa [stok turun|content].",
    "Dalam [unggahan itu|source] [disebutkan|cue] bahwa [harga beras akan turun|content].",
    "[Menurut|cue] [data dinas pasar|source] menyatakan [harga beras akan turun|content].",
    "[Berdasarkan|cue] [keterangan|source] resmi yang diterima Ani, Rabu, [harga turun|content].",
    "[Berdasarkan|cue] [penilaian dinas pasar|source], [harga beras akan turun|content].",
    "[Pantauan|cue] kabarsenja.com di pasar, [warga mengantre beras|content].",
    # passives that give a verdict
    "Meski [dinilai|cue] [tidak layak dijual|content], beras itu laku.",
    "Tak hanya menyita beras yang [diduga|cue] [palsu|content], petugas menutup pasar.",
    "Selain menyita beras yang [diduga|cue] [milik Ani|content], petugas menutup pasar.",
    "Dua orang yang [diduga|cue] [menimbun beras|content] itu langsung lari ke pasar.",
    "[Diberitakan|cue] sebelumnya [harga beras akan turun pekan depan|content].",
    "Hal ini [dinilai|cue] [tidak memberikan dampak bagi warga|content].",
    "Polisi memeriksa dua orang yang [diduga|cue] [menimbun beras|content], yakni Ani dan Budi.",
]


@pytest.mark.parametrize("line", MARKED)
def test_claims_without_a_speaker(line: str) -> None:
    doc, expected = read_doc(line)
    assert [shown(doc.text, one) for one in find_attributions(doc)] == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "Pantauan satelit Kopi dari dinas itu, harga turun.",  # not the reporter's
        "Dilihat dari harganya, beras itu mahal.",
        "Surat yang dilihat Antara itu ditulis tangan.",
        "Warga menulis surat yang dilihat Antara di pasar lalu dibakar.",
        "Dari sana akan terlihat pasar beras di Melati.",
        "Ani terlihat pertama kali di pasar pada 2015.",
        "Wajahnya terlihat di video lain.",
        "Kota itu kerap juga disebut Kota Beras.",  # its name
        "Hal itu dinilai Andi saat rapat.",
        "Nama itu disebut dalam surat dari pasar.",
        "Proyek yang disebut Ani itu juga ada di Melati.",
        "Warga kerap terlihat mengantre beras.",
        "Keputusan itu disampaikan Andi melalui surat resmi.",
        "Andi memutuskan untuk menutup pasar beras.",
        "Indeks pasar digunakan untuk menilai apakah harga beras turun.",
        "Andi menyampaikan hal tersebut karena harga beras terus turun.",
    ],
)
def test_what_claims_nothing(line: str) -> None:
    doc, _ = read_doc(line)
    assert find_attributions(doc) == ()


def test_a_hedge_behind_a_report_is_a_claim_of_its_own() -> None:
    doc, _ = read_doc("Ani mengatakan kapal itu tiba, yang diperkirakan berlayar lima hari.")
    said = [[part.of(doc.text) for part in one.content] for one in find_attributions(doc)]
    assert said == [["kapal itu tiba"], ["berlayar lima hari"]]


def test_a_claim_ends_before_the_report_behind_it() -> None:
    doc, _ = read_doc("Soal botol yang diduga berisi sabu, Ani mengaku menunggu hasil uji.")
    said = [[part.of(doc.text) for part in one.content] for one in find_attributions(doc)]
    assert said == [["berisi sabu"], ["menunggu hasil uji"]]


def test_a_report_carried_on_keeps_its_speaker() -> None:
    doc, _ = read_doc("Sebelumnya diberitakan, bupati baru, Ani, mengeklaim harga beras turun.")
    (found,) = find_attributions(doc)
    assert shown(doc.text, found) == {
        "source": ["bupati baru, Ani"],
        "cue": ["mengeklaim"],
        "content": ["harga beras turun"],
    }
