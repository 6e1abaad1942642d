"""Made-up people walk through the journey over the socket, and nothing of them is left after they closed their tab."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.load.apps import APPS
from benchmarks.load.crowd import MOST_PEOPLE, Crowd, Load
from benchmarks.load.serving import ACTIVE, Served
from benchmarks.load.speaking import stream_of
from tests.browser.serving import Server, get, running_server

OURS = next(app for app in APPS if not app.source)
KEPT_FOR, PATIENCE = 1, 30
COUNTING = '''"""Count, again and again, the visits in memory of which anything is known, whoever holds them."""
import os, sys, threading, time, weakref

visits = weakref.WeakSet()

def watch():
    while not hasattr(sys.modules.get("streamlit.runtime.app_session"), "AppSession"):
        time.sleep(0.005)
    kind = sys.modules["streamlit.runtime.app_session"].AppSession
    begin = kind.__init__
    kind.__init__ = lambda self, *given, **named: (begin(self, *given, **named), visits.add(self))[0]
    while True:
        known = [(visit._session_state, visit._client_state) for visit in list(visits)]
        count = sum(bool(a._old_state or a._new_session_state or b.ByteSize()) for a, b in known)
        with open(os.environ["COUNTED"], "a") as counted:
            counted.write(f"{count}\\n")
        time.sleep(0.25)

if os.environ.get("COUNTED"):
    threading.Thread(target=watch, daemon=True).start()
'''
"""Python runs a sitecustomize.py before anything else. Looking through all objects would disturb those being made."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Give a server that keeps a closed tab for a second, and counts the visits in its memory."""
    (tmp_path / "sitecustomize.py").write_text(COUNTING, encoding="utf-8")
    counting = {"PYTHONPATH": str(tmp_path), "COUNTED": str(tmp_path / "counted"), "ADEMPAUZE_METRICS": "open"}
    kept = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": str(KEPT_FOR)}
    with running_server(tmp_path / "log", **counting, **kept) as server:
        yield server


def counts(folder: Path) -> list[int]:
    """How many visits were in memory at each count so far."""
    return [int(line) for line in (folder / "counted").read_text(encoding="utf-8").split()]


def active(server: Server) -> int:
    """How many visits the server says are open."""
    line = ACTIVE.search(get(server, "/_stcore/metrics?families=active_sessions")[1].decode())
    assert line is not None
    return int(line[1])


async def two_walk(server: Server) -> tuple[Crowd, int]:
    """Let two people walk to where they click, and leave; return what they saw, and how many visits were open."""
    crowd = Crowd(Served(server.url, 0), OURS, Load(2, 0.01, 1))
    people = await crowd.gather()
    opened = await asyncio.to_thread(active, server)
    crowd.over.set()
    await asyncio.gather(*people)
    return crowd, opened


@pytest.mark.slow
def test_nothing_is_left_of_two_people_who_left(server: Server, tmp_path: Path) -> None:
    """Two people answer, look at every page and leave; without anybody else coming, the server forgets them."""
    crowd, opened = asyncio.run(two_walk(server))
    assert +crowd.faults == {}
    assert len(crowd.on_the_way) > 2 * len(["situatie", "mogelijkheden", "plekken", "regelen", "plan", "plekken"])
    assert opened == 2
    assert active(server) == 0
    assert max(counts(tmp_path)) >= 2
    end = time.monotonic() + PATIENCE
    while counts(tmp_path)[-1] and time.monotonic() < end:
        time.sleep(0.5)
    assert counts(tmp_path)[-1] == 0


@pytest.mark.parametrize(
    "url",
    ["https://adempauze.example", "http://10.0.0.8:8501", "http://127.0.0.1.example", "http://[2001:db8::1]", "x"],
)
def test_nobody_else_is_put_under_load(url: str) -> None:
    """A server that isn't on this machine is refused before anything is sent."""
    with pytest.raises(ValueError, match="only a server on this machine"):
        stream_of(url)


def test_this_machine_is_recognised() -> None:
    """This machine may be put under load, by each of its names."""
    assert stream_of("http://127.0.0.1:8501") == "ws://127.0.0.1:8501/_stcore/stream"
    assert stream_of("http://localhost:8501/") == "ws://localhost:8501/_stcore/stream"
    assert stream_of("http://[::1]:8501") == "ws://[::1]:8501/_stcore/stream"


@pytest.mark.parametrize("load", [(MOST_PEOPLE + 1, 5, 30), (10, 5, 100_000), (0, 5, 30), (10, 0, 30)])
def test_a_load_has_its_bounds(load: tuple[int, float, float]) -> None:
    """Too many people, too long, nobody at all or no pause is refused."""
    with pytest.raises(ValueError, match="at most"):
        Load(*load)
