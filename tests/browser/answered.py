"""A visit in which answers were given, and what can be measured of each of its pages."""

import json
from pathlib import Path

import yaml
from playwright.sync_api import Page

from pages.parts.content import today
from tests.browser.conftest import OpenPage
from tests.browser.keeping import wait_until_opened
from tests.browser.serving import PROJECT, Server, wait_ready
from tests.browser.walking import content

PERSONA, CHOSEN = "breda_three_weeks", ("logeerzorg_logeerhuis", "buitenhuis")

WIDER = """Math.max(document.documentElement.scrollWidth, document.querySelector('#stMain').scrollWidth) - innerWidth"""
FOCUS = "document.activeElement"

TOO_SMALL = """(least) => {
    const pressable = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=tab], [role=option]';
    const inSight = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    // A link within a sentence is as high as its line; the rule of targets makes the same exception.
    const inSentence = (one) => one.matches('a') && getComputedStyle(one).display === 'inline'
        && one.closest('p, li, dd, td, label, h3, div').innerText.trim().length > one.innerText.trim().length;
    const target = (one) => one.matches('input[type=radio], input[type=checkbox], input[type=file]')
        ? one.closest('[role=radiogroup] > div') ?? one.closest('label') ?? one : one;
    const framed = (one) => one.closest('[data-testid$=RootElement], [data-testid$=Container], [role=group]') ?? one;
    const own = (one) => one.matches('input, textarea') && target(one) === one ? framed(one) : target(one);
    return [...document.querySelectorAll(pressable)]
        .filter((one) => inSight(own(one)) && !inSentence(one) && !one.closest('[aria-hidden=true]'))
        .map((one) => [one, own(one).getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.height < least - 0.1 || box.width < least - 0.1))
        .map(([one, box]) => `${one.tagName}.${one.className} ${(one.ariaLabel || one.innerText || '').trim()}: `
            + `${Math.round(box.width)} x ${Math.round(box.height)}`);
}"""

SKIPPED_HEADINGS = """() => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility());
    return all.filter((one, place) => place && one.tagName[1] - all[place - 1].tagName[1] > 1)
        .map((one) => `${one.tagName} ${one.innerText}`);
}"""


def open_answered(open_page: OpenPage, server: Server, folder: Path, width: int, height: int, **looks: str) -> Page:
    """Open the plan with the answers of one person, from a file as they keep it."""
    persona = yaml.safe_load((PROJECT / f"tests/personas/{PERSONA}.yaml").read_text("utf-8"))
    saved = {"adempauze": 1, "on": today().isoformat(), "answers": persona["answers"], "chosen": CHOSEN}
    file = folder / "answers.json"
    file.write_text(json.dumps(saved), encoding="utf-8")
    page = open_page(f"{server.url}/plan", width=width, height=height, **looks)
    page.locator("[data-open]").set_input_files(file)
    wait_until_opened(page, "file")
    return page


def visit(page: Page, name: str) -> None:
    """Go to a page within the same visit, by the menu in the foot."""
    page.locator(f".ap-footer li a[href='{'./' if name == 'start' else name}']").click()
    page.get_by_role("heading", name=heading_of(name), level=1).wait_for()
    wait_ready(page)


def heading_of(name: str) -> str:
    """Return the heading of a page."""
    words = content().pages[name]
    return str(words.words["question"]) if name == "start" else words.title
