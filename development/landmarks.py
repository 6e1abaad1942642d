"""Where the landmarks of each page stand, roughly and in words: `python -m development.landmarks`.

Written to tests/browser/landmarks.yaml and compared by tests/browser/test_first_load.py. Remake it after a page was
meant to change, and look at the difference before it is committed.
"""

import tempfile
from pathlib import Path

import yaml
from playwright.sync_api import Page, ViewportSize, sync_playwright

from bin.chromium import find_chromium
from pages.parts.frame.frame import PAGES
from tests.browser.reruns import TWO_FRAMES
from tests.browser.serving import running_server, wait_ready

FILE = Path(__file__).parents[1] / "tests" / "browser" / "landmarks.yaml"
SIZES = {"phone": (360, 780), "tablet": (768, 1024), "laptop": (1280, 900)}
LANDMARKS = {
    "name": ".ap-wordmark",
    "help": ".ap-help",
    "steps": ".ap-steps ol",
    "heading": "h1",
    "first action": ".st-key-ap_page :is(a.ap-button, a.ap-go, .ap-way a, .ap-jump a, a[href^='tel:'], button[kind], "
    "summary, input, textarea, [role=radiogroup] button)",
    "menu": ".ap-footer nav",
}
THIRDS = ("start", "middle", "end")
BANDS = ("upper half", "lower half", "below")
MEASURE = """(selectors) => Object.entries(selectors).map(([name, selector]) => {
    const part = [...document.querySelectorAll(selector)].find((part) => part.checkVisibility());
    const box = (part?.closest('label, [role=radiogroup] > div, .ap-way') ?? part)?.getBoundingClientRect();
    return box ? [name, box.x / innerWidth, box.right / innerWidth, box.y / innerHeight] : null;
}).filter(Boolean)"""

QUIET = 300
"""Milliseconds without a change after which a page is taken to be drawn."""
SETTLED = """(quiet) => new Promise((done) => {
    let timer;
    const waiting = () => document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]');
    const again = () => { clearTimeout(timer); timer = setTimeout(() => waiting() ? again() : done(), quiet); };
    new MutationObserver(again).observe(document.body, { childList: true, subtree: true, characterData: true });
    again();
})"""


def places(page: Page) -> dict[str, str]:
    """The landmarks of a page from top to bottom, each with its rough place."""
    measured = sorted(page.evaluate(MEASURE, LANDMARKS), key=lambda landmark: (round(landmark[3], 1), landmark[1]))
    return {name: f"{_across(left, right)}, {_down(top)}" for name, left, right, top in measured}


def _across(left: float, right: float) -> str:
    if right - left > 2 / 3:
        return "wide"
    return THIRDS[min(int((left + right) / 2 * len(THIRDS)), len(THIRDS) - 1)]


def _down(top: float) -> str:
    return BANDS[min(int(top * 2), len(BANDS) - 1)]


def settled(page: Page) -> None:
    """Wait until nothing is drawn any more: the end of a script comes a moment before its last parts are shown."""
    wait_ready(page)
    page.evaluate(SETTLED, QUIET)


def places_at_each_size(page: Page) -> dict[str, dict[str, str]]:
    """The landmarks of a page in each window; it was opened on a phone."""
    settled(page)
    by_size = {}
    for size in SIZES:
        page.set_viewport_size(window(size))
        page.evaluate(TWO_FRAMES)
        by_size[size] = places(page)
    return by_size


def window(size: str) -> ViewportSize:
    """How large a window is."""
    width, height = SIZES[size]
    return ViewportSize(width=width, height=height)


def main() -> None:
    """Write down where everything stands now."""
    measured = {}
    with running_server(Path(tempfile.mkdtemp()) / "log") as server, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"]).new_page()
        for name in PAGES:
            page.set_viewport_size(window("phone"))
            page.goto(f"{server.url}/{'' if name == 'start' else name}")
            measured[name] = places_at_each_size(page)
    FILE.write_text(yaml.safe_dump(measured, sort_keys=False, allow_unicode=True, width=200), encoding="utf-8")


if __name__ == "__main__":
    main()
