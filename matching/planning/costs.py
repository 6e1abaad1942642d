"""What a plan of nights costs the person, by route, from amounts that hold on the days of the plan.

Every amount lies between a lowest and a highest; a highest of None is unknown. So a sum with something unknown in it
reads *at least*, and what is unknown is never nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from matching.entries.conditions import Span
from matching.entries.costs import Cost
from matching.planning.year import Plan
from matching.planning.year_choices import days_of

if TYPE_CHECKING:
    from matching.entries.content import Content

JANUARY, DECEMBER = 1, 12
Month = tuple[int, int]
"""Year and month: (2026, 12)."""


@dataclass(frozen=True)
class Amount:
    """Euros, from the lowest to the highest that it can be; None: nobody told how high."""

    low: Decimal = Decimal(0)
    high: Decimal | None = Decimal(0)

    def __add__(self, other: "Amount") -> "Amount":
        """Lowest and highest each together; an unknown highest stays unknown."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Amount(self.low + other.low, high)

    @property
    def is_unknown(self) -> bool:
        """True where nothing at all is known of it: from 0 up to nobody knows what."""
        return self.high is None and not self.low


NOTHING, UNKNOWN = Amount(), Amount(Decimal(0), None)


@dataclass(frozen=True)
class Way:
    """One way to spend the nights of a plan: the form or place, and the route that pays."""

    what: str
    route: str


@dataclass(frozen=True)
class Line:
    """One thing that is paid, by month; what is paid once a year stands under its first month."""

    cost: Cost
    months: tuple[tuple[Month, Amount], ...]
    old: bool = False
    """An amount was known, but not for these days."""

    @property
    def total(self) -> Amount:
        """All months together, in euros."""
        return add(amount for _, amount in self.months)


@dataclass(frozen=True)
class Bill:
    """What one way costs in one calendar year, by line."""

    way: Way
    year: int
    lines: tuple[Line, ...]
    nights: tuple[Month, ...] = ()
    """The months in which somebody is away."""

    @property
    def total(self) -> Amount:
        """All lines together, in euros; unknown where there is no line."""
        return add(line.total for line in self.lines) if self.lines else UNKNOWN

    @property
    def months(self) -> dict[Month, Amount]:
        """Euros by (year, month), in order; only months in which something is paid."""
        by_month: dict[Month, Amount] = {}
        for month, amount in (pair for line in self.lines for pair in line.months):
            by_month[month] = by_month.get(month, NOTHING) + amount
        return dict(sorted(by_month.items()))

    @property
    def months_with_nights(self) -> tuple[Amount, ...]:
        """Euros for each month in which somebody is away; unknown where there is no line."""
        return tuple(self.months.get(month, NOTHING) if self.lines else UNKNOWN for month in self.nights)


def add(amounts: Iterable[Amount]) -> Amount:
    """All amounts together; nothing for none."""
    return sum(amounts, NOTHING)


def costs_of(content: "Content", way: Way) -> tuple[Cost, ...]:
    """The costs of a way: those of its place or form, and of its route those of which the place names no kind."""
    entry = content.providers.get(way.what) or content.forms.get(way.what)
    own = [cost for cost in entry.costs if not cost.routes or way.route in cost.routes] if entry else []
    of_route = content.routes[way.route].costs if way.route in content.routes else ()
    replaced = {cost.kind for cost in own}
    return (*own, *(cost for cost in of_route if cost.kind not in replaced))


def bill(content: "Content", way: Way, plan: Plan, year: int) -> Bill:
    """Work out what the nights of a plan cost in one calendar year, in euros, line by line and month by month."""
    lines = (_line(content, cost, plan, year) for cost in costs_of(content, way))
    return Bill(way, year, tuple(lines), tuple(month for month, span in _by_month(plan, year) if span.low))


def household_costs(content: "Content", plans: Sequence[tuple[Way, Plan]], year: int) -> Amount:
    """Add up several ways in euros: what is paid per month or per year (eigen bijdrage) a household pays once."""
    total, paid = NOTHING, dict[tuple[str, Month], Amount]()
    for line in (line for way, plan in plans for line in bill(content, way, plan, year).lines):
        name = line.cost.parameter
        if name is None or line.cost.per not in ("month", "year"):
            total += line.total
            continue
        for month, amount in line.months:
            when = (name, month if line.cost.per == "month" else (year, 0))
            paid[when] = _most(paid.get(when, NOTHING), amount)
    return total + add(paid.values())


def _most(amount: Amount, other: Amount) -> Amount:
    high = None if amount.high is None or other.high is None else max(amount.high, other.high)
    return Amount(max(amount.low, other.low), high)


def times(content: "Content", cost: Cost, quantity: Span, on: date) -> Amount:
    """A cost so many times, at what it is on day *on*; unknown where no amount holds on that day."""
    if cost.nothing:
        return NOTHING
    value = content.parameters[cost.parameter].on(on) if cost.parameter else None
    if value is None or cost.per == "hour":
        return UNKNOWN
    low, high = (Decimal(str(value.value)) * Decimal(str(number)) for number in (quantity.low, quantity.high))
    return Amount(low if cost.bound != "at_most" else Decimal(0), high if cost.bound != "at_least" else None)


def _line(content: "Content", cost: Cost, plan: Plan, year: int) -> Line:
    quantities = _quantities(cost, plan, year)
    known = content.parameters[cost.parameter] if cost.parameter else None
    days = [_day_of(month, plan) for month, _ in quantities]
    months = [
        (month, times(content, cost, quantity, day)) for (month, quantity), day in zip(quantities, days, strict=True)
    ]
    return Line(cost, tuple(months), old=known is not None and any(known.on(day) is None for day in days))


def _quantities(cost: Cost, plan: Plan, year: int) -> list[tuple[Month, Span]]:
    """How many times a cost is paid in each month of a year."""
    stayed = [(month, span) for month, span in _by_month(plan, year) if span.high]
    if not stayed:
        return []
    if cost.per == "year":
        return [(stayed[0][0], Span(1, 1))]
    if cost.per == "month":
        # No source says whether a month without a stay is free, so from the first stay on each month may count.
        first, with_nights = stayed[0][0][1], {month for month, _ in stayed}
        months = [(year, number) for number in range(first, DECEMBER + 1)]
        return [(month, Span(1 if month in with_nights else 0, 1)) for month in months]
    return stayed


def _by_month(plan: Plan, year: int) -> list[tuple[Month, Span]]:
    """The nights and the days of a plan in each month of a year."""
    parts = []
    for number in range(JANUARY, DECEMBER + 1):
        days = days_of(date(year, number, 1))
        spans = [stay.count_in(days[0], days[-1]) for stay in plan]
        parts.append(((year, number), Span(sum(span.low for span in spans), sum(span.high for span in spans))))
    return parts


def _day_of(month: Month, plan: Plan) -> date:
    """The first day of a month on which somebody stays away, for its amounts."""
    nights = [night for stay in plan for night in stay.nights_of() if (night.year, night.month) == month]
    return min(nights, default=date(*month, 1))


def months_of_years(bills: Iterable[Bill]) -> dict[int, Amount]:
    """The range of a month with nights, in euros, by year: an unknown year takes nothing away from a known one."""
    return {bill.year: range_of(bill.months_with_nights) for bill in bills if bill.months_with_nights}


def range_of(amounts: Iterable[Amount]) -> Amount:
    """One amount that covers all: from the lowest lowest to the highest highest."""
    known_amounts = tuple(amounts)
    highs = [amount.high for amount in known_amounts]
    most = None if None in highs else max(high for high in highs if high is not None)
    return Amount(min(amount.low for amount in known_amounts), most)
