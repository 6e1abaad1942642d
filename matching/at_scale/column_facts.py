"""What each place's facts are for one person on one day: parameters looked up, distance and area held against home."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.columns import Catalogue, Column
from matching.entries.conditions import Span, Value
from matching.entries.places import EARTH_RADIUS_KM, Place, kilometres
from matching.person.reach import MARGIN_KM, reach_of, span_between
from matching.person.situation import ABOUT_KM, Situation, fact_value, serves

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
HALF_IS_NEAR = 1e-6  # kilometres; the rounding error of the haversine formula is a thousand times smaller


def facts_for(content: "Content", catalogue: Catalogue, person: Situation) -> dict[str, Column[Value]]:
    """Return every fact that rules may ask for, by its name."""
    columns: dict[str, Column[Value]] = {}
    for name, column in catalogue.facts.items():
        now = tuple(fact_value(fact, person.known) if fact else None for fact in column.found)
        columns[name] = Column(column.codes, now)
    there = [serves(person, area) if area else None for area in catalogue.areas.found]
    columns["place.serves_you"] = _recoded(catalogue.areas, there)
    spots = catalogue.spots
    columns[ABOUT_KM] = _recoded(spots, distances(person.home, spots.found))
    reach, far = reach_of(content, person.home), columns[ABOUT_KM]
    columns["place.distance_km"] = (
        _recoded(spots, spans(person.home, spots.found, reach)) if reach and person.home else far
    )
    return columns


def distances(home: Place | None, spots: Sequence[Place | None]) -> list[int | None]:
    """Return whole kilometres from home to each spot, as `places.kilometres` measures them; None where unknown."""
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
    """Return the kilometres to each spot from a home that may lie so far away, as `reach.span_between` does."""
    exact = _exact(home, spots)
    least, most = np.maximum(0.0, exact - reach - MARGIN_KM), exact + reach + MARGIN_KM
    unsure = _near_half(least) | _near_half(most)
    ends = zip(spots, unsure.tolist(), least.tolist(), most.tolist(), strict=True)
    return [
        None if spot is None else span_between(home, spot, reach) if near_half else Span(round(low), round(high))
        for spot, near_half, low, high in ends
    ]


def _exact(home: Place, spots: Sequence[Place | None]) -> NDArray[np.float64]:
    degrees = np.array([(spot.latitude, spot.longitude) if spot else (np.nan, np.nan) for spot in spots])
    return _haversine(home, np.radians(degrees))


def _near_half(kilometres: NDArray[np.float64]) -> NDArray[np.bool_]:
    near: NDArray[np.bool_] = np.abs(kilometres % 1 - 0.5) < HALF_IS_NEAR
    return near


def _haversine(home: Place, spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return kilometres to spots (N, 2: latitude and longitude in radians)."""
    phi, theta = np.radians([home.latitude, home.longitude])
    across = np.sin((spots[:, 1] - theta) / 2) ** 2
    square = np.sin((spots[:, 0] - phi) / 2) ** 2 + np.cos(phi) * np.cos(spots[:, 0]) * across
    distance: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, square)))
    return distance


def _recoded(column: Column[T], now: Sequence[Value]) -> Column[Value]:
    """Return a column of what each value is for this person; equal values become one."""
    found: tuple[Value, ...] = tuple(dict.fromkeys([None, *now]))
    place = {value: code for code, value in enumerate(found)}
    return Column(np.array([place[value] for value in now], dtype=np.int32)[column.codes], found)
