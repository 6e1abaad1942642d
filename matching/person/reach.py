"""How far somebody may live from where we measure: while only the municipality is known, a distance is a span."""

from typing import TYPE_CHECKING

from matching.entries.caching import cached
from matching.entries.conditions import Span
from matching.entries.places import Place, Places, kilometres_exact

if TYPE_CHECKING:
    from matching.entries.content import Content

MARGIN_KM = 1e-6
"""Kilometres; far more than the rounding error of the haversine formula, so that no span is ever too narrow."""


def reaches(places: Places) -> dict[str, float]:
    """Measure, for each municipality (CBS code), the kilometres from its middle to the farthest of its places."""
    kilometres_by_name = dict.fromkeys(places.municipalities, 0.0)
    for place in places.all:
        kilometres_by_name[place.code] = max(
            kilometres_by_name[place.code], kilometres_exact(places.municipalities[place.code], place)
        )
    return kilometres_by_name


def reach_of(content: "Content", home: Place | None) -> float:
    """How many kilometres somebody may live from where we measure: 0 where the postcode was told."""
    if home is None or content.places.municipalities.get(home.code) is not home:
        return 0.0
    return cached(content, "reaches", lambda: reaches(content.places))[home.code]


def span_between(home: Place, place: Place, reach: float) -> int | Span:
    """The kilometres between a place and a home that may lie so far from where we measure."""
    return span_around(kilometres_exact(home, place), reach)


def span_around(exact: float, reach: float) -> int | Span:
    """Whole kilometres to a place this far from where we measure, for a home within *reach* of that."""
    if not reach:
        return round(exact)
    return Span(round(max(0.0, exact - reach - MARGIN_KM)), round(exact + reach + MARGIN_KM))
