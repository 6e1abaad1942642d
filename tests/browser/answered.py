"""A visit in which answers were given, and what can be measured of each of its pages."""

import json
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from pages.parts.state.clock import today
from tests.browser.conftest import OpenPage
from tests.browser.keeping import wait_until_opened
from tests.browser.serving import PROJECT, Server, wait_ready
from tests.browser.walking import content

PERSONA, CHOSEN = "breda_three_weeks", ("logeerzorg_logeerhuis", "buitenhuis")

WIDER = """() => {
    const width = Math.max(document.documentElement.scrollWidth, document.querySelector('#stMain').scrollWidth);
    if (width <= innerWidth) return [];
    const parts = (node) => [node, ...[...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)];
    const right = (part) => { const range = document.createRange(); range.selectNode(part);
        return range.getBoundingClientRect().right; };
    const out = [...document.querySelectorAll('#stMain *')].flatMap(parts)
        .filter((part) => right(part) > innerWidth + 0.5);
    const name = (part) => part.nodeValue?.trim() || `${part.tagName}.${part.className.baseVal ?? part.className}`;
    return [`${width} instead of ${innerWidth}: ${out.slice(0, 5).map(name)}`];
}"""
SMALL_LETTERS = """() => {
    const least = (node) => node.closest('svg') ? 0  // a picture grows with its window, and has its words beside it
        : document.querySelector('.st-key-wb_answers') ? 16 : 18;  // the workbench is denser
    const walker = document.createTreeWalker(document.querySelector('.stApp'), NodeFilter.SHOW_TEXT);
    const small = new Set();
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement, size = parseFloat(getComputedStyle(node).fontSize);
        if (walker.currentNode.nodeValue.trim() && size < least(node) && node.checkVisibility())
            small.add(`${node.tagName}.${node.className} ${size}: ${walker.currentNode.nodeValue.trim().slice(0, 40)}`);
    }
    return [...small];
}"""
BROKEN_YEARS = """() => {
    const walker = document.createTreeWalker(document.querySelector('.stMain'), NodeFilter.SHOW_TEXT), broken = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.checkVisibility()) continue;
        for (const { 0: year, index } of node.nodeValue.matchAll(/\\b20\\d\\d\\b/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + year.length);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (lines.size > 1) broken.push(node.nodeValue.trim());
        }
    }
    return broken;
}"""
"""Where a month or a day stands and its year on the next line."""
FOCUS = "document.activeElement"

TOO_SMALL = """(least) => {
    const pressable = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=tab], [role=option]';
    const inSight = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    // A link within a sentence is as high as its line; the rule of targets makes the same exception.
    const inSentence = (node) => node.matches('a') && getComputedStyle(node).display === 'inline'
        && node.closest('p, li, dd, td, label, h3, div').innerText.trim().length > node.innerText.trim().length;
    const target = (node) => node.matches('input[type=radio], input[type=checkbox], input[type=file]')
        ? node.closest('[role=radiogroup] > div') ?? node.closest('label') ?? node : node;
    const framed = (node) => node.closest('[data-testid$=RootElement], [data-testid$=Container], [role=group]') ?? node;
    const own = (node) => node.matches('input, textarea') && target(node) === node ? framed(node) : target(node);
    return [...document.querySelectorAll(pressable)]
        .filter((node) => inSight(own(node)) && !inSentence(node) && !node.closest('[aria-hidden=true]'))
        .map((node) => [node, own(node).getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.height < least - 0.1 || box.width < least - 0.1))
        .map(([node, box]) => `${node.tagName}.${node.className} ${(node.ariaLabel || node.innerText || '').trim()}: `
            + `${Math.round(box.width)} x ${Math.round(box.height)}`);
}"""

SKIPPED_HEADINGS = """() => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((node) => node.checkVisibility());
    return all.filter((node, place) => place && node.tagName[1] - all[place - 1].tagName[1] > 1)
        .map((node) => `${node.tagName} ${node.innerText}`);
}"""


def open_answered(open_page: OpenPage, server: Server, folder: Path, width: int, height: int, **looks: str) -> Page:
    """Open the plan with the answers of one person, from a file as they keep it."""
    page = open_page(f"{server.url}/plan", width=width, height=height, **looks)
    page.locator("[data-open]").set_input_files(kept_file(folder, PERSONA, chosen=CHOSEN))
    wait_until_opened(page, "file")
    return page


def kept_file(folder: Path, persona: str, **more: Any) -> Path:  # noqa: ANN401 - whatever a file can hold
    """Write the file that one person keeps."""
    answers = yaml.safe_load((PROJECT / f"tests/personas/{persona}.yaml").read_text("utf-8"))["answers"]
    file = folder / "answers.json"
    saved = {"adempauze": 1, "on": today().isoformat(), "answers": answers} | more
    file.write_text(json.dumps(saved), encoding="utf-8")
    return file


def visit(page: Page, name: str, language: str = "nl", first: str = "start") -> None:
    """Go to a page within the same visit, by the menu in the foot, or on a phone by the steps.

    The first page has the address of the site.
    """
    address = f"a[href='{'./' if name == first else name}']:visible"
    page.locator(f".ap-footer li {address}, .ap-steps {address}").last.click()
    page.get_by_role("heading", name=heading_of(name, language), level=1).wait_for()
    wait_ready(page)


def heading_of(name: str, language: str = "nl") -> str:
    """The heading of a page."""
    words = content(language).pages[name]
    return str(words.words["question"]) if name == "start" else words.title
