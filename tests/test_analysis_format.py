"""Articles as JSON and back."""

import json
from dataclasses import replace

import pytest

from components.analysis_format import article_from_json, article_to_json
from components.article import (
    Actor,
    ActorTone,
    Article,
    Attribution,
    Draft,
    Hop,
    Mention,
    Part,
    Reason,
    Tone,
    Words,
)

TEXT = "Harga turun, kata Andi kepada Kantor Berita Angin."
FULL = Article(
    draft=Draft(TEXT, title="Harga", published="2026-11-26"),
    parts=(Part(Words(0, len(TEXT)), "paragraph"),),
    mentions=(Mention(Words(18, 22), "PER", "andi", "model", 0.9),),
    actors=(Actor("andi", "Andi", "person", ("Andi",), (Words(18, 22),), 1, 1),),
    attributions=(
        Attribution(
            content=(Words(0, 11),),
            cue=Words(13, 17),
            source=Words(18, 22),
            source_actor="andi",
            type="named_person",
            relay=("Kantor Berita Angin",),
            chain=(Hop("Kantor Berita Angin", Words(30, 49)), Hop("Andi", None, False)),
        ),
    ),
    tone=(Tone(Words(0, len(TEXT)), "positive", 0.4, 0.1, 0.5, (Reason(Words(6, 11), 0.4),)),),
    towards=(
        ActorTone(
            "andi", "writer", "positive", 0.4, (Words(0, 11),), (Reason(Words(6, 11), 0.4),), False
        ),
    ),
    made_by="test",
)


@pytest.mark.parametrize("article", [FULL, Article(Draft(""))])
def test_an_article_survives_json(article: Article) -> None:
    written = json.dumps(article_to_json(article), ensure_ascii=False)
    assert article_from_json(json.loads(written)) == article


def test_spans_repeat_their_words_so_that_a_person_can_check() -> None:
    statement = article_to_json(FULL)["attributions"][0]
    assert statement["content"] == [{"start": 0, "end": 11, "text": "Harga turun"}]
    assert statement["chain"][0]["span"]["text"] == "Kantor Berita Angin"


def test_an_analysis_from_before_the_tone_towards_actors_can_be_read() -> None:
    older = article_to_json(FULL)
    del older["towards"]
    assert article_from_json(older) == replace(FULL, towards=())


@pytest.mark.parametrize("broken", [{}, {"format": 2}, {"format": 1, "text": "x"}])
def test_a_file_of_another_kind_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="analysis"):
        article_from_json(broken)
