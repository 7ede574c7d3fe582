"""Statements: content, cue and source, shown in marked text with invented sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.attribution import find_attributions
from components.article import Attribution, Words
from tests.analysis.statements import blank, read_doc

FREE_TEXT = st.text(
    alphabet=st.sampled_from('ab Ani,.:;!?()"“”‘’«»\n-–') | st.characters(codec="utf-8"),
    max_size=200,
)
WORDS = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "”",
            ",",
            ".",
            ":",
            "kata",
            "ujarnya",
            "mengatakan",
            "bahwa",
            "menurut",
            "Ani",
            "dia",
            "diduga",
            "dan",
            "yang",
            "dilansir",
            "Antara",
            "berdasarkan",
            "data",
            "(",
            ")",
            "disebut",
            "seraya",
            "menambahkan",
            "harga",
            "turun",
            "\n",
        ]
    ),
    max_size=60,
).map(" ".join)


def shown(text: str, found: Attribution) -> dict[str, list[str]]:
    """What was found, in the words of the marks."""
    parts = {"content": list(found.content), "cue": [found.cue], "source": [found.source]}
    shown = {label: [words.of(text) for words in all_ if words] for label, all_ in parts.items()}
    return {label: [words.strip(" ,.") for words in all_] for label, all_ in shown.items() if all_}


DIRECT = [
    '"[Harga turun|content]," [kata|cue] [Andi|source].',
    "“[Harga turun|content]”, [ujar|cue] [Kepala Dinas Pasar, Andi|source], Rabu (14/2/2024).",
    '"[Harga turun|content]," [ujarnya|cue].',
    '[Andi|source] [mengatakan|cue], "[harga turun|content]."',
    'Andi sudah pulang. [Ia|source] [menegaskan|cue]: "[Harga turun|content]."',
    '[Andi|source] [menambahkan|cue] kepada wartawan, "[Harga turun|content]."',
    '"[Harga turun|content]," [kata|cue] [Andi|source]. "[Warga senang sekali|content]."',
    '"[Harga|content]," [kata|cue] [Andi|source], "[turun lagi hari ini|content]."',
    '"[Harga turun sekali|content]," [Andi|source] [menandaskan|cue].',
    '"[Harga akan turun lagi|content]."',
    '"[Harga turun|content]," demikian [kata|cue] [Andi|source].',
    '[Harga turun sekali|content]," [kata|cue] [Andi|source].',  # the opening mark was lost
    'Andi, pedagang pasar, [berkata|cue], "[harga turun.|content]',  # never closed
]


@pytest.mark.parametrize("line", DIRECT)
def test_direct_speech(line: str) -> None:
    doc, expected = read_doc(line)
    found = find_attributions(doc)
    assert [one.manner for one in found] == ["direct"]
    wanted = {label: [words.strip(" ,.") for words in all_] for label, all_ in expected.items()}
    got = shown(doc.text, found[0])
    assert got["content"] == wanted["content"]
    assert got.get("cue") == wanted.get("cue")
    if "source" in wanted:
        assert got.get("source") == wanted["source"]


INDIRECT = [
    "[Andi|source] [mengatakan|cue] [harga akan turun|content].",
    "[Andi|source] [mengatakan|cue] kepada wartawan bahwa [harga akan turun|content].",
    "Namun, pada Rabu, [Ketua Pedagang, Andi|source], [menilai|cue] [harga sudah turun|content].",
    "[Menurut|cue] [Andi|source], [harga sudah turun|content].",
    "[Harga sudah turun|content], [menurut|cue] [Andi|source].",
    "[Harga beras|content], [kata|cue] [dia|source], [sudah turun sejak pekan lalu|content].",
    "[Menurutnya|cue], [harga sudah turun|content].",
    "[Pasar dibuka lagi|content], [dilaporkan|cue] oleh [Antara|source], Selasa (15/7/2025).",
    "[Andi|source] [mengatakan|cue] [harga turun|content]. Hal itu diungkapkan saat rapat.",
    "Dulu, [Andi|source] [mengatakan|cue] [harga sudah turun|content].",
    "[Menurut|cue] [seorang sumber|source] yang dekat dengan pasar, [harga beras turun|content].",
    "Antara melaporkan, [menurut|cue] [seorang sumber|source], [harga beras turun|content].",
    "[Ani|source] [mengatakan|cue] kepadaAntara bahwa [harga beras turun|content].",
    "Ani membaca soal [laporan media|source] yang [menyebut|cue] [harga beras turun|content].",
    "[Andi|source] tidak membantah dan [mengakui|cue] [harga beras sudah turun|content].",
    "Sejauh ini [pedagang itu|source] [mengaku|cue] [harga beras sudah turun|content].",
    "[Harga beras|content] [menurut|cue] [Andi|source] [akan turun lagi|content].",
    "[Pemerintah|source] [meminta|cue] agar [warga tidak menimbun beras|content].",
    "[Dikatakan|cue] [Andi|source], [harga beras sudah turun|content].",
    "[Harga akan turun|content], [kata|cue] [Andi|source], seperti dikutip dari Antara.",
    "[Andi|source] [membantah|cue] [harga sudah naik|content].",
    "[Harga beras sudah turun|content], [media lokal|source] [melaporkan|cue].",
    "[Polisi|source] [memastikan|cue] [tidak ada bukti bahwa beras itu palsu|content].",
    "Menurut Data-Satu beras cukup. [Andi|source] [mengatakan|cue] [harga sudah turun|content].",
    "[Ketua Satgas Covid-19, Andi|source], [mengatakan|cue] [harga sudah turun|content].",
    "[Harga beras sudah turun|content], [berdasarkan|cue] [data dinas pasar|source].",
]


@pytest.mark.parametrize("line", INDIRECT)
def test_indirect_speech(line: str) -> None:
    doc, expected = read_doc(line)
    found = find_attributions(doc)
    assert [(one.manner, shown(doc.text, one)) for one in found] == [("indirect", expected)]


def test_quoted_words_inside_a_clause_are_mixed_speech() -> None:
    doc, expected = read_doc(
        '[Andi|source] [mengatakan|cue] bahwa [harga "sudah tidak masuk akal" bagi warga|content].'
    )
    (found,) = find_attributions(doc)
    assert (found.manner, shown(doc.text, found)) == ("mixed", expected)


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
        "",
        "Andi",
    ],
)
def test_what_is_no_statement(line: str) -> None:
    doc, _ = read_doc(line)
    assert find_attributions(doc) == ()


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Pakar: Harga Beras Segera Turun", ["Harga Beras Segera Turun"]),
        ("Harga Naik, Gubernur: Stok Masih Aman", ["Stok Masih Aman"]),
        ("Ani soal Harga Beras: Tunggu Panen", ["Tunggu Panen"]),
        ("Liga Kampung: Kelurahan Melati Menang", []),
    ],
)
def test_headlines_with_a_colon(title: str, found: list[str]) -> None:
    doc, _ = read_doc(title, "title")
    assert [one.content[0].of(doc.text) for one in find_attributions(doc)] == found


def test_a_quotation_over_two_paragraphs_is_two_statements() -> None:
    doc, _ = read_doc('"Harga turun lagi pekan ini.\n"Warga senang sekali," kata Andi.')
    found = find_attributions(doc)
    assert [one.content[0].of(doc.text).strip(" .,") for one in found] == [
        "Harga turun lagi pekan ini",
        "Warga senang sekali",
    ]


def test_lines_left_out_of_the_article_hold_no_statements() -> None:
    doc, _ = read_doc('Baca juga: "Harga turun," kata Andi', "related")
    assert find_attributions(doc) == ()


def test_statements_carry_rule_and_confidence() -> None:
    doc, _ = read_doc('"Harga turun," kata Andi. Menurut Ani, harga naik.')
    assert [one.rule for one in find_attributions(doc)] == ["cue_after", "according"]
    assert all(0 < one.confidence <= 1 for one in find_attributions(doc))


@settings(deadline=None, max_examples=150)
@given(FREE_TEXT | WORDS)
def test_any_text_gives_words_inside_it(text: str) -> None:
    doc, _ = read_doc(text.replace("[", "(").replace("]", ")").replace("|", "/"))
    for one in find_attributions(doc):
        cue = [one.cue] if one.cue else []
        for words in (*one.content, *cue, *([one.source] if one.source else [])):
            assert 0 <= words.start < words.end <= len(doc.text)
        assert not any(overlap(part, other) for part in one.content for other in cue)


def overlap(one: Words, other: Words) -> bool:
    return one.start < other.end and other.start < one.end


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
