"""A small window, and the largest letters in it: the way on stays in reach, and no year breaks in two."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.parts.frame.frame import STEPS
from pages.parts.self_check.check_conversation import check_questions
from tests.browser.answered import open_answered, visit
from tests.browser.conftest import OpenPage
from tests.browser.looks import SIZES, STILL, Look, put_on, unfold_all
from tests.browser.serving import Server, wait_ready

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 360, 400
WIDTHS = (320, 768, 1280)
NEXT = ".st-key-next_question button"
OUT_OF_REACH = """() => {
    const button = document.querySelector('.st-key-next_question button'), box = button.getBoundingClientRect();
    const on_top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return box.top >= 0 && box.bottom <= innerHeight && button.contains(on_top) ? null
        : [box.top, box.bottom, on_top?.className];
}"""
"""Where the button is, if not in sight, with nothing on top of it."""
BROKEN_YEARS = """() => {
    const walker = document.createTreeWalker(document.querySelector('.stMain'), NodeFilter.SHOW_TEXT), broken = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.checkVisibility()) continue;
        for (const { 0: year, index } of node.nodeValue.matchAll(/\\b20\\d\\d\\b/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + year.length);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (lines.size > 1) broken.push(node.nodeValue.trim());
        }
    }
    return broken;
}"""


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


def test_no_year_is_broken(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """A year stays in one piece wherever a month or a day stands, in any window, also in the largest letters."""
    page = open_answered(open_page, server, tmp_path, WIDTHS[0], 800, reduced_motion="reduce")
    page.evaluate(STILL)
    broken = {}
    for name in STEPS:
        put_on(page, Look())
        visit(page, name)
        unfold_all(page)
        for width, size in product(WIDTHS, (SIZES[0], SIZES[-1])):
            page.set_viewport_size({"width": width, "height": 800})
            put_on(page, Look(size=size))
            broken[name, width, size] = page.evaluate(BROKEN_YEARS)
    assert {where: years for where, years in broken.items() if years} == {}
