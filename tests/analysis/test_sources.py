"""Who stands behind a statement, and what the article says about it."""

import pytest
from hypothesis import given, settings
from spacy.tokens import Doc

from components.analysis.attribution import find_attributions
from components.analysis.sources import resolve_sources
from components.analysis.sourcing.affiliation import affiliation_of, country_of, role_of
from components.article import Attribution
from tests.analysis.statements import WORDS, read_doc


def read(marked: str) -> tuple[Doc, tuple[Attribution, ...]]:
    doc, _ = read_doc(marked)
    doc._.attributions = find_attributions(doc)
    return doc, resolve_sources(doc)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ('"Harga turun," kata Ani.', "named_person"),
        ('"Harga turun," kata Presiden Rusia.', "named_person"),  # a unique office
        ('"Harga turun," kata Jaksa Agung.', "named_person"),
        ('"Harga turun," kata jaksa penuntut umum.', "unnamed_person"),
        ('"Harga turun," kata juru bicara Polres Melati.', "named_organisation"),
        ('"Harga turun," kata militer Rusia.', "named_organisation"),
        ('"Harga turun," kata seorang sumber.', "unnamed_person"),
        ('"Harga turun," kata seorang pejabat senior Rusia.', "unnamed_person"),
        ('"Harga turun," kata pengacara Ani.', "unnamed_person"),
        ('"Harga turun," kata sumber Ani.', "unnamed_person"),
        (
            "Sebuah sumber terdekat keluarga pedagang beras Ani mengatakan harga turun.",
            "unnamed_person",
        ),
        ("Menurut sumber di Rusia, ayah Ani, Budi, sudah pulang.", "unnamed_person"),
        ('"Harga turun," kata sejumlah warga.', "unnamed_group"),
        ('"Harga turun," kata 97 persen responden.', "unnamed_group"),
        ('"Harga turun," kata sumber-sumber Rusia.', "unnamed_group"),
        ("Berdasarkan data dinas pasar, harga beras turun.", "document"),
        ("Dilansir Reuters, harga beras turun.", "media"),
        ("Harga beras turun, menurut laporan Reuters.", "media"),
        ("Ani diduga menimbun beras.", "agentless"),
        ('"Harga turun," kata Sukarni.', "named_person"),  # a name nobody found
        ('"Harga turun," kata Sukarni di Polres Melati.', "named_person"),
        ("Petani mengaku harga beras turun.", "unnamed_group"),
        ("Pejabat Rusia mengatakan harga beras turun.", "unnamed_group"),
        ("Pejabat senior Rusia mengatakan harga beras turun.", "unnamed_person"),
        ('"Harga turun," kata pihak berwenang.', "unnamed_group"),
        ('"Harga turun," kata seorang pejabat pemerintahan Ani.', "unnamed_person"),
        ('"Harga turun," kata seorang sumber dari kubu Ani.', "unnamed_person"),
        ('"Harga turun," kata Menteri Pasar dan Gudang.', "named_person"),
        ("Data dari Polres Melati menunjukkan bahwa harga beras turun.", "document"),
        ("Undang-Undang Pasar menyatakan bahwa harga beras turun.", "document"),
        ("UUD 1945 menyebutkan bahwa harga beras turun.", "document"),
        ("Kantor berita Pelita Senja mengatakan harga beras turun.", "media"),
        ("Surat kabar Pelita Senja menulis bahwa harga beras turun.", "media"),
        ("Pelita Senja memberitakan bahwa harga beras turun.", "media"),
        ("Pelita Senja mengatakan harga beras turun.", "named_organisation"),
        ("Berdasarkan laman resmi Polres Melati, harga beras turun.", "named_organisation"),
        ("Berdasarkan penelusuran di laman Polres Melati, harga beras turun.", "document"),
        ("Warga Desa Melati mengatakan harga beras turun.", "unnamed_group"),
        ('"Harga turun," demikian bunyi salah satu spanduk di Rusia.', "document"),
        ("Menurut laporan media setempat, harga beras turun.", "media"),
        ("Berdasarkan pantauan Antara di pasar, warga mengantre beras.", "observation"),
        ("Menurut pengamatan Antara di pasar, warga mengantre beras.", "observation"),
        ("Pantauan di lapangan menunjukkan bahwa warga mengantre beras.", "observation"),
        ("Pengamatan citra satelit menunjukkan bahwa kawah itu tertutup awan.", "document"),
        ("Pelaksana tugas Bupati Melati mengatakan harga beras akan turun.", "named_person"),
        ("Tiga kali juara dunia itu menilai harga beras akan turun.", "unnamed_person"),
        ("DPRD menilai harga beras akan turun.", "named_organisation"),
        ("Legenda pasar beras itu menilai harga akan turun.", "unnamed_person"),
        ("Menurut legenda, harga beras tidak pernah turun.", "document"),
        ("Ani membaca pemberitaan media Rusia yang menyebut harga beras turun.", "media"),
        ("Berdasarkan pantauan satelit, stok beras turun sejak Rabu.", "document"),
        ("Dalam peraturan itu disebutkan, harga beras tidak boleh naik.", "document"),
        ("Dalam rapat itu disebutkan bahwa harga beras tidak boleh naik.", "agentless"),
        ("Citra satelit menunjukkan bahwa stok beras turun.", "document"),
        ("Banyak yang menilai harga beras akan naik.", "unnamed_group"),
        ("Ada pula yang mengaku tidak mendapat beras.", "unnamed_group"),
        ("Tak sedikit yang menduga harga beras akan naik.", "unnamed_group"),
        ("Media sosial menyebut harga beras akan naik.", "unnamed_group"),
        ("Mengutip dua pejabat, Antara menulis bahwa harga akan turun.", "unnamed_group"),
        ("Antara melaporkan harga akan turun, mengutip dua pejabat.", "unnamed_group"),
        ("Penelitian itu menemukan harga beras akan turun.", "document"),
        ("Saya rasa harga beras akan turun.", "unnamed_person"),
        ('"Harga turun," kata kuasa hukum Ani.', "unnamed_person"),
        ('"Harga turun," kata eks pejabat Rusia.', "unnamed_person"),
        ("Ayah korban, Ani, mengaku harga beras turun.", "named_person"),
        ("Pihak terdakwa meminta agar harga beras turun.", "unnamed_group"),
        ("Pemohon mengatakan harga beras turun.", "unnamed_person"),
        ("Jemaat mengatakan harga beras turun.", "unnamed_group"),
        ("Menurut ketetapan pasar, harga beras tidak boleh naik.", "document"),
        ("Perseroan mengatakan harga beras turun.", "named_organisation"),
        ("Harga itu dinilai terlalu mahal oleh sejumlah warga.", "unnamed_group"),
        ("Ani dilaporkan tidak pulang dari pasar oleh keluarganya.", "unnamed_group"),
        ("Beras diduga dicuri oleh sejumlah warga.", "agentless"),
        ("Pengembangnya mengatakan harga beras turun.", "unnamed_group"),
        ('"Harga turun," kata Sukarni (63).', "named_person"),
        ('"Harga turun," tulis salah seorang netizen di akun Twitternya.', "unnamed_person"),
        ("Pemadam kebakaran mengatakan gudang beras terbakar.", "unnamed_group"),
        ("Seorang staf bidang beras dan gudang mengatakan harga turun.", "unnamed_person"),
        ("Ibu dan anak mengatakan harga beras turun.", "unnamed_group"),
        ("Harga akan turun, Antara melaporkan, mengutip dua pejabat.", "unnamed_group"),
    ],
)
def test_type_of_a_source(line: str, kind: str) -> None:
    _, found = read(line)
    assert [one.type for one in found] == [kind]


