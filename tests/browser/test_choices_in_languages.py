"""Whatever somebody chose is still chosen after a switch of language, both ways, and can be chosen anew."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from development.landmarks import settled
from tests.browser.answered import kept_file, visit
from tests.browser.conftest import OpenPage
from tests.browser.keeping import wait_until_opened
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import content, open_door, sentence

pytestmark = pytest.mark.browser

CHOSEN = """() => {
    const fields = {};
    for (const box of document.querySelectorAll('.st-key-ap_page [class*="st-key-"]')) {
        if (box.querySelector('[class*="st-key-"]')) continue;
        const key = [...box.classList].find((name) => name.startsWith('st-key-')).replace(/_(nl|en)$/, '');
        const all = [...box.querySelectorAll('[role=radio], [role=checkbox], input, button[aria-pressed]')];
        const on = (node) => node.checked || node.ariaChecked === 'true' || node.ariaPressed === 'true';
        const value = all.every((node) => node.matches('input:not([type=radio], [type=checkbox])'))
            ? all.map((field) => field.value).join() : all.flatMap((node, place) => on(node) ? [place] : []).join();
        if (all.length) fields[key] = value;
    }
    return fields;
}"""
"""By key what each field of the page holds: which of its options, counted from 0, or what was typed."""
ASKED = {
    "conditions": None, "goal": "ask_goal", "fixed_routine": "ask_fixed_routine", "nights": None,
    "preferences": "ask_preferences_own_rest", "language_or_culture": None, "municipality": None,
}  # fmt: skip
"""A question of each kind, with the list in which something else is chosen."""


def chosen(page: Page) -> dict[str, str]:
    """What every choice and field of a page holds."""
    wait_ready(page)
    assert page.locator(".ap-calm").count() == 0
    fields: dict[str, str] = page.evaluate(CHOSEN)
    return fields


def switch(page: Page, language: str) -> None:
    """Follow the link to the other language."""
    page.locator(f".ap-languages a[lang={language}]").click()
    page.wait_for_function(f"() => document.documentElement.lang === '{language}'")
    wait_ready(page)


def stays(page: Page) -> dict[str, str]:
    """Switch to English and back; check that each time every choice stays as it was, and return those."""
    before = chosen(page)
    for language in ("en", "nl"):
        switch(page, language)
        assert {key: value for key, value in chosen(page).items() if key in before} == before, language
    return before


def press(page: Page, key: str, place: int) -> None:
    """Press the option of a list that stands at this place, counted from 0."""
    here = page.locator(f'[class*="st-key-{key}"]').last
    here.get_by_role("radio").or_(here.get_by_role("button")).first.wait_for()  # its options are drawn after its place
    options = here.locator("label:has(input)")
    (options if options.count() else here.get_by_role("button").or_(here.get_by_role("radio"))).nth(place).click()
    wait_ready(page)


def opened(
    open_page: OpenPage,
    server: Server,
    folder: Path,
    name: str,
    persona: str = "everything_answered",
    **more: Any,  # noqa: ANN401
) -> Page:
    """Open a page as somebody who answered much and took something along."""
    page = open_page(f"{server.url}/plan")
    file = kept_file(folder, persona, chosen=["logeerzorg_logeerhuis", "buitenhuis"], **more)
    page.locator("[data-open]").first.set_input_files(file)
    wait_until_opened(page, "file")
    visit(page, name)
    return page


def chooses_in_both(page: Page, key: str) -> None:
    """Choose in Dutch and then in English, and check that each choice stands in the other language."""
    for place, language in ((1, "en"), (0, "nl")):
        press(page, key, place)
        assert value_of(page, key) == str(place), key
        switch(page, language)
        assert value_of(page, key) == str(place), (key, language)


def value_of(page: Page, key: str) -> str:
    """What one choice holds, by the beginning of its key."""
    return next(value for name, value in chosen(page).items() if name.startswith(f"st-key-{key}"))


def go_on(page: Page) -> None:
    """Press *next*."""
    page.locator(".st-key-next_question button").click()
    wait_ready(page)


def test_each_kind_of_question_keeps_its_answer(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """Ticks, a list, yes or no, a number, what matters, a text, a place: each shows its answer in both languages."""
    page = opened(open_page, server, tmp_path, "situatie")
    for name, chosen_from in ASKED.items():
        page.locator(f".st-key-change_{name} button").first.click()
        wait_ready(page)
        shown = chosen(page) if chosen_from else stays(page)
        assert any(shown.values()) or name == "municipality", name
        if chosen_from:
            chooses_in_both(page, chosen_from)
        if name == "municipality":
            page.get_by_role("textbox").first.fill("Hengelo")
            page.keyboard.press("Enter")
            wait_ready(page)
            chooses_in_both(page, "ask_municipality_which")
        visit(page, "situatie")
        while page.locator(".st-key-change_goal").count() == 0:
            go_on(page)


def test_the_self_check_goes_on(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """One answer, another language, the next answer: both count, and no page breaks after it."""
    page = opened(open_page, server, tmp_path, "zelfcheck")
    name, check = next((name, check) for name, check in content().checks.items() if check.kind == "own_signals")
    first, second = list(check.items)[:2]
    chooses_in_both(page, f"check_{name}_{first}")
    go_on(page)
    chooses_in_both(page, f"check_{name}_{second}")
    page.get_by_role("button", name=sentence("situatie", "back")).click()
    wait_ready(page)
    assert value_of(page, f"check_{name}_{first}") == "0"
    page.locator(".st-key-paper_total summary").click()
    wait_ready(page)
    chooses_in_both(page, "paper_list")
    visit(page, "plan")
    assert page.locator(".ap-calm").count() == 0


def test_the_plan_and_the_options_keep_whether_somebody_is_sure(
    open_page: OpenPage, server: Server, tmp_path: Path
) -> None:
    """The four questions, looking back and what is taken along: each stays, and leads on to a page that works."""
    page = opened(open_page, server, tmp_path, "plan", kept={"afterwards": {"naaste": "bad"}})
    open_door(page, "genoeg")
    chooses_in_both(page, "sure_after_sure")
    open_door(page, "na-afloop")
    chooses_in_both(page, "after_naaste")
    stays(page)
    visit(page, "mogelijkheden")
    open_door(page, "genoeg")
    page.locator(".st-key-forms_nights summary").click()
    wait_ready(page)
    assert chosen(page)["st-key-take_logeerzorg_logeerhuis"] == "0"
    stays(page)


def test_the_days_and_the_year_keep_what_was_chosen(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """A day that is known, and everything that was chosen of a stay which isn't added yet."""
    page = opened(open_page, server, tmp_path, "regelen", "breda_three_weeks")
    open_door(page, "data")
    chooses_in_both(page, "known_step")
    chooses_in_both(page, "which_day")
    open_door(page, "jaar")
    press(page, "year_month", 3)
    chooses_in_both(page, "year_how_often")
    chooses_in_both(page, "year_weekend")
    stays(page)


def test_the_workbench_keeps_what_was_pressed(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """Chips of one, of many and of how much something matters, fields, and two voices."""
    page = opened(open_page, server, tmp_path, "professionals", kept={"voices": {"attitude": "refuses"}})
    settled(page)
    before = stays(page)
    assert sum(bool(value) for value in before.values()) > len(content().questions) / 2
    client = next(key for key in before if "_caregiver_goal" in key).removeprefix("st-key-").partition("_caregiver")[0]
    chooses_in_both(page, f"{client}_caregiver_goal")
    chooses_in_both(page, f"{client}_naaste_attitude")
