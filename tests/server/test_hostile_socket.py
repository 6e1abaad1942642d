"""Somebody speaks to the server without a browser: its own language, spoken wrongly. Others notice nothing."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from benchmarks.load.speaking import PROTOCOL, event, rerun, stream_of, widget
from tests.browser.serving import PROJECT, Server, get, running_server
from tests.shared.hostile_inputs import VALUES, WORDS

pytestmark = pytest.mark.slow

PATIENCE = 20
TOO_LARGE = 2_000_000
PAGES = sorted(path.stem for path in (PROJECT / "pages").glob("*.py"))
GARBAGE = {
    "nothing": b"",
    "zeros": b"\0" * 1000,
    "bytes that are no message": bytes(range(256)) * 10,
    "a length that isn't there": b"\x5a\xff\xff\xff\xff\x0f",
    "layers": b"\x5a\x80\x80\x01" * 5000,
    "too large": b"x" * TOO_LARGE,
}
WRONG_KINDS = ({"string_value": "\u202e<b>"}, {"int_value": 2**60}, {"json_value": '{"a":['}, {"bool_value": True})
ODD = {
    "no session": BackMsg(load_git_info=True),
    "stop": BackMsg(stop_script=True),
    "clear the cache": BackMsg(clear_cache=True),
    "rerun when saved": BackMsg(set_run_on_save=True),
    "heartbeat": BackMsg(app_heartbeat=True),
    "cut the connection": BackMsg(debug_disconnect_websocket=True),
    "stop the server": BackMsg(debug_shutdown_runtime=True),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server that logs all it can."""
    log = tmp_path_factory.mktemp("hostile") / "log"
    with running_server(log, STREAMLIT_LOGGER_LEVEL="info") as hostile:
        yield hostile


def speaking(server: Server, **options: object) -> ClientConnection:
    """Open a connection as Streamlit's front end does."""
    return connect(stream_of(server.url), subprotocols=[PROTOCOL], origin=server.url, max_size=None, **options)


def drawn(connection: ClientConnection, message: BackMsg) -> str:
    """Send a message, and return everything that is drawn in answer, as text."""
    connection.send(message.SerializeToString())
    seen = []
    while True:
        forward = ForwardMsg.FromString(connection.recv(timeout=PATIENCE))
        seen.append(str(forward))
        if forward.WhichOneof("type") == "script_finished":
            return "".join(seen)


def still_well(server: Server) -> None:
    """Check that the server lives, draws its start page for another visitor, and wrote no traceback."""
    assert get(server, "/_stcore/health")[1] == b"ok"
    with speaking(server) as other:
        assert "ap-header" in drawn(other, rerun())


@pytest.mark.parametrize("name", GARBAGE)
def test_garbage_ends_one_connection(server: Server, name: str) -> None:
    """What is no message at all ends that connection at most; nobody else notices."""
    with speaking(server) as stranger:
        stranger.send(GARBAGE[name])
        try:
            stranger.send(rerun().SerializeToString())
            stranger.recv(timeout=PATIENCE)
        except ConnectionClosed:
            assert name != "nothing"
    still_well(server)


def test_words_instead_of_bytes_end_one_connection(server: Server) -> None:
    """A text frame, which Streamlit doesn't speak, ends that connection."""
    with speaking(server) as stranger, suppress(ConnectionClosed):
        stranger.send("hallo")
        for _ in stranger:  # ends when the connection does
            pass
    still_well(server)


@pytest.mark.parametrize("name", ODD)
def test_nobody_can_stop_the_server(server: Server, name: str) -> None:
    """What programmers may ask of their own server, visitors ask in vain."""
    with speaking(server) as stranger:
        stranger.send(ODD[name].SerializeToString())
        with suppress(ConnectionClosed):
            drawn(stranger, rerun())
    still_well(server)


def test_fields_that_do_not_exist_change_nothing(server: Server) -> None:
    """A page drawn for somebody who sends fields of every kind that aren't there is the page of anybody."""
    kinds = {
        "trigger_value": True, "bool_value": True, "int_value": -(2**40), "double_value": float("nan"),
        "bytes_value": b"\xff" * 1000, "json_value": "[" * 10_000,
    }  # fmt: skip
    states = [widget(f"$$ID-{kind}-ask_goal", **{kind: value}) for kind, value in kinds.items()]
    states += [widget(word[:1000], string_value=word[:1000]) for word in clean(WORDS.values())]
    with speaking(server) as stranger:
        assert "ap-header" in drawn(stranger, rerun("situatie", "", *states))
    still_well(server)


def clean(words: object) -> list[str]:
    """The words that a message can hold at all."""
    return [word for word in words if isinstance(word, str) and word.isascii()]


@pytest.mark.parametrize("page", PAGES)
def test_fields_of_the_wrong_kind_stay_calm(server: Server, page: str) -> None:
    """Every field of a page, answered with every kind but its own: the page, or the calm one, is drawn; no more."""
    with speaking(server) as stranger:
        ids = set(re.findall(r'id: "(\$\$ID-[^"]+)"', drawn(stranger, rerun(page))))
        assert len(ids) > 1 or page != "situatie"
        for value in WRONG_KINDS:
            answer = drawn(stranger, rerun(page, "", *(widget(name, **value) for name in ids)))
            assert "Traceback" not in answer
            assert "exception {" not in answer
    still_well(server)


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_query_is_drawn_as_text_or_not_at_all(server: Server, page: str) -> None:
    """Whatever stands behind the question mark of an address, no page breaks, and no tag of it is drawn."""
    names = ("bron", "taal", "vorm", "woord", "ga", "kiosk", "lang", "embed", "embed_options", "x")
    with speaking(server) as stranger:
        for name in ("html", "script", "way to a file", "right to left", "control characters", "number of many digits"):
            query = "&".join(f"{key}={quote(WORDS[name])}" for key in names)
            answer = drawn(stranger, rerun(page, query))
            assert "<img src=x" not in answer
            assert "</script><script>" not in answer
            assert "exception {" not in answer
            assert "ap-calm" not in answer
    still_well(server)


def test_the_bridge_takes_nothing_strange(server: Server) -> None:
    """Our one component is told something of every type, in the place of a page or of saved answers."""
    sendable = [
        value for value in VALUES if isinstance(value, str | int | float | list | None) and len(str(value)) < TOO_LARGE
    ]
    with speaking(server) as stranger:
        ids = set(re.findall(r'id: "(\$\$ID-[^"]*bridge[^"]*|\$\$ID-[^"]*bidi[^"]*)"', drawn(stranger, rerun())))
        assert ids
        for value in sendable:
            for trigger in ("go", "device", "again"):
                answer = drawn(stranger, rerun("", "", *(event(name, trigger, value) for name in ids)))
                assert "exception {" not in answer
    still_well(server)


def test_another_website_is_refused(server: Server) -> None:
    """A page of somebody else can't talk to the server with its visitor's browser."""
    with pytest.raises(InvalidStatus):
        connect(stream_of(server.url), origin="https://kwaad.example")


def test_the_log_tells_no_traceback_with_words(server: Server) -> None:
    """After all of this the log may say where something broke, never what was sent."""
    log = Path(server.log).read_text(encoding="utf-8")
    assert "alert(1)" not in log
    assert "kwaad.example" not in log.replace("origin=https://kwaad.example", "")
