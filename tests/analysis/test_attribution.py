"""Statements: content, cue and source, shown in marked text with invented sentences."""

import pytest

from components.analysis.attribution import find_attributions
from tests.analysis.statements import blank, read_doc, shown


def test_quoted_words_inside_a_clause_are_mixed_speech() -> None:
    doc, expected = read_doc(
        '[Andi|source] [mengatakan|cue] bahwa [harga "sudah tidak masuk akal" bagi warga|content].'
    )
    (found,) = find_attributions(doc)
    assert (found.manner, shown(doc.text, found)) == ("mixed", expected)


def test_an_opener_before_menurut_is_no_content() -> None:
    doc, expected = read_doc(
        "Masih [menurut|cue] [Andi|source], [harga selayaknya ditentukan oleh pasar|content]."
    )
    (found,) = find_attributions(doc)
    assert shown(doc.text, found) == expected


@pytest.mark.parametrize(
    "line",
    [  # who carried it and who quoted another one claim nothing themselves
        "Diberitakan Kabar sebelumnya, [Ani|source], yang juga pedagang, [mengatakan|cue] "
        "[harga turun|content].",
        "Ani kemudian mengutip pernyataan pakar pasar, [Budi|source], yang [mengatakan|cue] "
        "[harga turun|content].",
    ],
)
def test_a_carrier_beside_a_speaker_makes_no_statement(line: str) -> None:
    doc, expected = read_doc(line)
    (found,) = find_attributions(doc)
    assert shown(doc.text, found) == expected


def test_two_verbs_of_one_speaker_are_two_statements() -> None:
    doc, _ = read_doc("Andi mengatakan harga akan turun dan menegaskan bahwa stok beras aman.")
    found = find_attributions(doc)
    assert [shown(doc.text, one)["content"] for one in found] == [
        ["harga akan turun"],
        ["stok beras aman"],
    ]
    assert [one.source.of(doc.text) for one in found if one.source] == ["Andi", "Andi"]


@pytest.mark.parametrize(
    ("line", "cue_class"),
    [
        ("Andi [diduga|cue] [menimbun beras di gudang|content].", "hedge"),
        ("[Dikabarkan|cue], [harga beras akan turun|content].", "hedge"),
        ("Gudang itu [disebut|cue] [menyimpan beras selundupan|content].", "hedge"),
        ("Beredar [isu|cue] bahwa [harga beras akan turun|content].", "hedge"),
        ("[Diberitakan|cue] sebelumnya, [harga beras akan turun|content].", "hedge"),
        ("[Dijelaskan|cue] bahwa [harga beras akan turun|content].", "neutral"),
    ],
)
def test_claims_without_a_speaker(line: str, cue_class: str) -> None:
    doc, expected = read_doc(line)
    (found,) = find_attributions(doc)
    assert (found.rule, found.cue_class, found.source) == ("agentless", cue_class, None)
    assert shown(doc.text, found) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Diketahui, gudang itu kosong sejak lama.",
        "Gudang itu tercatat milik Andi.",
        "Andi dikenal sebagai pedagang beras.",
        "Andi enggan disebut namanya.",
        'Pasar itu dijuluki "pasar hantu" sejak lama.',
        'Andi membaca buku "Harga dan Warga" di pasar.',
        "Andi meminta maaf kepada warga.",
        "Andi belum mengatakan bahwa harga turun.",
        "Harga itu, nyatanya naik lagi.",
        "Perubahan ini menunjukkan bahwa harga turun.",
        "Saya yakin harga akan turun lagi.",
        "Harga itu disampaikan kepada warga.",
        "Andi dinyatakan bersalah oleh hakim.",
        "Keluarga Andi khawatir, mengingat kondisi pasar.",
        "Kasus itu menjadi peringatan agar warga lebih cermat.",
        'Delegasi itu memberi pernyataan resmi "Negeri Gajah Putih".',
        "Andi mencatat waktu 10 detik di pasar.",
        "Andi melaporkan Ani ke polisi atas dugaan penipuan beras.",
        "Andi bersikap tenang dalam sidang dugaan suap beras.",
        "Dukungan ini disampaikan Andi saat menerima warga.",
        "Andi menuntut Rusia untuk mematuhi garis batas.",
        "Bisa dikatakan Andi kaya karena beras.",
        "Beras bisa disebut sebagai makanan utama warga.",
        "Padahal, dalam suratnya, Andi juga mengutip peraturan pasar.",
        "Andi menepis tudingan tersebut.",
        "Polisi menemukan beras di gudang.",
        "Hal itu ia sampaikan saat rapat.",
        "Andi tidak menyebutkan soal harga yang naik terus.",
        "Saya senang melihat harga beras turun.",
        "Tidak ada yang mengira harga beras turun.",
        "Hal itu terlihat dari harga beras.",
        "",
        "Andi",
        "Selain itu, kemampuan gudang memastikan harga beras turun.",
        "Dengan kata lain, harga beras akan turun.",
        "Warga tidak curiga bahwa ada beras palsu.",
        "Andi mengungkapkan hal ini saat rapat di pasar.",
        "Bagi Andi, ini adalah toko beras kedua.",
        "Beras naik 5 persen menurut lapangan usaha.",
        "Menurut rencana, pasar akan dibuka Rabu.",
        "Namun, jangan dulu mengatakan harga beras akan turun.",
        "Ani akan melanjutkan kariernya di Melati.",
        "Ani akan segera mengumumkan pedagang baru di pasar.",
        "Ani melihat-lihat, menilai, dan akhirnya membayar sewa.",
        "Ani menulis surat perpisahan di pasar beras.",
        "Warga itu khawatir terhadap kenaikan harga beras.",
    ],
)
def test_what_is_no_statement(line: str) -> None:
    doc, _ = read_doc(line)
    assert find_attributions(doc) == ()


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Ani Ungkap Harga Beras Akan Turun, Ini Sebabnya", ["Harga Beras Akan Turun"]),
        ("Ani Sebut Harga Beras Akan Turun, Budi: Belum Tentu", ["Harga Beras Akan Turun"]),
        ("Harga Naik, Ani Minta Warga Bersabar", ["Warga Bersabar"]),
        ("Ani Tawarkan Beras ke Rusia, Bilang Begini", []),
        ("Ani Siap Akui Harga Beras Turun", []),
        ("Ani Tolak Bersaksi soal Harga Beras", []),
        ("Apa Kabar Harga Beras di Melati?", []),
        ("Ani Dukung Warga Sampai ke Melati", []),
        ("Harga Beras Diungkap Ani, Apa Sebabnya?", []),
        ("Ani Turunkan Proyeksi Harga Beras Melati", []),
    ],
)
def test_headlines(title: str, said: list[str]) -> None:
    doc, _ = read_doc(title, "title")
    found = [one for one in find_attributions(doc) if one.manner == "indirect"]
    assert [one.content[0].of(doc.text) for one in found] == said


