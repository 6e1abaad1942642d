"""Which nights and weekends are free at places, from the files that they keep."""

from calendar import FRIDAY
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from catalogue.nights.free_nights import CALENDAR, FreeNights
from catalogue.nights.gathered_nights import A_DAY
from catalogue.tables.opening import TableError
from matching.entries.content import Content
from matching.entries.three_values import all_true


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
        from catalogue.nights.night_tables import nights_from_table  # noqa: PLC0415 - loads all that reads tables

        return nights_from_table(path)
    from catalogue.nights.night_calendars import nights_from_calendar  # noqa: PLC0415 - loads icalendar

    return nights_from_calendar(path)


def free_weekends(path: Path, first: date, last: date, on: date) -> Weekends:
    """Tell weekends (Friday and Saturday night) of a period apart: free, taken or unknown.

    Args:
        path: the file.
        first: the first day of the period.
        last: the last day of the period; a weekend counts if its Friday lies in the period.
        on: today.

    A file that can't be read leaves every weekend unknown.
    """
    return weekends_of(_read_or_nothing(path), first, last, on)


def weekends_of(free: FreeNights, first: date, last: date, on: date) -> Weekends:
    """The weekends of a period, of which nights are read already; see `free_weekends`."""
    fresh = free.is_fresh(on)
    fridays_by_freedom: dict[bool | None, list[date]] = {True: [], False: [], None: []}
    for friday in fridays(first, last):
        nights = [free.nights.get(night) for night in (friday, friday + A_DAY)] if fresh else [None]
        fridays_by_freedom[all_true(nights)].append(friday)
    return Weekends(
        tuple(fridays_by_freedom[True]),
        tuple(fridays_by_freedom[False]),
        tuple(fridays_by_freedom[None]),
        free.as_of,
        free.days_old(on),
    )


def fresh_nights(content: Content, folder: Path, on: date) -> dict[str, FreeNights]:
    """Read the files of all places, by id of the place; without those that are too old to go by, or can't be read.

    Args:
        content: the places, some of which name a file.
        folder: where these files stand.
        on: today.
    """
    files = ((name, provider.free_nights) for name, provider in content.providers.items() if provider.free_nights)
    paths = ((name, path) for name, file in files if (path := file_within(folder, file)))
    by_place = ((name, _read_or_nothing(path)) for name, path in paths)
    return {name: nights for name, nights in by_place if nights.is_fresh(on)}


def _read_or_nothing(path: Path) -> FreeNights:
    try:
        return read_free_nights(path)
    except TableError:
        return FreeNights({}, None, path.name)


def fridays(first: date, last: date) -> Iterator[date]:
    """Both ends may be a Friday."""
    friday = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
    while friday <= last:
        yield friday
        friday += timedelta(days=7)


def file_within(folder: Path, name: str) -> Path | None:
    """The file that a provider names, or None where it lies outside the folder or isn't there."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
