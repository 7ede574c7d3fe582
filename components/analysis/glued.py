"""Names run together with the next word by a scraping error: "Perang Israeldan Iran" names Israel.

Only names of one word that the lists or the article itself know, before a word from a short list.
"""

from components.analysis.gazetteer import readings_of
from components.analysis.name_text import Name, NameText
from components.article import Label, Mention, Words

CONFIDENCE = 0.6
SHORTEST_NAME = 4  # letters: "ASdan" is too short to tell from a word
# Words that news text most often loses the blank before.
GLUED = (
    "mengatakan", "menyatakan", "menyebut", "melaporkan", "dengan", "adalah", "untuk", "dalam",
    "pada", "yang", "akan", "telah", "dan", "ini", "itu", "saat",
    "sudah", "tidak", "juga", "oleh", "dari", "ke", "di",
)  # fmt: skip


def find_glued(text: NameText, names: list[Name]) -> list[Mention]:
    """Mentions of known names that end inside a word."""
    taken = {index for name in names for index in range(name.first, name.last)}
    known: dict[str, Label] = {
        text.words[name.first]: name.label for name in names if name.last - name.first == 1
    }
    found = []
    for index, word in enumerate(text.words):
        if index in taken or not word[0].isupper():
            continue
        for end in GLUED:
            stem = word.removesuffix(end)
            if stem == word or len(stem) < SHORTEST_NAME:
                continue
            label = known.get(stem) or next((r.label for r in readings_of(stem) if r.plain), None)
            if label:
                start = text.starts[index]
                found.append(
                    Mention(Words(start, start + len(stem)), label, None, "glued", CONFIDENCE)
                )
                break
    return found
