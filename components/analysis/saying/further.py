"""Verbs of saying farther on in a sentence: "Ani menilai harga turun, [bahkan dia menyebut] …".

>>> line = read_lines(nlp("Ani menilai harga turun, bahkan dia menyebut pasar sepi."))[0]
>>> says_more(line, line.low.index("bahkan"), len(line.low))
True
"""

from components.analysis.saying.cues import cue_of, word_set
from components.analysis.saying.lines import Line

Range = tuple[int, int]

FURTHER = frozenset({"bahkan", "namun", "tapi", "tetapi"})  # before a second report


def says_more(line: Line, at: int, end: int) -> bool:
    """Whether a pronoun with a verb of saying of its own follows the joining word at a token."""
    if line.low[at] not in FURTHER or at + 1 >= end:
        return False
    verb = at + 2
    while verb < end and line.low[verb] in word_set("adverb"):
        verb += 1
    if line.low[at + 1] not in word_set("singular_pronoun") or verb >= end:
        return False
    cue = cue_of(line.low[verb])
    return cue is not None and cue.form == "active" and cue.strength == "say"


def only_describes(line: Line, at: int, content: Range) -> bool:
    """Whether a clause tells who speaks: "Korban yang [melaporkan] itu, Ani, mengaku …"."""
    if at == 0 or line.low[at - 1] != "yang":
        return False
    for comma in range(content[0], content[1]):
        mention = line.mention_at.get(comma + 1)
        if line.low[comma] != "," or mention is None or mention.label != "PER":
            continue
        after = line.token_at(mention.words.end)
        cue = cue_of(line.low_at(after + (line.low_at(after) == ",")))
        if cue is not None and cue.form == "active":
            return True
    return False


def sets_off_name(line: Line, first: int, verb: int) -> bool:
    """Whether two commas set off the name of who speaks: "bupati baru, Ani, [mengatakan]"."""
    commas = [at for at in range(first, verb) if line.low[at] == ","]
    if len(commas) != 2 or commas[1] != verb - 1:
        return False
    named = line.mention_at.get(commas[0] + 1)
    return named is not None and named.label == "PER" and named is line.mention_at.get(verb - 2)
