"""How fast the analysis is, as ratios in one run: `pytest -m bench -s`.

Prints figures and asserts none. Times of a machine mean little; beside plain spaCy on the same
text they mean something.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from components.analysis.pipeline import analyse
from components.article import Draft

pytestmark = pytest.mark.bench

ROOT = Path(__file__).parents[1]
TEXTS = [path.read_text("utf-8") for path in sorted(ROOT.glob("samples/*/text.txt"))]
ROUNDS = 3  # the best of three: the machine does other things too
TOKENIZER = {"nlp": {"tokenizer": {"@tokenizers": "news_tokenizer"}}}


def best(work: Callable[[], object]) -> float:
    """The shortest of `ROUNDS` runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def words() -> int:
    return sum(len(text.split()) for text in TEXTS)


def fresh(code: str) -> list[float]:
    """The figures a fresh Python prints, so that nothing is warm."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [float(figure) for figure in done.stdout.split()]


def test_words_per_second_beside_plain_spacy(nlp: Language) -> None:
    """The complete analysis, the trained part of it, two plain tokenizers."""
    analyse(nlp, Draft(TEXTS[0]))
    trained = [name for name in nlp.pipe_names if not name.startswith("news_")]
    others = [name for name in nlp.pipe_names if name not in (*trained, "news_parts")]
    whole = best(lambda: [analyse(nlp, Draft(text)) for text in TEXTS])
    with nlp.select_pipes(disable=others):
        model = best(lambda: [nlp(text) for text in TEXTS])
    plain = {name: spacy.blank(name) for name in ("xx", "id")}
    tokenizers = {name: best(lambda blank=blank: [blank(text) for text in TEXTS])
                  for name, blank in plain.items()}  # fmt: skip
    print(
        f"\ncomplete analysis {words() / whole:,.0f} words/s, trained part {words() / model:,.0f}"
    )
    for name, seconds in tokenizers.items():
        print(f"complete analysis takes {whole / seconds:.0f} x blank('{name}') on the same text")


def test_each_component(nlp: Language) -> None:
    """Where the time goes, component by component."""
    docs = [nlp.make_doc(text) for text in TEXTS]
    total = 0.0
    print()
    for name, pipe in nlp.pipeline:
        start = time.perf_counter()
        docs = [pipe(doc) for doc in docs]
        seconds = time.perf_counter() - start
        total += seconds
        print(f"{name:20} {words() / seconds:>12,.0f} words/s")
    print(f"{'all':20} {words() / total:>12,.0f} words/s")


def test_loading_beside_an_empty_pipeline() -> None:
    """Seconds from `import spacy` done to ready, ours against a blank one with our tokenizer."""
    code = (
        "import time, spacy\n"
        "from components.analysis import pipeline, tokenizer\n"
        "t = time.perf_counter()\n"
        f"spacy.blank('xx', config={TOKENIZER!r})\n"
        "b = time.perf_counter()\n"
        "pipeline.load_pipeline(); print(b - t, time.perf_counter() - b)"
    )
    blank, ours = fresh(code)
    print(f"\nload {ours:.2f} s, {ours / blank:.1f} x an empty pipeline with our tokenizer")


def test_memory_of_an_analysis() -> None:
    """Peak memory of a process that loads the pipeline and reads the samples, in MB."""
    code = (
        "import resource\n"
        "from pathlib import Path\n"
        "from components.analysis.pipeline import analyse, load_pipeline\n"
        "from components.article import Draft\n"
        "nlp = load_pipeline()\n"
        "[analyse(nlp, Draft(p.read_text('utf-8'))) for p in Path('samples').glob('*/text.txt')]\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    print(f"\npeak memory {fresh(code)[0]:.0f} MB")


def test_a_pasted_article_and_a_very_long_one(nlp: Language) -> None:
    """Seconds for about 400 words, and for 100,000 characters in one article."""
    pasted = " ".join(TEXTS[1].split(" ")[:400])
    long = ("\n".join(TEXTS) + "\n") * (100_000 // sum(map(len, TEXTS)) + 1)
    print(f"\n400 words: {best(lambda: analyse(nlp, Draft(pasted))):.3f} s")
    print(f"100,000 characters: {best(lambda: analyse(nlp, Draft(long[:100_000]))):.2f} s")