def test_what_a_reporter_saw_has_who_looked() -> None:
    doc, expected = read_doc(
        "[Pantauan|cue] [Antara|source] di pasar, Rabu (2/6/2025), [warga mengantre beras|content]."
    )
    (found,) = find_attributions(doc)
    assert (found.rule, shown(doc.text, found)) == ("observation", expected)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beberapa warga terlihat mengantre beras.", [["Beberapa warga", "mengantre beras"]]),
        (
            "Meski hujan berhenti, pasar yang dulu ramai itu tampak sepi.",
            [["pasar yang dulu ramai itu", "sepi"]],
        ),
        ("Ani terlihat keluar dari pasar.", [["keluar dari pasar"]]),
        ("Warga itu juga tampak membawa beras.", [["membawa beras"]]),
        ("Hasilnya masih belum terlihat di pasar.", []),
        ("Pasar itu terlihat seperti istana.", []),
    ],
)
def test_what_was_seen_names_whom_it_brings_in(text: str, said: list[list[str]]) -> None:
    doc, _ = read_doc(text)
    found = [one for one in find_attributions(doc) if one.rule == "observation"]
    assert [[part.of(doc.text) for part in one.content] for one in found] == said


def test_a_sentence_with_a_source_keeps_it() -> None:
    doc, _ = read_doc("Andi mengatakan harga turun. Hal itu disampaikan Andi saat rapat.")
    assert [one.rule for one in find_attributions(doc)] == ["active"]


def test_what_was_told_before_is_its_speakers() -> None:
    doc, _ = read_doc("Diberitakan sebelumnya, Andi mengungkapkan bahwa harga beras turun.")
    (found,) = find_attributions(doc)
    assert found.source is not None
    assert (found.rule, found.source.of(doc.text)) == ("active", "Andi")


def test_a_reason_that_another_gives_is_his() -> None:
    doc, _ = read_doc("Andi mengatakan harga naik, karena Budi mengatakan beras akan habis.")
    found = find_attributions(doc)
    assert [one.content[0].of(doc.text) for one in found] == ["harga naik", "beras akan habis"]


def test_an_expert_of_a_headline_speaks() -> None:
    doc, _ = read_doc("Pakar Hukum Pasar: Harga Beras Harus Diatur", "title")
    (found,) = find_attributions(doc)
    assert found.source is not None
    assert found.source.of(doc.text) == "Pakar Hukum Pasar"


def test_a_deed_inside_a_view_is_no_second_statement() -> None:
    doc, _ = read_doc("Menurut Andi, pasar itu menjaga harga dan memastikan stok beras aman.")
    (found,) = find_attributions(doc)
    assert found.rule == "according"
    assert found.content[0].of(doc.text).endswith("stok beras aman")


def test_lines_left_out_of_the_article_hold_no_statements() -> None:
    doc, _ = read_doc('Baca juga: "Harga turun," kata Andi', "related")
    assert find_attributions(doc) == ()


def test_statements_carry_rule_and_confidence() -> None:
    doc, _ = read_doc('"Harga turun," kata Andi. Menurut Ani, harga naik.')
    assert [one.rule for one in find_attributions(doc)] == ["cue_after", "according"]
    assert all(0 < one.confidence <= 1 for one in find_attributions(doc))


def test_statements_survive_other_processes() -> None:
    from components.analysis import parts  # the factories

    nlp = blank()
    assert parts
    fresh = type(nlp)()
    fresh.tokenizer = nlp.tokenizer
    fresh.add_pipe("news_parts")
    for name in ("news_attribution", "news_sources", "news_chain"):
        __import__(f"components.analysis.{name.removeprefix('news_')}")
        fresh.add_pipe(name)
    texts = ['"Harga turun," kata Andi.', "Andi mengatakan harga turun."]
    docs = list(fresh.pipe(texts, n_process=2, batch_size=1))
    assert [len(doc._.attributions) for doc in docs] == [1, 1]
