"""The subject of a verb of saying: who stands before "mengatakan".

>>> line = read_lines(nlp("Namun, pada Rabu, Wakil Ketua DPRD, Ani, mengatakan harga turun."))[0]
>>> line.words(*subject_before(line, 0, line.low.index("mengatakan"))).of(line.text)
'Wakil Ketua DPRD, Ani'

Read from the start of the verb's clause: openers ("Namun,") and phrases of time and place are
passed over, then the noun phrase is taken. A pronoun or a name right before the verb wins over
that.
"""

from components.analysis.saying.cues import (
    is_verb_like,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.joints import last_joint, opener_at
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import comma_after, grown, has_person, is_role, trimmed
from components.article import Words

Range = tuple[int, int]

AFTERMATH = frozenset({"buntut", "gegara", "imbas"})  # "Buntut Banjir Melati, Ani mengatakan"
BESIDE = frozenset({"didampingi", "disaksikan", "ditemani"})  # before who else was there

SENTENCES = 6  # of a line, among which its subject is looked for
NESTED = 3  # quotations inside each other that are looked at
WHOLE = frozenset({"hal", "informasi", "kabar", "pernyataan", "demikian"})  # "hal itu"
DATE_REACH = 8  # tokens of "(5/5/2025)"
QUOTE_MARKS = frozenset({'"', "“", "”", ")", ","})  # may stand before a subject


def subject_before(line: Line, first: int, cue: int) -> Range | None:
    """The subject of the verb at token `cue`, from token `first` on: "Ringkasan: [Ani] berkata"."""
    first = max((at + 1 for at in range(first, cue - 1) if line.low[at] == ":"), default=first)
    pointing = _pronoun_before(line, first, cue)
    if pointing is not None:
        return pointing
    begin, joint = last_joint(line, first, cue)
    found = _subject(line, begin, cue)
    if found is None and begin > first:
        found = _subject(line, first, joint)  # "X membantah dan [menegaskan]": the same subject
    found = _name_before(line, found or (first, first), cue) or found
    found = _behind_comma(line, found, cue) if found is not None else None
    return (_antecedent(line, found, cue) or found) if found is not None else None


def _behind_comma(line: Line, found: Range, cue: int) -> Range:
    """The person right before the verb, without what a comma sets off: "Ya, [Ani] menilai"."""
    first, last = found
    comma = next((at for at in range(last - 2, first, -1) if line.low[at] == ","), None)
    if comma is None or (last < cue and line.low[last] == ","):
        return found
    mention = line.mention_at.get(last - 1)
    start = comma + 1
    while start < last and start not in line.mention_at and is_role(line, start):
        start += 1
    named = mention is not None and mention.label == "PER" and line.mention_at.get(start) == mention
    apart = line.low[first] in word_set("no_subject") | BESIDE or not any(
        at in line.mention_at or is_role(line, at) for at in range(first, comma)
    )
    return (comma + 1, last) if named and apart else found


def _antecedent(line: Line, found: Range, cue: int) -> Range | None:
    """Ani menampik [laporan media] yang menyebut …: what "yang" describes, behind another verb."""
    at = cue - 1
    while at > found[1] and line.low[at] in word_set("adverb"):
        at -= 1
    if at <= found[1] or line.low[at] != "yang":
        return None
    verbs = (here for here in range(at - 1, found[1] - 1, -1) if is_verb_like(line.tokens[here]))
    begin = next(verbs, at) + 1
    while begin < at and line.low[begin] in word_set("about"):
        begin += 1
    if begin >= at:
        return None
    return trimmed(line, begin, at) if grown(line, begin, at) == at else None


def subject_of_line(line: Line, before: int) -> Range | None:
    """The person who is subject of the sentence before: "[Ani] tertawa. Menurutnya …"."""
    near = [one for one in line.sentences[:SENTENCES] if one[0] < before]
    for first, last in reversed(near):
        found = _subject(line, first, min(last, before))
        named = found and (has_person(line, *found) or line.low[found[0]] == "seorang")
        if found is not None and named and not _is_quoted(line, found[0]):
            return found
    return None


def _is_quoted(line: Line, at: int) -> bool:
    start = line.starts[at]
    before = line.quotes_in(Words(line.start, start + 1))
    return any(quote.end > start for quote in before[-NESTED:])


def skip_openers(line: Line, first: int, last: int) -> int | None:
    """The first token of a subject, after "Namun,", "Sementara itu,", "Pada Rabu,"."""
    at = first
    while at < last:
        step = opener_at(line, at, last)
        if step or line.low[at] in QUOTE_MARKS:
            at += step or 1
        elif (after := _past_date(line, first, at, last)) > at:
            at = after
        elif _begins_phrase(line, at):
            comma = comma_after(line, at, last)
            if comma is None:
                return _name_start(line, at, last)
            at = _past_place(line, comma + 1, last)
        elif _begins_with_verb(line, first, at):
            comma = comma_after(line, at, last)
            if comma is None:
                return None
            at = comma + 1
        else:
            return at
    return None


def points_back(line: Line, first: int, last: int) -> bool:
    """Whether a sentence begins "Hal itu …", "Namun, informasi ini …": the one before is meant."""
    begin = first
    if line.low[first] not in WHOLE:
        begin = skip_openers(line, first, last) or first
    return line.low[begin] in WHOLE and bool(
        word_set("pointing") & set(line.low[begin + 1 : begin + 3])
    )


def _begins_phrase(line: Line, at: int) -> bool:
    """Whether time or place begins: "Pada Rabu", "Dari Jakarta"."""
    token = line.low[at]
    opens = token in word_set("phrase") | AFTERMATH or token == "dari"
    return opens and at not in line.mention_at


def _past_date(line: Line, first: int, at: int, last: int) -> int:
    """Past the day of a carrier: "Melansir Antara, Senin (5/5/2025), [sumber] mengatakan".

    Names stay for `_name_before`: a body named there may be a part of what another one says.
    """
    end = at
    while (
        first < at and line.low[at - 1] == "," and end < last and line.low[end] in word_set("day")
    ):
        end += 1
    if at < end < last and line.low[end] == "(":
        reach = range(end, min(last, end + DATE_REACH))
        end = next((here + 1 for here in reach if line.low[here] == ")"), end)
    end += end < last and line.low[end] == ","
    return at if end in line.mention_at else end


def _past_place(line: Line, at: int, last: int) -> int:
    """Past the second half of a place: "Di Hotel Melati, Bandung, [Ani] mengatakan"."""
    mention = line.mention_at.get(at)
    if mention is None or mention.label != "LOC":
        return at
    after = line.token_at(mention.words.end)
    return after + 1 if after < last and line.low[after] == "," else at


def _subject(line: Line, first: int, last: int) -> Range | None:
    begin = skip_openers(line, first, last)
    if begin is not None and line.low_at(begin) == "selaku":
        begin += 1  # "Selaku [kuasa hukum], menyayangkan …"
    if begin is None or begin >= last:
        return None
    return trimmed(line, begin, grown(line, begin, last))


def _begins_with_verb(line: Line, first: int, at: int) -> bool:
    """Whether "Berbicara di Bandung, …" or "didampingi …, …" stands before the subject."""
    if is_verb_like(line.tokens[at]):
        return True
    return at == first and at not in line.mention_at and is_verb_like(line.low[at])


def _pronoun_before(line: Line, first: int, cue: int) -> Range | None:
    """ "Ia juga [mengatakan]": the pronoun right before the verb, whatever stands before it."""
    at = cue - 1
    while at > first and line.low[at] in word_set("adverb"):
        at -= 1
    return (at, at + 1) if at >= first and line.low[at] in pronouns() else None


def _name_before(line: Line, found: Range, cue: int) -> Range | None:
    """A name right before the verb, behind another clause: "Saya lihat [Ani] minta"."""
    end = cue
    while end > found[1] and line.low[end - 1] in word_set("adverb"):
        end -= 1
    mention = line.mention_at.get(end - 1)
    if mention is None or mention.label == "LOC" or end - 1 < found[1]:
        return None
    begin = _name_start(line, found[1], end)
    if mention.label == "PER" and begin is not None and line.low[begin - 1] == ",":
        return trimmed(line, begin, end)  # "Salah satu gagasan yang lama, [Ani] mengatakan"
    verb = any(is_verb_like(line.low[at]) for at in range(found[1], end))
    if "yang" in line.low[found[1] : end] or not (verb or mention.label == "PER"):
        return None
    return None if begin is None else trimmed(line, begin, end)


def _name_start(line: Line, first: int, last: int) -> int | None:
    """Where a source begins after a phrase without comma: "Saat dihubungi [Kepala Dinas Ani]"."""
    within = range(last - 1, first, -1)
    named = (at for at in within if at in line.mention_at and line.mention_at[at].label != "LOC")
    name = next(named, None)
    if name is None:
        nouns = pronouns() | source_nouns("body") | source_nouns("group")
        return next((at for at in within if line.low[at] in nouns), None)
    begin = name
    while begin > first + 1 and _may_be_title(line, begin - 1):
        begin -= 1
    return begin


def _may_be_title(line: Line, at: int) -> bool:
    if at in line.mention_at or line.tokens[at][0].isupper():
        return True
    return line.low[at] in source_nouns("person")
