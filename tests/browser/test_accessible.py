"""Every page of a visit with answers, to the eye and the hand: fits, is named, can be pressed, seen and followed."""

import pytest
from playwright.sync_api import Page, expect

from development.landmarks import settled
from tests.browser.answered import FOCUS, heading_of
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import (
    answer_six_questions_with_keys,
    answers,
    content,
    press,
    sentence,
    tab_to,
    wait_until_understood,
)

pytestmark = pytest.mark.browser

HARDEST: dict[str, tuple[int, int, dict[str, str]]] = {
    "320 pixels, the system's colours": (320, 640, {"forced_colors": "active"}),
    "200 %, less motion": (640, 450, {"reduced_motion": "reduce"}),
}
"""Windows in which the journey is walked; a laptop of 1280 by 900 has half of that at 200 %."""

NOT_IN_SIGHT = """() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const shown = node.matches('input') ? node.closest('[role=radiogroup] > div, label') ?? node : node;
    const box = shown.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]];
    const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
        return top && (shown.contains(top) || top.contains(shown) && !top.matches('.ap-header'));
    });
    return seen ? null : `${node.tagName} ${node.innerText || node.ariaLabel || node.value}`;
}"""

PLACES = """() => {
    const parts = 'h1, .ap-question, [data-testid=stWidgetLabel], [role=radiogroup] > div, .stCheckbox, ' +
        'input[type=text], .ap-more, .ap-footer';
    const shown = [...document.querySelectorAll(parts)].filter((node) => node.checkVisibility());
    const top = (node) => Math.round(node.getBoundingClientRect().top);
    return shown.map((node) => `${node.innerText.trim().slice(0, 40)} at ${top(node) - top(shown[0])}`);
}"""
"""Where everything on the page stands, measured from its heading."""


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        pytest.param("situatie", 360, 640, id="one question, phone"),
        pytest.param("mogelijkheden", 360, 640, id="a long page, phone"),
        pytest.param("situatie", 640, 450, id="one question, zoomed to 200 %"),
        pytest.param("mogelijkheden", 640, 450, id="a long page, zoomed to 200 %", marks=pytest.mark.sweep),
    ],
)
def test_what_has_the_focus_is_in_sight(
    open_page: OpenPage, server: Server, name: str, width: int, height: int
) -> None:
    """Whoever goes through a page by Tab never lands behind the header, or behind the button at the bottom."""
    page = open_page(f"{server.url}/{name}", width=width, height=height)
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(NOT_IN_SIGHT) is None


def core_questions() -> list[str]:
    """The first six questions, in their order."""
    questions = content().questions
    return sorted(
        (name for name, question in questions.items() if question.core), key=lambda name: questions[name].order
    )


@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.sweep)])
def test_nothing_jumps_when_an_answer_changes(open_page: OpenPage, server: Server, width: int) -> None:
    """Whatever is answered, the question, its answers and the way on stay where they were."""
    page = open_page(f"{server.url}/situatie", width=width, height=780)
    for question, answer in zip(core_questions(), answers(), strict=True):
        expect(page.get_by_text(content().questions[question].ask, exact=True)).to_be_visible()
        settled(page)
        before = page.evaluate(PLACES)
        if answer is None:
            page.get_by_label(content().questions["municipality"].ask).fill("1811")
            page.keyboard.press("Enter")
            wait_until_understood(page)
        else:
            page.get_by_text(answer, exact=True).click()
        settled(page)
        assert page.evaluate(PLACES) == before
        page.get_by_role("button", name=sentence("situatie", "next")).click()


def test_an_unknown_place_is_told_aloud(open_page: OpenPage, server: Server) -> None:
    """What is wrong with an answer reaches who can't see it, in a line that was there."""
    page = open_page(f"{server.url}/plekken")
    spoken = page.locator("body > [role=status]")
    expect(spoken).to_have_count(1)
    page.get_by_label(content().questions["municipality"].ask).fill("Qqqqxx")
    page.keyboard.press("Enter")
    expect(spoken).to_have_text(sentence("situatie", "place_unknown"))


@pytest.mark.parametrize(("width", "height", "looks"), HARDEST.values(), ids=HARDEST)
def test_the_whole_journey_by_keyboard(
    open_page: OpenPage, server: Server, width: int, height: int, looks: dict[str, str]
) -> None:
    """From the first page to the plan, with something taken along, without a mouse, where that is hardest."""
    page = open_page(server.url, width=width, height=height, **looks)
    follow_with_keys(page, sentence("start", "way_questions"), "situatie")
    answer_six_questions_with_keys(page)
    press(page, sentence("situatie", "to_results"))
    arrive(page, "mogelijkheden")
    first = page.locator('[class*="st-key-take_"]').first.text_content().strip()
    tab_to(page, "summary", first.partition(": ")[2])
    page.keyboard.press("Enter")
    tab_to(page, "input", first)
    page.keyboard.press("Space")
    wait_ready(page)
    back_to_steps(page, "plan")
    page.keyboard.press("Enter")
    arrive(page, "plan")
    expect(page.get_by_text(first.partition(": ")[2]).first).to_be_visible()


def back_to_steps(page: Page, name: str) -> None:
    """Press Shift and Tab until a step of the journey has the focus."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(f"{FOCUS}.closest('.ap-steps') && {FOCUS}.getAttribute('href')") == name:
            return
    pytest.fail(f"the keyboard never reached the step {name!r}")


def follow_with_keys(page: Page, link: str, name: str) -> None:
    """Go to a link by Tab, press Enter, and land on the heading of its page."""
    tab_to(page, "a", link)
    page.keyboard.press("Enter")
    arrive(page, name)


def arrive(page: Page, name: str) -> None:
    """Wait until the heading of a page has the focus."""
    expect(page.get_by_role("heading", name=heading_of(name), level=1)).to_be_focused()
    wait_ready(page)
