"""Rules for a quotation with its cue behind it: "…," kata Andi · "…," ujarnya · "…". Kata dia.

>>> said = cue_after(line, line.quotes[0])   # '"Harga turun," kata Andi.'
>>> line.words(*said.cue).of(line.text), line.words(*said.source).of(line.text)
('kata', 'Andi')
"""

from dataclasses import replace

from components.analysis.saying.cues import (
    Cue,
    base_of,
    cue_of,
    is_verb_like,
    pronouns,
    source_nouns,
    word_set,
)
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import phrase_after
from components.analysis.saying.quotes import Quote
from components.analysis.saying.rules_noun import noun_cue
from components.analysis.saying.rules_quoted import (
    CUE_REACH,
    SHOUTS,
    after_quote,
    inside_clause,
    said_of,
)
from components.analysis.saying.said import Said
from components.analysis.saying.subjects import subject_before
from components.article import Words
from components.lang import read_list

COMMA_DASH = ((",", "-"), (",", "–"))  # "Harga turun, - kata Andi"
ENDED_BY = frozenset({".", ",", "!", "?"})  # behind a cue that is a sentence of its own
ACTIVE = ("me", "ber")  # what a verb of saying begins with
ENCLITIC = 3  # letters of "nya"
PERSONS = frozenset({"dia", "ia", "beliau"})  # pronouns that a cue stands before
SHORTEST_CUE = 4  # letters of a verb of saying that no list knows: "sapa"


def cue_after(line: Line, quote: Quote) -> Said | None:
    """ "…," kata Andi · "…," ujarnya · "…", demikian pesan Andi · "…". Ujar Andi."""
    at, last, ended = after_quote(line, quote)
    if line.kind == "title" and quote.start == line.start and at + 1 < last:
        return _headline_cue(line, quote, at, last)
    if at >= last:
        return _own_sentence(line, quote, at)
    if ended and at + 1 < last and line.low[at] in word_set("carrier"):
        return _carrier_cue(line, quote, at, last)
    if at + 1 < last and line.low[at] in word_set("noun_cue"):
        return _noun_cue(line, quote, at, last)
    cue = base_of(line.low[at]) or _unknown_cue(line, at, last, ended=ended)
    if cue is None or not cue.beside or (cue.strength == "quote" and not ended):
        return None
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    if source is None and cue.form == "base" and not (ended and cue.strength == "say"):
        return None
    return None if inside_clause(line, quote) else said_of("cue_after", quote, cue, at, source)


