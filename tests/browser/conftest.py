"""A page that is served once, and a real Chromium to read it with."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
# No sandbox: test machines run as root. The rest keeps Chromium from asking for its own servers and
# from giving a page that nobody looks at less of a busy machine than others get.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-renderer-backgrounding",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
# The last chart, or one of the two panes that can stand in place of the charts.
SIDE_DRAWN = ".st-key-chart-chain svg.marks, .statements, .questions"
START = 60  # seconds until a slow machine serves the page
PATIENCE = 30  # seconds until a slow machine shows what is expected; passing tests wait for none
LONGEST = 120  # seconds until a slow machine has read 400 paragraphs


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def serve(script: Path, port: int) -> subprocess.Popen[bytes]:
    """Streamlit serving a script from the repository's root."""
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_until_served(port: int) -> None:
    """Return when the server answers; fails after `START` seconds."""
    for _ in range(START * 20):
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health"):
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"the page was not served within {START} seconds")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; tests that need one are skipped where there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        expect.set_options(timeout=PATIENCE * 1000)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(chromium: Browser) -> Iterator[str]:
    """Where the page is served."""
    port = free_port()
    server = serve(ROOT / "dashboard.py", port)
    try:
        wait_until_served(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty tab of an Indonesian reader on a laptop."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="id-ID")
    yield context.new_page()
    context.close()


def open_page(page: Page, address: str, query: str = "") -> None:
    """Open the page and wait until text and charts are drawn."""
    page.goto(f"{address}/{query}")
    page.wait_for_selector(".pane .words")
    page.wait_for_selector(SIDE_DRAWN)


def send(page: Page, text: str) -> None:
    """Bring a text by pasting it."""
    page.locator(".st-key-way button").first.click()
    page.locator(".st-key-pasted textarea").fill(text)
    page.locator("[data-testid=stFormSubmitButton] button").click()


def open_own_text(page: Page, text: str) -> None:
    """Bring a text that can be read, and wait until it is on the page."""
    send(page, text)
    page.locator(".st-key-pasted").wait_for(state="detached", timeout=LONGEST * 1000)


def long_text(paragraphs: int) -> str:
    """An article of so many paragraphs, with statements of several types in them."""
    kinds = (
        '"Harga naik {n} persen," kata Sari Dewi, Kepala Dinas Perdagangan Randupura, Senin.',
        "Seorang sumber yang enggan disebut namanya mengatakan stok di gudang {n} disembunyikan.",
        "Warga desa {n} diduga menimbun beras sejak bulan lalu.",
        "Pasar Kaliwangi buka sampai sore dan gudang {n} masih penuh.",
    )
    lines = (kinds[n % len(kinds)].format(n=n + 1) for n in range(paragraphs))
    return "\n".join(["Harga Beras Naik di Randupura", *lines])
