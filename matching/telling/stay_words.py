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
    """Return a day with its day of the week: vrijdag 4 december 2026, or vrijdag 4 where the month is known."""
    return format_date(day, "full" if month else "EEEE d", locale=content.language.locale)


def from_to(content: "Content", stay: Stay) -> str:
    """Return when a stay is: from which day to which."""
    same = (stay.arrival.year, stay.arrival.month) == (stay.departure.year, stay.departure.month)
    first, last = week_day(content, stay.arrival, month=not same), week_day(content, stay.departure)
    return _said(content, "from_to", date=first, to=last)


def nights_text(content: "Content", nights: float) -> str:
    """Return a number of nights."""
    if nights == 1:
        return _said(content, "one_night")
    return _said(content, "nights_count", count=number_text(nights, content.language.locale))


def stay_text(content: "Content", stay: Stay) -> str:
    """Return a stay in one line: when, how many nights, and where."""
    entry = content.find_form_or_provider(stay.what)
    blanks = {"label": from_to(content, stay), "count": nights_text(content, stay.nights)}
    return _said(content, "stay_at", **blanks, name=entry.name) if entry else _said(content, "stay", **blanks)


def totals(content: "Content", plan: Plan) -> Iterator[str]:
    """Give how many nights are planned in each year."""
    for year in years_of(plan):
        nights = nights_text(content, counted(plan, year).low)
        yield _said(content, "total", date=str(year), count=nights)


def _said(content: "Content", sentence: str, /, **blanks: str) -> str:
    return fill(str(content.pages["year"].words[sentence]), content, date.max, blanks)
