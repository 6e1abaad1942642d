"""Free nights from an iCalendar file: events that say *vrij* or *bezet*, and free or busy times.

An event that says neither is told as not read, and so is one that repeats: nothing is guessed.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from catalogue.free_nights import A_DAY, MOST_BYTES, FreeNights
from catalogue.night_words import says_free
from catalogue.opening import TableError

HERE = ZoneInfo("Europe/Amsterdam")
MOST_NIGHTS = 800
FREE_BUSY = {"FREE": True, "BUSY": False, "BUSY-UNAVAILABLE": False}
Stretch = tuple[date, date, bool]
"""First night, the day after the last one, and free or not."""


def nights_from_calendar(path: Path) -> FreeNights:
    """Read a calendar.

    Raises:
        TableError: where it is too large or no calendar.
    """
    calendar = _calendar(path)
    nights: dict[date, bool] = {}
    not_read: list[str] = []
    for event in calendar.walk("VEVENT"):
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            said = _event(event)
            _add(nights, said) if said else not_read.append(str(event.get("SUMMARY", ""))[:80])
    for said in (one for times in calendar.walk("VFREEBUSY") for one in _free_busy(times)):
        _add(nights, said)
    return FreeNights(nights, _as_of(calendar), path.name, tuple(not_read))


def _calendar(path: Path) -> Any:  # noqa: ANN401 - a calendar holds anything
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError:
        raise TableError("unreadable", file=path.name) from None
    if data is None:
        raise TableError("file_too_large", limit=MOST_BYTES // 1_000_000)
    try:
        return Calendar.from_ical(data.decode("utf-8-sig"))
    except Exception:  # noqa: BLE001 - a broken calendar fails in as many ways as it can be broken
        raise TableError("no_table") from None


def _event(event: Any) -> Stretch | None:  # noqa: ANN401 - an event holds anything
    free = says_free(str(event.get("SUMMARY", "")))
    if free is None or any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
        return None
    try:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
        length = event.decoded("DURATION", A_DAY)
        return _nights(start, end if end is not None else start + length, free=free)
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError):
        return None


def _free_busy(times: Any) -> Iterator[Stretch]:  # noqa: ANN401 - likewise
    told = times.get("FREEBUSY", [])
    for one in told if isinstance(told, list) else [told]:
        kind = FREE_BUSY.get(str(one.params.get("FBTYPE", "BUSY")).upper())
        for period in getattr(one, "dts", [one]):
            said = _nights(getattr(period, "start", None), getattr(period, "end", None), free=kind is True)
            if said and kind is not None:
                yield said


def _nights(start: object, end: object, *, free: bool) -> Stretch | None:
    """Return the nights between two moments or days."""
    first, last = _local_day(start), _local_day(end)
    if first is None or last is None or not A_DAY <= last - first <= timedelta(days=MOST_NIGHTS):
        return None
    return first, last, free


def _local_day(moment: object) -> date | None:
    if isinstance(moment, datetime):
        return (moment.astimezone(HERE) if moment.tzinfo else moment).date()
    return moment if isinstance(moment, date) else None


def _add(nights: dict[date, bool], said: Stretch) -> None:
    night, end, free = said
    while night < end:
        # Told twice, once as taken: then it isn't sure to be free.
        nights[night] = nights.get(night, True) and free
        night += A_DAY


def _as_of(calendar: Any) -> date | None:  # noqa: ANN401 - likewise
    """Return the day on which the calendar was made: the youngest that it tells itself."""
    told = (part.get(name) for part in calendar.walk() for name in ("DTSTAMP", "LAST-MODIFIED"))
    days = (_local_day(getattr(one, "dt", None)) for one in told if one is not None)
    return max((day for day in days if day), default=None)
