"""What would be known if something were answered otherwise, without working out everything again."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import TYPE_CHECKING

from matching.entries.conditions import Span, Value
from matching.person.answers import Answer
from matching.person.situation import Situation, memory_problems, nights, nights_this_year

if TYPE_CHECKING:
    from matching.entries.content import Content

Facts = Mapping[str, Value]
"""What an answer would make known, beside what is known already."""
MEMORY_ANSWERS = frozenset({"conditions", "memory_problems"})
NIGHT_ANSWERS = frozenset({"nights", "duration", "used_nights"})
FOLLOWS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(MEMORY_ANSWERS, frozenset({"memory_problems"})),
    **dict.fromkeys(NIGHT_ANSWERS, frozenset({"nights", "nights_this_year"})),
}
"""The facts that follow from an answer, beside the answer itself. What follows from a home is each place's own."""


def facts_if(content: "Content", person: Situation, given: Mapping[str, Answer]) -> dict[str, Value]:
    """Every fact that becomes otherwise with these answers (not about the home); None is unknown."""
    answers = {**person.answers, **given}
    facts: dict[str, Value] = {name: value for name, value in given.items() if not isinstance(value, Mapping)}
    if not MEMORY_ANSWERS.isdisjoint(given):
        facts["memory_problems"] = memory_problems(answers)
    if not NIGHT_ANSWERS.isdisjoint(given):
        facts |= {"nights": nights(content, answers), "nights_this_year": nights_this_year(content, answers)}
    return facts


def finite_ends(value: Value) -> Iterator[float]:
    """Give a number, or the ends of a span; nothing for what is no number, or has no end."""
    ends = (value.low, value.high) if isinstance(value, Span) else (value,)
    return (float(end) for end in ends if isinstance(end, int | float) and isfinite(end))


def facts_moved_by(name: str) -> frozenset[str]:
    """The names of the facts that an answer moves, its own among them."""
    return FOLLOWS.get(name, frozenset()) | {name}
