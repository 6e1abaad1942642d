"""What made-up people do: the journey through Adempauze, and the same clicking on the apps it is compared with."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.load.speaking import widget
from benchmarks.load.visit import Visit

PLACES = ("Alkmaar", "Breda", "Zwolle", "8266", "Utrecht", "Maastricht", "Kampen", "Leeuwarden")
NEXT, QUESTION, TAKE = "next_question", "ask_", "take_"
MOST_QUESTIONS = 12
PAGES_AFTER = ("mogelijkheden", "plekken", "regelen", "plan")
HEAVIEST = "plekken"
SPREAD = 0.5
"""Nobody clicks like a clock: each pause is so much shorter or longer, at random."""


@dataclass
class Person:
    """Somebody at a tab. `note` gets the seconds of each click."""

    visit: Visit
    dice: random.Random
    pause: float
    note: Callable[[float], None]

    async def does(self, click: Awaitable[float]) -> None:
        """Do one click, and look at what it gave."""
        self.note(await click)
        await asyncio.sleep(self.pause * self.dice.uniform(1 - SPREAD, 1 + SPREAD))


async def walk(person: Person) -> None:
    """Walk through the journey: the first questions, every page of the journey, and back to the heaviest."""
    visit = person.visit
    await person.does(visit.run())
    await person.does(visit.follow("situatie"))
    for _ in range(MOST_QUESTIONS):
        if NEXT not in visit.widgets:
            break
        await _answer(person)
        await person.does(visit.press(NEXT))
    for page in (*PAGES_AFTER, HEAVIEST):
        await person.does(visit.follow(page))


async def _answer(person: Person) -> None:
    """Answer the question on the page with any of its answers."""
    field = person.dice.choice(person.visit.fields(QUESTION))
    await person.does(person.visit.run(widget(field.id, **_any_value(field, person.dice))))


def _any_value(field: Any, dice: random.Random) -> dict[str, object]:  # noqa: ANN401 - any widget's message
    kind = field.DESCRIPTOR.name
    if kind == "Radio":
        return {"string_value": dice.choice(list(field.options))}
    return {"bool_value": True} if kind == "Checkbox" else {"string_value": dice.choice(PLACES)}


async def take_or_leave(person: Person) -> None:
    """On the page with places: take one along into the plan, or leave it again."""
    visit = person.visit
    boxes = visit.fields(TAKE)
    if not boxes:
        await person.does(visit.run())
        return
    box = person.dice.choice(boxes)
    ticked = visit.values[box.id].bool_value if box.id in visit.values else box.default
    await person.does(visit.run(widget(box.id, bool_value=not ticked)))


async def open_page(person: Person) -> None:
    """Open an app that has one page."""
    await person.does(person.visit.run())


async def press_again(person: Person) -> None:
    """Press the one button."""
    await person.does(person.visit.press("again"))


async def slide(person: Person) -> None:
    """Move one of many sliders."""
    slider = person.dice.choice(person.visit.fields("slider"))
    await person.does(person.visit.run(widget(slider.id, double_array_value={"data": [person.dice.randrange(100)]})))
