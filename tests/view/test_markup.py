"""The article as plain JSON: runs that are the text, marks where they belong."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.article import SOURCE_TYPES, Article, Draft, Mention, Part, Words
from components.view.actors_chart import top_actors
from components.view.reading_pane.markup import cut_runs, pane_markup
from components.view.reading_pane.pane import control_data, pane_event
from components.view.state import Event, State
from components.view.strings import LANGS, speaker
from tests.view.examples import EMPTY, LINES, ONE_WORD, TEXT, example

SAY = speaker("en")


def told(rows: list[list[Any]]) -> dict[str, str]:
    """Label -> what stands beside it, the page's words and the article's alike."""
    return {
        label: "".join(words if isinstance(words, str) else words[0] for words in value)
        for label, value in rows
    }


def test_the_runs_of_a_line_are_the_line() -> None:
    article = example()
    for part, line in zip(article.parts, LINES, strict=True):
        assert "".join(run["t"] for run in cut_runs(article, part)) == line


def test_a_name_inside_a_source_has_both_marks() -> None:
    runs = cut_runs(example(), example().parts[1])
    sari = next(run for run in runs if run["t"] == "Sari Dewi")
    assert sari == {"t": "Sari Dewi", "n": 1, "s": [[0, "source"]]}


def test_content_cue_and_reason_carry_their_roles() -> None:
    roles = {
        run["t"]: run["s"][-1][1] for run in cut_runs(example(), example().parts[2]) if "s" in run
    }
    assert roles == {
        "Seorang sumber": "source",
        "yang enggan disebut namanya": "reason",
        "mengatakan": "cue",
        "stok disembunyikan": "content",
    }


def test_paragraphs_are_numbered_as_readers_count() -> None:
    numbers = [part["number"] for part in pane_markup(example(), SAY)["parts"]]
    assert numbers == [None, 1, 2, None, 3]


def test_only_a_line_that_the_reader_put_back_can_be_left_out_again() -> None:
    parts = pane_markup(example(), SAY, frozenset({3}))["parts"]
    assert [part["put_back"] for part in parts] == [False, False, False, True, False]


def test_a_statement_card_tells_source_chain_reason_and_rule() -> None:
    card = pane_markup(example(), SAY)["statements"][1]
    assert (card["typeName"], card["who"]) == ("Anonymous, stated", "Seorang sumber")
    assert card["chain"] == [["Kabar Uji", True], ["Seorang sumber", True]]
    rows = told(card["rows"])
    assert rows["Why unnamed"] == "“yang enggan disebut namanya” · paragraph 2"
    assert rows["How sure the reading is"].startswith("70%; rule: clause_after_cue")


def test_a_common_rule_is_told_by_the_words_it_looks_for() -> None:
    article = example()
    found = replace(article.attributions[0], rule="active", confidence=0.95)
    card = pane_markup(replace(article, attributions=(found,)), SAY)["statements"][0]
    assert told(card["rows"])["How sure the reading is"] == "95%; rule: X mengatakan …"


def test_an_actor_card_tells_the_tone_towards_it_by_voice_the_writer_first() -> None:
    rows = pane_markup(example(), SAY)["actors"]["sari"]["rows"]
    tones = told([row for row in rows if row[0].startswith("Tone by")])
    assert list(tones.items()) == [
        ("Tone by the writer", "negative −0.40 · 2 sentences about it · Naik −0.40"),
        ("Tone by named sources", "too little to say · 1 sentence about it"),
    ]


def test_an_actor_card_says_that_a_silent_actor_never_speaks() -> None:
    rows = told(pane_markup(example(), SAY)["actors"]["kabar"]["rows"])
    assert rows["Speaks"] == "never"


def test_a_card_tells_the_articles_words_from_the_pages() -> None:
    rows = dict(pane_markup(example(), SAY)["statements"][1]["rows"])
    assert rows["Why unnamed"] == [["“yang enggan disebut namanya”"], " · paragraph 2"]


def test_a_card_knows_what_its_lines_mean() -> None:
    meant = ("Fertiliser", "“Prices rise,” said Sari Dewi.", "A source said.", "", "Diverted.")
    made = pane_markup(example(), SAY, meant=meant)
    lines = made["statements"][1]["lines"]
    assert [made["meant"][line] for line in lines] == ["A source said."]


def test_the_inner_statement_of_two_comes_last_so_that_it_is_met_first() -> None:
    article = example()
    outer, inner = article.attributions[1], replace(article.attributions[2], inside=1)
    inner = replace(inner, content=(Words(outer.content[0].start, outer.content[0].start + 4),))
    both = replace(article, attributions=(article.attributions[0], outer, inner))
    stok = next(r for r in cut_runs(both, both.parts[2]) if r["t"] == "stok")
    assert stok["s"] == [[1, "content"], [2, "content"]]


def test_markup_in_the_text_stays_words() -> None:
    text = '<script>alert("x")</script> & <b>Andi</b>'
    article = Article(Draft(text), (Part(Words(0, len(text)), "paragraph"),))
    assert cut_runs(article, article.parts[0]) == [{"t": text}]


@pytest.mark.parametrize("article", [EMPTY, ONE_WORD, example()], ids=["empty", "word", "example"])
@pytest.mark.parametrize("lang", LANGS)
def test_every_article_can_be_sent_as_json(article: Article, lang: str) -> None:
    say = speaker("id" if lang == "id" else "en")
    assert json.loads(json.dumps(pane_markup(article, say)))["lang"] == "id"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))))
def test_marks_anywhere_lose_no_letter(pairs: list[tuple[int, int]]) -> None:
    mentions = tuple(Mention(Words(min(p), max(p)), "PER", "sari") for p in pairs)
    article = replace(example(), mentions=mentions)
    for part, line in zip(article.parts, LINES, strict=True):
        assert "".join(run["t"] for run in cut_runs(article, part)) == line


def test_a_second_click_sends_little_at_400_paragraphs() -> None:
    data = control_data(State(pick="actor:sari"), top_actors(long_article(400)))
    assert len(json.dumps(data)) < 1_000  # bytes; the issue allows 10,000 for the whole page


def test_what_the_script_reports_becomes_an_event() -> None:
    told = {"event": {"kind": "pick", "value": "actor:sari", "origin": "text", "turn": 3}}
    assert pane_event(told) == Event("pick", "actor:sari", "text", 3)
    assert pane_event({"event": None}) is None
    assert pane_event(None) is None


def long_article(paragraphs: int) -> Article:
    """An article of many paragraphs, each with a name."""
    line = "Sari Dewi membaca buku di balai desa.\n"
    parts, mentions = [], []
    for number in range(paragraphs):
        start = number * len(line)
        parts.append(Part(Words(start, start + len(line) - 1), "paragraph"))
        mentions.append(Mention(Words(start, start + 9), "PER", "sari"))
    return Article(Draft(line * paragraphs), tuple(parts), tuple(mentions), example().actors[:1])


def test_a_reader_of_another_language_is_offered_the_translation() -> None:
    assert pane_markup(example(), SAY)["strings"]["foreign"] == "The article is in Indonesian."
    assert pane_markup(example(), speaker("id"))["strings"]["foreign"] == ""


def test_the_legend_explains_every_type_of_source() -> None:
    types = pane_markup(example(), SAY)["legend"]["types"]
    assert len(types) == len(SOURCE_TYPES)
    assert all(note for _, _, note in types)
