"""Whatever the text, statements lie inside it and are found in time that grows with its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis import chain, sources
from components.analysis.attribution import find_attributions, read_statements
from components.analysis.saying.lines import read_lines
from components.article import Attribution, PartKind, Words
from tests.analysis.statements import FREE_TEXT, WORDS, read_doc

KINDS = st.sampled_from(("paragraph", "title", "deck", "heading"))


def overlap(one: Words, other: Words) -> bool:
    return one.start < other.end and other.start < one.end


def check(text: str, found: tuple[Attribution, ...]) -> None:
    for one in found:
        cue = [one.cue] if one.cue else []
        source = [one.source] if one.source else []
        for words in (*one.content, *cue, *source):
            assert 0 <= words.start < words.end <= len(text)
            assert words.of(text).strip() == words.of(text) or words in one.content
        assert not any(overlap(part, other) for part in one.content for other in cue)
        assert list(one.content) == sorted(one.content, key=lambda words: words.start)
        assert 0 < one.confidence <= 1


@settings(deadline=None, max_examples=250)
@given(FREE_TEXT | WORDS, KINDS)
def test_statements_lie_inside_any_text(text: str, kind: PartKind) -> None:
    doc, _ = read_doc(text.replace("[", "(").replace("]", ")").replace("|", "/"), kind)
    found = find_attributions(doc)
    check(doc.text, found)
    assert list(found) == sorted(found, key=lambda one: one.content[0].start)
    doc._.attributions = found
    doc._.attributions = sources.resolve_sources(doc)
    check(doc.text, chain.trace_chains(doc))


@settings(deadline=None, max_examples=100)
@given(WORDS)
def test_no_two_statements_of_a_line_have_the_same_cue_and_content(text: str) -> None:
    doc, _ = read_doc(text)
    for line in read_lines(doc):
        found = [(one.cue, one.content, one.quoted) for one in read_statements(line)]
        assert len(set(found)) == len(found)


ROWS = [
    '"Harga turun," kata Andi. ',
    'Andi mengatakan bahwa harga "turun" dan menegaskan bahwa ',
    'pesan "harga ',
    "Hal itu disampaikan Andi. ",
    "peringatan dari Andi dan Ani, ",
    "menurut Andi, menurut Ani, ",
]


@pytest.mark.parametrize("row", ROWS)
def test_time_grows_with_the_length(row: str) -> None:
    def seconds(times: int) -> float:
        doc, _ = read_doc(row * times)
        start = time.process_time()
        find_attributions(doc)
        return time.process_time() - start

    seconds(20)  # the word lists are read once
    short, long = (min(seconds(times) for _ in range(3)) for times in (150, 600))
    assert long < 4 * 3 * max(short, 0.01)  # 4 times the text; 3 times that for a busy machine
