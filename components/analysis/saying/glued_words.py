"""Words that scraping glued together, cut apart: "Trumpmengatakan", "kepadaAFP".

>>> cut_glued("Trumpmengatakan"), cut_glued("kepadaAFP"), cut_glued("mengatakan")
(5, 6, 0)

Only where the shape leaves no doubt: a capital at the start and a verb of saying at the end, or a
small word before a capital.
"""

import re

from components.analysis.saying.cues import cue_of

GLUED_LOW = "detik"  # outlets written small, glued to a small word: "daridetikSport"
SHORTEST = 6  # letters of a glued word: "dari" + "AP"
SHORTEST_NAME = 2  # letters of the name before a verb: "Kim" is one, "Di" could be
VERB_STARTS = (
    "meng",
    "meny",
    "mem",
    "men",
    "di",
)  # a verb of saying glued to a name begins like this
SURE = ("say", "clause")  # strengths of verbs that are looked for
SHORTEST_VERB = 6  # letters; a shorter one may be part of a name
# Words before a name, and "kata" before a title written small: "kataahli".
BEFORE_NAME = re.compile(
    r"(?:[Dd]ari|[Oo]leh|[Kk]epada|[Dd]ilansir|[Dd]ikutip|[Mm]enurut|[Mm]engutip|[Kk]ata|[Uu]jar)"
    r"(?=[A-Z]|detik)"
)


def cut_glued(word: str) -> int:
    """Where a word glued together is to be cut, in characters; 0 for a word as it should be."""
    if len(word) < SHORTEST or (word.islower() and GLUED_LOW not in word):
        return 0
    if word[0].isupper() and word[-1].islower():
        for start in VERB_STARTS:
            at = word.rfind(start)
            if at > SHORTEST_NAME and len(word) - at >= SHORTEST_VERB and _is_saying(word[at:]):
                return at
    before = BEFORE_NAME.match(word)
    return before.end() if before else 0


def _is_saying(word: str) -> bool:
    cue = cue_of(word)
    return cue is not None and cue.form in ("active", "passive") and cue.strength in SURE
