"""One label for each form of an article's names.

"Pak Wahyu" and "Wahyu (42)" are a person also where the model takes Wahyu for a place; "di Genuk"
is a place. What does not copy its label from another name votes, and so do the words around a name.
"""

from collections import defaultdict

from components.analysis.naming.gazetteer import context, readings_of
from components.analysis.naming.name_text import Name, NameText
from components.analysis.naming.officers import is_office, is_unknown
from components.article import Label

# Rules whose label no vote changes: a club beside its town, initials.
# "Leihitu Barat" is a district, no person.
DIRECTIONS = frozenset({"Barat", "Selatan", "Tengah", "Tenggara", "Timur", "Utara"})
SETTLED = frozenset({"part_of_club", "initials"})
SHAPED = frozenset(
    {"body_word", "body_of_place", "dateline", "of_office", "place_of_office", "place_word"}
    | {"spot_word"}
)
SHAPE = 2.4  # the vote of a type word: "Pemprov Banten" is no person
COPIED = 0.05  # the vote of a name that has its label from another
SIGN = 1.0  # the vote of the words around one place; the model's is 0.7
SURE_SIGN = 5.0  # the vote of "berinisial" and "kantor berita", which leave no doubt
SURE_WORDS = frozenset({"inisial", "berinisial"})
AGE_WITHIN = 7  # words behind a bracket in which an age may stand
SHORTEST_BODY = 2  # letters: longer ones in capitals behind an office are a body's short form
OLDEST, YOUNGEST = 110, 3  # years an age in brackets may be: "Wahyu (42)"
EXPERT_WITHIN = 5  # words before a name: "pengamat kebijakan publik"
EXPERTS = frozenset(
    {"advokat", "ahli", "akademisi", "aktivis", "analis", "dosen", "ekonom", "pakar", "peneliti"}
    | {"pengacara", "pengamat", "praktisi", "psikolog", "sejarawan", "sosiolog"}
)
GROWN = 12  # years; less may be a place in a table: "Atalanta (7)"


def vote_labels(text: NameText, names: list[Name]) -> list[Name]:
    """The names, each with the label its form has most votes for."""
    votes: dict[str, dict[Label, float]] = defaultdict(lambda: defaultdict(float))
    persons = {
        text.words[name.first]
        for name in names
        if name.label == "PER" and name.last - name.first == 1 and name.rule == "model"
    }
    parts = {
        word
        for name in names
        if name.label == "PER" and name.last - name.first > 1 and name.first not in text.titles
        for word in text.words[name.first : name.last]
    }
    for name in names:
        if name.rule in SETTLED:
            if name.rule == "initials" and not readings_of(text.words[name.first]):
                votes[_form(text, name)]["PER"] += SURE_SIGN  # "berinisial SM (31) … menangkap SM"
            continue
        of_form = votes[_form(text, name)]
        of_form[name.label] += _weight(name)
        sign = _sign(text, name) or _of_person(text, name, persons, parts)
        if sign:
            of_form[sign] += SURE_SIGN if _is_sure(text, name, sign) else SIGN
    return [name if name.rule in SETTLED else _with_best(text, name, votes) for name in names]


def _form(text: NameText, name: Name) -> str:
    return text.form(name.first, name.last).lower()


def _weight(name: Name) -> float:
    if name.rule in {"known_again", "part_of_name"}:
        return COPIED
    return SHAPE if name.rule in SHAPED else name.confidence


def _is_sure(text: NameText, name: Name, sign: Label) -> bool:
    """Whether a sign outweighs the other places: "kantor berita X", "kata X", "KIBS (23)"."""
    before = text.before(name.first)
    if sign != "PER" or before in SURE_WORDS:
        return sign == "ORG" or before in SURE_WORDS
    told = before in context("said_by") or _has_age(text, name.last, GROWN)
    return told and not readings_of(text.form(name.first, name.last))


