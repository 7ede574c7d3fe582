"""What a reader sees of a pasted page: each line and the kind it is shown as."""

import re

import pytest
import spacy

from components.analysis import parts as _factory  # noqa: F401  (registers news_parts)
from components.analysis.parts import find_parts
from components.lang import read_table

PAGE = """title: Gempa Guncang Wanasari, Warga Mengungsi
byline: Laporan Wartawan KabarWanasari.com, Rina Wulandari
paragraph: WANASARI, KABAR.com - Gempa mengguncang Wanasari, Senin (3/6/2024).
related: Baca juga: Daftar Gempa Sepanjang Tahun
paragraph: "Kami tidur di lapangan," kata Surti.
boilerplate: SCROLL TO CONTINUE WITH CONTENT
heading: Bantuan mulai datang
paragraph: Bantuan mulai datang pada sore hari dan dibagikan kepada warga di lapangan desa.
boilerplate: [Gambas:Video 20detik]
paragraph: Warga diminta tetap tenang.
related: Jalan Utama Wanasari Ditutup Sampai Akhir Pekan Depan
boilerplate: (rin/bgs)"""


def read_page(page: str) -> tuple[str, list[str]]:
    rows = [row.split(": ", 1) for row in page.split("\n")]
    return "\n".join(row[1] for row in rows), [row[0] for row in rows]


def kinds_of(text: str) -> list[str]:
    return [part.kind for part in find_parts(text)]


def test_each_line_of_a_page_has_its_kind() -> None:
    text, kinds = read_page(PAGE)
    assert kinds_of(text) == kinds


def test_links_and_boilerplate_are_not_kept() -> None:
    text, kinds = read_page(PAGE)
    kept = [part.kept for part in find_parts(text)]
    assert kept == [kind not in ("related", "boilerplate") for kind in kinds]


@pytest.mark.parametrize(
    "first",
    [
        "WANASARI, KABAR.com - Gempa mengguncang Wanasari pada Senin pagi",
        "Wanasari (ANTARA News) - Gempa mengguncang Wanasari.",
        "Wanasari, CNN Indonesia -- Gempa mengguncang Wanasari",
        "Gempa mengguncang Wanasari pada Senin pagi. Warga berlarian ke lapangan.",
    ],
)
def test_an_article_pasted_without_a_title_begins_with_a_paragraph(first: str) -> None:
    assert kinds_of(f"{first}\nWarga diminta tenang.") == ["paragraph", "paragraph"]


def test_a_headline_in_small_letters_is_one_above_a_text() -> None:
    text = "gempa guncang wanasari lagi\nWarga berlarian ke lapangan setelah gempa terasa."
    assert kinds_of(text) == ["title", "paragraph"]
    assert kinds_of("gempa guncang wanasari lagi") == ["paragraph"]


def test_a_short_topic_line_over_the_headline_is_a_kicker() -> None:
    text = "Gempa Wanasari\nWarga Mengungsi ke Lapangan Setelah Gempa\nWarga berlarian."
    assert kinds_of(text) == ["kicker", "title", "paragraph"]


