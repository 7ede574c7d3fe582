"""How fast the page is, as ratios to a hello-world page in the same run; prints, asserts little."""

import json
import statistics
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import (
    ROOT,
    free_port,
    long_text,
    open_own_text,
    open_page,
    serve,
    wait_until_served,
)

pytestmark = [pytest.mark.browser, pytest.mark.bench]

RUNS = 9  # of each start, by turns: three still gave 1.58 to 1.87 for one and the same page
CLICKS = 9


# Notes in the page itself when each selector is first on the screen: asked from outside, a busy
# page answers late, and the lateness would be counted as its own.
NOTE = """(selectors) => {
  const seen = window.firstSeen = {};
  const find = (selector) => {
    const roots = [document];
    for (const root of roots) {
      const found = root.querySelector(selector);
      if (found?.getClientRects().length) return found;
      root.querySelectorAll("*").forEach((e) => e.shadowRoot && roots.push(e.shadowRoot));
    }
  };
  const look = () => {
    for (const selector of selectors) {
      if (!(selector in seen) && find(selector)) {
        seen[selector] = performance.timeOrigin + performance.now();
      }
    }
    if (Object.keys(seen).length < selectors.length) requestAnimationFrame(look);
  };
  look();
}"""


def first_paint(chromium: Browser, script: Path, *selectors: str) -> list[float]:
    """Seconds from the start of the process until each selector is on the screen."""
    port = free_port()
    start = time.time()
    server = serve(script, port)
    try:
        wait_until_served(port)
        context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="id-ID")
        tab = context.new_page()
        tab.add_init_script(f"({NOTE})({json.dumps(selectors)})")
        tab.goto(f"http://127.0.0.1:{port}", wait_until="commit")
        for selector in selectors:
            tab.wait_for_selector(selector, state="visible")
        tab.wait_for_function("Object.keys(window.firstSeen).length == " + str(len(selectors)))
        seen = tab.evaluate("window.firstSeen")
        context.close()
    finally:
        server.terminate()
        server.wait(timeout=10)
    return [seen[selector] / 1000 - start for selector in selectors]


def test_first_paint_and_whole_page(chromium: Browser, tmp_path: Path) -> None:
    hello = tmp_path / "hello.py"
    hello.write_text('import streamlit as st\nst.title("Halo")\n', encoding="utf-8")
    plain, title, whole = [], [], []
    for _ in range(RUNS):
        plain += first_paint(chromium, hello, "h1")
        first, last = first_paint(
            chromium, ROOT / "dashboard.py", ".pane .title .words", ".st-key-chart-chain svg.marks"
        )
        title.append(first)
        whole.append(last)
    base = statistics.median(plain)
    print(
        f"\nhello world {base:.2f} s · title {statistics.median(title) / base:.2f} x"
        f" · whole page {statistics.median(whole) / base:.2f} x"
    )


# From the click to the frame after the one in which something is lit elsewhere.
WATCH = """([clicked, watched]) => new Promise((done) => {
  const shadows = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean);
  const find = (s) => [document, ...shadows].map((r) => r.querySelector(s)).find(Boolean);
  const target = find(clicked);
  const start = performance.now();
  const end = () => done(performance.now() - start);
  const wait = () => requestAnimationFrame(find(watched) ? end : wait);
  target.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  wait();
})"""
STATEMENT, BAR = ".pane .row .content.said", ".st-key-chart-sources svg path[aria-label]"
LIT_MARK, LIT_WORDS = ".st-key-chart-sources .lit-mark", ".pane .row .lit"
PARAGRAPHS = {"20 paragraphs": 20, "400 paragraphs": 400}


def click_times(page: Page, clicked: str, lit: str) -> list[float]:
    """Milliseconds from a click until something is lit elsewhere, over several clicks."""
    times = []
    for _ in range(CLICKS):
        times.append(page.evaluate(WATCH, [clicked, lit]))
        page.wait_for_timeout(300)  # a reader looks before the next click
        page.evaluate(WATCH, [clicked, "body"])
        page.locator(lit).first.wait_for(state="detached")
        page.wait_for_timeout(300)
    return times


@pytest.mark.parametrize("size", PARAGRAPHS)
def test_clicks_between_text_and_charts(page: Page, address: str, size: str) -> None:
    open_page(page, address)
    open_own_text(page, long_text(PARAGRAPHS[size]))
    page.wait_for_selector(".st-key-chart-chain svg.marks")
    # A bar that is not empty: the first type of source there is.
    page.wait_for_function(f"document.querySelector('{BAR}')")
    to_chart = click_times(page, STATEMENT, LIT_MARK)
    to_text = click_times(page, BAR, LIT_WORDS)
    here = click_times(page, STATEMENT, LIT_WORDS)
    summary = click_times(page, ".summary [data-pick='all:']", LIT_WORDS)
    print(
        f"\n{size}, median: text to chart {statistics.median(to_chart):.0f} ms"
        f" · bar to text {statistics.median(to_text):.0f} ms"
        f" · text to itself {statistics.median(here):.0f} ms"
        f" · summary to all statements {statistics.median(summary):.0f} ms"
    )


@pytest.mark.parametrize("size", PARAGRAPHS)
def test_the_second_click_sends_little(page: Page, address: str, size: str) -> None:
    sizes: list[int] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda frame: sizes.append(len(frame))))
    open_page(page, address)
    open_own_text(page, long_text(PARAGRAPHS[size]))
    page.wait_for_timeout(2000)
    page.locator(STATEMENT).first.click()
    page.wait_for_timeout(1500)
    sizes.clear()
    page.locator(".pane .row .name.PER").first.click()
    page.wait_for_timeout(1500)
    print(f"\n{size}, second click: {sum(sizes) / 1000:.1f} KB in {len(sizes)} frames")
