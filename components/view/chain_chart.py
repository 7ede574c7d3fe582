"""Who told whom: each way a statement took to the reader, from the outlet to the source.

Rows: {"way": 0, "depth": 1, "who": "Reuters", "explicit": true, "n": 2, "pick": "chain:6", …};
depth 0 is the station nearest to the reader. An inferred station has a dotted line: no words in the
text prove it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.article import SOURCE_TYPES, Article, Hop
from components.view.chart_frame import Row, finish, ink, wrap
from components.view.palette import PALETTE, Theme
from components.view.strings import Say, marks

ROW_HEIGHT = 46  # pixels: a line and two lines of words under it
TEXT_LINE = 13  # pixels of a third line of words
TOP = 10  # ways; the longest first, then those taken most often
LINE_LENGTH = 18  # letters of a name on one line under its dot
LETTERS = 72  # letters that stand side by side in the chart's usual width of 480 pixels
DIRECT = marks("{n} statement directly", "{n} statements directly")
NOBODY = marks("{n} statement from nobody", "{n} statements from nobody")


@dataclass(frozen=True, slots=True)
class Way:
    """Statements that took the same way; `stations` from the outlet to the source."""

    stations: tuple[Hop, ...]
    statements: tuple[int, ...]
    pick: str
    code: str

    def in_words(self) -> str:
        """The stations as one reads them: "Tribunnews ← Reuters ← sumber senior Rusia"."""
        return " ← ".join(station.who for station in self.stations)


def ways(article: Article, say: Say) -> list[Way]:
    """The ways through others first, the longest on top; then one for all that came directly.

    Claims without a source are the last way, which ends in nobody.
    """
    same: dict[tuple[str, ...], list[int]] = {}
    direct, nobody = [], []
    for index, found in enumerate(article.attributions):
        if found.type == "agentless":
            nobody.append(index)
        elif found.relay or found.inside is not None:
            same.setdefault(tuple(hop.who for hop in found.chain), []).append(index)
        else:
            direct.append(index)
    ranked = sorted(same.items(), key=lambda pair: (-len(pair[0]), -len(pair[1])))
    found_ways = [_way(article, members, say) for _, members in ranked[:TOP]]
    for members, one, many, pick in (
        (direct, *DIRECT, "direct:"),
        (nobody, *NOBODY, "type:agentless"),
    ):
        if members:
            told = Hop(say.count(one, many, len(members)))
            code = article.attributions[members[0]].type if members is nobody else "relay"
            stations = (_outlet(article, say), told)
            found_ways.append(Way(stations, tuple(members), pick, code))
    return found_ways


def longest(found: Sequence[Way]) -> int:
    """Stations of the longest way."""
    return max((len(way.stations) for way in found), default=0)


def _way(article: Article, members: list[int], say: Say) -> Way:
    found = article.attributions[members[0]]
    chain = found.chain
    if article.draft.outlet is None:
        chain = (_outlet(article, say), *chain)
    last = chain[-1]
    if len(members) > 1:
        chain = (*chain[:-1], replace(last, who=f"{last.who} ×{len(members)}"))
    return Way(chain, tuple(members), f"chain:{members[0]}", found.type)


def _outlet(article: Article, say: Say) -> Hop:
    return Hop(article.draft.outlet or say.text("This article"))


def chain_rows(article: Article, say: Say) -> list[Row]:
    """One row per station of each way."""
    found = ways(article, say)
    length = min(LINE_LENGTH, LETTERS // max(longest(found), 1))
    most = 2 if length == LINE_LENGTH else 3  # lines: what is narrow gets one more
    return [
        {
            "way": number,
            "depth": depth,
            "before": max(depth - 1, 0),
            "who": wrap(hop.who, length, most),
            "explicit": hop.explicit,
            "known": f"{hop.who} ({_known(hop, say)})",
            "told": f"{way.in_words()}: {hop.who}",
            "code": way.code if depth == len(way.stations) - 1 else "relay",
            "pick": way.pick,
            "lights": [f"s{index}" for index in way.statements],
        }
        for number, way in enumerate(found)
        for depth, hop in enumerate(way.stations)
    ]


def _known(hop: Hop, say: Say) -> str:
    return say.text("in the text") if hop.explicit else say.text("inferred")


def chain_height(rows: Sequence[Row]) -> int:
    """Pixels that the chart of these rows needs."""
    has_third = any(str(row["who"]).count("\n") > 1 for row in rows)
    return (ROW_HEIGHT + TEXT_LINE * has_third) * len({row["way"] for row in rows})


def chain_chart(theme: Theme) -> Any:
    """The chart; `stations` is the number of stations of the longest way."""
    import altair as alt

    last = alt.ExprRef("max(stations, 2) - 0.55")
    base = alt.Chart().encode(
        y=alt.Y("way:O", axis=None),
        x=alt.X(
            "depth:Q",
            axis=None,
            scale=alt.Scale(domainMin=-0.45, domainMax=last, nice=False),
        ),
    )
    scale = alt.Scale(
        domain=["relay", *SOURCE_TYPES],
        range=[ink("faint", theme), *(PALETTE[kind].on(theme) for kind in SOURCE_TYPES)],
    )
    stations = base.mark_circle(size=130, opacity=1).encode(
        color=alt.Color("code:N", legend=None, scale=scale),
        description="told:N",
    )
    touch = base.mark_square(size=2200, opacity=0, cursor="pointer", aria=False).encode(
        tooltip="known:N"
    )
    return finish(alt.layer(_links(base, theme), stations, _names(base), touch), theme)


def _names(base: Any) -> Any:
    """Who stands at each station, under its dot."""
    import altair as alt

    # A name gets the room between two stations, less a gap of 8 pixels, whatever the width.
    room = alt.ExprRef("width / (max(stations, 2) - 0.1) - 8")
    return base.mark_text(
        aria=False,
        baseline="top",
        dy=9,
        lineBreak="\n",
        fontSize=12,
        lineHeight=TEXT_LINE,
        limit=room,
    ).encode(text="who:N")


def _links(base: Any, theme: Theme) -> Any:
    """Lines between the stations, dotted where no words in the text prove one."""
    import altair as alt

    dashes = alt.condition("datum.explicit", alt.value([1, 0]), alt.value([2, 4]))
    return (
        base.transform_filter("datum.depth > 0")
        .mark_rule()
        .encode(
            x2="before:Q",
            color=alt.value(ink("faint", theme)),
            strokeWidth=alt.value(1.4),
            strokeDash=dashes,
            description="told:N",
        )
    )
