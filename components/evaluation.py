"""How well analyses agree with articles marked by hand (standard library only).

Both sides are in the shape of the analysis format; the marked side calls its names `mentions`.
Every figure is 0..1, higher is better, with the counts beside it. A statement counts as found when
at least half of the words of both contents together are shared (intersection over union), one to
one; speaker and relay ask for the right name on top of that.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
SAME_WORDS = 0.5  # intersection over union from which two contents are the same statement
_WORD = re.compile(r"\w+")
_DIRECT = ("direct", "mixed")


class Tally:
    """Counts of right, found and marked, and the F1 they make."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.marked: Counter[str] = Counter()

    def add(self, key: str, *, right: int = 0, found: int = 0, marked: int = 0) -> None:
        """Count under `key`: how many were right, found by us, marked by hand."""
        self.right[key] += right
        self.found[key] += found
        self.marked[key] += marked

    def f1(self, key: str) -> Json:
        """Precision, recall and F1 of `key`, with its counts; 1.0 where there was nothing."""
        right, found, marked = self.right[key], self.found[key], self.marked[key]
        precision = right / found if found else float(not marked)
        recall = right / marked if marked else 1.0
        both = precision + recall
        return {
            "p": round(precision, 4),
            "r": round(recall, 4),
            "f": round(2 * precision * recall / both, 4) if both else 0.0,
            "right": right,
            "found": found,
            "marked": marked,
        }

    def keys(self, prefix: str) -> list[str]:
        """The marked keys that begin with `prefix`, sorted."""
        return sorted(key for key in self.marked if key.startswith(prefix) and self.marked[key])


def evaluate(gold: Sequence[Json], found: Sequence[Json]) -> Json:
    """The scores of `found` against `gold`, two lists of articles in the same order."""
    tally = Tally()
    for marked, result in zip(gold, found, strict=True):
        _count_parts(tally, marked, result)
        _count_names(tally, marked, result)
        _count_statements(tally, marked, result)
        _count_tone(tally, marked, result)
    scores: Json = {"articles": len(gold)}
    for key in [*tally.keys(""), *(k for k in tally.found if not tally.marked[k])]:
        scores[key] = tally.f1(key)
    for group in ("type ", "tone "):
        keys = tally.keys(group)
        mean = sum(tally.f1(key)["f"] for key in keys) / len(keys) if keys else 0.0
        scores[f"{group}macro"] = round(mean, 4)
    return scores


def format_scores(scores: Json) -> str:
    """The scores as lines for a terminal."""
    return "\n".join(
        f"{key:24} F {value['f']:.3f}  P {value['p']:.3f}  R {value['r']:.3f}"
        f"  ({value['right']}/{value['found']}/{value['marked']})"
        if isinstance(value, dict)
        else f"{key:24} {value}"
        for key, value in sorted(scores.items())
    )


def _count_parts(tally: Tally, gold: Json, found: Json) -> None:
    kinds = {part["start"]: part["kind"] for part in found["parts"]}
    for part in gold["parts"]:
        tally.add("parts", right=kinds.get(part["start"]) == part["kind"], found=1, marked=1)


def _count_names(tally: Tally, gold: Json, found: Json) -> None:
    labels = ("PER", "ORG", "LOC")
    marked = {(m["start"], m["end"], m["label"]) for m in gold["mentions"]}
    ours = {(m["start"], m["end"], m["label"]) for m in found["entities"] if m["label"] in labels}
    for label in labels:
        counts = [
            sum(name[2] == label for name in names) for names in (marked & ours, ours, marked)
        ]
        tally.add(f"name {label}", right=counts[0], found=counts[1], marked=counts[2])
        tally.add("names", right=counts[0], found=counts[1], marked=counts[2])


def _count_statements(tally: Tally, gold: Json, found: Json) -> None:
    text, marked, ours = gold["text"], gold["attributions"], found["attributions"]
    pairs = list(match_statements(text, marked, ours))
    tally.add("statements", right=len(pairs), found=len(ours), marked=len(marked))
    actors = {(m["start"], m["end"]): m["actor"] for m in gold["mentions"]}
    hit = {i for i, _ in pairs}
    for i, statement in enumerate(marked):
        manner = "direct" if statement["manner"] in _DIRECT else "indirect"
        # Recall only: precision by manner would blame one manner for the other's errors.
        tally.add(f"recall {manner}", right=i in hit, found=1, marked=1)
        tally.add(f"type {statement['type']}", marked=1)
        tally.add("speaker", marked=statement["source_actor"] is not None)
        tally.add("relay", marked=len(statement["relay"]))
    for statement in ours:
        tally.add(f"type {statement['type']}", found=1)
        tally.add("speaker", found=statement["source_actor"] is not None)
        tally.add("relay", found=len(statement["relay"]))
    for i, j in pairs:
        _count_pair(tally, marked[i], ours[j], _actor_in_gold(found, ours[j], actors))


def _count_pair(tally: Tally, gold: Json, found: Json, actor: str | None) -> None:
    same = gold["type"] == found["type"]
    tally.add("source type", right=same, found=1, marked=1)
    tally.add(f"type {gold['type']}", right=same)
    tally.add("manner", right=gold["manner"] == found["manner"], found=1, marked=1)
    speaks = gold["source_actor"] is not None and gold["source_actor"] == actor
    tally.add("speaker", right=speaks)
    relays = [{name.lower() for name in side["relay"]} for side in (gold, found)]
    tally.add("relay", right=len(relays[0] & relays[1]))


def _count_tone(tally: Tally, gold: Json, found: Json) -> None:
    tones = {tone["start"]: tone["tone"] for tone in found["tone"]}
    for tone in gold["tone"]:
        ours = tones.get(tone["start"])
        tally.add("tone accuracy", right=ours == tone["tone"], found=1, marked=1)
        tally.add(f"tone {tone['tone']}", right=ours == tone["tone"], marked=1)
        if ours:
            tally.add(f"tone {ours}", found=1)


def match_statements(
    text: str, gold: Sequence[Json], found: Sequence[Json]
) -> Iterable[tuple[int, int]]:
    """Pairs of indices of the same statement, each used once, the closest first."""
    ours = [_word_starts(text, statement["content"]) for statement in found]
    marked = [_word_starts(text, statement["content"]) for statement in gold]
    close = [
        (len(a & b) / len(a | b), i, j)
        for i, a in enumerate(marked)
        for j, b in enumerate(ours)
        if a & b
    ]
    used_marked: set[int] = set()
    used_ours: set[int] = set()
    for share, i, j in sorted(close, reverse=True):
        if share >= SAME_WORDS and i not in used_marked and j not in used_ours:
            used_marked.add(i)
            used_ours.add(j)
            yield i, j


def _word_starts(text: str, spans: Iterable[Json]) -> set[int]:
    return {
        span["start"] + word.start()
        for span in spans
        for word in _WORD.finditer(text[span["start"] : span["end"]])
    }


def _actor_in_gold(found: Json, statement: Json, actors: dict[tuple[int, int], str]) -> str | None:
    """The marked actor that most of our speaker's mentions belong to."""
    if not statement["source_actor"]:
        return None
    votes = Counter(
        actors[mention["start"], mention["end"]]
        for mention in found["entities"]
        if mention["actor"] == statement["source_actor"]
        and (mention["start"], mention["end"]) in actors
    )
    return votes.most_common(1)[0][0] if votes else None
