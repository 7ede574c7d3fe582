"""How fast the analysis is, as ratios in one run: `pytest -m bench -s`.

Prints figures and asserts none. Times of a machine mean little; beside plain spaCy on the same
text they mean something. Seconds are of processor time, so that what else the machine does counts
less; what is called one core is a process of its own that may use one thread for its matrices.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from components.analysis.pipeline import analyse
from components.article import Draft

pytestmark = pytest.mark.bench

ROOT = Path(__file__).parents[1]
TEXTS = [path.read_text("utf-8") for path in sorted(ROOT.glob("samples/*/text.txt"))]
ROUNDS = 3  # the best of three: the machine does other things too
EMPTY = (
    "import spacy\n"
    "from components.analysis import tokenizer\n"
    "settings = {'nlp': {'tokenizer': {'@tokenizers': 'news_tokenizer'}}}\n"
    "{clock}\n"
    "spacy.blank('xx', config=settings)"
)
READS = (
    "import pathlib\n"
    "{clock}\n"
    "files = pathlib.Path('components/models/id_news').rglob('*')\n"
    "sum(len(file.read_bytes()) for file in files if file.is_file())"
)
OURS = "from components.analysis import pipeline\n{clock}\npipeline.load_pipeline()"
IMPORTS = "import spacy.lang.xx\n{clock}\nfrom components.analysis import pipeline"
SPEED = """
import time
from pathlib import Path
import spacy
from components.analysis.pipeline import analyse, load_pipeline
from components.article import Draft

nlp = load_pipeline()
texts = [path.read_text("utf-8") for path in sorted(Path("samples").glob("*/text.txt"))]
trained = ("ner", "tok2vec", "tagger", "parser")
rules = [name for name in nlp.pipe_names if name not in (*trained, "news_parts", "news_guidelines")]

def whole():
    for text in texts:
        analyse(nlp, Draft(text))

def part():
    with nlp.select_pipes(disable=rules):
        for text in texts:
            nlp(text)

def blank(name):
    plain = spacy.blank(name)
    return lambda: [plain(text) for text in texts]

for work in (whole, part, blank("xx"), blank("id")):
    work()  # once to warm up: lists are read when the first article comes
    times = []
    for _ in range(9):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    print(min(times))
"""


def best(work: Callable[[], object]) -> float:
    """The shortest of `ROUNDS` runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def words() -> int:
    return sum(len(text.split()) for text in TEXTS)


def fresh(code: str) -> list[float]:
    """The figures a fresh Python with one thread prints, so that nothing is warm."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    return [float(figure) for figure in done.stdout.split()]


def seconds(*codes: str) -> list[float]:
    """The shortest time of what stands behind `{clock}` in each code, by turns in a new Python."""
    start = "import time\nstart = time.process_time()"
    timed = [code.replace("{clock}", start) for code in codes]
    ends = [code + "\nprint(time.process_time() - start)" for code in timed]
    rounds = [[fresh(code)[0] for code in ends] for _ in range(2 * ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def test_words_per_second_beside_plain_spacy() -> None:
    """The complete analysis, the trained part of it, two plain tokenizers."""
    whole, part, xx, default = fresh(SPEED)
    print(f"\ncomplete analysis {words() / whole:,.0f} words/s, trained part {words() / part:,.0f}")
    for name, plain in (("xx", xx), ("id", default)):
        print(
            f"complete analysis takes {whole / plain:.0f} x blank('{name}') on the same text, "
            f"trained part {part / plain:.0f} x"
        )


def test_each_component(nlp: Language) -> None:
    """Where the time goes, component by component."""
    docs = [nlp.make_doc(text) for text in TEXTS]
    total = 0.0
    print()
    for name, pipe in nlp.pipeline:
        start = time.process_time()
        docs = [pipe(doc) for doc in docs]
        taken = time.process_time() - start
        total += taken
        print(f"{name:20} {words() / taken:>12,.0f} words/s")
    print(f"{'all':20} {words() / total:>12,.0f} words/s")


def test_loading_beside_an_empty_pipeline() -> None:
    """Seconds to ready, ours against a blank one with our tokenizer; code is imported before."""
    empty, reads, ours, imports = seconds(EMPTY, READS, OURS, IMPORTS)
    print(
        f"\nload {ours:.3f} s; an empty pipeline with our tokenizer {empty:.3f} s, reading the "
        f"files {reads:.3f} s: {ours / (empty + reads):.2f} x both, {ours / empty:.2f} x empty\n"
        f"before that, importing our code behind spaCy's {imports:.3f} s"
    )


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
