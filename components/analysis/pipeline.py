"""The whole analysis: the ordered list of components, and an article through it.

START HERE. A new analysis is one file in this folder, one record, one test file and one line below.
Each component reads what those before it left on the Doc (`serialise.EXTENSIONS`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

from spacy.lang.xx import MultiLanguage
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without types
from spacy.vocab import Vocab

from components import __version__
from components.analysis.assemble import doc_to_article
from components.analysis.tokenizer import make_news_tokenizer
from components.analysis.trained import MODEL, add_trained_pipes
from components.article import Article, Draft, Part

# Marks the lines, which neither a sentence nor a name may cross; says how names are marked.
BEFORE_MODEL = ("news_parts", "news_guidelines")
AFTER_MODEL = (
    "news_names",
    "news_actors",
    "news_attribution",
    "news_sources",
    "news_chain",
    "news_tone",
    "news_assemble",
)
for _component in (*BEFORE_MODEL, *AFTER_MODEL):
    # A factory is registered by its module: news_parts lives in parts.py.
    import_module(f"components.analysis.{_component.removeprefix('news_')}")

# nlp.memory_zone() frees the pipeline's strings when it closes: two analyses at once with the same
# pipeline break each other. Each pipeline has strings of its own.
_ONE_AT_A_TIME: WeakKeyDictionary[Language, Lock] = WeakKeyDictionary()


def load_pipeline(model: Path = MODEL) -> Language:
    """The pipeline, ready to read Indonesian news; takes about a tenth of a second.

    Raises trained.ModelError, with a sentence that says what to do, when the weights are missing or
    need another spaCy.
    """
    # Never blank("id"): its 15,963 tokenizer exceptions cost 1.3 s, and we bring a tokenizer. Nor
    # blank("xx"): it works out settings for 30 ms of which we need none.
    nlp = MultiLanguage(create_tokenizer=make_news_tokenizer(), create_vectors=_no_vectors)
    for name in BEFORE_MODEL:
        nlp.add_pipe(name)
    add_trained_pipes(nlp, model)
    for name in AFTER_MODEL:
        nlp.add_pipe(name)
    return nlp


def analyse(
    nlp: Language,
    draft: Draft,
    *,
    put_back: frozenset[int] = frozenset(),
    before: Callable[[str], None] = lambda component: None,
) -> Article:
    """Everything found in one article; safe to call from several threads, which then wait.

    Lines `put_back`, counted from 0, are paragraphs whatever they look like. `before` hears the
    name of each component before it runs; what it raises ends the analysis.
    """
    with _ONE_AT_A_TIME.setdefault(nlp, Lock()), nlp.memory_zone():
        doc = nlp.make_doc(draft.text)
        for name, component in nlp.pipeline:
            before(name)
            doc = component(doc)
            if name == BEFORE_MODEL[-1]:
                doc._.parts = _with(doc._.parts, put_back)
        return doc_to_article(doc, draft, made_by(nlp))


def analyse_many(
    nlp: Language, drafts: Iterable[Draft], *, n_process: int = 1, batch_size: int = 16
) -> Iterator[Article]:
    """Everything found in each article, in the order given."""
    pairs = ((draft.text, draft) for draft in drafts)
    docs = nlp.pipe(pairs, as_tuples=True, n_process=n_process, batch_size=batch_size)
    for doc, draft in docs:
        yield doc_to_article(doc, draft, made_by(nlp))


def made_by(nlp: Language) -> str:
    """What made an analysis: "siapa-bilang <version>, model <name version>"."""
    model = nlp.meta.get("siapa_bilang_model", "none")
    return f"siapa-bilang {__version__}, model {model}"


def _with(parts: tuple[Part, ...], put_back: frozenset[int]) -> tuple[Part, ...]:
    """The lines, those put back as paragraphs that count."""
    return tuple(
        replace(part, kind="paragraph", kept=True) if place in put_back else part
        for place, part in enumerate(parts)
    )


def _no_vectors(vocab: Vocab) -> Vectors:
    return Vectors(strings=vocab.strings)
