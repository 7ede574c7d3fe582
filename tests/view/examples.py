"""An invented article, small enough to be read, with everything the page can show."""

from components.article import (
    Actor,
    ActorTone,
    Article,
    Attribution,
    Draft,
    Hop,
    Mention,
    Part,
    PartKind,
    Reason,
    Tone,
    Words,
)

LINES = (
    "Harga Pupuk di Randupura Naik",
    '"Harga naik," kata Sari Dewi kepada Kabar Uji.',
    "Seorang sumber yang enggan disebut namanya mengatakan stok disembunyikan.",
    "Baca juga: Petani Randupura Menunggu Pupuk",
    "Stok diduga dialihkan. Sari Dewi tidak menjawab.",
)
TEXT = "\n".join(LINES)


def words(found: str, after: str = "") -> Words:
    """Where these words stand in the example, the first time after `after`."""
    start = TEXT.index(found, TEXT.index(after) if after else 0)
    return Words(start, start + len(found))


def example() -> Article:
    """The article with its analysis, as the pipeline would give it."""
    kinds: tuple[PartKind, ...] = ("title", "paragraph", "paragraph", "related", "paragraph")
    parts = tuple(
        Part(words(line), kind, kind != "related") for line, kind in zip(LINES, kinds, strict=True)
    )
    mentions = (
        Mention(words("Randupura"), "LOC", "randupura", "gazetteer", 0.9),
        Mention(words("Sari Dewi"), "PER", "sari", "model", 0.98),
        Mention(words("Kabar Uji"), "ORG", "kabar", "model", 0.8),
        Mention(words("Randupura", "Baca juga"), "LOC", "randupura", "gazetteer", 0.9),
        Mention(words("Sari Dewi", "Stok diduga"), "PER", "sari", "model", 0.98),
    )
    actors = (
        Actor("sari", "Sari Dewi", "person", (), (), 2, 1),
        Actor("randupura", "Randupura", "place", (), (words("Randupura"),), 1, 0),
        Actor("kabar", "Kabar Uji", "organisation", (), (), 1, 0),
    )
    return Article(
        Draft(TEXT, outlet="Kabar Uji"),
        parts,
        mentions,
        actors,
        _statements(),
        _tones(),
        _towards(),
        "test",
    )


def _statements() -> tuple[Attribution, ...]:
    outlet = Hop("Kabar Uji")
    direct = Attribution(
        content=(words("Harga naik,"),),
        cue=words("kata"),
        source=words("Sari Dewi"),
        source_actor="sari",
        source_group=0,
        type="named_person",
        manner="direct",
        cue_class="neutral",
        relay=("Kabar Uji",),
        chain=(outlet, Hop("Kabar Uji", words("Kabar Uji")), Hop("Sari Dewi", words("Sari Dewi"))),
        rule="quote_then_cue",
        confidence=0.9,
    )
    hidden = Attribution(
        content=(words("stok disembunyikan"),),
        cue=words("mengatakan"),
        source=words("Seorang sumber"),
        source_group=1,
        type="anonymous",
        cue_class="neutral",
        chain=(outlet, Hop("Seorang sumber", words("Seorang sumber"))),
        reason=words("yang enggan disebut namanya"),
        rule="clause_after_cue",
        confidence=0.7,
        sure=False,
    )
    nobody = Attribution(
        content=(words("dialihkan"),),
        cue=words("diduga"),
        source_group=2,
        type="agentless",
        cue_class="hedge",
        chain=(outlet,),
        rule="agentless_cue",
        confidence=0.8,
    )
    return direct, hidden, nobody


def _tones() -> tuple[Tone, ...]:
    return (
        Tone(words(LINES[0]), "negative", -0.4, -0.4, None, (Reason(words("Naik"), -0.4),)),
        Tone(words(LINES[1]), "neutral", 0.0, 0.0, -0.3),
        Tone(words(LINES[2]), "negative", -0.5, None, -0.5),
        Tone(words(LINES[4]), "neutral", 0.0, None, None, (), False),
    )


def _towards() -> tuple[ActorTone, ...]:
    said, line = (words("Harga naik,"),), (words(LINES[4]), words(LINES[0]))
    return (
        ActorTone("sari", "named", "neutral", 0.0, said, (), False),
        ActorTone("sari", "writer", "negative", -0.4, line, (Reason(words("Naik"), -0.4),)),
    )


EMPTY = Article(Draft(""))
ONE_WORD = Article(Draft("Harga"), (Part(Words(0, 5), "title"),))
