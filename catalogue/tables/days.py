"""Days in cells of somebody else's table: read where they can mean one thing only."""

import re
from datetime import date, timedelta

from catalogue.tables.cells import NotRead, Reading
from catalogue.tables.columns import EXCEL_DAYS, MONTHS, Signs
from matching.planning.terms import full_year, read_day

DAY_ZERO = date(1899, 12, 30)  # Excel counts days from here
YEARS = range(1954, 2120)
"""Years that somebody can mean; others are slips of a finger."""
TIME = r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?)?"
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})" + TIME)
THREE_NUMBERS = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})" + TIME)
NAMED_MONTH = re.compile(r"(\d{1,2}[\s./-]+[a-z]+[\s./-]+)(\d{4}|\d{2})", re.IGNORECASE)


def day(text: str, signs: Signs = Signs()) -> Reading:  # noqa: B008 - frozen
    """Read a day: 2026-11-22, 22-11-2026, 22/11/26, 22 november 2026, or the number that Excel has for it."""
    if match := ISO_DAY.fullmatch(text):
        return Reading(_day(*map(int, match.groups())))
    if match := THREE_NUMBERS.fullmatch(text):
        return _three_numbers(int(match[1]), int(match[2]), full_year(match[3]), signs)
    if match := NAMED_MONTH.fullmatch(text):
        year = full_year(match[2])
        without_year = read_day(f"{match[1]}{year}", _day(year, 7, 1))
        if without_year:
            return Reading(without_year)
    if text.isascii() and text.isdigit() and len(text) == len("46359") and int(text) in EXCEL_DAYS:
        if signs.codes:
            raise NotRead("day_or_code")
        return Reading(DAY_ZERO + timedelta(days=int(text)), "mended_date")
    raise NotRead("not_a_date")


def _three_numbers(first: int, second: int, year: int, signs: Signs) -> Reading:
    if second > MONTHS >= first:
        raise NotRead("month_first", day=_day(year, first, second).isoformat())
    if signs.month_first and max(first, second) <= MONTHS and first != second:
        likely, other = _day(year, second, first), _day(year, first, second)
        raise NotRead("day_or_month", day=likely.isoformat(), other=other.isoformat())
    return Reading(_day(year, second, first))


def _day(year: int, month: int, day_of_month: int) -> date:
    if year not in YEARS:
        raise NotRead("no_such_year", year=str(year))
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise NotRead("not_a_date") from None
