"""Who told whom: each way a statement took to the reader, from the outlet to the source.

Rows: {"way": 0, "depth": 1, "who": "Reuters", "explicit": true, "n": 2, "pick": "chain:6", …}; depth 0 is the
station nearest to the reader. An inferred station has a dotted line: no words in the text prove it.
"""

from typing import Any

from components.article import SOURCE_TYPES, Article, Attribution
from components.view.chart_frame import Labels, Row, finish, ink, picker
from components.view.palette import PALETTE, Theme
from components.view.selection import Lit
from components.view.strings import Lang, Say, speaker

ROW_HEIGHT = 46  # pixels: a line and two lines of words under it
TOP = 10  # ways; the longest first, then those taken most often
LINE_LENGTH = 18  # letters of a name on one line under its dot
LINES = 2


def ways(article: Article) -> list[tuple[int, ...]]:
    """Statements that took the same way, the longest ways first; ways of one station are left out."""
    same: dict[tuple[str, ...], list[int]] = {}
    for index, found in enumerate(article.attributions):
        if len(found.chain) > 1:
            same.setdefault(tuple(hop.who for hop in found.chain), []).append(index)
    ranked = sorted(same.items(), key=lambda pair: (-len(pair[0]), -len(pair[1])))
    return [tuple(members) for _, members in ranked[:TOP]]


def chain_rows(article: Article, lit: Lit, turn: int, say: Say) -> list[Row]:
    """One row per station of each way."""
    rows: list[Row] = []
    for way, members in enumerate(ways(article)):
        found = article.attributions[members[0]]
        for depth, hop in enumerate(found.chain):
            last = depth == len(found.chain) - 1
            times = f" ×{len(members)}" if last and len(members) > 1 else ""
            rows.append(
                {
                    "way": way,
                    "depth": depth,
                    "before": max(depth - 1, 0),
                    "who": wrap(hop.who) + times,
                    "full": hop.who,
                    "explicit": hop.explicit,
                    "told": say.text("in the text") if hop.explicit else say.text("inferred"),
                    "code": found.type if last else "relay",
                    "pick": f"chain:{members[0]}",
                    "lit": bool(lit.statements & set(members)),
                    "turn": turn,
                }
            )
    return rows


def depth_of(article: Article) -> int:
    """Stations of the longest way; 0 when no statement has more than one."""
    return max((len(_longest(article, members).chain) for members in ways(article)), default=0)


def _longest(article: Article, members: tuple[int, ...]) -> Attribution:
    return article.attributions[members[0]]


def wrap(name: str) -> str:
    """A name on at most two short lines, cut with "…" where it is longer."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LINE_LENGTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line[: LINE_LENGTH + 4] for line in lines[:LINES]]
    return "\n".join(kept) + ("…" if len(lines) > LINES else "")


def chain_chart(labels: Labels, lang: Lang, theme: Theme) -> Any:
    """The chart; `labels` are the number of ways and the stations of the longest one."""
    import altair as alt

    count, depth = int(labels[0]), int(labels[1])
    text = speaker(lang).text
    base = alt.Chart(alt.NamedData("rows")).encode(
        y=alt.Y("way:O", axis=None),
        x=alt.X(
            "depth:Q",
            axis=None,
            scale=alt.Scale(domain=[-0.45, max(depth, 2) - 0.55], nice=False),
        ),
    )
    lit = alt.condition("datum.lit", alt.value(ink("pick", theme)), alt.value(ink("faint", theme)))
    links = (
        base.transform_filter("datum.depth > 0")
        .mark_rule()
        .encode(
            x2="before:Q",
            color=lit,
            strokeWidth=alt.condition("datum.lit", alt.value(3), alt.value(1.4)),
            strokeDash=alt.condition("datum.explicit", alt.value([1, 0]), alt.value([2, 4])),
        )
    )
    scale = alt.Scale(
        domain=["relay", *SOURCE_TYPES],
        range=[ink("faint", theme), *(PALETTE[kind].on(theme) for kind in SOURCE_TYPES)],
    )
    stations = base.mark_circle(size=130, opacity=1).encode(
        color=alt.Color("code:N", legend=None, scale=scale),
        stroke=lit,
        strokeWidth=alt.condition("datum.lit", alt.value(2.5), alt.value(0)),
    )
    names = base.mark_text(baseline="top", dy=9, lineBreak="\n", fontSize=12, lineHeight=13).encode(
        text="who:N"
    )
    touch = (
        base.mark_square(size=2200, opacity=0, cursor="pointer")
        .encode(
            tooltip=[
                alt.Tooltip("full:N", title=text("Who")),
                alt.Tooltip("told:N", title=text("Known from")),
            ]
        )
        .add_params(picker())
    )
    return finish(alt.layer(links, stations, names, touch), theme, ROW_HEIGHT * count)
