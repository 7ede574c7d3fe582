"""The article it began with, from end to end: the acceptance list of the design."""

from pathlib import Path

import pytest
from spacy.language import Language

from components.analysis.pipeline import analyse
from components.article import Article, Attribution, Draft

TEXT = Path(__file__).parents[1] / "samples" / "gencatan-senjata" / "text.txt"
UNNAMED = ("unnamed_person", "unnamed_group", "anonymous")


@pytest.fixture(scope="module")
def seed(nlp: Language) -> Article:
    return analyse(nlp, Draft(TEXT.read_text("utf-8").removesuffix("\n")))


def of_type(seed: Article, *types: str) -> list[Attribution]:
    return [found for found in seed.attributions if found.type in types]


def content(seed: Article, found: Attribution) -> str:
    return " ".join(words.of(seed.text) for words in found.content)


def actor_of(seed: Article, name: str) -> str | None:
    ids = {m.actor for m in seed.mentions if m.words.of(seed.text) == name}
    assert len(ids) == 1, f"{name}: {ids}"
    return ids.pop()


def test_three_direct_quotations(seed: Article) -> None:
    direct = [content(seed, found)[:8] for found in seed.attributions if found.manner == "direct"]
    assert direct == ["Putin me", "Kontak d", "Semuanya"]


def test_nobody_with_a_name_is_quoted(seed: Article) -> None:
    assert of_type(seed, "named_person") == []


def test_putin_is_the_person_named_most_and_never_speaks(seed: Article) -> None:
    people = [actor for actor in seed.actors if actor.kind == "person"]
    first = max(people, key=lambda actor: actor.mentions)
    assert (first.name, first.mentions, first.statements) == ("Vladimir Putin", 6, 0)


def test_at_least_three_distinct_unnamed_sources(seed: Article) -> None:
    assert len({found.source_group for found in of_type(seed, *UNNAMED)}) >= 3


def test_one_source_is_anonymous_by_the_texts_own_words(seed: Article) -> None:
    (found,) = of_type(seed, "anonymous")
    assert found.reason is not None
    assert found.reason.of(seed.text) == (
        "menolak untuk disebutkan namanya karena sensitifnya situasi tersebut"
    )
    assert found.source is not None
    assert found.source.of(seed.text) == "seorang sumber senior Rusia"


def test_relays(seed: Article) -> None:
    relays = [name for found in seed.attributions for name in found.relay]
    assert sorted(relays) == ["LB Ukraine", "Reuters", "Reuters", "Reuters"]


def test_three_claims_that_nobody_claims(seed: Article) -> None:
    cues = [found.cue.of(seed.text) for found in of_type(seed, "agentless") if found.cue]
    assert cues == ["Diduga", "diduga", "disebut"]


def test_one_claim_inside_another(seed: Article) -> None:
    (nested,) = [found for found in seed.attributions if found.inside is not None]
    outer = seed.attributions[nested.inside or 0]
    assert outer.source is not None
    assert outer.source.of(seed.text) == "Sumber kedua dari Rusia"
    assert nested.source_actor == actor_of(seed, "AS")


def test_links_and_the_comment_notice_are_left_out(seed: Article) -> None:
    left_out = [part.words.of(seed.text)[:9] for part in seed.parts if not part.kept]
    assert left_out == ["Baca juga", "Isi komen"]


def test_countries_are_one_actor_each_and_metonyms_are_flagged(seed: Article) -> None:
    names = ("AS", "Amerika Serikat", "Amerika", "Washington")
    assert len({actor_of(seed, name) for name in names}) == 1
    assert actor_of(seed, "Rusia") == actor_of(seed, "Moskow")
    metonyms = [words.of(seed.text) for actor in seed.actors for words in actor.metonyms]
    assert sorted(metonyms) == ["Moskow", "Washington"]
