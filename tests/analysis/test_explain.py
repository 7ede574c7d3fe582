"""The debug view says which rule fired and which were tried."""

from components.analysis import attribution, parts  # the factories
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


def test_a_dropped_finding_is_shown_with_the_judge() -> None:
    shown = explained("Kabar Pasar\nGudang itu terlihat kosong. Andi mengatakan harga akan turun.")
    assert "terlihat: cited no · written no · agentless no · seen yes, judged" in shown
    assert "kept" in shown


def test_empty_text_explains_nothing() -> None:
    assert explained("") == ""
