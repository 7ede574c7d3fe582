"""What a reader is told about the page itself, and what is left unknown."""

import pytest

from components.analysis.page.details import find_details
from components.analysis.parts import find_parts
from components.article import Draft


def details_of(text: str, **known: str) -> Draft:
    return find_details(Draft(text=text, **known), find_parts(text))


def test_a_page_that_says_everything() -> None:
    found = details_of(
        "Gempa Guncang Wanasari\nPenulis: Rina Wulandari\nSenin, 3 Juni 2024 10:00 WIB\n"
        "WANASARI, KABAR.com - Gempa mengguncang Wanasari."
    )
    assert (found.title, found.author) == ("Gempa Guncang Wanasari", "Rina Wulandari")
    assert (found.published, found.outlet) == ("2024-06-03", "KABAR.com")


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("WANASARI, KABAR.com - Gempa terjadi.", "KABAR.com"),
        ("KABARWANASARI.COM, WANASARI - Gempa terjadi.", "KABARWANASARI.COM"),
        ("Kabar.com, Wanasari -Gempa terjadi.", "Kabar.com"),
        ("Wanasari (ANTARA News) - Gempa terjadi.", "ANTARA News"),
        ("Wanasari, CNN Indonesia -- Gempa terjadi.", "CNN Indonesia"),
        ("WANASARI — Gempa terjadi.", None),
        ("Gempa terjadi - lalu reda.", None),
        ("Gempa (skala enam) terjadi - lalu reda.", None),
    ],
)
def test_the_outlet_stands_in_the_dateline(opening: str, outlet: str | None) -> None:
    assert details_of(f"{opening}\nWarga tenang.").outlet == outlet


def test_the_outlet_stands_in_a_closing_line() -> None:
    text = "Gempa Guncang Wanasari\nGempa terjadi.\nArtikel ini telah tayang di KabarWanasari.com"
    assert details_of(text).outlet == "KabarWanasari.com"


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Laporan Wartawan KabarWanasari.com, Rina Wulandari", "Rina Wulandari"),
        ("Reporter: Rina Wulandari | Editor: Bagus", "Rina Wulandari"),
        ("(Penulis: Rina Wulandari, Surti | Editor: Bagus)", "Rina Wulandari, Surti"),
        ("Laporan Rina Wulandari | Wanasari", "Rina Wulandari"),
        ("KABAR-WANASARI.COM, Rina Wulandari", "Rina Wulandari"),
        ("Rina Wulandari dan Bagus Saputra", "Rina Wulandari dan Bagus Saputra"),
        ("Senin, 3 Juni 2024", None),
    ],
)
def test_the_author_stands_in_the_byline(byline: str, author: str | None) -> None:
    assert details_of(f"Gempa Guncang Wanasari\n{byline}\nGempa terjadi.").author == author


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Senin, 3 Juni 2024", "2024-06-03"),
        ("3 Agt 2024, 10.30 WIB", "2024-08-03"),
        ("Kabar.com - 03/06/2024, 10:30 WIB", "2024-06-03"),
        ("Senin, 31 Februari 2024", None),
    ],
)
def test_the_day_of_publication_stands_over_the_article(stamp: str, day: str | None) -> None:
    assert details_of(f"Gempa Guncang Wanasari\n{stamp}\nGempa terjadi.").published == day


def test_a_day_in_a_paragraph_is_not_the_day_of_publication() -> None:
    assert details_of("Gempa Wanasari\nGempa terjadi pada Senin (3/6/2024).").published is None


def test_what_is_known_stays() -> None:
    found = details_of("Gempa Wanasari\nKABAR.com - Gempa terjadi.", outlet="Kabar", title="Gempa")
    assert (found.outlet, found.title) == ("Kabar", "Gempa")


@pytest.mark.parametrize("text", ["", "Gempa"])
def test_a_text_that_says_nothing(text: str) -> None:
    found = details_of(text)
    assert (found.outlet, found.author, found.published) == (None, None, None)
