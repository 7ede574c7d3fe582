"""The wiring of the page, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.view.state import Event, reduce

PAGE = Path(__file__).resolve().parents[2] / "dashboard.py"


def opened(**query: str) -> AppTest:
    """The page after the browser has said that the text is drawn."""
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    app.session_state["page"] = reduce(app.session_state["page"], Event("drawn"))
    return app.run()


@pytest.fixture
def page() -> AppTest:
    """The page as an Indonesian reader opens it."""
    return opened(lang="id")


def putin(page: AppTest) -> str:
    """The id of the person the seed names most."""
    people = [a for a in page.session_state["article"].actors if a.kind == "person"]
    found: str = max(people, key=lambda actor: actor.mentions).id
    return found


def actors_key(page: AppTest) -> str:
    """The key of the actors' buttons."""
    key: str = page.session_state["page"].actors_key
    return key


def test_the_page_opens_on_the_seed_without_an_error(page: AppTest) -> None:
    assert not page.exception
    assert page.session_state["page"].sample == "gencatan-senjata"
    assert page.session_state["article"].text.startswith("Konflik Rusia Vs Ukraina")


def test_the_buttons_of_the_actors_pick_and_put_out(page: AppTest) -> None:
    page.button_group(key=actors_key(page)).set_value(putin(page)).run()
    assert page.session_state["page"].pick == f"actor:{putin(page)}"
    page.button_group(key=actors_key(page)).set_value(None).run()
    assert page.session_state["page"].pick == ""


def test_another_sample_comes_from_its_stored_analysis(page: AppTest) -> None:
    page.selectbox(key="sample-0").set_value("pupuk-hilang").run()
    assert not page.exception
    assert "Pupuk" in page.session_state["article"].text


def test_switching_to_english_keeps_the_pick(page: AppTest) -> None:
    page.button_group(key=actors_key(page)).set_value(putin(page)).run()
    page.button_group(key="lang").set_value("en").run()
    assert page.session_state["page"].lang == "en"
    assert page.session_state["page"].pick == f"actor:{putin(page)}"
    assert any("Who says what" in words.proto.body for words in page.get("html"))


def test_a_link_to_a_sample_that_is_gone_opens_the_seed() -> None:
    app = opened(sample="never-was")
    assert not app.exception
    assert app.session_state["page"].sample == "gencatan-senjata"


@pytest.mark.parametrize("side", ["evidence", "questions"])
def test_each_side_is_drawn(side: str) -> None:
    app = opened(side=side)
    assert not app.exception
    assert app.button_group(key="side-choice").value == side


def test_the_text_does_not_wait_for_the_charts() -> None:
    app = AppTest.from_file(str(PAGE), default_timeout=60).run()
    assert not app.exception
    assert "article" in app.session_state
    assert app.get("vega_lite_chart") == []


def test_an_empty_paste_is_refused_and_the_page_stays(page: AppTest) -> None:
    page.button_group(key="way-0").set_value("paste").run()
    page.text_area(key="pasted").set_value("   ")
    page.button[0].click().run()
    assert "Tidak ada kata" in page.error[0].value
    assert page.session_state["article"].text.startswith("Konflik Rusia")


def test_the_stored_translation_is_offered_first(page: AppTest) -> None:
    page.button_group(key="translation").set_value(["on"]).run()
    assert not page.exception
    assert page.selectbox(key="engine-0").value == "stored"
