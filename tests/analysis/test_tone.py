"""What a reader is told about the tone of a line, and the words it is told by."""

import json
from collections import Counter
from statistics import mean

import pytest
import spacy
from spacy.language import Language

from components.analysis import parts as _parts  # noqa: F401  (registers news_parts)
from components.analysis.pipeline import analyse
from components.analysis.tone import find_quoted_words, find_tone
from components.analysis.toning.tone_lexicon import read_lexicon
from components.analysis.toning.tone_model import MODEL, load_tone_model
from components.analysis.toning.tone_words import read_coloured
from components.article import Attribution, Draft, Mention, Part, Tone, Words
from components.lang import read_table
from tests.conftest import ROOT
from tests.marked import read_marked

MOST_BYTES = 3_000_000  # weights and lexicon together, issue 5


def tone_of(marked: str, *, is_title: bool = False) -> Tone:
    """The tone of a line in which names are marked `[...|name]` and quotations `[...|said]`."""
    text, marks = read_marked(marked)
    names = [words for label, words in marks if label == "name"]
    said = [words for label, words in marks if label == "said"]
    return find_tone(text, names, said, is_title=is_title)


def colours(text: str) -> dict[str, float]:
    return {word.form: round(word.weight, 2) for word in read_coloured(text) if word.weight}


@pytest.mark.parametrize(
    ("line", "tone"),
    [
        ("Rumah warga roboh diterjang banjir dan tiga orang tewas.", "negative"),
        ("Petugas berhasil menyelamatkan tiga warga yang terjebak.", "positive"),
        ("Warga senang karena bantuan sudah tiba.", "positive"),
        ("Bupati menuding kontraktor menipu warga.", "negative"),
        ("Rapat digelar pada Senin pukul 10.00 di balai desa.", "neutral"),
    ],
)
def test_the_tone_of_plain_lines(line: str, tone: str) -> None:
    assert tone_of(line).tone == tone


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("Pemerintah dinilai adil dan warga puas.", "Pemerintah dinilai tidak adil."),
        ("Proyek itu merugikan negara.", "Proyek itu tidak merugikan negara."),
        ("Kapal itu tenggelam di laut.", "Kapal itu tidak tenggelam di laut."),
        ("Timnas menang di kandang.", "Timnas gagal menang di kandang."),
        ("Petugas berhasil menyelamatkan warga.", "Petugas gagal menyelamatkan warga."),
        ("Pelayanan di sini nyaman.", "Pelayanan di sini belum nyaman."),
    ],
)
def test_a_denial_flips_or_neutralises(line: str, denied: str) -> None:
    assert tone_of(line).tone != tone_of(denied).tone


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[Sarwo|name] menipu warga.", "[Bahagia|name] menipu warga."),
        ("[Wanasari|name] dilanda banjir.", "[Maluku|name] dilanda banjir."),
        ("[Surti|name] senang sekali.", "[Damai Sejahtera|name] senang sekali."),
    ],
)
def test_another_name_changes_nothing(first: str, second: str) -> None:
    assert tone_of(first).score == tone_of(second).score


@pytest.mark.parametrize("place", ["Maluku", "Sukamaju", "Malang", "Kotabumi"])
def test_a_place_weighs_nothing_even_when_it_was_not_found(place: str) -> None:
    assert place.lower() not in colours(f"Rapat digelar di {place}.")


def test_the_headline_and_the_body_can_disagree() -> None:
    title = tone_of("Warga Murka, Proyek Jembatan Bobrok", is_title=True)
    body = tone_of("Jembatan itu selesai tepat waktu dan warga bersyukur.")
    assert (title.tone, body.tone) == ("negative", "positive")


def test_the_headline_of_a_sample_is_grimmer_than_its_body(nlp: Language) -> None:
    text = (ROOT / "samples" / "gencatan-senjata" / "text.txt").read_text(encoding="utf-8")
    article = analyse(nlp, Draft(text))
    kinds = {part.words: part.kind for part in article.parts}
    titles = [tone for tone in article.tone if kinds[tone.words] == "title"]
    body = [tone for tone in article.tone if kinds[tone.words] == "paragraph"]
    assert [tone.tone for tone in titles] == ["negative"]
    assert Counter(tone.tone for tone in body).most_common(1)[0][0] == "neutral"
    assert mean(tone.score for tone in body) > titles[0].score + 0.4


def test_own_and_quoted_words_are_scored_apart() -> None:
    found = tone_of('"[Mereka penipu dan kejam|said]," kata Surti dalam rapat di balai desa.')
    assert found.quoted is not None
    assert found.own is not None
    assert found.quoted < -0.5 < found.own


def test_without_a_quotation_there_is_no_quoted_score() -> None:
    found = tone_of("Warga senang karena bantuan tiba.")
    assert found.quoted is None
    assert found.own == found.score


def test_reasons_point_at_their_words_and_add_up() -> None:
    line = "Rumah warga roboh diterjang banjir."
    found = tone_of(line)
    told = {reason.words.of(line): reason.weight for reason in found.reasons}
    assert told["roboh"] < 0
    assert told["banjir"] < 0
    assert sum(told.values()) == pytest.approx(found.score, abs=0.15)


