"""The year: nights away from home, counted the two ways in which limits may count them.

A night is called by the day on which it starts. Some count nights; others count the days of arrival and departure too,
so one night may count for two. Sources rarely say which, so a count is a span from nights to days.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from matching.entries.conditions import Span

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_STAYS, MOST_NIGHTS = 200, 365
PARTS_OF_A_STAY = 3


@dataclass(frozen=True, order=True)
class Stay:
    """Some nights away, from the day of arrival; *what* is a form or a place, or nothing while that isn't chosen."""

    arrival: date
    nights: int
    what: str = ""

    @property
    def departure(self) -> date:
        """The day on which the naaste comes home: after the last night."""
        return self.arrival + timedelta(days=self.nights)

    def nights_of(self) -> Iterator[date]:
        """Give each night."""
        return (self.arrival + timedelta(days=number) for number in range(self.nights))

    def count_in(self, first: date, last: date) -> Span:
        """How many nights start within a period, and how many days of the stay lie in it."""
        nights = sum(first <= night <= last for night in self.nights_of())
        return Span(nights, nights + (first <= self.departure <= last))


Plan = tuple[Stay, ...]
"""Planned nights away, in the order of the year; what stands in a plan on paper is in `telling.arranging`."""


def with_stay(plan: Iterable[Stay], stay: Stay) -> Plan:
    """A plan with a stay added, in the order of the year; the same stay never stands in it twice."""
    return tuple(sorted({*plan, stay}))


def without_stay(plan: Iterable[Stay], stay: Stay) -> Plan:
    """A stay that isn't in the plan changes nothing."""
    return tuple(other for other in plan if other != stay)


def counted(plan: Iterable[Stay], year: int) -> Span:
    """The nights of a plan in a calendar year, and the days that whoever counts days may count."""
    spans = [stay.count_in(date(year, 1, 1), date(year, 12, 31)) for stay in plan]
    return Span(sum(span.low for span in spans), sum(span.high for span in spans))


def years_of(plan: Iterable[Stay]) -> tuple[int, ...]:
    """The calendar years in which nights start, in order."""
    return tuple(sorted({night.year for stay in plan for night in stay.nights_of()}))


def overlapping(plan: Iterable[Stay]) -> tuple[tuple[Stay, Stay], ...]:
    """Each two stays that share a night, the earlier one first."""
    pairs = combinations(sorted(plan), 2)
    return tuple((stay, other) for stay, other in pairs if other.arrival < stay.departure)


def in_a_row(plan: Iterable[Stay]) -> Plan:
    """The stays with those that follow each other without a night at home joined into one."""
    joined: list[Stay] = []
    for stay in sorted(plan):
        last = joined[-1] if joined else None
        if last is None or stay.arrival > last.departure:
            joined.append(stay)
            continue
        end = max(last.departure, stay.departure)
        joined[-1] = Stay(last.arrival, (end - last.arrival).days, last.what if last.what == stay.what else "")
    return tuple(joined)


def rhythm(first: Stay, every_weeks: int, until: date) -> Plan:
    """A stay again every so many weeks, as long as it is over by a day."""
    step, stays = timedelta(weeks=max(1, every_weeks)), list[Stay]()
    stay = first
    while stay.departure <= until and len(stays) < MOST_STAYS:
        stays.append(stay)
        stay = Stay(stay.arrival + step, stay.nights, stay.what)
    return tuple(stays)


def read_stays(content: "Content", value: object) -> Plan:
    """The stays that were kept as plain values (`plain_stays`); whatever isn't one is left out."""
    items: Sequence[object] = value if isinstance(value, list | tuple) else ()
    stays = (_read_stay(content, item) for item in items[:MOST_STAYS])
    return tuple(sorted({stay for stay in stays if stay}))


def plain_stays(plan: Iterable[Stay]) -> list[list[str | int]]:
    """Each stay as [ISO day, nights, what], as JSON can keep it; see `read_stays`."""
    return [[stay.arrival.isoformat(), stay.nights, stay.what] for stay in plan]


def _read_stay(content: "Content", value: object) -> Stay | None:
    if not isinstance(value, list | tuple) or len(value) != PARTS_OF_A_STAY:
        return None
    day, nights, what = value
    if not isinstance(nights, int) or isinstance(nights, bool) or not 0 < nights <= MOST_NIGHTS:
        return None
    try:
        arrival = date.fromisoformat(str(day))
        arrival + timedelta(days=nights)
    except (ValueError, OverflowError):
        return None
    known = isinstance(what, str) and (what in content.forms or what in content.providers)
    return Stay(arrival, nights, what if known else "")
