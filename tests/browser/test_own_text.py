"""A reader's own text: what can be kept of it, and what links and files too big are told."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_own_text, open_page

pytestmark = pytest.mark.browser

TEXT = 'Harga Beras Turun\n\n"Harga beras turun," kata Sari Dewi, Senin.'


def test_a_text_and_its_analysis_can_be_kept(page: Page, address: str) -> None:
    open_page(page, address)
    open_own_text(page, TEXT)
    with page.expect_download() as text:
        page.locator(".st-key-keep-text button").click()
    assert text.value.path().read_text(encoding="utf-8") == TEXT
    with page.expect_download() as analysis:
        page.locator(".st-key-keep-analysis button").click()
    assert json.loads(analysis.value.path().read_text(encoding="utf-8"))["text"] == TEXT


def test_the_link_of_a_text_says_that_it_does_not_carry_it(page: Page, address: str) -> None:
    open_page(page, address)
    open_own_text(page, TEXT)
    expect(page.locator(".st-key-keep")).to_contain_text("tautan tidak membawanya")
    page.wait_for_url("**text=own*")
    page.goto(page.url)
    expect(page.get_by_test_id("stAlert")).to_contain_text("Tautan tidak membawa teks")
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga")


def test_back_and_forward_lead_through_what_was_looked_at(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".summary [data-pick='type:agentless']").click()
    page.wait_for_url("**pick=type%3Aagentless*")
    open_own_text(page, TEXT)
    page.wait_for_url("**text=own*")
    page.go_back()
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga")
    expect(page.locator(".pane .row .cue.lit").first).to_be_visible()
    page.go_back()
    expect(page.locator(".pane .lit")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    expect(page.locator(".pane .title .words")).to_have_text("Harga Beras Turun")


def test_a_file_that_streamlit_refuses_is_refused_in_words_on_the_page(
    page: Page, address: str, tmp_path: Path
) -> None:
    big = tmp_path / "besar.txt"
    with big.open("wb") as file:
        file.truncate(52 * 1024 * 1024)  # more than Streamlit takes: .streamlit/config.toml
    open_page(page, address)
    page.locator(".st-key-way button").nth(1).click()
    page.locator(".st-key-file input[type=file]").set_input_files(big)
    refusal = page.locator(".st-key-file [role=alert]")
    expect(refusal).to_contain_text("Ditolak: Berkas ini terlalu besar")
    box = refusal.bounding_box()
    assert box
    assert box["width"] > 200  # pixels: not hidden for screen readers alone
