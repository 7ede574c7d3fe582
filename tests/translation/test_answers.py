"""What a service sends back is not always a translation."""

import pytest

from components.translation.answers import find_fault

LONG = "Harga beras di pasar itu turun setelah panen raya dimulai pada awal bulan ini."


@pytest.mark.parametrize(
    ("paragraph", "answer", "fault"),
    [
        ("Harga turun.", "Prices are down.", None),
        ("Harga turun.", None, "empty"),
        ("Harga turun.", " \n", "empty"),
        (
            "Harga turun.",
            "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
            "quota",
        ),
        ("Harga turun.", "PLEASE SELECT TWO DISTINCT LANGUAGES", "language"),
        ("Harga turun.", "Error 500 (Server Error)!!1500.That’s an error.", "busy"),
        ("Pesan itu berbunyi: quota exceeded.", "The message read: quota exceeded.", None),
        (LONG, LONG, "unchanged"),
        ("Persib Bandung vs Persija Jakarta", "Persib Bandung vs Persija Jakarta", None),
        (LONG, "Yes.", "implausible"),
        (LONG, LONG * 4, "implausible"),
        ("Ya.", "Yes, that is so, they say.", None),
    ],
)
def test_fault(paragraph: str, answer: str | None, fault: str | None) -> None:
    assert find_fault(paragraph, answer) == fault
