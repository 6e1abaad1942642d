"""Outcomes of the self-check through time: each day at most one of each check, the latest of that day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from matching.entries.content import Content

Burden = Literal["low", "raised", "high"]
BURDENS: tuple[Burden, ...] = get_args(Burden)
Trend = Literal["lighter", "same", "heavier"]
MOST_KEPT, PARTS = 100, 3


@dataclass(frozen=True, order=True)
class CheckOutcome:
    """What a check came to on a day; only a sure outcome is kept (`signals.sure_band`)."""

    day: date
    check: str
    burden: Burden


def with_outcome(history: Iterable[CheckOutcome], outcome: CheckOutcome) -> tuple[CheckOutcome, ...]:
    """Add an outcome to a history, in place of one of the same check on the same day; the last MOST_KEPT stay."""
    others = [earlier for earlier in history if (earlier.day, earlier.check) != (outcome.day, outcome.check)]
    return tuple(sorted([*others, outcome])[-MOST_KEPT:])


def of_check(history: Iterable[CheckOutcome], check: str) -> tuple[CheckOutcome, ...]:
    """The outcomes of a single check, the oldest first."""
    return tuple(sorted(outcome for outcome in history if outcome.check == check))


def trend(history: Iterable[CheckOutcome], check: str) -> Trend | None:
    """How the last outcome of a check differs from the one before; None where there are no two."""
    outcomes = of_check(history, check)
    if len(outcomes) <= 1:
        return None
    before, now = (BURDENS.index(outcome.burden) for outcome in outcomes[-2:])
    return "same" if now == before else "lighter" if now < before else "heavier"


def read_history(content: "Content", value: object) -> tuple[CheckOutcome, ...]:
    """Read outcomes that were kept as plain values; anything may have been kept, so what is no outcome is left out."""
    items = value if isinstance(value, list | tuple) else ()
    history: tuple[CheckOutcome, ...] = ()
    for outcome in (_read(content, item) for item in items[:MOST_KEPT]):
        history = with_outcome(history, outcome) if outcome else history
    return history


def plain_history(history: Iterable[CheckOutcome]) -> list[list[str]]:
    """Write outcomes as plain values, to be kept: for each its day, check and burden."""
    return [[outcome.day.isoformat(), outcome.check, outcome.burden] for outcome in history]


def _read(content: "Content", value: object) -> CheckOutcome | None:
    if not isinstance(value, list | tuple) or len(value) != PARTS:
        return None
    day, check, burden = value
    if not isinstance(check, str) or check not in content.checks or burden not in BURDENS:
        return None
    try:
        return CheckOutcome(date.fromisoformat(str(day)), check, burden)
    except ValueError:
        return None
