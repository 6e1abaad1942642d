"""In which order the rows of a judged catalogue are shown: what `ordering` says of one place, for all at once.

An order is two numbers for each row, of which the second only tells rows apart that are equal in the first. Less is
better in both.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_rules import COUNT_BITS, Columns, Numbers
from matching.at_scale.columns import Catalogue
from matching.entries.providers import Provider
from matching.person.closeness import ELSEWHERE, HERE, HERE_KM, NO_PLACES, OTHER_REGION, area_closeness
from matching.person.situation import ABOUT_KM, Situation, serves
from matching.verdicts.ordering import OLD, SAME_DISTANCE_KM, UNKNOWN_DISTANCE_KM, age_limits
from matching.verdicts.preferences import (
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

if TYPE_CHECKING:
    from matching.entries.content import Content

SortKeys = tuple[Numbers, Numbers]
Rows = NDArray[np.intp]
CLOSENESS_BITS, BAND_BITS, AGE_BITS, ONE_BIT, SOON_BITS, POINTS_BITS = 3, 7, 2, 1, 3, 17
"""How much room each part of an order takes in its number; all parts together stay well below 63 bits."""
MOST_POINTS = 1 << (POINTS_BITS - 1)


def best(keys: SortKeys, rows: Rows, most: int) -> Rows:
    """Return the best of these rows in their order, without ordering all others; the keys are those of these rows."""
    first, second = keys
    if 0 < most < len(rows):
        near = first <= np.partition(first, most - 1)[most - 1]
        rows, first, second = rows[near], first[near], second[near]
    return rows[np.lexsort((second, first))][:most]


def may_be_best(front: NDArray[np.int8], rows: Rows | None, most: int) -> Rows:
    """Return those of these rows, or of all, that may be among the best, by what stands in front of the order."""
    fronts = front if rows is None else front[rows]
    if most < len(fronts):
        may_be = fronts <= np.searchsorted(np.cumsum(np.bincount(fronts)), most)
        return np.flatnonzero(may_be) if rows is None else rows[may_be]
    return np.arange(len(front)) if rows is None else rows


@dataclass(frozen=True)
class Counted:
    """What the rules come to for some rows of a catalogue; every array has one number for each of these."""

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
    """How soon each goes, for somebody who told what matters; None for who didn't."""


def provider_order(counted: Counted) -> SortKeys:
    """Return the order of `ordering.provider_order`."""
    catalogue, rows, soon = counted.catalogue, counted.rows, counted.soon
    far = counted_km(counted.columns, rows)
    sooner, unpriced = (0, 0) if soon is None else (2 * MOST - soon, ~catalogue.priced[rows])
    first = _packed(
        counted.front,
        (of_kinds(catalogue, NO_PLACES)[rows], ONE_BIT),
        (far // SAME_DISTANCE_KM, BAND_BITS),
        (ages(catalogue, counted.person, rows), AGE_BITS),
        (catalogue.hardly_known[rows], ONE_BIT),
        (MOST_POINTS - counted.points, POINTS_BITS),
        (sooner, SOON_BITS),
        (unpriced, ONE_BIT),
        (counted.asking, COUNT_BITS),
    )
    return first, (far << len(catalogue).bit_length()) | catalogue.rank[rows]


def closeness_of(catalogue: Catalogue, person: Situation, columns: Columns) -> NDArray[np.int8]:
    """Return for each row what `near.closeness` tells of it."""
    home, areas, spots, far = person.home, catalogue.areas, catalogue.spots, columns[ABOUT_KM]
    around = [area_closeness(home, area, serves(person, area)) if area else ELSEWHERE for area in areas.found]
    by_area = np.array(around, dtype=np.int8)[areas.codes]
    if home is None:
        return by_area
    same_town = np.array([spot is not None and spot.code == home.code for spot in spots.found])
    beside_it = np.array([isinstance(km, int) and km <= HERE_KM for km in far.found])
    here = (same_town[spots.codes] | beside_it[far.codes]) & (by_area != OTHER_REGION)
    by_area[here] = HERE
    return by_area


def of_kinds(catalogue: Catalogue, kinds: Collection[str]) -> NDArray[np.bool_]:
    """Return for each row whether it is of one of these kinds."""
    column = catalogue.kinds
    return np.array([kind in kinds for kind in column.found])[column.codes]


def ages(catalogue: Catalogue, person: Situation, rows: Rows | slice) -> Numbers:
    """Return for each of these rows what `ordering.age_class` tells of it."""
    since = catalogue.since[rows]
    days = person.on.toordinal() - since
    known = sum((days > limit).astype(np.int64) for limit in age_limits(person))
    return np.where(since == 0, OLD, known)


def _packed(number: Numbers, *parts: tuple[Numbers | NDArray[np.bool_] | int, int]) -> Numbers:
    for part, bits in parts:
        number = (number << bits) | part
    return number


def counted_km(columns: Columns, rows: Rows) -> Numbers:
    """Return how far each of these places counts as being; one that is there for you but has no distance is near."""
    distance, there = columns[ABOUT_KM], columns["place.serves_you"]
    known = np.array([km if isinstance(km, int) else -1 for km in distance.found])[distance.codes[rows]]
    otherwise = [0 if here is True else UNKNOWN_DISTANCE_KM for here in there.found]
    return np.where(known < 0, np.array(otherwise, dtype=np.int64)[there.codes[rows]], known)


def points_of(fit: Numbers, given: Mapping[str, Numbers], weights: Weights) -> Numbers:
    """Return what `preferences.score` gives; all arrays are of the same rows."""
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
