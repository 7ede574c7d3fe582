"""Whether a name is a newsroom's, from a list and from how newsrooms are called.

>>> is_outlet("Kabar Senja News"), is_outlet("Senja Ekspress")
(True, False)
"""

from functools import cache

from components.lang import read_table

ADDRESSES = (".com", ".co.id", ".id", ".net", ".tv")
NEWSY = frozenset(
    ["news", "times", "post", "tv", "herald", "tribune", "daily", "magazine", "weekly", "gazette"]
)
NEWSY_FIRST = frozenset(["bbc", "cnbc", "cnn", "harian", "koran", "majalah", "radar", "tribun"])
NEWSY_ENDS = ("news", "press", "tv")  # of one word: "Royanews"
LABELS_OF_PAGES = frozenset({"breaking news", "hot news", "top news", "latest news", "live news"})
NOT_NEWSY = ("express", "ekspress")


@cache
def outlets() -> frozenset[str]:
    """Names of newsrooms, in lower case; as written where they are also other words ("ANI")."""
    found: set[str] = set()
    for name, _, others in read_table("outlets"):
        for form in (name, *others.split(";")):
            found.add(form.removeprefix("?") if form.startswith("?") else form.lower())
    return frozenset(found - {"-"})


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: listed, a web address, or with a word like "News" in it."""
    low = name.lower()
    if low in LABELS_OF_PAGES:
        return False
    if low in outlets() or name in outlets() or low.endswith(ADDRESSES):
        return True
    words = low.split()
    if len(words) == 1:
        return low.endswith(NEWSY_ENDS) and not low.endswith(NOT_NEWSY)
    return words[0] in NEWSY_FIRST or not NEWSY.isdisjoint(words)
