"""Sentences without a cue: which go on with the speech before them and which are the writer's."""

import pytest

from components.analysis.attribution import find_attributions, find_spoken
from components.analysis.saying import carry, carry_features
from components.analysis.saying.carry_features import Place
from components.analysis.saying.lines import read_lines
from components.analysis.saying.said import Range
from components.analysis.saying.speech import Speech, same_speaker, speech_of, topic
from tests.analysis.statements import read_doc


def carried(marked: str) -> list[str]:
    doc, _ = read_doc(marked)
    found = [one for one in find_attributions(doc) if one.rule == "carried"]
    assert not any(one.sure for one in found)
    assert all(one.cue is None and one.confidence >= carry.THRESHOLD for one in found)
    return [one.content[0].of(doc.text) for one in found]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        (
            "Menurut dia, harga beras akan turun. Dengan demikian, warga dapat berbelanja lagi.\n"
            '"Warga bisa berbelanja lagi," kata dia.',
            ["Dengan demikian, warga dapat berbelanja lagi"],
        ),
        (
            "Ani mengatakan stok beras aman. Apalagi pihaknya akan membuka gudang cadangan.\n"
            '"Gudang cadangan kami buka," ujarnya.',
            ["Apalagi pihaknya akan membuka gudang cadangan"],
        ),
        (  # what the writer adds
            "Ani mengatakan stok beras aman.\nPasar Melati dibangun pada 1982.",
            [],
        ),
        (  # another person's deed
            '"Stok aman," kata Ani.\nAndi tiba di pasar itu dengan tiga truk pada Rabu (3/4/2024).',
            [],
        ),
        (  # points of a list
            'Ani menilai ada dua jalan. Pertama, menambah stok beras.\n"Itu mudah," kata Ani.\n'
            "Kedua, menutup gudang.\nPasar Melati dibangun pada 1982.",
            ["Pertama, menambah stok beras", "Kedua, menutup gudang"],
        ),
        ("Kedua, menutup gudang beras itu.", []),
        ("Harga turun. Dengan demikian, warga dapat berbelanja lagi.", []),
    ],
)
def test_what_goes_on_with_a_speech(text: str, goes_on: list[str]) -> None:
    assert carried(text) == goes_on


def asked(text: str) -> list[tuple[str, Place, Range]]:
    """The sentences that could go on with a statement, if none of them did not."""
    doc, _ = read_doc(text)
    lines = read_lines(doc)
    spoken = [find_spoken(line) for line in lines]
    found: list[tuple[str, Place, Range]] = []

    def goes_on(sentence: Range, place: Place) -> bool:
        found.append((place.line.words(*sentence).of(doc.text), place, sentence))
        return True

    before: Speech | None = None
    for line, here, following in zip(lines, spoken, [*spoken[1:], ()], strict=True):
        number = lines.index(line) + 1
        after = carry.opening_speech(lines[number], following) if number < len(lines) else None
        before = carry.ask_each(line, here, before, after, goes_on)
    return found


def test_only_sentences_right_after_a_statement_are_asked() -> None:
    text = "Pasar ramai. Ani mengatakan harga turun. Warga lega.\nToko buka.\nMenurut Andi, sepi."
    assert [words for words, _, _ in asked(text)] == ["Warga lega.", "Toko buka."]


def test_a_sentence_knows_the_statements_around_it() -> None:
    text = 'Ani mengatakan harga turun.\nTujuannya agar petani tenang.\n"Petani tenang," ujarnya.'
    [(_, place, sentence)] = asked(text)
    names = set(carry_features.features(place, sentence))
    assert {"same=False", "voice=name", "tie=cause", "owned=True", "shared=2|quoted|True"} <= names


def test_a_speaker_goes_on_under_the_name_or_a_pointing_word() -> None:
    doc, _ = read_doc("Ani mengatakan harga turun.\nDia menilai pasar sepi.\nAndi menilai ramai.")
    first, second, third = (speech_of(line, find_spoken(line)[0]) for line in read_lines(doc))
    assert (first.voice, first.actor, second.voice) == ("name", "ani", "point")
    assert speech_of(second.line, second.said, first).actor == "ani"
    assert same_speaker(first, second)
    assert not same_speaker(first, third)


def test_the_topic_is_the_longer_words_by_their_beginnings() -> None:
    line = read_lines(read_doc("Para pelajarnya dan dia 20 kali ke kota.")[0])[0]
    assert topic(line, 0, len(line.low)) == {"pelaja", "kali", "kota"}
    assert topic(line, 0, 0) == frozenset()


@pytest.mark.parametrize("text", ["", "Karena", "Karena itu.\nKarena itu."])
def test_nothing_is_carried_from_nowhere(text: str) -> None:
    assert carried(text) == []
