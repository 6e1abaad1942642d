"""What a visitor gets on opening the first page, whichever it is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from matching.authoring.reading import read
from pages.parts.frame.frame import PAGES
from tests.browser.conftest import OpenPage
from tests.browser.serving import PROJECT, Server, running_server, wait_ready

pytestmark = pytest.mark.browser

HALF_OF_AN_EMPTY_APP = 1_370_000
LEAST_OF_A_PAGE = 300_000
"""Less has come from a cache."""
OFTEN_FIRST = ["start", "plekken", "professionals"]
"""The first page, one with a map, and the workbench: together they load what all pages load."""
SELDOM_FIRST = [pytest.param(name, marks=pytest.mark.sweep) for name in PAGES if name not in OFTEN_FIRST]

MOST_SHIFT = 0.1
"""Of the window, times how far it moved (CLS): what Web Vitals call good."""
SHIFTED = """() => new Promise((done) => {
    const sum = (all) => all.filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0);
    new PerformanceObserver((list) => done(sum(list.getEntries()))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(done, 500, 0);
})"""


def tab_title(page: str) -> str:
    """Say what the browser's tab should read."""
    title = read(PROJECT / f"content/pages/{page}.yaml", page).values["title"]
    return "Adempauze" if page == "start" else f"{title} – Adempauze"


@pytest.mark.parametrize("name", PAGES)
def test_any_page_can_be_the_first(open_page: OpenPage, server: Server, name: str) -> None:
    """Every address shows its own page within the frame; on a laptop and on a phone nothing shifts."""
    page = open_page(f"{server.url}/{'' if name == 'start' else name}")
    shows_its_page(page, name)
    assert page.evaluate(SHIFTED) < MOST_SHIFT
    assert open_page(page.url, width=360, height=780).evaluate(SHIFTED) < MOST_SHIFT


@pytest.mark.parametrize("name", OFTEN_FIRST + SELDOM_FIRST)
def test_any_page_can_be_the_first_of_all(open_page: OpenPage, tmp_path: Path, name: str) -> None:
    """On a server that nobody visited yet as well: no page needs what another has loaded before."""
    with running_server(tmp_path / "log") as fresh:
        shows_its_page(open_page(f"{fresh.url}/{'' if name == 'start' else name}"), name)
        assert "Traceback" not in fresh.log.read_text(encoding="utf-8")


def shows_its_page(page: Page, name: str) -> None:
    """Check that a page has its title and stands within the frame."""
    assert page.title().endswith(tab_title(name))
    assert page.locator(".ap-header .ap-help").is_visible()
    assert page.locator(".ap-footer").is_visible()
    assert page.locator("[data-testid=stSidebarNav]").count() == 0


def test_first_load_is_small(browser: Browser, server: Server) -> None:
    """The start page weighs less than half of an empty Streamlit app as shipped, to a browser that never saw it."""
    page = browser.new_context().new_page()
    page.goto(server.url)
    wait_ready(page)
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(
        """performance.getEntries().filter((entry) => 'transferSize' in entry)
            .map((entry) => [entry.name, entry.transferSize])"""
    )
    page.context.close()
    assert LEAST_OF_A_PAGE < sum(size for _, size in sizes) < HALF_OF_AN_EMPTY_APP
    assert [name for name, _ in sizes if "MaterialSymbols" in name or "SourceSans" in name] == []
