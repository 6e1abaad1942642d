"""The day and the moment, by the clock of the Netherlands; no other file of the pages reads a clock."""

from datetime import date, datetime
from threading import local

from matching.planning.dutch_calendar import DUTCH_CLOCK

_run = local()


def today() -> date:
    """The day that everything is judged for, in the Netherlands.

    A run has one day, taken when it began: a page asks for it hundreds of times.
    """
    day: date | None = getattr(_run, "day", None)
    return day or now().date()


def now() -> datetime:
    """The moment, on the clock of the Netherlands: whoever picks up a phone lives by that one."""
    return datetime.now(DUTCH_CLOCK)


def begin_day() -> None:
    """Take the day for all of this run, so that a page drawn around midnight has one."""
    _run.day = now().date()
