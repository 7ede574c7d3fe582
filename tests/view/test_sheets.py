"""The summary, the statements and the five questions: their words and their controls."""

from dataclasses import replace

import pytest

from components.article import Article
from components.view.evidence_table import evidence_sheet
from components.view.questions import chosen_source, questions_sheet
from components.view.sheet.sheet import node, picks_of, plain_text
from components.view.strings import speaker
from components.view.summary import summary_sheet
from tests.view.examples import EMPTY, ONE_WORD, example

ID, EN = speaker("id"), speaker("en")


def test_the_summary_is_one_sentence_made_from_the_counts() -> None:
    assert plain_text(summary_sheet(example(), ID)) == (
        "3 pernyataan, 1 dari orang bernama. 1 berasal dari 1 sumber tak bernama, 1 di antaranya "
        "anonim menurut teks sendiri, dengan alasan; 1 tanpa sumber. Lewat Kabar Uji 1 kali."
    )


def test_several_statements_of_one_person_are_not_told_as_from_people() -> None:
    article = example()
    twice = replace(article, attributions=(*article.attributions, article.attributions[0]))
    assert "2 from one named person." in plain_text(summary_sheet(twice, EN))
    assert "2 dari satu orang bernama." in plain_text(summary_sheet(twice, ID))


def test_every_number_of_the_summary_is_a_control() -> None:
    picks = picks_of(summary_sheet(example(), EN))
    assert picks[:2] == ["all:", "type:named_person"]
    assert "type:agentless" in picks
    assert "relay:Kabar Uji" in picks


def test_that_nobody_is_named_is_said_first() -> None:
    article = example()
    unnamed = replace(article, attributions=article.attributions[1:])
    assert plain_text(summary_sheet(unnamed, EN)).startswith(
        "2 statements, not one from a named person."
    )


def test_who_is_named_often_and_never_speaks_is_told() -> None:
    article = example()
    silent = replace(article.actors[0], mentions=6, statements=0)
    told = plain_text(summary_sheet(replace(article, actors=(silent,)), EN))
    assert told.endswith("Sari Dewi is mentioned 6 times and never speaks.")


@pytest.mark.parametrize("article", [EMPTY, ONE_WORD])
def test_an_article_without_statements_says_so(article: Article) -> None:
    for sheet in (
        summary_sheet(article, ID),
        evidence_sheet(article, (), ID),
        questions_sheet(article, None, ID),
    ):
        assert plain_text(sheet) == "Tidak ada pernyataan yang ditemukan dalam teks ini."


def test_the_statements_can_be_filtered_by_type() -> None:
    assert picks_of(evidence_sheet(example(), (), ID)) == [
        "statement:0",
        "statement:1",
        "statement:2",
    ]
    assert picks_of(evidence_sheet(example(), ("anonymous",), ID)) == ["statement:1"]


def test_a_statement_in_the_list_has_its_words_source_type_and_place() -> None:
    told = plain_text(evidence_sheet(example(), ("anonymous",), ID))
    for words in ("Seorang sumber", "stok disembunyikan", "Anonim, dinyatakan", "paragraf 2"):
        assert words in told


def test_the_article_is_asked_five_questions() -> None:
    sheet = questions_sheet(example(), None, EN)
    told = plain_text(sheet)
    for question in ("Independent", "One of several", "Verified", "Informed", "Named"):
        assert question in told
    assert "The article does not say." in told


def test_one_source_is_asked_alone_and_shows_why_it_is_unnamed() -> None:
    article = example()
    group = chosen_source(article, frozenset({1}))
    sheet = questions_sheet(article, group, EN)
    assert "About the source “Seorang sumber”" in plain_text(sheet)
    assert "yang enggan disebut namanya" in plain_text(sheet)


def test_several_sources_or_nobody_are_no_chosen_source() -> None:
    assert chosen_source(example(), frozenset({0, 1})) is None
    assert chosen_source(example(), frozenset({2})) is None
    assert chosen_source(example(), frozenset()) is None


def test_a_node_knows_its_control() -> None:
    made = node("p", "tiga", pick="all:")
    assert made == {"tag": "p", "kids": ["tiga"], "event": ["pick", "all:"]}


def test_a_statement_in_the_list_has_its_lines_translation_where_one_is_shown() -> None:
    lines = ("Fertiliser", "“Prices rise,” said Sari Dewi.", "A source said.", "", "Diverted.")
    told = plain_text(evidence_sheet(example(), ("anonymous",), EN, lines))
    assert "A source said." in told
    assert "A source said." not in plain_text(evidence_sheet(example(), ("anonymous",), EN))


def test_the_words_of_an_answer_have_their_lines_translation() -> None:
    lines = ("Fertiliser", "“Prices rise,” said Sari Dewi.", "A source said.", "", "Diverted.")
    assert "A source said." in plain_text(questions_sheet(example(), None, EN, lines))


def test_a_reader_of_another_language_is_told_what_the_words_are() -> None:
    assert "in Indonesian" in plain_text(evidence_sheet(example(), (), EN))
    assert "in italics" in plain_text(evidence_sheet(example(), (), EN, ("Fertiliser",)))
    assert "apa adanya" not in plain_text(evidence_sheet(example(), (), ID))
