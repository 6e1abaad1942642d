"""A walk in which everything that can be told is told, in words and numbers that are easily recognised afterwards."""

import base64
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError  # noqa: A004 - Playwright's

from matching.saved.saving import RAW
from pages.parts.frame.frame import PAGES
from tests.browser.keeping import ANSWERS_KEY, follow, tick_keeping
from tests.browser.looks import unfold_all
from tests.browser.serving import wait_ready
from tests.browser.walking import content, sentence

POSTCODE, MUNICIPALITY, TYPED, DAY = "8266", "Kampen", "Volapukse", "17-11-2026"
NUMBERS = {"nights": 313, "used_nights": 317, "max_travel_km": 463, "hours_per_week": 149, "weeks_until": 97}
BREAKS = "nu_hulp"
"""The page that is broken on purpose, and visited last."""
MOST_QUESTIONS, MOST_OF_A_KIND = 8, 3
A_WHILE = 10_000  # milliseconds; on a busy machine a press takes a second, and one that is given up tells nothing
MAIN = "[data-testid=stMain] "
LONG_ENOUGH = 6
"""Shorter ids are words that stand anywhere: none, home, both."""
SEEN_ANYWHERE = {"planned", "parent", "always", "single", "stroke", "strong"}
"""Ids of options that are plain words of computers; the last two stand in the first page, for how it is drawn."""


def tell_everything(page: Page, url: str) -> None:
    """Answer all that is asked, fill in each field on each page, and take along whatever can be taken along."""
    page.goto(f"{url}/situatie")
    wait_ready(page)
    _answer_questions(page)
    for name in PAGES:
        if name not in {"start", "situatie", BREAKS}:
            follow(page, name)
            unfold_all(page)
            _fill_in(page)
            _download(page)


def needles(page: Page) -> set[str]:
    """What must be found nowhere: what was typed, and every word and number that this person could keep."""
    follow(page, "plan")
    tick_keeping(page)
    packed = page.evaluate(f"localStorage.getItem('{ANSWERS_KEY}')")
    saved = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed[1:] + "=="), RAW))
    assert {"answers", "chosen", "kept"} <= set(saved), "the walk told too little to find anything by"
    answered = (_words(saved["answers"]) | set(saved["chosen"])) - set(content().questions)
    words = {word for word in answered if len(word) >= LONG_ENOUGH}
    assert len(words) > MOST_QUESTIONS, "likewise"
    return {POSTCODE, MUNICIPALITY, TYPED, DAY, *map(str, NUMBERS.values())} | (words - SEEN_ANYWHERE)


def words_in(text: str, secrets: set[str]) -> list[str]:
    """Which of these words stand in a text, as they are or in hexadecimal digits."""
    without_times = re.sub(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,]\d+", "", text)
    return [
        word
        for word in sorted(secrets)
        if re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w.-])", without_times, re.IGNORECASE)
        or (len(word) >= LONG_ENOUGH and word.encode().hex() in re.sub(r"[\s\\x]", "", without_times.lower()))
    ]


def _answer_questions(page: Page) -> None:
    for _ in range(6 + MOST_QUESTIONS):
        another = page.get_by_role("button", name=sentence("situatie", "one_more"), exact=True)
        if another.is_visible():
            another.click()
            wait_ready(page)
        _fill_in(page)
        following = page.get_by_role("button", name=sentence("situatie", "next"), exact=True)
        if not following.is_visible():
            return
        following.click()
        wait_ready(page)


def _fill_in(page: Page) -> None:
    for field in _each(page, "input[type=number], [data-testid=stNumberInput] input"):
        asked = field.get_attribute("aria-label") or ""
        questions = content().questions
        known = [number for name, number in NUMBERS.items() if questions[name].ask == asked]
        _type(page, field, str(known[0] if known else 7))
    for field in _each(page, "[data-testid=stTextInput] input"):
        _type(page, field, _word_for(field.get_attribute("aria-label") or ""))
    for group in _each(page, "[role=radiogroup]")[:MOST_OF_A_KIND]:
        _press(page, group.locator("label").first)
    for box in _each(page, "[data-testid=stCheckbox] label")[:MOST_OF_A_KIND]:
        if sentence("device", "tick") not in box.inner_text():
            _press(page, box)


def _download(page: Page) -> None:
    for button in _each(page, "[data-testid=stDownloadButton] button")[:1]:
        with page.expect_download() as coming:
            button.click()
        coming.value.cancel()


def _word_for(asked: str) -> str:
    if asked == content().questions["municipality"].ask:
        return POSTCODE
    return DAY if asked in content().pages["dates"].words.values() else TYPED


def _each(page: Page, what: str) -> list[Locator]:
    return page.locator(", ".join(f"{MAIN}{kind}:visible" for kind in what.split(", "))).all()


def _type(page: Page, field: Locator, text: str) -> None:
    if field.is_visible():
        with suppress(TimeoutError):
            field.fill(text, timeout=A_WHILE)
            field.press("Enter", timeout=A_WHILE)
        wait_ready(page)


def _press(page: Page, label: Locator) -> None:
    # A page may have drawn anew since, with other things to press.
    if label.is_visible():
        with suppress(TimeoutError):
            label.click(timeout=A_WHILE)
        wait_ready(page)


def _words(value: object) -> set[str]:
    def inside(field: object) -> Iterator[str]:
        if isinstance(field, dict):
            yield from (word for pair in field.items() for part in pair for word in inside(part))
        elif isinstance(field, list):
            yield from (word for part in field for word in inside(part))
        elif isinstance(field, str):
            yield field

    return set(inside(value))
