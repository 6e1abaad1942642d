"""Starting the app as its users get it, and knowing when a page is there."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.reruns import wait_until_heard

PROJECT = Path(__file__).parents[2]
NOT_THE_APP = shutil.ignore_patterns(".*", "tests", "docs", "benchmarks", "__pycache__")
READY = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
PATIENCE = 30
"""Seconds that something may take which takes a moment: long enough for a machine that does other things as well."""
PUBLIC = "https://adempauze.example.nl"
"""Where people at home find what a kiosk shows them a code of."""
ENVIRONMENTS: dict[str, dict[str, str]] = {
    "home": {},
    "professional": {"ADEMPAUZE_MODE": "professional"},
    "kiosk": {"ADEMPAUZE_MODE": "kiosk", "ADEMPAUZE_IDLE_SECONDS": "900", "ADEMPAUZE_PUBLIC_URL": f"{PUBLIC}/"},
}
"""The one server of each mode, which all who need nothing else visit; in this kiosk nobody is hurried."""


@dataclass(frozen=True)
class Server:
    """One running server."""

    url: str
    log: Path


@contextmanager
def running_server(log: Path, project: Path = PROJECT, port: str = "", **environment: str) -> Iterator[Server]:
    """Start a server on a free port or on this one, wait until it answers, and stop it afterwards."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += ["--server.port", port, "--server.address", "127.0.0.1"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=project, env=os.environ | environment, stdout=output, stderr=output)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_it_answers(url, process, log)
            yield Server(url, log)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def free_port() -> str:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def copy_of_the_app(folder: Path) -> Path:
    """Copy what the app needs, to break something in it."""
    copy = folder / "app"
    shutil.copytree(PROJECT, copy, ignore=NOT_THE_APP)
    shutil.copytree(PROJECT / ".streamlit", copy / ".streamlit")
    return copy


def wait_ready(page: Page) -> None:
    """Wait until what was asked is answered, its page is drawn and links are followed within the session."""
    wait_until_heard(page)
    page.locator(f"{READY} h1:visible").first.wait_for(timeout=PATIENCE * 1000)
    page.wait_for_function("() => document.documentElement.dataset.bridge || document.querySelector('.ap-calm')")
    page.wait_for_function("() => document.fonts.status === 'loaded'")


def _wait_until_it_answers(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"The server didn't start:\n{log.read_text(encoding='utf-8')}")


def get(server: Server, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    """Ask for an address without following where it leads."""
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"))
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body
