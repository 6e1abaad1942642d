"""What somebody sees in a browser, against an empty Streamlit app as shipped and a page of 30 widgets and a chart.

Run it from the project's root: `.venv/bin/python -m benchmarks.browser_speed`. Wall time: only a machine that does
little else tells how long people wait; how many times the empty app that is, holds better.
"""

import statistics
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks.load.apps import APPS
from benchmarks.load.serving import serving
from benchmarks.page_speed import PAGES, WARM
from benchmarks.tables import EMPTY, OURS, THIRTY, against, heading, percentile, row
from bin.chromium import find_chromium

READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
CHART = '[data-testid="stVegaLiteChart"] canvas, [data-testid="stVegaLiteChart"] svg'
CLICKS, STARTS = 20, 3
PAUSE = 250  # milliseconds between two presses: a key pressed too soon is not heard
SLOWED = 4
PATIENCE = 120_000  # milliseconds
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
"""Milliseconds, and bytes a second: 1.6 Mb/s down."""
DEVELOPER = {"STREAMLIT_CLIENT_TOOLBAR_MODE": "developer"}
"""Only a developer's toolbar listens to the key R, by which a page is run again."""
WATCH = """() => { const app = document.querySelector('[data-testid="stApp"]'); const start = performance.now();
    window.seen = null; let ran = false;
    const look = new MutationObserver(() => { const state = app.dataset.testScriptState; ran ||= state !== 'notRunning';
        if (ran && state === 'notRunning') { look.disconnect(); window.seen = performance.now() - start } });
    look.observe(app, {attributeFilter: ['data-test-script-state']}) }"""
BYTES = "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a browser."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])


def start(tries: int = STARTS) -> None:
    """Print how long it takes from starting a server to the first heading."""
    heading("start to first text", "seconds", "times the empty app")
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        taken: dict[str, list[float]] = {EMPTY: [], OURS: []}
        compared = [app for app in APPS if app.name in taken]
        # In turns, so that what else the machine does weighs on both.
        for app in compared * tries:
            taken[app.name].append(_first_text(browser, *app.written(Path(folder))))
        for name, seconds in taken.items():
            against(name, statistics.median(seconds), statistics.median(taken[EMPTY]), digits=2)


def _first_text(browser: Browser, folder: Path, script: str) -> float:
    with browser.new_context() as context:
        page, begun = context.new_page(), time.perf_counter()
        with serving(folder, script) as server:
            page.goto(server.url)
            page.locator("h1:visible").first.wait_for(timeout=PATIENCE)
            return time.perf_counter() - begun


def clicks(pages: tuple[str, ...] = PAGES, times: int = CLICKS) -> None:
    """Print the milliseconds until a rerun is seen, half and 95 of a hundred, on this processor and on a slow one."""
    heading("click seen, ms", "half", "95 %", f"half, slowed {SLOWED} times", f"95 %, slowed {SLOWED} times")
    with chromium() as browser, _all_servers() as urls:
        for name in (EMPTY, THIRTY):
            row(name, *_seen(browser, urls[name], times))
        for page in pages:
            row(page, *_seen(browser, f"{urls[OURS]}/{'' if page == 'start' else page}", times))


@contextmanager
def _all_servers() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        written = (app.written(Path(folder)) for app in APPS)
        started = (running.enter_context(serving(where, script, **DEVELOPER)) for where, script in written)
        urls = {app.name: server.url for app, server in zip(APPS, started, strict=True)}
        time.sleep(WARM)
        yield urls


def _seen(browser: Browser, url: str, times: int) -> list[str]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(url)
        page.locator(f"{READY} h1:visible").first.wait_for(timeout=PATIENCE)
        page.wait_for_timeout(1000)
        columns = []
        for slower in (1, SLOWED):
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
            _again(page)
            seen = [_again(page) for _ in range(times)]
            columns += [f"{statistics.median(seen):.0f}", f"{percentile(seen, 95):.0f}"]
        return columns


def _again(page: Page) -> float:
    """Press R, Streamlit's own key for running a page again; return the milliseconds until it has run."""
    page.wait_for_timeout(PAUSE)
    page.evaluate(WATCH)
    page.keyboard.press("r")
    page.wait_for_function("() => window.seen !== null", polling=5, timeout=PATIENCE)
    return float(page.evaluate("window.seen"))


def first_load(*, slowly: bool = True) -> None:
    """Print what a first visit loads, and how long that takes over slow 4G on a slow processor."""
    heading("first load", "kB", "times the empty app", *(("seconds, slow 4G", "times the empty app") if slowly else ()))
    with chromium() as browser, _all_servers() as urls:
        what = {EMPTY: (urls[EMPTY], "h1"), THIRTY: (urls[THIRTY], CHART), "start": (urls[OURS], "h1")}
        what["plekken, with its map"] = (f"{urls[OURS]}/plekken", CHART)
        loaded = {name: _load(browser, *where, slowly=slowly) for name, where in what.items()}
    size, seconds = loaded[EMPTY]
    for name, (bytes_, taken) in loaded.items():
        slow = (f"{taken:.1f}", f"{taken / seconds:.2f}") if slowly else ()
        row(name, f"{bytes_ / 1000:,.0f}", f"{bytes_ / size:.2f}", *slow)


def _load(browser: Browser, url: str, until: str, *, slowly: bool) -> tuple[float, float]:
    """The bytes of a first load, and the seconds until something is seen."""
    with browser.new_context() as context:
        page = context.new_page()
        if slowly:
            _slow_down(context.new_cdp_session(page))
        begun = time.perf_counter()
        page.goto(url, wait_until="commit", timeout=PATIENCE)
        page.locator(until).locator("visible=true").first.wait_for(timeout=PATIENCE)
        seconds = time.perf_counter() - begun
        page.wait_for_load_state("networkidle", timeout=PATIENCE)
        return float(page.evaluate(BYTES)), seconds


def _slow_down(session: CDPSession) -> None:
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})


if __name__ == "__main__":
    ArgumentParser(prog="python -m benchmarks.browser_speed", description=__doc__).parse_args()
    start()
    clicks()
    first_load()
