"""The tokenizer keeps every character, and no name shares a token with another word."""

import time
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from components.analysis.tokenizer import NewsTokenizer, split_words


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@given(st.text() | st.text(alphabet=" \n\t.-'\"“”’«»&@/0123aAbBÉé$Rp"))
def test_tokens_put_together_are_the_text(text: str) -> None:
    words, spaces = split_words(text)
    assert "".join(w + " " * s for w, s in zip(words, spaces, strict=True)) == text
    assert all(words)
    assert all(word == "\n" for word in words if "\n" in word)


@given(st.text())
def test_the_doc_is_the_text(text: str) -> None:
    assert NewsTokenizer(spacy.blank("xx").vocab)(text).text == text


ONE_TOKEN = """
anak-anak Anak-anaknya Undang-Undang sayur-mayur ke-721 COVID-19 Prof. Jl. dkk. S.H. M.Si Ph.D.
Rp5.000 US$1,5 Rp.5.000 14/2/2024 10.30 17-8-1945 1990-an TRIBUNNEWS.COM Detik.com Liputan6.com
https://contoh.id/a?b=1 www.contoh.co.id surat@contoh.co.id #Banjir @warga Jum'at Ma’ruf R&D
McDonald JPMorgan 1MDB ... é
"""


@pytest.mark.parametrize("word", ONE_TOKEN.split())
def test_one_token(word: str) -> None:
    assert split_words(f"di {word} itu")[0] == ["di", word, "itu"]


@pytest.mark.parametrize(
    "marked",
    [
        "Rusia|-|Ukraina",
        "AS|-|China",
        "anti|-|Israel",
        "Andi|-|nya",
        "TNI|/|Polri",
        "KOMPAS.com|-| |Bank",
        "dilansir|Antara|,",
        "Sari| |Cahyadi|mengatakan",
        "Subianto|sebagai| |presiden",
        "Dutton|juga| |hadir",
        "AS|yang| |baik",
        "Pyongyang| |dan| |KPKU",
        "Kompas.com|/|Wulan| |Sari",
        "kompas.com/nasional| |kata",
        "WNI|segera",
        "PT|Hyundai| |dan| |Presiden| |RI|Sari",
        "Environmental| |Wulandari| |Pertahanan| |Danantara",
        "Perang|Israel| |dan",
        "(|AS|)|men",
        "5|km|/|jam",
        "naik|.|Dia",
        '"|Naik|.|"|Dia',
        "“|Naik|,|”|kata",
        "«|Naik|»|–|kata",
        "‘|Naik|’|,",
        "No.|7",
        "H.|Ahmad",
        "Joko| |A.| |Santoso|.",
        "Grup| |A|.|\n|Andi",
        "Andi|,| |S.H.|,| |M.H.",
        "satu|\n|\n|dua",
        "satu|\n| |\n|dua",
        "satu|\t|dua",
        "presiden|.|\n|Ia",
        "US|$|.",
    ],
)
def test_cut_here(marked: str) -> None:
    expected = [piece for piece in marked.split("|") if piece != " "]
    assert split_words(marked.replace("|", ""))[0] == expected


def test_empty_text_and_one_word() -> None:
    assert split_words("") == ([], [])
    assert split_words("kata") == (["kata"], [False])
    assert split_words(" ") == ([" "], [False])
    assert split_words(" a  b ") == ([" ", "a", " ", "b"], [False, True, False, True])


def test_saved_and_loaded_with_a_pipeline(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert isinstance(loaded.tokenizer, NewsTokenizer)
    assert [t.text for t in loaded("TNI-Polri")] == ["TNI", "-", "Polri"]
    assert [t.text for t in loaded.from_bytes(nlp.to_bytes())("ke-7")] == ["ke-7"]


def test_in_two_processes(nlp: Language) -> None:
    texts = ["Rusia-Ukraina.", "", "anak-anak"]
    assert [len(doc) for doc in nlp.pipe(texts, n_process=2)] == [4, 0, 1]


@pytest.mark.parametrize(
    "piece", ["-", "a-", "aA", "A.", ".", "a.b", "1,", "'a", "http://", "\u0301"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    start = time.perf_counter()
    split_words(piece * (100_000 // len(piece)))
    # Linear takes under 0.2 s; a shape that tries every start again would take minutes.
    assert time.perf_counter() - start < 5