def _headline_cue(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "Harga Turun" Pengakuan Andi soal Pasar · "Harga Turun", Kata Andi (in headlines)."""
    known, noun = base_of(line.low[at]), noun_cue(line.low[at])
    cue_class = known.cue_class if known else noun.cue_class if noun else None
    mention = line.mention_at.get(at + 1)
    named = mention is not None and mention.label == "PER"
    source = phrase_after(line, at + 1, last) if named or known else None
    if cue_class is None or source is None or not (named or _is_somebody(line, *source)):
        return None
    cue = (at, at + 1)
    return Said("cue_after", quoted=(quote.words,), cue=cue, source=source, cue_class=cue_class)


def subject_and_cue_after(line: Line, quote: Quote) -> Said | None:
    """ "…," Andi menegaskan · "…," situs itu melaporkan · "…" diteriakkan warga."""
    at, last, ended = after_quote(line, quote)
    if at >= last or (ended and inside_clause(line, quote)):
        return None
    for here in range(at, min(last, at + CUE_REACH)):
        cue = cue_of(line.low[here])
        if cue is None or cue.form not in ("active", "passive"):
            continue
        if not ended and cue.root not in SHOUTS:
            return None
        if cue.form == "passive":
            behind = here + 1 + (line.low[here + 1 : here + 2] == ("oleh",))
            source = phrase_after(line, behind, last)
        else:
            source = subject_before(line, at, here) if here > at else None
        return said_of("cue_after", quote, cue, here, source) if source else None
    return _unknown_verb(line, quote, at, last) if ended else None


def _unknown_verb(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "…," ia memungkasi. (a verb no list knows, with nothing behind it)."""
    source = phrase_after(line, at, last)
    verb = source[1] if source else last
    if source is None or verb >= last or not is_verb_like(line.tokens[verb]):
        return None
    person = line.low[at] in pronouns() or line.mention_at.get(at, None) is not None
    ends = line.low_at(verb + 1) in ENDED_BY | word_set("day")
    if not (person and ends) or not line.low[verb].startswith(ACTIVE):
        return None
    cue = Cue(line.low[verb], "active", "neutral", "say")
    return said_of("cue_after", quote, cue, verb, source)


def cue_inside(line: Line, quote: Quote) -> Said | None:
    """ "…, kata Andi kepada wartawan. · "…, kata Andi." (the closing mark lost or late)."""
    first, last = line.token_at(quote.words.start), line.token_at(quote.words.end)
    for at in range(first + 2, last):
        dash = line.low[at - 2 : at] in COMMA_DASH
        cue = base_of(line.low[at]) if line.low[at - 1] == "," or dash else None
        if cue is None or not cue.beside or cue.strength != "say":
            continue
        source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
        if cue.form != "nya" and (source is None or not _is_somebody(line, *source)):
            continue
        end = source[1] if source else at + 1
        if quote.closed and any(word[0].isalnum() for word in line.low[end:last]):
            continue  # "Turun, kata Ani, dan naik": one speaker tells what another one said
        words = Words(quote.words.start, line.end_of(at - 2 - dash))
        return replace(said_of("cue_after", quote, cue, at, source), quoted=(words,))
    return None


def _is_somebody(line: Line, first: int, last: int) -> bool:
    """Whether a phrase is a name, a pronoun or opens with a noun of people or bodies."""
    kinds = ("person", "body", "group", "single", "plural", "office")
    noun = any(line.low[first] in source_nouns(kind) for kind in kinds)
    named = any(at in line.mention_at for at in range(first, last))
    return noun or named or line.low[first] in pronouns()


def _own_sentence(line: Line, quote: Quote, at: int) -> Said | None:
    """ "…". Ujarnya. · "…." Kata Andi saat ditemui. (newsrooms that end a quotation too early)."""
    at += at + 1 < len(line.low) and line.low[at] in word_set("noun_cue")  # "Begitu kata Andi."
    cue = base_of(line.low[at]) if at < len(line.low) else None
    first = line.sentence_of(line.token_at(quote.start))[0]
    alone = line.token_at(quote.start) == first or not quote.opened
    if cue is None or not cue.beside or cue.strength not in ("say", "clause") or not alone:
        return None
    last = line.sentence_of(at)[1]
    source = None if cue.form == "nya" else phrase_after(line, at + 1, last)
    end = source[1] if source else at + 1
    following = line.low[end] if end < last else "."
    goes_on = following not in ENDED_BY - {","} and following not in word_set("phrase")
    if (source is None and cue.form == "base") or (goes_on and following not in word_set("day")):
        comma = following == "," and end + 1 < last and line.low[end + 1] in word_set("day")
        if not comma:
            return None
    return said_of("cue_after", quote, cue, at, source)


def _noun_cue(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "…", demikian kata Andi · "…," demikian pesan itu · "…," keterangan Polri."""
    where = at + 1 if base_of(line.low[at + 1]) is not None else at
    source = phrase_after(line, where + 1, last)
    if source is None and where > at:
        where, source = at, phrase_after(line, at + 1, last)
    if source is None:
        return None
    cue = (where, where + 1)
    return Said("cue_after", quoted=(quote.words,), cue=cue, source=source, cue_class="neutral")


def _carrier_cue(line: Line, quote: Quote, at: int, last: int) -> Said | None:
    """ "…," mengutip Instagram Kemenkes · "…", dikutip dari Antara."""
    begin = at + 1 + (line.low[at + 1] in ("dari", "oleh"))
    source = phrase_after(line, begin, last, closed=True)
    if source is None:
        return None
    cue = (at, at + 1)
    return Said("media/quoted", quoted=(quote.words,), cue=cue, source=source, cue_class="neutral")


def _unknown_cue(line: Line, at: int, last: int, *, ended: bool) -> Cue | None:
    """What reports right after "…," though no list has it: a word with -nya, "sapa Andi"."""
    word = line.low[at]
    if not ended or not line.tokens[at].islower() or not word.isalpha():
        return None
    if word in word_set("according"):
        return Cue(word, "base", "neutral", "say")
    if word.endswith("nya") or _is_slip(word):
        return Cue(word, "nya", "neutral", "say")
    if at + 1 >= last or len(word) < SHORTEST_CUE or _is_known(line, at):
        return None
    mention = line.mention_at.get(at + 1)
    person = mention is not None and mention.label == "PER"
    return Cue(word, "base", "neutral", "say") if person or line.low[at + 1] in PERSONS else None


def _is_slip(word: str) -> bool:
    """Whether a word is a slip for one with -nya: "ujarmya", "tuturnay"."""
    known = base_of(word[:-ENCLITIC])
    return known is not None and len(word) >= SHORTEST_CUE + ENCLITIC and cue_of(word) is None


def _is_known(line: Line, at: int) -> bool:
    """Whether a word behind a quotation is a title, a verb or a small word, and so no cue."""
    word = line.low[at]
    kinds = ("phrase", "adverb", "aux", "joint", "while", "about", "in_names", "predicate", "as")
    if any(word in word_set(kind) for kind in kinds) or at in line.mention_at:
        return True
    titled = word in read_list("titles") or word in source_nouns("person")
    return titled or word in pronouns() or is_verb_like(word) or cue_of(word) is not None