def _sign(text: NameText, name: Name) -> Label | None:
    """What the words around one place say the name is; None where they say nothing."""
    if text.before(name.first) in SURE_WORDS:
        return "PER"  # "berinisial MA" is nobody's court
    if name.rule.startswith("listed_") or name.rule in SHAPED:
        return None
    end = text.low[name.last - 1]
    if name.last - name.first > 1 and end in context("org_end") | context("loc_end"):
        return "ORG" if end in context("org_end") else "LOC"
    before = text.before(name.first).rstrip(".")
    if before and {before, f"{text.before(name.first - 1)} {before}"} & context("to_outlet"):
        return "ORG"
    club = any(r.kind == "club" for r in readings_of(text.form(name.first, name.last)))
    if (before in context("to_person") and not club) or _has_age(text, name.last):
        return "PER"  # "Pak Wahyu", but not "striker Barcelona"
    word = text.words[name.first]
    of_body = before in context("of_body") and word.isupper() and len(word) > SHORTEST_BODY
    if of_body and name.last - name.first == 1 and not readings_of(word):
        return "ORG"  # "Direktur YKKMP"
    unlisted = not readings_of(text.form(name.first, name.last))
    if name.label == "LOC" and unlisted and (before in context("said_by") or _says(text, name)):
        return "PER"
    if unlisted and name.label != "PER" and (_holds_office(text, name) or _is_expert(text, name)):
        return "PER"
    side = name.last - name.first > 1 and text.words[name.last - 1] in DIRECTIONS
    # Something is in a body as well ("di Vidio"), so that this speaks against a person only.
    if (side or before in {"di", "ke"}) and name.label == "PER":
        return "LOC"
    return None


def _says(text: NameText, name: Name) -> bool:
    """Whether a name is who a verb of saying is about: "Ketua PHRI, [Sunyoto], mengatakan".

    One of two words only behind a comma, for places are made to speak too.
    """
    closed = text.after(name.last) == ","
    alone = name.last - name.first == 1 or text.before(name.first) == ","
    return alone and text.after(name.last + closed) in context("says")


def _holds_office(text: NameText, name: Name) -> bool:
    """Whether commas set two or three words off behind an office: "Rektor UGM, [Ova Emilia], …"."""
    words = text.words[name.first : name.last]
    if len(words) not in (2, 3) or not all(
        is_unknown(text, at) for at in range(name.first, name.last)
    ):
        return False
    if text.before(name.first) != "," or text.after(name.last) != ",":
        return False
    return text.after(name.last + 1) not in {"dan", "serta"} and is_office(text, name.first - 1)


def _is_expert(text: NameText, name: Name) -> bool:
    """Whether one of a profession says something: "pengamat kebijakan publik [Fernando Emas]"."""
    if name.last - name.first not in (2, 3) or text.after(name.last) not in context("says"):
        return False
    before = text.low[max(0, name.first - EXPERT_WITHIN) : name.first]
    small = text.words[max(0, name.first - EXPERT_WITHIN) : name.first]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in EXPERTS), None)
    return at is not None and all(word.islower() for word in small[at + 1 :])


def _of_person(text: NameText, name: Name, persons: set[str], parts: set[str]) -> Label | None:
    """A person's first or last name the model takes for something else: "Israel Katz", "Katz".

    `persons` holds single words that are persons elsewhere, `parts` those of their longer names.
    """
    if name.rule != "model" or name.label == "PER":
        return None
    words = text.words[name.first : name.last]
    if len(words) == 1:
        known = words[0] in parts and words[0].istitle() and not readings_of(words[0])
        return "PER" if known else None
    shared = words[-1] in persons or (words[0] in persons and name.label == "LOC")
    return "PER" if shared and len(words) == 2 else None


def _has_age(text: NameText, at: int, youngest: int = YOUNGEST) -> bool:
    if text.after(at) == "(" and "tahun" in text.low[at + 1 : at + AGE_WITHIN]:
        inside = text.low[at + 1 : at + AGE_WITHIN]
        return inside[inside.index("tahun") - 1].isdigit()  # "(perempuan, 53 tahun)"
    age = text.after(at + 1) if text.after(at) == "(" else ""
    return (
        age.isdecimal() and youngest <= int(age) <= OLDEST and text.after(at + 2) in {")", "tahun"}
    )


def _with_best(text: NameText, name: Name, votes: dict[str, dict[Label, float]]) -> Name:
    of_form = votes[_form(text, name)]
    best = max(of_form, key=lambda label: of_form[label])
    if best == name.label:
        return name
    rule = f"{name.rule.removesuffix('+vote')}+vote"
    return Name(name.first, name.last, best, rule, name.confidence)
