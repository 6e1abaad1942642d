"""Stays, days and nights in words."""

from datetime import date

from babel.dates import format_date, format_skeleton

from matching.conditions import Span
from matching.content import Form, Provider
from matching.year import Stay
from pages.parts.content import content, number_in_words, words


def entry_of(what: str) -> Form | Provider | None:
    """Return the form or the place of a stay, if it has one."""
    return content().forms.get(what) or content().providers.get(what)


def week_day(day: date, *, month: bool = True) -> str:
    """Return a day with its day of the week: vrijdag 4 december 2026, or vrijdag 4 where the month is known."""
    return format_date(day, "full" if month else "EEEE d", locale=content().language.locale)


def month_name(day: date) -> str:
    """Return a month with its year: december 2026."""
    return format_skeleton("yMMMM", day, locale=content().language.locale)


def short_month(day: date) -> str:
    """Return a month where there is little room: dec 2026."""
    return format_skeleton("yMMM", day, locale=content().language.locale)


def from_to(stay: Stay) -> str:
    """Return when a stay is: from which day to which."""
    same = (stay.arrival.year, stay.arrival.month) == (stay.departure.year, stay.departure.month)
    return words("year").text("from_to", date=week_day(stay.arrival, month=not same), to=week_day(stay.departure))


def nights_text(nights: float) -> str:
    """Return a number of nights."""
    texts = words("year")
    return texts["one_night"] if nights == 1 else texts.text("nights_count", count=number_in_words(nights))


def stay_text(stay: Stay) -> str:
    """Return a stay in one line: when, how many nights, and where."""
    texts, entry = words("year"), entry_of(stay.what)
    blanks = {"label": from_to(stay), "count": nights_text(stay.nights)}
    return texts.text("stay_at", **blanks, name=entry.name) if entry else texts.text("stay", **blanks)


def span_text(span: Span) -> str:
    """Return a count as one number, or from the lowest to the highest that it can be."""
    low, high = number_in_words(span.low), number_in_words(span.high)
    return low if span.low == span.high else words("year").text("span", count=low, of=high)
