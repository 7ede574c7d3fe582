"""The steps between the model's names and the article's: cut, parted, run on, voted on."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from components.analysis import tokenizer  # noqa: F401  (registers news_tokenizer)
from components.article import Part, Words
from tests.analysis.test_names import doc_with, marked


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        (  # a headline's capitals say nothing
            "Wulandari Lapor Polisi Lagi\nKata Sari Wulandari, ia lelah.",
            [("Wulandari Lapor Polisi", "PER"), ("Sari Wulandari", "PER")],
            "[Wulandari|PER] Lapor Polisi Lagi\nKata [Sari Wulandari|PER], ia lelah.",
        ),
        (  # common words at the edges of a headline's name, and behind a verb in it
            "Danantara Ungkap Utang Layani Wulandari Bikin Heboh",
            [("Danantara Ungkap Utang", "ORG"), ("Layani Wulandari Bikin Heboh", "PER")],
            "[Danantara|ORG] Ungkap Utang Layani [Wulandari|PER] Bikin Heboh",
        ),
        (  # a common word has its capital from the sentence
            "Antrean mengular. Kata Ganjar, usai.",
            [("Antrean", "PER"), ("Ganjar", "PER")],
            "Antrean mengular. Kata [Ganjar|PER], usai.",
        ),
        (  # so has a word that the article has small elsewhere
            "Ginjal sakit.\nNefropati merusak, kata Ganjar: nefropati itu berat.",
            [("Nefropati", "LOC"), ("Ganjar", "PER")],
            "Ginjal sakit.\nNefropati merusak, kata [Ganjar|PER]: nefropati itu berat.",
        ),
        (  # a land nobody knows, by what stands before it
            "Kata pemerintah Valdoria, ia lelah.\nKata Ganjar, Valdoria menang.",
            [("Valdoria", "ORG"), ("Ganjar", "PER")],
            "Kata pemerintah [Valdoria|LOC], ia lelah.\nKata [Ganjar|PER], [Valdoria|LOC] menang.",
        ),
        (  # a place and who governs it, run together
            "Kata Bupati Randupura Wiratmo Hadi, ia di Kabupaten Randupura.",
            [("Randupura Wiratmo Hadi", "LOC"), ("Kabupaten Randupura", "LOC")],
            "Kata Bupati [Randupura|LOC] [Wiratmo Hadi|PER], ia di [Kabupaten Randupura|LOC].",
        ),
        (  # an event of a body is no body
            "Kata dia, Kongres PSSI batal, Kongres AS tidak.",
            [("Kongres PSSI", "ORG"), ("Kongres AS", "ORG")],
            "Kata dia, Kongres [PSSI|ORG] batal, [Kongres AS|ORG] tidak.",
        ),
        (  # a group by its letter, a stage by its number
            "Kata dia, Grup A aman, Siaga II dicabut, Grup Maju Jaya untung.",
            [("Grup A", "ORG"), ("Siaga II", "ORG"), ("Grup Maju Jaya", "ORG")],
            "Kata dia, Grup A aman, Siaga II dicabut, [Grup Maju Jaya|ORG] untung.",
        ),
        (  # who says something is no place
            "Ketua RT, Sunyotomo, mengatakan itu. Sunyotomo mengatakan lagi.",
            [("Sunyotomo", "LOC")],
            "Ketua RT, [Sunyotomo|PER], mengatakan itu. [Sunyotomo|PER] mengatakan lagi.",
        ),
        (  # a body and its officer
            "Kepala BPBD Kota Semarang Endro Prasetya hadir.",
            [("BPBD Kota Semarang Endro Prasetya", "ORG")],
            "Kepala [BPBD Kota Semarang|ORG] [Endro Prasetya|PER] hadir.",
        ),
        (
            "Kata CEO Danantara Sari Wulandari, untung.",
            [("Danantara Sari Wulandari", "ORG")],
            "Kata CEO [Danantara|ORG] [Sari Wulandari|PER], untung.",
        ),
        (  # a place no list knows, shown by the article
            "Bupati Randupura Wiratmo Hadi hadir. Banjir di Kabupaten Randupura surut.",
            [("Randupura Wiratmo Hadi", "PER")],
            "Bupati [Randupura|LOC] [Wiratmo Hadi|PER] hadir. "
            "Banjir di [Kabupaten Randupura|LOC] surut.",
        ),
        (  # "Kota" of an office shows no place
            "Wali Kota Tontowi Yani hadir.",
            [("Tontowi Yani", "PER")],
            "Wali Kota [Tontowi Yani|PER] hadir.",
        ),
        (  # or by what its head is called
            "Bupati Randupura Wiratmo Hadi hadir. Menurut Wiratmo, banjir surut.",
            [("Randupura Wiratmo Hadi", "PER"), ("Wiratmo,", "PER")],
            "Bupati [Randupura|LOC] [Wiratmo Hadi|PER] hadir. Menurut [Wiratmo|PER], banjir surut.",
        ),
        (  # a company and its head, whom the article calls by first name
            "Direktur PT Laut Biru Josua Wulandar hadir, kata Josua.",
            [("PT Laut Biru Josua Wulandar", "ORG"), ("Josua.", "PER")],
            "Direktur [PT Laut Biru|ORG] [Josua Wulandar|PER] hadir, kata [Josua|PER].",
        ),
        (  # no head of it, though an article on it names one
            "Yayasan Budi Luhurana tutup, kata Budi.",
            [("Yayasan Budi Luhurana", "ORG"), ("Budi.", "PER")],
            "[Yayasan Budi Luhurana|ORG] tutup, kata [Budi|PER].",
        ),
        (  # a person the model missed
            "Perdana Menteri Rusia Jarek Vossin hadir.",
            [],
            "Perdana Menteri [Rusia|LOC] [Jarek Vossin|PER] hadir.",
        ),
        ("Kata AKP Wulandari, aman.", [], "Kata AKP [Wulandari|PER], aman."),
        (  # the body is named alone elsewhere
            "Ketua Umum Gaprin Muhaimin Wulandar hadir. Gabungan (Gaprin) setuju.",
            [("Gaprin Muhaimin Wulandar", "PER"), ("Gaprin)", "ORG")],
            "Ketua Umum [Gaprin|ORG] [Muhaimin Wulandar|PER] hadir. "
            "Gabungan ([Gaprin|ORG]) setuju.",
        ),
        (
            "Ketua GAPRI Ismanu Wulandar hadir.",
            [("GAPRI Ismanu Wulandar", "PER")],
            "Ketua [GAPRI|ORG] [Ismanu Wulandar|PER] hadir.",
        ),
        (  # a rank is no part of a body
            "Kepala Polres Tuban AKP Sari Wulandari hadir.",
            [("Polres Tuban AKP", "ORG"), ("Sari Wulandari", "PER")],
            "Kepala [Polres Tuban|ORG] AKP [Sari Wulandari|PER] hadir.",
        ),
        (
            "Ketua Komisi (Komnas) Haji, Mustolih Siradjan hadir.",
            [("Siradjan", "PER")],
            "Ketua Komisi (Komnas) Haji, [Mustolih Siradjan|PER] hadir.",
        ),
        (  # the last word tells a company or a stadium
            "Ia datang ke Anginraya Stadium naik Anginraya Airlines.",
            [("Anginraya Stadium", "PER"), ("Anginraya Airlines", "PER")],
            "Ia datang ke [Anginraya Stadium|LOC] naik [Anginraya Airlines|ORG].",
        ),
        (  # a part of a person's name is that person
            "Lalu Wulandar diam. Kata Sari Wulandar, sepi.",
            [("Wulandar", "LOC"), ("Sari Wulandar", "PER")],
            "Lalu [Wulandar|PER] diam. Kata [Sari Wulandar|PER], sepi.",
        ),
        (  # a glued sentence ends the name
            "Kata Wulandari Pihaknya siap.",
            [("Wulandari Pihaknya", "PER")],
            "Kata [Wulandari|PER] Pihaknya siap.",
        ),
        (  # a body and its place, or its house, are one
            "Kata Ketua PHRI Gunungkidul dan Kepala Badan Arsip Kementerian Perhubungan, siap.",
            [("Badan Arsip", "ORG")],
            "Kata Ketua [PHRI Gunungkidul|ORG] dan Kepala "
            "[Badan Arsip Kementerian Perhubungan|ORG], siap.",
        ),
        (  # also behind its short form
            "Menurut Lembaga Adat Randu (LAR) Kabupaten Blora, siap.",
            [("Lembaga Adat Randu", "ORG"), ("LAR", "ORG")],
            "Menurut [Lembaga Adat Randu (LAR) Kabupaten Blora|ORG], siap.",
        ),
        (  # a body and its place that the model takes for something else
            "Kata Ombudsman Jateng dan Disnakterna Garut, siap.",
            [("Ombudsman Jateng", "LOC"), ("Disnakterna Garut", "PER")],
            "Kata [Ombudsman Jateng|ORG] dan [Disnakterna Garut|ORG], siap.",
        ),
        (  # a short form is what its body is, a party stands before its candidate
            "Kata Gapurna Tani Randu (GTR) dan Bacaleg Partai Demokrat Sari Arum.",
            [
                ("Gapurna Tani Randu", "ORG"),
                ("GTR", "LOC"),
                ("Bacaleg Partai Demokrat Sari Arum", "PER"),
            ],
            "Kata [Gapurna Tani Randu|ORG] ([GTR|ORG]) dan "
            "Bacaleg [Partai Demokrat|ORG] [Sari Arum|PER].",
        ),
        (  # a building and whose it is; a law's name holds no country
            "Ia tiba di Gedung Merah Putih Komisi Pemberantasan Korupsi lagi.\n"
            "Itu diatur Undang-Undang Dasar Negara Republik Indonesia, kata Sari.",
            [("Sari", "PER")],
            "Ia tiba di [Gedung Merah Putih|LOC] [Komisi Pemberantasan Korupsi|ORG] lagi.\n"
            "Itu diatur Undang-Undang Dasar Negara Republik Indonesia, kata [Sari|PER].",
        ),
        (  # words formed of common ones, in a headline
            "Keakraban Arumsari Dipuji Lagi\nKata Sari Arumsari, siap.",
            [("Keakraban Arumsari Dipuji", "PER"), ("Sari Arumsari", "PER")],
            "Keakraban [Arumsari|PER] Dipuji Lagi\nKata [Sari Arumsari|PER], siap.",
        ),
        (  # a ship, a contest, a breed
            "Kapal Dewi Arum karam. Lalu AVC Nations Cup dibuka, kata Sari.\n"
            "Ternak domba laku: Domba Garut mahal.",
            [
                ("Dewi Arum", "PER"),
                ("AVC Nations Cup", "ORG"),
                ("Sari", "PER"),
                ("Domba Garut", "PER"),
            ],
            "Kapal Dewi Arum karam. Lalu AVC Nations Cup dibuka, kata [Sari|PER].\n"
            "Ternak domba laku: Domba [Garut|LOC] mahal.",
        ),
        (  # initials of suspects; who speaks is a person
            "Pelaku berinisial NMH, AR dan SH lari. Kata Bustangi, siap.",
            [("Bustangi", "LOC")],
            "Pelaku berinisial [NMH|PER], [AR|PER] dan [SH|PER] lari. Kata [Bustangi|PER], siap.",
        ),
        (  # listed as a body only, whatever the model says; initials are nobody's court
            "Kata Hyundai, siap. Ia ke Kecamatan Batuampar Kota Batam; berinisial MA.",
            [("Hyundai", "PER")],
            "Kata [Hyundai|ORG], siap. Ia ke [Kecamatan Batuampar|LOC] [Kota Batam|LOC]; "
            "berinisial [MA|PER].",
        ),
        (  # capitals behind an office of bodies are a body's; a kind of thing is no place's name
            "Direktur YKKMP hadir. Harga domba dan Domba Limosin naik.",
            [("YKKMP", "LOC"), ("Domba Limosin", "LOC")],
            "Direktur [YKKMP|ORG] hadir. Harga domba dan Domba Limosin naik.",
        ),
        (  # initials of a person in brackets; a constituency is no person
            "Kata Aditya Moharum (ADM) dari Dapil Sulut, siap.",
            [("Aditya Moharum", "PER"), ("ADM", "ORG"), ("Dapil Sulut", "PER")],
            "Kata [Aditya Moharum|PER] ([ADM|PER]) dari Dapil [Sulut|LOC], siap.",
        ),
        (  # what is said twice is no name
            "Ciri-ciri Pelaku Terungkap Lagi\nKata Sari, ya.",
            [("Ciri-ciri", "ORG"), ("Sari", "PER")],
            "Ciri-ciri Pelaku Terungkap Lagi\nKata [Sari|PER], ya.",
        ),
        (  # a university stands in a town
            "Dosen Universitas Udayana Denpasar hadir.",
            [],
            "Dosen [Universitas Udayana|ORG] [Denpasar|LOC] hadir.",
        ),
        (  # a town, then its province
            "Kongres di Makassar Sulawesi Selatan usai.",
            [("Makassar Sulawesi Selatan", "LOC")],
            "Kongres di [Makassar|LOC] [Sulawesi Selatan|LOC] usai.",
        ),
        (  # who lives there behind the district
            "Kata warga Kecamatan Melati Ola Noviari senang.",
            [("Kecamatan Melati Ola Noviari", "LOC")],
            "Kata warga [Kecamatan Melati|LOC] [Ola Noviari|PER] senang.",
        ),
        (  # a title's letters too: he is meant wherever they stand
            "TMJ datang. Kata Tunku Mahkota Jorang (TMJ), siap.",
            [("TMJ", "ORG"), ("Mahkota Jorang", "PER")],
            "[TMJ|PER] datang. Kata Tunku [Mahkota Jorang|PER] ([TMJ|PER]), siap.",
        ),
        (
            "Kata Budiman Hartano (Buhar), siap. Warga menyambut Buhar.",
            [("Budiman Hartano", "PER"), ("Buhar", "LOC")],
            "Kata [Budiman Hartano|PER] ([Buhar|PER]), siap. Warga menyambut [Buhar|PER].",
        ),
        (  # a headline goes on with a surname that stands nowhere else
            "Bagaimana Kondisi Sinta Gintang dan Kawan?\nKata Sinta Sinisa, siap.",
            [("Sinta Sinisa", "PER")],
            "Bagaimana Kondisi [Sinta Gintang|PER] dan Kawan?\nKata [Sinta Sinisa|PER], siap.",
        ),
        (  # a thing's letters that once were taken for a part of a person
            "Teknologi HEV hemat. Kata Sari HEV Wibawa, siap.",
            [("Sari HEV Wibawa", "PER")],
            "Teknologi HEV hemat. Kata [Sari HEV Wibawa|PER], siap.",
        ),
        (  # a capital abroad is a first name too, unless an office stands before it
            "Kata Sofia Malela, siap. Wali Kota London Sadika Kana tiba.",
            [("Sofia Malela", "PER"), ("London Sadika Kana", "PER")],
            "Kata [Sofia Malela|PER], siap. Wali Kota [London|LOC] [Sadika Kana|PER] tiba.",
        ),
        (  # the text has it small
            "Beras Bersubsidi di Pasar Hilang Lagi\nKata Sari, beras bersubsidi hilang.",
            [("Beras Bersubsidi", "LOC"), ("Sari", "PER")],
            "Beras Bersubsidi di Pasar Hilang Lagi\nKata [Sari|PER], beras bersubsidi hilang.",
        ),
        (  # only a part of the short form is known
            "Kata Pusat Pengelola Gelora Ranu (PPG RANU), siap.",
            [("Pusat Pengelola Gelora Ranu", "ORG"), ("RANU", "LOC")],
            "Kata [Pusat Pengelola Gelora Ranu|ORG] ([PPG RANU|ORG]), siap.",
        ),
    ],
)
def test_the_models_names_become_the_articles(
    nlp: Language, text: str, model: list[tuple[str, str]], expected: str
) -> None:
    assert marked(doc_with(nlp, text, *model)) == expected


def test_a_land_taken_for_a_person_and_for_a_place_as_often(nlp: Language) -> None:
    doc = nlp.make_doc("Sardovia diam. Pemerintah Sardovia siap.")
    doc.ents = [Span(doc, 0, 1, label="PER"), Span(doc, 4, 5, label="LOC")]
    assert marked(doc) == "[Sardovia|LOC] diam. Pemerintah [Sardovia|LOC] siap."


def test_clubs_of_a_story_of_clubs(nlp: Language) -> None:
    text = "Juventus dan AC Milan menang; pemain lain dipatahkan Bologna tadi."
    assert "dipatahkan [Bologna|ORG] tadi" in marked(nlp.make_doc(text))


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("MERENZ, KABAR BARU - ", "[MERENZ|LOC], [KABAR BARU|ORG] - "),
        ("Sarawiji (WARTA CONTOH) - ", "[Sarawiji|LOC] ([WARTA CONTOH|ORG]) - "),
        ("Pupuk Murah - ", "Pupuk Murah - "),  # may be anything
    ],
)
def test_a_dateline_names_place_and_outlet(nlp: Language, opening: str, expected: str) -> None:
    text = f"Harga turun\n{opening}Warga antre."
    doc = nlp.make_doc(text)
    line = Words(text.index("\n") + 1, len(text))
    doc._.parts = (Part(Words(0, line.start - 1), "title"), Part(line, "paragraph"))
    assert marked(doc) == f"Harga turun\n{expected}Warga antre."
