"""Rules that make a quotation somebody's words: each looks at one quotation of a line.

>>> said = cue_before(line, line.quotes[0])   # 'Andi mengatakan, "Harga turun."'
>>> line.words(*said.cue).of(line.text), line.words(*said.source).of(line.text)
('mengatakan', 'Andi')

Rules for a cue behind the quotation are in `rules_quoted_after.py`.
"""

from components.analysis.saying.cues import Cue, cue_of, is_verb_like, pronouns, word_set
from components.analysis.saying.lines import Line
from components.analysis.saying.phrases import has_person, phrase_after
from components.analysis.saying.quotes import Quote
from components.analysis.saying.said import REPORTER, Range, Said
from components.analysis.saying.subjects import skip_openers, subject_before

LEAST_BARE = 3  # words; a shorter quotation alone in its sentence is a title or a slogan
LONG_QUOTE = 6  # words from which a capital at the start means speech, whatever stands before
CUE_REACH = 14  # tokens beside a quotation within which its cue stands
STOPS = ",.!?…"
SHOUTS = frozenset({"teriak", "seru"})  # what is shouted is said, wherever it stands in its clause
BEFORE_CUE = frozenset({",", ".", "-", "–", "—", '"'})  # between a quotation and the cue behind it
AFTER_CUE = frozenset({",", ":", "bahwa", "-", "–", "—"})  # between a cue and its quotation
LEADING = frozenset({",", ":"})  # between a clause and the words it leads in
ENDING = frozenset({",", ".", "!", "?"})  # behind a quotation that is all that was said


def cue_before(line: Line, quote: Quote) -> Said | None:
    """Andi mengatakan, "…" · kata Andi: "…" · Andi menambahkan: "…"."""
    last = line.token_at(quote.start)
    first = line.sentence_of(last)[0]
    at = last - 1
    while at >= first and line.low[at] in AFTER_CUE:
        at -= 1
    marked = at < last - 1
    for here in range(at, max(first - 1, at - CUE_REACH), -1):
        cue = cue_of(line.low[here])
        if cue is None or (cue.form == "passive" and here != at):
            continue
        if not _may_introduce(line, quote, cue, marked=marked):
            return None
        if here == at:
            passive = cue.form == "passive"
            source = _agent_behind(line, quote) if passive else subject_before(line, first, here)
            return said_of("cue_before", quote, cue, here, source)
        if cue.form == "base":
            if line.low_at(here + 1) in word_set("pointing"):
                return None  # "Isi pesan itu, “…”": a noun
            source = phrase_after(line, here + 1, at + 1)
            return said_of("cue_before", quote, cue, here, source) if source else None
        if marked and _only_phrases(line, here + 1, at + 1):
            return said_of("cue_before", quote, cue, here, subject_before(line, first, here))
    return None


def source_after(line: Line, quote: Quote) -> Said | None:
    """ "…," Kepala Dinas Pasar, Andi, kepada wartawan: a speaker without a verb."""
    at, last, ended = after_quote(line, quote)
    if at >= last or not ended or len(quote.words.of(line.text).split()) < LONG_QUOTE:
        return None
    source = phrase_after(line, at, last)
    if source is None or not has_person(line, *source) or inside_clause(line, quote):
        return None
    behind = line.low[source[1]] if source[1] < last else "."
    if behind not in word_set("phrase") and behind not in ENDING:
        return None
    return Said("cue_after", quoted=(quote.words,), source=source)


def led_in(line: Line, quote: Quote) -> Said | None:
    """Andi tertawa, "Saya senang harga beras turun." · Andi mengomentari harga itu, "…"."""
    last = line.token_at(quote.start)
    first = line.sentence_of(last)[0]
    said = quote.words.of(line.text)
    whole = quote.opened and not quote.single and len(said.split()) >= LONG_QUOTE
    if not whole or not said.lstrip()[:1].isupper() or _goes_on(line, quote):
        return None
    if last - 1 <= first or line.low[last - 1] not in LEADING:
        return None
    verbs = [at for at in range(first + 1, last - 1) if _is_deed(line, at)]
    source = subject_before(line, first, verbs[0]) if verbs else None
    if source is None or line.low[source[0]] in REPORTER:
        return None
    if not has_person(line, *source) and line.low[source[0]] not in pronouns():
        return None
    told = next((at for at in verbs if cue_of(line.low[at]) is not None), None)
    cue = cue_of(line.low[told]) if told is not None else None
    where = (told, told + 1) if told is not None else None
    kind = cue.cue_class if cue else None
    return Said("led_in", quoted=(quote.words,), cue=where, source=source, cue_class=kind)


