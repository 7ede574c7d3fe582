"""Where a reported clause begins and ends, in shapes that newsrooms write now and then."""

import pytest

from components.analysis.attribution import find_attributions
from components.article import PartKind
from tests.analysis.statements import read_doc, shown

PARAGRAPHS = [
    # a number with its full stop ends a sentence before a quotation
    '[Ani|source] [menyebut|cue] [harga akan dibahas unit eselon I.|content] "Kami paham,"',
    # a second report of the same speaker
    "[Ani|source] [menegaskan|cue] [pihaknya kecewa dengan harga itu|content], bahkan dia menyebut"
    " pasar akan sepi.",
    # who reported stands behind, and whom it quoted
    "[Pasar akan tutup besok|content], [Reuters|source] [melaporkan|cue], mengutip polisi Melati.",
    # who said so stands in a comparison
    "[Harga beras juga turun di Melati|content] seperti yang [dikatakan|cue] [Andi|source].",
    # a matter before the comma is no role of the person behind it
    "Benar tidaknya kabar itu, [Ani|source] [menilai|cue] [pasar akan sepi|content].",
    "[Politikus itu, Ani|source], [mengatakan|cue] [pasar akan sepi|content].",
    # where it was said is no part of it
    "[Ani|source] [mengatakan|cue] [pasar akan sepi|content], dalam komentar pertama di Melati.",
    # what is judged stands before, the ground behind
    "[Penutupan|content] [disayangkan|cue] oleh [Andi|source], [karena harga naik|content]",
]
TITLES = [
    "[Harga Beras Bisa Turun|content], [Andi|source] [Ungkap|cue] Sebabnya",
    "[Andi|source] [Ungkap|cue] [Harga Beras Bisa Turun|content]",
]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [*((text, "paragraph") for text in PARAGRAPHS), *((text, "title") for text in TITLES)],
)
def test_the_clause_and_who_said_it(marked: str, kind: PartKind) -> None:
    doc, expected = read_doc(marked, kind)
    expected = {label: [words.strip(" ,.") for words in all_] for label, all_ in expected.items()}
    assert shown(doc.text, find_attributions(doc)[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Begini Cara Andi Tekan Harga Beras",
        "Pelita Senja Bangun Rumah Sakit Umum di Melati",
        "Andi Beri Bukti Nyata Harga Beras Turun",
    ],
)
def test_bare_roots_that_are_other_words_report_nothing_in_a_headline(text: str) -> None:
    doc, _ = read_doc(text, "title")
    assert find_attributions(doc) == ()


def test_what_somebody_cannot_tell_yet_is_not_said() -> None:
    doc, _ = read_doc("Ani belum bisa menyampaikan apakah harga beras akan turun.")
    assert find_attributions(doc) == ()


def test_a_single_word_is_carried_from_nothing() -> None:
    doc, _ = read_doc("Menurut dia, kasus itu ditangani Polres Melati.Senja.")
    assert [one.rule for one in find_attributions(doc)] == ["according"]
