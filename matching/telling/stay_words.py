"""Stays, days and nights in words."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

from matching.planning.year import Plan, Stay, counted, years_of
from matching.words.wording import fill, number_text

if TYPE_CHECKING:
    from matching.entries.content import Content


def week_day(content: "Content", day: date, *, month: bool = True) -> str:
    """A day with its day of the week: vrijdag 4 december 2026, or vrijdag 4 where the month stands elsewhere."""
    return format_date(day, "full" if month else "EEEE d", locale=content.language.locale)


def dates_text(content: "Content", stay: Stay) -> str:
    """When a stay is: from which day to which, with a single month and year where both days share these."""
    same = (stay.arrival.year, stay.arrival.month) == (stay.departure.year, stay.departure.month)
    first, last = week_day(content, stay.arrival, month=not same), week_day(content, stay.departure)
    return _phrase(content, "from_to", date=first, to=last)


def nights_text(content: "Content", nights: float) -> str:
    """A number of nights with its noun: 1 nacht, 3 nachten."""
    if nights == 1:
        return _phrase(content, "one_night")
    return _phrase(content, "nights_count", count=number_text(nights, content.language.locale))


def stay_text(content: "Content", stay: Stay) -> str:
    """A stay in one line: when, how many nights, and where, unless that place is gone from content."""
    entry = content.find_form_or_provider(stay.what)
    blanks = {"label": dates_text(content, stay), "count": nights_text(content, stay.nights)}
    return _phrase(content, "stay_at", **blanks, name=entry.name) if entry else _phrase(content, "stay", **blanks)


def nights_by_year(content: "Content", plan: Plan) -> Iterator[str]:
    """Give how many nights are planned in each year."""
    for year in years_of(plan):
        nights = nights_text(content, counted(plan, year).low)
        yield _phrase(content, "total", date=str(year), count=nights)


def _phrase(content: "Content", sentence: str, /, **blanks: str) -> str:
    return fill(str(content.pages["year"].words[sentence]), content, date.max, blanks)
