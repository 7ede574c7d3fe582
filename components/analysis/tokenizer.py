"""A light, fast tokenizer for Indonesian news.

>>> split_words('"Rusia-Ukraina", kata Prof. Ani di KOMPAS.com.')[0]
['"', 'Rusia', '-', 'Ukraina', '"', ',', 'kata', 'Prof.', 'Ani', 'di', 'KOMPAS.com', '.']

spaCy's Indonesian tokenizer carries 16,000 exceptions, which cost over a second at every start.
This one is a list of shapes tried in order, so that it starts at once. It changes no character: the
tokens put together again are the text, whatever the text. A line end is always a token of its own;
of several blanks the first belongs to the word before, as in spaCy, and each other is a token.
Shapes are chosen so that a name never shares a token with another word: "AS-China", "anti-Israel"
and words run together by scraping ("dilansirAntara") are split, "anak-anak" and "ke-7" are not.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from components.lang import read_list

LETTER = r"[^\W\d_]"
# Runs that a shape looks past have an upper length, so that time grows with the text and no faster;
# the longest Indonesian words have about 30 letters.
RUN = rf"{LETTER}{{1,40}}"
UPPER = "A-ZÀ-ÖØ-Þ"
LOWER = "a-zß-öø-ÿ"
# Marks that may go on with a word; a word before anything else needs no further look.
JOINERS = r"\w.'’ʼ&@$/-"
DOMAINS = "com|co|id|net|org|info|news|tv|io|gov|edu"
# What follows "S." or "M." in a degree; other letters there begin a word that was run together.
DEGREES = "Ag|Ak|Farm|Gz|Hum|Ikom|IP|Ked|Kep|Kes|Kn|Kom|Med|Or|OG|Pd|PD|Pi|Psi|Sc|Si|Sn|Sos|Th|Tr"
CURRENCIES = r"Rp|IDR|US\$|USD|S\$|A\$|RM|[$€£¥]"
# A glued word is cut before its capital only after this many letters: "detik|News", not "McDonald".
SHORTEST_GLUED = 3
# Behind a name a verb is cut off ("Cahyadi|menggelar") when it is this long and known, and the name
# has this many letters; "Per|tahanan", "Wulan|dari" and "Pen|jamin" stay whole.
SHORTEST_VERB, SHORTEST_STEM, SHORTEST_SHORT_FORM, SHORTEST_RUN_ON = 6, 4, 2, 2
VERB_PREFIXES = ("me", "di", "ber", "ter")
RUN_ON = frozenset(
    {"adalah", "belum", "dalam", "dengan", "enggan", "harus", "juga", "kembali", "masih"}
    | {"sebagai", "segera", "seperti", "telah", "terkait", "tersebut", "tidak", "untuk"}
)
# Behind capitals also shorter ones, which may end a name written small: "ASyang", not "Pyongyang".
RUN_ON_CAPITALS = RUN_ON | {"akan", "dan", "di", "ini", "itu", "ke", "pada", "yang"}
NO_VERB = "mental"  # "Environmental", "Governmental": English, not run together
# Different stretches between blanks that are remembered: an article has some hundred; about 10 MB.
CHUNKS_KEPT = 50_000

Words = list[str]
Spaces = list[bool]


def split_words(text: str) -> tuple[Words, Spaces]:
    """The tokens of a text, and for each whether one blank follows it (spaCy's `words, spaces`)."""
    words: Words = []
    spaces: Spaces = []
    for chunk in text.split(" "):
        chunk_words, chunk_spaces = _split_chunk(chunk)
        words += chunk_words
        spaces += chunk_spaces
    if text[-1:] in ("", " "):  # the empty chunk behind the last blank is no token
        return words[:-1], spaces[:-1]
    spaces[-1] = False
    return words, spaces


@lru_cache(maxsize=CHUNKS_KEPT)
def _split_chunk(chunk: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The tokens of what stands between two blanks; nothing between them is a second blank."""
    if not chunk:
        return (" ",), (False,)
    words = tuple(
        part for found in _pattern().finditer(chunk) for part in _without_run_on(found[0])
    )
    return words, (False,) * (len(words) - 1) + (True,)


def _without_run_on(word: str) -> tuple[str, ...]:
    """A word in its parts: a name and what scraping put behind it are two tokens."""
    if word.islower() or not word.isalpha() or not word[0].isupper() or word.isupper():
        return (word,)
    low, known = word.lower(), read_list("common_words")
    if low in known:
        return (word,)
    for end in range(SHORTEST_SHORT_FORM, len(word) - SHORTEST_RUN_ON + 1):
        stem, rest = word[:end], word[end:]
        is_verb = (
            len(rest) >= SHORTEST_VERB
            and rest.startswith(VERB_PREFIXES)
            and rest in known
            and rest != NO_VERB
        )
        if stem.isupper() and (rest in RUN_ON_CAPITALS or is_verb):
            return stem, rest
        if end >= SHORTEST_STEM and stem.istitle() and (rest in RUN_ON or is_verb):
            return stem, rest
    return (word,)


@cache
def _pattern() -> re.Pattern[str]:
    """One regular expression of all shapes; it matches at every character of any text."""
    return re.compile("|".join(_shapes()))


def _shapes() -> Iterator[str]:
    """What a token may look like, the first that fits wins."""
    abbreviations = "|".join(sorted(map(re.escape, read_list("abbreviations")), reverse=True))
    yield rf"(?:[{UPPER}]?[{LOWER}]++|[{UPPER}]++)(?![{JOINERS}]|://)"  # most words, found at once
    yield r"\n"
    yield r"[^\S\n]++"  # tabs and the like; blanks are where a text is cut into chunks
    yield r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?()\[\]'’]"
    yield r"[\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,5}"  # an address of e-mail
    domains = rf"(?:{DOMAINS}|{DOMAINS.upper()})"
    path = rf"/(?![{UPPER}])[\w/-]*\w"  # "Kompas.com/Wulan Sari": who took the picture, no path
    yield rf"\w{{1,40}}+(?:[.-]\w{{1,40}}+){{0,4}}?\.{domains}\b(?:{path})?"  # KOMPAS.com
    yield r"[@#]\w+"
    yield rf"(?:{CURRENCIES})\.?\d+(?:[.,]\d+)*"  # Rp5.000, US$1,5
    yield rf"\d+(?:[.,:/-]\d+)*(?:-an\b|(?=[{LOWER}])|(?!\w))"  # 14/2/2024, 1990-an, 5|km
    yield rf"(?:[{UPPER}]|Ph|Sp)(?:\.(?:{DEGREES}|[{UPPER}])(?!{LETTER}))+\.?"  # S.H., M.Si
    yield rf"(?:{abbreviations})\."
    yield rf"[{UPPER}]\.(?=[{UPPER}]|\Z)"  # the initial in "Joko A. Santoso"
    yield r"[A-Z]{1,2}&[A-Z]{1,2}\b"  # R&D
    yield rf"(?i:(?P<twice>{RUN}+)-(?P=twice)){LETTER}*+(?![\w-])"  # Anak-Anaknya
    yield rf"{RUN}+-\d+(?:\.\d+)*(?!\w)"  # ke-7, Covid-19
    further = rf"-(?!(?:nya|lah|kah|pun)\b)[{LOWER}]{{1,40}}+"
    yield rf"[{UPPER}]?[{LOWER}]{{1,40}}+(?:{further}){{1,3}}(?![\w-])"  # sayur-mayur
    yield rf"(?:AS|DKI|PT|RI)(?=[{UPPER}][{LOWER}]{{2}})"  # PT|Hyundai, RI|Prabowo
    yield rf"{LETTER}{{{SHORTEST_GLUED - 1},40}}?[{LOWER}](?=[{UPPER}])"  # dilansir|Antara
    yield rf"{RUN}+(?:['’ʼ`]{LETTER}+)+"  # Jum'at, Ma'ruf
    yield r"\w+"
    yield r"(?P<mark>[^\w\s])(?P=mark)*"  # one mark, or the same mark again: "...", "--"


class NewsTokenizer:
    """Calls `split_words` for spaCy; holds no settings, so nothing is saved with a pipeline."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, spaces = split_words(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """A Doc for each text, in order; `batch_size` is spaCy's and changes nothing."""
        return map(self, texts)

    def to_bytes(self, **_kwargs: object) -> bytes:
        """Empty: the shapes are code and the abbreviations are a list in `lang`."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> "NewsTokenizer":
        """The tokenizer itself: there is nothing to read."""
        return self

    def to_disk(self, _path: object, **_kwargs: object) -> None:
        """Writes nothing, see `to_bytes`."""

    def from_disk(self, _path: object, **_kwargs: object) -> "NewsTokenizer":
        """The tokenizer itself: there is nothing to read."""
        return self


@registry.tokenizers("news_tokenizer")  # type: ignore[untyped-decorator]  # spaCy has no type for it
def make_news_tokenizer() -> Callable[[Language], NewsTokenizer]:
    """What spaCy calls for `[nlp.tokenizer] @tokenizers = "news_tokenizer"`."""
    return lambda nlp: NewsTokenizer(nlp.vocab)
