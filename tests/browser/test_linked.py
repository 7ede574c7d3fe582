"""A click anywhere selects everywhere, at once; what is counted follows; long texts stay usable."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from components.ingest.samples import read_analysis
from tests.browser.conftest import LONGEST, long_text, open_own_text, open_page, send

pytestmark = pytest.mark.browser

SEED = read_analysis("gencatan-senjata")
ANONYMOUS = next(i for i, found in enumerate(SEED.attributions) if found.type == "anonymous")
STATEMENT = ".pane .row .content.anonymous"
# What is lit in the very moment of the click, before any answer from Python.
AT_ONCE = """([clicked, lit]) => {
  const shadows = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean);
  const all = (s) => [document, ...shadows].flatMap((r) => [...r.querySelectorAll(s)]);
  all(clicked)[0].dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  return all(lit).length;
}"""


def lit_marks(page: Page, chart: str) -> Locator:
    """The marks of a chart that are outlined."""
    return page.locator(f".st-key-chart-{chart} .lit-mark")


def test_a_click_in_the_text_outlines_the_charts_before_python_answers(
    page: Page, address: str
) -> None:
    open_page(page, address)
    assert page.evaluate(AT_ONCE, [STATEMENT, ".st-key-chart-sources .lit-mark"]) == 1
    for chart in ("speakers", "tone", "chain"):
        expect(lit_marks(page, chart).first).to_be_attached()
    page.wait_for_url("**pick=statement**")  # and Python knows
    expect(lit_marks(page, "sources")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".lit-mark, .pane .lit")).to_have_count(0)
    page.wait_for_url(re.compile(r"^(?!.*pick=)"))


def test_a_bar_lights_the_text_before_python_answers(page: Page, address: str) -> None:
    open_page(page, address)
    bar = ".st-key-chart-sources svg [aria-label^='Anonim']"
    assert page.evaluate(AT_ONCE, [bar, ".pane .row .content.lit"]) > 0
    assert page.evaluate(AT_ONCE, [bar, ".pane .row .content.lit"]) == 0


def test_clicks_faster_than_python_end_where_the_last_one_was(page: Page, address: str) -> None:
    open_page(page, address)
    for pick in ("type:agentless", "all:", "type:named_organisation"):
        page.evaluate(AT_ONCE, [f".summary [data-pick='{pick}']", "body"])
    page.wait_for_url("**pick=type%3Anamed_organisation**")
    pressed = page.locator(".summary [aria-pressed=true]")
    expect(pressed).to_have_attribute("data-pick", "type:named_organisation")
    expect(lit_marks(page, "sources")).to_have_count(1)


def test_the_buttons_of_the_actors_are_the_charts_keyboard(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-actors button", has_text="Ukraina").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pane .row .name.lit").first).to_be_attached()
    expect(lit_marks(page, "actors")).to_have_count(1)
    page.wait_for_url("**pick=actor**")


def test_arrows_walk_a_chart_and_a_picked_bar_opens_its_reasons(page: Page, address: str) -> None:
    open_page(page, address)
    expect(page.locator(".st-key-chart-tone svg [tabindex='0']")).to_have_count(1)
    page.locator(".st-key-chart-tone svg [tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**pick=part**")
    expect(page.locator(".card.pinned")).to_contain_text("Nada:")
    page.keyboard.press("Escape")
    expect(page.locator(".card.pinned")).to_have_count(0)


def test_hovering_over_a_name_tells_who_it_is(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".pane .row.paragraph .name.PER:not(.source)").first.hover()
    putin = next(a for a in SEED.actors if a.name == "Vladimir Putin")
    expect(page.locator(".card.floating")).to_contain_text(f"{putin.mentions} kali")


def test_no_card_opens_under_a_mouse_that_rests(page: Page, address: str) -> None:
    open_page(page, address)
    line = '"' + "Harga beras turun di semua pasar, " * 12 + '" kata Sari Dewi.'
    open_own_text(page, "\n".join(["Harga Beras Turun", *[line] * 12]))
    expect(page.locator(".pane .row.paragraph .content").first).to_be_visible()
    page.wait_for_timeout(300)  # the browser looks again what lies under the pointer
    expect(page.locator(".card.floating")).to_be_hidden()
    box = page.locator(".pane .row.paragraph .content").nth(1).bounding_box()
    assert box
    page.mouse.move(box["x"] + 60, box["y"] + 20)
    expect(page.locator(".card.floating")).to_be_visible()
    page.mouse.wheel(0, 250)
    page.wait_for_timeout(300)
    expect(page.locator(".card.floating")).to_be_hidden()


def test_a_line_put_back_is_counted_and_can_be_taken_out_again(page: Page, address: str) -> None:
    open_page(page, address)
    tones = page.locator(".pane .row .tone").count()
    page.locator(".removed summary").first.click()
    page.locator(".put-back").first.click()
    expect(page.locator(".pane .row .tone")).to_have_count(tones + 1, timeout=30_000)
    back = page.locator(".row.paragraph", has=page.locator(".put-back"))
    expect(back.locator(".number")).to_have_text(re.compile(r"\d+"))
    back.locator(".put-back").click()
    expect(page.locator(".pane .row .tone")).to_have_count(tones)
    expect(page.locator(".removed")).to_have_count(2)


def test_a_chart_is_kept_as_a_picture(page: Page, address: str) -> None:
    open_page(page, address)
    tools = page.locator(".st-key-head-sources .table")
    tools.locator("summary").click()
    expect(tools.locator("tbody tr")).to_have_count(9)
    for kind, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as download:
            tools.locator("button", has_text=kind).click()
        assert download.value.path().read_bytes().startswith(start)


def test_the_statements_can_be_filtered_and_one_source_asked_the_five_questions(
    page: Page, address: str
) -> None:
    open_page(page, address, "?side=evidence")
    page.locator(".st-key-filter button", has_text="Anonim").click()
    expect(page.locator(".statements li")).to_have_count(1)
    page.locator(".statements li button").click()
    page.locator(".st-key-side-choice button").nth(2).click()
    expect(page.locator(".questions")).to_be_visible()
    expect(page.locator(".st-key-side .pane-note").first).to_contain_text("seorang sumber senior")


def test_streamlits_own_labels_follow_the_language(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-way button").nth(1).click()
    choose = page.locator(".st-key-file section button")
    expect(choose).to_contain_text("Pilih berkas")
    assert page.locator("html").get_attribute("lang") == "id"
    page.locator(".st-key-lang button", has_text="EN").click()
    expect(choose).to_contain_text("Choose a file")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_long_analysis_shows_how_far_it_is_and_stop_leaves_the_page(
    page: Page, address: str
) -> None:
    open_page(page, address)
    send(page, long_text(1_150))  # just under 100,000 characters: seconds of work anywhere
    stop = page.locator(".st-key-stop-reading button")
    expect(page.locator(".st-key-reading-progress")).to_contain_text("%", timeout=30_000)
    stop.click()
    expect(stop).to_have_count(0)
    expect(page.get_by_test_id("stAlert")).to_contain_text("Dihentikan. Teks Anda masih ada")
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga")
    assert page.locator(".st-key-pasted textarea").input_value().startswith("Harga Beras Naik")


def test_an_article_of_400_paragraphs_stays_usable(page: Page, address: str) -> None:
    open_page(page, address)
    open_own_text(page, long_text(400))
    expect(page.locator(".row.paragraph")).to_have_count(400, timeout=LONGEST * 1000)
    bar = page.locator(".st-key-chart-sources svg [aria-label^='Tanpa sumber']")
    bar.last.click(force=True)
    expect(page.locator(".pane .row .cue.lit")).to_have_count(100)
    expect(page.locator(".pane .row .cue.lit").first).to_be_in_viewport()
    page.locator(".pane .row .name.PER").first.click()
    page.wait_for_url(re.compile(r"text=own$"))  # the reader's own text is in no link
    expect(lit_marks(page, "actors")).to_have_count(1)
