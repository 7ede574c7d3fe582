"""What the marks of the reading pane mean, and the words its script needs, as plain JSON."""

from components.article import NAME_LABELS, Article
from components.view import wording
from components.view.strings import Say


def legend(say: Say) -> dict[str, list[list[str]]]:
    """The marks, each with its classes as on a run and its name; source types with a note too."""
    return {
        "marks": [
            *([f"name {label}", say.text(wording.LABELS[label])] for label in NAME_LABELS),
            ["said source named_person", say.text("source")],
            ["said cue named_person", say.text("word that reports")],
            ["said reason anonymous", say.text("why unnamed, or how the source knows")],
        ],
        "types": [
            [f"said content {kind}", say.text(name), say.text(wording.TYPE_NOTES[kind])]
            for kind, name in wording.SOURCE_TYPES.items()
        ],
    }


def pane_strings(article: Article, say: Say) -> dict[str, str]:
    """The words that the pane's script says by itself."""
    is_foreign = article.draft.lang != say.lang
    return {
        "foreign": say.text("The article is in Indonesian.") if is_foreign else "",
        "read_translated": say.text("Read it in English beside the text"),
        "meant": say.text("This paragraph in English"),
        "as_written": say.text("Words from the article stand as written, in Indonesian."),
        "article": say.text("The article. Arrow keys walk through names and statements."),
        "legend": say.text("What the marks mean"),
        "legend_tone": say.text(
            "In the margin: + positive, − negative, · neutral, ○ too little to say"
        ),
        "put_back": say.text("put back"),
        "take_out": say.text("leave out again"),
        "removed": say.text("Left out of every count"),
        "metonym": say.text("stands here for the government; counted with it"),
        "tone": say.text("Tone"),
        "moved_by": say.text("Moved by"),
        "inferred": say.text("inferred"),
        "no_source": say.text("The article does not say who"),
    }
