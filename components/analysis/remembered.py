"""Word vectors that are worked out once per word.

>>> vectors = RememberedVectors.of(nlp.vocab.vectors)
>>> vectors.get_batch([nlp.vocab.strings["kata"]]).shape
(1, 96)

spaCy puts a floret vector together from the letter groups of a word each time the word is read,
which costs as much as the rest of the name finder. An article has few different words, so they are
kept.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.strings import StringStore
from spacy.util import registry
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without types

# Words kept; 96 numbers each are 8 MB. When there are more, remembering begins anew.
KEPT = 20_000


class RememberedVectors(Vectors):  # type: ignore[misc]  # spaCy has no type for it
    """Floret vectors with a memory; the same numbers as without."""

    data: npt.NDArray[np.floating[Any]]

    @classmethod
    def of(cls, plain: Vectors) -> "RememberedVectors":
        """The same table with a memory."""
        return cls(
            strings=plain.strings,
            data=plain.data,
            name=plain.name,
            mode="floret",
            minn=plain.minn,
            maxn=plain.maxn,
            hash_count=plain.hash_count,
            hash_seed=plain.hash_seed,
            bow=plain.bow,
            eow=plain.eow,
        )

    @classmethod
    def read(cls, folder: Path, strings: StringStore) -> "RememberedVectors":
        """The table in a `vocab` folder as spaCy writes it; read once, where spaCy copies twice.

        Raises OSError, ValueError or KeyError when the folder holds no floret vectors.
        """
        settings = json.loads((folder / "vectors.cfg").read_text(encoding="utf-8"))
        del settings["attr"]  # always the word itself
        return cls(strings=strings, data=np.load(folder / "vectors"), **settings)

    def get_batch(self, keys: Any) -> npt.NDArray[np.float32]:
        """A row for each key, in their order."""
        memory = self.__dict__.setdefault("memory", {})
        if self.data.dtype != np.float32:  # stored at half the size, made whole when first needed
            self.data = np.asarray(self.data, dtype=np.float32)
        different, places = np.unique(np.asarray(keys, dtype="uint64"), return_inverse=True)
        if len(memory) > KEPT:
            memory.clear()
        new = [key for key in different.tolist() if key not in memory]
        if new:
            memory.update(zip(new, super().get_batch(new), strict=True))
        table = np.stack([memory[key] for key in different.tolist()])
        rows: npt.NDArray[np.float32] = np.ascontiguousarray(table[places])
        return rows


@registry.callbacks("news_remember_vectors")  # type: ignore[untyped-decorator]
def make_rememberer() -> Any:
    """What the recipe calls after it has read the vectors, so that training is faster too."""

    def remember(nlp: Language) -> Language:
        nlp.vocab.vectors = RememberedVectors.of(nlp.vocab.vectors)
        return nlp

    return remember
