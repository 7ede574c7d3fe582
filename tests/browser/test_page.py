"""What a reader meets in a real browser: each interaction once."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from components.ingest.samples import read_analysis
from tests.browser.conftest import open_own_text, open_page, send

pytestmark = pytest.mark.browser

SEED = read_analysis("gencatan-senjata")
ANONYMOUS = next(i for i, found in enumerate(SEED.attributions) if found.type == "anonymous")
HOSTILE = """<img src=x onerror="document.title='broken into'">
<script>document.title='broken into'</script> Andi Saputra <b>berkata</b> harga beras turun.
"Harga turun," kata Andi Saputra kepada wartawan di Jakarta, Senin. Itu baik bagi semua orang."""


def test_the_page_draws_text_summary_and_five_charts(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_page(page, address)
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga Melobi AS")
    expect(page.locator(".summary")).to_contain_text(f"{len(SEED.attributions)} pernyataan")
    for chart in ("actors", "sources", "speakers", "tone", "chain"):
        expect(page.locator(f".st-key-chart-{chart} svg.marks")).to_be_attached()
    icon = page.locator("link[rel~=icon]")
    expect(icon).to_have_attribute("href", re.compile("^data:image/svg"))
    assert errors == []


def test_a_click_on_a_bar_lights_the_sentences_and_scrolls_and_again_puts_it_out(
    page: Page, address: str
) -> None:
    open_page(page, address)
    anonymous = bar(page, "sources", "Anonim")
    anonymous.click(force=True)
    lit = page.locator(".pane .row .content.lit")
    expect(lit.first).to_contain_text("Kontak dengan")
    expect(lit.first).to_be_in_viewport()
    bar(page, "sources", "Anonim").click(force=True)
    expect(page.locator(".pane .lit")).to_have_count(0)


def test_a_click_on_a_name_selects_the_actor_everywhere(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".pane .row .name.PER").first.click()
    page.wait_for_selector(".pane .row .name.lit")
    lit = page.locator(".pane .row .name.lit").evaluate_all(
        "all => all.map(one => one.dataset.name)"
    )
    putin = next(a for a in SEED.actors if a.name == "Vladimir Putin")
    assert len(set(lit)) == putin.mentions
    expect(page.locator(".st-key-actors button", has_text="Vladimir Putin")).to_have_attribute(
        "data-picked", "true"
    )
    expect(page).to_have_url(re.compile("pick=actor"))


def test_a_click_on_a_statement_pins_its_card_with_the_chain(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".pane .row .content.anonymous").first.click()
    card = page.locator(".card.pinned")
    expect(card).to_contain_text("Anonim, dinyatakan")
    expect(card.locator(".chain")).to_contain_text("Reuters ← seorang sumber senior")


def test_an_english_card_says_what_the_paragraph_means(page: Page, address: str) -> None:
    open_page(page, address, f"?lang=en&pick=statement:{ANONYMOUS}")
    card = page.locator(".card.pinned")
    expect(card).to_have_attribute("lang", "en")
    expect(card.locator(".meaning")).to_contain_text("senior")
    expect(card.locator("dd [lang=id]").first).to_be_visible()
    open_own_text(page, 'Harga Beras Turun\n"Harga beras turun," kata Sari Dewi, Senin.')
    page.locator(".pane .row .content").first.click()
    expect(page.locator(".card.pinned .meant")).to_contain_text("as written, in Indonesian")


def test_the_number_of_the_summary_is_a_control(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".summary [data-pick='type:agentless']").click()
    expect(page.locator(".pane .row .cue.lit")).to_have_count(
        sum(found.type == "agentless" for found in SEED.attributions)
    )


def test_switching_the_language_keeps_what_is_selected(page: Page, address: str) -> None:
    open_page(page, address, "?pick=type:anonymous")
    page.locator(".st-key-lang button", has_text="EN").click()
    expect(page.locator(".summary")).to_contain_text(f"{len(SEED.attributions)} statements")
    expect(page.locator(".pane .row .content.lit").first).to_be_visible()
    expect(page.locator(".pane")).to_have_attribute("lang", "id")


def test_an_english_browser_gets_english(chromium, address: str) -> None:  # type: ignore[no-untyped-def]
    context = chromium.new_context(locale="en-GB")
    tab = context.new_page()
    open_page(tab, address)
    expect(tab.locator(".summary")).to_contain_text(f"{len(SEED.attributions)} statements")
    context.close()


def test_layers_can_be_put_out(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-layers button", has_text="Nama").click()
    expect(page.locator(".pane.no-names")).to_be_attached()


def test_the_stored_translation_stands_beside_each_line(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-translation button").click()
    expect(page.locator(".title .translation")).to_contain_text("Putin")
    expect(page.locator(".title .translation")).to_have_attribute("lang", "en")


def test_statements_lead_to_their_words(page: Page, address: str) -> None:
    open_page(page, address, "?side=evidence")
    page.locator(".statements li button").last.click()
    expect(page.locator(".pane .row .content.lit").first).to_be_in_viewport()


def test_the_article_can_be_walked_with_the_keyboard(page: Page, address: str) -> None:
    open_page(page, address)
    stops = page.locator(".pane [role=button][tabindex='0']")
    expect(stops).to_have_count(1)
    stops.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".card.floating")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".pane .lit").first).to_be_attached()
    page.keyboard.press("Escape")
    expect(page.locator(".pane .lit")).to_have_count(0)


def test_markup_in_a_pasted_article_stays_text(page: Page, address: str) -> None:
    open_page(page, address)
    open_own_text(page, HOSTILE)
    expect(page.locator(".pane")).to_contain_text("<script>")
    assert page.locator(".pane script, .pane img, .pane b:not(.card b)").count() == 0
    assert "broken" not in page.title()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("   ", "Tidak ada kata"),
        ("kata " * 50_000, "paling banyak 100.000"),
        (
            "The minister said that prices would fall next year because of the harvest.",
            "bukan bahasa",
        ),
    ],
)
def test_a_refusal_says_why_and_keeps_the_page(
    page: Page, address: str, text: str, told: str
) -> None:
    open_page(page, address)
    send(page, text)
    expect(page.get_by_role("alert")).to_contain_text(told)
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga")


def test_a_picture_renamed_to_txt_is_refused_and_the_page_stays(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-way button", has_text="Berkas").click()
    picture = {"name": "foto.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n\x00\x00"}
    page.locator(".st-key-file input[type=file]").set_input_files(picture)
    expect(page.get_by_test_id("stAlert")).to_contain_text("bukan berkas teks")
    expect(page.locator(".pane .title .words")).to_contain_text("Putin Diduga")


def test_a_photograph_is_refused_in_words_and_its_refusal_goes_with_it(
    page: Page, address: str
) -> None:
    open_page(page, address)
    page.locator(".st-key-way button", has_text="Berkas").click()
    chooser = page.locator(".st-key-file input[type=file]")
    noise = b"\xff\xd8\xff\xe0\x00" * 1_200_000  # 6 MB, as a telephone takes them
    chooser.set_input_files({"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": noise})
    expect(page.get_by_test_id("stAlert")).to_contain_text("paling banyak")
    small = b"\x89PNG\r\n\x1a\n\x00\x00"
    chooser.set_input_files({"name": "foto.png", "mimeType": "image/png", "buffer": small})
    expect(page.get_by_test_id("stAlert")).to_contain_text("bukan berkas teks")
    expect(page.get_by_test_id("stAlert")).to_have_count(1)


def test_a_text_file_is_read(page: Page, address: str) -> None:
    open_page(page, address)
    page.locator(".st-key-way button", has_text="Berkas").click()
    told = 'Harga Beras Turun\n"Harga beras turun di semua pasar," kata Sari Dewi.'
    article = {"name": "berita.txt", "mimeType": "text/plain", "buffer": told.encode()}
    page.locator(".st-key-file input[type=file]").set_input_files(article)
    expect(page.locator(".pane .title .words")).to_have_text("Harga Beras Turun", timeout=30_000)


def test_an_unclosed_mark_is_told_and_costs_nothing_else(page: Page, address: str) -> None:
    open_page(page, address)
    open_own_text(
        page, 'Harga Beras Turun\nMenteri Sari Dewi berkata, "harga beras turun di semua pasar.'
    )
    expect(page.get_by_test_id("stAlert")).to_contain_text("tidak pernah ditutup")


def test_a_notice_does_not_stand_under_the_refusal_of_another_text(
    page: Page, address: str
) -> None:
    open_page(page, address)
    open_own_text(page, 'Harga Beras Turun\nMenteri Sari Dewi berkata, "harga beras turun.')
    alert = page.get_by_test_id("stAlert")
    expect(alert).to_contain_text("tidak pernah ditutup")
    send(page, " ")
    expect(alert).to_contain_text("Tidak ada kata")
    expect(alert).to_have_count(1)
    page.locator(".st-key-way button").first.click()
    expect(alert.filter(has_text="Tidak ada kata")).to_have_count(0)
    expect(alert).to_contain_text("tidak pernah ditutup")


def test_a_link_restores_sample_layers_and_selection(page: Page, address: str) -> None:
    open_page(
        page, address, f"?lang=en&layers=statements&pick=statement:{ANONYMOUS}&side=questions"
    )
    expect(page.locator(".pane.no-names.no-tone")).to_be_attached()
    expect(page.locator(".card.pinned")).to_contain_text("Anonymous")
    expect(page.locator(".st-key-side .questions")).to_contain_text("Independent")


def test_on_a_phone_the_charts_are_one_tap_away(chromium, address: str) -> None:  # type: ignore[no-untyped-def]
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, locale="id-ID"
    )
    tab = context.new_page()
    open_page(tab, address)
    tab.locator(".jump button", has_text="Grafik").tap()
    expect(tab.locator(".st-key-chart-actors svg.marks")).to_be_in_viewport()
    width = tab.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    context.close()


def test_skipping_to_the_article_puts_the_focus_on_its_first_mark(page: Page, address: str) -> None:
    open_page(page, address)
    skip = page.get_by_test_id("stSkipToContent")
    skip.focus()
    page.keyboard.press("Enter")
    marks = page.locator(".pane > .row .mark[role=button]")
    expect(marks.first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()


@pytest.mark.parametrize("width", [1024, 1440])
def test_the_names_of_who_told_whom_stand_clear_of_each_other(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_page(page, address, "?lang=en")
    names = page.locator(".st-key-chart-chain svg .mark-text text")
    boxes = [box for name in names.all() if (box := name.bounding_box())]
    assert len(boxes) > 2
    for left, right in combinations(sorted(boxes, key=lambda box: box["x"]), 2):
        same_way = abs(left["y"] - right["y"]) < 10  # pixels; a way takes 46
        assert not same_way or left["x"] + left["width"] <= right["x"]


def bar(page: Page, chart: str, label: str):  # type: ignore[no-untyped-def]
    """The part of a chart that answers to a click, found by what a screen reader hears."""
    return page.locator(f".st-key-chart-{chart} svg [aria-label*='{label}']").last
