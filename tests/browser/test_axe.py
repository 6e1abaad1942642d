"""Accessibility, as far as a machine can tell: axe on every page, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from pages.parts.frame import PAGES
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server
from tests.browser.walking import answer_six_questions, content, said

pytestmark = pytest.mark.browser

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = [("light", 1280), ("light", 360), ("dark", 1280)]


def make_tall(page: Page) -> None:
    """Make the window as tall as the page: the main area scrolls inside itself, and axe skips what is out of view."""
    height = page.locator("#stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": height + 200})


def faults(page: Page) -> list[str]:
    """Return what axe finds, one line for each rule with the places it stands in."""
    make_tall(page)
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:5]}" for one in found]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_no_page_has_a_fault(open_page: OpenPage, server: Server, name: str, scheme: str, width: int) -> None:
    """Nothing that axe knows stands in anybody's way, on a page opened by its address."""
    address = f"{server.url}/{'' if name == 'start' else name}"
    page = open_page(address, width=width, color_scheme=scheme)
    assert faults(page) == []


def test_no_result_has_a_fault(open_page: OpenPage, server: Server) -> None:
    """Results with verdicts, reasons and everything opened are as free of faults as the empty pages."""
    page = open_page(f"{server.url}/situatie", width=360)
    answer_six_questions(page)
    page.get_by_role("button", name=said("situatie", "to_results")).click()
    page.get_by_role("heading", name=content().pages["mogelijkheden"].title, level=1).wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert faults(page) == []
