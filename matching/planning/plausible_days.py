"""Which days somebody can mean: a slip of a finger makes a year that nobody plans, and work that nobody needs."""

from datetime import date

YEARS_AROUND = 10
YEARS_BACK, YEARS_AHEAD = 1, 3


def can_be_meant(day: date, on: date) -> bool:
    """Within ten years of today."""
    return abs(day.year - on.year) <= YEARS_AROUND


def can_be_planned(day: date, on: date) -> bool:
    """Last year, this year, or one of the next three."""
    return -YEARS_BACK <= day.year - on.year <= YEARS_AHEAD
