"""Two windows of one browser: the newest answer wins in both, and a wipe in one wipes the other."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import (
    ANSWERS_KEY,
    answers_in_plan,
    bring_answers,
    follow,
    left_in_storage,
    press_tick,
    tick_keeping,
    wait_until_opened,
    wipe,
)
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import MUNICIPALITY, answer_six_questions, content, sentence

pytestmark = pytest.mark.browser

QUESTION = "goal"
TICK = ".st-key-keep_on_device input"
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
STORED = f"() => localStorage.getItem('{ANSWERS_KEY}')"


def change_goal(page: Page, option: str) -> str:
    """Give another answer to one question; return how that answer reads."""
    follow(page, "situatie")
    page.locator(f".st-key-change_{QUESTION} button").first.click()
    wait_ready(page)
    label = content().questions[QUESTION].options[option].label
    before = page.evaluate(STORED)
    page.get_by_text(label, exact=True).click()
    page.wait_for_function(f"before => localStorage.getItem('{ANSWERS_KEY}') !== before", arg=before)
    wait_ready(page)
    return label


def second_window(page: Page, url: str) -> Page:
    """Open another window of the same browser, which finds the answers that are kept."""
    other = page.context.new_page()
    other.goto(f"{url}/plan")
    wait_until_opened(other, "stored")
    return other


def test_the_newest_answer_wins_in_both_windows(open_page: OpenPage, server: Server) -> None:
    """What is answered in one window shows in the other, and no window writes an older answer over it."""
    first = open_page(f"{server.url}/situatie")
    answer_six_questions(first)
    follow(first, "plan")
    before = answers_in_plan(first)
    tick_keeping(first)
    second = second_window(first, server.url)
    assert answers_in_plan(second) == before
    change_goal(first, "sleep")
    wait_until_opened(second, "tab")
    now = answers_in_plan(second)
    assert now != before
    follow(second, "uitleg")
    follow(second, "plan")
    follow(first, "plan")
    assert answers_in_plan(first) == answers_in_plan(second) == now
    change_goal(second, "holiday")
    wait_until_opened(first, "tab")
    assert answers_in_plan(first) != now
    latest = answers_in_plan(first)
    first.reload()
    wait_until_opened(first, "stored")
    assert answers_in_plan(first) == latest


def test_two_windows_come_to_rest(open_page: OpenPage, server: Server) -> None:
    """Each window writes where it is; neither answers the other's writing with writing without end."""
    first = open_page(f"{server.url}/plan")
    bring_answers(first)
    tick_keeping(first)
    second = second_window(first, server.url)
    change_goal(first, "sleep")
    wait_until_opened(second, "tab")
    for page in (first, second):
        page.evaluate("() => { window.writes = 0; window.addEventListener('storage', () => { window.writes += 1 }) }")
    follow(second, "uitleg")
    first.wait_for_timeout(2000)
    assert first.evaluate("window.writes") <= 2
    assert second.evaluate("window.writes") <= 1


def test_a_wipe_in_one_window_wipes_the_other(open_page: OpenPage, server: Server) -> None:
    """After *wis alles* neither window has an answer left, whatever is done in the other one, and nothing is stored."""
    first = open_page(f"{server.url}/plan")
    bring_answers(first)
    tick_keeping(first)
    second = second_window(first, server.url)
    wipe(first)
    expect(second.get_by_text(sentence("device", "wiped"))).to_be_visible()
    wait_ready(second)
    assert left_in_storage(second) == []
    follow(second, "plan")
    assert answers_in_plan(second) == []
    assert MUNICIPALITY not in second.content()
    second.reload()
    assert answers_in_plan(second) == []
    assert left_in_storage(first) == []


def test_a_window_that_keeps_nothing_is_wiped_too(open_page: OpenPage, server: Server) -> None:
    """Who wipes everything doesn't think of the other window, which may hold the same answers unkept."""
    first = open_page(f"{server.url}/plan")
    bring_answers(first)
    second = first.context.new_page()
    second.goto(f"{server.url}/plan")
    wait_ready(second)
    bring_answers(second)
    tick_keeping(first)
    wipe(first)
    expect(second.get_by_text(sentence("device", "wiped"))).to_be_visible()
    wait_ready(second)
    follow(second, "plan")
    assert answers_in_plan(second) == []


def test_keeping_no_more_holds_for_both_windows(open_page: OpenPage, server: Server) -> None:
    """Taking the tick away in one window isn't undone by the other, which says that it keeps nothing any more."""
    first = open_page(f"{server.url}/plan")
    before = bring_answers(first)
    tick_keeping(first)
    second = second_window(first, server.url)
    press_tick(first)
    first.wait_for_function(f"() => localStorage.getItem('{ANSWERS_KEY}') === null")
    expect(second.get_by_text(sentence("device", "stopped"))).to_be_visible()
    expect(second.locator(TICK)).not_to_be_checked()
    follow(second, "uitleg")
    follow(second, "plan")
    assert answers_in_plan(second) == before
    assert second.evaluate(STORED) is None
    tick_keeping(first)
    follow(second, "uitleg")
    assert first.evaluate(STORED) is not None


def test_a_device_that_can_not_keep_takes_the_tick_away(open_page: OpenPage, server: Server) -> None:
    """The tick shows what is so: where the browser refuses, it is off again."""
    page = open_page(f"{server.url}/plan")
    page.evaluate(FULL)
    press_tick(page)
    expect(page.get_by_text(sentence("device", "full"))).to_be_visible()
    expect(page.locator(TICK)).not_to_be_checked()
