"""How quick the pages are, against an empty Streamlit app as shipped, in the same run.

Run it from the project's root: `.venv/bin/python -m benchmarks.page_speed`. It prints a table; nothing is judged.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "bin"))
from chromium import find_chromium

from matching.loading import load_content

PROJECT = Path(__file__).parents[1]
EMPTY = "import streamlit as st\nst.title('Empty')\nst.button('again')\n"
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
RERUNS = 30
PAUSE = 250  # milliseconds between two presses: a key pressed too soon is not heard
STARTS = 3
PAGES = ("", "situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan", "uitleg")
WATCH = """() => { const app = document.querySelector('[data-testid="stApp"]'); const start = performance.now();
    window.seen = null; let ran = false;
    const look = new MutationObserver(() => { const state = app.dataset.testScriptState; ran ||= state !== 'notRunning';
        if (ran && state === 'notRunning') { look.disconnect(); window.seen = performance.now() - start } });
    look.observe(app, {attributeFilter: ['data-test-script-state']}) }"""


@contextmanager
def running(folder: Path, script: str) -> Iterator[tuple[str, int, float]]:
    """Start a server; give its address, its process id and the moment it was started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    # Only a developer's toolbar listens to the key R, by which the pages are run again.
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", port, "--server.headless", "true"]
    command += ["--client.toolbarMode", "developer"]
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*command, "--server.address", "127.0.0.1"], cwd=folder, stdout=quiet, stderr=quiet)
    try:
        url = f"http://127.0.0.1:{port}"
        while not answers(url):
            time.sleep(0.02)
        yield url, process.pid, start
    finally:
        process.terminate()
        process.wait()


def answers(url: str) -> bool:
    """Return whether the server answers."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):  # noqa: S310 - our own server
            return True
    except OSError:
        return False


def cpu_seconds(process: int) -> float:
    """Return the processor time a process used so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def first_text(page: Page, folder: Path, script: str) -> float:
    """Return the seconds from starting the process to the first heading."""
    with running(folder, script) as (url, _, start):
        page.goto(url)
        page.locator("h1").first.wait_for()
        return time.perf_counter() - start


def rerun(page: Page, url: str, process: int) -> tuple[float, float]:
    """Return the milliseconds of processor time on the server, and those seen in the browser, per rerun."""
    page.goto(url)
    page.locator(f"{READY} h1:visible").first.wait_for()
    page.wait_for_timeout(1000)
    again(page)
    before = cpu_seconds(process)
    seen = [again(page) for _ in range(RERUNS)]
    return (cpu_seconds(process) - before) / RERUNS * 1000, statistics.median(seen)


def again(page: Page) -> float:
    """Press R, Streamlit's own key for running the script again; return the milliseconds until it has run."""
    page.wait_for_timeout(PAUSE)
    page.evaluate(WATCH)
    page.keyboard.press("r")
    page.wait_for_function("() => window.seen !== null", polling=5)
    return float(page.evaluate("window.seen"))


def content_milliseconds() -> float:
    """Return how long reading and checking all content takes, the fastest of five."""

    def once() -> float:
        start = time.perf_counter()
        load_content(PROJECT / "content")
        return (time.perf_counter() - start) * 1000

    return min(once() for _ in range(5))


def main() -> None:
    """Print the table."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        empty = Path(name)
        (empty / "empty.py").write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        ours = statistics.median(first_text(page, PROJECT, "app.py") for _ in range(STARTS))
        theirs = statistics.median(first_text(page, empty, "empty.py") for _ in range(STARTS))
        print(f"start to first text: {ours:.2f} s, empty app {theirs:.2f} s, ratio {ours / theirs:.2f}")
        print(f"reading and checking all content: {content_milliseconds():.0f} ms")
        with running(empty, "empty.py") as (url, process, _):
            base = rerun(page, url, process)
        print(f"{'page':14} {'CPU ms':>7} {'ratio':>6} {'seen ms':>8}")
        print(f"{'(empty app)':14} {base[0]:7.1f} {1:6.2f} {base[1]:8.1f}")
        with running(PROJECT, "app.py") as (url, process, _):
            for path in PAGES:
                cpu, seen = rerun(page, f"{url}/{path}", process)
                print(f"{path or 'start':14} {cpu:7.1f} {cpu / base[0]:6.2f} {seen:8.1f}")


if __name__ == "__main__":
    main()
