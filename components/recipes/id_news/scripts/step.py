"""Run one step of the recipe: `python scripts/step.py names CORPORA GOLD OUT`.

spaCy's projects run their commands in the project's own folder, so the repository's root is put on
the path here; `spacy train --code scripts/step.py` gets our tokenizer, vectors and augmenters so.
"""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4]))

import_module("components.analysis.remembered")
import_module("components.analysis.tokenizer")
import_module("components.recipes.id_news.scripts.augment")

STEPS = {
    "names": "make_names",
    "names-more": "make_more",
    "average": "make_average",
    "syntax": "make_syntax",
    "crossval": "make_crossval",
    "vectors": "make_vectors",
    "package": "make_package",
    "evaluate": "make_scores",
    "teach-names": "make_told_names",
}

if __name__ == "__main__":
    name, *folders = sys.argv[1:]
    module = name.replace("-", "_")
    step = import_module(f"components.recipes.id_news.scripts.{module}")
    getattr(step, STEPS[name])(*map(Path, folders))
