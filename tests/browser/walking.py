"""The journey as one person walks it: a daughter who plans a holiday, with a mother in Alkmaar."""

from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import Page, expect

from matching.authoring.loading import load_content
from matching.entries.content import Content
from tests.browser.serving import PROJECT, wait_ready

GIVEN = (("conditions", "dementia"), ("age_group", "from_65"), ("goal", "holiday"), ("urgency", "planned"))
POSTCODE, MUNICIPALITY = "1811", "Alkmaar"
MOST_TABS = 60
MOST_ARROWS = 12
FOCUSED = """(tag) => { const node = document.activeElement;
    return node.matches(tag) ? [node.ariaLabel, node.innerText, node.closest('label')?.innerText].join(' ') : '' }"""


@cache
def content(language: str = "nl") -> Content:
    """The content, so that no test repeats a sentence that an author may change."""
    return load_content(PROJECT / "content", language)


def sentence(page: str, name: str, /, **blanks: object) -> str:
    """A sentence of a page."""
    return str(content().pages[page].words[name]).format(**blanks)


def answers() -> list[str | None]:
    """What she answers to the first six questions; None is the place, which is typed."""
    questions = content().questions
    return [
        *(questions[name].options[option].label for name, option in GIVEN),
        None,
        questions["indication"].options["none"].label,
    ]


def answer_six_questions(page: Page) -> None:
    """Answer the first six questions with the mouse."""

    def press_button(name: str) -> None:
        page.get_by_role("button", name=name).click()

    walk_questions(page, lambda answer: _click(page, answer), press_button)


def answer_six_questions_with_keys(page: Page) -> None:
    """Answer the first six questions with Tab, space, arrows and Enter."""
    walk_questions(page, lambda answer: _answer_with_keys(page, answer), lambda name: press(page, name))


def walk_questions(page: Page, answer: Callable[[str | None], None], press_button: Callable[[str], None]) -> None:
    """Answer the first six questions, each in the way that is given, until it says that they are done."""
    for number, wanted in enumerate(answers(), 1):
        expect(page.get_by_text(sentence("situatie", "question_of", step=number, of=6))).to_be_visible()
        wait_ready(page)
        answer(wanted)
        wait_ready(page)
        press_button(sentence("situatie", "next"))
    expect(page.get_by_role("heading", name=sentence("situatie", "done_title"))).to_be_visible()
    wait_ready(page)


def _click(page: Page, answer: str | None) -> None:
    if answer is None:
        type_place(page)
    else:
        page.get_by_text(answer, exact=True).click()


def _answer_with_keys(page: Page, answer: str | None) -> None:
    tab_to(page, "input", answer or content().questions["municipality"].ask)
    if answer:
        page.keyboard.press("Space")
    else:
        page.keyboard.type(f"{POSTCODE}\n")
        wait_until_understood(page)


def press(page: Page, button: str) -> None:
    """Go to a button by keyboard and press it."""
    tab_to(page, "button", button)
    page.keyboard.press("Enter")


def tab_to(page: Page, tag: str, name: str) -> None:
    """Press Tab (and arrows inside a group of radio buttons) until something with this name has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if name in _focused(page, tag):
            return
        for _ in range(MOST_ARROWS if _focused(page, "input[type=radio]") else 0):
            page.keyboard.press("ArrowDown")
            if name in _focused(page, tag):
                return
    pytest.fail(f"the keyboard never reached {name!r}")


def _focused(page: Page, tag: str) -> str:
    return str(page.evaluate(FOCUSED, tag))


def open_door(page: Page, name: str) -> None:
    """Open something that waits behind one press, if it is closed."""
    summary = page.locator(f".st-key-door_{name} summary").first
    summary.wait_for()
    if not summary.evaluate("node => node.parentElement.open"):
        summary.click()
        wait_ready(page)


def open_row(page: Page, name: str) -> None:
    """Open the row of a form or a place."""
    page.locator("details.ap-row").filter(has=page.get_by_role("heading", name=name)).locator("summary").first.click()


def type_place(page: Page) -> None:
    """Type a postcode, and wait until it is understood."""
    page.get_by_label(content().questions["municipality"].ask).fill(POSTCODE)
    page.keyboard.press("Enter")
    wait_until_understood(page)


def wait_until_understood(page: Page) -> None:
    """Wait until the page says which place it looks from."""
    expect(
        page.get_by_text(sentence("situatie", "place_found", name=MUNICIPALITY, municipality=MUNICIPALITY)).first
    ).to_be_visible()
