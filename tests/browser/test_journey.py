"""The whole journey, from the first question to the plan, as people really walk it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import answer_six_questions, content, open_row, sentence

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)


def go_on(page: Page, link: str, heading: str) -> None:
    """Follow a link of the page, and wait for the next one."""
    page.locator("#stMain").get_by_role("link", name=link).last.click()
    wait_for(page, heading)


def wait_for(page: Page, title: str) -> None:
    """Wait until the page with this title is drawn."""
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    wait_ready(page)


def take_along(page: Page, name: str) -> None:
    """Open the row of something, and tick the box that takes it into the plan."""
    open_row(page, name)
    page.get_by_text(sentence("mogelijkheden", "take_along", name=name), exact=True).click()
    wait_ready(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_by_mouse(open_page: OpenPage, server: Server, width: int) -> None:
    """A person answers six questions, takes a place along, and finds it in the plan."""
    form, place = content().forms["logeerzorg_logeerhuis"].name, content().providers["respijthuis_alkmaar"].name
    page = open_page(server.url, width=width)
    go_on(page, sentence("start", "way_questions"), content().pages["situatie"].title)
    answer_six_questions(page)
    page.get_by_role("button", name=sentence("situatie", "to_results")).click()
    wait_for(page, content().pages["mogelijkheden"].title)
    take_along(page, form)
    go_on(page, sentence("mogelijkheden", "to_places"), content().pages["plekken"].title)
    take_along(page, place)
    go_on(page, sentence("plekken", "to_arrange"), content().pages["regelen"].title)
    page.locator(".ap-steps a[href='plan']").click()
    wait_for(page, content().pages["plan"].title)
    for name in (form, place):
        expect(page.get_by_role("heading", name=name).first).to_be_visible()
