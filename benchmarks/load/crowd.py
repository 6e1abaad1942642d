"""Many people at once: they come one after another, click until it is time, and leave one after another."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException

from benchmarks.load.apps import App
from benchmarks.load.people import Person
from benchmarks.load.serving import Served
from benchmarks.load.visit import visiting

MOST_PEOPLE, LONGEST = 2000, 7200
"""No more people, nor seconds, than this may be asked for: nobody needs more to measure."""
COMING = 0.15
"""Seconds between one person coming and the next; those who don't stay leave as they came."""


@dataclass(frozen=True)
class Load:
    """How many people, how many seconds they think between clicks, how long all are there, and how long each stays."""

    people: int
    pause: float
    seconds: float
    stay: float = float("inf")

    def __post_init__(self) -> None:
        """Refuse what is beyond measure. Raises ValueError."""
        if not (0 < self.people <= MOST_PEOPLE and 0 < self.seconds <= LONGEST and self.pause > 0 and self.stay > 0):
            message = f"at most {MOST_PEOPLE} people for {LONGEST} seconds, and more than nothing of each"
            raise ValueError(message)


@dataclass
class Crowd:
    """Everybody, and what they saw: seconds of each click on the way, and of each once all were there."""

    server: Served
    app: App
    load: Load
    on_the_way: list[float] = field(default_factory=list)
    clicks: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    arrived: set[int] = field(default_factory=set)
    gave_up: set[int] = field(default_factory=set)
    all_there: bool = False
    everybody: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def gather(self) -> list[asyncio.Task[None]]:
        """Let everybody come; return once all have walked to where they click, or gave up."""
        tasks = []
        for number in range(self.load.people):
            tasks.append(asyncio.create_task(self._person(number)))
            await asyncio.sleep(COMING)
        await self.everybody.wait()
        self.all_there = True
        return tasks

    async def _person(self, number: int) -> None:
        """Be one person after another, until it is over or something goes wrong."""
        with self._counted(number):
            while not self.over.is_set():
                await self.visit(number)

    async def visit(self, number: int) -> None:
        """Be one person: come, click and leave. The number is their dice: the same one does the same."""
        dice = random.Random(f"{self.app.name} {number}")
        async with visiting(self.server.url) as visit:
            person = Person(visit, dice, self.load.pause, self.on_the_way.append)
            try:
                await self.app.come(person)
                self._count(self.arrived, number)
                await self._click(person)
            finally:
                self.faults += visit.faults

    async def _click(self, person: Person) -> None:
        person.note = self._clicked
        leaves = time.monotonic() + self.load.stay * person.dice.uniform(0.5, 1.5)
        while not self.over.is_set() and time.monotonic() < leaves:
            await self.app.click(person)

    def _clicked(self, seconds: float) -> None:
        (self.clicks if self.all_there else self.on_the_way).append(seconds)

    @contextmanager
    def _counted(self, number: int) -> Iterator[None]:
        """Count a lost click or connection, instead of ending everything."""
        try:
            yield
        except (TimeoutError, OSError, WebSocketException, LookupError) as fault:
            self.faults[type(fault).__name__] += 1
            self._count(self.gave_up, number)

    def _count(self, people: set[int], number: int) -> None:
        people.add(number)
        if len(self.arrived | self.gave_up) == self.load.people:
            self.everybody.set()
