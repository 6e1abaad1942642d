"""One pass of NumPy over the columns that the rules ask for: the least that any evaluation has to do.

Written out by hand for one person, with each fact as an array of values and one of *known*. It only tells which places
are excluded: no questions, no fit, no order, no reasons; and it holds the rules for staying the night against every
place, although a zorgboerderij has others.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.columns import Catalogue, Column
from matching.entries.places import EARTH_RADIUS_KM, Place
from matching.person.situation import Situation, serves

Arrays = Mapping[str, NDArray[Any]]
EXCLUDING = {"status": "closed", "night_care": "sleeping_shift"}
"""Which of the choices excludes this person."""
MUST_HAVE = ("takes_dementia", "takes_wandering", "takes_wheelchair", "has_hoist", "round_the_clock_supervision")
LIMITS = ("max_nights_in_a_row", "max_nights_year")


def arrays_of(catalogue: Catalogue, person: Situation) -> Arrays:
    """The columns (N) as plain arrays: values, and which are known."""
    facts = {name: catalogue.facts[f"place.{name}"] for name in (*EXCLUDING, *MUST_HAVE, *LIMITS)}
    return {
        **{f"{name} known": facts[name].codes > 0 for name in facts},
        **{name: _values(facts[name], lambda fact: fact.value, unknown=0) for name in LIMITS},
        **{name: _values(facts[name], lambda fact: fact.value, unknown=False) for name in MUST_HAVE},
        **{
            name: _values(facts[name], lambda fact: fact.value in EXCLUDING.values(), unknown=False)
            for name in EXCLUDING
        },
        "latitude": np.radians(_values(catalogue.spots, lambda spot: spot.latitude, unknown=np.nan)),
        "longitude": np.radians(_values(catalogue.spots, lambda spot: spot.longitude, unknown=np.nan)),
        "elsewhere": _values(catalogue.areas, lambda area: serves(person, area) is False, unknown=False),
    }


def _values(column: Column[Any], tell: Callable[[Any], object], *, unknown: object) -> NDArray[Any]:
    return np.array([unknown if value is None else tell(value) for value in column.distinct])[column.codes]


def kilometres(arrays: Arrays, home: Place) -> NDArray[np.float64]:
    """Measure the distance of every row, NaN where it is nowhere."""
    phi, theta = np.radians([home.latitude, home.longitude])
    across = np.sin((arrays["longitude"] - theta) / 2) ** 2
    square = np.sin((arrays["latitude"] - phi) / 2) ** 2 + np.cos(phi) * np.cos(arrays["latitude"]) * across
    far: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(square))
    return far


def excluded(arrays: Arrays, far: NDArray[np.float64], travel: int, nights: int) -> NDArray[np.bool_]:
    """Tell of each row whether it is excluded for the person of the benchmark; *far* is in kilometres."""
    no: NDArray[np.bool_] = arrays["elsewhere"] | (far.round() > travel)
    for name in EXCLUDING:
        no |= arrays[f"{name} known"] & arrays[name]
    for name in MUST_HAVE:
        no |= arrays[f"{name} known"] & ~arrays[name]
    for name in LIMITS:
        no |= arrays[f"{name} known"] & (arrays[name] < nights)
    return no
