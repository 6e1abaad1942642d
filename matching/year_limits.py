"""How many nights are allowed, by law, municipality and place; what is left of that, and where a plan goes over it.

A limit that no source gives is a question, never *no limit*. The Wlz ceiling holds only where the Wlz pays.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Literal

from matching.conditions import Span
from matching.content import PlaceFact
from matching.situation import Situation
from matching.year import Plan, Stay, counted, in_a_row, overlapping, with_stay

if TYPE_CHECKING:
    from matching.loading import Content

Kind = Literal["year", "row", "least"]
Owner = Literal["wlz", "municipality", "place"]
Law = Literal["wlz", "wmo", "jeugdwet"]
Open = Literal["limit", "used", "count"]
Facts = Mapping[str, PlaceFact]
WLZ_LIMIT = "wlz_etmalen_per_jaar"
FACTS: dict[Kind, str] = {"year": "max_nights_year", "row": "max_nights_in_a_row", "least": "min_nights"}


@dataclass(frozen=True)
class Limit:
    """So many nights at most (or at least), and who says so; None where no source does."""

    kind: Kind
    owner: Owner
    name: str
    """The id of a place or the name of a municipality; empty where that isn't known."""
    nights: int | None
    source: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tally:
    """What a plan comes to under one limit: in a year, or for one row of nights."""

    limit: Limit
    counted: Span
    year: int
    stay: Stay | None = None

    @property
    def holds(self) -> bool | None:
        """Return whether the plan stays within the limit; None as long as that isn't known."""
        most = self.limit.nights
        if most is None:
            return None
        low, high = self.counted.low, self.counted.high
        if self.limit.kind == "least":
            return True if low >= most else False if high < most else None
        return True if high <= most else False if low > most else None

    @property
    def left(self) -> Span | None:
        """Return how many nights are left in the year, from the careful to the hopeful count; None where unknown."""
        if self.limit.nights is None or self.limit.kind != "year":
            return None
        return Span(max(0, self.limit.nights - self.counted.high), max(0, self.limit.nights - self.counted.low))

    @property
    def asks(self) -> Open | None:
        """Return what has to be asked before this can be told; None where it can."""
        if self.limit.nights is None:
            return "limit"
        if self.holds is not None:
            return None
        return "used" if self.counted.high == inf else "count"


def law_of(person: Situation) -> Law:
    """Return which law pays for nights: the Wlz only where there is an indication; of a child, the Jeugdwet."""
    if person.known.get("indication") == "wlz":
        return "wlz"
    return "jeugdwet" if person.known.get("age_group") == "under_18" else "wmo"


def counts_for(content: "Content", law: Law, what: str) -> bool:
    """Return whether nights of a form or at a place count for a law; those of a kind not chosen yet always do."""
    if not what or ((place := content.providers.get(what)) and not place.routes):
        return True
    entry = content.forms.get(what) or content.providers[what]
    return any(route.startswith(law) for route in entry.routes)


def tallies(content: "Content", person: Situation, plan: Plan, year: int) -> tuple[Tally, ...]:
    """Hold a plan against every limit of one calendar year."""
    law, day = law_of(person), max(person.on, date(year, 1, 1))
    paid = tuple(stay for stay in plan if counts_for(content, law, stay.what))
    of_law = _limits_of_law(content, person, law, day)
    found = [*_tallied(of_law, paid, year, _used(person, year))]
    for what in sorted({stay.what for stay in plan if stay.what in content.providers}):
        there = tuple(stay for stay in plan if stay.what == what)
        # Nobody told where the nights were that were used before, so here they count from none to all.
        maybe = Span(0, _used(person, year).high) if counts_for(content, law, what) else Span(0, 0)
        if counted(there, year).high:
            found += _tallied(_limits_of_place(content, what, law, day), there, year, maybe)
    return tuple(found)


def breaks(found: Iterable[Tally]) -> tuple[Tally, ...]:
    """Return where a plan certainly goes over a limit."""
    return tuple(one for one in found if one.holds is False)


def fitting(content: "Content", person: Situation, plan: Plan, proposed: Plan) -> Plan:
    """Return a plan with those proposed stays added that overlap nothing and break no limit that is known."""
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
    """Return the nights used before, outside the plan: only told for this year, so of another there are none."""
    if year != person.on.year:
        return Span(0, 0)
    used = person.answers.get("used_nights")
    return Span(used, used) if isinstance(used, int) else Span(0, inf)


def _tallied(limits: Iterable[Limit], plan: Plan, year: int, used: Span) -> Iterator[Tally]:
    nights = counted(plan, year)
    for limit in limits:
        if limit.kind == "year":
            yield Tally(limit, Span(nights.low + used.low, nights.high + used.high), year)
            continue
        for stay in in_a_row(plan):
            if year in (stay.arrival.year, stay.departure.year):
                yield Tally(limit, Span(stay.nights, stay.nights + 1), year, stay)


def _limits_of_law(content: "Content", person: Situation, law: Law, day: date) -> list[Limit]:
    if law == "wlz":
        value = content.parameters[WLZ_LIMIT].on(day)
        return [Limit("year", "wlz", "", int(value.value) if value else None, value.source if value else ())]
    home = person.home.municipality if person.home else ""
    rules = next((one for one in content.municipalities.values() if home and one.name == home), None)
    # What municipalities allow is told for the Wmo; for a child it is another law, so there it is a question.
    facts = rules.facts if rules and law == "wmo" else {}
    kinds: tuple[Kind, ...] = ("year", "row")
    return [_limit(content, kind, ("municipality", home), facts, day) for kind in kinds]


def _limits_of_place(content: "Content", name: str, law: Law, day: date) -> list[Limit]:
    facts = content.providers[name].facts
    wanted: tuple[Kind, ...] = ("row", "least") if law == "wlz" else ("year", "row", "least")
    found = [_limit(content, kind, ("place", name), facts, day) for kind in wanted]
    # Few places have a shortest stay, so that isn't asked everywhere.
    return [one for one in found if one.nights is not None or one.kind != "least"]


def _limit(content: "Content", kind: Kind, whose: tuple[Owner, str], facts: Facts, day: date) -> Limit:
    fact = facts.get(FACTS[kind])
    if fact is None or not fact.certain:
        return Limit(kind, *whose, None)
    if fact.parameter is None:
        return Limit(kind, *whose, fact.value if isinstance(fact.value, int) else None, fact.source)
    value = content.parameters[fact.parameter].on(day)
    return Limit(kind, *whose, int(value.value) if value else None, fact.source)
