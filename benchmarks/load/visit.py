"""One visit, as a browser tab has it: the open connection, the widgets on the page and their values."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.load.speaking import PROTOCOL, event, rerun, stream_of, widget

PATIENCE = 60
"""Seconds after which a click counts as lost."""
CALM = b"ap-calm"
"""In our page that says that something broke."""
TRIGGERS = ("trigger_value", "json_trigger_value", "string_trigger_value")


@dataclass
class Visit:
    """One tab. `widgets` holds what is on the page by key, `values` what was chosen in them, by id."""

    connection: ClientConnection
    script: str = ""
    widgets: dict[str, Any] = field(default_factory=dict)
    values: dict[str, WidgetState] = field(default_factory=dict)
    cached: set[str] = field(default_factory=set)
    faults: Counter[str] = field(default_factory=Counter)

    async def run(self, *changes: WidgetState, page: str = "") -> float:
        """Send a click; return the seconds until the page has run. Raises TimeoutError and ConnectionClosed."""
        self.values |= {change.id: change for change in changes}
        message = rerun(page, "", *self.values.values(), script=self.script, cached=self.cached)
        start = time.perf_counter()
        await self.connection.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            drawn = await self._drawn()
        seconds = time.perf_counter() - start
        self._learn(drawn)
        return seconds

    async def press(self, key: str) -> float:
        """Press a button, by its key; see `run`."""
        return await self.run(widget(self.widgets[key].id, trigger_value=True))

    async def follow(self, page: str) -> float:
        """Follow a link to another page within the visit; see `run`."""
        return await self.run(event(self.widgets["bridge"].id, "go", page))

    def fields(self, prefix: str) -> list[Any]:
        """The widgets on the page whose key begins so."""
        return [field for key, field in self.widgets.items() if key.startswith(prefix)]

    async def _drawn(self) -> list[ForwardMsg]:
        """Wait for what is drawn. A run that makes room for another one, as for another page, isn't the end."""
        drawn: list[ForwardMsg] = []
        while True:
            data = await self.connection.recv()
            if CALM in data:
                self.faults["broken page"] += 1
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                drawn.clear()
                self.script = message.new_session.page_script_hash
            drawn.append(message)
            if kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return drawn

    def _learn(self, drawn: list[ForwardMsg]) -> None:
        """Note the widgets that are on the page now, forget the values of others, and count what went wrong."""
        elements = [message.delta.new_element for message in drawn if message.HasField("delta")]
        parts = [getattr(element, kind) for element in elements if (kind := element.WhichOneof("type"))]
        self.faults["exception"] += sum(element.HasField("exception") for element in elements)
        self.widgets = {_key(part.id): part for part in parts if getattr(part, "id", "")}
        here = {part.id for part in self.widgets.values()}
        self.values = {name: state for name, state in self.values.items() if name in here and not _is_a_press(state)}
        self.cached = {message.hash for message in drawn if message.metadata.cacheable}
        self.cached |= {message.ref_hash for message in drawn if message.HasField("ref_hash")}


@asynccontextmanager
async def visiting(url: str) -> AsyncIterator[Visit]:
    """Open a tab, and close it. Raises ValueError for a server that isn't on this machine."""
    # A browser sends no pings either: a server too busy to answer one still serves.
    async with connect(
        stream_of(url), origin=Origin(url), subprotocols=[Subprotocol(PROTOCOL)], open_timeout=PATIENCE, max_size=None,
        ping_interval=None,
    ) as connection:  # fmt: skip
        yield Visit(connection)


def _key(name: str) -> str:
    """The key that a page gave to a widget, out of the id $$ID-hash-key; the id where it gave none."""
    key = name.split("-", 2)[-1]
    return name if key == "None" else key


def _is_a_press(state: WidgetState) -> bool:
    return state.WhichOneof("value") in TRIGGERS
