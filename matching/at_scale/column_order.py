"""In which order the rows of a judged catalogue are shown: what `ordering` says of one place, for all at once.

An order is two numbers for each row, of which the second only tells rows apart that are equal in the first. Less is
better in both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_rules import COUNT_BITS, Columns
from matching.at_scale.columns import Catalogue, Numbers, Rows
from matching.person.closeness import ELSEWHERE, HERE, HERE_KM, NO_PLACES, OTHER_REGION, area_closeness
from matching.person.situation import ABOUT_KM, SERVES_YOU, Situation, serves
from matching.verdicts.ordering import OLD, SAME_DISTANCE_KM, UNKNOWN_DISTANCE_KM, age_limits
from matching.verdicts.preferences import (
    AT_HOME,
    LEAST,
    MOST,
    PREFERENCES,
    Weights,
    combined,
    nearness,
    of_another_region,
    of_form,
    offered_forms,
)

if TYPE_CHECKING:
    from matching.entries.content import Content

SortKeys = tuple[Numbers, Numbers]
CLOSENESS_BITS, BAND_BITS, AGE_BITS, YES_NO_BITS, SOON_BITS, POINTS_BITS = 3, 7, 2, 1, 3, 17
"""How much room each part of an order takes in its number; all parts together stay well below 63 bits."""
MOST_POINTS = 1 << (POINTS_BITS - 1)
UNKNOWN_NUMBER = -1
"""Stands for an unknown number, which is never below 0 otherwise."""


def best(keys: SortKeys, rows: Rows, most: int) -> Rows:
    """The best of these rows in their order, without ordering all others; the keys are those of these rows."""
    first, second = keys
    if 0 < most < len(rows):
        near = first <= np.partition(first, most - 1)[most - 1]
        rows, first, second = rows[near], first[near], second[near]
    return rows[np.lexsort((second, first))][:most]


def may_be_best(front: NDArray[np.int8], rows: Rows, most: int) -> Rows:
    """Those of these rows that may be among the best, by what stands in front of the order of every row (N)."""
    fronts = front[rows]
    if most >= len(fronts):
        return rows
    last = np.searchsorted(np.cumsum(np.bincount(fronts)), most)
    return rows[fronts <= last]


@dataclass(frozen=True)
class RowsToOrder:
    """Some rows of a catalogue and what they are ordered by; every array has one number for each of these rows."""

    catalogue: Catalogue
    person: Situation
    columns: Columns
    rows: Rows
    front: Numbers
    """What stands in front of the order: how close, and the verdict before that where it counts."""
    asking: Numbers
    points: Numbers
    """How much speaks for each; see `preferences.score`."""
    soon: Numbers | None
    """How soon each goes, for somebody to whom something matters; None for others."""


def provider_order(to_order: RowsToOrder) -> SortKeys:
    """The order of `ordering.provider_order`, as numbers."""
    catalogue, rows, soon = to_order.catalogue, to_order.rows, to_order.soon
    far = counted_km(to_order.columns, rows)
    sooner, unpriced = (0, 0) if soon is None else (2 * MOST - soon, ~catalogue.priced[rows])
    first = _packed(
        to_order.front,
        (catalogue.kinds.where(lambda kind: kind in NO_PLACES, rows), YES_NO_BITS),
        (far // SAME_DISTANCE_KM, BAND_BITS),
        (ages(catalogue, to_order.person, rows), AGE_BITS),
        (catalogue.hardly_known[rows], YES_NO_BITS),
        (MOST_POINTS - to_order.points, POINTS_BITS),
        (sooner, SOON_BITS),
        (unpriced, YES_NO_BITS),
        (to_order.asking, COUNT_BITS),
    )
    return first, (far << len(catalogue).bit_length()) | catalogue.rank[rows]


def _packed(number: Numbers, *parts: tuple[Numbers | NDArray[np.bool_] | int, int]) -> Numbers:
    for part, bits in parts:
        number = (number << bits) | part
    return number


def closeness_of(catalogue: Catalogue, person: Situation, columns: Columns) -> NDArray[np.int8]:
    """The class of `near.closeness` of every row (N)."""
    home, areas = person.home, catalogue.areas
    around = [area_closeness(home, area, serves(person, area)) if area else ELSEWHERE for area in areas.distinct]
    by_area = np.array(around, dtype=np.int8)[areas.codes]
    if home is None:
        return by_area
    same_town = catalogue.spots.where(lambda spot: spot is not None and spot.code == home.code)
    beside_it = columns[ABOUT_KM].where(lambda km: isinstance(km, int) and km <= HERE_KM)
    by_area[(same_town | beside_it) & (by_area != OTHER_REGION)] = HERE
    return by_area


def ages(catalogue: Catalogue, person: Situation, rows: Rows | slice) -> Numbers:
    """The class of `ordering.age_class` of each of these rows."""
    since = catalogue.since[rows]
    days = person.on.toordinal() - since
    limits_passed = sum((days > limit).astype(np.int64) for limit in age_limits(person))
    return np.where(since == 0, OLD, limits_passed)


def counted_km(columns: Columns, rows: Rows) -> Numbers:
    """The kilometres of `ordering.counted_km` of each of these rows."""
    known = columns[ABOUT_KM].numbers(lambda km: km if isinstance(km, int) else UNKNOWN_NUMBER, rows)
    otherwise = columns[SERVES_YOU].numbers(lambda there: 0 if there is True else int(UNKNOWN_DISTANCE_KM), rows)
    return np.where(known == UNKNOWN_NUMBER, otherwise, known)


def points_of(fit: Numbers, gives: Mapping[str, Numbers], weights: Weights) -> Numbers:
    """The points of `preferences.score`; all arrays are of the same rows."""
    points = 2 * fit
    for name, weight in weights.items():
        points = points + weight * (gives[name] - MOST)
    return points


def given_in_rows(
    content: "Content", catalogue: Catalogue, columns: Columns, closed: frozenset[str]
) -> dict[str, Numbers]:
    """What `preferences.given_by` gives each row (N), for each preference: low and high added up."""
    by_form = {name: np.empty(len(catalogue), dtype=np.int64) for name in PREFERENCES}
    elsewhere = np.zeros(len(catalogue), dtype=bool)
    for provider, rows in catalogue.setups:
        offered = [content.forms[name] for name in offered_forms(provider, closed)]
        for name, degree in combined(map(of_form, offered)).items():
            by_form[name][rows] = degree.twice_the_middle
        elsewhere[rows] = not all(form.where in AT_HOME for form in offered)
    everything = by_form | _of_places(catalogue, columns, by_form, elsewhere)
    # From 0 to 6, so a byte is enough: these are kept while somebody looks, for each preference and row.
    return {name: numbers.astype(np.int8) for name, numbers in everything.items()}


def _of_places(
    catalogue: Catalogue, columns: Columns, by_form: Mapping[str, Numbers], elsewhere: NDArray[np.bool_]
) -> dict[str, Numbers]:
    """What the facts of places say better than their forms do."""
    serves_you = columns[SERVES_YOU]
    near = columns[ABOUT_KM].numbers(lambda km: nearness(km).twice_the_middle)
    served = serves_you.where(lambda there: there is True)
    others = serves_you.numbers(lambda there: of_another_region(there).twice_the_middle)
    spread = np.where(elsewhere & ~served, others, by_form["close_to_home"])
    gives = {"close_to_home": np.where(catalogue.on_a_spot & elsewhere, near, spread)}
    if bed := columns.get("place.partner_bed"):
        beds = bed.numbers(lambda has: UNKNOWN_NUMBER if has is None else 2 * (MOST if has is True else LEAST))
        gives["stay_together"] = np.where(beds == UNKNOWN_NUMBER, by_form["stay_together"], beds)
    if bed := columns.get("place.bed_free"):
        gives["soon"] = np.where(bed.where(lambda free: free is True), 2 * MOST, by_form["soon"])
    return gives
