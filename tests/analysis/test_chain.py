"""Through whom a statement came: relays, chains, claims inside claims."""

import pytest
from hypothesis import given, settings

from components.analysis.attribution import find_attributions
from components.analysis.chain import trace_chains
from components.analysis.sources import resolve_sources
from components.article import Attribution
from tests.analysis.statements import WORDS, read_doc


def read(text: str) -> tuple[Attribution, ...]:
    doc, _ = read_doc(text)
    doc._.attributions = find_attributions(doc)
    doc._.attributions = resolve_sources(doc)
    return trace_chains(doc)


@pytest.mark.parametrize(
    ("line", "relay"),
    [
        ('"Harga turun," kata Ani kepada Reuters.', ("Reuters",)),
        ('"Harga turun," kata Ani, seperti dikutip dari Antara.', ("Antara",)),
        ('"Harga turun," kata Ani dilansir Antara, Rabu (14/2/2024).', ("Antara",)),
        ("Ani mengatakan kepada kantor berita Reuters bahwa harga turun.", ("Reuters",)),
        ("Harga beras turun, menurut Ani. Demikian dilansir Antara.", ("Antara",)),
        ("Dilansir Antara, harga beras turun.", ("Antara",)),
        ('"Harga turun," kata Ani, dikutip Reuters dari Antara.', ("Reuters", "Antara")),
        ("Antara melaporkan, menurut seorang sumber, harga beras turun.", ("Antara",)),
        ("Harga beras turun, menurut Ani. Hal itu baru, Antara melaporkan.", ()),
        ('"Harga turun," kata Ani kepada Polres Melati.', ()),
        ('"Harga turun," kata Ani kepada wartawan.', ()),
        ('"Harga turun," kata Ani kepada Pelita Senja.', ("Pelita Senja",)),
        ('Ani memberi dukungan kepada Pelita Senja. "Harga turun," katanya.', ()),
        ('"Harga turun," kata Ani, dikutip dari YouTube Pagi Ceria, Rabu.', ("Pagi Ceria",)),
        ('"Harga turun," kata Ani, dikutip dari Instagram miliknya.', ()),
        ('"Harga turun," kata Ani, dikutip Rabu (14/2/2024).', ()),
        ('"Harga turun," kata Ani, dilansir laman Polres Melati.', ("Polres Melati",)),
        ('"Harga turun," kata Ani kepada kantor berita Rusia, Pelita Senja.', ("Pelita Senja",)),
        ('"Harga turun," kata sumber Reuters.', ("Reuters",)),
        ('"Harga turun," kata Ani, lapor Reuters.', ("Reuters",)),
        ("Ani mengatakan harga akan turun, tulis Antara, Rabu (14/2/2024).", ("Antara",)),
        ("Harga akan turun, kata Ani, demikian Antara.", ("Antara",)),
        ("Ani mengatakan harga akan turun, demikian menurut laporan Antara.", ("Antara",)),
        ("Harga beras akan turun, demikian laporan Antara.", ("Antara",)),
        ('"Harga turun," kata Ani via Reuters.', ("Reuters",)),
        ('"Harga turun," ujar Ani pada Antara, Rabu (14/2/2024).', ("Antara",)),
        ('"Harga turun," kata Ani menjawab pertanyaan Antara di Melati.', ("Antara",)),
        ('"Harga turun," kata Ani di program Pagi Ceria, Reuters, Rabu.', ("Reuters",)),
        ("Mengutip dua pejabat, Antara menulis bahwa harga akan turun.", ("Antara",)),
        ("Antara melaporkan harga akan turun, mengutip dua pejabat.", ("Antara",)),
        ("Penelusuran Antara, warga mengantre beras sejak pagi.", ("Antara",)),
        ("Ani mengatakan harga turun. Hal itu disampaikan dia kepada Antara.", ("Antara",)),
        ("Ani memberi tahu Reuters bahwa harga akan turun.", ("Reuters",)),
        ('"Harga turun," kata Ani kepada wartawan Pelita Senja.', ("Pelita Senja",)),
        ('"Harga turun," kata Ani dalam acara Pagi di Antara, Rabu.', ("Antara",)),
        ('"Harga turun," kata Ani dalam acara Pasar di Melati, Rabu.', ()),
        ('"Harga turun," kata Ani dalam keterangan yang diterima Antara.', ("Antara",)),
        (
            '"Harga turun," kata Ani, dilansir Antara dari kanal Pagi Ceria.',
            ("Antara", "Pagi Ceria"),
        ),
        ("Pantauan Antara di pasar, Rabu (2/6/2025), warga mengantre beras.", ("Antara",)),
        (
            "Harga beras turun di pasar. Demikian dilaporkan Antara dikutip Reuters.",
            ("Antara", "Reuters"),
        ),
    ],
)
def test_relays(line: str, relay: tuple[str, ...]) -> None:
    assert read(line)[0].relay == relay


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Melansir Reuters, Senin (5/5/2025), sumber yang tidak mau disebut namanya", "anonymous"),
        ("Melansir Reuters, Senin (5/5/2025) sumber yang mengetahui hal itu", "unnamed_person"),
        ("Mengutip Reuters, tiga pejabat", "unnamed_group"),
        ("Menurut laporan Reuters, tiga pejabat", "unnamed_group"),
        ("Menurut laporan Reuters, dua pejabat yang enggan disebut namanya", "anonymous"),
        ("Dilansir Reuters, Rabu (5/6), Ani", "named_person"),
    ],
)
def test_who_spoke_to_an_outlet_is_the_source_and_the_outlet_the_relay(
    opening: str, kind: str
) -> None:
    (found,) = read(f"{opening} mengatakan bahwa harga beras turun.")
    assert (found.type, found.relay) == (kind, ("Reuters",))


