"""Stays, days and nights in the visitor's language."""

from datetime import date

from babel.dates import format_skeleton

from matching.entries.caching import remembered
from matching.entries.conditions import Span
from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.planning.year import Stay
from matching.telling import stay_words
from pages.parts.state.content import content, number_in_words, words

MONTHS = 200


def entry_of(what: str) -> Form | Provider | None:
    """Return the form or the place of a stay, if it has one."""
    return content().find_form_or_provider(what)


def week_day(day: date, *, month: bool = True) -> str:
    """Return a day with its day of the week, with or without its month."""
    return stay_words.week_day(content(), day, month=month)


def month_name(day: date) -> str:
    """Return a month with its year: december 2026."""
    return format_skeleton("yMMMM", day, locale=content().language.locale)


def short_month(day: date) -> str:
    """Return a month where there is little room: dec 2026."""
    return _short(day, content().language.locale)


@remembered(MONTHS, "calendar")
def _short(month: date, locale: str) -> str:
    return format_skeleton("yMMM", month, locale=locale)


def dates_in_words(stay: Stay) -> str:
    """Return when a stay is: from which day to which."""
    return stay_words.from_to(content(), stay)


def nights_text(nights: float) -> str:
    """Return a number of nights."""
    return stay_words.nights_text(content(), nights)


def stay_in_words(stay: Stay) -> str:
    """Return a stay in one line: when, how many nights, and where."""
    return stay_words.stay_text(content(), stay)


def span_text(span: Span) -> str:
    """Return a count as one number, or from the lowest to the highest that it can be."""
    low, high = number_in_words(span.low), number_in_words(span.high)
    return low if span.low == span.high else words("year").text("span", count=low, of=high)
