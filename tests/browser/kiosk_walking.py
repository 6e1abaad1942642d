"""What a visitor of a kiosk does with one finger, and how large what they touch is."""

from playwright.sync_api import Page, expect

from tests.browser.serving import wait_ready
from tests.browser.walking import MUNICIPALITY, content, sentence, walk_questions

PROVINCE, LETTER = "Noord-Holland", "A"
BEGUN = "() => 'begun' in document.documentElement.dataset"
FIRST_SCREEN = ".ap-attract"

TOO_SMALL = """(least) => {
    const pressable = `a[href], button, summary, input, select, textarea, [role=button], [role=tab],
        [tabindex="0"]:not(section)`;
    const own = (node) => node.matches('input') ? node.closest('[role=radiogroup] > div, label') ?? node : node;
    const made = (node) => [node, '::before', '::after'].map((part) => {
        if (part === node) return node.getBoundingClientRect();
        const style = getComputedStyle(node, part);
        return style.position === 'absolute' && style.content !== 'none'
            ? { width: parseFloat(style.width), height: parseFloat(style.height) } : { width: 0, height: 0 };
    });
    return [...document.querySelectorAll(pressable)]
        .filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .filter((node) => own(node).getBoundingClientRect().width > 1)
        .map((node) => [node, made(own(node))])
        .map(([node, boxes]) => [node, boxes.map((box) => box.width), boxes.map((box) => box.height)])
        .map(([node, widths, heights]) => [node, Math.max(...widths), Math.max(...heights)])
        .filter(([, width, height]) => width < least - 0.1 || height < least - 0.1)
        .map(([node, width, height]) =>
            `${node.tagName} ${node.className} ${(node.innerText || node.ariaLabel || '').trim()}: `
                + `${width} x ${height}`);
}"""

LEADS_OUT = """() => {
    const taken_out = `a[href^='http'], a[href^='//'], a[href^='tel:'], a[href^='mailto:'], a[href='professionals'],
        [download], a[target], input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]`;
    const elsewhere = [...document.querySelectorAll('a[href]')]
        .filter((link) => new URL(link.href).origin !== location.origin);
    return [...document.querySelectorAll(taken_out), ...elsewhere].map((node) => node.outerHTML.slice(0, 120));
}"""
"""Links away, downloads, and what has to be typed."""


def begin(page: Page) -> None:
    """Touch the first screen, somewhere in the middle."""
    page.touchscreen.tap(page.viewport_size["width"] // 2, page.viewport_size["height"] // 2)
    page.wait_for_function(BEGUN)
    wait_ready(page)


def walk_to_plan(page: Page) -> None:
    """Answer the six questions by touch, and go to the plan."""
    page.get_by_role("link", name=sentence("start", "way_questions")).tap()
    walk_questions(page, lambda answer: _touch(page, answer), lambda name: page.get_by_role("button", name=name).tap())
    go(page, "plan")


def _touch(page: Page, answer: str | None) -> None:
    if answer is None:
        touch_place(page)
    else:
        page.get_by_text(answer, exact=True).tap()


def touch_place(page: Page) -> None:
    """Choose the municipality by its province and its letter."""
    for name in (PROVINCE, LETTER, MUNICIPALITY):
        page.get_by_role("button", name=name, exact=True).tap()
        wait_ready(page)
    expect(page.get_by_text(sentence("situatie", "place_now", municipality=MUNICIPALITY))).to_be_visible()


def go(page: Page, name: str) -> None:
    """Touch another page in the steps or in the foot."""
    page.locator(f":is(.ap-steps, .ap-footer) a[href='{name}']").first.tap()
    expect(page.get_by_role("heading", name=content().pages[name].title, level=1)).to_be_visible()
    wait_ready(page)


def answers_in_plan(page: Page) -> list[str]:
    """Every answer as the plan says it."""
    go(page, "plan")
    return page.locator(".ap-answered li").all_text_contents()


def wait_until_wiped(page: Page) -> None:
    """Wait until a new document shows the first screen."""
    page.wait_for_function("() => !window.before")
    wait_ready(page)
    expect(page.locator(FIRST_SCREEN)).to_be_visible()
