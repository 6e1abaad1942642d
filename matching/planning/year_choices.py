"""Which stays there are to choose from, without a calendar: weekends, weeks, holidays, or any day of a month."""

from calendar import FRIDAY, MONDAY
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter  # type: ignore[import-untyped]
from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]

from matching.entries.caching import remembered
from matching.planning.year import Stay

How = Literal["weekend", "week", "holiday", "other"]
HOWS: tuple[How, ...] = ("weekend", "week", "holiday", "other")
WEEKEND_NIGHTS, WEEK_NIGHTS, LONG_WEEKEND_NIGHTS = 2, 7, 3
MONTHS_AHEAD = 14


def months_ahead(on: date, count: int = MONTHS_AHEAD) -> tuple[date, ...]:
    """The first day of this month, and of those after it: *count* in all."""
    return tuple(on.replace(day=1) + relativedelta(months=number) for number in range(count))


@remembered(2 * MONTHS_AHEAD, "calendar")
def days_of(month: date) -> tuple[date, ...]:
    """All days of a month, given its first."""
    days = (month + timedelta(days=number) for number in range(31))
    return tuple(day for day in days if day.month == month.month)


def stays_in(month: date, how: How, on: date, nights: int = 1) -> tuple[Stay, ...]:
    """The stays of one kind that begin in a month and are still to come."""
    starts = [day for day in days_of(month) if day > on]
    if how == "weekend":
        return tuple(Stay(day, WEEKEND_NIGHTS) for day in starts if day.weekday() == FRIDAY)
    if how == "week":
        return tuple(Stay(day, WEEK_NIGHTS) for day in starts if day.weekday() in (MONDAY, FRIDAY))
    return tuple(Stay(day, nights) for day in starts)


def holidays(on: date) -> tuple[tuple[str, Stay], ...]:
    """The stays around the holidays of the coming year, in their order, each with the name of its holiday."""
    coming = [holiday for year in (on.year, on.year + 1) for holiday in _holidays_of(year) if holiday[1].arrival > on]
    names = dict.fromkeys(name for name, _ in coming)
    return tuple(next(holiday for holiday in coming if holiday[0] == name) for name in names)


def _holidays_of(year: int) -> Iterator[tuple[str, Stay]]:
    sunday = easter(year)
    yield "easter", Stay(sunday - timedelta(days=2), LONG_WEEKEND_NIGHTS)
    yield "ascension", Stay(sunday + timedelta(days=39), LONG_WEEKEND_NIGHTS)
    yield "pentecost", Stay(sunday + timedelta(days=47), LONG_WEEKEND_NIGHTS)
    yield "christmas", Stay(date(year, 12, 24), LONG_WEEKEND_NIGHTS)
    yield "new_year", Stay(date(year, 12, 31), 1)
