"""Who is who, from mentions marked in the text."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from components.analysis import names, tokenizer  # noqa: F401  (registers what they name)
from components.analysis.actors import find_actors
from components.analysis.identity.person_names import is_short_for, is_typo_of, name_words
from components.article import Mention
from tests.marked import read_marked

BLANK = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})


@pytest.fixture(scope="module")
def nlp() -> Language:
    return BLANK


def read(nlp: Language, line: str) -> Doc:
    """A Doc with its actors; marks are names with their label."""
    text, marks = read_marked(line)
    doc = nlp.make_doc(text)
    doc._.mentions = tuple(Mention(words, label) for label, words in marks)  # type: ignore[arg-type]
    doc._.actors, doc._.mentions = find_actors(doc)
    return doc


def groups(doc: Doc) -> list[list[str]]:
    """The forms of each actor in order of the text."""
    return [
        [mention.words.of(doc.text) for mention in doc._.mentions if mention.actor == actor.id]
        for actor in doc._.actors
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "[Amerika Serikat|LOC] ([AS|LOC]) setuju. Warga [Amerika|LOC] senang.",
            [["Amerika Serikat", "AS", "Amerika"]],
        ),
        ("[RI|LOC] maju, [Indonesia|LOC] jaya.", [["RI", "Indonesia"]]),
        ("[Kabupaten Garut|LOC] luas; [Garut|LOC] sejuk.", [["Kabupaten Garut", "Garut"]]),
        ("[Polda Jabar|ORG] adalah [Polda Jawa Barat|ORG].", [["Polda Jabar", "Polda Jawa Barat"]]),
        (
            "[Pemkot Solo|ORG] dan [Pemerintah Kota (Pemkot) Solo|ORG]",
            [["Pemkot Solo", "Pemerintah Kota (Pemkot) Solo"]],
        ),
        (
            "[Sari Wulandari|PER] tiba. Kata [Wulandari|PER], [Sari|PER] lelah.",
            [["Sari Wulandari", "Wulandari", "Sari"]],
        ),
        (
            "[Sari Wulandari|PER] dan [Ratna Wulandari|PER] tiba.",
            [["Sari Wulandari"], ["Ratna Wulandari"]],
        ),
        (
            "[Budi Raharjo|PER] bersama [Siti Budi Raharjo|PER] tiba.",
            [["Budi Raharjo"], ["Siti Budi Raharjo"]],
        ),
        (  # the short form stands inside the name
            "[Lembaga Adat Randu (LAR) Blora|ORG] hadir. Kata [LAR Blora|ORG], [LAR|ORG] siap.",
            [["Lembaga Adat Randu (LAR) Blora", "LAR Blora", "LAR"]],
        ),
        (  # a nickname of two words in brackets
            "[Bagus Nur Santoso|PER] ([Gus Nur|PER]) tiba. [Gus Nur|PER] lelah.",
            [["Bagus Nur Santoso", "Gus Nur", "Gus Nur"]],
        ),
        (  # the son is another
            "[Bagus Santoso|PER] dan ayah. [Bagus Santoso Jr|PER] tiba.",
            [["Bagus Santoso"], ["Bagus Santoso Jr"]],
        ),
        (  # the story is about him, not his daughter
            "[Bagus Santoso|PER] Wafat\nKata [Ratna Santoso|PER], [Santoso|PER] sakit.",
            [["Bagus Santoso", "Santoso"], ["Ratna Santoso"]],
        ),
        ("[Bagus Santoso|PER] alias [Brewok|PER] kabur.", [["Bagus Santoso", "Brewok"]]),
        (
            "[Bagus Santoso|PER] yang akrab disapa [Cak Gus|PER] tiba.",
            [["Bagus Santoso", "Cak Gus"]],
        ),
        (
            "[Bagus Santoso|PER], yang akrab disapa Kang [Gustaf|PER], tiba.",
            [["Bagus Santoso", "Gustaf"]],
        ),
        (
            "[Brewok|PER], yang nama aslinya [Bagus Santoso|PER], tiba.",
            [["Brewok", "Bagus Santoso"]],
        ),
        ("Menlu [AS|LOC] [Antony Wulandar|PER] tiba.", [["AS"], ["Antony Wulandar"]]),
        ("[Republik Islam Iran|LOC] diam, [Iran|LOC] sepi.", [["Republik Islam Iran", "Iran"]]),
        (  # another name in brackets is no short form
            "[Laut Biru FC|ORG] ([Frans de Wulandar|ORG]) menang.",
            [["Laut Biru FC"], ["Frans de Wulandar"]],
        ),
        ("[Sidoarjo|LOC] ramai, [Sidoarjo|PER] pulang.", [["Sidoarjo"], ["Sidoarjo"]]),
        (
            "[Komisi III DPR|ORG] rapat; [DPR RI|ORG] libur; [DPR|ORG] tutup.",
            [["Komisi III DPR"], ["DPR RI", "DPR"]],
        ),
        (
            "[Departemen Luar Negeri AS|ORG] atau [Departemen Luar Negeri Amerika Serikat|ORG]",
            [["Departemen Luar Negeri AS", "Departemen Luar Negeri Amerika Serikat"]],
        ),
        ("[Gunung Raungan|LOC] atau [Raungan|LOC]", [["Gunung Raungan", "Raungan"]]),
        ("[Puskesmas Raungan|LOC] atau [Raungan|LOC]", [["Puskesmas Raungan"], ["Raungan"]]),
        (
            "[Balai Kota Solo|LOC] ramai; [Balai Kota|LOC] sepi.",
            [["Balai Kota Solo", "Balai Kota"]],
        ),
        (
            "[Jalan Merdekawan|LOC] ramai; [Jalan Merdekawan Selatan|LOC] sepi.",
            [["Jalan Merdekawan"], ["Jalan Merdekawan Selatan"]],
        ),
        (
            "[Partai Golkar Sulawesi Utara|ORG] atau [Golkar Sulut|ORG]",
            [["Partai Golkar Sulawesi Utara", "Golkar Sulut"]],
        ),
        ("[CNN|ORG] lain dari [CNN Indonesia|ORG].", [["CNN"], ["CNN Indonesia"]]),
        (
            "[Sinar Laut Air Lines|ORG] rugi, kata [Sinar Laut|ORG].",
            [["Sinar Laut Air Lines", "Sinar Laut"]],
        ),
    ],
)
def test_forms_of_one_actor_are_brought_together(
    nlp: Language, line: str, expected: list[list[str]]
) -> None:
    assert groups(read(nlp, line)) == expected


def test_a_short_form_keeps_its_person_when_another_is_named(nlp: Language) -> None:
    line = (
        "[Sari Wulandari|PER] tiba. [Wulandari|PER] lelah. Ayahnya, [Tono Wulandari|PER], sakit. "
        "[Wulandari|PER] pulang."
    )
    assert groups(read(nlp, line)) == [
        ["Sari Wulandari", "Wulandari", "Wulandari"],
        ["Tono Wulandari"],
    ]


@pytest.mark.parametrize(
    ("line", "metonyms"),
    [
        ("[Rusia|LOC] diam. [Moskow|LOC] membantah tuduhan itu.", ["Moskow"]),
        ("[Rusia|LOC] diam. Ia tinggal di [Moskow|LOC].", []),
        (
            "[China|LOC] dan [Taiwan|LOC]: antara [Beijing|LOC] dan [Taipei|LOC]",
            ["Beijing", "Taipei"],
        ),
        ("[Moskow|LOC] membantah tuduhan itu.", []),  # the country is not named
        ("[Rusia|LOC] diam. [Kremlin|LOC] menolak usulan.", ["Kremlin"]),
        ("[Rusia|LOC] diam. Pejabat senior [Kremlin|LOC] menolak usulan.", []),
    ],
)
def test_a_capital_that_acts_is_its_country_and_flagged(
    nlp: Language, line: str, metonyms: list[str]
) -> None:
    doc = read(nlp, line)
    flagged = [words.of(doc.text) for actor in doc._.actors for words in actor.metonyms]
    assert sorted(flagged) == metonyms


def test_an_actor_has_the_fullest_name_and_an_id_one_can_read(nlp: Language) -> None:
    doc = read(nlp, "[WULANDARI|PER] menang.\n[Sari Wulandari|PER] senang di [AS|LOC].")
    assert [(actor.id, actor.name, actor.kind) for actor in doc._.actors] == [
        ("sari-wulandari", "Sari Wulandari", "person"),
        ("as", "AS", "place"),
    ]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Agus", "Agus Harimurti Yudhoyono", True),
        ("AHY", "Agus Harimurti Yudhoyono", True),
        ("Jokowi", "Joko Widodo", True),
        ("M Adam", "Mohammad Adam", True),
        ("Bin", "Ali bin Nasser", False),
        ("Kim Kardashian", "Khloe Kardashian", False),
    ],
)
def test_short_forms_of_a_person(short: str, full: str, expected: bool) -> None:
    assert is_short_for(name_words(short), name_words(full)) is expected


def test_one_wrong_letter_is_the_same_person_but_another_first_name_is_not() -> None:
    assert is_typo_of(name_words("Rindi"), name_words("Rindy Liviani"))
    assert not is_typo_of(name_words("Melky Goeslaw"), name_words("Melly Goeslaw"))


FIRST, LAST = ("Agus", "Ratna", "Sari", "Joko"), ("Wulandari", "Salimin")


@given(
    st.lists(
        st.tuples(
            st.sampled_from([f"{a} {b}" for a in FIRST for b in LAST] + [*FIRST, *LAST]),
            st.sampled_from(["PER", "PER", "LOC"]),
        ),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_whoever_is_named_no_two_full_names_and_no_two_kinds_are_one(
    named: list[tuple[str, str]],
) -> None:
    doc = read(BLANK, " tiba. ".join(f"[{name}|{label}]" for name, label in named) + " pergi.")
    for actor in doc._.actors:
        mentions = [mention for mention in doc._.mentions if mention.actor == actor.id]
        full = {mention.words.of(doc.text) for mention in mentions if mention.label == "PER"}
        assert len([name for name in full if " " in name]) <= 1
        assert len({mention.label for mention in mentions}) == 1


@pytest.mark.parametrize("line", ["", "kata", "[AS|LOC]"])
def test_odd_text_finds_less_and_never_fails(nlp: Language, line: str) -> None:
    assert len(read(nlp, line)._.actors) <= 1


def test_names_and_actors_survive_two_processes() -> None:
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    nlp.add_pipe("news_names")
    nlp.add_pipe("news_actors")
    texts = ["Rusia diam. Moskow membantah.", "Polres Tuban diam.", ""]
    alone = [[actor.name for actor in nlp(text)._.actors] for text in texts]
    both = [[actor.name for actor in doc._.actors] for doc in nlp.pipe(texts, n_process=2)]
    assert both == alone == [["Rusia"], ["Polres Tuban"], []]
