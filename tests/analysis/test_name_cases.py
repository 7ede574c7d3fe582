"""The steps between the model's names and the article's: more cases, from other newsrooms."""

import pytest
import spacy
from spacy.language import Language

from components.analysis import tokenizer  # noqa: F401  (registers news_tokenizer)
from tests.analysis.test_names import doc_with, marked


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        (  # who says something between commas is no place
            "Nakhoda perahu itu, Lasman Segoro, mengaku terharu.",
            [("Lasman Segoro", "LOC")],
            "Nakhoda perahu itu, [Lasman Segoro|PER], mengaku terharu.",
        ),
        (
            "Truk W 8715 UK dan AB 12 US rusak di US.",
            [],
            "Truk W 8715 UK dan AB 12 US rusak di [US|LOC].",
        ),
        (  # a rank of two words before a name the model missed
            "Lalu Inspektur Satu Gilang pergi.",
            [],
            "Lalu Inspektur Satu [Gilang|PER] pergi.",
        ),
        (
            "Kata Budiman Hartano (Mabes), siap.",
            [("Budiman Hartano", "PER"), ("Mabes", "ORG")],
            "Kata [Budiman Hartano|PER] ([Mabes|ORG]), siap.",
        ),
        (  # an office and its field before a name the model missed
            "Lalu Menteri Luar Negeri Cyra Vance pergi.",
            [],
            "Lalu Menteri Luar Negeri [Cyra Vance|PER] pergi.",
        ),
        (  # a headline in small letters names what the text names
            "kpk panggil sari wulandari\nKPK memanggil Sari Wulandari.",
            [("Sari Wulandari", "PER")],
            "[kpk|ORG] panggil [sari wulandari|PER]\n[KPK|ORG] memanggil [Sari Wulandari|PER].",
        ),
        (  # a word between two times, no agency
            "Jumlahnya naik. Antara Februari dan Maret turun.",
            [("Antara", "ORG")],
            "Jumlahnya naik. Antara Februari dan Maret turun.",
        ),
        ("Kata Skuad Garuda, siap.", [("Skuad Garuda", "PER")], "Kata Skuad Garuda, siap."),
        ("Harganya Rp2.610 saja.", [("Rp2.610", "LOC")], "Harganya Rp2.610 saja."),
        (
            "Pasien di Rumah Sakit Umum (RSU) Kardinawan pulih.",
            [("Rumah Sakit Umum", "LOC"), ("RSU", "LOC")],
            "Pasien di [Rumah Sakit Umum (RSU) Kardinawan|LOC] pulih.",
        ),
        (
            "Rapat di Pendopo Balai Kota selesai.",
            [],
            "Rapat di [Pendopo Balai Kota|LOC] selesai.",
        ),
        (
            "Pelaku I Wayan Wulandar lari.",
            [("Wayan Wulandar", "PER")],
            "Pelaku [I Wayan Wulandar|PER] lari.",
        ),
        (  # five people are no capital of Peru
            "Total Lima Orang Selamat\nLima orang tiba di Lima, Peru.",
            [],
            "Total Lima Orang Selamat\nLima orang tiba di [Lima|LOC], [Peru|LOC].",
        ),
        (  # a town behind a body is a place
            "Ia belajar di Universitas Udayana Denpasar dulu.",
            [("Universitas Udayana Denpasar", "ORG")],
            "Ia belajar di [Universitas Udayana|ORG] [Denpasar|LOC] dulu.",
        ),
        (  # a branch is not
            "Rapat Partai Golkar Sulawesi Utara usai.",
            [("Partai Golkar Sulawesi Utara", "ORG")],
            "Rapat [Partai Golkar Sulawesi Utara|ORG] usai.",
        ),
        (
            "Menurut Sir Keir Wulandar, harga turun. Wulandar diam.",
            [("Wulandar", "PER")],
            "Menurut Sir [Keir Wulandar|PER], harga turun. [Wulandar|PER] diam.",
        ),
        (
            "Presiden Kim Sung - un tiba di kota.",
            [("Kim Sung", "PER")],
            "Presiden [Kim Sung - un|PER] tiba di kota.",
        ),
        (
            "Kata Pak Genuk, banjir surut.",
            [("Genuk", "LOC")],
            "Kata Pak [Genuk|PER], banjir surut.",
        ),
        ("Wahyu (42) pulang.", [("Wahyu", "LOC")], "[Wahyu|PER] (42) pulang."),
        ("Banjir di Genuk surut.", [("Genuk", "PER")], "Banjir di [Genuk|LOC] surut."),
        (  # a kind of body, and its abbreviation
            "Ini Badan Layanan Umum (BLU) di bawah Badan Geologi (BG).",
            [("BLU", "ORG")],
            "Ini Badan Layanan Umum (BLU) di bawah [Badan Geologi|ORG] ([BG|ORG]).",
        ),
        ("Kata Otoritas Iran, aman.", [], "Kata Otoritas [Iran|LOC], aman."),
        (  # a link run into a paragraph
            "Kasus itu selesai. KPK Sita Aset Pengusaha Nakal kemarin.",
            [("KPK Sita Aset", "ORG")],
            "Kasus itu selesai. [KPK|ORG] Sita Aset Pengusaha Nakal kemarin.",
        ),
        (
            "Kata juru bicara KPK Priharsa Wulandar, usai.",
            [("KPK Priharsa Wulandar", "ORG")],
            "Kata juru bicara [KPK|ORG] [Priharsa Wulandar|PER], usai.",
        ),
        (
            "Pemain U-16 dan U-21 tiba.",
            [("U-16", "LOC"), ("U-21", "LOC")],
            "Pemain U-16 dan U-21 tiba.",
        ),
        (
            "Warga dan Dinas Kesehatan, Puskesmas, dan kader hadir.",
            [],
            "Warga dan [Dinas Kesehatan|ORG], Puskesmas, dan kader hadir.",
        ),
        (  # a country that no list holds, found once among many
            "Kata diplomat Valdoria, aman. Valdoria diam. Lalu Valdoria dan Valdoria tiba.",
            [("Valdoria", "LOC")],
            "Kata diplomat [Valdoria|LOC], aman. [Valdoria|LOC] diam. "
            "Lalu [Valdoria|LOC] dan [Valdoria|LOC] tiba.",
        ),
        (  # codes of shares, unless one is introduced
            "Pilihan: ABBA, CUAB, DROB, AADI.\nPT Maju Jaya Tbk (MAJU) untung.",
            [("ABBA", "ORG"), ("CUAB", "ORG"), ("DROB", "ORG"), ("AADI", "ORG"), ("MAJU", "ORG")],
            "Pilihan: ABBA, CUAB, DROB, AADI.\n[PT Maju Jaya Tbk|ORG] ([MAJU|ORG]) untung.",
        ),
        ("Ketua Golkar Sulawesi Utara hadir.", [], "Ketua [Golkar Sulawesi Utara|ORG] hadir."),
        (
            "Akses berita Kompas.com WhatsApp Channel.",
            [("Kompas.com WhatsApp Channel", "ORG")],
            "Akses berita [Kompas.com|ORG] WhatsApp Channel.",
        ),
        (  # an abbreviation of a thing
            "Risiko kredit macet (NPL) naik. Angka NPL dua persen.",
            [("NPL", "ORG")],
            "Risiko kredit macet (NPL) naik. Angka NPL dua persen.",
        ),
        (
            "Agus Bima Cahyono tiba. Menurut ABC, sepi.",
            [("Agus Bima Cahyono", "PER"), ("ABC", "ORG")],
            "[Agus Bima Cahyono|PER] tiba. Menurut [ABC|ORG], sepi.",  # a listed outlet
        ),
        (
            "Agus Bima Cahyono tiba. Menurut pendukung AHQ dan ABQ, sepi.",
            [("Agus Bima Cahyono", "PER")],
            "[Agus Bima Cahyono|PER] tiba. Menurut pendukung AHQ dan ABQ, sepi.",
        ),
        (
            "Ia menulis di akun Twitter resmi.",
            [("Twitter", "ORG")],
            "Ia menulis di akun Twitter resmi.",
        ),
        (
            "Kata Perwakilan RI, aman.",
            [("Perwakilan RI", "ORG")],
            "Kata Perwakilan [RI|LOC], aman.",
        ),
        ("Rudal Iranmelesat ke kota.", [], "Rudal [Iran|LOC]melesat ke kota."),
        (  # a minister whose first name is a country
            "Menurut Wulandar, aman. Kata Israel Wulandar, siap.",
            [("Wulandar", "PER"), ("Israel Wulandar", "LOC")],
            "Menurut [Wulandar|PER], aman. Kata [Israel Wulandar|PER], siap.",
        ),
        (  # a district, not a person
            "Camat Wulandar Barat, yang hadir, setuju.",
            [("Wulandar Barat", "PER")],
            "Camat [Wulandar Barat|LOC], yang hadir, setuju.",
        ),
        (
            "Ia bekerja di PT. Laut Biru Jaya dulu.",
            [],
            "Ia bekerja di [PT. Laut Biru Jaya|ORG] dulu.",
        ),
        (
            "Aktivis Swedia Greta Wulandar tiba.",
            [("Swedia Greta Wulandar", "LOC")],
            "Aktivis [Swedia|LOC] [Greta Wulandar|PER] tiba.",
        ),
        (  # a word of the text, not a name
            "Wulandari Lepas Jabatan Lama\nMenurut Wulandari, jabatan itu berat.",
            [("Jabatan", "PER"), ("Wulandari", "PER")],
            "[Wulandari|PER] Lepas Jabatan Lama\nMenurut [Wulandari|PER], jabatan itu berat.",
        ),
        (  # an outlet nobody has listed
            "Ia berbicara kepada kantor berita Anginpres. Anginpres menulis itu.",
            [("Anginpres", "PER")],
            "Ia berbicara kepada kantor berita [Anginpres|ORG]. [Anginpres|ORG] menulis itu.",
        ),
        ("Anginpres tiba.", [("Anginpres", "PER")], "[Anginpres|PER] tiba."),
        (
            "PT Laut Biru (Persero) Tbk untung.",
            [("PT Laut Biru", "ORG")],
            "[PT Laut Biru (Persero) Tbk|ORG] untung.",
        ),
        (  # who took the picture
            "Ia tiba (Pelita.com/Wulan Sari).",
            [("Wulan Sari", "PER")],
            "Ia tiba ([Pelita.com|ORG]/[Wulan Sari|PER]).",
        ),
        (  # an age in brackets, wherever the letters stand
            "KIBS (23), ditabrak.\nMobil itu menabrak KIBS lagi.",
            [("KIBS", "ORG")],
            "[KIBS|PER] (23), ditabrak.\nMobil itu menabrak [KIBS|PER] lagi.",
        ),
        (  # who is said to say it
            "Di Randupura, kata Sarwono, sepi. Warga Sarwono pulang.",
            [("Sarwono", "LOC")],
            "Di Randupura, kata [Sarwono|PER], sepi. Warga [Sarwono|PER] pulang.",
        ),
        (  # a league, a match of neighbours
            "Ia melorot di Liga Utama Inggris setelah Derby London di Inggris.",
            [],
            "Ia melorot di Liga Utama Inggris setelah Derby London di [Inggris|LOC].",
        ),
        (  # a school and what it costs, a body and its ruling
            "Untuk SD Rp300 ribu, menurut KPU No 731 Tahun 2025.",
            [],
            "Untuk SD Rp300 ribu, menurut [KPU|ORG] No 731 Tahun 2025.",
        ),
        (  # a town in small letters behind its type word
            "Ia tiba di Bandara Soekarno-Hatta, lalu di bandara Soekarno-Hatta.",
            [("Soekarno-Hatta", "LOC")],
            "Ia tiba di [Bandara Soekarno-Hatta|LOC], lalu di bandara [Soekarno-Hatta|LOC].",
        ),
        (  # partners, and two bodies
            "Kata Wulan Sari & Partners, Studio Gondo & Jules dan Danantara & Pertamina ikut.",
            [
                ("Wulan Sari", "PER"),
                ("Studio Gondo", "ORG"),
            ],
            "Kata [Wulan Sari & Partners|ORG], [Studio Gondo & Jules|ORG] dan "
            "[Danantara|ORG] & [Pertamina|ORG] ikut.",
        ),
        (  # one of a profession says it
            "Menurut warga, pengamat pasar publik Wulan Emas mengatakan itu.",
            [("Wulan Emas", "ORG")],
            "Menurut warga, pengamat pasar publik [Wulan Emas|PER] mengatakan itu.",
        ),
        (  # what is counted is a kind of thing
            "Stasiun Isi Elpiji (SPXE) diawasi: ada 733 SPXE, kata Ganjar.",
            [("Stasiun Isi Elpiji", "LOC"), ("SPXE", "LOC"), ("Ganjar", "PER")],
            "Stasiun Isi Elpiji (SPXE) diawasi: ada 733 SPXE, kata [Ganjar|PER].",
        ),
        (  # a ship and a plane are no persons
            "Kapal induk Wulan Sari, jet tempur Rafale dan KA Mutiara Timur tiba.",
            [("Wulan Sari", "PER"), ("Rafale", "PER"), ("Mutiara Timur", "LOC")],
            "Kapal induk Wulan Sari, jet tempur Rafale dan KA Mutiara Timur tiba.",
        ),
        (  # whose town the article names, and himself
            "Kata Wali Kota Tuban, ia lelah.\nWali Kota Iman Irdian Sarwono tiba.",
            [("Irdian Sarwono", "PER")],
            "Kata Wali Kota [Tuban|LOC], ia lelah.\nWali Kota [Iman Irdian Sarwono|PER] tiba.",
        ),
        (  # letters of more than the body
            "Ia menerima Bantuan Likuiditas Bank Indonesia (BLBI).",
            [],
            "Ia menerima Bantuan Likuiditas [Bank Indonesia|ORG] (BLBI).",
        ),
        (  # initials, wherever they stand
            "Tersangka berinisial SM lari; polisi menangkap SM.",
            [],
            "Tersangka berinisial [SM|PER] lari; polisi menangkap [SM|PER].",
        ),
        (  # two roads
            "Ia menuju Simpang II Jalan Randupura.",
            [],
            "Ia menuju [Simpang II|LOC] [Jalan Randupura|LOC].",
        ),
        (  # a numeral is nobody
            "Ketua Panitia Pekan Raya Tuban I, Ganjar, tiba.",
            [("I", "PER"), ("Ganjar", "PER")],
            "Ketua [Panitia Pekan Raya Tuban I|ORG], [Ganjar|PER], tiba.",
        ),
        (  # a club's player is no person of that name
            "Menurut mantan striker Barcelona itu, sepi.",
            [("Barcelona", "ORG")],
            "Menurut mantan striker [Barcelona|ORG] itu, sepi.",
        ),
    ],
)
def test_the_names_of_an_article(
    nlp: Language, text: str, model: list[tuple[str, str]], expected: str
) -> None:
    assert marked(doc_with(nlp, text, *model)) == expected
