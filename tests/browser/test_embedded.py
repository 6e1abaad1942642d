"""A municipality shows Adempauze inside a page of its own; anybody else gets an empty frame."""

from collections.abc import Iterator

import pytest
from chromium import find_chromium
from playwright.sync_api import Browser, Page, expect

from server.headers import VARIABLE
from tests.browser.serving import Server, running_server
from tests.browser.walking import sentence

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("embedded")]  # with a browser of their own

NAMED, OTHER = "www.gemeente.example", "www.ander.example"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server that one website may embed."""
    with running_server(tmp_path_factory.mktemp("embedded") / "log", **{VARIABLE: NAMED}) as embedded:
        yield embedded


@pytest.fixture(scope="module")
def unguarded(browser: Browser) -> Iterator[Browser]:
    """Give a Chromium in which a public website may show what this machine serves, as if that were public too."""
    options = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"]
    chromium = browser.browser_type.launch(executable_path=find_chromium(), args=options)
    yield chromium
    chromium.close()


def embedding(browser: Browser, server: Server, host: str) -> Page:
    """Open a page of a website that has Adempauze in a frame."""
    page = browser.new_context().new_page()
    body = f'<!doctype html><title>x</title><iframe src="{server.url}/situatie" width="900" height="900"></iframe>'
    page.route(f"https://{host}/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"https://{host}/")
    return page


def test_a_named_website_shows_it(unguarded: Browser, server: Server) -> None:
    """Inside the page of the municipality the questions are there, and can be answered."""
    frame = embedding(unguarded, server, NAMED).frame_locator("iframe")
    expect(frame.get_by_text(sentence("situatie", "question_of", step=1, of=6))).to_be_visible()
    frame.get_by_role("button", name=sentence("situatie", "next")).click()
    expect(frame.get_by_text(sentence("situatie", "question_of", step=2, of=6))).to_be_visible()


def test_another_website_shows_nothing(unguarded: Browser, server: Server) -> None:
    """The browser refuses to show it in any other page."""
    page = embedding(unguarded, server, OTHER)
    page.wait_for_function("() => document.querySelector('iframe').contentDocument === null")
    page.frames[1].wait_for_url("chrome-error://**")
    assert page.frame_locator("iframe").locator(".ap-header").count() == 0
