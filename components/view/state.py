"""What the page shows, and how an event changes it.

`reduce(State(), Event("pick", "type:anonymous"))` is a State whose `pick` is "type:anonymous"; the
pick "" puts it out. (That a second click on the same puts it out is decided in the browser, which
lights before Python hears of it: reading_pane/store.js.) A pick is "kind:value":

    all:                     every statement
    type:anonymous           statements of a source type (several, with commas)
    statement:4              one statement          group:3   all statements of one source
    actor:putin              an actor's mentions    speaker:putin  what an actor says
    relay:Reuters            what came through an outlet
    part:7                   one line of the article
    chain:2                  statements that took the same way    direct:   those that took none
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from components.article import SOURCE_TYPES
from components.view.strings import Lang

LAYERS = ("names", "statements", "tone")
SIDES = ("charts", "evidence", "questions")
WAYS = ("paste", "file")
FIRST_SAMPLE = "gencatan-senjata"
FIRST_ENGINE = "google"
PICK_KINDS = (
    "all",
    "type",
    "statement",
    "group",
    "actor",
    "speaker",
    "relay",
    "part",
    "chain",
    "direct",
)
NUMBERED = ("statement", "group", "chain")  # picks whose value is a number given by the analysis


@dataclass(frozen=True, slots=True)
class State:
    """What the reader sees.

    `drawn` is False until the browser has drawn the text; charts wait for that. `sample` is "" when
    the reader's own text is on the page. `missing` is "text" or "sample" when a link asked for one
    that is not here. `way` names the open panel for bringing a text, "" when
    none is open. `turn` counts picks, so that the browser knows an answer that is older than the
    reader's last click. `origin` says where the last pick was made: after a click in the text
    nothing scrolls. `pressed` is the actor whose button Streamlit holds for pressed. `opened`
    counts the reader's own texts and is part of the keys of controls that a new text sets back:
    what a browser says of a control that it has not yet seen set back then counts for nothing.
    """

    lang: Lang = "id"
    drawn: bool = False
    sample: str = FIRST_SAMPLE
    missing: str = ""
    way: str = ""
    layers: tuple[str, ...] = LAYERS
    pick: str = ""
    turn: int = 0
    origin: str = ""
    side: str = "charts"
    translation: bool = False
    engine: str = "stored"
    put_back: frozenset[int] = field(default_factory=frozenset)
    filter: tuple[str, ...] = ()
    pressed: str = ""
    opened: int = 0

    def key(self, control: str) -> str:
        """The key of a control that a new text sets back."""
        return f"{control}-{self.opened}"

    @property
    def actors_key(self) -> str:
        """The key of the actors' buttons, which are others in each article."""
        return f"actors-{self.sample}-{self.opened}"


@dataclass(frozen=True, slots=True)
class Event:
    """Something the reader did: its kind, the value, and the pane where it was done.

    `turn` is the browser's count of picks with this one, 0 where the browser did not count.
    """

    kind: str
    value: Any = None
    origin: str = ""
    turn: int = 0


def reduce(state: State, event: Event) -> State:
    """The state after an event. An event of unknown kind or with an odd value changes nothing."""
    change = _CHANGES.get(event.kind)
    return state if change is None else change(state, event)


def is_pick(value: Any) -> bool:
    """Whether this is a pick at all; what it lights, if anything, the article decides."""
    return isinstance(value, str) and value.partition(":")[0] in PICK_KINDS and ":" in value


def _pick(state: State, event: Event) -> State:
    if event.value != "" and not is_pick(event.value):
        return state
    if 0 < event.turn <= state.turn:
        return state  # overtaken by what the reader did later
    turn = max(state.turn + 1, event.turn)
    return replace(state, pick=event.value, turn=turn, origin=event.origin)


def _pressed(state: State, event: Event) -> State:
    # Streamlit tells which button is down now, not which was pressed: None was the one before.
    pick = f"actor:{event.value or state.pressed}"
    state = replace(state, pressed=event.value or "")
    return _pick(state, Event("pick", "" if pick == state.pick else pick, "actors"))


def _drawn(state: State, event: Event) -> State:
    return replace(state, drawn=True)


def _lang(state: State, event: Event) -> State:
    known = [lang for lang in get_args(Lang) if lang == event.value]
    return replace(state, lang=known[0]) if known else state


def _layers(state: State, event: Event) -> State:
    chosen = event.value or ()
    return replace(state, layers=tuple(name for name in LAYERS if name in chosen))


def _side(state: State, event: Event) -> State:
    return replace(state, side=event.value) if event.value in SIDES else state


def _way(state: State, event: Event) -> State:
    way = event.value if event.value in WAYS and event.value != state.way else ""
    return replace(state, way=way)


def _sample(state: State, event: Event) -> State:
    return fresh(state, event.value) if event.value else state


def _gone(state: State, event: Event) -> State:
    return replace(fresh(state, FIRST_SAMPLE), missing=event.value)


def _opened(state: State, event: Event) -> State:
    # The reader's own text has no stored translation.
    return replace(fresh(state, ""), engine=FIRST_ENGINE, opened=state.opened + 1)


def fresh(state: State, sample: str) -> State:
    """The state with another article: what was picked or put back belonged to the one before."""
    return replace(
        state,
        sample=sample,
        missing="",
        way="",
        pick="",
        turn=state.turn + 1,
        origin="",
        put_back=frozenset(),
        engine="stored",
        filter=(),
        pressed="",
    )


def _translation(state: State, event: Event) -> State:
    return replace(state, translation=bool(event.value))


def _engine(state: State, event: Event) -> State:
    return replace(state, engine=event.value) if isinstance(event.value, str) else state


def _filter(state: State, event: Event) -> State:
    return replace(state, filter=tuple(name for name in SOURCE_TYPES if name in event.value))


def _put_back(state: State, event: Event) -> State:
    if not isinstance(event.value, int):
        return state
    return _counted(state, state.put_back ^ {event.value})


def _stopped(state: State, event: Event) -> State:
    put_back = frozenset(event.value)
    return state if put_back == state.put_back else _counted(state, put_back)


def _counted(state: State, put_back: frozenset[int]) -> State:
    # Statements are numbered anew with the lines that count, so a number means another one.
    is_kept = state.pick.partition(":")[0] not in NUMBERED
    return replace(
        state, put_back=put_back, pick=state.pick if is_kept else "", turn=state.turn + 1
    )


_CHANGES: dict[str, Callable[[State, Event], State]] = {
    "pick": _pick,
    "pressed": _pressed,
    "drawn": _drawn,
    "lang": _lang,
    "layers": _layers,
    "side": _side,
    "way": _way,
    "sample": _sample,
    "gone": _gone,
    "opened": _opened,
    "translation": _translation,
    "engine": _engine,
    "filter": _filter,
    "put_back": _put_back,
    "stopped": _stopped,
}
