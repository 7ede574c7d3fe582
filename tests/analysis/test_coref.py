"""Whom pronouns mean in news marked by others: `pytest -m shared -s tests/analysis/test_coref.py`.

Two counts on texts of `../shared`, which are not shipped: "ia" and "dia" in 1,030 sentences with
chains of noun phrases, by the names found; speakers told by "ia", "dia" or "-nya" in the marked
articles, by the names marked.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from components.analysis.identity.pointing import resolve_pronoun
from components.article import NOT_ARTICLE, Actor, Mention, Part, Words

TAG = re.compile(r"\\[^\s\\]+(?=\s|$)")
PRONOUNS = frozenset({"ia", "dia"})
# The shares were 0.92 (corpus), 0.93 (train) and 0.88 (dev) on 26 November 2026.
LEAST_RIGHT = 0.75
Chains = dict[str, list[Words]]


def read_chains(path: Path) -> tuple[str, Chains, list[tuple[str, Words]]]:
    """The text, a sentence a line; the phrases of each chain; the pronouns with their chain."""
    text, chain_of = "", dict[str, str]()
    chains: Chains = {}
    pronouns = []
    for sentence in ET.parse(path).getroot():
        for phrase in sentence:
            words = TAG.sub("", phrase.text or "").strip()
            span = Words(len(text), len(text) + len(words))
            text += f"{words} "
            number, earlier = phrase.get("id"), phrase.get("coref")
            if number is None:
                continue
            chain = chain_of.get(earlier or "", number)
            chain_of[number] = chain
            chains.setdefault(chain, []).append(span)
            if words.lower().strip(" .,") in PRONOUNS:
                pronouns.append((chain, span))
        text = f"{text.rstrip()}\n"
    return text, chains, pronouns


def meet(words: Words, phrases: list[Words]) -> bool:
    return any(words.start < other.end and other.start < words.end for other in phrases)


def answers(doc: Doc, chains: Chains, pronouns: list[tuple[str, Words]]) -> list[bool | None]:
    """For each pronoun whose person is named before it: right, wrong, or None where unknown."""
    persons = [mention for mention in doc._.mentions if mention.label == "PER"]
    found = []
    for chain, words in pronouns:
        before = [phrase for phrase in chains[chain] if phrase.end <= words.start]
        meant = {mention.actor for mention in persons if meet(mention.words, before)}
        if meant:
            actor, _ = resolve_pronoun(doc, words.start, words.of(doc.text).lower().strip(" .,"))
            found.append(None if actor is None else actor in meant)
    return found


@pytest.mark.shared
def test_ia_and_dia_mean_the_person_of_their_chain(nlp: Language, shared: Path) -> None:
    text, chains, pronouns = read_chains(shared / "corpora" / "coref" / "news-1030-sentences.xml")
    found = answers(nlp(text), chains, pronouns)
    right, unknown = found.count(True), found.count(None)
    sys.stdout.write(
        f"ia, dia: {right} of {len(found)} right, {unknown} unknown ({len(pronouns)} in all)\n"
    )
    assert right >= LEAST_RIGHT * len(found)


def gold_doc(nlp: Language, gold: dict[str, Any]) -> Doc:
    """The article with the parts, names and actors of its marks."""
    doc = nlp.make_doc(gold["text"])
    doc._.parts = tuple(
        Part(Words(part["start"], part["end"]), part["kind"], part["kind"] not in NOT_ARTICLE)
        for part in gold["parts"]
    )
    doc._.mentions = tuple(
        Mention(Words(one["start"], one["end"]), one["label"], one["actor"])
        for one in gold["mentions"]
    )
    doc._.actors = tuple(
        Actor(number, one["name"], one["kind"]) for number, one in gold["actors"].items()
    )
    return doc


def pointing_words(gold: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Where a speaker is told by a pronoun, the pronoun, and the person marked for it."""
    for one in gold["attributions"]:
        source, cue, actor = one["source"], one["cue"], one["source_actor"]
        if actor is None or gold["actors"][actor]["kind"] != "person":
            continue
        if source is not None and source["text"].lower() in PRONOUNS:
            yield source["start"], source["text"].lower(), actor
        elif source is None and cue is not None and cue["text"].endswith("nya"):
            yield cue["start"], "nya", actor


@pytest.mark.shared
@pytest.mark.parametrize("split", ["train", "dev"])
def test_a_pronoun_means_the_marked_speaker(nlp: Language, shared: Path, split: str) -> None:
    found = []
    for path in sorted((shared / "gold" / split).glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        doc = gold_doc(nlp, gold)
        for position, word, meant in pointing_words(gold):
            found.append(resolve_pronoun(doc, position, word)[0] == meant)
    share = f"{found.count(True)} of {len(found)} right"
    sys.stdout.write(f"speakers told by a pronoun, {split}: {share}\n")
    assert found.count(True) >= LEAST_RIGHT * len(found)
