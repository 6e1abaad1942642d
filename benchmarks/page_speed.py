"""What a rerun of each page costs the server, against an empty Streamlit app as shipped.

Run it from the project's root: `.venv/bin/python -m benchmarks.page_speed`. It speaks with the servers as a browser
does, and presses in turns: once the empty app, once ours. So what else the machine does weighs on both.
"""

import asyncio
import json
import statistics
import tempfile
import time
from argparse import ArgumentParser
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load.apps import APPS
from benchmarks.load.serving import Served, serving
from benchmarks.load.speaking import event
from benchmarks.load.visit import Visit, visiting
from benchmarks.tables import EMPTY, OURS, THIRTY, against, heading
from matching.person.answers import Answer
from matching.saved.saving import Saved, as_saved, packed
from pages.parts.state.clock import today

PAGES = (
    "start", "nu_hulp", "situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan", "uitleg",
    "professionals",
)  # fmt: skip
ANSWERED = ("situatie", "mogelijkheden", "plekken", "regelen", "plan")
"""The pages that are longer once questions are answered."""
ANSWERS: dict[str, Answer] = {
    "age_group": "from_65", "conditions": ("dementia",), "goal": "holiday", "duration": "weekend",
    "municipality": "Haarlem", "max_travel_km": 30, "preferences": {"own_rest": 3, "close_to_home": 2},
}  # fmt: skip
CHOSEN = ("logeerzorg_logeerhuis", "buitenhuis")
RERUNS, NOT_COUNTED = 20, 2
AFTERWARDS = 0.15
"""Seconds in which a server does what it does after a rerun, such as looking for what can be thrown away."""
WARM = 5
"""Seconds in which a server reads its content in the background."""


def cpu_milliseconds(process: int) -> float:
    """The processor time that a process used so far; Linux counts it exactly under this number."""
    return time.clock_gettime((~process << 3) | 2) * 1000


@dataclass(frozen=True)
class Tab:
    """A visit to a server that is measured."""

    visit: Visit
    server: Served

    async def again(self) -> float:
        """Run the page again; return the milliseconds of processor time on the server."""
        before = cpu_milliseconds(self.server.process)
        await self.visit.run()
        await asyncio.sleep(AFTERWARDS)
        return cpu_milliseconds(self.server.process) - before


async def tell(visit: Visit) -> None:
    """Have a visit open answers that somebody kept, as a link does."""
    bridge = visit.widgets["bridge"]
    session = json.loads(bridge.json)[0]["session"]
    await visit.run(
        event(
            bridge.id,
            "device",
            {"session": session, "link": packed(as_saved(Saved(today(), ANSWERS, frozenset(), CHOSEN, {})))},
        )
    )


async def _measure(servers: dict[str, Served], reruns: int) -> None:
    async with AsyncExitStack() as open_visits:
        tabs = {
            name: Tab(await open_visits.enter_async_context(visiting(server.url)), server)
            for name, server in servers.items()
        }
        for tab in tabs.values():
            await tab.visit.run()
        await _in_turns(THIRTY, tabs[THIRTY], tabs[EMPTY], reruns)
        for pages, remark in ((PAGES, ""), (ANSWERED, ", answered")):
            if remark:
                await tell(tabs[OURS].visit)
            for page in pages:
                await tabs[OURS].visit.follow(page)
                await _in_turns(page + remark, tabs[OURS], tabs[EMPTY], reruns)


async def _in_turns(name: str, tab: Tab, base: Tab, reruns: int) -> None:
    taken: list[tuple[float, float]] = []
    for number in range(NOT_COUNTED + reruns):
        both = await base.again(), await tab.again()
        taken += [both] if number >= NOT_COUNTED else []
    less, more = (statistics.median(values) for values in zip(*taken, strict=True))
    against(name, more, less)


def measure(reruns: int = RERUNS) -> None:
    """Print the table: milliseconds of processor time, and how many times the empty app that is."""
    heading("page", "CPU ms for a rerun", "times the empty app")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        servers = {app.name: running.enter_context(serving(*app.written(Path(folder)))) for app in APPS}
        time.sleep(WARM)
        asyncio.run(_measure(servers, reruns))


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m benchmarks.page_speed", description=__doc__)
    parser.add_argument("--reruns", type=int, default=RERUNS)
    measure(parser.parse_args().reruns)
