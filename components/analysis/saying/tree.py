"""What the parser says about a finding, for the judge: is the content a clause of the verb?

>>> list(tree_features(line, said, "say"))[:2]   # "Ani mengatakan bahwa harga turun."
['content=VERB|active', 'content hangs=ccomp|True|active']

The root is the word of the content that hangs on no other word of it: a verb in a clause, a noun
in "menyampaikan rencana baru". Without a parse there are no features.
"""

from collections.abc import Iterator

from components.analysis.saying.lines import Line
from components.analysis.saying.said import Said

LONGEST = 40  # tokens of a content in which its root is looked for
NEAR = 6  # tokens at its start among which a word of a predicate shows a clause
PREDICATES = frozenset({"VERB", "AUX", "ADJ", "ADV"})
SUBJECTS = ("nsubj", "csubj")


def tree_features(line: Line, said: Said, strength: str | None) -> Iterator[str]:
    """Names of what the tree shows of the content and the cue; none where nothing was parsed."""
    tree = line.tree
    if said.cue is None or tree is None:
        return
    cue = line.places[said.cue[0]]
    root, roots, heads = _root(line, said)
    below = set(roots)
    subject = any(
        head in below and head != place and tree.dep(place).startswith(SUBJECTS)
        for place, head in heads.items()
    )
    tag, hangs = tree.tag(root), heads[root] == cue
    for kind in (said.rule, strength):
        yield f"content={tag}|{kind}"
        yield f"content hangs={tree.dep(root)}|{hangs}|{kind}"
        yield f"content has subject={subject}|{kind}"
    yield f"content={tag}"
    yield f"cue={tree.tag(cue)}|{said.rule}"
    yield f"cue hangs={tree.dep(cue)}|{said.rule}"
    predicate = any(tree.tag(place) in PREDICATES for place in [*heads][:NEAR])
    yield f"predicate near={predicate}|{said.rule}"


def _root(line: Line, said: Said) -> tuple[int, list[int], dict[int, int]]:
    """The root of a content, all words of it that hang on none of its others, and its heads."""
    assert line.tree is not None
    first, last = said.content[0]
    places = line.places[first : min(last, first + LONGEST)]
    heads = {place: line.tree.head(place) for place in places}
    roots = [place for place, head in heads.items() if head not in heads or head == place]
    cue = line.places[said.cue[0]] if said.cue else -1
    root = next((place for place in roots if heads[place] == cue), (roots or [*heads])[0])
    return root, roots, heads
