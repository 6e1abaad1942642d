"""What the server answers before Streamlit is asked: unknown addresses, closed ones, and the words of the glossary."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from starlette.types import ASGIApp

from pages.parts.state.content import all_languages, content_in
from server.addresses import HEALTH, HOST_CONFIG, METRICS, OPENED_BY, STREAM, known_addresses, only_open_addresses
from server.glossary import glossary_words
from server.html import COMPONENT

HANDED_ON = 418
"""What the app behind a door answers, so that it shows who did."""


async def behind(_scope: object, _receive: object, send: Any) -> None:  # noqa: ANN401 - of ASGI
    """Answer as no door does."""
    await send({"type": "http.response.start", "status": HANDED_ON, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def answer(door: Callable[[ASGIApp], ASGIApp], path: str, **scope: Any) -> tuple[int, dict[str, str], bytes]:  # noqa: ANN401
    """Ask a door for an address; return the status, the headers and the body."""
    sent: list[dict[str, Any]] = []

    async def keep(message: Any) -> None:  # noqa: ANN401 - of ASGI
        sent.append(message)

    async def ask() -> None:
        await door(behind)({"type": "http", "method": "GET", "path": path, **scope}, None, keep)  # type: ignore[arg-type]

    # In a thread of its own, for a loop can't run beside that of a browser test.
    with ThreadPoolExecutor(1) as other:
        other.submit(anyio.run, ask).result()
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("path", ["/", "/plekken", "/_stcore/health", "/plekken/_stcore/stream", "/app/style/base.css"])
def test_known_addresses_are_handed_on(path: str) -> None:
    """A page of ours, and what Streamlit's front end looks for, also from an inner page."""
    assert answer(known_addresses, path)[0] == HANDED_ON


@pytest.mark.parametrize(
    ("path", "goal"),
    [("/kwijt", "/"), ("/a/b", "/"), ("/index.html", "/"), ("/wp-login.php", "/"), ("/Plekken/", "/plekken")],
)
def test_whoever_mistypes_lands_on_a_page(path: str, goal: str) -> None:
    """On the one they nearly named, or on the start; below a path of the host's own it stays below that."""
    assert answer(known_addresses, path)[:2] == (303, {"content-length": "0", "location": goal})
    assert answer(known_addresses, path, root_path="/hulp")[1]["location"] == f"/hulp{goal}"


@pytest.mark.parametrize(("path", "method"), [("/robots.txt", "GET"), ("/a/favicon.png", "GET"), ("/kwijt", "POST")])
def test_what_no_person_asks_for_is_not_there(path: str, method: str) -> None:
    """A program that looks for a file, or sends something, gets no page."""
    assert answer(known_addresses, path, method=method)[0] == 404


def test_a_connection_that_is_no_page_is_handed_on() -> None:
    """The stream of Streamlit goes through every door."""
    for door in (known_addresses, only_open_addresses, glossary_words):
        assert answer(door, "/kwijt", type="websocket")[0] == HANDED_ON


@pytest.mark.parametrize(("setting", "metrics"), [(None, 404), ("open", HANDED_ON), ("ja", 404)])
def test_what_streamlit_tells_anybody_is_closed(
    setting: str | None, metrics: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many people are here is told only where that was asked for by its exact word; nobody sends files, ever."""
    monkeypatch.delenv(OPENED_BY, raising=False)
    if setting:
        monkeypatch.setenv(OPENED_BY, setting)
    assert answer(only_open_addresses, METRICS)[0] == metrics
    assert answer(only_open_addresses, f"/plekken{METRICS}")[0] == metrics
    assert answer(only_open_addresses, "/plekken")[0] == HANDED_ON


@pytest.mark.parametrize("before", ["", "/plekken"])
def test_only_what_pages_need_is_open(before: str) -> None:
    """Any other address of Streamlit's is closed, also one that it doesn't have yet."""
    for needed in (HEALTH, HOST_CONFIG, STREAM, f"{COMPONENT}/bridge.js"):
        assert answer(only_open_addresses, before + needed)[0] == HANDED_ON
    for other in ("upload_file/x", "uploads/x", "agent/state", "metrics2", "health/x", "bidi-components/other/x.js"):
        assert answer(only_open_addresses, f"{before}/_stcore/{other}", method="PUT")[0] == 404


@pytest.mark.parametrize("code", [language.code for language in all_languages()] + ["xx"])
def test_the_glossary_is_given_in_each_language(code: str) -> None:
    """Every word with its meaning; in Dutch where the language isn't there."""
    status, headers, body = answer(glossary_words, f"/app/words/{code}.json")
    meanings = {name: word.meaning for name, word in content_in(code).glossary.items()}
    assert (status, headers["content-type"], json.loads(body)) == (200, "application/json", meanings)
    assert answer(glossary_words, "/app/style/base.css")[0] == HANDED_ON
