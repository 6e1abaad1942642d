"""What a visitor gets on opening the first page, whichever it is."""

from pathlib import Path

import pytest

from matching.authoring.reading import read
from pages.parts.frame.frame import PAGES
from tests.browser.conftest import OpenPage
from tests.browser.serving import PROJECT, Server, running_server

pytestmark = pytest.mark.browser

HALF_OF_AN_EMPTY_APP = 1_370_000


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
def test_any_page_can_be_the_first(open_page: OpenPage, tmp_path: Path, name: str) -> None:
    """On a server that nobody visited yet, every address shows its own page within the frame, and nothing shifts."""
    with running_server(tmp_path / "log") as fresh:
        page = open_page(f"{fresh.url}/{'' if name == 'start' else name}")
        assert page.title().endswith(tab_title(name))
        assert page.evaluate(SHIFTED) < MOST_SHIFT
        assert open_page(page.url, width=360, height=780).evaluate(SHIFTED) < MOST_SHIFT
        assert page.locator(".ap-header .ap-help").is_visible()
        assert page.locator(".ap-footer").is_visible()
        assert page.locator("[data-testid=stSidebarNav]").count() == 0
        assert "Traceback" not in fresh.log.read_text(encoding="utf-8")


def test_first_load_is_small(open_page: OpenPage, server: Server) -> None:
    """The start page weighs less than half of an empty Streamlit app as shipped."""
    page = open_page(server.url)
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(
        """performance.getEntries().filter((entry) => 'transferSize' in entry)
            .map((entry) => [entry.name, entry.transferSize])"""
    )
    assert sum(size for _, size in sizes) < HALF_OF_AN_EMPTY_APP
    assert [name for name, _ in sizes if "MaterialSymbols" in name or "SourceSans" in name] == []
