"""Choices side by side in a real browser: readable on a phone, with keyboard and for whoever listens."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import content, open_door, sentence

pytestmark = pytest.mark.browser


def take_two(page: Page) -> None:
    """Take the first two possibilities along, and open what shows them side by side."""
    page.locator(".st-key-forms_nights summary").first.click()
    wait_ready(page)
    rows, boxes = page.locator("details.ap-row > summary"), page.locator('[class*="st-key-take_"] label')
    for place in range(2):
        rows.nth(place).click()
        boxes.nth(place).click()
        wait_ready(page)
    open_door(page, "vergelijk")


def test_it_fits_and_has_no_fault(open_page: OpenPage, server: Server) -> None:
    """Three choices fit the width of the screen without scrolling sideways, and axe finds nothing."""
    page = open_page(f"{server.url}/mogelijkheden", width=360, color_scheme="dark")
    take_two(page)
    table = page.get_by_role("table", name=content().pages["vergelijken"].title)
    expect(table.get_by_role("columnheader")).to_have_count(4)
    expect(table.get_by_role("rowheader").first).to_have_text(sentence("vergelijken", "row_verdict"))
    widths = page.locator(".ap-compare").evaluate("element => [element.scrollWidth, element.clientWidth, innerWidth]")
    assert widths[0] <= widths[1] <= widths[2] == 360
    assert faults(page) == []


def test_on_a_wide_screen_it_gets_more_room_than_the_list(open_page: OpenPage, server: Server) -> None:
    """Three choices are never a word wide, and what was pressed to see them stays in sight."""
    page = open_page(f"{server.url}/mogelijkheden", width=1280)
    take_two(page)
    table, door = page.locator(".ap-compare").bounding_box(), page.locator(".st-key-door_vergelijk summary").first
    assert table
    assert table["width"] > 700
    expect(door).to_be_in_viewport()


def test_before_and_after_have_no_fault_and_stay_off_paper(open_page: OpenPage, server: Server) -> None:
    """The four questions, answered at both moments, have no fault that axe knows, and are never printed."""
    page = open_page(f"{server.url}/mogelijkheden", width=360)
    open_door(page, "genoeg")
    page.get_by_text(sentence("sure", "no")).first.click()
    wait_ready(page)
    assert faults(page) == []
    page.locator('a[href="plan"]').first.click()
    page.get_by_role("heading", name=content().pages["plan"].title, level=1).wait_for()
    wait_ready(page)
    open_door(page, "genoeg")
    after = page.locator(".st-key-sure_screen_only")
    after.get_by_text(sentence("sure", "yes"), exact=True).first.click()
    expect(after.get_by_role("table", name=sentence("sure", "both"))).to_be_visible()
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(after).to_be_hidden()
