"""In which order the rows of a judged catalogue are shown: what `ordering` says of one place, for all at once.

An order is two numbers for each row, of which the second only tells rows apart that are equal in the first. Less is
better in both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_rules import ASKS, COUNT_BITS, FIT_BITS, Columns, Numbers
from matching.at_scale.columns import Catalogue
from matching.entries.providers import Provider
from matching.judgement.ordering import NEAR_AND_NOT_TOO_FAR_KM, UNKNOWN_DISTANCE_KM
from matching.judgement.preferences import (
    AT_HOME,
    LEAST,
    MOST,
    PREFERENCES,
    Weights,
    nearness,
    of_another_region,
    of_form,
    together,
)
from matching.person.situation import ABOUT_KM

if TYPE_CHECKING:
    from matching.entries.content import Content

SortKeys = tuple[Numbers, Numbers]
Rows = NDArray[np.intp]
BAND_BITS, ONE_BIT, SOON_BITS, POINTS_BITS = 2, 1, 3, 17
"""How much room each part of an order takes in its number; all parts together stay well below 63 bits."""
MOST_POINTS = 1 << (POINTS_BITS - 1)


def best(keys: SortKeys, rows: Rows, most: int) -> Rows:
    """Return the best of these rows in their order, without ordering all others."""
    first, second = (key[rows] for key in keys)
    if 0 < most < len(rows):
        near = first <= np.partition(first, most - 1)[most - 1]
        rows, first, second = rows[near], first[near], second[near]
    return rows[np.lexsort((second, first))][:most]


@dataclass(frozen=True)
class Counted:
    """What the rules come to for each row, as `JudgedCatalogue` has it."""

    catalogue: Catalogue
    columns: Columns
    counts: Numbers
    verdicts: Numbers


def rules_order(counted: Counted) -> SortKeys:
    """Return the order of `ordering.provider_order`."""
    catalogue, counts, far = counted.catalogue, counted.counts, counted_km(counted.columns)
    parts = ((_distance_band(far), BAND_BITS), (catalogue.hardly_known, ONE_BIT), (counts % ASKS, FIT_BITS))
    return _packed(counted.verdicts, *parts, (_asking(counts), COUNT_BITS)), _last(catalogue, far)


def weighed_order(counted: Counted, given: Mapping[str, Numbers], points: Numbers, weights: Weights) -> SortKeys:
    """Return the order of `ordering.weighed_provider_order`."""
    catalogue, far = counted.catalogue, counted_km(counted.columns)
    near_first = np.zeros_like(far) if "close_to_home" in weights else _distance_band(far)
    first = _packed(
        counted.verdicts,
        (near_first, BAND_BITS),
        (catalogue.hardly_known, ONE_BIT),
        (MOST_POINTS - points, POINTS_BITS),
        (2 * MOST - given["soon"], SOON_BITS),
        (_distance_band(far), BAND_BITS),
        (~catalogue.priced, ONE_BIT),
        (_asking(counted.counts), COUNT_BITS),
    )
    return first, _last(catalogue, far)


def _packed(number: Numbers, *parts: tuple[Numbers | NDArray[np.bool_], int]) -> Numbers:
    for part, bits in parts:
        number = (number << bits) | part
    return number


def _last(catalogue: Catalogue, far: Numbers) -> Numbers:
    return (far << len(catalogue).bit_length()) | catalogue.rank


def _distance_band(far: Numbers) -> Numbers:
    return sum((far > limit).astype(np.int64) for limit in NEAR_AND_NOT_TOO_FAR_KM)  # type: ignore[return-value]


def _asking(counts: Numbers) -> Numbers:
    return counts // ASKS % (1 << COUNT_BITS)


def counted_km(columns: Columns) -> Numbers:
    """Return how far each place counts as being; one that is there for you but has no distance is near."""
    distance, there = columns[ABOUT_KM], columns["place.serves_you"]
    known = distance.at_each_row([km if isinstance(km, int) else -1 for km in distance.found])
    otherwise = there.at_each_row([0 if here is True else UNKNOWN_DISTANCE_KM for here in there.found])
    return np.where(known < 0, otherwise, known)


def points_of(fit: Numbers, given: Mapping[str, Numbers], weights: Weights) -> Numbers:
    """Return what `preferences.score` gives each row."""
    points = 2 * fit
    for name, weight in weights.items():
        points = points + weight * (given[name] - MOST)
    return points


def given_in_rows(
    content: "Content", catalogue: Catalogue, columns: Columns, closed: frozenset[str]
) -> dict[str, Numbers]:
    """Return for each preference what `preferences.given_by` gives each row: low and high together."""
    given = {name: np.empty(len(catalogue), dtype=np.int64) for name in PREFERENCES}
    elsewhere = np.zeros(len(catalogue), dtype=bool)
    for provider, rows in catalogue.setups:
        offered = _offered(provider, closed)
        for name, degree in together(of_form(content.forms[form]) for form in offered).items():
            given[name][rows] = degree.twice_the_middle
        elsewhere[rows] = not all(content.forms[form].where in AT_HOME for form in offered)
    everything = given | _of_places(catalogue, columns, given, elsewhere)
    # From 0 to 6, so a byte is enough: these are kept while somebody looks, for each preference and row.
    return {name: numbers.astype(np.int8) for name, numbers in everything.items()}


def _offered(provider: Provider, closed: frozenset[str]) -> list[str]:
    return [name for name in provider.forms if name not in closed] or list(provider.forms)


def _of_places(
    catalogue: Catalogue, columns: Columns, given: Mapping[str, Numbers], elsewhere: NDArray[np.bool_]
) -> dict[str, Numbers]:
    """Return what the facts of places say better than their forms do."""
    far, there = columns[ABOUT_KM], columns["place.serves_you"]
    near = far.at_each_row([nearness(km).twice_the_middle for km in far.found])
    served = there.at_each_row([here is True for here in there.found]) > 0
    others = there.at_each_row([of_another_region(here).twice_the_middle for here in there.found])
    spread = np.where(elsewhere & ~served, others, given["close_to_home"])
    found = {"close_to_home": np.where(catalogue.on_a_spot & elsewhere, near, spread)}
    if bed := columns.get("place.partner_bed"):
        told = bed.at_each_row([-1 if one is None else 2 * (MOST if one is True else LEAST) for one in bed.found])
        found["stay_together"] = np.where(told < 0, given["stay_together"], told)
    if bed := columns.get("place.bed_free"):
        free = np.array([one is True for one in bed.found])[bed.codes]
        found["soon"] = np.where(free, 2 * MOST, given["soon"])
    return found
