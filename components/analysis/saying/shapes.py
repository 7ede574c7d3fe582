"""What the rules' findings look like: words that the judge and its exceptions both ask about.

>>> subject_kind(line, said), marker_of(line, said)   # "Ani mengatakan bahwa harga turun."
('PER', 'bahwa')
"""

from components.analysis.saying.cues import pronouns, source_nouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.said import Range, Said, is_speech_like
from components.analysis.sourcing.common_words import is_common
from components.article import Words

FEW = (("tak", "sedikit"), ("tidak", "sedikit"))


def has_speech(line: Line, said: Said) -> bool:
    """Whether words of the source stand in quotation marks inside the content."""
    start, end = line.starts[said.content[0][0]], line.end_of(said.content[-1][1] - 1)
    inside = (one for one in line.quotes_in(Words(start, end)) if one.end <= end + 1)
    return any(is_speech_like(line, quote.words) for quote in inside)


def subject_kind(line: Line, said: Said) -> str:
    if said.source is None:
        return "none"
    first, last = said.source
    labels = {line.mention_at[at].label for at in range(first, last) if at in line.mention_at}
    for label in ("PER", "ORG", "LOC"):
        if label in labels:
            return label if label != "LOC" or last - first == 1 else "LOC+"
    head = line.low[first]
    if head in pronouns():
        return "pronoun"
    if is_some(line, said.source):
        return "group"
    for kind in ("person", "body", "document", "group", "media"):
        if head in source_nouns(kind):
            return kind
    return "capital" if line.tokens[first][0].isupper() and not is_common(head) else "other"


def is_some(line: Line, source: Range) -> bool:
    """Whether "banyak", "ada pula", "tak sedikit" is the subject: several whom nobody counts."""
    first, last = source
    alone = last - first <= 2 and line.low[first] in word_set("some")
    return alone or line.low[first : first + 2] in FEW


def marker_of(line: Line, said: Said) -> str:
    """The mark or word between cue and clause: "bahwa", "agar", a comma, a colon."""
    assert said.cue is not None
    first, last = said.cue[1], said.content[0][0]
    if last < first:
        return "content first"
    between = line.low[first:last]
    for word in ("bahwa", "agar", "supaya", ",", ":", "kepada"):
        if word in between:
            return word
    return "none"
