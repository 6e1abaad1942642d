"""A large catalogue judged over columns for one person; only what is shown is judged one by one, for its reasons."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_order import UNKNOWN_NUMBER, ages
from matching.at_scale.columns import Catalogue, Numbers, Rows, catalogue_of
from matching.at_scale.judged_columns import JudgedColumns, judge_catalogue
from matching.at_scale.lazy_list import LazyList
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
from matching.person.situation import ABOUT_KM, SERVES_YOU, Situation
from matching.verdicts.judged_providers import UNFILTERED, PlaceFilter, Wanted
from matching.verdicts.judging import judge_provider
from matching.verdicts.ordering import BEST_FIRST, FRESH, LAPSED
from matching.verdicts.preferences import Weights
from matching.verdicts.verdict import Judged, Shared, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
UNSUITABLE = BEST_FIRST.index("unsuitable")
MOST_KEPT = 4
"""For so many people at a time the columns are kept: some 3 MB for 100,000 places; for others they are judged again."""
MOST_LOOKED_AT = 200
"""So many places that were looked at stay with a visit, each less than a kilobyte: twice a list that is looked at."""
_columns: "WhileInUse[JudgedLargeCatalogue, JudgedColumns]" = WhileInUse(MOST_KEPT)
_lock = Lock()


@dataclass(frozen=True, eq=False)
class JudgedLargeCatalogue:
    """Every place of a large catalogue judged for one person; a `JudgedProviders`."""

    content: "Content"
    person: Situation
    weights: Weights
    closed: frozenset[str]
    """The forms that don't suit this person."""
    seen: dict[int, Judged] = field(default_factory=dict)
    """The last places that were looked at, by row."""
    made: dict[object, Any] = field(default_factory=dict)
    """What was asked, with the few rows that came of it: so a page that is drawn again needs no columns."""

    @property
    def columns(self) -> JudgedColumns:
        """The columns of this person, worked out again where they had to make room for those of others."""
        return _columns.of(
            self, lambda: judge_catalogue(self.content, self._catalogue, self.person, self.weights, self.closed)
        )

    @property
    def all(self) -> Sequence[Judged]:
        """See `JudgedProviders`."""
        return LazyList(self.columns.order, self._judge)

    def count(self, verdict: Verdict) -> int:
        """See `JudgedProviders`."""
        number = BEST_FIRST.index(verdict)
        return self._cached(("count", verdict), lambda: int(np.count_nonzero(self.columns.verdicts == number)))

    def first(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("first", most, only), lambda: self.columns.best(self._rows(only), most))

    def nearest(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("nearest", most, only), lambda: self._nearest(most, only))

    def with_ids(self, ids: Collection[str]) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        row_of = cached(
            self.content, "row_of", lambda: {str(name): row for row, name in enumerate(self._catalogue.ids)}
        )
        rows = tuple(sorted({row_of[name] for name in ids if name in row_of}))
        if not self.person.answers:  # shared by all who answered nothing: which places somebody named isn't theirs
            return tuple(self._judge(int(row)) for row in self._in_order(rows))
        return self._looked_at(("with_ids", rows), lambda: self._in_order(rows))

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return self._looked_at(("near_enough", most, wanted), lambda: self._near_enough(wanted, most))

    def has_open_not_known_since(self, day: date) -> bool:
        """See `JudgedProviders`."""
        since, young = self._catalogue.since, day.toordinal()
        return self._cached(("known", day), lambda: bool(np.any(since[self.columns.verdicts < UNSUITABLE] < young)))

    @property
    def _catalogue(self) -> Catalogue:
        return cached(self.content, "catalogue", lambda: catalogue_of(self.content))

    def _in_order(self, rows: Sequence[int]) -> Rows:
        return self.columns.best(np.array(rows, dtype=np.intp), len(rows))

    def _judge(self, row: int, shared: Shared | None = None) -> Judged:
        return judge_provider(self.content, str(self._catalogue.ids[row]), self.person, shared)

    def _cached(self, about: object, make: Callable[[], T]) -> T:
        return cached_in(self.made, about, make)

    def _looked_at(self, about: object, make: Callable[[], Rows]) -> tuple[Judged, ...]:
        """Judge the places that something asked for, each for its reasons; their rows are worked out once."""
        rows = self._cached(about, lambda: tuple(map(int, make())))
        shared: Shared = {}
        places = {row: self.seen.get(row) or self._judge(row, shared) for row in rows}
        with _lock:  # who answered nothing shares these with all others who didn't
            self.seen.update(places)
            for row in list(self.seen)[:-MOST_LOOKED_AT]:
                del self.seen[row]
        return tuple(places.values())

    def _nearest(self, most: int, only: PlaceFilter) -> Rows:
        some = self._rows(only)
        rows = self.columns.best(some, len(some))
        far = self._about_km()[rows]
        rows, far = rows[far != UNKNOWN_NUMBER], far[far != UNKNOWN_NUMBER]
        nearest: Rows = rows[np.argsort(far, kind="stable")][:most]
        return nearest

    def _near_enough(self, wanted: Wanted, most: int) -> Rows:
        if self.person.home is None:
            return np.array([], dtype=np.intp)
        offering = self._offering(wanted.forms)
        searching = self._catalogue.kinds.where(lambda kind: kind in SEARCHERS)
        close = np.where(searching, self._serves_you(), offering & self._is_close(wanted))
        able = (self.columns.verdicts < UNSUITABLE) & close & ~self._may_be_gone()
        groups = (self.columns.closest(np.flatnonzero(able & rows), most) for rows in (offering, ~offering))
        return np.concatenate(list(groups))[:most]

    def _is_close(self, wanted: Wanted) -> NDArray[np.bool_]:
        """For each row whether it lies close enough, or comes here; see `JudgedProviders.near_enough`."""
        at_home = self._catalogue.kinds.where(lambda kind: kind == AT_HOME)
        nationwide = self._catalogue.areas.where(lambda area: area is not None and area.serves.nationwide)
        by_area = np.isin(self.columns.closeness, (HERE, SERVES, PERHAPS_SERVES))
        by_area |= at_home & wanted.nationwide & nationwide
        far = self._about_km()
        by_distance = far <= far_km(self.person, by_day=wanted.by_day)
        return np.where(at_home | (far == UNKNOWN_NUMBER), by_area, by_distance)

    def _may_be_gone(self) -> NDArray[np.bool_]:
        """For each row whether it is of another region, or so long ago known that it may not be there any more."""
        closeness, age = self.columns.closeness, ages(self._catalogue, self.person, slice(None))
        ended = self._catalogue.kinds.where(lambda kind: kind == PROGRAMME) & (age != FRESH)
        gone: NDArray[np.bool_] = (closeness == OTHER_REGION) | ((age == LAPSED) & (closeness != HERE)) | ended
        return gone

    def _offering(self, forms: Collection[str]) -> NDArray[np.bool_]:
        offering = np.zeros(len(self._catalogue), dtype=bool)
        for provider, rows in self._catalogue.setups:
            offering[rows] = not set(forms).isdisjoint(provider.forms)
        return offering

    def _rows(self, only: PlaceFilter) -> Rows:
        """The rows that are asked for, in no order."""
        wanted = np.isin(BEST_FIRST, only.verdicts)[self.columns.verdicts]
        if only.kinds:
            wanted &= self._catalogue.kinds.where(lambda kind: kind in only.kinds)
        return np.flatnonzero(wanted & self._near_home() if only.near_home else wanted)

    def _near_home(self) -> NDArray[np.bool_]:
        """For each row what `near.is_near` tells of it."""
        stays = self._catalogue.kinds.where(lambda kind: kind in STAY_KINDS)
        regional = self._catalogue.areas.where(lambda area: area is None or not area.serves.nationwide)
        far = self._about_km()
        by_distance = np.where(far == UNKNOWN_NUMBER, self._serves_you(), far <= near_km(self.person))
        near: NDArray[np.bool_] = stays & regional & by_distance
        return near

    def _serves_you(self) -> NDArray[np.bool_]:
        return self.columns.facts[SERVES_YOU].where(lambda serves_you: serves_you is True)

    def _about_km(self) -> Numbers:
        return self.columns.facts[ABOUT_KM].numbers(lambda km: km if isinstance(km, int) else UNKNOWN_NUMBER)
