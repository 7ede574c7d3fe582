"""What the sentences about an actor sound like, and in whose words."""

import pytest
import spacy
from spacy.language import Language

from components.analysis.pipeline import analyse
from components.analysis.toning.tone_model import load_tone_model
from components.analysis.toning.towards import LEAST_SENTENCES, find_towards
from components.article import ActorTone, Article, Draft

GRIM = (
    "Pengadilan menghukum Wali Kota Ratna Wibowo karena korupsi dan penipuan. "
    "Ratna Wibowo gagal dan mempermalukan warganya."
)


def read(nlp: Language, text: str) -> Article:
    return analyse(nlp, Draft(text))


def towards(article: Article, name: str, voice: str) -> ActorTone | None:
    actors = [actor.id for actor in article.actors if actor.name == name]
    found = [t for t in article.towards if t.actor in actors and t.voice == voice]
    return found[0] if found else None


def test_sentences_about_an_actor_give_their_tone_and_their_words(nlp: Language) -> None:
    article = read(nlp, GRIM)
    found = towards(article, "Ratna Wibowo", "writer")
    assert found is not None
    assert (found.tone, found.enough, len(found.sentences)) == ("negative", True, 2)
    assert "gagal" in {reason.words.of(article.text) for reason in found.reasons}
    assert all(
        any(s.start <= reason.words.start < s.end for s in found.sentences)
        for reason in found.reasons
    )


def test_reasons_are_shares_of_the_score(nlp: Language) -> None:
    found = towards(read(nlp, GRIM), "Ratna Wibowo", "writer")
    assert found is not None
    assert sum(reason.weight for reason in found.reasons) == pytest.approx(found.score, abs=0.2)


def test_one_sentence_is_too_little_to_say(nlp: Language) -> None:
    found = towards(read(nlp, GRIM.split(". ")[1]), "Ratna Wibowo", "writer")
    assert found is not None
    assert len(found.sentences) < LEAST_SENTENCES
    assert (found.tone, found.score, found.enough, found.reasons) == ("neutral", 0.0, False, ())


def test_what_a_named_source_says_is_not_what_the_writer_says(nlp: Language) -> None:
    text = (
        "Rapat dengan Ratna Wibowo digelar pada Senin.\n"
        '"Ratna Wibowo menipu rakyat dengan kejam," kata Budi Santoso.\n'
        '"Ratna Wibowo penipu dan gagal memimpin," ujar Budi Santoso.'
    )
    article = read(nlp, text)
    named, writer = (towards(article, "Ratna Wibowo", voice) for voice in ("named", "writer"))
    assert named is not None
    assert named.tone == "negative"
    assert writer is None or not writer.enough


def test_who_only_speaks_is_not_judged_by_what_he_says(nlp: Language) -> None:
    text = "Budi Santoso mengatakan penipuan itu kejam.\nBudi Santoso menilai kebijakan itu gagal."
    found = towards(read(nlp, text), "Budi Santoso", "writer")
    assert found is None or not found.enough


def test_without_syntax_nothing_is_said() -> None:
    assert find_towards(spacy.blank("xx")("Ratna gagal."), (), load_tone_model()) == ()


@pytest.mark.parametrize("text", ["", "Ratna", "Ratna gagal"])
def test_short_text_says_too_little(nlp: Language, text: str) -> None:
    assert not any(found.enough for found in read(nlp, text).towards)
