"""All places judged for one person: what pages ask of them, and the list of a small catalogue that answers it.

A small catalogue is judged one by one (`JudgedList`), a large one over columns (`at_scale`). Both give the same answers
to the same questions. No question walks a whole list in words: a page shows some places, and looks closely at no more
than LOOKED_AT of them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from matching.person.closeness import (
    AT_HOME,
    HERE,
    OTHER_REGION,
    PERHAPS_SERVES,
    PROGRAMME,
    SEARCHERS,
    SERVES,
    far_km,
    is_near,
)
from matching.person.situation import ABOUT_KM, SERVES_YOU, Situation
from matching.verdicts.ordering import (
    BEST_FIRST,
    FRESH,
    LAPSED,
    Order,
    age_class,
    age_limits,
    closeness_of,
    provider_order,
)
from matching.verdicts.preferences import Weights
from matching.verdicts.verdict import Judged, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

LOOKED_AT = 100
"""So many places of a list are looked at closely: for what would change them, what to ask next, what keeps them closed.
Nobody reads further; each takes about half a millisecond, and together they stay within what a page may take."""
OPEN_VERDICTS: tuple[Verdict, ...] = ("suitable", "possible")


@dataclass(frozen=True)
class PlaceFilter:
    """Which places are asked for."""

    verdicts: tuple[Verdict, ...] = BEST_FIRST
    kinds: frozenset[str] = frozenset()
    """Only these kinds of provider; empty for any."""
    near_home: bool = False
    """Only places to stay that lie near, or are spread over this person's own region."""


UNFILTERED, OPEN_PLACES = PlaceFilter(), PlaceFilter(OPEN_VERDICTS)


@dataclass(frozen=True)
class Wanted:
    """What is wanted of the places that stand first."""

    forms: frozenset[str]
    nationwide: bool
    """Whether help at home that works in the whole country is among what was asked."""
    by_day: bool = False
    """Whether no nights were asked for, so that it has to be nearer."""


class JudgedProviders(Protocol):
    """Every place judged for one person, the best first."""

    @property
    def all(self) -> Sequence[Judged]:
        """All of them in order; of a large catalogue each is judged when it is looked at."""

    def count(self, verdict: Verdict) -> int:
        """How many have this verdict."""

    def first(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """At most so many of the places that are asked for, in order."""

    def nearest(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """The nearest of the places that are asked for, without those of which the distance is unknown."""

    def with_ids(self, ids: Collection[str]) -> tuple[Judged, ...]:
        """The places with these ids, in order; what is no id of a place is passed over."""

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """The closest open places that offer one of these forms, then points that look for a place.

        Never what is far, of another region, or so long ago known that it may be gone, unless that is in this town.
        """

    def has_open_not_known_since(self, day: date) -> bool:
        """Whether all that we know of some open place is older than this day, or of no known day."""


@dataclass(frozen=True)
class JudgedList:
    """Places, or forms, that were each judged with all reasons; `all` stands in order."""

    content: "Content"
    person: Situation
    forms: tuple[Judged, ...]
    all: tuple[Judged, ...]
    weights: Weights = field(default_factory=dict)

    def count(self, verdict: Verdict) -> int:
        """See `JudgedProviders`."""
        return sum(judged.verdict == verdict for judged in self.all)

    def first(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return tuple(islice(self._filtered(only), most))

    def nearest(self, most: int, only: PlaceFilter = UNFILTERED) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        located = (judged for judged in self._filtered(only) if ABOUT_KM in judged.known)
        return tuple(sorted(located, key=lambda judged: judged.known[ABOUT_KM])[:most])  # type: ignore[arg-type,return-value]

    def with_ids(self, ids: Collection[str]) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return tuple(judged for judged in self.all if judged.id in ids)

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        close = (place for place in self._filtered(OPEN_PLACES) if self._is_near_enough(place, wanted))
        return tuple(sorted(close, key=lambda place: self._closest_first(place, wanted))[:most])

    def _closest_first(self, judged: Judged, wanted: Wanted) -> Order:
        offers_none = wanted.forms.isdisjoint(self.content.providers[judged.id].forms)
        return (offers_none, *provider_order(self.content, self.person, judged, self.forms, self.weights)[1:])

    def _is_near_enough(self, judged: Judged, wanted: Wanted) -> bool:
        provider, near = self.content.providers[judged.id], closeness_of(self.content, self.person, judged)
        age = age_class(age_limits(self.person), self.person.on, provider.known_since)
        gone = (age == LAPSED and near != HERE) or (age != FRESH and provider.kind == PROGRAMME)
        if self.person.home is None or near == OTHER_REGION or gone:
            return False
        if provider.kind in SEARCHERS:
            return judged.known.get(SERVES_YOU) is True
        if not wanted.forms & set(provider.forms):
            return False
        far = judged.known.get(ABOUT_KM)
        if provider.kind != AT_HOME and isinstance(far, int):
            return far <= far_km(self.person, by_day=wanted.by_day)
        anywhere = provider.kind == AT_HOME and wanted.nationwide and provider.serves.nationwide
        return near in (HERE, SERVES, PERHAPS_SERVES) or anywhere

    def has_open_not_known_since(self, day: date) -> bool:
        """See `JudgedProviders`."""
        open_ids = (judged.id for judged in self._filtered(OPEN_PLACES))
        known_since = (self.content.providers[name].known_since for name in open_ids)
        return any(since is None or since < day for since in known_since)

    def _filtered(self, only: PlaceFilter) -> Iterator[Judged]:
        return (judged for judged in self.all if judged.verdict in only.verdicts and self._is_asked_for(judged, only))

    def _is_asked_for(self, judged: Judged, only: PlaceFilter) -> bool:
        if not (only.kinds or only.near_home):
            return True
        provider = self.content.providers[judged.id]
        of_kind = not only.kinds or provider.kind in only.kinds
        return of_kind and (not only.near_home or is_near(self.content, self.person, provider))
