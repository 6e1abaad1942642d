"""What the self-check's answers say: which signals weigh, which other answers follow, and when the outcome is sure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from matching.entries.checks import Band, Check, CheckItem, band, total

Level = Literal["none", "some", "heavy"]
LEVELS: tuple[Level, ...] = ("none", "some", "heavy")
HEAVY = 2
"""Points from which an answer counts as heavy; each level below it is one point less."""
Given = Mapping[str, str]
"""Item -> option chosen; an item that was skipped is absent."""


@dataclass(frozen=True)
class Signal:
    """One item that was answered, and how much it weighs."""

    item: str
    short: str
    level: Level


def signals(check: Check, given: Given) -> tuple[Signal, ...]:
    """Return the answered items in the authors' order, each with how much it weighs."""
    return tuple(
        Signal(name, item.short, LEVELS[min(item.options[given[name]].points, HEAVY)])
        for name, item in check.items.items()
        if name in given
    )


def by_level(found: tuple[Signal, ...]) -> dict[Level, tuple[str, ...]]:
    """Return the short names of the items at each level, the heaviest level first."""
    return {level: tuple(one.short for one in found if one.level == level) for level in reversed(LEVELS)}


def usable(check: Check, given: Mapping[str, str | None]) -> dict[str, str]:
    """Return the answers that this check still has, without those that were skipped."""
    known = check.items.items()
    return {name: str(given[name]) for name, item in known if given.get(name) in item.options}


def answers_that_follow(item: CheckItem, before: str | None, now: str | None) -> dict[str, str | None]:
    """Return the answers elsewhere that change when an item's option changes; None takes an answer away.

    An option takes away what the item's other options say. Skipping only takes away what was said before.
    """
    said_before = item.options[before].sets if before in item.options else {}
    other = said_before if now is None else {name for option in item.options.values() for name in option.sets}
    return {**dict.fromkeys(other), **(item.options[now].sets if now is not None else {})}


def items_about(check: Check, answer: str) -> tuple[str, ...]:
    """Return the items of which an option also gives this answer."""
    return tuple(name for name, item in check.items.items() if any(answer in one.sets for one in item.options.values()))


def sure_band(check: Check, given: Given) -> Band | None:
    """Return the band that these answers reach and that nothing left open can lower.

    Points only add up, so our own signals may say *at least this much* before all are answered. That it is still light
    is only said when every item has an answer. An instrument counts as a whole.
    """
    reached = band(check, total(check, given))
    if reached is None or not given:
        return None
    lowest = min(check.bands, key=lambda one: one.at_least)
    complete = len(given) == len(check.items)
    may_be_early = check.kind == "own_signals" and reached.burden != lowest.burden
    return reached if complete or may_be_early else None
