"""A word of the glossary is explained where it stands: by touch, by key and by pointing; and leads to the list."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import Server
from tests.browser.walking import content, open_door

pytestmark = pytest.mark.browser

WORD = "#stMain a.ap-term:visible"


def routes(open_page: OpenPage, server: Server, **options: object) -> Page:
    """Open the page with the routes, and the first of them."""
    page = open_page(f"{server.url}/regelen", **options)
    open_door(page, "wegen")
    page.locator("#stMain summary:visible").filter(has_text="Wlz").first.click()
    return page


def test_a_tap_shows_the_meaning_and_another_leads_to_the_list(open_page: OpenPage, server: Server) -> None:
    """The first tap tells what the word means, next to it and inside the window; the second opens the glossary."""
    page = routes(open_page, server, width=360, height=700, has_touch=True)
    word = page.locator(WORD).first
    term = word.get_attribute("href").partition("#woord-")[2]
    word.tap()
    note = page.locator("#ap-meaning")
    expect(note).to_have_text(content().glossary[term].meaning)
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    word.tap()
    page.wait_for_url("**/uitleg*")
    expect(page.locator(f"#woord-{term}")).to_be_in_viewport()


def test_keys_show_and_hide_it(open_page: OpenPage, server: Server) -> None:
    """Enter shows the meaning, a screen reader hears it, Escape takes it away and the word keeps the focus."""
    page = routes(open_page, server)
    word = page.locator(WORD).first
    word.focus()
    page.keyboard.press("Enter")
    note = page.locator("#ap-meaning")
    expect(note).to_be_visible()
    expect(note).to_have_role("status")
    assert word.get_attribute("aria-describedby") == "ap-meaning"
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "ap-term"


def test_pointing_shows_it(open_page: OpenPage, server: Server) -> None:
    """Who points at the word sees its meaning, and no more when pointing elsewhere."""
    page = routes(open_page, server)
    page.locator(WORD).first.hover()
    expect(page.locator("#ap-meaning")).to_be_visible()
    page.locator("h1").hover()
    expect(page.locator("#ap-meaning")).to_be_hidden()
