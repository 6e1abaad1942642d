"""One measurement: a server of its own, a crowd that comes, clicks and leaves, and what that took."""

import asyncio
import math
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load.apps import App
from benchmarks.load.crowd import Crowd, Load
from benchmarks.load.serving import LEFT_AFTER, Served, serving

GONE_AFTER = LEFT_AFTER * 3
"""Seconds after the last person left; visits are let go by then."""


@dataclass(frozen=True)
class MeasuredCrowd:
    """What one crowd took: clicks in seconds, processor seconds, memory in MB, and what went wrong."""

    app: str
    people: int
    on_the_way: Sequence[float]
    clicks: Sequence[float]
    seconds: float
    cpu: float
    memory: tuple[float, float, float, float]
    """Before anybody came, with everybody there, at the end, and after everybody left."""
    sessions_left: int
    faults: dict[str, int]

    @property
    def cpu_per_click(self) -> float:
        """The processor time of a click, in seconds; not a number where every click was lost."""
        return self.cpu / len(self.clicks) if self.clicks else math.nan

    @property
    def memory_per_person(self) -> float:
        """The memory that each person takes, in MB, the largest reading with everybody there."""
        return (max(self.memory[1:3]) - self.memory[0]) / self.people

    @property
    def errors(self) -> int:
        """How many things went wrong, of whatever kind."""
        return sum(self.faults.values())


def measure(app: App, load: Load) -> MeasuredCrowd:
    """Start an app, let a crowd use it, and return what it took."""
    with tempfile.TemporaryDirectory() as folder, serving(*app.written(Path(folder))) as server:
        asyncio.run(_warm(server, app))
        return asyncio.run(_measure(server, app, load))


async def _warm(server: Served, app: App) -> None:
    """Let one person walk through, so that what is made once for everybody is there."""
    crowd = Crowd(server, app, Load(1, 0.01, 1))
    crowd.over.set()
    await crowd.visit(0)
    await asyncio.sleep(GONE_AFTER)


async def _measure(server: Served, app: App, load: Load) -> MeasuredCrowd:
    crowd, before = Crowd(server, app, load), server.memory()
    tasks = await crowd.gather()
    first, cpu, start = server.memory(), server.cpu_seconds(), time.perf_counter()
    await asyncio.sleep(load.seconds)
    seconds, cpu, last = time.perf_counter() - start, server.cpu_seconds() - cpu, server.memory()
    clicks = tuple(crowd.clicks)
    crowd.over.set()
    await asyncio.gather(*tasks)
    await asyncio.sleep(GONE_AFTER)
    memory, left = (before, first, last, server.memory()), server.sessions()
    return MeasuredCrowd(
        app.name, load.people, crowd.on_the_way, clicks, seconds, cpu, memory, left, dict(crowd.faults)
    )
