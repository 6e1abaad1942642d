"""Remake the pictures in docs/pictures: `python -m development.pictures`, with our own servers and a real browser.

The journey on three sizes in Dutch, the results in English and in the dark, the kiosk, and the page for professionals.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bin.chromium import find_chromium
from development.landmarks import settled
from tests.browser.serving import running_server
from tests.browser.walking import answer_six_questions, content, sentence

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "docs" / "pictures"
PHONE, TABLET, LAPTOP = ("phone", 360, 780), ("tablet", 768, 1024), ("laptop", 1280, 900)
TALL_SCREEN, WIDE_SCREEN = (1080, 1920), (1920, 1080)
CLIENT = PROJECT / "tests" / "personas" / "breda_three_weeks.yaml"
STEPS = {"results": "mogelijkheden", "places": "plekken", "arrange": "regelen", "plan": "plan"}


def opened(browser: Browser, url: str, width: int, height: int, **looks: Any) -> Page:  # noqa: ANN401 - of Playwright
    """Open an address in a window of this size."""
    page = browser.new_page(viewport={"width": width, "height": height}, locale="nl-NL", **looks)
    page.goto(url)
    settled(page)
    return page


def picture(page: Page, name: str) -> None:
    """Take one picture, when everything is drawn."""
    settled(page)
    page.screenshot(path=FOLDER / f"{name}.png")


def walk(browser: Browser, url: str, device: tuple[str, int, int]) -> None:
    """Walk the journey on one device, and take pictures on the way."""
    name, width, height = device
    page = opened(browser, url, width, height)
    picture(page, f"start-{name}")
    page.get_by_role("link", name=sentence("start", "way_questions")).click()
    _arrive(page, "situatie")
    picture(page, f"question-{name}")
    answer_six_questions(page)
    page.get_by_role("button", name=sentence("situatie", "to_results")).click()
    for step, link in STEPS.items():
        if step != "results":
            page.locator(f".ap-steps a[href='{link}']").click()
        _arrive(page, link)
        picture(page, f"{step}-{name}")
    page.locator(".ap-steps a[href='mogelijkheden']").click()
    _arrive(page, "mogelijkheden")
    page.locator(".ap-languages a[lang=en]").click()
    page.locator(".ap-languages a[lang=nl]").wait_for()
    picture(page, f"english-{name}")
    page.close()


def _arrive(page: Page, name: str) -> None:
    page.get_by_role("heading", name=content().pages[name].title, level=1).wait_for()


def kiosk(browser: Browser, url: str) -> None:
    """Take the first screen of a kiosk that stands upright, and a question on one that lies down."""
    picture(opened(browser, url, *TALL_SCREEN, has_touch=True), "kiosk-tall")
    page = opened(browser, url, *WIDE_SCREEN, has_touch=True)
    page.touchscreen.tap(*(length // 2 for length in WIDE_SCREEN))
    settled(page)
    page.get_by_role("link", name=sentence("start", "way_questions")).tap()
    _arrive(page, "situatie")
    picture(page, "kiosk-question-wide")
    page.close()


def professional(browser: Browser, url: str) -> None:
    """Take the page for professionals with the answers of one client, as somebody brings them from home."""
    page = opened(browser, f"{url}/professionals", *LAPTOP[1:])
    page.locator("[data-open]").set_input_files(_client())
    page.get_by_text(sentence("device", "opened_file")).wait_for()
    picture(page, "professional-laptop")
    page.close()


def _client() -> Path:
    from pages.parts.state.clock import today  # noqa: PLC0415 - starts the reading of content

    answers = yaml.safe_load(CLIENT.read_text("utf-8"))["answers"]
    file = Path(tempfile.mkdtemp()) / "client.json"
    file.write_text(json.dumps({"adempauze": 1, "on": today().isoformat(), "answers": answers}), encoding="utf-8")
    return file


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    logs = Path(tempfile.mkdtemp())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        with running_server(logs / "home") as server:
            for device in (PHONE, TABLET, LAPTOP):
                walk(browser, server.url, device)
            picture(opened(browser, f"{server.url}/nu_hulp", *PHONE[1:]), "help-phone")
            picture(opened(browser, f"{server.url}/zelfcheck", *PHONE[1:]), "check-phone")
            picture(opened(browser, f"{server.url}/situatie", *PHONE[1:], color_scheme="dark"), "dark-phone")
            professional(browser, server.url)
        with running_server(logs / "kiosk", ADEMPAUZE_MODE="kiosk") as server:
            kiosk(browser, server.url)


if __name__ == "__main__":
    main()