def test_a_pointing_word_carries_for_the_newsroom_named_before() -> None:
    found = read(
        'Surat kabar Pelita Senja menyebut bahwa harga turun.\n"Stok aman," kata Ani, dikutip '
        "harian itu."
    )
    assert [one.relay for one in found] == [("Pelita Senja",), ("Pelita Senja",)]


def test_a_relay_does_not_take_the_source_away() -> None:
    (found,) = read('"Harga turun," kata Ani kepada Reuters.')
    assert (found.type, found.source_actor) == ("named_person", "ani")
    assert [hop.who for hop in found.chain] == ["Reuters", "Ani"]


def test_a_person_is_one_station_whatever_the_words() -> None:
    found = read('"Harga turun," kata Ani.\n"Stok aman," ujarnya.\nDia mengatakan pasar ramai.')
    assert [[hop.who for hop in one.chain] for one in found] == [["Ani"]] * 3
    assert [one.chain[0].explicit for one in found] == [True, False, True]


def test_an_outlet_alone_is_one_station() -> None:
    (found,) = read("Menurut laporan Reuters, harga beras turun.")
    assert [hop.who for hop in found.chain] == ["Reuters"]


def test_hops_carry_the_words_that_prove_them() -> None:
    doc, _ = read_doc('"Harga turun," kata seorang sumber kepada Reuters.')
    doc._.attributions = find_attributions(doc)
    doc._.attributions = resolve_sources(doc)
    (found,) = trace_chains(doc)
    assert [hop.words.of(doc.text) for hop in found.chain if hop.words] == [
        "Reuters",
        "seorang sumber",
    ]
    assert all(hop.explicit for hop in found.chain)


def test_a_relay_told_before_is_inferred_for_the_same_source() -> None:
    found = read(
        '"Harga turun," kata seorang sumber kepada Reuters.\n"Stok aman," kata sumber itu.'
    )
    assert found[1].relay == ()
    assert [(hop.who, hop.explicit) for hop in found[1].chain] == [
        ("Reuters", False),
        ("sumber itu", True),
    ]


def test_a_claim_inside_a_claim() -> None:
    outer, inner = read(
        "Sumber kedua mengatakan kepada Reuters bahwa Rusia mengatakan kepada Ani, melalui "
        "perantara, bahwa harga beras tidak akan turun."
    )
    assert inner.inside == 0
    assert (outer.relay, inner.relay) == (("Reuters",), ())
    assert [hop.who for hop in inner.chain] == [
        "Reuters",
        "Sumber kedua",
        "Ani",
        "perantara",
        "Rusia",
    ]


def test_what_an_outlet_reports_somebody_said_came_through_it() -> None:
    outer, inner = read("Antara melaporkan bahwa Ani mengatakan bahwa harga akan turun.")
    assert (outer.type, inner.type, inner.inside) == ("media", "named_person", 0)
    assert (outer.relay, inner.relay) == (("Antara",), ("Antara",))


@pytest.mark.parametrize("text", ["", "Ani", "Ani diduga menimbun beras."])
def test_nothing_to_trace(text: str) -> None:
    assert all(one.relay == () and one.inside is None for one in read(text))


@settings(deadline=None, max_examples=80)
@given(WORDS)
def test_any_row_of_words_gets_chains_inside_the_text(text: str) -> None:
    doc, _ = read_doc(text)
    for number, one in enumerate(read(text)):
        assert one.inside is None or one.inside != number
        for hop in one.chain:
            assert hop.who
            assert hop.words is None or hop.words.end <= len(doc.text)
