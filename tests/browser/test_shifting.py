"""Nothing jumps under the eye after a press: an answer, the way on, a fold, another page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.answered import open_answered, visit
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready

pytestmark = pytest.mark.browser

MOST_SHIFT = 0.1
"""Of the window, times how far it moved (CLS), beside what moves within half a second of the press itself."""
WATCH = """() => { window.shifted = 0; new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: 'layout-shift' }) }"""
A_WHILE = 600  # milliseconds: longer than the half second that doesn't count
PRESSED = {
    "situatie": (".st-key-change_goal button", ".stRadio [data-testid=stRadioOption]", ".st-key-next_question button"),
    "zelfcheck": (
        ".stRadio [data-testid=stRadioOption]",
        ".st-key-next_question button",
        ".st-key-enough button",
        ".st-key-ask_on button",
    ),
    "mogelijkheden": ("details.ap-row summary", "[class*=st-key-forms_] summary", "[class*=st-key-door_] summary"),
    "plekken": (".st-key-more_places button", ".st-key-where_from summary"),
    "regelen": ("[class*=st-key-door_] summary",),
    "plan": ("[class*=st-key-door_] summary", ".st-key-door_na-afloop summary"),
    "nu_hulp": ("details.ap-more summary",),
    "professionals": ("[class*=_caregiver_indication] button",),
}
"""What is pressed on each page, in this order."""


@pytest.mark.parametrize(("width", "height"), [(360, 780), (1280, 900)])
def test_nothing_jumps_after_a_press(
    open_page: OpenPage, server: Server, tmp_path: Path, width: int, height: int
) -> None:
    """On every page of the journey, on a phone and on a laptop."""
    page = open_answered(open_page, server, tmp_path, width, height)
    page.evaluate(WATCH)
    shifted = {}
    for name, places in PRESSED.items():
        visit(page, name)
        shifted[name, ""] = shift_of(page)
        for place in places:
            pressed = page.locator(f"{place}:visible").first
            pressed.scroll_into_view_if_needed()
            shift_of(page)
            pressed.click()
            shifted[name, place] = shift_of(page)
    assert {where: shift for where, shift in shifted.items() if shift > MOST_SHIFT} == {}


def shift_of(page: Page) -> float:
    """Return how much shifted since this was last asked, once all is drawn."""
    wait_ready(page)
    page.wait_for_timeout(A_WHILE)
    shifted = float(page.evaluate("window.shifted"))
    page.evaluate("window.shifted = 0")
    return round(shifted, 3)
