"""Which nights are free at a place, from a file that the place or a coordination point keeps: CSV or iCalendar.

A night is called by the day on which it starts. What a file doesn't say is unknown, and so is everything that it says
once it is older than `DAYS_FRESH`: then a page says *bel*. The file's own date counts, never when it was saved.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.opening import TableError
from catalogue.told_nights import A_DAY, NightRemark
from matching.entries.three_values import all_true

if TYPE_CHECKING:
    from matching.entries.content import Content

DAYS_FRESH = 14
FRIDAY = 4
CALENDAR = ".ics"
MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class FreeNights:
    """What one file says: night -> free or not. A night that isn't there is unknown."""

    nights: Mapping[date, bool]
    as_of: date | None
    """The day on which this was so; None where the file doesn't say."""
    source: str
    remarks: tuple[NightRemark, ...] = ()
    """Lines or events that couldn't be read, and stamps."""

    @property
    def is_calendar(self) -> bool:
        """Return whether this was told in events, not in rows."""
        return self.source.lower().endswith(CALENDAR)

    @property
    def not_read(self) -> tuple[str, ...]:
        """Return which lines or events couldn't be read."""
        return tuple(dict.fromkeys(one.where for one in self.remarks))

    def days_old(self, on: date) -> int | None:
        """Return how old this is; None where the file doesn't say, or gives a day that is still to come."""
        return (on - self.as_of).days if self.as_of and self.as_of <= on else None

    def is_fresh(self, on: date) -> bool:
        """Return whether this is young enough to go by."""
        old = self.days_old(on)
        return old is not None and old <= DAYS_FRESH

    def runs(self) -> Iterator[tuple[date, date]]:
        """Return the first and the last of each row of free nights without a gap."""
        free = {night for night, is_free in self.nights.items() if is_free}
        for start in sorted(night for night in free if night - A_DAY not in free):
            end = start
            while end + A_DAY in free:
                end += A_DAY
            yield start, end


@dataclass(frozen=True)
class Weekends:
    """The weekends within a period, by their Friday, as far as a file tells; and how old that is."""

    free: tuple[date, ...]
    taken: tuple[date, ...]
    unknown: tuple[date, ...]
    """Nobody told, or too long ago: bel."""
    as_of: date | None
    days_old: int | None


def read_free_nights(path: Path) -> FreeNights:
    """Read a file; its name ends in .ics or .csv.

    Raises:
        TableError: where it can't be read at all.
    """
    if path.suffix.lower() != CALENDAR:
        from catalogue.night_tables import nights_from_table  # noqa: PLC0415 - each kind of file has its own reader

        return nights_from_table(path)
    from catalogue.night_calendars import nights_from_calendar  # noqa: PLC0415 - loads icalendar

    return nights_from_calendar(path)


def free_weekends(path: Path, first: date, last: date, on: date) -> Weekends:
    """Return which weekends (Friday and Saturday night) of a period are free.

    Args:
        path: the file.
        first: the first day of the period.
        last: the last day of the period; a weekend counts if its Friday lies in the period.
        on: today.

    A file that can't be read leaves every weekend unknown.
    """
    return weekends_of(_read_or_nothing(path), first, last, on)


def weekends_of(told: FreeNights, first: date, last: date, on: date) -> Weekends:
    """Return which weekends of a period are free; see `free_weekends`."""
    fresh = told.is_fresh(on)
    found: dict[bool | None, list[date]] = {True: [], False: [], None: []}
    for friday in fridays(first, last):
        nights = [told.nights.get(night) for night in (friday, friday + A_DAY)] if fresh else [None]
        found[all_true(nights)].append(friday)
    return Weekends(tuple(found[True]), tuple(found[False]), tuple(found[None]), told.as_of, told.days_old(on))


def fresh_nights(content: "Content", folder: Path, on: date) -> dict[str, FreeNights]:
    """Return what the places in content say of their nights, by id; not what is too old to go by, or can't be read.

    Args:
        content: the places, some of which name a file.
        folder: where these files stand.
        on: today.
    """
    files = ((name, one.free_nights) for name, one in content.providers.items() if one.free_nights)
    paths = ((name, path) for name, file in files if (path := file_within(folder, file)))
    told = ((name, _read_or_nothing(path)) for name, path in paths)
    return {name: nights for name, nights in told if nights.is_fresh(on)}


def _read_or_nothing(path: Path) -> FreeNights:
    try:
        return read_free_nights(path)
    except TableError:
        return FreeNights({}, None, path.name)


def fridays(first: date, last: date) -> Iterator[date]:
    """Return every Friday of a period."""
    friday = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
    while friday <= last:
        yield friday
        friday += timedelta(days=7)


def file_within(folder: Path, name: str) -> Path | None:
    """Return the file that a provider names, or None where it lies outside the folder or isn't there."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
