"""Single marks corrected by all others of the same words.

>>> texts = [Marked("Kata Andi.", ((5, 9, label),)) for label in ("PER", "PER", "PER", "PER")]
>>> voted = vote([*texts, Marked("Kata Andi.", ((5, 9, "LOC"),)), Marked("ada Andi", ())])
>>> [item.spans for item in voted[4:]]
[((5, 9, 'PER'),), ((4, 8, 'PER'),)]

An article shows the pipeline a name a few times; 30,000 lines show it hundreds of times.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.recipes.id_news.scripts.sets import Marked, Span

# How often words must be marked before they have a say, and what share is a clear majority.
ENOUGH = 4
CLEAR = 0.8
# Share of its occurrences that is marked: below the first it is no name, from the second always.
NEVER, ALWAYS = 0.3, 0.7
CAPITAL = re.compile(r"[A-Z][\w'’-]*")
CAPITAL_BEFORE = re.compile(r"[A-Z][\w.-]* \Z")


@dataclass(frozen=True, slots=True)
class Votes:
    """For each surface: how often it has each label, and how often none."""

    labels: dict[str, Counter[str]]
    unmarked: Counter[str]

    def label(self, surface: str) -> str | None:
        """The label nearly all agree on, or None."""
        label, count = self.labels[surface].most_common(1)[0]
        total = self.labels[surface].total()
        return label if total >= ENOUGH and count / total >= CLEAR else None

    def share(self, surface: str) -> float:
        """The share of its occurrences that is marked; 0.5, no vote, when there are few."""
        total = self.labels[surface].total()
        return total / (total + self.unmarked[surface]) if total >= ENOUGH else 0.5


def vote(texts: list[Marked]) -> list[Marked]:
    """The texts with labels as the clear majority has them, rare marks taken and missing given."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for item in texts:
        for start, end, label in item.spans:
            labels[item.text[start:end]][label] += 1
    known: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(labels, key=len, reverse=True):
        if labels[surface].total() >= ENOUGH and surface[0].isupper():
            known[surface.split()[0]].append(surface)
    open_places = [list(_unmarked(item, known)) for item in texts]
    unmarked = Counter(
        item.text[start:end]
        for item, places in zip(texts, open_places, strict=True)
        for start, end in places
    )
    votes = Votes(labels, unmarked)
    return [
        replace(item, spans=tuple(sorted(_voted(item, places, votes))))
        for item, places in zip(texts, open_places, strict=True)
    ]


def _unmarked(item: Marked, known: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """Where known surfaces stand unmarked, with no other capitalised word beside them."""
    text = item.text
    marked = {place for start, end, _ in item.spans for place in range(start, end)}
    for found in CAPITAL.finditer(text):
        start = found.start()
        if start in marked:
            continue
        for surface in known.get(found[0], ()):
            end = start + len(surface)
            if text.startswith(surface, start) and not text[end : end + 1].isalnum():
                before = text[max(0, start - 25) : start]
                alone = not CAPITAL_BEFORE.search(before) and not re.match(" [A-Z]", text[end:])
                if end - 1 not in marked and alone:
                    yield start, end
                break


def _voted(item: Marked, places: list[tuple[int, int]], votes: Votes) -> Iterator[Span]:
    for start, end, label in item.spans:
        surface = item.text[start:end]
        if votes.share(surface) >= NEVER:
            yield start, end, votes.label(surface) or label
    for start, end in places:
        surface = item.text[start:end]
        label_for_all = votes.label(surface)
        if label_for_all and votes.share(surface) >= ALWAYS:
            yield start, end, label_for_all
