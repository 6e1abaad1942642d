"""Knowing whether the server still owes a window an answer: what a click starts begins a moment after the click."""

from time import monotonic
from weakref import WeakKeyDictionary

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 8  # seconds
TWO_FRAMES = """() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 100);  // a window that isn't shown draws no frames
})"""

_asked: WeakKeyDictionary[Page, set[WebSocket]] = WeakKeyDictionary()
"""Of each window the connections on which the script was asked to run, and hasn't run to its end since."""


def watch_reruns(page: Page) -> None:
    """Follow what a window asks of the server from now on; call it before the window opens anything."""
    _asked[page] = set()
    page.on("websocket", lambda socket: _follow(socket, _asked[page]))


def wait_until_heard(page: Page) -> None:
    """Wait until no run of the script is asked for or under way, and what it said is drawn.

    What was asked over a connection that broke is never answered, so nobody waits for it longer than PATIENCE.
    """
    end = monotonic() + PATIENCE
    page.evaluate(TWO_FRAMES)
    while _asked.get(page) and monotonic() < end:
        page.evaluate(TWO_FRAMES)


def _follow(socket: WebSocket, asked: set[WebSocket]) -> None:
    asked.clear()  # a window talks over one connection: a new one takes the place of the last

    def sent(payload: bytes | str) -> None:
        if isinstance(payload, bytes) and BackMsg.FromString(payload).HasField("rerun_script"):
            asked.add(socket)

    def received(payload: bytes | str) -> None:
        if isinstance(payload, bytes) and _ends_a_run(ForwardMsg.FromString(payload)):
            asked.discard(socket)

    socket.on("framesent", sent)
    socket.on("framereceived", received)
    socket.on("close", lambda _: asked.discard(socket))


def _ends_a_run(message: ForwardMsg) -> bool:
    early = ForwardMsg.FINISHED_EARLY_FOR_RERUN  # another run follows at once
    return message.WhichOneof("type") == "script_finished" and message.script_finished != early
