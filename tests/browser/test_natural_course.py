"""What happened next to a hundred people, in a real browser: by keyboard, on a narrow screen."""

import pytest
from playwright.sync_api import Page, expect

from pages.parts.state.words import words
from tests.browser.axe import faults
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server

pytestmark = pytest.mark.browser


def asked(page: Page) -> Page:
    """Open the fold and ask for the counts, by keyboard."""
    texts = words("evidence")
    fold = page.locator(".st-key-door_verloop summary")
    fold.focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name=texts["course_show"], exact=True)
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-testid="stVegaLiteChart"] canvas, [data-testid="stVegaLiteChart"] svg')).to_have_count(2)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_hundred_people_have_no_fault(open_page: OpenPage, server: Server, scheme: str) -> None:
    """On the narrowest phone nothing scrolls sideways, and axe finds nothing in words, pictures and table."""
    page = asked(open_page(f"{server.url}/mogelijkheden", width=320, height=640, color_scheme=scheme))
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 320
    assert faults(page) == []


def test_on_a_wide_screen_people_stand_close(open_page: OpenPage, server: Server) -> None:
    """A hundred people are seen at a glance: they are as wide as high, also where there is room."""
    page = asked(open_page(f"{server.url}/mogelijkheden", width=1280))
    box = page.locator('[data-testid="stVegaLiteChart"]').first.bounding_box()
    assert box
    assert 0.8 < box["width"] / box["height"] < 1.25
