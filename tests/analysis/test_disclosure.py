"""Whose name the text withholds, and why a source knows."""

import pytest
from spacy.tokens import Doc

from components.analysis.attribution import find_attributions
from components.analysis.sources import resolve_sources
from components.analysis.sourcing.disclosure import find_disclosures, find_knowledge
from components.article import Attribution
from tests.analysis.statements import read_doc
from tests.marked import read_marked


def read(marked: str) -> tuple[Doc, tuple[Attribution, ...]]:
    doc, _ = read_doc(marked)
    doc._.attributions = find_attributions(doc)
    return doc, resolve_sources(doc)


@pytest.mark.parametrize(
    "text",
    [
        '"Harga turun," kata warga [yang enggan disebut namanya|reason].',
        '"Harga turun," kata seorang pejabat, [yang tak mau disebutkan namanya|reason].',
        '"Harga turun," kata seorang pejabat [yang berbicara dengan syarat anonim|reason].',
        "Seorang warga [yang namanya minta dirahasiakan|reason] mengatakan harga akan turun.",
        '"Harga turun," kata seorang sumber.\n'
        "Sumber tersebut [menolak untuk disebutkan namanya karena takut dipecat|reason].",
        "Harga naik, kata seorang saksi mata [yang engga disebutkan namanya|reason].",
        '"Harga turun," kata seorang pegawai. Ia [meminta namanya tidak disebutkan|reason].',
    ],
)
def test_disclosed_anonymity(text: str) -> None:
    doc, found = read(text)
    _, expected = read_doc(text)
    assert found[0].type == "anonymous"
    assert found[0].reason is not None
    assert [found[0].reason.of(doc.text)] == expected["reason"]


@pytest.mark.parametrize(
    "line",
    [
        '"Harga turun," kata pejabat yang enggan menyebutkan jumlahnya.',
        '"Harga turun," kata polisi yang menolak menyebutkan nama korban.',
        '"Harga turun," kata seorang sumber.',
        '"Harga turun," kata warga. Akun anonim itu sudah ditutup.',
        '"Harga turun," kata Ani, yang enggan disebut namanya sebagai calon.',
        'Tersangka berinisial AB ditangkap. "Harga turun," kata seorang polisi.',
    ],
)
def test_no_false_anonymity(line: str) -> None:
    _, found = read(line)
    assert "anonymous" not in {one.type for one in found}


@pytest.mark.parametrize(
    "line",
    [
        "warga [yang tidak ingin disebutkan namanya|found] itu",
        "ia [menolak menyebutkan namanya|found]",
        "pejabat itu [berbicara dengan syarat anonim karena tak berwenang bicara|found].",
        "Mawar ([bukan nama sebenarnya|found])",
    ],
)
def test_words_of_disclosure(line: str) -> None:
    text, marks = read_marked(line)
    assert [words.of(text) for words in find_disclosures(text)] == [w.of(text) for _, w in marks]


@pytest.mark.parametrize("text", ["", "nama", "Ia enggan menyebut nama-nama pemain yang cedera."])
def test_no_words_of_disclosure(text: str) -> None:
    assert list(find_disclosures(text)) == []


def test_why_a_source_knows() -> None:
    text = "yang mengetahui diskusi tersebut pada akhir tahun"
    words = find_knowledge(text, 0, len(text))
    assert words is not None
    assert words.of(text) == "yang mengetahui diskusi tersebut"
