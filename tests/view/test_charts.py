"""The rows behind each chart, and that Altair accepts the charts."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from components.article import SOURCE_TYPES, Article
from components.view.actors_chart import TOP, actor_rows, ranked_actors, top_actors
from components.view.chain_chart import chain_rows, ways
from components.view.chart_frame import compiled, distinct, drawing_script, with_rows, wrap
from components.view.chart_table import chart_head
from components.view.compile_charts import compile_charts
from components.view.palette import PALETTE, Ink, css_types, css_variables
from components.view.sheet.sheet import plain_text
from components.view.sources_chart import source_rows
from components.view.speakers_chart import shown_sources, speaker_rows
from components.view.strings import speaker
from components.view.tone_chart import tone_rows
from tests.view.examples import EMPTY, ONE_WORD, example

SAY = speaker("id")


def test_mentioned_and_speaking_are_two_counts() -> None:
    rows = actor_rows(example(), SAY)
    sari = {row["measure"]: row["n"] for row in rows if row["actor"] == "Sari Dewi"}
    assert sari == {"mentioned": 2, "speaking": 1}


def test_a_silent_actor_has_a_speaking_bar_of_zero() -> None:
    rows = actor_rows(example(), SAY)
    assert {"n": 0, "told": "Randupura: 0 pernyataan"}.items() <= rows[3].items()


def test_an_actor_is_picked_by_its_mentions_and_what_it_says_by_its_statements() -> None:
    rows = actor_rows(example(), SAY)[:2]
    assert [(row["pick"], row["lights"]) for row in rows] == [
        ("actor:sari", []),
        ("speaker:sari", ["s0"]),
    ]


def test_a_speaker_is_shown_even_when_seldom_named() -> None:
    from dataclasses import replace

    crowd = tuple(
        replace(example().actors[1], id=str(n), name=f"Desa {n}", mentions=9) for n in range(20)
    )
    speaking = replace(example().actors[0], mentions=1, statements=2)
    shown = top_actors(replace(example(), actors=(*crowd, speaking)))
    assert len(shown) == TOP
    assert "sari" in shown


def test_a_type_that_does_not_occur_is_drawn_as_zero() -> None:
    rows = source_rows(example(), SAY)
    assert [row["code"] for row in rows] == list(SOURCE_TYPES)
    assert [row["n"] for row in rows] == [1, 0, 0, 0, 0, 0, 0, 1, 1]
    assert rows[0]["words"] == 2


def test_a_lit_statement_lights_its_type() -> None:
    assert [row["code"] for row in source_rows(example(), SAY) if "s1" in row["lights"]] == [
        "anonymous"
    ]


def test_own_and_quoted_words_have_their_own_bars_and_too_little_is_marked() -> None:
    rows = tone_rows(example(), SAY)
    assert [(row["place"], row["whose"], row["kind"]) for row in rows[:4]] == [
        ("J", "own", "negative"),
        ("J", "quoted", "none"),
        ("1", "own", "neutral"),
        ("1", "quoted", "neutral"),
    ]
    assert {row["kind"] for row in rows if row["place"] == "3"} == {"unclear"}


def test_no_bar_of_a_paragraph_called_neutral_is_coloured() -> None:
    from dataclasses import replace

    tones = tuple(replace(tone, tone="neutral", own=-0.4, enough=True) for tone in example().tone)
    kinds = {row["kind"] for row in tone_rows(replace(example(), tone=tones), SAY)}
    assert kinds <= {"neutral", "none"}
    assert "neutral" in kinds


def test_actors_that_find_no_room_in_the_chart_are_ranked_for_the_table() -> None:
    from dataclasses import replace

    crowd = tuple(replace(example().actors[1], id=str(n), mentions=n) for n in range(1, 21))
    article = replace(example(), actors=crowd)
    assert [actor.mentions for actor in ranked_actors(article)] == list(range(20, 0, -1))
    assert len(top_actors(article)) < len(ranked_actors(article))


def test_each_source_has_a_strip_and_nobody_the_last() -> None:
    assert list(shown_sources(example(), SAY)) == ["Sari Dewi", "Seorang sumber", "Tanpa sumber"]
    rows = speaker_rows(example(), SAY)
    assert [(row["source"], row["place"]) for row in rows if row["size"]] == [
        ("Sari Dewi", "1"),
        ("Seorang sumber", "2"),
        ("Tanpa sumber", "3"),
    ]


def test_the_way_through_others_is_drawn_and_the_direct_ones_are_counted() -> None:
    found = ways(example(), SAY)
    assert [way.in_words() for way in found] == [
        "Kabar Uji ← Kabar Uji ← Sari Dewi",
        "Kabar Uji ← 1 pernyataan langsung",
        "Kabar Uji ← 1 pernyataan tanpa sumber",
    ]
    assert [row["depth"] for row in chain_rows(example(), SAY) if "s0" in row["lights"]] == [
        0,
        1,
        2,
    ]


def test_sources_of_one_name_share_a_strip_however_many_they_are() -> None:
    article = example()
    many = tuple(replace(article.attributions[1], source_group=n) for n in range(20))
    shown = shown_sources(replace(article, attributions=many), SAY)
    assert [len(statements) for statements in shown.values()] == [20]


def test_the_marks_of_the_speakers_tell_what_their_paragraph_means() -> None:
    lines = ("Fertiliser", "“Prices rise,” said Sari Dewi.", "A source said.", "", "Diverted.")
    rows = speaker_rows(example(), SAY, lines)
    assert any("(A source said.)" in str(row["told"]) for row in rows)


def test_the_compiled_charts_agree_with_the_charts() -> None:
    assert compiled() == json.loads(json.dumps(compile_charts()))


def test_the_rows_stand_in_the_chart_one_step_down() -> None:
    rows = tone_rows(example(), SAY)
    spec = with_rows(compiled()["light"]["tone"], rows, 100, {"tones": ["a"]})
    assert "data" not in spec
    assert spec["marks"][0]["data"][0] == {"name": "rows", "values": rows}
    assert spec["signals"] == [{"name": "tones", "value": ["a"]}]
    assert spec["height"] == 100


def test_what_draws_the_charts_is_found_among_streamlits_scripts() -> None:
    assert drawing_script().startswith("ArrowVegaLiteChart.")


def test_the_page_draws_without_altair_or_pandas() -> None:
    code = (
        "import sys, components.view.side, components.view.choose, components.view.summary;"
        "print([m for m in ('altair', 'pandas', 'pyarrow', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("article", [EMPTY, ONE_WORD])
def test_an_empty_article_has_no_rows_but_all_types(article: Article) -> None:
    assert actor_rows(article, SAY) == []
    assert len(source_rows(article, SAY)) == len(SOURCE_TYPES)
    assert tone_rows(article, SAY) == speaker_rows(article, SAY) == []
    assert chain_rows(article, SAY) == []


def test_a_long_name_stands_on_two_lines() -> None:
    assert wrap("Kelompok Tani Guyub Sambiloka") == "Kelompok Tani Guyub\nSambiloka"
    assert wrap("Tiga sumber dari pejabat Rusia dan Amerika Serikat (AS)").endswith("…")
    assert wrap("") == ""


def test_two_actors_of_one_name_have_two_bars() -> None:
    assert len(set(distinct(["Sari", "Sari", "Dewi"]))) == 3


def test_the_table_writes_numbers_as_the_language_does() -> None:
    columns = [("name", "Di mana"), ("own", "Nilai")]
    sheet = chart_head("tone", "Sentimen", "", columns, [{"name": "judul", "own": -0.5}], SAY)
    assert "−0,50" in plain_text(sheet)
    assert plain_text(chart_head("tone", "Sentimen", "", columns, [], SAY)) == "Sentimen"


def test_every_colour_has_enough_contrast_to_its_paper() -> None:
    for ink in PALETTE.values():
        assert contrast(ink.dark, "#191714") >= 4.5
        assert contrast(ink.light, "#fbf9f5") >= 2.9  # marks, not text: WCAG asks 3 of graphics


def test_the_page_gets_every_colour() -> None:
    assert "--named_person: light-dark(#0f5c8c, #6db3e0);" in css_variables()
    assert ".anonymous { --type: var(--anonymous); }" in css_types()
    assert Ink("#000000", "#ffffff").on("dark") == "#ffffff"


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours, 1..21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
