"""Step `vectors`: floret vectors of the plain texts (subword vectors in one small table).

Floret (fastText with Bloom embeddings) gives every word a vector from its letter groups, so that an
unseen name is not unknown; the table has a fixed number of rows, and so a fixed size on disk.
"""

import subprocess
import sys
from pathlib import Path

import floret  # type: ignore[import-untyped, import-not-found, unused-ignore]

from components.analysis.tokenizer import split_words

DIMENSIONS = 96
ROWS = 20_000  # 20,000 rows of 96 numbers are 7.7 MB in the weights
EPOCHS = 10  # the corpus is small (2.6 million words), so it is read often
# Letter groups: Indonesian prefixes and suffixes have two to five letters (me-, ber-, -kan, -nya).
GROUPS = (3, 5)


def make_vectors(corpora: Path, out: Path) -> None:
    """Train on `text/open-text.txt` and write the vectors as a spaCy folder to `out/vectors`."""
    out.mkdir(parents=True, exist_ok=True)
    lines = (corpora / "text" / "open-text.txt").read_text(encoding="utf-8").splitlines()
    plain = out / "open-text.tokens"
    plain.write_text("\n".join(" ".join(split_words(line)[0]) for line in lines), "utf-8")
    model = floret.train_unsupervised(
        str(plain),
        model="cbow",
        mode="floret",
        hashCount=2,
        bucket=ROWS,
        dim=DIMENSIONS,
        minn=GROUPS[0],
        maxn=GROUPS[1],
        minCount=3,
        epoch=EPOCHS,
        verbose=0,
        thread=1,  # with more, the same seed gives other vectors
    )
    model.save_floret_vectors(str(out / "vectors.floret"))
    command = [sys.executable, "-m", "spacy", "init", "vectors", "xx"]
    options = [str(out / "vectors.floret"), str(out / "vectors"), "--mode", "floret"]
    subprocess.run([*command, *options], check=True)
