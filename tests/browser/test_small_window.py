"""A small window, and the largest letters in it: the way on stays in reach."""

import pytest
from playwright.sync_api import Page, expect

from pages.parts.self_check.check_conversation import check_questions
from tests.browser.conftest import OpenPage
from tests.browser.looks import SIZES, Look, put_on
from tests.browser.serving import Server, wait_ready

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 360, 400
NEXT = ".st-key-next_question button"
OUT_OF_REACH = """() => {
    const button = document.querySelector('.st-key-next_question button'), box = button.getBoundingClientRect();
    const on_top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return box.top >= 0 && box.bottom <= innerHeight && button.contains(on_top) ? null
        : [box.top, box.bottom, on_top?.className];
}"""
"""Where the button is, if not in sight, with nothing on top of it."""


def questions_of(page: Page) -> int:
    """Go through all questions of a page, each with the way on in reach in any size; return how many there were."""
    count = 0
    while page.locator(NEXT).count():
        for size in SIZES:
            put_on(page, Look(size=size))
            assert page.evaluate(OUT_OF_REACH) is None, f"{page.title()}, size {size}"
        count += 1
        before = page.title()
        page.locator(NEXT).click()
        expect(page).not_to_have_title(before)
        wait_ready(page)
    return count


@pytest.mark.parametrize(("name", "least"), [("situatie", 6), ("zelfcheck", len(check_questions()))])
def test_the_way_on_is_in_reach(open_page: OpenPage, server: Server, name: str, least: int) -> None:
    """At each question the way on is in sight at once, without scrolling, in any size of letters."""
    page = open_page(f"{server.url}/{name}", width=WIDTH, height=HEIGHT)
    expect(page.locator(NEXT)).to_be_visible()
    assert questions_of(page) >= least
