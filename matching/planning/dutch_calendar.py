"""The Dutch calendar: public holidays, working days, and the hours of the huisarts, on the clock of the Netherlands."""

from calendar import SATURDAY, SUNDAY
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.easter import easter  # type: ignore[import-untyped]

from matching.entries.caching import remembered

DUTCH_CLOCK = ZoneInfo("Europe/Amsterdam")
PRACTICE_OPENS, PRACTICE_CLOSES = time(8), time(17)
"""On working days the huisarts is there between these; outside them the huisartsenspoedpost is."""
LIBERATION, YEARS_BETWEEN_LIBERATIONS = date(1945, 5, 5), 5
EASTER_MONDAY, ASCENSION, WHIT_MONDAY = 1, 39, 50
"""Days after Easter Sunday."""


def is_public_holiday(day: date) -> bool:
    """True on days when desks, practices and help lines of working days are closed as on a Sunday.

    These are the days of article 3 of the Algemene termijnenwet, but for two on which most people work: Good Friday,
    and Liberation Day outside the years that end in 0 or 5.
    """
    return day in public_holidays(day.year)


@remembered(30, "calendar")
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year; those that always fall on a Sunday aren't among them."""
    sunday = easter(year)
    days = {date(year, 1, 1), _kings_day(year), date(year, 12, 25), date(year, 12, 26)}
    days |= {sunday + timedelta(days=after) for after in (EASTER_MONDAY, ASCENSION, WHIT_MONDAY)}
    if (year - LIBERATION.year) % YEARS_BETWEEN_LIBERATIONS == 0:
        days.add(LIBERATION.replace(year=year))
    return frozenset(days)


def is_working_day(day: date) -> bool:
    """True from Monday to Friday, but for public holidays."""
    return day.weekday() < SATURDAY and not is_public_holiday(day)


def next_working_day(day: date) -> date:
    """The first working day after this one, never the day itself."""
    following = day + timedelta(days=1)
    while not is_working_day(following):
        following += timedelta(days=1)
    return following


def day_of_the_week(day: date) -> int:
    """The weekday as opening hours count it, from 0 for Monday: a public holiday is as a Sunday."""
    return SUNDAY if is_public_holiday(day) else day.weekday()


def is_practice_time(moment: datetime) -> bool:
    """True while the huisarts is there; a moment without a time zone is on the Dutch clock."""
    here = moment.astimezone(DUTCH_CLOCK) if moment.tzinfo else moment
    return is_working_day(here.date()) and PRACTICE_OPENS <= here.time() < PRACTICE_CLOSES


def _kings_day(year: int) -> date:
    """27 April, or the day before where that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=day.weekday() == SUNDAY)
