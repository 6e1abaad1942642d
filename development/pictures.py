"""Remake the pictures in docs/pictures: `python -m development.pictures`, with our own server and a real browser."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "bin")]

from chromium import find_chromium  # noqa: E402 - found through the line above

from tests.browser.serving import running_server, wait_ready  # noqa: E402
from tests.browser.walking import answer_six_questions, content, said  # noqa: E402

FOLDER = PROJECT / "docs" / "pictures"
PHONE, TABLET, LAPTOP = ("phone", 360, 780), ("tablet", 768, 1024), ("laptop", 1280, 900)


def opened(browser: Browser, url: str, width: int, height: int) -> Page:
    """Open an address in a window of this size."""
    page = browser.new_page(viewport={"width": width, "height": height}, locale="nl-NL")
    page.goto(url)
    wait_ready(page)
    return page


def picture(page: Page, name: str) -> None:
    """Take one picture, small enough for a repository."""
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{name}.png")


def walk(browser: Browser, url: str, device: tuple[str, int, int]) -> None:
    """Walk the journey on one device, and take pictures on the way."""
    name, width, height = device
    page = opened(browser, url, width, height)
    picture(page, f"start-{name}")
    page.get_by_role("link", name=said("start", "way_questions")).click()
    page.get_by_role("heading", name=content().pages["situatie"].title, level=1).wait_for()
    picture(page, f"question-{name}")
    answer_six_questions(page)
    page.get_by_role("button", name=said("situatie", "to_results")).click()
    for step, link in (("results", None), ("places", "plekken"), ("arrange", "regelen"), ("plan", "plan")):
        if link:
            page.locator(f".ap-steps a[href='{link}']").click()
        title = content().pages[link or "mogelijkheden"].title
        page.get_by_role("heading", name=title, level=1).wait_for()
        wait_ready(page)
        picture(page, f"{step}-{name}")
    page.close()


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    log = Path(tempfile.mkdtemp()) / "log"
    with running_server(log) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for device in (PHONE, TABLET, LAPTOP):
            walk(browser, server.url, device)
        picture(opened(browser, f"{server.url}/nu_hulp", *PHONE[1:]), "help-phone")
        picture(opened(browser, f"{server.url}/zelfcheck", *PHONE[1:]), "check-phone")


if __name__ == "__main__":
    main()
