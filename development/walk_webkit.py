"""Walk the journey in WebKitGTK, the nearest to Safari that Debian has: `python -m development.walk_webkit`.

As root on Debian first: `apt-get install --no-install-recommends webkit2gtk-driver xvfb`. It takes half a minute, and
isn't part of bin/check. A letter, in both kinds, and the calendar are downloaded too.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.serving import free_port, running_server
from tests.browser.walking import POSTCODE, answers, content, sentence

NEEDED = ("WebKitWebDriver", "xvfb-run")
BROWSER = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which the WebDriver standard gives an element."""
PATIENCE, STEP = 20, 0.1  # seconds
QUIET = """const app = document.querySelector('[data-testid=stApp]');
    return app?.dataset.testScriptState === 'notRunning' && document.documentElement.dataset.bridge === 'ready'
        && !document.querySelector('.ap-first-text');"""
IN_SIGHT = "arguments[0].scrollIntoView({ block: 'center' })"
DOWNLOADS = "Downloads"
BEGINS = {"pdf": b"%PDF-", "docx": b"PK", "ics": b"BEGIN:VCALENDAR"}
"""What a file of each kind begins with."""
HEARD = """const focused = document.activeElement;
    return focused.matches('h1, h2') ? [focused.innerText, document.title] : null"""


class WebKit:
    """One window, driven as the WebDriver standard says."""

    def __init__(self, address: str) -> None:
        """Open a window."""
        self._address = address
        binary = str(next(Path("/").glob(BROWSER[1:])))
        options = {"binary": binary, "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self._session = f"{address}/session/{self._ask(f'{address}/session', wanted)['sessionId']}"

    def _ask(self, address: str, asked: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever the driver answers
        body = json.dumps(asked).encode()
        request = urllib.request.Request(address, body, {"content-type": "application/json"})  # noqa: S310 - our own
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - likewise
            return json.load(answer)["value"]

    def open(self, url: str) -> None:
        """Go to an address."""
        self._ask(f"{self._session}/url", {"url": url})

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Run a script in the page."""
        return self._ask(f"{self._session}/execute/sync", {"script": script, "args": []})

    def find(self, path: str) -> str:
        """Wait for an element, by XPath, and return what the driver calls it."""
        elements = wait_for(lambda: self._ask(f"{self._session}/elements", {"using": "xpath", "value": path}), path)
        return str(elements[0][ELEMENT])

    def press(self, path: str) -> None:
        """Press an element as a person does, and wait until the page is quiet."""
        element = self.find(path)
        self._ask(f"{self._session}/execute/sync", {"script": IN_SIGHT, "args": [{ELEMENT: element}]})
        self._ask(f"{self._session}/element/{element}/click", {})
        time.sleep(2 * STEP)
        self.settle()

    def write(self, path: str, text: str) -> None:
        """Write in a field, and wait until the page is quiet."""
        self._ask(f"{self._session}/element/{self.find(path)}/value", {"text": text})
        time.sleep(2 * STEP)
        self.settle()

    def heard(self) -> list[str]:
        """The heading that has the focus, as it has for who listens, and the title of the tab."""
        return list(wait_for(lambda: self.run(HEARD), "a heading with the focus"))

    def settle(self) -> None:
        """Wait until nothing is being drawn."""
        wait_for(lambda: self.run(QUIET), "a page that is drawn")


def wait_for(look: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - whatever is looked for
    """Look until there is something, and return it. Raises SystemExit where there never is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if seen := look():
            return seen
        time.sleep(STEP)
    sys.exit(f"Never came: {what}")


@contextmanager
def driver(home: Path) -> Iterator[str]:
    """Start the driver on a screen that nobody sees, with somewhere at *home* to put files, and stop both."""
    port = free_port()
    command = ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"]
    (home / DOWNLOADS).mkdir()
    (home / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{home / DOWNLOADS}"\n', encoding="utf-8")
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    process = subprocess.Popen(command, env=os.environ | own, start_new_session=True)
    try:
        time.sleep(3)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, 15)


def text(written: str, tag: str = "*") -> str:
    """The XPath of an element by its whole text; no text of ours has a double quote."""
    return f'//{tag}[normalize-space(.)="{written}"]'


def download(page: WebKit, home: Path, label: str, kind: str) -> None:
    """Press a button, and wait until its file is there, whole. Raises SystemExit where it never comes."""
    page.press(f'//button[normalize-space(.)="{label}"]')
    files = (home / DOWNLOADS).glob
    wait_for(lambda: any(file.read_bytes().startswith(BEGINS[kind]) for file in files(f"*.{kind}")), f"a file: {kind}")
    _say("downloaded", kind)


def walk(page: WebKit, url: str, home: Path) -> None:
    """Answer six questions, look at each step, take papers and the calendar along, and load the plan anew."""
    page.open(f"{url}/situatie")
    page.settle()
    for number, answer in enumerate(answers(), 1):
        page.find(f'//h2[contains(., "{sentence("situatie", "question_of", step=number, of=6)}")]')
        if answer is None:
            page.write('//*[contains(@class, "st-key-ask_municipality")]//input', f"{POSTCODE}\ue007")
        else:
            page.press(text(answer, "label"))
        page.press('//*[contains(@class, "st-key-next_question")]//button')
        _say(*page.heard())
    for name in ("mogelijkheden", "plekken", "regelen", "plan"):
        page.press(f'//nav[contains(@class, "ap-steps")]//a[@href="{name}"]')
        page.find(text(content().pages[name].title, "h1"))
        _say(*page.heard())
    page.press('//nav[contains(@class, "ap-steps")]//a[@href="regelen"]')
    page.find(text(content().pages["regelen"].title, "h1"))
    page.heard()
    page.press('//*[contains(@class, "st-key-papers_letter")]//summary')
    for label, kind in ((sentence("papieren", "pdf"), "pdf"), (sentence("papieren", "word"), "docx")):
        download(page, home, label, kind)
    page.press('//*[contains(@class, "st-key-door_agenda")]//summary')
    download(page, home, sentence("dates", "download"), "ics")
    page.open(f"{url}/plan")
    page.find(text(sentence("device", "opened_again"), "p"))
    _say("nothing was lost by loading the page anew")


def _say(*heard: object) -> None:
    sys.stdout.write(" | ".join(str(line).replace("\n", " ") for line in heard) + "\n")


def main() -> int:
    """Walk, and say what was heard at each step."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        sys.exit(f"Not here: {', '.join(missing)}. apt-get install --no-install-recommends webkit2gtk-driver xvfb")
    home = Path(tempfile.mkdtemp())
    with running_server(home / "log") as server, driver(home) as address:
        walk(WebKit(address), server.url, home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
