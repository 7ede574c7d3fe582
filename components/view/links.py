"""The page's address: what of the page a link brings back.

`to_query(State(pick="actor:putin"))` is {"lang": "id", "sample": "gencatan-senjata", "pick":
"actor:putin"}; `first_state` reads it again, `follow_link` when the browser goes back to it. A link
never carries a reader's own text: it says that there was one (`text=own`), so that whoever opens it
is told.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qsl

from components.view.state import FIRST_SAMPLE, LAYERS, SIDES, State, fresh, is_pick
from components.view.strings import LANGS, language_of

OWN = "own"


def first_state(query: Mapping[str, str], locale: str | None) -> State:
    """The state a link asks for; what it does not say is the default, oddities are left out."""
    lang = query.get("lang")
    layers = (
        tuple(name for name in LAYERS if name in query["layers"].split(","))
        if ("layers" in query)
        else LAYERS
    )
    pick = query.get("pick", "")
    return State(
        lang=next((known for known in LANGS if known == lang), language_of(locale)),
        sample=query.get("sample", FIRST_SAMPLE) or FIRST_SAMPLE,
        missing="text" if query.get("text") == OWN else "",
        layers=layers,
        pick=pick if is_pick(pick) else "",
        side=query["side"] if query.get("side") in SIDES else "charts",
        translation=query.get("translation") == "on",
    )


def to_query(state: State) -> dict[str, str]:
    """The part of a link after `?`: enough to see the same page, never the text itself."""
    query: dict[str, str] = {"lang": state.lang}
    query |= {"sample": state.sample} if state.sample else {"text": OWN}
    if state.layers != LAYERS:
        query["layers"] = ",".join(state.layers)
    if state.side != "charts":
        query["side"] = state.side
    if state.translation:
        query["translation"] = "on"
    if state.pick and state.sample:
        query["pick"] = state.pick
    return query


def follow_link(state: State, search: str) -> State:
    """The state after the browser went back or forward to `search`, the link from its `?` on.

    The reader's own text is then `sample` "", whether or not the session still has it.
    """
    query = dict(parse_qsl(search.removeprefix("?")))
    asked = first_state(query, state.lang)
    sample = "" if asked.missing else asked.sample
    if sample != state.sample:
        state = fresh(state, sample)
    return replace(
        state,
        lang=asked.lang,
        layers=asked.layers,
        side=asked.side,
        translation=asked.translation,
        pick=asked.pick,
        turn=state.turn + 1,
        origin="",
    )
