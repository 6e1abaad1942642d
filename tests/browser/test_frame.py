"""What stands around every page, worked as a person does: with keys, on a phone, with a finger."""

import pytest
from playwright.sync_api import Page, expect

from pages.parts.frame.frame import STEPS
from tests.browser.answered import visit
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready

pytestmark = pytest.mark.browser

FOCUS = "document.activeElement"


def address(server: Server, name: str) -> str:
    """Say where a page is."""
    return f"{server.url}/{'' if name == 'start' else name}"


def follow(page: Page, place: str, name: str) -> None:
    """Click a link in a part of the frame and wait for its page."""
    page.locator(f"{place} a[href='{name}']").click()
    page.wait_for_url(f"**/{name}")
    wait_ready(page)


def test_help_is_one_tap_away_even_after_scrolling(open_page: OpenPage, server: Server) -> None:
    """The way to help stays in sight, and it works."""
    page = open_page(address(server, "uitleg"), width=360, height=640)
    page.mouse.move(180, 400)
    page.mouse.wheel(0, 3000)
    expect(page.locator(".ap-help")).to_be_in_viewport()
    follow(page, ".ap-header", "nu_hulp")


def test_focus_goes_to_the_heading_of_a_new_page(page: Page) -> None:
    """Who can't see the page change hears its heading, and reads on from there."""
    assert page.evaluate(f"{FOCUS}.tagName") == "BODY"
    for name in ("professionals", "uitleg"):
        follow(page, ".ap-footer", name)
        page.wait_for_function(f"() => {FOCUS}.tagName === 'H1'")
        assert page.locator("#stMain").evaluate("main => main.scrollTop") == 0


def test_links_keep_the_session(page: Page) -> None:
    """A link in the frame opens its page without loading everything again: answers live in the session."""
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url) if request.resource_type == "document" else None)
    follow(page, ".ap-footer", "situatie")
    follow(page, ".ap-steps", "plekken")
    page.go_back()
    page.wait_for_url("**/situatie")
    wait_ready(page)
    assert loads == []


def test_skip_link_leads_to_the_heading(page: Page) -> None:
    """The first press of Tab offers to skip the header; Enter does."""
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga direct naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUS}.tagName") == "H1"


def test_steps_say_where_one_is(open_page: OpenPage, server: Server) -> None:
    """Six steps in a list, the current one marked for eye and ear; on a phone in words as well."""
    page = open_page(server.url, width=360)
    for number, name in enumerate(STEPS, 1):
        visit(page, name)
        expect(page.get_by_role("navigation", name="De zes stappen").get_by_role("listitem")).to_have_count(6)
        expect(page.locator(".ap-steps [aria-current=step]")).to_have_attribute("href", name)
        assert page.locator(".ap-steps-now").inner_text().startswith(f"Stap {number} van 6")


def test_paper_holds_only_the_text(page: Page) -> None:
    """On paper there is no header, menu or button."""
    page.emulate_media(media="print")
    for part in (".ap-header", ".ap-footer", "button"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_and_parts_agree_on_the_theme(open_page: OpenPage, server: Server, scheme: str) -> None:
    """Streamlit's theme and our style sheets follow the same wish for light or dark."""
    page = open_page(server.url, color_scheme=scheme)
    ours = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ap-text').trim()")
    assert ours == {"light": "#1d2b2e", "dark": "#f3ede2"}[scheme]
    assert page.locator(".stApp").evaluate("app => getComputedStyle(app).colorScheme") == scheme
