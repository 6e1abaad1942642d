"""A large catalogue judged over columns for one person; only what is shown is judged one by one, for its reasons."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_order import Rows, ages, of_kinds
from matching.at_scale.columns import Catalogue, catalogue_of
from matching.at_scale.in_order import InOrder
from matching.at_scale.judged_catalogue import JudgedCatalogue, judge_catalogue
from matching.entries.caching import WhileInUse, cached, cached_in
from matching.person.closeness import (
    AT_HOME,
    HERE,
    OTHER_REGION,
    PERHAPS_SERVES,
    PROGRAMME,
    SEARCHERS,
    SERVES,
    STAY_KINDS,
    far_km,
    near_km,
)
from matching.person.situation import ABOUT_KM, Situation
from matching.verdicts.judged_providers import ANY, SERVES_YOU, Wanted, Which
from matching.verdicts.judging import judge_provider
from matching.verdicts.ordering import BEST_FIRST, FRESH, LAPSED
from matching.verdicts.preferences import Weights
from matching.verdicts.verdict import Judged, Shared, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
MOST_KEPT = 4
"""For so many people at a time the columns are kept: some 3 MB for 100,000 places; for others they are judged again."""
MOST_LOOKED_AT = 200
"""So many places that were looked at stay with a visit, each less than a kilobyte: twice a list that is looked at."""
UNKNOWN_KM = -1
_columns: "WhileInUse[AtOnce, JudgedCatalogue]" = WhileInUse(MOST_KEPT)
_lock = Lock()


@dataclass(frozen=True, eq=False)
class AtOnce:
    """Every place of a large catalogue judged for one person; answers what `JudgedProviders` asks."""

    content: "Content"
    person: Situation
    weights: Weights
    closed: frozenset[str]
    """The forms that don't suit this person."""
    made: dict[int, Judged] = field(default_factory=dict)
    """The last places that were looked at, by row."""
    asked: dict[object, Any] = field(default_factory=dict)
    """What was asked, with the few rows that came of it: so a page that is drawn again needs no columns."""

    @property
    def judged(self) -> JudgedCatalogue:
        """Return the columns of this person, worked out again where they had to make room for those of others."""
        return _columns.of(self, self._judge_all)

    @property
    def all(self) -> Sequence[Judged]:
        """See `JudgedProviders`."""
        return InOrder(self.judged.order, self._judge)

    def count(self, verdict: Verdict) -> int:
        """See `JudgedProviders`."""
        return self._once(
            ("count", verdict), lambda: int(np.count_nonzero(self.judged.verdicts == BEST_FIRST.index(verdict)))
        )

    def first(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("first", most, which), lambda: self.judged.best(most, self._rows(which)))

    def nearest(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("nearest", most, which), lambda: self._nearest(most, which))

    def those(self, names: Collection[str]) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        row_of = cached(self.content, "row_of", lambda: {str(one): row for row, one in enumerate(self._catalogue.ids)})
        rows = tuple(sorted({row_of[name] for name in names if name in row_of}))
        if not self.person.answers:  # shared by all who answered nothing: which places somebody named isn't theirs
            return tuple(self._judge(int(row)) for row in self._in_order(rows))
        return self._looked_at(("those", rows), lambda: self._in_order(rows))

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("near_enough", most, wanted), lambda: self._near_enough(wanted, most))

    def has_open_not_known_since(self, day: date) -> bool:
        """See `JudgedProviders`."""
        since, young = self._catalogue.since, day.toordinal()
        return self._once(("known", day), lambda: bool(np.any(since[self.judged.verdicts < OUT] < young)))

    @property
    def _catalogue(self) -> Catalogue:
        return catalogue_in(self.content)

    def _judge_all(self) -> JudgedCatalogue:
        return judge_catalogue(self.content, self._catalogue, self.person, self.weights, self.closed)

    def _in_order(self, rows: tuple[int, ...]) -> Rows:
        return self.judged.in_order(np.array(rows, dtype=np.intp))

    def _judge(self, row: int, shared: Shared | None = None) -> Judged:
        return judge_provider(self.content, str(self._catalogue.ids[row]), self.person, shared)

    def _once(self, about: object, find: Callable[[], T]) -> T:
        return cached_in(self.asked, about, find)

    def _looked_at(self, about: object, find: Callable[[], Rows]) -> tuple[Judged, ...]:
        """Return the places that something asked for: the rows found once, each judged for its reasons."""
        rows = self._once(about, lambda: tuple(map(int, find())))
        shared: Shared = {}
        found = {row: self.made.get(row) or self._judge(row, shared) for row in rows}
        with _lock:  # who answered nothing shares these with all others who didn't
            self.made.update(found)
            for row in list(self.made)[:-MOST_LOOKED_AT]:
                del self.made[row]
        return tuple(found.values())

    def _nearest(self, most: int, which: Which) -> Rows:
        rows = self.judged.in_order(self._rows(which))
        far = self._about_km()[rows]
        rows, far = rows[far != UNKNOWN_KM], far[far != UNKNOWN_KM]
        nearest: Rows = rows[np.argsort(far, kind="stable")][:most]
        return nearest

    def _near_enough(self, wanted: Wanted, most: int) -> Rows:
        catalogue, columns, person = self._catalogue, self.judged.columns, self.person
        if person.home is None:
            return np.array([], dtype=np.intp)
        near, far = self.judged.closeness, self._about_km()
        there = columns[SERVES_YOU]
        serves_you = np.array([told is True for told in there.found])[there.codes]
        nationwide = np.array([bool(area and area.serves.nationwide) for area in catalogue.areas.found])
        at_home = of_kinds(catalogue, (AT_HOME,))
        anywhere = at_home & wanted.nationwide & nationwide[catalogue.areas.codes]
        by_area = np.isin(near, (HERE, SERVES, PERHAPS_SERVES)) | anywhere
        offering = self._offering(wanted.forms)
        reached = offering & np.where(
            at_home | (far == UNKNOWN_KM), by_area, far <= far_km(person, by_day=wanted.by_day)
        )
        close = np.where(of_kinds(catalogue, SEARCHERS), serves_you, reached)
        age = ages(catalogue, person, slice(None))
        ended = of_kinds(catalogue, (PROGRAMME,)) & (age != FRESH)
        gone = (near == OTHER_REGION) | ((age == LAPSED) & (near != HERE)) | ended
        able = (self.judged.verdicts < OUT) & close & ~gone
        groups = (self.judged.closest(most, np.flatnonzero(able & which)) for which in (offering, ~offering))
        return np.concatenate(list(groups))[:most]

    def _offering(self, forms: Collection[str]) -> NDArray[np.bool_]:
        offering = np.zeros(len(self._catalogue), dtype=bool)
        for provider, rows in self._catalogue.setups:
            offering[rows] = not set(forms).isdisjoint(provider.forms)
        return offering

    def _rows(self, which: Which) -> Rows:
        """Return the rows that are asked for, in no order."""
        wanted = np.isin(BEST_FIRST, which.verdicts)[self.judged.verdicts]
        if which.kinds:
            wanted &= of_kinds(self._catalogue, which.kinds)
        return np.flatnonzero(wanted & self._near() if which.near_home else wanted)

    def _near(self) -> NDArray[np.bool_]:
        """Return for each row what `near.is_near` tells of it."""
        areas, there, far = self._catalogue.areas, self.judged.columns["place.serves_you"], self._about_km()
        regional = np.array([not (one and one.serves.nationwide) for one in areas.found])[areas.codes]
        here = np.array([one is True for one in there.found])[there.codes]
        by_distance = np.where(far == UNKNOWN_KM, here, far <= near_km(self.person))
        near: NDArray[np.bool_] = of_kinds(self._catalogue, STAY_KINDS) & regional & by_distance
        return near

    def _about_km(self) -> NDArray[np.int64]:
        column = self.judged.columns[ABOUT_KM]
        return column.at_each_row([km if isinstance(km, int) else UNKNOWN_KM for km in column.found])


OUT = BEST_FIRST.index("unsuitable")


def catalogue_in(content: "Content") -> Catalogue:
    """Return the providers of content as columns, made once; for 100,000 places that takes some seconds."""
    return cached(content, "catalogue", lambda: catalogue_of(content))
