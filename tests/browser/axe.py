"""What axe finds on a page that is looked at whole, and how far apart the colours of its text and background are."""

from collections.abc import Sequence
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OF_COLOURS = ("color-contrast-enhanced", "link-in-text-block")
TO_LOOK_AT = (*OF_COLOURS, "target-size", "scrollable-region-focusable")
"""The rules whose answer can change with colours and sizes; all others are about words and structure."""
LESS_STRICT = "color-contrast"
"""Asks less of the same letters than the enhanced rule does, and takes as long."""
CONTRAST = 7

LOAD = f"""() => axe.configure({{ checks: [{{ id: 'color-contrast-enhanced', options: {{ contrastRatio:
    {{ normal: {{ expected: {CONTRAST} }}, large: {{ expected: {CONTRAST} }} }} }} }}] }})"""
"""Large letters need as much contrast as all others; axe by itself asks less of them."""

RUN = """(options) => axe.run(options.on ? [...document.querySelectorAll(options.on)] : document, options)
    .then(({ violations }) => violations.map(({ id, help, nodes }) =>
    `${id}: ${help} ${nodes.slice(0, 5).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join('; ')}`))"""

FLAT = """() => {
    if (window.flat) return;
    const scrolling = 'html, body, #root, #root > *, .stApp, [data-testid=stAppViewContainer], .stMain';
    const apart = '[data-testid=stElementContainer]:has(.ap-header), .st-key-next_question, .st-key-workbench > *';
    window.flat = new CSSStyleSheet();
    window.flat.replaceSync(`
        :is(${scrolling}) { position: static !important; overflow: visible !important; height: auto !important; }
        :is(${apart}) { position: static !important; overflow: visible !important; max-height: none !important; }
        [data-alike] { display: none !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.flat];
}"""
"""The main area scrolls inside itself, and axe skips what is out of its view; flat, all of it is in view."""

ROUND = """() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== window.flat);
    delete window.flat;
    for (const name of ['data-alike', 'data-apart'])
        document.querySelectorAll(`[${name}]`).forEach((node) => node.removeAttribute(name));
}"""

LEAVE_OUT_ALIKE = """() => {
    const rules = (list) => [...list].map((rule) => rule.cssText).join(' ');
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => rules(sheet.cssRules));
    const styled = [...new Set(sheets.join(' ').match(/st-key-[\\w-]+/g))];
    const name = (given) => given.startsWith('st-key-') ? styled.find((key) => given.startsWith(key)) ?? '' : given;
    const states = ['open', 'checked', 'disabled', 'role', 'kind', 'aria-checked', 'aria-pressed', 'aria-current',
        'aria-disabled', 'data-selected', 'data-state'];
    const kinds = new Map();
    const kind = (node) => {
        if (!node) return '';
        if (!kinds.has(node)) kinds.set(node, [kind(node.parentElement), node.tagName, ...[...node.classList].map(name),
            ...states.map((state) => node.getAttribute(state) ?? '')].join(' '));
        return kinds.get(node);
    };
    const seen = window.seenKinds ??= new Map();  // also on the pages before
    const isKnown = (node) => (seen.get(kind(node)) ?? 0) > 1;
    const look = (node) => {
        if (node.matches('article, section, details, li, tr, p, dt, dd, label, [data-testid=stElementContainer]')
            && isKnown(node) && [...node.querySelectorAll('*')].every(isKnown))
            return node.setAttribute('data-alike', '');
        if (!isKnown(node) && [...node.childNodes].some((part) => part.nodeValue?.trim())) node.dataset.apart = '';
        seen.set(kind(node), (seen.get(kind(node)) ?? 0) + 1);
        [...node.children].forEach(look);
    };
    look(document.querySelector('.stMain'));
}"""
"""What has the same elements and classes as two parts before it, inside the same, has the same colours as well.

Of what is left, the text that is itself unlike others is marked as standing apart.
"""


def faults(page: Page) -> list[str]:
    """What axe finds, one line for each rule with its places; of parts that look alike, it looks at two."""
    of_words = faults_of_words(page)
    page.evaluate(FLAT)
    page.evaluate(LEAVE_OUT_ALIKE)
    of_looks = faults_of_looks(page)
    page.evaluate(ROUND)
    return of_words + of_looks


def faults_of_all(page: Page) -> list[str]:
    """What axe finds on every part of a page, also on those that look like others: minutes on a long one."""
    return faults_of_words(page) + faults_of_looks(page)


def faults_of_words(page: Page) -> list[str]:
    """What axe finds with the rules that don't look at colours and sizes."""
    left_out = {name: {"enabled": False} for name in (LESS_STRICT, *TO_LOOK_AT)}
    return _run(page, {"type": "tag", "values": TAGS}, left_out)


def faults_of_looks(page: Page) -> list[str]:
    """What axe finds with the rules that do look at colours and sizes."""
    return _run(page, {"type": "rule", "values": TO_LOOK_AT}, {})


def faults_of_colours(page: Page) -> list[str]:
    """What axe finds with the rules that look at colours alone, of text unlike other; after LEAVE_OUT_ALIKE."""
    return _run(page, {"type": "rule", "values": OF_COLOURS}, {}, "[data-apart]")


def _run(
    page: Page, run_only: dict[str, str | Sequence[str]], rules: dict[str, dict[str, bool]], on: str = ""
) -> list[str]:
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
        page.evaluate(LOAD)
    was_flat = page.evaluate("!!window.flat")
    page.evaluate(FLAT)
    violations = page.evaluate(RUN, {"runOnly": run_only, "rules": rules, "resultTypes": ["violations"], "on": on})
    if not was_flat:
        page.evaluate(ROUND)
    return [str(violation) for violation in violations]
