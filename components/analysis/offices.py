"""Who holds the offices an article names: "Bupati" later means "Bupati Biak Numfor, Markus".

>>> holder_of(office_holders(doc), ["bupati"])
'markus'

Learned from the article alone: the words right before and after each person's full name.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from components.article import Mention

REACH = 90  # characters before a name in which its titles stand
STOPS = (".", "\n", '"', "“", "”", ";", ":")
# Short forms that begin another way than the office they stand for.
SHORT_FORMS = {
    "menpora": "menteri pemuda dan olahraga",
    "menag": "menteri agama",
    "menlu": "menteri luar negeri",
    "menhan": "menteri pertahanan",
    "menkeu": "menteri keuangan",
    "mendagri": "menteri dalam negeri",
    "menkes": "menteri kesehatan",
    "mensos": "menteri sosial",
    "menaker": "menteri ketenagakerjaan",
    "menhub": "menteri perhubungan",
    "mentan": "menteri pertanian",
    "mendag": "menteri perdagangan",
    "menkominfo": "menteri komunikasi dan informatika",
    "mensesneg": "menteri sekretaris negara",
    "mendikbud": "menteri pendidikan dan kebudayaan",
    "menkumham": "menteri hukum dan ham",
    "menko": "menteri koordinator",
    "wapres": "wakil presiden",
    "wagub": "wakil gubernur",
    "wabup": "wakil bupati",
    "dirut": "direktur utama",
    "sekjen": "sekretaris jenderal",
    "pm": "perdana menteri",
    "dubes": "duta besar",
    "kadis": "kepala dinas",
    "kajari": "kepala kejari kejaksaan negeri",
    "kajati": "kepala kejati kejaksaan tinggi",
    "kasi": "kepala seksi",
    "kabid": "kepala bidang",
    "kades": "kepala desa",
    "dirjen": "direktur jenderal",
}

MARKS = str.maketrans(",()|[]", "      ")

Holders = tuple[tuple[str, int, str], ...]


def office_holders(doc: Doc) -> Holders:
    """For each person named with words of a role: those words, where they stand, the actor."""
    found: list[tuple[str, int, str]] = []
    for mention in doc._.mentions:
        if mention.label == "PER" and mention.actor is not None:
            before, after = _around(doc.text, mention)
            found.append((f"{before} | {after}".lower(), mention.words.start, mention.actor))
    return tuple(found)


def holder_of(holders: Holders, words: Sequence[str], position: int | None = None) -> str | None:
    """The person last named (before `position`, else anywhere) with the office the words give."""
    wanted = [
        word for word in words if word not in ("itu", "tersebut", "ini", ",") and len(word) > 1
    ]
    if not wanted:
        return None
    forms = [wanted]
    if wanted[0] in SHORT_FORMS:
        forms.append([*SHORT_FORMS[wanted[0]].split(), *wanted[1:]])
    best: tuple[float, int, str] | None = None
    for role, start, actor in holders:
        if position is not None and start > position:
            continue
        known = role.translate(MARKS).split()
        score = max(sum(word in known for word in form) / len(form) for form in forms)
        heads = any(form[0] in known for form in forms)
        if heads and score > 0.6 and (best is None or (score, start) >= best[:2]):
            best = (score, start, actor)
    return best[2] if best else None


def _around(text: str, mention: Mention) -> tuple[str, str]:
    """The words of the clause before and after a name."""
    before = text[max(0, mention.words.start - REACH) : mention.words.start]
    after = text[mention.words.end : mention.words.end + REACH]
    for stop in STOPS:
        before = before.rpartition(stop)[2] if stop != "." else before.rpartition(". ")[2]
        after = after.partition(stop)[0]
    after = after.lstrip() if after.startswith(",") else ""
    return before, after.lstrip(", ").partition(",")[0]
