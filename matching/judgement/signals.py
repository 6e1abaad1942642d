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
    """The answered items in the authors' order, each with how much it weighs."""
    return tuple(
        Signal(name, item.short, LEVELS[min(item.options[given[name]].points, HEAVY)])
        for name, item in check.items.items()
        if name in given
    )


def by_level(answered: tuple[Signal, ...]) -> dict[Level, tuple[str, ...]]:
    """The short names of the items at each level, the heaviest level first."""
    return {level: tuple(signal.short for signal in answered if signal.level == level) for level in reversed(LEVELS)}


def answers_given(check: Check, answers: Mapping[str, str | None]) -> dict[str, str]:
    """The answers that this check still has, without those that were skipped (None)."""
    return {name: str(answers[name]) for name, item in check.items.items() if answers.get(name) in item.options}


def answers_that_follow(item: CheckItem, before: str | None, now: str | None) -> dict[str, str | None]:
    """The answers elsewhere that change when an item's option changes; None takes an answer away.

    An option takes away what the item's other options set. Skipping only takes away what the option before had set.
    """
    set_before = item.options[before].sets if before in item.options else {}
    taken_away = set_before if now is None else {name for option in item.options.values() for name in option.sets}
    return {**dict.fromkeys(taken_away), **(item.options[now].sets if now is not None else {})}


def items_about(check: Check, answer: str) -> tuple[str, ...]:
    """The items of which an option also gives this answer."""
    items = check.items.items()
    return tuple(name for name, item in items if any(answer in option.sets for option in item.options.values()))


def sure_band(check: Check, given: Given) -> Band | None:
    """The band that these answers reach and that nothing left open can lower; None where that can't be known yet.

    Points only add up, so our own signals may say *at least this much* before all are answered. That it is still light
    is only said when every item has an answer. An instrument counts as a whole.
    """
    reached = band(check, total(check, given))
    if reached is None or not given:
        return None
    lowest = min(check.bands, key=lambda band: band.at_least)
    complete = len(given) == len(check.items)
    may_be_early = check.kind == "own_signals" and reached.burden != lowest.burden
    return reached if complete or may_be_early else None
