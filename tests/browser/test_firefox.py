"""The journey in a Firefox as its makers ship it: six answers, the plan, papers that come, and a reload."""

import os
import shlex
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from firefox import MISSING, find_firefox
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.keeping import answers_in_plan, wait_until_opened
from tests.browser.reruns import watch_reruns
from tests.browser.serving import PROJECT, Server, wait_ready
from tests.browser.walking import POSTCODE, content, sentence, wait_until_understood, walk_questions

pytestmark = pytest.mark.browser

STARTS = '#!/bin/sh\ncd {project} && FIREFOX={firefox} exec {python} -m tests.browser.speaking_firefox "$@"\n'
SHIPPED = "moz-firefox"
"""What Playwright calls a Firefox that isn't its own."""
NOT_RUN = "WebAssembly"
"""Something in Streamlit's front end tries it and goes on without: our policy lets nobody run it."""
FOCUSED = "(title) => document.activeElement.matches('h1') && document.activeElement.innerText === title"
"""Also in a window that lost the focus to a file that came."""
PDF, WORD, CALENDAR = b"%PDF", b"PK", b"BEGIN:VCALENDAR"


@pytest.fixture(scope="module")
def firefox(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give a Firefox; without one the tests are skipped."""
    path = find_firefox()
    if path is None:
        pytest.skip(MISSING)
    program = tmp_path_factory.mktemp("firefox") / "firefox"
    named = {"project": PROJECT, "firefox": path, "python": sys.executable}
    program.write_text(
        STARTS.format(**{name: shlex.quote(str(value)) for name, value in named.items()}), encoding="utf-8"
    )
    program.chmod(0o755)
    environment = os.environ | {"HOME": str(program.parent), "MOZ_DISABLE_CONTENT_SANDBOX": "1"}
    browser = playwright.firefox.launch(channel=SHIPPED, executable_path=program, env=environment)
    yield browser
    browser.close()


@pytest.fixture
def page(firefox: Browser, server: Server) -> Iterator[Page]:
    """Give the start page on a phone, and check afterwards that no script broke."""
    wrong: list[str] = []
    context = firefox.new_context(viewport={"width": 360, "height": 780}, locale="nl-NL")
    page = context.new_page()
    watch_reruns(page)
    page.on("pageerror", lambda error: wrong.append(str(error)) if NOT_RUN not in str(error) else None)
    page.goto(server.url)
    wait_ready(page)
    yield page
    context.close()
    assert wrong == []


def go(page: Page, name: str) -> None:
    """Go to a step, and wait until its heading has the focus, as it has for who listens."""
    page.locator(f".ap-steps a[href='{name}']").click()
    page.wait_for_function(FOCUSED, arg=content().pages[name].title)
    wait_ready(page)


def answer(page: Page, wanted: str | None) -> None:
    """Press an answer, or type where the naaste lives as a person does."""
    if wanted is not None:
        page.get_by_text(wanted, exact=True).click()
        return
    page.get_by_label(content().questions["municipality"].ask).click()
    page.keyboard.type(POSTCODE)
    page.keyboard.press("Enter")
    wait_until_understood(page)


def downloaded(page: Page, label: str) -> bytes:
    """Press a button, and return what comes of it."""
    with page.expect_download() as coming:
        page.get_by_role("button", name=label).first.click()
    return Path(coming.value.path()).read_bytes()


def test_the_journey_and_what_comes_of_it(page: Page) -> None:
    """From the first page to the plan, with a form taken along; letters, calendar and a reload lose nothing."""
    page.get_by_role("link", name=sentence("start", "way_questions")).click()
    page.get_by_role("heading", name=content().pages["situatie"].title, level=1).wait_for()
    walk_questions(page, partial(answer, page), lambda name: page.get_by_role("button", name=name).click())
    expect(page.get_by_role("heading", name=sentence("situatie", "done_title"))).to_be_focused()
    go(page, "mogelijkheden")
    go(page, "plan")
    before = answers_in_plan(page)
    go(page, "regelen")
    page.locator(".st-key-papers_letter summary").click()
    assert downloaded(page, sentence("papieren", "pdf")).startswith(PDF)
    assert downloaded(page, sentence("papieren", "word")).startswith(WORD)
    page.locator(".st-key-door_agenda summary").click()
    assert downloaded(page, sentence("dates", "download")).startswith(CALENDAR)
    page.reload()
    wait_until_opened(page, "again")
    go(page, "plan")
    assert answers_in_plan(page) == before