def test_three_unnamed_sources_are_three() -> None:
    _, found = read(
        '"Harga turun," kata seorang sumber.\n'
        '"Stok aman," kata sumber itu.\n'
        '"Warga senang," kata sumber kedua.\n'
        '"Pasar ramai," kata sumber ketiga.'
    )
    groups = [one.source_group for one in found]
    assert groups[0] == groups[1]
    assert len(set(groups)) == 3


def test_a_role_named_again_is_the_same_source() -> None:
    _, found = read(
        '"Harga turun," kata penasihat hukum.\n"Stok aman," kata penasihat hukum.\n'
        '"Warga senang," kata seorang saksi.\n"Pasar ramai," kata seorang saksi.'
    )
    groups = [one.source_group for one in found]
    assert groups[0] == groups[1]
    assert len(set(groups)) == 3


def test_one_source_over_two_sentences_is_one() -> None:
    _, found = read(
        "Sejumlah pengamat mengatakan harga turun. Oleh karena itu, warga senang sekali."
    )
    assert {one.source_group for one in found} == {0}


@pytest.mark.parametrize(
    ("phrase", "affiliation"),
    [
        ("Kapolres Melati AKBP Budi", "security"),
        ("Kepala Dinas Pasar Melati", "government"),
        ("anggota DPR Ani", "legislature"),
        ("pakar hukum dari Universitas Melati", "expert"),
        ("seorang saksi mata", "citizen"),
        ("Direktur Utama PT Melati", "company"),
        ("Ani", None),
        ("", None),
    ],
)
def test_affiliation(phrase: str, affiliation: str | None) -> None:
    assert affiliation_of(phrase) == affiliation


def test_role_and_country() -> None:
    assert role_of("Kepala Dinas Pasar, Ani", "Ani") == "Kepala Dinas Pasar"
    assert role_of("Ani", "Ani") is None
    assert role_of("Warga bernama Ani (48)", "Ani") == "Warga"
    assert role_of("Ani (48), pemilik warung itu", "Ani") == "pemilik warung itu"
    assert role_of("Pak Ani", "Ani") is None
    assert country_of("Moskow") == country_of("Rusia") == "Rusia"
    assert country_of("Melati") is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Pakar: Harga Beras Akan Turun", "unnamed_person"),  # one, whom the article names
        ("Dokter Ungkap Gejala Penyakit yang Sering Dianggap Ringan", "unnamed_person"),
        ("Para Pakar Sebut Harga Beras Akan Turun", "unnamed_group"),
    ],
)
def test_the_expert_of_a_headline_is_one(title: str, kind: str) -> None:
    doc, _ = read_doc(title, "title")
    doc._.attributions = find_attributions(doc)
    assert [one.type for one in resolve_sources(doc)] == [kind]


def test_one_reader_is_not_the_group_that_spoke_before() -> None:
    _, found = read('Sejumlah tamu menilai kamar itu kotor.\n"Aku kecewa," sebut netizen itu.')
    assert [one.type for one in found] == ["unnamed_group", "unnamed_person"]


@settings(deadline=None, max_examples=80)
@given(WORDS)
def test_any_row_of_words_gets_sources_inside_the_text(text: str) -> None:
    doc, found = read(text)
    for one in found:
        assert one.source_group >= 0
        for words in (one.reason, one.knows):
            assert words is None or 0 <= words.start < words.end <= len(doc.text)
