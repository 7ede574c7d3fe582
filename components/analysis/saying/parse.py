"""What the parser says about the words of an article, ready to look up by place in the Doc.

>>> tree = read_tree(nlp("Ani mengatakan harga turun."))
>>> tree.tag(3), tree.dep(3), tree.head(3)
('VERB', 'ccomp', 1)

Taken out of the Doc once: asking spaCy for the head of each word makes an object each time.
"""

from dataclasses import dataclass

from spacy.strings import StringStore
from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """Tags, heads and relations of all tokens, by their place in the Doc."""

    tags: list[int]
    heads: list[int]
    deps: list[int]
    names: StringStore

    def tag(self, place: int) -> str:
        """The universal tag of a token: "VERB"."""
        return self.names[self.tags[place]]

    def head(self, place: int) -> int:
        """The place of the token it hangs on; its own for a root."""
        return place + self.heads[place]

    def dep(self, place: int) -> str:
        """How it hangs there: "ccomp"; "ROOT" for a root."""
        return self.names[self.deps[place]]


def read_tree(doc: Doc) -> Tree | None:
    """The parse of a Doc; None where nothing was parsed."""
    if not doc.has_annotation("DEP"):
        return None
    tags, heads, deps = doc.to_array(["POS", "HEAD", "DEP"]).T
    # Heads are offsets, which spaCy gives without their sign.
    return Tree(tags.tolist(), heads.astype("int64").tolist(), deps.tolist(), doc.vocab.strings)
