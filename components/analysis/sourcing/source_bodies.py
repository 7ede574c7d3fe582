"""Whether a name is a body that is no newsroom: "laman Polres Tuban" is the body speaking."""

from functools import cache

from components.lang import read_table


def is_known_body(name: str) -> bool:
    """Whether a name is listed as a body or opens with a word of bodies ("Polres", "PT")."""
    low = name.lower()
    return low in _bodies() or low.startswith(_openings())


@cache
def _bodies() -> frozenset[str]:
    found: set[str] = set()
    for name, _, others in read_table("organisations"):
        found.update(
            form.removeprefix("?").lower() for form in (name, *others.split(";")) if form != "-"
        )
    return frozenset(found)


@cache
def _openings() -> tuple[str, ...]:
    return tuple(f"{row[0]} " for row in read_table("body_words"))
