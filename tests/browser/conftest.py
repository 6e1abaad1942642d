"""A fresh server and a real browser for every test file; nothing may ask another host for anything."""

import os
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from chromium import MISSING, find_chromium
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

pytest.register_assert_rewrite("tests.browser.every_look")  # so that a failure says what was in the way

from tests.browser.reruns import watch_reruns  # noqa: E402 - after what it is to be rewritten by
from tests.browser.serving import PATIENCE, Server, running_server, wait_ready  # noqa: E402 - likewise

UNSANDBOXED = "--no-sandbox"
"""Chromium refuses to run as root in its sandbox; the pages tested are our own."""
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
"""Stopping requests one by one, as Playwright can, takes a second of each page: it turns the cache off."""

LESS_WORK = ("--process-per-site", "--disable-features=ScriptStreaming")
"""A window of a site comes into the process that has read its scripts already, and which doesn't read them once more
beside it: a third less work.
"""
STORAGES = "local_storage,indexeddb,cache_storage,service_workers"

expect.set_options(timeout=PATIENCE * 1000)  # two browsers and their servers keep two cores busy

OpenPage = Callable[..., Page]
"""open_page(url, width=1280, height=900, script="", **options of a Playwright context): a window with that page, drawn.

The script runs in it before any of the page's own. Each window of a test is on a device of its own.
"""


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Give the server for each environment, started when it is first asked for: many visit it, as they do outside."""
    running: dict[frozenset[tuple[str, str]], Server] = {}
    with ExitStack() as until_the_end:

        def started(**environment: str) -> Server:
            key = frozenset(environment.items())
            if key not in running:
                log = tmp_path_factory.mktemp("server") / "log"
                running[key] = until_the_end.enter_context(running_server(log, **environment))
            return running[key]

        yield started


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, servers: Callable[..., Server]) -> Server:
    """Give the server that a file of tests visits; it may say in ENVIRONMENT how that is started."""
    return servers(**getattr(request.module, "ENVIRONMENT", {}))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Give what drives every browser; a process can start it once."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Give a Chromium; without one the tests are skipped, in CI they fail."""
    path = find_chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    chromium = playwright.chromium.launch(executable_path=path, args=[UNSANDBOXED, NO_OTHER_HOST, *LESS_WORK])
    yield chromium
    chromium.close()


class Devices:
    """Devices that one test after another uses, each time as if nobody had; one for each window of a test.

    On each a window stays open that runs no script, so that its process stays, which has read Streamlit's scripts.
    """

    def __init__(self, browser: Browser) -> None:
        """Begin with none: each is made when a test first needs one."""
        self._browser = browser
        self._all: dict[str, list[BrowserContext]] = {}

    def free(self, url: str, in_use: Container[BrowserContext], **options: Any) -> BrowserContext:  # noqa: ANN401 - of Playwright
        """Give a device with these options of Playwright that this test doesn't use yet, with a window at *url*."""
        alike = self._all.setdefault(repr(sorted(options.items())), [])
        device = next((device for device in alike if device not in in_use), None)
        if device is None:
            device = self._browser.new_context(locale="nl-NL", **options)
            device.new_page().goto(url)
            alike.append(device)
        return device

    @staticmethod
    def wipe(device: BrowserContext, origins: Iterable[str]) -> None:
        """Close all windows but the first, and forget what these sites kept; scripts stay in the browser's cache."""
        first, *others = device.pages
        for page in others:
            page.close()
        device.set_offline(offline=False)
        device.clear_cookies()
        session = device.new_cdp_session(first)
        for origin in origins:
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": STORAGES})
        session.detach()


@pytest.fixture(scope="session")
def devices(browser: Browser) -> Devices:
    """Give the devices of this process."""
    return Devices(browser)


@pytest.fixture
def open_page(devices: Devices) -> Iterator[OpenPage]:
    """Give a function that opens an address in a new window, and check afterwards that the window behaved."""
    wrong: list[str] = []
    origins: set[str] = set()
    in_use: list[BrowserContext] = []

    def opened(url: str, width: int = 1280, height: int = 900, script: str = "", **options: Any) -> Page:  # noqa: ANN401 - of Playwright
        origin = "/".join(url.split("/")[:3])
        device = devices.free(f"{origin}/_stcore/health", in_use, **options)
        origins.add(origin)
        in_use.append(device)
        page = device.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.add_init_script(script)
        _watch(page, url.split("/")[2], wrong)
        watch_reruns(page)
        page.goto(url)
        wait_ready(page)
        return page

    yield opened
    for device in in_use:
        devices.wipe(device, origins)
    assert wrong == []


@pytest.fixture
def page(open_page: OpenPage, server: Server) -> Page:
    """Give the start page in a window of a laptop."""
    return open_page(server.url)


def _watch(page: Page, host: str, wrong: list[str]) -> None:
    """Note every request to another host, every breach of the security policy, every script error."""

    def is_elsewhere(url: str) -> bool:
        return url.startswith(("http", "ws")) and url.split("/")[2] != host

    page.on("request", lambda request: wrong.append(request.url) if is_elsewhere(request.url) else None)
    page.on("websocket", lambda socket: wrong.append(socket.url) if is_elsewhere(socket.url) else None)
    page.on("console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
