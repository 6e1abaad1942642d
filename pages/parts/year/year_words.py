"""Stays, days and nights in the visitor's language."""

from datetime import date

from babel.dates import format_skeleton

from matching.entries.caching import remembered
from matching.entries.conditions import Span
from matching.planning.year import Stay
from matching.telling import stay_words
from pages.parts.state.content import content
from pages.parts.state.words import number_in_words, words

MONTHS = 200


def week_day(day: date, *, month: bool = True) -> str:
    """Put a day in words with its day of the week, with or without its month."""
    return stay_words.week_day(content(), day, month=month)


def month_name(day: date) -> str:
    """Name a month with its year: december 2026."""
    return format_skeleton("yMMMM", day, locale=content().language.locale)


def short_month(day: date) -> str:
    """Name a month where there is little room: dec 2026."""
    return _short(day, content().language.locale)


@remembered(MONTHS, "calendar")
def _short(month: date, locale: str) -> str:
    return format_skeleton("yMMM", month, locale=locale)


def dates_in_words(stay: Stay) -> str:
    """Put in words from which day to which a stay is."""
    return stay_words.dates_text(content(), stay)


def nights_text(nights: float) -> str:
    """Put a number of nights in words."""
    return stay_words.nights_text(content(), nights)


def stay_in_words(stay: Stay) -> str:
    """Put a stay in one line: when, how many nights, and where."""
    return stay_words.stay_text(content(), stay)


def span_text(span: Span) -> str:
    """Put a count in words: one number, or from the lowest to the highest that it can be."""
    low, high = number_in_words(span.low), number_in_words(span.high)
    return low if span.low == span.high else words("year").text("span", count=low, of=high)
