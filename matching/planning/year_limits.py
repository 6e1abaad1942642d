"""What is left of the nights that are allowed, and where a plan goes over it.

A limit that no source gives is a question, never *no limit*. A limit of a law breaks nothing for certain as long as it
isn't known which law pays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Literal

from matching.entries.conditions import Span, not_more
from matching.entries.routes import Act
from matching.person.situation import Situation
from matching.planning.night_limits import Limit, acts_of, counts_for, limits_of_law, limits_of_place
from matching.planning.year import Plan, Stay, counted, in_a_row, overlapping, with_stay

if TYPE_CHECKING:
    from matching.entries.content import Content

Open = Literal["limit", "used", "count", "law"]


@dataclass(frozen=True)
class Tally:
    """What a plan comes to under one limit: in a year, or for one row of nights."""

    limit: Limit
    counted: Span
    year: int
    stay: Stay | None = None

    @property
    def fits(self) -> bool | None:
        """True where the plan stays within the limit, wherever that limit holds; None as long as it isn't known."""
        most = self.limit.nights
        if most is None:
            return None
        return not_more(most, self.counted) if self.limit.kind == "least" else not_more(self.counted, most)

    @property
    def holds(self) -> bool | None:
        """As `fits`, for this person: a limit that is broken must surely be theirs, else it is unknown."""
        return None if self.fits is False and self.limit.if_paid_by else self.fits

    @property
    def left(self) -> Span | None:
        """How many nights are left in the year, from the careful to the hopeful count; None where unknown."""
        if self.limit.nights is None or self.limit.kind != "year":
            return None
        return Span(max(0, self.limit.nights - self.counted.high), max(0, self.limit.nights - self.counted.low))

    @property
    def asks(self) -> Open | None:
        """The first thing to ask before the plan can be held against the limit; None where nothing is open."""
        if self.limit.nights is None:
            return "limit"
        if self.fits is not None:
            return None if self.fits is self.holds else "law"
        return "used" if self.counted.high == inf else "count"


def tallies(content: "Content", person: Situation, plan: Plan, year: int) -> tuple[Tally, ...]:
    """Hold a plan against every limit of one calendar year."""
    acts, day = acts_of(person), max(person.on, date(year, 1, 1))
    every = [tally for act in acts for tally in _tallied_for(content, person, plan, year, act)]
    for what in sorted({stay.what for stay in plan if stay.what in content.providers}):
        there = tuple(stay for stay in plan if stay.what == what)
        # Nobody told where the nights were that were used before, so here they count from none to all.
        counts = any(counts_for(content, act, what) for act in acts)
        maybe = Span(0, _used(person, year).high) if counts else Span(0, 0)
        if counted(there, year).high:
            every += _tallied(limits_of_place(content, what, acts, day), there, year, maybe)
    return tuple(every)


def _tallied_for(content: "Content", person: Situation, plan: Plan, year: int, act: Act) -> Iterator[Tally]:
    """Hold what one law pays against its limits; where both may pay, those for the Wmo stand for the Jeugdwet too."""
    acts, day = acts_of(person), max(person.on, date(year, 1, 1))
    if act == "jeugdwet" and "wmo" in acts:
        return
    limits = limits_of_law(content, person, act, day)
    hedged = (limit if len(acts) == 1 or limit.nights is None else replace(limit, if_paid_by=act) for limit in limits)
    paid = tuple(stay for stay in plan if counts_for(content, act, stay.what))
    yield from _tallied(hedged, paid, year, _used(person, year))


def breaks(every: Iterable[Tally]) -> tuple[Tally, ...]:
    """The tallies of which a plan certainly goes over the limit."""
    return tuple(tally for tally in every if tally.holds is False)


def fitting(content: "Content", person: Situation, plan: Plan, proposed: Plan) -> Plan:
    """A plan with those proposed stays added that overlap nothing and break no limit that is known."""
    for stay in proposed:
        tried = with_stay(plan, stay)
        years = {stay.arrival.year, stay.departure.year}
        if not overlapping(tried) and not _worse(content, person, tried, plan, years):
            plan = tried
    return plan


def _worse(content: "Content", person: Situation, tried: Plan, plan: Plan, years: Iterable[int]) -> bool:
    return any(
        len(breaks(tallies(content, person, tried, year))) > len(breaks(tallies(content, person, plan, year)))
        for year in years
    )


def _used(person: Situation, year: int) -> Span:
    """The nights used before, outside the plan: only told for this year, so of another there are none."""
    if year != person.on.year:
        return Span(0, 0)
    used = person.answers.get("used_nights")
    return Span(used, used) if isinstance(used, int) else Span(0, inf)


def _tallied(limits: Iterable[Limit], plan: Plan, year: int, used: Span) -> Iterator[Tally]:
    nights = counted(plan, year)
    for limit in limits:
        if limit.kind == "year":
            yield Tally(limit, Span(nights.low + used.low, nights.high + used.high), year)
        else:
            rows = (stay for stay in in_a_row(plan) if year in (stay.arrival.year, stay.departure.year))
            yield from (Tally(limit, Span(stay.nights, stay.nights + 1), year, stay) for stay in rows)
