"""The whole journey, from the first question to the plan, as people really walk it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import POSTCODE, answer_six_questions, answers, content, said, wait_until_understood

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)
MOST_TABS = 60
MOST_ARROWS = 12
FOCUSED = """(tag) => { const one = document.activeElement;
    return one.matches(tag) ? [one.ariaLabel, one.innerText, one.closest('label')?.innerText].join(' ') : '' }"""


def go_on(page: Page, link: str, heading: str) -> None:
    """Follow a link of the page, and wait for the next one."""
    page.locator("#stMain").get_by_role("link", name=link).last.click()
    wait_for(page, heading)


def wait_for(page: Page, title: str) -> None:
    """Wait until the page with this title is drawn."""
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    wait_ready(page)


def take_along(page: Page, name: str) -> None:
    """Tick the box that takes something into the plan."""
    page.get_by_text(said("mogelijkheden", "take_along", name=name), exact=True).click()
    wait_ready(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_by_mouse(open_page: OpenPage, server: Server, width: int) -> None:
    """A person answers six questions, takes a place along, and finds it in the plan."""
    form, place = content().forms["logeerzorg_logeerhuis"].name, content().providers["respijthuis_alkmaar"].name
    page = open_page(server.url, width=width)
    go_on(page, said("start", "way_questions"), content().pages["situatie"].title)
    answer_six_questions(page)
    page.get_by_role("button", name=said("situatie", "to_results")).click()
    wait_for(page, content().pages["mogelijkheden"].title)
    take_along(page, form)
    go_on(page, said("mogelijkheden", "to_places"), content().pages["plekken"].title)
    take_along(page, place)
    go_on(page, said("plekken", "to_arrange"), content().pages["regelen"].title)
    page.locator(".ap-steps a[href='plan']").click()
    wait_for(page, content().pages["plan"].title)
    for name in (form, place):
        expect(page.get_by_role("heading", name=name).first).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_by_keyboard(open_page: OpenPage, server: Server, width: int) -> None:
    """Tab, space, arrows and Enter are enough to come from the first question to the results."""
    page = open_page(f"{server.url}/situatie", width=width)
    for number, answer in enumerate(answers(), 1):
        expect(page.get_by_text(said("situatie", "question_of", step=number, of=6))).to_be_visible()
        wait_ready(page)
        answer_with_keys(page, answer)
        press(page, said("situatie", "next"))
    expect(page.get_by_role("heading", name=said("situatie", "done_title"))).to_be_visible()
    wait_ready(page)
    press(page, said("situatie", "to_results"))
    wait_for(page, content().pages["mogelijkheden"].title)


def answer_with_keys(page: Page, label: str | None) -> None:
    """Choose an answer, or type the place where there is none to choose."""
    if label:
        tab_to(page, "input", label)
        page.keyboard.press("Space")
    else:
        tab_to(page, "input", content().questions["municipality"].ask)
        page.keyboard.type(f"{POSTCODE}\n")
        wait_until_understood(page)
    wait_ready(page)


def press(page: Page, button: str) -> None:
    """Go to a button and press it."""
    tab_to(page, "button", button)
    page.keyboard.press("Enter")


def tab_to(page: Page, tag: str, name: str) -> None:
    """Press Tab (and arrows inside a group of radio buttons) until something with this name has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if name in focused(page, tag):
            return
        for _ in range(MOST_ARROWS if focused(page, "input[type=radio]") else 0):
            page.keyboard.press("ArrowDown")
            if name in focused(page, tag):
                return
    pytest.fail(f"the keyboard never reached {name!r}")


def focused(page: Page, tag: str) -> str:
    """Return what the focused element is called, if it is such an element."""
    return str(page.evaluate(FOCUSED, tag))
