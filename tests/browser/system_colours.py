"""What a page is with the colours of the system, which paint over ours, and for who asked for less motion."""

from playwright.sync_api import Page

from tests.browser.answered import FOCUS

SOME_TABS = 8

MOVING = """() => {
    window.still.disabled = true;
    const all = [...document.querySelectorAll('*')];
    const kinds = new Map(all.map((node) => [node.tagName + node.getAttribute('class'), node]));
    const parts = [null, '::before', '::after'];
    const longest = (text) => Math.max(...text.split(',').map(parseFloat));
    const moves = (style) => longest(style.transitionDuration) > 0
        || (style.animationName !== 'none' && longest(style.animationDuration) > 0.001);
    const moving = [...kinds].filter(([, node]) => parts.some((part) => moves(getComputedStyle(node, part))))
        .map(([kind]) => kind);
    window.still.disabled = false;
    return moving;
}"""
"""What slides or fades by our own sheets: that which stops everything for other measurements is put aside.

A transition of any length counts: on every element even the shortest is computed anew for each inside another.
"""

HARD_TO_SEE = """() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const shown = (node) => node.checkVisibility({ visibilityProperty: true });
    const framed = (node) => { const style = getComputedStyle(node);
        return style.borderBottomStyle !== 'none' && parseFloat(style.borderBottomWidth) >= 1
            && style.borderBottomColor !== canvas; };
    const painted = (node, part) => { const style = getComputedStyle(node, part);
        return style.backgroundColor !== canvas && style.backgroundColor !== 'rgba(0, 0, 0, 0)'; };
    const boxes = '.ap-card, .ap-call, .ap-more:not(.ap-wrong *), .ap-plain-button, .ap-button, ' +
        'button[kind=primary], button[kind=secondary], [role=radiogroup] > div, .stCheckbox > label';
    return [
        ...[...document.querySelectorAll(boxes)].filter((node) => shown(node) && !framed(node)),
        ...[...document.querySelectorAll('.ap-pictogram, .ap-steps [aria-current] .ap-number')]
            .filter((node) => shown(node) && !painted(node)),
        ...[...document.querySelectorAll('.ap-step')].filter((node) => shown(node) && !painted(node, '::before')),
    ].map((node) => `${node.tagName}.${node.className} ${node.innerText.slice(0, 40)}`);
}"""

OUTLINE = """() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const near = [];
    for (let node = document.activeElement; node && near.length < 7; node = node.parentElement) near.push(node);
    return near.map((node) => getComputedStyle(node)).some((style) => style.outlineStyle !== 'none'
        && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== canvas);
}"""


def lost_in_system_colours(page: Page) -> list[str]:
    """What isn't framed or painted in the colours of the system, and what has the focus without showing it."""
    page.emulate_media(forced_colors="active")
    lost: list[str] = page.evaluate(HARD_TO_SEE)
    for _ in range(SOME_TABS):
        page.keyboard.press("Tab")
        if not page.evaluate(OUTLINE):
            lost.append(f"no focus in sight: {page.evaluate(f'{FOCUS}.outerHTML')[:200]}")
    page.emulate_media(forced_colors="none")
    return lost


def moving(page: Page) -> list[str]:
    """What still moves in a window that asked for less motion."""
    return list(page.evaluate(MOVING))