def test_a_deck_stands_between_headline_and_dateline() -> None:
    text = "Gempa Guncang Wanasari\nWarga tidur di lapangan sejak malam dan menunggu bantuan.\n"
    text += "KABAR.com - Gempa mengguncang Wanasari."
    assert kinds_of(text) == ["title", "deck", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("BACA JUGA: Sungai Meluap", "related"),
        ("[Baca juga: Sungai Meluap]", "related"),
        ("Simak juga: Sungai Meluap", "related"),
        ("(Baca: Sungai Meluap)", "related"),
        ('Tonton juga video "Sungai Meluap" di sini:', "boilerplate"),
        ("ADVERTISEMENT", "boilerplate"),
        ("Iklan", "boilerplate"),
        ("Simak selengkapnya di halaman selanjutnya.", "boilerplate"),
        ("Baca Selanjutnya: Sungai Meluap", "related"),
        ("Pilihan Redaksi", "related"),
        ("Artikel ini telah tayang di KabarWanasari.com", "boilerplate"),
        ("Isi komentar sepenuhnya adalah tanggung jawab pengguna.", "boilerplate"),
        ("Ikuti berita terkini di Google News, klik di sini.", "boilerplate"),
        ("Copyright © KABAR 2024", "boilerplate"),
        ("Editor: Bagus Saputra", "boilerplate"),
        ("Bagikan:", "boilerplate"),
        ("Tag: gempa, wanasari", "boilerplate"),
        ("Unduh aplikasi Kabar untuk berita tercepat.", "boilerplate"),
        ("(*)", "boilerplate"),
        ("* * *", "boilerplate"),
        ("Penulis: Rina Wulandari", "byline"),
        ("Foto: warga di lapangan (Dok. Kabar)", "caption"),
        ("Simak penjelasan petugas berikut ini.", "paragraph"),
        ("Warga membagikan foto gempa itu.", "paragraph"),
        ('"Sumber air kami kering," kata Surti.', "paragraph"),
    ],
)
def test_page_lines_below_the_first_paragraph(line: str, kind: str) -> None:
    text = f"Gempa Guncang Wanasari\nGempa terjadi pagi ini.\n{line}\nWarga tenang.\nAman."
    assert kinds_of(text)[2] == kind


def test_tags_after_the_last_sentence_are_boilerplate() -> None:
    text = "Gempa Guncang Wanasari\nWarga tenang.\n(rin/bgs)\ngempa\nWanasari\nTag"
    assert kinds_of(text)[2:] == ["boilerplate"] * 4


def test_bare_links_come_in_lists() -> None:
    text = (
        "Gempa Guncang Wanasari\nWarga tenang.\nPilihan Redaksi\nSungai Meluap Lagi di Wanasari\n"
    )
    assert kinds_of(text + "Warga kembali ke rumah.")[2:] == ["related", "related", "paragraph"]


def test_bylines_may_stand_between_headline_and_article() -> None:
    text = "Gempa Guncang Wanasari\nRina Wulandari - detikNews\nKamis, 05 Jun 2025 14:30 WIB\n"
    assert kinds_of(text + "Wanasari - Gempa terjadi.")[1:3] == ["byline", "byline"]


def test_numbered_subheadings_head_paragraphs_and_numbered_items_do_not() -> None:
    text = "Tiga Kabar Desa\nIni kabarnya.\n1. Harga Beras\nHarga beras turun.\n1. Beras\n2. Jagung"
    assert kinds_of(text)[2:] == ["heading", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["", "\n\n", "Gempa", "—", " \t\n  Gempa  \n"])
def test_odd_text_never_raises(text: str) -> None:
    assert all(part.words.of(text).strip() for part in find_parts(text))


@pytest.mark.parametrize("line", ["gempa\n", "a", "(A/", "Baca juga: x\n", '"'])
def test_long_odd_pages_keep_every_line(line: str) -> None:
    text = line * 5000  # with a rule that looks at all lines for each line this takes minutes
    assert len(find_parts(text)) == len([row for row in text.split("\n") if row])


def test_the_component_starts_a_sentence_at_each_line() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("news_parts")
    doc = nlp("Gempa Guncang Wanasari\nWarga tenang.\n\nBaca juga: Sungai Meluap")
    starts = [token.text for token in doc if token.is_sent_start]
    assert starts == ["Gempa", "Warga", "Baca"]


def test_parts_survive_two_processes() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("news_parts")
    texts = ["Gempa Guncang Wanasari\nWarga tenang.", ""]
    found = [[part.kind for part in doc._.parts] for doc in nlp.pipe(texts, n_process=2)]
    assert found == [["title", "paragraph"], []]


def test_the_list_of_page_lines_can_be_read() -> None:
    rows = read_table("page_lines")
    assert len(set(rows)) == len(rows)
    for kind, pattern in rows:
        assert kind in ("related", "boilerplate", "byline", "caption", "stamp")
        assert re.compile(pattern).match("") is None, pattern
