"""The whole pipeline: any text, several processes, several threads."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from components.analysis.pipeline import (
    AFTER_MODEL,
    BEFORE_MODEL,
    analyse,
    analyse_many,
    load_pipeline,
    made_by,
)
from components.analysis.trained import ModelError
from components.article import Article, Draft, Words

ARTICLES = (
    'Harga Beras Turun\nRANDU, Kabar Randu - "Harga turun," kata Kepala Dinas Perdagangan Rudi '
    "Hartawan, Senin (2/3/2026).\nMenurut dia, stok cukup untuk dua bulan.",
    "Seorang pejabat yang enggan disebut namanya mengatakan kepada Reuters, Prancis menolak usul.",
    "",
    "Halo",
)
# What news is made of, so that random texts meet the rules.
NEWS_WORDS = (
    '" “ ” ’ , . : ; ( ) - – \n kata ujar menurut diduga mengatakan bahwa dilansir kepada tidak ia '
    "itu yang Reuters Rusia Putin Andi Dr. Rp5.000 sumber Baca juga: katanya"
)
PIECES = st.sampled_from(NEWS_WORDS.split(" "))


def spans(article: Article) -> list[Words]:
    found = [part.words for part in article.parts] + [m.words for m in article.mentions]
    for statement in article.attributions:
        found += [*statement.content, *(hop.words for hop in statement.chain if hop.words)]
        found += [
            words
            for words in (statement.cue, statement.source, statement.reason, statement.knows)
            if words
        ]
    return found + [reason.words for tone in article.tone for reason in tone.reasons]


def test_components_stand_in_the_order_of_the_list(nlp: Language) -> None:
    ours = tuple(name for name in nlp.pipe_names if name.startswith("news_"))
    assert ours == BEFORE_MODEL + AFTER_MODEL


def test_an_analysis_says_what_made_it(nlp: Language) -> None:
    assert made_by(nlp).startswith("siapa-bilang ")
    assert "model id_news " in made_by(nlp)


@pytest.mark.parametrize("text", ARTICLES)
def test_the_text_comes_back_as_given(nlp: Language, text: str) -> None:
    assert analyse(nlp, Draft(text)).text == text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(PIECES).map(" ".join) | st.text())
def test_any_text_is_read_and_every_span_lies_inside_it(nlp: Language, text: str) -> None:
    article = analyse(nlp, Draft(text))
    assert all(0 <= words.start < words.end <= len(text) for words in spans(article))
    names = sorted((m.words.start, m.words.end) for m in article.mentions)
    assert all(first[1] <= second[0] for first, second in pairwise(names))
    ids = {actor.id for actor in article.actors}
    assert {m.actor for m in article.mentions if m.actor} <= ids


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(PIECES, min_size=4, max_size=40).map(" ".join))
def test_a_cue_is_never_part_of_its_content(nlp: Language, text: str) -> None:
    for statement in analyse(nlp, Draft(text)).attributions:
        cue = statement.cue
        if cue:
            assert all(c.end <= cue.start or cue.end <= c.start for c in statement.content)


def test_two_processes_find_what_one_finds(nlp: Language) -> None:
    drafts = [Draft(text) for text in ARTICLES]
    alone = list(analyse_many(nlp, drafts))
    assert list(analyse_many(nlp, drafts, n_process=2)) == alone
    assert alone[0].attributions


def test_threads_do_not_disturb_each_other(nlp: Language) -> None:
    drafts = [Draft(text) for text in ARTICLES] * 4
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda draft: analyse(nlp, draft), drafts))
    assert together == [analyse(nlp, draft) for draft in drafts]


def test_missing_weights_are_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="spacy project run"):
        load_pipeline(tmp_path / "nowhere")
