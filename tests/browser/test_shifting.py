"""Nothing jumps under the eye after a press: an answer, the way on, a fold, another page."""

from collections.abc import Mapping
from pathlib import Path
from time import monotonic

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
TAKE = "() => { const shifted = window.shifted; window.shifted = 0; return shifted; }"
SIZES = ((360, 780), (1280, 900))
A_WHILE = 0.6  # seconds since the press: longer than the half second that doesn't count
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


def test_nothing_jumps_after_a_press(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """On every page of the journey, on a phone and on a laptop, which wait for each other."""
    windows = {size: open_answered(open_page, server, tmp_path, *size) for size in SIZES}
    for page in windows.values():
        page.evaluate(WATCH)
    shifted = {}
    for name, places in PRESSED.items():
        for page in windows.values():
            visit(page, name)
        shifted |= {(name, "", size): shift for size, shift in shifts(windows).items()}
        for place in places:
            for page in windows.values():
                page.locator(f"{place}:visible").first.scroll_into_view_if_needed()
                wait_ready(page)
                page.evaluate(TAKE)
                page.locator(f"{place}:visible").first.click()
            shifted |= {(name, place, size): shift for size, shift in shifts(windows).items()}
    assert len(shifted) == len(SIZES) * sum(1 + len(places) for places in PRESSED.values())
    assert {where: shift for where, shift in shifted.items() if shift > MOST_SHIFT} == {}


def shifts(windows: Mapping[tuple[int, int], Page]) -> dict[tuple[int, int], float]:
    """How much shifted in each window since this was last asked, once all is drawn and a while after the press."""
    pressed = monotonic()
    for page in windows.values():
        wait_ready(page)
    page.wait_for_timeout(max(0.0, pressed + A_WHILE - monotonic()) * 1000)  # the clock is the same for all
    return {size: round(float(page.evaluate(TAKE)), 3) for size, page in windows.items()}
