"""A browser without a voice, without our fonts, or that can't print: the page still does what it is for."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import bring_answers
from tests.browser.serving import Server
from tests.browser.walking import content

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "missing",
    [
        "delete window.speechSynthesis",
        "speechSynthesis.getVoices = () => []",
        "window.print = () => { throw new Error('x') }",
    ],
)
def test_without_voice_or_printer_the_plan_is_there(open_page: OpenPage, server: Server, missing: str) -> None:
    """A device that can't speak shows no button to read aloud; one that can't print still shows the whole plan."""
    page = open_page(f"{server.url}/plan", script=f"(() => {{ {missing} }})()")
    assert bring_answers(page)
    expect(page.locator("[data-read]:visible")).to_have_count(0)


def test_without_fonts_every_word_is_there(open_page: OpenPage, server: Server) -> None:
    """Where fonts are refused, the device's own letters are used, and nothing breaks or overflows."""
    page = open_page(server.url, width=320)
    page.route("**/*.woff2*", lambda route: route.abort())
    page.goto(f"{server.url}/plekken")
    page.get_by_role("heading", name=content().pages["plekken"].title, level=1).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
