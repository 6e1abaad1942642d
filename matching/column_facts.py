"""What each place's facts are for one person on one day: parameters looked up, distance and area held against home."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.columns import Catalogue, Column
from matching.conditions import Value
from matching.places import EARTH_RADIUS_KM, Place, kilometres
from matching.situation import Situation, fact_value, serves

T = TypeVar("T")
HALF_IS_NEAR = 1e-6  # kilometres; what the last bit of a sine can do is a thousand times smaller


def facts_for(catalogue: Catalogue, person: Situation) -> dict[str, Column[Value]]:
    """Return every fact that rules may ask for, by its name."""
    columns: dict[str, Column[Value]] = {}
    for name, column in catalogue.facts.items():
        now = tuple(fact_value(fact, person.known) if fact else None for fact in column.found)
        columns[name] = Column(column.codes, now)
    there = [serves(person, area) if area else None for area in catalogue.areas.found]
    columns["place.serves_you"] = _recoded(catalogue.areas, there)
    columns["place.distance_km"] = _recoded(catalogue.spots, distances(person.home, catalogue.spots.found))
    return columns


def distances(home: Place | None, spots: Sequence[Place | None]) -> list[int | None]:
    """Return whole kilometres from home to each spot, as `places.kilometres` measures them; None where unknown."""
    if home is None:
        return [None] * len(spots)
    degrees = np.array([(spot.latitude, spot.longitude) if spot else (np.nan, np.nan) for spot in spots])
    exact = _haversine(home, np.radians(degrees))
    # Rounding must not hang on the last bit of a sine: close to a half, measure as for one place.
    unsure = np.abs(exact % 1 - 0.5) < HALF_IS_NEAR
    return [
        None if spot is None else kilometres(home, spot) if near_half else round(km)
        for spot, near_half, km in zip(spots, unsure.tolist(), exact.tolist(), strict=True)
    ]


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
