"""What the parser says about a finding, for the judge: is the content a clause of the verb?

>>> list(tree_features(line, said, "say"))[:2]   # "Ani mengatakan bahwa harga turun."
['content=VERB|active', 'content hangs=ccomp|True|active']

The root is the word of the content that hangs on no other word of it: a verb in a clause, a noun
in "menyampaikan rencana baru". Without a parse there are no features.
"""

from collections.abc import Iterator

from components.analysis.saying.lines import Line
from components.analysis.saying.said import Said

LONGEST = 60  # tokens of a content in which its root is looked for
NEAR = 6  # tokens at its start among which a word of a predicate shows a clause
PREDICATES = frozenset({"VERB", "AUX", "ADJ", "ADV"})
SUBJECTS = ("nsubj", "csubj")


def tree_features(line: Line, said: Said, strength: str | None) -> Iterator[str]:
    """Names of what the tree shows of the content and the cue; none where nothing was parsed."""
    if said.cue is None or not line.doc.has_annotation("DEP"):
        return
    first, last = said.content[0]
    cue = line.doc[line.places[said.cue[0]]]
    places = dict.fromkeys(line.places[first : min(last, first + LONGEST)])
    words = [line.doc[place] for place in places]
    roots = [word for word in words if word.head.i not in places or word.head.i == word.i]
    root = next((word for word in roots if word.head.i == cue.i), roots[0] if roots else words[0])
    subject = any(child.dep_.startswith(SUBJECTS) for word in roots for child in word.children)
    hangs = root.head.i == cue.i
    for kind in (said.rule, strength):
        yield f"content={root.pos_}|{kind}"
        yield f"content hangs={root.dep_}|{hangs}|{kind}"
        yield f"content has subject={subject}|{kind}"
    yield f"content={root.pos_}"
    yield f"cue={cue.pos_}|{said.rule}"
    yield f"cue hangs={cue.dep_}|{said.rule}"
    predicate = any(word.pos_ in PREDICATES for word in words[:NEAR])
    yield f"predicate near={predicate}|{said.rule}"
