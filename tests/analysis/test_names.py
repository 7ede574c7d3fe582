"""Names, by the rules alone: the trained model is tested with the whole pipeline."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from components.analysis import tokenizer  # noqa: F401  (registers news_tokenizer)
from components.analysis.names import find_names
from components.article import NAME_LABELS, Part, Words
from tests.marked import format_marked, read_marked

BLANK = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.fixture(scope="module")
def nlp() -> Language:
    return BLANK


def doc_with(nlp: Language, text: str, *found: tuple[str, str]) -> Doc:
    """A Doc in which the model found these words, each where it stands first."""
    doc = nlp.make_doc(text)
    spans = [
        doc.char_span(text.index(words), text.index(words) + len(words), label=label)
        for words, label in found
    ]
    doc.ents = [span for span in spans if span is not None]
    return doc


def marked(doc: Doc) -> str:
    """The text with its names marked."""
    return format_marked(
        doc.text,
        tuple(
            (mention.label, mention.words)
            for mention in find_names(doc)
            if mention.label in NAME_LABELS
        ),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Pemerintah [Rusia|LOC] menolak usulan [Amerika Serikat|LOC] ([AS|LOC]).",
        "Perang [Rusia|LOC]-[Ukraina|LOC] belum usai.",
        "[JAKARTA|LOC], [KOMPAS.com|ORG] - Warga mengantre minyak.",
        "Harganya naik jadi 10 dolar AS di [Jakarta|LOC].",
        "Mereka lolos ke final Prancis Terbuka.",
        "Truk itu sudah usang, kata warga.",
        "Ia lahir di [Malang|LOC], lalu pindah.",
        "Malang nasibnya, kata warga.",
        "Kabar itu dilansir [Antara|ORG] kemarin.",
        "Antara keduanya tak ada masalah.",
        "Kasus ini ditangani [Polres Tuban|ORG] dan [Kejaksaan Negeri (Kejari) Tuban|ORG].",
        "Ia warga [Desa Sukamaju|LOC], [Kecamatan Randudongkal|LOC], [Kabupaten Pemalang|LOC].",
        "Kepala [Dinas Pariwisata, Kepemudaan, dan Olahraga|ORG] hadir.",
        "Bupati [Biak Numfor|LOC], yang hadir, setuju.",
        "Wali Kota [Bandung|LOC] datang.",
        "Laga di [Stadion Merah Putih|LOC] [Bandung|LOC] ditunda.",
        "Menteri Keuangan dan polisi belum menjawab.",
        "Kata WNI itu, Presiden setuju.",
        "Laporan[Reuters|ORG]menyebut hal lain.",
    ],
)
def test_the_lists_and_type_words_find_what_the_guidelines_mark(nlp: Language, line: str) -> None:
    text, _ = read_marked(line)
    assert marked(doc_with(nlp, text)) == line


def test_titles_and_degrees_stay_outside_a_person(nlp: Language) -> None:
    text, _ = read_marked("Kapolsek Kompol Sari Wulandari, S.H. tiba.")
    doc = doc_with(nlp, text, ("Kompol Sari Wulandari, S.H.", "PER"))
    assert marked(doc) == "Kapolsek Kompol [Sari Wulandari|PER], S.H. tiba."


def test_an_office_is_no_body(nlp: Language) -> None:
    doc = doc_with(nlp, "Menteri Keuangan setuju.", ("Menteri Keuangan", "ORG"))
    assert marked(doc) == "Menteri Keuangan setuju."


def test_a_name_once_known_is_found_in_the_headline_and_by_its_parts(nlp: Language) -> None:
    text = (
        "Wulandari Diduga Melobi Warga Desa\nSari Wulandari tiba. Menurut Wulandari, warga senang."
    )
    doc = doc_with(nlp, text, ("Sari Wulandari", "PER"))
    assert marked(doc) == (
        "[Wulandari|PER] Diduga Melobi Warga Desa\n"
        "[Sari Wulandari|PER] tiba. Menurut [Wulandari|PER], warga senang."
    )


def test_an_abbreviation_in_brackets_is_a_name_from_then_on(nlp: Language) -> None:
    text = "Ikatan Petani Garam (IPG) protes. IPG meminta garansi."
    doc = doc_with(nlp, text, ("Ikatan Petani Garam", "ORG"))
    assert marked(doc) == "[Ikatan Petani Garam|ORG] ([IPG|ORG]) protes. [IPG|ORG] meminta garansi."


def test_names_stand_in_small_letters_among_the_tags(nlp: Language) -> None:
    text = "Sari Wulandari menang. (mau/dar) sari wulandari lomba lari"
    doc = doc_with(nlp, text, ("Sari Wulandari", "PER"))
    assert marked(doc) == "[Sari Wulandari|PER] menang. (mau/dar) [sari wulandari|PER] lomba lari"


def test_a_club_named_in_full_is_a_club_by_its_town_too(nlp: Language) -> None:
    text = "AS Roma menang. Pelatih memuji Roma. Laga di Roma usai."
    assert marked(doc_with(nlp, text)) == (
        "[AS Roma|ORG] menang. Pelatih memuji [Roma|ORG]. Laga di [Roma|LOC] usai."
    )


@pytest.mark.parametrize("text", ["", "x", "\n", "AS", '"(', "- - -\n\n  ."])
def test_odd_text_finds_less_and_never_fails(nlp: Language, text: str) -> None:
    assert len(find_names(nlp.make_doc(text))) <= 1


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("Pada Senin (9/6/2025) ia tiba.", "DATE", "Senin (9/6/2025)"),
        ("Pada 17 Agustus 2024 ia tiba.", "DATE", "17 Agustus 2024"),
        ("Harganya Rp 1,2 triliun lebih.", "MONEY", "Rp 1,2 triliun"),
        ("Nilainya 5 juta dolar AS.", "MONEY", "5 juta dolar AS"),
        ("Naik 2,5 persen.", "PERCENT", "2,5 persen"),
        ("Jaraknya 12 kilometer.", "QUANTITY", "12 kilometer"),
    ],
)
def test_dates_and_amounts(nlp: Language, text: str, label: str, words: str) -> None:
    found = [(m.label, m.words.of(text)) for m in find_names(nlp.make_doc(text))]
    assert found == [(label, words)]


def test_nothing_overlaps(nlp: Language) -> None:
    text = "Rabu 5 juta dolar AS untuk AS dan Kota Bandung Barat, 2 Mei 2024, Kabupaten Bandung."
    found = find_names(nlp.make_doc(text))
    assert all(a.words.end <= b.words.start for a, b in pairwise(found))


ODD_TEXT = (  # words and marks that open, end, glue and part names
    "AS (AS) Rusia Kota Kabupaten Polres PT Tbk (Persero) Pak Andi Wijaya S.H. - , di detikBali "
    "Jakartayang (mau/dar) Komisi III DPR RI Bank BI Jong un \n “ ( ] 😀 Bupati Wakil AKP Pihaknya "
    "Bikin GAPRI BBRI CUAB DROB AADI Danantara Stadium Skuad I KABAR BARU"
)


@given(
    st.lists(st.sampled_from(ODD_TEXT.split(" ")), max_size=25),
    st.lists(st.tuples(st.integers(0, 24), st.integers(1, 4), st.sampled_from(["PER", "ORG"]))),
)
@settings(max_examples=100, deadline=None)
def test_whatever_the_words_no_two_names_overlap(
    words: list[str], model: list[tuple[int, int, str]]
) -> None:
    doc = BLANK.make_doc(" ".join(words))
    spans = [
        Span(doc, at, min(at + length, len(doc)), label=label)
        for at, length, label in model
        if at < len(doc)
    ]
    doc.ents = filter_spans(spans)
    doc._.parts = (Part(Words(0, len(doc.text)), "paragraph"),) if len(doc) else ()
    found = find_names(doc)
    assert all(a.words.end <= b.words.start for a, b in pairwise(found))
