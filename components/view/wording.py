"""What readers call the codes of the records: `SOURCE_TYPES["anonymous"]` is "Anonymous, stated".

The values are keys of the catalogues (strings.py); `Say.text` says them in the reader's language.
"""

from components.article import (
    ActorKind,
    Affiliation,
    CueClass,
    Label,
    Manner,
    PartKind,
    SourceType,
    ToneName,
    Voice,
)
from components.view.strings import mark

SOURCE_TYPES: dict[SourceType, str] = {
    "named_person": mark("Named person"),
    "named_organisation": mark("Named organisation"),
    "document": mark("Document, data"),
    "observation": mark("Reporter's observation"),
    "media": mark("Other media"),
    "unnamed_person": mark("Unnamed person"),
    "unnamed_group": mark("Unnamed group"),
    "anonymous": mark("Anonymous, stated"),
    "agentless": mark("No source at all"),
}
TYPE_NOTES: dict[SourceType, str] = {
    "named_person": mark("somebody whose name is given"),
    "named_organisation": mark("an office, company or body whose name is given"),
    "document": mark("a report, data, a ruling"),
    "observation": mark("what the reporter saw"),
    "media": mark("another outlet, and nobody in it"),
    "unnamed_person": mark("one person whose name is not given"),
    "unnamed_group": mark("several people whose names are not given"),
    "anonymous": mark("the text itself says that the source is not to be named"),
    "agentless": mark("“it is said”, “allegedly”: the text does not say by whom"),
}
MANNERS: dict[Manner, str] = {
    "direct": mark("direct quotation"),
    "indirect": mark("indirect speech"),
    "mixed": mark("indirect, with quoted words"),
}
CUE_CLASSES: dict[CueClass, str] = {
    "neutral": mark("neutral"),
    "asserting": mark("asserting"),
    "claim": mark("a claim"),
    "denial": mark("a denial"),
    "hedge": mark("hedged"),
}
# The commonest rules by the words they look for: Indonesian in both languages, as the articles are.
RULES: dict[str, str] = {
    "active": "X mengatakan …",
    "cue_after": "“…,” kata X",
    "cue_before": "X mengatakan: “…”",
    "according": "menurut X, …",
    "passive": "dikatakan oleh X",
    "agentless": "diduga …",
}
AFFILIATIONS: dict[Affiliation, str] = {
    "government": mark("government"),
    "security": mark("police or military"),
    "legislature": mark("parliament or party"),
    "judiciary": mark("court or prosecution"),
    "company": mark("company"),
    "expert": mark("expert"),
    "civil_society": mark("civil society"),
    "international_body": mark("international body"),
    "media": mark("news media"),
    "religious_body": mark("religious body"),
    "citizen": mark("citizen"),
}
ACTOR_KINDS: dict[ActorKind, str] = {
    "person": mark("person"),
    "organisation": mark("organisation"),
    "place": mark("place"),
}
LABELS: dict[Label, str] = {
    "PER": mark("person"),
    "ORG": mark("organisation"),
    "LOC": mark("place"),
    "DATE": mark("date"),
    "MONEY": mark("amount of money"),
    "PERCENT": mark("percentage"),
    "QUANTITY": mark("quantity"),
}
PART_KINDS: dict[PartKind, str] = {
    "kicker": mark("topic line"),
    "title": mark("headline"),
    "deck": mark("summary under the headline"),
    "byline": mark("byline"),
    "heading": mark("subheading"),
    "paragraph": mark("paragraph"),
    "caption": mark("caption"),
    "related": mark("link to another story"),
    "boilerplate": mark("not part of the article"),
}
TONES: dict[ToneName, str] = {
    "negative": mark("negative"),
    "neutral": mark("neutral"),
    "positive": mark("positive"),
}
VOICES: dict[Voice, str] = {
    "writer": mark("Tone by the writer"),
    "named": mark("Tone by named sources"),
    "unnamed": mark("Tone by unnamed sources"),
}
