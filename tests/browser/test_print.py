"""What comes out on paper: everything opened, nothing that can only be pressed, ink on white."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import open_page

pytestmark = pytest.mark.browser

CONTROLS = ".st-key-top, .st-key-jump, .st-key-actors, .st-key-side-choice, .head .table"
CHARTS = ("actors", "sources", "speakers", "tone", "chain")


def test_paper_shows_the_legend_and_what_was_left_out_in_ink_on_white(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(color_scheme="dark", locale="id-ID")
    page = context.new_page()
    open_page(page, address)
    for kept in page.locator(".pane details").all():
        expect(kept).not_to_have_attribute("open", "")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".legend dl")).to_be_visible()
    expect(page.locator(".removed .words").first).to_be_visible()
    for control in page.locator(CONTROLS).all():
        expect(control).to_be_hidden()
    expect(page.locator(".stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator(".pane .title .words")).to_have_css("color", "rgb(31, 28, 24)")
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".legend dl")).to_be_hidden()
    context.close()


def test_a_chart_breaks_from_page_to_page_with_its_heading_only(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(locale="id-ID")
    page = context.new_page()
    open_page(page, address)
    page.emulate_media(media="print")
    for chart in CHARTS:
        block = page.locator(f".st-key-chart-{chart}")
        expect(block).to_have_css("break-inside", "avoid")
        expect(block).to_have_css("display", "block")
        expect(block.locator("h2")).to_have_count(1)
    context.close()
