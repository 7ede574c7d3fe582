"""Who holds the offices an article names: "Bupati" later means "Bupati Biak Numfor, Markus".

>>> holder_of(office_holders(doc), ["bupati"], position)
'markus'

Learned from the article alone: the words right before and after each person's name.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from components.analysis.saying.cues import cue_of, is_verb_like, source_nouns
from components.analysis.whole_text import whole_text
from components.article import Mention
from components.lang import read_table

REACH = 90  # characters beside a name in which its titles stand
MARKS = str.maketrans(",()|[]", "      ")
STOPS = ("\n", '"', "“", "”", ";", ":")
LEAST_SHARED = 0.6  # of the words of an office that must stand beside the name
NEAREST = 300  # named persons before (and after) a word among which its office is looked for
POINTERS = frozenset({"itu", "tersebut", "ini"})
# Of two who were named with an office, one held it before or wants it.
NOT_NOW = frozenset({"mantan", "eks", "bekas", "calon"})
FORMER = NOT_NOW - {"calon"} | {"pensiunan", "purn", "purnawirawan"}
# Before these words stands another one than the person named behind them: "jaksa dalam sidang Ani".
APART = frozenset(
    {"dalam", "kepada", "terhadap", "atas", "tentang", "soal", "dengan", "bersama", "oleh", "saat"}
    | {"sidang", "kasus", "perkara", "dakwaan", "tuntutan", "vonis", "usai"}
)
HOME = ["dalam", "negeri"]
SERVES_LAW = frozenset({"kuasa", "penasihat"})  # before "hukum": a lawyer, named by the client
LESS = 0.01  # taken off the share of such a holder: the one in office goes first


@dataclass(frozen=True, slots=True)
class Holder:
    """A named person: the words beside the name, where it stands, the actor."""

    words: frozenset[str]
    start: int
    actor: str


Holders = tuple[Holder, ...]


def office_holders(doc: Doc) -> Holders:
    """Every person named with words of a role beside the name, in the order of the text."""
    text = whole_text(doc)
    found = [
        Holder(words, mention.words.start, mention.actor)
        for mention in doc._.mentions
        if mention.label == "PER" and mention.actor is not None
        if (words := _beside(text, mention))
    ]
    return tuple(sorted(found, key=lambda holder: holder.start))


def holder_of(
    holders: Holders, words: Sequence[str], position: int, least: float = LEAST_SHARED
) -> str | None:
    """The person named with the office the words give: last before `position`, else first after.

    More than `least` of the words must stand beside the name.
    """
    bare = (word.strip(",()[]") for word in words)
    wanted = [word for word in bare if word not in POINTERS and len(word) > 1]
    if not wanted:
        return None
    if wanted[0] in FORMER and len(wanted) > 1:  # "eks jenderal" is a "pensiunan jenderal"
        wanted = wanted[1:]
        holders = tuple(one for one in holders if not one.words.isdisjoint(FORMER))
    middle = bisect_right(holders, position, key=lambda holder: holder.start)
    before = holders[max(0, middle - NEAREST) : middle]
    after = holders[middle : middle + NEAREST]
    return _best(before[::-1], wanted, least) or _best(after, wanted, least)


def _best(holders: Holders, wanted: list[str], least: float) -> str | None:
    """The actor whose titles share most of the wanted words; the first of equals."""
    forms = [wanted]
    if wanted[0] in short_forms():
        forms.append([*short_forms()[wanted[0]].split(), *wanted[1:]])
    best, actor = least, None
    for holder in holders:
        less = 0.0 if NOT_NOW.isdisjoint(holder.words.difference(wanted)) else LESS
        for form in forms:
            shared = sum(word in holder.words for word in form) / len(form) - less
            if form[0] in holder.words and shared > best:
                best, actor = shared, holder.actor
    return actor


def _beside(text: str, mention: Mention) -> frozenset[str]:
    """The words of the clause before a name, and of an apposition behind it."""
    before = text[max(0, mention.words.start - REACH) : mention.words.start].rpartition(". ")[2]
    after = text[mention.words.end : mention.words.end + REACH]
    after = after.partition(". ")[0] if after.startswith(",") else ""
    for stop in STOPS:
        before, after = before.rpartition(stop)[2], after.partition(stop)[0]
    apposition = after.lstrip(", ").partition(",")[0]
    if _says(apposition) or text[mention.words.end + len(after) :].startswith(
        ":"
    ):  # "Bersama Ani, Bupati menjelaskan …": Ani is no mayor
        apposition = ""
    titles = before.lower().translate(MARKS).split()
    verbs = [at for at, word in enumerate(titles) if is_verb_like(word) and word != "bernama"]
    if verbs:  # "Jaksa menyebut Ani" makes Ani no prosecutor
        del titles[: verbs[-1] + 1]
    if not before.rstrip().endswith(","):  # "Ketua Forum dalam Negeri, Ani" is an apposition
        apart = [
            at
            for at, word in enumerate(titles)
            if word in APART and titles[at : at + 2] != HOME  # "Menteri Dalam Negeri Ani"
        ]
        if titles[-1:] == ["dan"]:
            apart.append(len(titles) - 1)  # "jaksa dan Ani" are two
        del titles[: apart[-1] + 1 if apart else 0]
        serves = titles[-1:] == ["hukum"] and not SERVES_LAW.isdisjoint(titles[-2:])
        if serves or not source_nouns("serving").isdisjoint(titles[-1:]):
            titles.clear()  # "pengacara Ani" may be the lawyer of Ani
    long = short_forms().get(titles[0], "").split() if titles else []  # "JPU Ani": a "jaksa"
    return frozenset([*titles, *long, *apposition.lower().translate(MARKS).split()])


def _says(apposition: str) -> bool:
    """Whether the words behind a name report speech of their own: they are no apposition."""
    words = apposition.split()
    clause = words[: words.index("yang")] if "yang" in words else words
    return any(
        (cue := cue_of(word.lower())) is not None
        and (cue.form == "active" or (cue.form == "base" and word[0].isupper()))
        for word in clause
    )  # in a headline the bare verb: "Sidang Ani, Ahli Hukum Nilai …"


@cache
def short_forms() -> dict[str, str]:
    """Short forms of offices and the words they stand for ("menlu": "menteri luar negeri")."""
    return dict(read_table("office_forms"))  # type: ignore[arg-type]
