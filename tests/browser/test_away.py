"""Before the site has arrived and while its connection is gone: something to read, whom to call, and nothing lost."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import answers_in_plan, bring_answers, follow, wait_until_opened
from tests.browser.serving import Server, free_port, running_server, wait_ready
from tests.browser.walking import MUNICIPALITY, content, sentence

pytestmark = pytest.mark.browser

NOTE, SHEET, FIRST_TEXT = ".ap-away-note", "dialog.ap-away", ".ap-first-text"
STREAMLITS_NOTE = "[data-testid=stDialog]"
SPEAK_ENGLISH = "localStorage.setItem('adempauze.looks', JSON.stringify({ language: 'en' }))"
LONGER_THAN_IT_WAITS = 5500  # milliseconds
PRESS_AT_ONCE = """(place) => new MutationObserver((_, watching) => {
    if (document.querySelector('[data-testid=stApp]').dataset.testConnectionState !== 'CONNECTED') return;
    watching.disconnect();
    document.querySelector(place).click();
}).observe(document.querySelector('[data-testid=stApp]'), { attributeFilter: ['data-test-connection-state'] })"""
"""Presses something the moment that there is a connection again."""
A_PRESS = 1200  # milliseconds after which a press on a link is over


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_text_waits_for_no_script(browser: Browser, server: Server, language: str) -> None:
    """Whose site it is and whom to call stands in the page itself, in the visitor's language."""
    page = browser.new_context().new_page()
    page.route("**/static/js/**", lambda route: route.abort())
    page.add_init_script(SPEAK_ENGLISH if language == "en" else "")
    page.goto(f"{server.url}/plekken")
    texts, lines = content(language).pages["verbinding"], content(language).help_lines
    shown = page.locator(FIRST_TEXT)
    expect(shown.get_by_text(str(texts.words["coming"]))).to_be_visible()
    for name in content().pages["verbinding"].help_lines:
        expect(shown.get_by_text(lines[name].in_short)).to_be_visible()
    expect(shown.locator("a[href='tel:112']:visible")).to_be_visible()
    expect(shown.get_by_role("heading", level=1)).to_have_count(1)
    page.context.close()


def test_the_first_text_gives_way(page: Page) -> None:
    """Nothing is left of it once the page is drawn."""
    expect(page.locator(FIRST_TEXT)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_nothing_stands_in_for_a_page_that_came(open_page: OpenPage, server: Server) -> None:
    """Who opens *Nu hulp nodig* and at once another page isn't given numbers to call in the place of either."""
    page = open_page(server.url)
    page.locator(".ap-help").click()
    page.get_by_role("heading", name=content().pages["nu_hulp"].title, level=1).wait_for()
    follow(page, "uitleg")
    page.wait_for_timeout(LONGER_THAN_IT_WAITS)
    expect(page.locator(SHEET)).to_have_count(0)


def test_help_and_advice_need_no_connection(open_page: OpenPage, tmp_path: Path) -> None:
    """Without a connection a note stays, *Nu hulp nodig* and each step give numbers, and then everything goes on."""
    port = free_port()
    with running_server(tmp_path / "log", port=port) as server:
        page = open_page(f"{server.url}/plan")
        before = bring_answers(page)
        page.locator(".ap-steps a[href='mogelijkheden']").click()
        page.get_by_role("heading", name=content().pages["mogelijkheden"].title, level=1).wait_for()
        wait_ready(page)
        advised = page.locator(".ap-first").first.inner_text()
        follow(page, "uitleg")
    note = page.locator(NOTE)
    expect(note).to_contain_text(sentence("verbinding", "note"))
    address = page.url
    for link in (".ap-help", ".ap-steps a[href='regelen']"):
        page.locator(link).click()
        sheet = page.locator(SHEET)
        expect(sheet.get_by_role("heading", level=2).first).to_be_focused()
        for name in ("112", "huisartsenspoedpost", "mantelzorglijn"):
            expect(sheet).to_contain_text(content().help_lines[name].number or content().help_lines[name].name)
        assert advised.splitlines()[0] in sheet.inner_text()
        page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)
    assert page.url == address
    expect(page.locator(STREAMLITS_NOTE)).to_have_count(0)
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.wait_for_timeout(A_PRESS)
    page.evaluate("location.reload()")
    page.wait_for_timeout(A_PRESS)
    assert asked == ["beforeunload"]
    expect(note).to_be_visible()
    with running_server(tmp_path / "log2", port=port):
        expect(note).to_contain_text(sentence("verbinding", "back"))
        wait_until_opened(page, "held")
        follow(page, "plan")
        assert answers_in_plan(page) == before
        expect(note).to_have_count(0)


def test_a_wipe_without_a_connection_leaves_nothing(open_page: OpenPage, tmp_path: Path) -> None:
    """Nothing of the answers is in sight or stored, numbers to call are; with a connection the site begins anew."""
    port = free_port()
    with running_server(tmp_path / "log", port=port) as server:
        page = open_page(f"{server.url}/plan")
        bring_answers(page)
    expect(page.locator(NOTE)).to_contain_text(sentence("verbinding", "note"))
    page.locator("[data-wipe]:visible").first.click()
    expect(page.locator(SHEET)).to_contain_text(sentence("device", "wiped"))
    expect(page.locator(SHEET).get_by_role("heading", level=2)).to_be_focused()
    expect(page.locator(SHEET).locator("a[href='tel:112']")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(SHEET)).to_be_visible()
    expect(page.locator(NOTE)).to_have_count(0)
    assert MUNICIPALITY not in page.content()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    with running_server(tmp_path / "log2", port=port):
        expect(page.get_by_role("heading", name=sentence("start", "question"), level=1)).to_be_visible()
        wait_ready(page)
        follow(page, "plan")
        assert answers_in_plan(page) == []


def test_a_press_right_after_the_connection_is_back_counts(open_page: OpenPage, tmp_path: Path) -> None:
    """Who presses a step while a new server is still told the answers gets that step, with the answers."""
    port = free_port()
    with running_server(tmp_path / "log", port=port) as server:
        page = open_page(f"{server.url}/plan")
        before = bring_answers(page)
    expect(page.locator(NOTE)).to_contain_text(sentence("verbinding", "note"))
    page.evaluate(PRESS_AT_ONCE, ".ap-steps a[href='regelen']")
    with running_server(tmp_path / "log2", port=port):
        title = content().pages["regelen"].title
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        wait_ready(page)
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        follow(page, "plan")
        assert answers_in_plan(page) == before
