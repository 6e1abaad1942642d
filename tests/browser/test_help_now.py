"""*Nu hulp nodig* for whoever panics: what to call first needs no scrolling, and nothing is lost in folds."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from development.landmarks import settled
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server
from tests.browser.walking import content, sentence

pytestmark = pytest.mark.browser

WINDOWS = {"phone": (360, 780), "tablet": (768, 1024), "laptop": (1280, 900)}
A4 = {"width": 680, "height": 1023}
"""A sheet without its margins."""
CHOICES, EMERGENCY = ".ap-jump li", ".ap-jump a[href='tel:112']"
KEEP_LOOKS = "localStorage.setItem('adempauze.looks', '%s')"
IN_SIGHT = "part => { const box = part.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"


def opened(open_page: OpenPage, server: Server, window: str, **looks: str) -> Page:
    """Open the page at its top, in letters and language as chosen earlier."""
    width, height = WINDOWS[window]
    page = open_page(f"{server.url}/nu_hulp", width, height, script=KEEP_LOOKS % json.dumps(looks))
    settled(page)
    return page


def in_sight(parts: Locator) -> list[bool]:
    """Whether each is wholly in the window."""
    return [bool(part.evaluate(IN_SIGHT)) for part in parts.all()]


@pytest.mark.parametrize(("language", "size"), [("nl", ""), ("nl", "2"), ("en", "2")])
def test_112_is_on_the_first_screen_of_a_phone(open_page: OpenPage, server: Server, language: str, size: str) -> None:
    """Whatever letters somebody needs, the number for danger can be pressed at once."""
    page = opened(open_page, server, "phone", size=size, language=language)
    assert in_sight(page.locator(EMERGENCY)) == [True]


@pytest.mark.parametrize("window", WINDOWS)
def test_every_situation_is_on_the_first_screen(open_page: OpenPage, server: Server, window: str) -> None:
    """What is the matter, and whom to call for it, is seen at one glance."""
    page = opened(open_page, server, window)
    assert in_sight(page.locator(CHOICES)) == [True] * 3


def test_a_press_beside_the_number_calls_nobody(open_page: OpenPage, server: Server) -> None:
    """The whole choice leads to what more to do; only the number itself calls."""
    page = opened(open_page, server, "phone")
    page.locator(CHOICES).first.click(position={"x": 30, "y": 60})
    expect(page.get_by_role("heading", name=sentence("nu_hulp", "danger"), level=2)).to_be_in_viewport()
    assert page.url.endswith("#danger")
    page.locator(".stMain").evaluate("main => main.scrollTo(0, 0)")
    page.locator(EMERGENCY).click(trial=True)  # nothing lies on top of it


def test_what_is_folded_is_printed(open_page: OpenPage, server: Server) -> None:
    """On paper stands what the screen folds: the first hours, all words to say, and each number that there is."""
    page = opened(open_page, server, "phone")
    lines = content().help_lines.values()
    page.emulate_media(media="print")
    expect(page.locator(EMERGENCY)).to_have_css("background-color", "rgba(0, 0, 0, 0)")  # black on black is no number
    for folded in (*content().pages["nu_hulp"].words["first_hours_steps"], *(line.name for line in lines)):
        expect(page.get_by_text(str(folded)).first).to_be_visible()
    page.set_viewport_size(A4)
    title, lead = page.get_by_role("heading", level=1).bounding_box(), page.locator(".ap-lead").bounding_box()
    assert title
    assert lead
    assert title["y"] + title["height"] <= lead["y"]  # one below the other, not one over the other
