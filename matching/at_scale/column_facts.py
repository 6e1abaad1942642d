"""What each place's facts are for one person on one day: parameters looked up, distance and area held against home."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.columns import Catalogue, Column
from matching.entries.conditions import Span, Value
from matching.entries.places import EARTH_RADIUS_KM, Place, kilometres
from matching.person.reach import MARGIN_KM, reach_of, span_between
from matching.person.situation import ABOUT_KM, DISTANCE, SERVES_YOU, Situation, fact_value, serves

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
HALF_IS_NEAR = 1e-6  # kilometres; the rounding error of the haversine formula is a thousand times smaller


def facts_for(content: "Content", catalogue: Catalogue, person: Situation) -> dict[str, Column[Value]]:
    """Every fact that rules may ask of a place, by its name; each column has a row for every place (N)."""
    columns: dict[str, Column[Value]] = {}
    for name, column in catalogue.facts.items():
        values = tuple(fact_value(fact, person.known) if fact else None for fact in column.distinct)
        columns[name] = Column(column.codes, values)
    areas, spots = catalogue.areas, catalogue.spots
    columns[SERVES_YOU] = _recoded(areas, [serves(person, area) if area else None for area in areas.distinct])
    columns[ABOUT_KM] = _recoded(spots, distances(person.home, spots.distinct))
    home, reach = person.home, reach_of(content, person.home)
    columns[DISTANCE] = _recoded(spots, spans(home, spots.distinct, reach)) if home and reach else columns[ABOUT_KM]
    return columns


def distances(home: Place | None, spots: Sequence[Place | None]) -> list[int | None]:
    """Whole kilometres from home to each spot, as `places.kilometres` measures them; None where unknown."""
    if home is None:
        return [None] * len(spots)
    exact = _exact(home, spots)
    # NumPy's sine may differ from Python's in the last bit: close to a half, where that could round the other way,
    # measure as for one place.
    unsure = _near_half(exact)
    return [
        None if spot is None else kilometres(home, spot) if near_half else round(km)
        for spot, near_half, km in zip(spots, unsure.tolist(), exact.tolist(), strict=True)
    ]


def spans(home: Place, spots: Sequence[Place | None], reach: float) -> list[Value]:
    """Kilometres to each spot from a home that may lie *reach* kilometres away, as `reach.span_between` does."""
    exact = _exact(home, spots)
    least, most = np.maximum(0.0, exact - reach - MARGIN_KM), exact + reach + MARGIN_KM
    unsure = _near_half(least) | _near_half(most)
    ends = zip(spots, unsure.tolist(), least.tolist(), most.tolist(), strict=True)
    return [
        None if spot is None else span_between(home, spot, reach) if near_half else Span(round(low), round(high))
        for spot, near_half, low, high in ends
    ]


def _exact(home: Place, spots: Sequence[Place | None]) -> NDArray[np.float64]:
    """Kilometres to each spot (N) by the haversine formula; NaN where there is none."""
    degrees = np.array([(spot.latitude, spot.longitude) if spot else (np.nan, np.nan) for spot in spots])
    latitude, longitude = np.radians(degrees).T
    phi, theta = np.radians([home.latitude, home.longitude])
    across = np.sin((longitude - theta) / 2) ** 2
    square = np.sin((latitude - phi) / 2) ** 2 + np.cos(phi) * np.cos(latitude) * across
    distance: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, square)))
    return distance


def _near_half(kilometres: NDArray[np.float64]) -> NDArray[np.bool_]:
    near: NDArray[np.bool_] = np.abs(kilometres % 1 - 0.5) < HALF_IS_NEAR
    return near


def _recoded(column: Column[T], values: Sequence[Value]) -> Column[Value]:
    """A column of what each value of another one is for this person; equal values get one code."""
    distinct: tuple[Value, ...] = tuple(dict.fromkeys([None, *values]))
    code_of = {value: code for code, value in enumerate(distinct)}
    return Column(np.array([code_of[value] for value in values], dtype=np.int32)[column.codes], distinct)
