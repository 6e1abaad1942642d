"""Legal terms as dates: counted from a day that somebody knows, and a day as people write it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from babel.dates import get_month_names

from matching.entries.routes import Route, Term

if TYPE_CHECKING:
    from matching.entries.content import Content

Step = Literal["report", "application", "decision", "start"]
STEPS: tuple[Step, ...] = ("report", "application", "decision", "start")
DAYS_IN = {"days": 1, "weeks": 7}
WRITTEN_DAY = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)(?:[\s./-]+(\d{4}|\d{2}))?")
CENTURY = 2000
SHORTEST_MONTH_NAME = 3


@dataclass(frozen=True)
class Deadline:
    """One term with the day on which it ends; None where that day can't be known yet."""

    term: Term
    day: date | None
    exact: bool
    """False: the latest day, if the step before it takes as long as it may."""


def deadlines(content: "Content", route: Route, step: Step, day: date) -> tuple[Deadline, ...]:
    """The terms of a route, as dates where they follow from the *day* of a *step*."""
    later = _day_of_next_step(content, route, step, day)
    return tuple(_deadline(content, term, step, day, later) for term in route.terms)


def steps_with_terms(routes: tuple[Route, ...]) -> tuple[Step, ...]:
    """The steps that any of these routes counts from, in their order in time."""
    counted = {term.counts_from for route in routes for term in route.terms}
    return tuple(step for step in STEPS if step in counted)


def end_of(content: "Content", term: Term, day: date) -> date | None:
    """The last day of a term that starts on *day*; None where its length isn't known for that day.

    None too where it would end after the last day that a calendar has.
    """
    parameter = content.parameters[term.parameter]
    value = parameter.on(day)
    days = DAYS_IN.get(parameter.unit)
    try:
        return day + timedelta(days=int(value.value) * days) if value and days else None
    except OverflowError:
        return None


def _deadline(content: "Content", term: Term, step: Step, day: date, later: dict[Step, date]) -> Deadline:
    if term.counts_from == step:
        return Deadline(term, end_of(content, term, day), exact=True)
    start = later.get(term.counts_from)
    return Deadline(term, end_of(content, term, start) if start else None, exact=False)


def _day_of_next_step(content: "Content", route: Route, step: Step, day: date) -> dict[Step, date]:
    """The latest day of an application after a report. A date of a decision is never guessed."""
    if step != "report":
        return {}
    ends = (end_of(content, term, day) for term in route.terms if term.counts_from == step)
    latest = max((end for end in ends if end), default=None)
    return {"application": latest} if latest else {}


def read_day(text: str, on: date, locale: str = "nl") -> date | None:
    """The day that somebody wrote: 3-12, 3/12/2026 or 3 december; without a year the one nearest to *on*.

    The names of months may be those of *locale* (the visitor's language), or Dutch.
    """
    match = WRITTEN_DAY.fullmatch(text.strip().lower())
    if not match:
        return None
    month = int(match[2]) if match[2].isdigit() else _month(match[2], locale)
    days = [day for year in _years(match[3], on) if (day := _day(year, month, int(match[1])))]
    return min(days, key=lambda day: abs(day - on), default=None)


def _years(written: str | None, on: date) -> tuple[int, ...]:
    if written is None:
        return (on.year - 1, on.year, on.year + 1)
    return (full_year(written),)


def full_year(written: str) -> int:
    """The year that two or four digits stand for: 26 is 2026."""
    return int(written) + (CENTURY if len(written) == 2 else 0)  # noqa: PLR2004 - two digits


def _month(name: str, locale: str) -> int:
    """The number of a month by its name, or the beginning of it; 0 for any other word."""
    months = [*get_month_names("wide", locale=locale).items(), *get_month_names("wide", locale="nl").items()]
    long_enough = len(name) >= SHORTEST_MONTH_NAME
    like = (int(number) for number, month in months if long_enough and month.lower().startswith(name))
    # The usual short form of maart is the only one that isn't the beginning of its month.
    return next(like, 3 if name == "mrt" else 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
