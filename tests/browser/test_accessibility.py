"""No serious finding of axe-core on the page, in both themes, on a laptop and on a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_page

pytestmark = pytest.mark.browser

axe = pytest.importorskip(
    "axe_playwright_python.base", reason="no axe here: pip install -e '.[test]' brings it"
)
SERIOUS = ("serious", "critical")
SIZES = {"laptop": (1440, 900), "phone": (390, 844)}


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(SIZES))
def tab(request: pytest.FixtureRequest, chromium: Browser, theme: str) -> Iterator[Page]:
    width, height = SIZES[request.param]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, color_scheme=theme, locale="id-ID"
    )
    yield context.new_page()
    context.close()


def test_the_page_has_no_serious_finding(tab: Page, address: str) -> None:
    open_page(tab, address, "?translation=on")
    tab.evaluate(axe.AXE_SCRIPT)
    tab.locator(".legend summary").click()
    tab.locator(".pane .row .content.anonymous").first.click()
    tab.wait_for_url("**pick=statement**")
    assert findings(tab) == []
    tab.locator(".st-key-way button").first.click()
    tab.locator(".st-key-side-choice button").nth(1).click()
    tab.wait_for_selector(".st-key-side .statements")
    tab.wait_for_selector(".st-key-pasted textarea")
    assert findings(tab) == []
    tab.locator(".st-key-way button").nth(1).click()
    tab.locator(".st-key-side-choice button").nth(2).click()
    tab.wait_for_selector(".st-key-side .questions")
    tab.wait_for_selector(".st-key-file section")
    assert findings(tab) == []


def findings(tab: Page) -> list[dict[str, Any]]:
    """What axe holds against the page as it is, with the elements it means."""
    found = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        {"rule": one["id"], "where": [f"{n['target']} {n['html'][:160]}" for n in one["nodes"]][:5]}
        for one in found["violations"]
        if one["impact"] in SERIOUS
    ]
