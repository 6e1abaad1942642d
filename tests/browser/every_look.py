"""What is looked at on every page, in each mode: words and names, sizes, colours."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from pages.parts.frame.frame import PAGES
from tests.browser.answered import (
    BROKEN_YEARS,
    CHOSEN,
    PERSONA,
    SKIPPED_HEADINGS,
    SMALL_LETTERS,
    TOO_SMALL,
    WIDER,
    heading_of,
    kept_file,
    visit,
)
from tests.browser.axe import (
    FLAT,
    LEAVE_OUT_ALIKE,
    ROUND,
    faults_of_all,
    faults_of_colours,
    faults_of_looks,
    faults_of_words,
)
from tests.browser.conftest import OpenPage
from tests.browser.keeping import wait_until_opened
from tests.browser.kiosk_walking import LEADS_OUT, begin, walk_to_plan
from tests.browser.kiosk_walking import TOO_SMALL as TOO_SMALL_FOR_ALL
from tests.browser.looks import ENOUGH, EVERY_LOOK, EXTREMES, MORE_COLOURS, PUT_ON, STILL, Look, put_on, unfold_all
from tests.browser.serving import Server
from tests.browser.system_colours import lost_in_system_colours, moving
from tests.browser.walking import content

CHECKED = {"check_eigen_signalen": {"nights": "most_broken", "alone": "nobody"}, "check_outcome": True}
"""In one mode the self-check shows what answers come to, in the others its first question."""
VOICES = {"attitude": "refuses", "place": "at_home", "barriers": ["kosten"]}
FOLLOWS = 5000
"""Milliseconds in which a picture follows its window; who measures sooner finds the old width."""
Faults = dict[str, list[str]]

ENGLISH = r"/\b(the|your|you|this|with|and|select|choose|close|help|remove|clear|loading|running|drag|file)\b/i"
SPOKEN = """() => {
    const ours = '[data-testid=stMarkdownContainer], [data-testid=stHtml], noscript, style, [aria-hidden=true]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const spoken = [];
    while (walker.nextNode())
        if (!walker.currentNode.parentElement.closest(ours)) spoken.push(walker.currentNode.nodeValue);
    for (const element of document.body.querySelectorAll('*'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
            if (element.hasAttribute(name)) spoken.push(element.getAttribute(name));
    return spoken.filter((text) => ENGLISH.test(text));
}""".replace("ENGLISH", ENGLISH)
"""What Streamlit itself says, in sight or aloud, that isn't Dutch."""


@dataclass(frozen=True)
class Mode:
    """Where the app stands: how large the window is, what a finger needs, and whose answers are in it."""

    first: str
    pages: tuple[str, ...]
    window: tuple[int, int]
    finger: int
    """In pixels."""
    too_small: str
    """How it is measured what a finger misses."""
    own: tuple[str, ...]
    """Its pages whose words, colours and motion are looked at; the others are made of what is looked at at home."""
    looks: tuple[Look, ...] = ENOUGH
    """In which colours those are looked at, beside light with less contrast."""
    also: tuple[int, int] = (768, 1024)
    """Another window that everything has to fit, with the largest letters."""
    keeps_in: bool = False
    """Nothing may lead away, download anything, or have to be typed."""
    persona: str = ""
    kept: dict[str, Any] | None = None


AT_HOME = Mode("start", PAGES, (320, 900), 44, TOO_SMALL, PAGES, MORE_COLOURS, persona=PERSONA, kept={"chosen": CHOSEN})
MODES = {
    "home": AT_HOME,
    "professional": Mode(
        "professionals",
        PAGES,
        (1280, 900),
        44,
        TOO_SMALL,
        ("professionals", "zelfcheck"),
        also=(640, 450),  # a laptop at 200 %
        persona="everything_answered",
        kept={"kept": {"voices": VOICES, **CHECKED}},
    ),
    "kiosk": Mode(
        "start",
        tuple(name for name in PAGES if name != "professionals"),
        (1080, 1920),
        60,
        TOO_SMALL_FOR_ALL,
        ("situatie", "plan"),
        also=(1920, 1080),
        keeps_in=True,
    ),
}


def answered(open_page: OpenPage, server: Server, mode: str, folder: Path) -> Page:
    """A window in which answers were given, at the plan; nothing slides or fades in it."""
    (width, height), file = MODES[mode].window, MODES[mode].kept
    if file is None:
        page = open_page(server.url, width=width, height=height, has_touch=True, reduced_motion="reduce")
        begin(page)
        walk_to_plan(page)
        page.evaluate(STILL)
        return page
    page = open_page(f"{server.url}/plan", width=width, height=height, reduced_motion="reduce")
    page.locator("[data-open]").set_input_files(kept_file(folder, MODES[mode].persona, **file))
    wait_until_opened(page, "file")
    page.evaluate(STILL)
    return page


def sweep(page: Page, _name: str, _mode: Mode) -> Faults:
    """Look at all of one page in every look."""
    wrong = {}
    for look in EVERY_LOOK:
        put_on(page, look)
        wrong[f"{look}"] = faults_of_all(page)
    return wrong


def faults_of_every_page(
    page: Page, mode: str, language: str, look: Callable[[Page, str, Mode], Faults]
) -> dict[str, Faults]:
    """Walk through all pages in one language; return for each what is wrong with it."""
    speak(page, language)
    by_page = {}
    for name in MODES[mode].pages:
        visit(page, name, language, MODES[mode].first)
        by_page[name] = wrong_with_names(page, name, language)
        unfold_all(page)
        by_page[name] |= look(page, name, MODES[mode])
    wrong = {name: {what: faults for what, faults in kinds.items() if faults} for name, kinds in by_page.items()}
    return {name: kinds for name, kinds in wrong.items() if kinds}


def speak(page: Page, language: str) -> None:
    """Change the language by its link."""
    if page.locator("html").get_attribute("lang") != language:
        page.locator(f".ap-languages a[lang={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def wrong_with_names(page: Page, name: str, language: str) -> Faults:
    """What isn't as it should be in the language, the title and the headings of a page, and the focus."""
    expect(page.get_by_role("heading", name=heading_of(name, language), level=1)).to_be_focused()
    site = str(content(language).pages["journey"].words["wordmark"])
    title = site if name == "start" else f"{content(language).pages[name].title} – {site}"
    if (
        name == "zelfcheck" and page.locator("[data-view] .ap-hidden").count()
    ):  # a question that is asked stands before it
        title = f"{page.locator('[data-view] > span').first.inner_text()} – {title}"
    named = {
        "language": (page.evaluate("document.documentElement.lang"), language),
        "title": (page.title(), title),
        "main heading": (page.locator("h1:visible").all_inner_texts(), [heading_of(name, language)]),
    }
    return {what: [f"{got} instead of {wanted}"] for what, (got, wanted) in named.items() if got != wanted}


def look_at(page: Page, name: str, mode: Mode) -> Faults:
    """Look at one page: at what fits in each size, at its words once, and at its colours light and dark."""
    wrong = look_at_sizes(page, mode)
    if mode.keeps_in:
        wrong["leads out"] = page.evaluate(LEADS_OUT)
    if name not in mode.own:
        return wrong
    wrong |= {"words": faults_of_words(page), "English": page.evaluate(SPOKEN), "moving": moving(page)}
    page.evaluate(FLAT)
    page.evaluate(LEAVE_OUT_ALIKE)
    wrong[f"{Look()}"] = faults_of_looks(page)
    for look in mode.looks:
        put_on(page, look)
        wrong[f"{look}"] = faults_of_colours(page)
    page.evaluate(ROUND)
    put_on(page, Look())
    wrong["the system's colours"] = lost_in_system_colours(page)
    return wrong


def look_at_words_and_sizes(page: Page, _name: str, mode: Mode) -> Faults:
    """Look at the words of one page once, and at what fits in each size of letters."""
    return {"words": faults_of_words(page)} | look_at_sizes(page, mode)


def look_at_sizes(page: Page, mode: Mode) -> Faults:
    """Look at the headings of one page, and at what fits in the smallest letters and, in two windows, the largest."""
    wrong = {"headings": page.evaluate(SKIPPED_HEADINGS)}
    for size in EXTREMES:
        page.evaluate(PUT_ON, [size, "less"])
        wrong |= {f"{what}, size {size}": faults for what, faults in wrong_with_sizes(page, mode).items()}
    page.set_viewport_size(dict(zip(("width", "height"), mode.also, strict=True)))
    wrong |= {f"{what}, {mode.also}": faults for what, faults in wrong_with_sizes(page, mode).items()}
    page.set_viewport_size(dict(zip(("width", "height"), mode.window, strict=True)))
    put_on(page, Look())
    return wrong


def wrong_with_sizes(page: Page, mode: Mode) -> Faults:
    """What sticks out, what a finger misses, which letters are small, and which years break in two."""
    return {
        "targets": page.evaluate(mode.too_small, mode.finger),
        "letters": page.evaluate(SMALL_LETTERS),
        "years": page.evaluate(BROKEN_YEARS),
        "wider": page.evaluate(WIDER) and wider_later(page),
    }


def wider_later(page: Page) -> list[str]:
    """What still sticks out when pictures had the time to follow the window."""
    with suppress(PlaywrightTimeoutError):
        page.wait_for_function(f"() => !({WIDER})().length", timeout=FOLLOWS)
    return list(page.evaluate(WIDER))
