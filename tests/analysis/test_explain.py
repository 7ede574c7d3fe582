"""The debug view says which rule fired and which were tried."""

from components.analysis import attribution, parts  # the factories
from components.analysis.attribution import find_attributions
from components.analysis.explain import explain
from tests.analysis.statements import blank

REGISTERED = (attribution, parts)


def explained(text: str) -> str:
    nlp = type(blank())()
    nlp.tokenizer = blank().tokenizer
    nlp.add_pipe("news_parts")
    return "\n".join(explain(nlp, text))


def test_a_quotation_names_the_rules_tried_and_the_one_that_fired() -> None:
    shown = explained('Kabar Pasar\n"Harga turun," kata Andi.')
    assert "quotation: cue_before no · cue_after yes" in shown
    assert "content: Harga turun, | source: Andi" in shown


def test_a_quotation_resumed_is_shown_as_joined() -> None:
    shown = explained('Kabar Pasar\n"Harga turun," kata Andi. "Warga senang sekali."')
    assert "bare yes, joined to the quotation before" in shown


def test_a_scare_quote_is_called_one() -> None:
    shown = explained('Kabar Pasar\nPasar itu dijuluki "pasar hantu" sejak lama.')
    assert "bare no: a scare quote, a title or part of a clause" in shown


def test_a_dropped_finding_is_shown_with_the_judge() -> None:
    shown = explained("Kabar Pasar\nGudang itu terlihat kosong. Andi mengatakan harga akan turun.")
    assert "terlihat: cited no · written no · closed no · agentless no · seen yes, judged" in shown
    assert "kept" in shown


def test_a_sentence_that_may_go_on_is_shown_with_its_chance() -> None:
    shown = explained("Kabar Pasar\nAndi mengatakan harga akan turun. Pasar itu ramai.")
    assert "goes on with the speech before? judged" in shown


def test_as_many_findings_are_shown_as_kept_as_the_analysis_has() -> None:
    text = (
        'Kabar Pasar\n"Harga turun," kata Andi. Ani menilai harga akan turun dan menegaskan bahwa '
        "stok aman. Gudang itu diduga menimbun beras. Menurut Budi, harga naik. Warga senang "
        "sekali hari ini. Hal itu disampaikan Ani di pasar."
    )
    nlp = type(blank())()
    nlp.tokenizer = blank().tokenizer
    nlp.add_pipe("news_parts")
    shown = "\n".join(explain(nlp, text))
    kept = sum(shown.count(word) for word in (", kept", "quotation: cue_before no · cue_after yes"))
    assert kept == len(find_attributions(nlp(text)))


def test_empty_text_explains_nothing() -> None:
    assert explained("") == ""
