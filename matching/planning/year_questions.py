"""What of a plan of nights has to be told first, and what has to be asked about it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matching.planning.year import Plan
from matching.planning.year_limits import Tally

if TYPE_CHECKING:
    from matching.entries.content import Content
    from matching.planning.night_limits import Limit


def most_pressing(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """One tally for each limit and year: of several rows of nights the one that fits worst."""
    worst: dict[tuple[Limit, int], Tally] = {}
    for tally in tallies:
        key = (tally.limit, tally.year if tally.limit.kind == "year" else 0)
        if key not in worst or _pressing(tally) > _pressing(worst[key]):
            worst[key] = tally
    return tuple(worst.values())


def _pressing(tally: Tally) -> float:
    # Under one limit more nights never fit better (of a shortest stay: fewer don't), so how many there are is enough.
    return -tally.counted.low if tally.limit.kind == "least" else tally.counted.high


def questions_about(content: "Content", tallies: Iterable[Tally], plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Give what has to be asked about a plan: about what, of which place, and what an author wrote, if anything."""
    for tally in tallies:
        if tally.asks == "limit":
            yield f"{tally.limit.owner}_{tally.limit.kind}", tally.limit.name, ""
        elif tally.asks:
            yield tally.asks, "", ""
    for stay in plan:
        provider = content.providers.get(stay.what)
        periods = provider.closed if provider else ()
        closed = [days for days in periods if any(map(days.holds_on, stay.nights_of()))]
        yield from (("closed", stay.what, days.ask) for days in closed)
