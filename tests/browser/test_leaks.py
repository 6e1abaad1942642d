"""Leaks are looked for: somebody tells everything, and then every place where it could have come to lie is searched."""

import http.client
import os
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reruns import watch_reruns
from tests.browser.serving import Server, copy_of_the_app, get, running_server
from tests.browser.telling_secrets import BREAKS, needles, tell_everything, words_in
from tests.browser.watched import Watched, command_lines, places_to_write

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("leaks"),  # one walk, which all of them look at
    pytest.mark.skipif(os.name != "posix", reason="looks at processes as Linux has them"),
]

BROKEN = """import streamlit as st
raise ValueError({name: str(st.session_state[name]) for name in st.session_state})
"""
"""A page that breaks with every answer in the message of its error; it has nothing to fill in."""
OUR_ADDRESSES = (
    "/", "/onzin", "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/_stcore/script-health-check",
    "/media/onzin", "/app/onzin.css", "/plekken/_stcore/metrics",
)  # fmt: skip
LOCAL = ("127.0.0.1", "localhost", "::1")


@dataclass
class Walk:
    """What was told, what was seen, and what the server wrote, connected to and started."""

    secrets: set[str]
    watched: Watched
    done: list[str]
    left: list[str] = field(default_factory=list)
    log: str = ""


@pytest.fixture(scope="module")
def walk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Let somebody tell everything to a server that logs all it can, and open the metrics that are closed otherwise."""
    folder = tmp_path_factory.mktemp("leaks")
    copy, watched = copy_of_the_app(folder), Watched()
    (copy / f"pages/{BREAKS}.py").write_text(BROKEN, encoding="utf-8")
    before = {path for path in folder.rglob("*") if path.is_file()}
    environment = {**places_to_write(folder), "STREAMLIT_LOGGER_LEVEL": "debug", "ADEMPAUZE_METRICS": "open"}
    with running_server(folder / "log", copy, **environment) as server:
        context = browser.new_context(viewport={"width": 1280, "height": 3000}, locale="nl-NL")
        page = context.new_page()
        watched.watch(page)
        watch_reruns(page)
        tell_everything(page, server.url)
        watched.seen.append(("storage before anybody asked to keep", _stored(page)))
        secrets = needles(page)
        _break(page, watched)
        for path in OUR_ADDRESSES:
            answer, body = get(server, path)
            watched.seen.append((path, f"{answer.status} {answer.headers}\n{body.decode('utf-8', 'replace')}"))
        watched.seen.append(("processes", command_lines(server.url.rsplit(":", 1)[1])))
        context.close()
    done = (folder / "watched").read_text("utf-8").splitlines()
    new = {path for path in folder.rglob("*") if path.is_file()} - before
    own = {folder / "log", folder / "watched", *(folder / "watching").iterdir()}
    changed = {
        path for path in copy.rglob("*") if path.is_file() and path.stat().st_mtime > (folder / "home").stat().st_mtime
    }
    for path in new | changed:
        watched.add_file(path)
    left = sorted(str(path) for path in (new | changed) - own)
    return Walk(secrets, watched, done, left, (folder / "log").read_text("utf-8"))


def _stored(page: Page) -> str:
    return page.evaluate(
        """() => JSON.stringify([document.cookie, document.referrer, document.title, location.href, history.state,
        {...localStorage}, {...sessionStorage}])"""
    )


def _break(page: Page, watched: Watched) -> None:
    """Visit the page that breaks, and note what it shows."""
    page.locator(f".ap-footer a[href='{BREAKS}'], .ap-header a[href='{BREAKS}'], a[href='{BREAKS}']").first.click()
    page.locator(".ap-calm").wait_for()
    watched.seen.append(("the error page", page.locator(".ap-calm").inner_text()))


def test_the_walk_would_show_a_leak(walk: Walk) -> None:
    """The search isn't blind: everything was told, the broken page is in the log, and metrics and headers were seen."""
    assert len(walk.secrets) > 20
    assert f"{BREAKS}.py" in walk.log
    assert "ValueError" in walk.log
    kinds = {where for where, _ in walk.watched.seen}
    assert {"request", "response", "headers", "handshake", "address of the socket", "the error page"} <= kinds
    metrics = next(text for where, text in walk.watched.seen if where == "/_stcore/metrics")
    assert "# EOF" in metrics
    assert any("/media/" in text for where, text in walk.watched.seen if where == "request"), "no file was downloaded"
    processes = next(text for where, text in walk.watched.seen if where == "processes")
    assert "streamlit" in processes
    assert words_in("x?place=kampen 8266 \\x64656d656e746961", {"Kampen", "8266", "dementia"}) == [
        "8266",
        "Kampen",
        "dementia",
    ]


def test_nothing_that_was_told_is_found_anywhere(walk: Walk) -> None:
    """No log, file, address, header, process, count or error page holds a word of what somebody told."""
    leaks = [(where, word) for where, text in walk.watched.seen for word in words_in(text, walk.secrets)]
    assert leaks == []


def test_the_server_writes_no_file(walk: Walk) -> None:
    """While people use it the server opens no file for writing, and leaves none behind anywhere."""
    written = [line for line in walk.done if line.startswith(("open ", "os.mkdir", "os.rename", "tempfile", "shutil"))]
    assert [line for line in written if "/dev/null" not in line] == []
    assert walk.left == []


def test_the_server_talks_to_nobody(walk: Walk) -> None:
    """The server connects to no other machine, looks up no other name, and starts no other program."""
    reached = [line for line in walk.done if line.startswith(("socket", "smtplib"))]
    assert [line for line in reached if not any(host in line for host in LOCAL)] == []
    assert [line for line in walk.done if line.startswith(("subprocess", "os."))] == []


def test_the_browser_talks_to_nobody_else(walk: Walk) -> None:
    """Every address that the browser asked for is ours, and none of them carries a question beyond our own few."""
    asked = [text.split("\n")[0] for where, text in walk.watched.seen if where == "request"]
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:", "blob:http://127.0.0.1:"))] == []


def test_counts_are_closed_unless_somebody_opens_them(server: Server) -> None:
    """Nobody outside learns how many people are here, and nobody can lay a file in the server's memory."""
    for path in ("/_stcore/metrics", "/_stcore/metrics/", "/_stcore/metrics?families=x", "/x/_stcore/metrics"):
        assert get(server, path)[0].status == 404, path
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"))
    connection.request("PUT", "/_stcore/upload_file/session/file", body=b"x" * 1000)
    assert connection.getresponse().status == 404
    connection.close()
    assert get(server, "/_stcore/health")[1] == b"ok"
