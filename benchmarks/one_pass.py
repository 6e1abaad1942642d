"""One pass of NumPy over the columns that the rules ask for: the least that any evaluation has to do.

Written out by hand for one person, with each fact as an array of values and one of *known*, as pandas stores them. It
only tells which places are excluded: no questions, no fit, no order, no reasons; and it holds the rules for staying
the night against every place, although a zorgboerderij has others.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from matching.entries.places import EARTH_RADIUS_KM, Place

Arrays = Mapping[str, np.ndarray]
CLOSED, SLEEPING_SHIFT = 1, 1  # where these stand among the options of their facts
MUST_HAVE = ("takes_dementia", "takes_wandering", "takes_wheelchair", "has_hoist", "round_the_clock_supervision")


def arrays_of(table: pd.DataFrame, spots: pd.DataFrame, serves: Mapping[str, bool | None]) -> Arrays:
    """Return the columns as plain arrays: values, and which are known."""
    arrays: dict[str, np.ndarray] = {}
    for name in table.filter(like="place."):
        column, short = table[name], name.removeprefix("place.")
        arrays[f"{short} known"] = column.notna().to_numpy()
        filled = (
            column.cat.codes if isinstance(column.dtype, pd.CategoricalDtype) else column.fillna(column.dtype.type(0))
        )
        arrays[short] = filled.to_numpy(
            dtype=np.int8 if isinstance(column.dtype, pd.CategoricalDtype) else column.dtype.numpy_dtype
        )
    spot = spots.set_index("located_in").reindex(table["located_in"].astype(object))
    arrays["latitude"], arrays["longitude"] = (
        np.radians(spot["latitude"].to_numpy()),
        np.radians(spot["longitude"].to_numpy()),
    )
    arrays["serves no"] = np.array([serves[key] is False for key in table["serves"].cat.categories])
    arrays["serves"] = table["serves"].cat.codes.to_numpy()
    return arrays


def kilometres(arrays: Arrays, home: Place) -> np.ndarray:
    """Return the distance of every row."""
    phi, theta = np.radians([home.latitude, home.longitude])
    across = np.sin((arrays["longitude"] - theta) / 2) ** 2
    square = np.sin((arrays["latitude"] - phi) / 2) ** 2 + np.cos(phi) * np.cos(arrays["latitude"]) * across
    return 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(square))


def excluded(arrays: Arrays, far: np.ndarray, travel: int, nights: int) -> np.ndarray:
    """Return which rows are excluded for the person of the benchmark."""
    no = arrays["serves no"][arrays["serves"]]
    no |= far.round() > travel
    no |= arrays["status known"] & (arrays["status"] == CLOSED)
    no |= arrays["night_care known"] & (arrays["night_care"] == SLEEPING_SHIFT)
    for name in MUST_HAVE:
        no |= arrays[f"{name} known"] & ~arrays[name]
    no |= arrays["max_nights_in_a_row known"] & (arrays["max_nights_in_a_row"] < nights)
    no |= arrays["max_nights_year known"] & (arrays["max_nights_year"] < nights)
    return no