@pytest.mark.parametrize(
    "line",
    [
        "Rumah warga roboh di tepi sungai.",
        "Proyek itu merugikan negara.",
        "Petugas berhasil menyelamatkan warga desa.",
        "Warga senang karena bantuan tiba.",
    ],
)
def test_leaving_the_strongest_reason_out_moves_the_score_its_way(line: str) -> None:
    whole = tone_of(line)
    strongest = max(whole.reasons, key=lambda reason: abs(reason.weight))
    rest = tone_of(line[: strongest.words.start] + line[strongest.words.end :].lstrip())
    assert (whole.score - rest.score) * strongest.weight > 0


def test_a_coloured_line_has_a_reason_though_many_words_do_little_each() -> None:
    line = (
        "Kementerian telah menetapkan kisaran bonus bagi peraih medali emas kejuaraan antardaerah "
        "dan kejuaraan pelajar dengan nilai lebih dari satu miliar rupiah untuk setiap atlet dan "
        "pelatih."
    )
    found = tone_of(line)
    assert found.tone == "positive"
    assert found.reasons
    assert all(reason.weight > 0 for reason in found.reasons)


def test_a_line_that_says_too_little_says_so() -> None:
    found = tone_of("Rapat di balai desa.")
    assert (found.tone, found.score, found.enough) == ("neutral", 0.0, False)


@pytest.mark.parametrize(
    ("line", "word", "weight"),
    [
        ("Harga turun.", "turun", 0.7),
        ("Harga beras naik.", "naik", -0.7),
        ("Laba naik.", "naik", 0.7),
        ("Petani menurunkan biaya.", "menurunkan", 0.7),
        ("Warga tidak puas.", "puas", -0.28),
        ("Warga tidak hanya puas.", "puas", 0.4),
        ("Petugas mencegah kerusuhan.", "kerusuhan", 0.3),
        ("Salah satu warga datang.", "salah satu", 0.0),
        ("Pabrik sangat kotor.", "kotor", -0.91),
        ("Rumahnya rusak.", "rusak", -0.7),
        ("Kasus campak pada anak balita naik.", "naik", -0.7),
        ("Tidak ada kerusakan maupun kebakaran.", "kebakaran", 0.1),
        ("Rumah tidak roboh diterjang angin.", "diterjang", 0.15),
        ("Ia akan mengakhiri hidupnya.", "mengakhiri hidup", -1.0),
        ("Sayangnya jalan itu sempit.", "sayang", -0.5),
    ],
)
def test_what_words_around_do_to_a_word(line: str, word: str, weight: float) -> None:
    assert colours(line).get(word, 0.0) == weight


def test_what_follows_a_turn_weighs_more() -> None:
    assert colours("Warga senang, tetapi jalan rusak.")["rusak"] < colours("Jalan rusak.")["rusak"]


def test_what_is_wished_is_known() -> None:
    words = {word.form: word for word in read_coloured("Ia kalah, namun berharap bisa menang.")}
    assert (words["kalah"].hoped, words["menang"].hoped) == (False, True)


def test_quoted_words_come_from_marks_and_from_statements() -> None:
    text = 'Surti: "Harga beras akan turun besok". Kata "mahal" ada di papan.'
    part = Part(Words(0, len(text)), "paragraph")
    found = [words.of(text) for words in find_quoted_words(text, part, ())]
    assert found == ["Harga beras akan turun besok"]
    said = Attribution((Words(0, 5),), manner="direct")
    assert "Surti" in [words.of(text) for words in find_quoted_words(text, part, (said,))]


@pytest.mark.parametrize("text", ["", "Gempa", "—", "?!", '"', "123"])
def test_odd_text_never_raises(text: str) -> None:
    assert find_tone(text, (), (), is_title=False).tone == "neutral"


def pipeline() -> Language:
    nlp = spacy.blank("xx")
    nlp.add_pipe("news_parts")
    nlp.add_pipe("news_tone")
    return nlp


def test_the_component_judges_titles_and_paragraphs_only() -> None:
    text = "Warga Wanasari Murka\nRumah warga roboh.\nBaca juga: Sungai Meluap"
    doc = pipeline()(text)
    assert [tone.words.of(text) for tone in doc._.tone] == text.split("\n")[:2]


def test_the_component_leaves_names_out() -> None:
    nlp = pipeline()
    doc = nlp.make_doc("Damai Sejahtera rapat di balai desa.")
    doc._.mentions = (Mention(Words(0, 15), "PER"),)
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert doc._.tone[0].enough is False


def test_tones_survive_two_processes() -> None:
    texts = ["Rumah warga roboh diterjang banjir.", ""]
    found = [[tone.tone for tone in d._.tone] for d in pipeline().pipe(texts, n_process=2)]
    assert found == [["negative"], []]


def test_the_word_lists_can_be_read() -> None:
    rows = read_table("tone_words")
    assert len({row[0] for row in rows}) == len(rows)
    assert all(-1 <= float(row[1]) <= 1 and row[2] in ("-", "topic") for row in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    roles = read_table("tone_roles")
    assert list(roles) == sorted(set(roles))
    assert all(len(row) == 2 for row in roles)
    assert not {"maluku", "bahagia raya"} & set(read_lexicon().weights)


def test_the_weights_are_small_and_complete() -> None:
    lists = [MODEL.parents[2] / "lang" / "id" / f"tone_{name}.tsv" for name in ("words", "roles")]
    assert sum(path.stat().st_size for path in [MODEL, *lists]) < MOST_BYTES
    assert json.loads(MODEL.read_text(encoding="utf-8"))["made_by"]
    low, high = load_tone_model().edges
    assert -1 < low < 0 < high < 1
