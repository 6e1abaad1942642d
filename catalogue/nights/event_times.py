"""The nights of an event in a calendar: those that it lasts for sure, and all that it may touch."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from catalogue.nights.gathered_nights import A_DAY, ALWAYS, Stretch
from catalogue.tables.days import YEARS
from matching.planning.dutch_calendar import DUTCH_CLOCK

MOST_NIGHTS = 800
MORNING = 6
"""The hour at which a night is over; what begins before it may belong to the night before."""
NEVER_READ = (ValueError, TypeError, AttributeError, KeyError, OverflowError)
Moment = date | datetime
Part = Any
"""A part of a calendar may hold anything; an empty one where times are given otherwise."""


def touched_by(part: Part, start: object = None, end: object = None) -> tuple[Stretch | None, Stretch]:
    """The nights that an event lasts, None where its times don't say so, and all nights that it may touch.

    Args:
        part: the event; its own times count where it has them.
        start: a day or moment, where it isn't part of an event.
        end: likewise; a moment or the day after the last one.
    """
    start, end = _value(part, "DTSTART", start), _value(part, "DTEND", end)
    first = _day(start)
    if first is None:
        return None, (date.min, _later(_day(end))) if _day(end) else ALWAYS
    last = _last_day(part, start, end)
    touched = _touched(start, first, last)
    if _zone_is_unknown(part):
        touched, last = (_earlier(touched[0]), _later(touched[1])), None
    nights = (first, last) if last is not None and _is_plausible(first, last) else None
    return nights, _with_repeats(part, touched)


def _is_plausible(first: date, last: date) -> bool:
    """True for an event of a night or more, and not beyond what anybody plans."""
    return A_DAY <= last - first <= timedelta(days=MOST_NIGHTS) and first.year in YEARS and last.year in YEARS


def day_of(part: Part, name: str) -> date | None:
    """The day in a property, in our own time; None where it isn't there or broken."""
    return _day(_value(part, name))


def _value(part: Part, name: str, otherwise: object = None) -> object:
    """The value of a property; the other one where it is missing or can't be read."""
    return part.decoded(name) if name in part else otherwise


def _day(moment: object) -> date | None:
    try:
        if isinstance(moment, datetime):
            return (moment.astimezone(DUTCH_CLOCK) if moment.tzinfo else moment).date()
    except OverflowError:
        return None
    return moment if isinstance(moment, date) else None


def _last_day(part: Part, start: Any, end: object) -> date | None:  # noqa: ANN401 - a day or a moment
    """The day on which an event is over; a day without an end is one day (RFC 5545, 3.6.1)."""
    if end is None and "DTEND" not in part:
        length = _value(part, "DURATION", A_DAY if not isinstance(start, datetime) else timedelta())
        try:
            end = start + length
        except NEVER_READ:
            return None
    return _day(end)


def _touched(start: object, first: date, last: date | None) -> Stretch:
    """Every night that an event may touch: all from its first day, where its end isn't known."""
    if last is None:
        return first, date.max
    low, high = min(first, last), max(first, last)
    is_early = isinstance(start, datetime) and _is_early(start)
    return _earlier(low) if is_early else low, max(high, _later(first), _later(low))


def _is_early(start: datetime) -> bool:
    """True for a moment that belongs to the night before; midnight is where a day begins."""
    local = start.astimezone(DUTCH_CLOCK) if start.tzinfo else start
    return local.hour < MORNING and (local.hour, local.minute) != (0, 0)


def _with_repeats(part: Part, touched: Stretch) -> Stretch:
    """The first and last night that an event may touch, repeated or not; an exception touches the day it takes away."""
    if "RRULE" in part or "RDATE" in part:
        return touched[0], _end_of_repeats(part, touched)
    if "RECURRENCE-ID" in part:
        moved = day_of(part, "RECURRENCE-ID")
        if moved is None or getattr(part["RECURRENCE-ID"], "params", {}).get("RANGE"):
            return ALWAYS
        return min(touched[0], moved), max(touched[1], _later(moved))
    return touched


def _end_of_repeats(part: Part, touched: Stretch) -> date:
    rule = part.get("RRULE")
    until = rule.get("UNTIL") if isinstance(rule, Mapping) and "RDATE" not in part else None
    last = _day(until[0]) if isinstance(until, list) and len(until) == 1 else None
    try:
        return last + (touched[1] - touched[0]) + A_DAY if last else date.max
    except OverflowError:
        return date.max


def _earlier(day: date) -> date:
    return day - A_DAY if day > date.min else day


def _later(day: date | None) -> date:
    return day + A_DAY if day and day < date.max else date.max


def _zone_is_unknown(part: Part) -> bool:
    """True where a time names a zone that nobody knows, so that it may lie on another day."""
    named = [part.get(name) for name in ("DTSTART", "DTEND") if name in part]
    return any(
        getattr(part, "params", {}).get("TZID") and isinstance(_of(part), datetime) and _of(part).tzinfo is None
        for part in named
    )


def _of(value: Any) -> Any:  # noqa: ANN401 - of icalendar
    try:
        return value.dt
    except NEVER_READ:
        return None
