"""What several tests share: the pipeline, loaded once, and where `../shared` lies."""

from pathlib import Path

import pytest
from spacy.language import Language

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The whole pipeline with the trained weights."""
    from components.analysis.pipeline import load_pipeline

    return load_pipeline()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference folder beside the repository; tests that need it skip where it is not."""
    if not SHARED.exists():
        pytest.skip("../shared is not here")
    return SHARED
