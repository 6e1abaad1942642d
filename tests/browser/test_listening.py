"""What is heard of a page, and where the keyboard then is: questions are announced, nothing is lost."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.parts.frame.frame import STEPS
from tests.browser.answered import FOCUS, open_answered, visit
from tests.browser.conftest import OpenPage
from tests.browser.looks import unfold_all
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import answers, content, sentence, type_place

pytestmark = pytest.mark.browser

BY_BROWSER = """() => {
    document.documentElement.lang = 'en';
    document.querySelector('title').innerHTML = 'Your situation';
}"""
"""What the translation of a browser does: other text in place of ours, and the language that it now is."""

SAME_NAMES = """() => {
    const pressed = '.st-key-ap_page :is(button, summary, [type=checkbox]):not([role=radio], [role=spinbutton] *)';
    const name = (element) => element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent;
    const shown = [...document.querySelectorAll(pressed)].filter((element) => element.checkVisibility())
        .map((element) => name(element).replace(/\\s+/g, ' ').trim());
    return [...new Set(shown.filter((element, place) => shown.indexOf(element) !== place))];
}"""
TICKED = """() => {
    const box = (element) => getComputedStyle(element.closest('label').querySelector(':scope > div')).backgroundColor;
    const inState = (state) => document.querySelector(`.stCheckbox input${state}`);
    const [on, off] = [':checked', ':not(:checked)'].map(inState);
    return box(on) !== box(off);
}"""


def core_questions() -> list[str]:
    """The first six questions, in their order."""
    questions = content().questions
    return sorted(
        (name for name, question in questions.items() if question.core), key=lambda name: questions[name].order
    )


def test_each_question_is_announced(open_page: OpenPage, server: Server) -> None:
    """After *Volgende* the focus is on a heading that says which question it is and what it asks; so does the tab."""
    page = open_page(f"{server.url}/situatie", width=360)
    names = core_questions()
    for number, (question, answer) in enumerate(zip(names, answers(), strict=True), 1):
        ask = content().questions[question].ask
        counted = sentence("situatie", "question_of", step=number, of=len(names))
        expect(page).to_have_title(f"{counted} – {content().pages['situatie'].title} – Adempauze")
        heading = page.get_by_role("heading", level=2).filter(has_text=counted)
        expect(heading).to_contain_text(ask)
        if number > 1:
            expect(heading).to_be_focused()
        if answer is None:
            type_place(page)
        else:
            page.get_by_text(answer, exact=True).click()
        wait_ready(page)
        page.get_by_role("button", name=sentence("situatie", "next")).press("Enter")
        wait_ready(page)
    expect(page.get_by_role("heading", name=sentence("situatie", "done_title"))).to_be_focused()
    short = content().questions["goal"].short
    page.get_by_role("button", name=f"{sentence('situatie', 'change')}: {short}").press("Enter")
    expect(page.get_by_role("heading", level=2).filter(has_text=content().questions["goal"].ask)).to_be_focused()


def test_each_question_of_the_self_check_is_announced(open_page: OpenPage, server: Server) -> None:
    """As those of the situation; after the last the focus is on the heading of what the answers mean."""
    page = open_page(f"{server.url}/zelfcheck", width=360)
    checks = content().checks.values()
    own_first = sorted(checks, key=lambda check: check.kind != "own_signals")
    asked = [item for check in own_first for item in check.items.values()]
    for number, item in enumerate(asked, 1):
        counted = sentence("situatie", "question_of", step=number, of=len(asked))
        expect(page).to_have_title(f"{counted} – {content().pages['zelfcheck'].title} – Adempauze")
        heading = page.get_by_role("heading", level=2).filter(has_text=counted)
        expect(heading).to_contain_text(item.ask)
        if number > 1:
            expect(heading).to_be_focused()
        page.get_by_role("radio", name=next(iter(item.options.values())).label).press("Space")
        wait_ready(page)
        page.locator(".st-key-next_question button").press("Enter")
        wait_ready(page)
    expect(page).to_have_title(f"{content().pages['zelfcheck'].title} – Adempauze")
    expect(page.get_by_role("heading", name=sentence("zelfcheck", "outcome"))).to_be_focused()


def test_boxes_are_a_group_with_a_name(open_page: OpenPage, server: Server) -> None:
    """The boxes of the first question belong to it, for who hears them one by one; a ticked one is seen as such."""
    page = open_page(f"{server.url}/situatie", width=360, forced_colors="active")
    question = content().questions["conditions"]
    group = page.get_by_role("group", name=question.ask)
    expect(group.get_by_role("checkbox")).to_have_count(len(question.options) + 1)
    page.get_by_text(answers()[0] or "", exact=True).click()
    wait_ready(page)
    assert page.evaluate(TICKED)


def test_a_message_belongs_to_its_field(open_page: OpenPage, server: Server) -> None:
    """Who comes back to the field hears that it can't stay so; then, still in the field, from where we look."""
    page = open_page(f"{server.url}/plekken")
    field = page.get_by_label(content().questions["municipality"].ask)
    field.fill("Qqqqxx")
    page.keyboard.press("Enter")
    wait_ready(page)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(sentence("situatie", "place_unknown"))
    expect(field).to_be_focused()
    field.fill("1811")
    page.keyboard.press("Enter")
    wait_ready(page)
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(field).to_have_accessible_description(re.compile("Alkmaar"))
    expect(field).to_be_focused()


def test_a_translated_page_stays_translated(open_page: OpenPage, server: Server) -> None:
    """A browser that translates says in which language the page now is; each page still has its own title."""
    page = open_page(f"{server.url}/situatie")
    page.evaluate(BY_BROWSER)
    for name in ("plekken", "uitleg"):
        page.locator(f".ap-footer a[href={name}]").click()
        wait_ready(page)
        expect(page).to_have_title(f"{content().pages[name].title} – Adempauze")
        assert page.evaluate("document.documentElement.lang") == "en"


def test_controls_say_which_card_they_belong_to(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """No page of the journey has two things to press that are called the same."""
    page = open_answered(open_page, server, tmp_path, 1280, 900)
    same = {}
    for name in STEPS:
        visit(page, name)
        unfold_all(page)
        same[name] = page.evaluate(SAME_NAMES)
    assert same == {name: [] for name in STEPS}


def press_by_key(page: Page, place: str) -> None:
    """Give something the focus and press it, as somebody does with the keyboard."""
    page.locator(f"{place}:visible").first.press("Enter")
    wait_ready(page)


def test_the_focus_is_never_lost(open_page: OpenPage, server: Server) -> None:
    """What had the focus is drawn anew or goes: the focus is in its place, or on a heading above it, never nowhere."""
    page = open_page(f"{server.url}/situatie")
    back = sentence("situatie", "back")
    press_by_key(page, ".st-key-next_question button")
    page.get_by_role("button", name=back).press("Enter")
    wait_ready(page)
    expect(page.get_by_role("heading", level=2).first).to_be_focused()
    page.locator(".stCheckbox input").first.press("Space")
    wait_ready(page)
    expect(page.locator(".stCheckbox input").first).to_be_focused()
    page.evaluate(f"{FOCUS}.closest('.stCheckbox').remove()")
    page.wait_for_function(f"() => {FOCUS} !== document.body")