def _is_deed(line: Line, at: int) -> bool:
    """Whether a verb stands at a token that is no name."""
    return at not in line.mention_at and is_verb_like(line.tokens[at])


def bare(line: Line, quote: Quote) -> Said | None:
    """A quotation that is a sentence of its own: no cue, the speaker of the lines before."""
    if line.kind not in ("paragraph", "deck") or not is_whole_sentence(line, quote):
        return None
    if quote.single or len(quote.words.of(line.text).split()) < LEAST_BARE:
        return None
    return Said("bare", quoted=(quote.words,))


def is_whole_sentence(line: Line, quote: Quote) -> bool:
    """Whether nothing but marks stands beside the quotation in its sentence."""
    first, after = line.token_at(quote.start), line.token_at(quote.end)
    start, end = line.sentence_of(first)[0], line.sentence_end(after)
    goes_on = end == after and after < len(line.tokens) and line.tokens[after][0].islower()
    if quote.closed and goes_on:
        return False
    outside = (*range(start, first), *range(after, end))
    return not any(line.low[at][0].isalnum() for at in outside)


def said_of(rule: str, quote: Quote, cue: Cue, at: int, source: Range | None) -> Said:
    words = (quote.words,)
    return Said(rule, quoted=words, cue=(at, at + 1), source=source, cue_class=cue.cue_class)


def _agent_behind(line: Line, quote: Quote) -> Range | None:
    """Who spoke a quotation behind a passive: diteriakkan "maling" oleh [warga]."""
    after = line.token_at(quote.end)
    last = line.sentence_end(after)
    return phrase_after(line, after + 1, last) if line.low_at(after) == "oleh" else None


def _may_introduce(line: Line, quote: Quote, cue: Cue, *, marked: bool) -> bool:
    """Whether a cue before a quotation can introduce it; `marked` where a comma or colon stands."""
    if cue.form in ("base", "nya") and not cue.beside:
        return False
    if marked:
        return True
    if cue.strength == "weak" or cue.form == "base":
        return False
    return cue.root in SHOUTS or not _goes_on(line, quote)


def _goes_on(line: Line, quote: Quote) -> bool:
    """Whether the sentence goes on after a quotation, which then is only part of a clause."""
    after = line.token_at(quote.end)
    return after < line.sentence_end(after) and line.low[after] not in ENDING


def after_quote(line: Line, quote: Quote) -> tuple[int, int, bool]:
    """The first word behind a quotation, the end of its sentence, whether a mark ended it."""
    at = line.token_at(quote.end)
    last = line.sentence_end(at)
    ended = quote.words.of(line.text).rstrip()[-1:] in STOPS or not quote.opened
    while at < last and line.low[at] in BEFORE_CUE:
        ended, at = True, at + 1
    return at, last, ended


def _only_phrases(line: Line, first: int, last: int) -> bool:
    """Whether only "kepada wartawan", "pada Rabu" and the like stand between cue and quotation."""
    at = first
    while at < last and (line.low[at] in word_set("adverb") or line.low[at] == ","):
        at += 1
    begins = word_set("phrase") - word_set("marker") - {"yang"}
    return at >= last or line.low[at] in begins


def inside_clause(line: Line, quote: Quote) -> bool:
    """Whether the quotation is the end of a longer clause: that clause is mixed speech."""
    first = line.token_at(quote.start)
    start = line.sentence_of(first)[0]
    begins = any(line.low[at].isalnum() for at in range(start, first))
    if not begins or not quote.opened:
        return False
    said = quote.words.of(line.text)
    if len(said.split()) >= LONG_QUOTE and said.lstrip()[:1].isupper():
        return False
    return skip_openers(line, start, first) is not None
