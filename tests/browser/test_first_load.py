"""What a visitor gets on opening the first page, whichever it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route

from development.landmarks import FILE, SIZES, places_at_each_size, window
from matching.authoring.reading import read
from pages.parts.frame.frame import PAGES
from tests.browser.axe import faults_of_words
from tests.browser.conftest import OpenPage
from tests.browser.looks import unfold_all
from tests.browser.serving import PROJECT, Server, running_server, wait_ready

pytestmark = pytest.mark.browser

WRITTEN = yaml.safe_load(FILE.read_text("utf-8"))
HALF_OF_AN_EMPTY_APP = 1_370_000
LEAST_OF_A_PAGE = 300_000
"""Less has come from a cache."""
OFTEN_FIRST = ["start", "plekken", "professionals"]
"""The first page, one with a map, and the workbench: together they load what all pages load, and are as wide as any."""
SELDOM_FIRST = [pytest.param(name, marks=pytest.mark.sweep) for name in PAGES if name not in OFTEN_FIRST]

A_WHILE = 500  # milliseconds, in which a page that is uncovered too soon is
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
    """Every address shows its own page within the frame; on a phone nothing shifts, and axe finds nothing.

    Header, help, steps, heading and first action stand where they stood (`python -m development.landmarks`). What axe
    says of colours it says of the pages with answers, which have them all.
    """
    page = opened(open_page, server, name, "phone")
    shows_its_page(page, name)
    assert page.evaluate(SHIFTED) < MOST_SHIFT
    by_size = places_at_each_size(page)
    assert in_order(by_size) == in_order(WRITTEN[name])
    page.set_viewport_size(window("phone"))
    unfold_all(page)
    assert faults_of_words(page) == []


@pytest.mark.parametrize("name", OFTEN_FIRST + SELDOM_FIRST)
def test_nothing_shifts_on_a_laptop(open_page: OpenPage, server: Server, name: str) -> None:
    """Where there is room for more beside each other, nothing makes way for it either."""
    assert opened(open_page, server, name, "laptop").evaluate(SHIFTED) < MOST_SHIFT


@pytest.mark.parametrize("part", ["Html", "purify"])
def test_nothing_shifts_when_a_part_of_streamlit_comes_late(browser: Browser, server: Server, part: str) -> None:
    """On a slow line a page gives way to nothing but its whole self, also when the script has long run."""
    page = browser.new_context(viewport=window("phone")).new_page()
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route(f"**/{part}*.js", hold)
    page.goto(server.url, wait_until="commit")
    page.wait_for_function("() => document.documentElement.dataset.bridge === 'ready'")
    page.wait_for_timeout(A_WHILE)
    for route in late:
        route.continue_()
    wait_ready(page)
    assert len(late) == 1
    assert page.evaluate(SHIFTED) < MOST_SHIFT
    page.context.close()


def in_order(by_size: Mapping[str, Mapping[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """The landmarks at each size as lists, because which comes first matters."""
    return {size: list(places.items()) for size, places in by_size.items()}


def opened(open_page: OpenPage, server: Server, name: str, size: str) -> Page:
    """Open a page by its address."""
    return open_page(f"{server.url}/{'' if name == 'start' else name}", *SIZES[size])


@pytest.mark.parametrize("name", OFTEN_FIRST + SELDOM_FIRST)
def test_any_page_can_be_the_first_of_all(open_page: OpenPage, tmp_path: Path, name: str) -> None:
    """On a server that nobody visited yet as well: no page needs what another has loaded before."""
    with running_server(tmp_path / "log") as fresh:
        shows_its_page(opened(open_page, fresh, name, "laptop"), name)
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
