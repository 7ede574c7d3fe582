"""Step `syntax`: word classes and sentence structure, from the Universal Dependencies treebanks.

The treebanks split "bukunya" in two (GSD of today, CSUI, PUD) or not (GSD 2.0); our tokenizer
never does, so the pieces are put together again: the word takes the class of its first piece, and
the place in the tree of the piece nearest the root. The same is done for every token of ours that
covers several words; a word that we cut finer ("Rusia-Ukraina") is marked on its first token, on
which the others hang.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from components.analysis import tokenizer  # noqa: F401  registers news_tokenizer
from components.recipes.id_news.scripts.treebanks import Word, modern

SEED = 21
# Sentences in a paragraph and paragraphs in a document: news has both, treebanks neither.
SENTENCES = (1, 4)
PARAGRAPHS = (1, 3)
# How often each treebank is seen: CSUI is all news and PUD half, but both are small.
TRAIN = {
    "id_gsd-ud-train-v2.0.conllu": 1,
    "id_gsd-ud-dev.conllu": 1,
    "id_csui-ud-train.conllu": 7,
    "id_pud-ud.conllu": 2,
}
OLDER = "id_gsd"  # treebanks whose trees are redrawn by treebanks.py
TESTS = {"csui": "id_csui-ud-test.conllu", "gsd": "id_gsd-ud-test.conllu"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, offsets counted from its first character."""

    text: str
    words: tuple[Word, ...]


def make_syntax(corpora: Path, out: Path) -> None:
    """Write `syntax-train` and a file per test set to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}})
    tests = {
        name: list(read_conllu(corpora / "ud" / file, redraw=False)) for name, file in TESTS.items()
    }
    forbidden = frozenset(sentence.text for test in tests.values() for sentence in test)
    DocBin(docs=training_docs(nlp, corpora, forbidden)).to_disk(out / "syntax-train.spacy")
    for name, test in tests.items():
        docs = [make_doc(nlp, s.text, [(0, s)]) for s in test]
        DocBin(docs=docs).to_disk(out / f"syntax-{name}.spacy")


def training_docs(nlp: Language, corpora: Path, left_out: frozenset[str]) -> list[Doc]:
    """The documents to learn from; without sentences that are among those `left_out`."""
    rng = random.Random(SEED)
    documents: list[Doc] = []
    for file, times in TRAIN.items():
        sentences = [s for s in read_conllu(corpora / "ud" / file) if s.text not in left_out]
        print(f"{len(sentences):6} sentences of {file}, {times} times")
        for _ in range(times):  # each time in other paragraphs
            documents += [make_doc(nlp, text, group) for text, group in articles(sentences, rng)]
    rng.shuffle(documents)
    return documents


def read_conllu(path: Path, redraw: bool = True) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, pieces of a written word put together again.

    `redraw` brings the trees of an older treebank up to date.
    """
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        sentence = _sentence([row for row in rows if "." not in row[0]])
        if redraw and path.name.startswith(OLDER):
            sentence = replace(sentence, words=tuple(modern([*sentence.words], sentence.text)))
        yield sentence


def _sentence(rows: list[list[str]]) -> Sentence:
    text, words, number_end = "", list[Word](), 0
    piece_start = 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if last or int(first) > number_end:  # a written word, whole
            piece_start = len(text)
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
            number_end = int(last or first)
            end = piece_start + len(row[1])
        if not last:
            words.append(Word(piece_start, end, row[3], int(row[6]) - 1, row[7].split(":")[0]))
    return Sentence(text.strip(), tuple(words))


Group = list[tuple[int, Sentence]]  # where each sentence begins in its document


def articles(sentences: list[Sentence], rng: random.Random) -> Iterator[tuple[str, Group]]:
    """Sentences in their order, put into paragraphs and documents of varying length."""
    rest = list(sentences)
    while rest:
        text, group = "", Group()
        for paragraph in range(rng.randint(*PARAGRAPHS)):
            count = rng.randint(*SENTENCES)
            for place, sentence in enumerate(rest[:count]):
                text += "" if not text else "\n" if place == 0 and paragraph else " "
                group.append((len(text), sentence))
                text += sentence.text
            rest = rest[count:]
        if group:
            yield text, group


def make_doc(nlp: Language, text: str, group: Group) -> Doc:
    """A Doc of our tokens with the classes, heads and relations of the treebank's words."""
    tokens = nlp.make_doc(text)
    size = len(tokens)
    pos, deps = [""] * size, [""] * size
    heads: list[int | None] = [None] * size
    for offset, sentence in group:
        _place(tokens, offset, sentence, (pos, heads, deps))
    for token in tokens:
        if token.is_space and token.i:  # hangs on the word before, and so ends its sentence
            pos[token.i], heads[token.i], deps[token.i] = "SPACE", token.i - 1, "dep"
    return Doc(
        nlp.vocab,
        words=[t.text for t in tokens],
        spaces=[bool(t.whitespace_) for t in tokens],
        pos=pos,
        heads=[i if head is None else head for i, head in enumerate(heads)],
        deps=deps,
    )


Marks = tuple[list[str], list[int | None], list[str]]


def _place(tokens: Doc, offset: int, sentence: Sentence, marks: Marks) -> None:
    pos, heads, deps = marks
    token_of = [_token_at(tokens, offset + word.start) for word in sentence.words]
    depth = [_depth(sentence.words, i) for i in range(len(sentence.words))]
    for token in dict.fromkeys(token_of):
        inside = [i for i, own in enumerate(token_of) if own == token]
        top = min(inside, key=lambda i: depth[i])
        word = sentence.words[top]
        pos[token] = sentence.words[inside[0]].upos
        heads[token] = token if word.head < 0 else token_of[word.head]
        deps[token] = "ROOT" if word.head < 0 else word.dep
    last = max(token_of)
    for token in range(min(token_of), last + 1):  # the rest of a word that we cut finer
        if heads[token] is None:
            heads[token], deps[token] = _owner(token, token_of), "flat"
            pos[token] = pos[int(heads[token] or 0)] if tokens[token].is_alpha else "PUNCT"


def _token_at(tokens: Doc, char: int) -> int:
    span = tokens.char_span(char, char + 1, alignment_mode="expand")
    return span.start if span is not None else 0


def _owner(token: int, token_of: list[int]) -> int:
    """The token that carries the marks of the word a finer token belongs to."""
    return max(other for other in token_of if other < token)


def _depth(words: tuple[Word, ...], i: int) -> int:
    """Steps up to the root."""
    steps = 0
    while words[i].head >= 0:
        i, steps = words[i].head, steps + 1
    return steps
