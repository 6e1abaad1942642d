"""Free nights from an iCalendar file: events that say *vrij* or *bezet*, and free or busy times.

What says neither, repeats, isn't certain or has broken times is told as not read, and leaves the nights that it may
touch unknown: nothing is guessed.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from icalendar import Calendar

from catalogue.nights.event_times import day_of, touched_by
from catalogue.nights.free_nights import MOST_BYTES, FreeNights
from catalogue.nights.gathered_nights import GatheredNights
from catalogue.nights.night_words import says_free
from catalogue.tables.opening import TableError, bytes_of, decoded

FREE_BUSY = {"FREE": True, "BUSY": False, "BUSY-UNAVAILABLE": False}
REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
CERTAIN, CANCELLED, TENTATIVE = ("", "CONFIRMED"), "CANCELLED", "TENTATIVE"
SILENT = ("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM", "VTODO", "VJOURNAL")
"""Parts of a calendar that say nothing of nights."""
OF_OUTLOOK = "X-MICROSOFT-CDO-BUSYSTATUS"
LONGEST_NAME = 80
Part = Any
"""A part of a calendar may hold anything."""


def nights_from_calendar(path: Path) -> FreeNights:
    """Read a calendar.

    Raises:
        TableError: where it is too large or no calendar.
    """
    gathered, stamps = GatheredNights(), list[date]()
    for calendar in _calendars(path):
        for part in calendar.walk():
            if part.name in SILENT or (part.name.startswith("X-") and "DTSTART" not in part):
                continue
            is_read = _free_busy(gathered, part) if part.name == "VFREEBUSY" else _event(gathered, part)
            if is_read:
                stamps += _stamp(gathered, part, calendar)
    return FreeNights(gathered.sure(), max(stamps, default=None), path.name, tuple(gathered.remarks))


def _calendars(path: Path) -> list[Part]:
    text = decoded(bytes_of(path, MOST_BYTES))
    try:
        calendars = [calendar for calendar in Calendar.from_ical(text, multiple=True) if calendar.name == "VCALENDAR"]
    except Exception:  # noqa: BLE001 - a broken calendar fails in as many ways as it can be broken
        calendars = []
    if not calendars:
        raise TableError("no_calendar")
    return calendars


def _event(gathered: GatheredNights, event: Part) -> bool:
    """Add what an event says; return whether that was read."""
    name = _text(event, "SUMMARY")
    status = _text(event, "STATUS").upper()
    if status == CANCELLED:
        return False
    free = says_free(name) if event.name == "VEVENT" else None
    # A line that is no property at all may have said anything.
    is_whole = all(property_name for property_name, _ in event.errors)
    is_sure = status in CERTAIN and _text(event, OF_OUTLOOK).upper() != TENTATIVE and is_whole
    repeats = any(rule in event for rule in REPEATS)
    nights, touched = touched_by(event)
    is_read = nights is not None and free is not None and is_sure and not repeats
    if is_read and nights and free is not None:
        gathered.say(nights, free=free)
    if free is not True or not is_sure:
        gathered.doubt(touched)
    if not is_read:
        why = ("not_free_or_taken", free is None), ("not_sure", not is_sure), ("repeats", repeats)
        gathered.remark(name[:LONGEST_NAME], "", next((code for code, holds in why if holds), "broken_times"))
    return is_read


def _free_busy(gathered: GatheredNights, times: Part) -> bool:
    """Add free and busy times; return whether any was read."""
    read = []
    for kind, nights, touched in _periods(times):
        free = FREE_BUSY.get(kind)
        if nights and free is not None:
            gathered.say(nights, free=free)
            read.append(nights)
        else:
            gathered.remark(kind, "", "broken_times" if free is not None else "not_sure")
        if free is not True:
            gathered.doubt(touched)
    return bool(read)


def _periods(times: Part) -> Iterator[tuple[str, tuple[date, date] | None, tuple[date, date]]]:
    """Give each period of free or busy times: its kind, its nights, and those that it may touch."""
    values = times.get("FREEBUSY", [])
    for value in values if isinstance(values, list) else [values]:
        kind = str(value.params.get("FBTYPE", "BUSY")).upper()
        periods = getattr(value, "dts", [value])
        spans = [(getattr(period, "start", None), getattr(period, "end", None)) for period in periods]
        yield from ((kind, *touched_by({}, start, end)) for start, end in spans)


def _stamp(gathered: GatheredNights, part: Part, calendar: Part) -> Iterator[date]:
    """Give the day on which a part was changed last, as it says itself.

    DTSTAMP is that day, but in a calendar that is published (METHOD): there it is when the file was made, which for
    most is the moment of downloading (RFC 5545, 3.8.7.2).
    """
    name = "LAST-MODIFIED" if "LAST-MODIFIED" in part else "DTSTAMP"
    if name not in part or (name == "DTSTAMP" and "METHOD" in calendar):
        return
    day = day_of(part, name)
    if day is None:
        gathered.remark(
            _text(part, "SUMMARY")[:LONGEST_NAME], f"{name}:{_text(part, name)}"[:LONGEST_NAME], "broken_stamp"
        )
    else:
        yield day


def _text(part: Part, name: str) -> str:
    """A property as text; of one that stands there twice the first."""
    value = part.get(name, "")
    return str(value[0] if isinstance(value, list) and value else value)
