"""Colours of the page: one scale for source types, everywhere, in light and dark.

`PALETTE["named_person"]` is `Ink("#0f5c8c", "#6db3e0")`: deep blue on paper, its lighter sister on
the dark theme. The light scale is design/interface.md; each dark ink keeps the hue and has a
contrast of at least 4.5 to the dark paper. From `unnamed_person` on, marks are hatched: nobody can
trace them.
"""

from dataclasses import dataclass
from typing import Literal

from components.article import SOURCE_TYPES, SourceType

Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour on paper and on the dark theme."""

    light: str
    dark: str

    def on(self, theme: Theme) -> str:
        """The colour for a theme."""
        return self.dark if theme == "dark" else self.light


PALETTE: dict[SourceType, Ink] = {
    "named_person": Ink("#0f5c8c", "#6db3e0"),
    "named_organisation": Ink("#1b7f8c", "#57bfcb"),
    "document": Ink("#4f7a3a", "#90bd78"),
    "observation": Ink("#7a8a2a", "#b9c964"),
    "media": Ink("#7b5ea7", "#b39ddb"),
    "unnamed_person": Ink("#c07a12", "#e3a549"),
    "unnamed_group": Ink("#b98a1e", "#d9b255"),
    "anonymous": Ink("#a8402b", "#e58671"),
    "agentless": Ink("#7d7a75", "#a8a49d"),
}
UNTRACEABLE: tuple[SourceType, ...] = (
    "unnamed_person",
    "unnamed_group",
    "anonymous",
    "agentless",
)

INKS: dict[str, Ink] = {
    "paper": Ink("#fbf9f5", "#191714"),
    "sheet": Ink("#ffffff", "#211e1a"),
    "band": Ink("#f3eee6", "#24201b"),
    "ink": Ink("#1f1c18", "#ece7de"),
    "faint": Ink("#6b665e", "#a39d93"),
    "line": Ink("#e2dcd1", "#3a352e"),
    "person": Ink("#0b66a8", "#6db3e0"),
    "organisation": Ink("#9a5b00", "#e3a549"),
    "place": Ink("#1f7a4d", "#6fc59a"),
    "mentioned": Ink("#8ea9bb", "#56707f"),
    "speaking": Ink("#0f5c8c", "#6db3e0"),
    "negative": Ink("#b4452f", "#e58671"),
    "positive": Ink("#2f7d54", "#6fc59a"),
    "pick": Ink("#1f1c18", "#f5f0e6"),
}


def css_variables() -> str:
    """A CSS rule that names every colour: `--named_person: light-dark(#0f5c8c, #6db3e0);` and so
    on.

    `light-dark` follows the theme that Streamlit sets on the page, also inside a shadow root.
    """
    named = {**INKS, **{str(kind): PALETTE[kind] for kind in SOURCE_TYPES}}
    lines = [f"--{name}: light-dark({ink.light}, {ink.dark});" for name, ink in named.items()]
    return ":host, :root {\n" + "\n".join(lines) + "\n}\n"


def css_types() -> str:
    """A CSS rule for each source type: its class sets `--type` to its colour."""
    return "".join(f".{kind} {{ --type: var(--{kind}); }}\n" for kind in SOURCE_TYPES)
