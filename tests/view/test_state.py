"""What a click does: `reduce(state, event) -> state`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.view.links import first_state, follow_link, to_query
from components.view.state import (
    FIRST_SAMPLE,
    LAYERS,
    Event,
    State,
    reduce,
)


def test_a_pick_is_lit_and_the_empty_pick_puts_it_out() -> None:
    once = reduce(State(), Event("pick", "type:anonymous", "text"))
    assert (once.pick, once.origin) == ("type:anonymous", "text")
    assert reduce(once, Event("pick", "")).pick == ""


def test_another_pick_takes_the_place_of_the_first() -> None:
    once = reduce(State(), Event("pick", "actor:sari"))
    assert reduce(once, Event("pick", "statement:0")).pick == "statement:0"


def test_every_pick_is_a_turn_so_that_the_page_scrolls_again() -> None:
    state = State()
    for _ in range(3):
        state = reduce(state, Event("pick", "actor:sari"))
    assert state.turn == 3


def test_the_answer_to_a_click_carries_the_browsers_own_count() -> None:
    assert reduce(State(turn=2), Event("pick", "all:", "text", turn=7)).turn == 7
    assert reduce(State(turn=9), Event("pick", "all:", "text")).turn == 10


def test_a_pick_that_was_overtaken_changes_nothing() -> None:
    state = State(turn=7, pick="all:")
    assert reduce(state, Event("pick", "type:media", "text", turn=7)) == state


def test_a_button_of_an_actor_picks_and_pressed_again_puts_out() -> None:
    once = reduce(State(), Event("pressed", "sari"))
    assert (once.pick, once.pressed) == ("actor:sari", "sari")
    assert reduce(once, Event("pressed", None)).pick == ""


def test_a_button_that_streamlit_holds_for_pressed_picks_its_actor_again() -> None:
    elsewhere = reduce(reduce(State(), Event("pressed", "sari")), Event("pick", "all:"))
    assert reduce(elsewhere, Event("pressed", None)).pick == "actor:sari"


def test_a_new_text_has_controls_of_its_own() -> None:
    state = State(way="paste")
    opened = reduce(state, Event("opened"))
    assert state.key("sample") != opened.key("sample")


def test_switching_the_language_keeps_everything_else() -> None:
    state = State(lang="id", pick="actor:sari", layers=("names",))
    switched = reduce(state, Event("lang", "en"))
    assert (switched.lang, switched.pick, switched.layers) == ("en", "actor:sari", ("names",))


def test_a_line_put_back_forgets_picks_that_are_numbers_and_keeps_the_others() -> None:
    assert reduce(State(pick="statement:4"), Event("put_back", 3)).pick == ""
    kept = reduce(State(pick="actor:sari"), Event("put_back", 3))
    assert (kept.pick, kept.put_back) == ("actor:sari", frozenset({3}))
    assert reduce(kept, Event("put_back", 3)).put_back == frozenset()


def test_stopping_an_analysis_leaves_the_page_as_it_was() -> None:
    state = State(pick="statement:4", way="paste")
    assert reduce(state, Event("stopped", frozenset())) == state
    assert reduce(state, Event("put_back", 3)).put_back == {3}
    assert reduce(reduce(state, Event("put_back", 3)), Event("stopped", ())).put_back == frozenset()


def test_layers_keep_their_order_and_can_all_be_off() -> None:
    assert reduce(State(), Event("layers", ["tone", "names"])).layers == ("names", "tone")
    assert reduce(State(), Event("layers", None)).layers == ()


def test_another_article_forgets_what_was_picked_put_back_and_filtered() -> None:
    state = State(pick="actor:sari", put_back=frozenset({3}), filter=("media",), way="paste")
    opened = reduce(state, Event("opened"))
    assert (opened.sample, opened.pick, opened.put_back) == ("", "", frozenset())
    assert (opened.filter, opened.way) == ((), "")
    assert opened.engine != "stored"


def test_a_line_is_put_back_and_left_out_again() -> None:
    once = reduce(State(), Event("put_back", 3))
    assert once.put_back == {3}
    assert reduce(once, Event("put_back", 3)).put_back == frozenset()


def test_a_panel_closes_when_its_button_is_pressed_again() -> None:
    opened = reduce(State(), Event("way", "paste"))
    assert opened.way == "paste"
    assert reduce(opened, Event("way", None)).way == ""


@pytest.mark.parametrize(
    "event",
    [
        Event("no such thing", 1),
        Event("pick", "rubbish"),
        Event("pick", None),
        Event("lang", "fr"),
        Event("side", "elsewhere"),
        Event("put_back", "three"),
        Event("sample", None),
    ],
)
def test_an_odd_event_changes_nothing(event: Event) -> None:
    assert reduce(State(), event) == State()


def test_a_link_brings_back_sample_language_layers_and_selection() -> None:
    state = State(
        lang="en",
        sample="pupuk-hilang",
        layers=("statements",),
        pick="type:anonymous",
        side="questions",
        translation=True,
    )
    back = first_state(to_query(state), None)
    assert back == state


def test_a_link_never_holds_the_readers_own_text_or_what_was_picked_in_it() -> None:
    assert to_query(State(sample="", pick="actor:sari")) == {"lang": "id", "text": "own"}
    assert first_state({"lang": "id", "text": "own"}, None).missing == "text"


def test_what_a_link_missed_is_told_until_another_article_is_opened() -> None:
    state = reduce(State(sample="was-here"), Event("gone", "sample"))
    assert (state.sample, state.missing) == (FIRST_SAMPLE, "sample")
    assert reduce(state, Event("sample", "pupuk-hilang")).missing == ""
    assert reduce(State(missing="text"), Event("opened")).missing == ""


def test_going_back_shows_what_the_address_asks_for() -> None:
    state = State(lang="en", drawn=True, sample="pupuk-hilang", pick="type:anonymous", turn=4)
    back = follow_link(state, "?sample=gencatan-senjata&pick=actor%3Aputin&side=evidence")
    assert (back.sample, back.pick, back.side) == ("gencatan-senjata", "actor:putin", "evidence")
    assert (back.lang, back.drawn) == ("en", True)
    assert back.turn > state.turn  # the browser takes it for newer than its own last pick
    assert follow_link(back, "?text=own").sample == ""


@pytest.mark.parametrize(
    ("locale", "lang"), [("id-ID", "id"), ("ms-MY", "id"), ("en-GB", "en"), (None, "id")]
)
def test_the_browsers_language_decides_at_first(locale: str | None, lang: str) -> None:
    assert first_state({}, locale).lang == lang


@given(st.dictionaries(st.sampled_from(["lang", "sample", "layers", "pick", "side"]), st.text()))
def test_no_link_breaks_the_page(query: dict[str, str]) -> None:
    state = first_state(query, "id")
    assert state.sample == (query.get("sample") or FIRST_SAMPLE)
    assert set(state.layers) <= set(LAYERS)
