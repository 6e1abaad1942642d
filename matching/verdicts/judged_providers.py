"""All places judged for one person, whichever way: what pages ask of them, and the way that judges one by one.

A small catalogue is judged one by one; a large one over columns (`at_once.py`). Both give the same answers to the same
questions. No question walks a whole list in words: a page shows some places, and looks closely at no more than
LOOKED_AT of them.
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
from matching.person.situation import ABOUT_KM, Situation
from matching.verdicts.ordering import FRESH, LAPSED, Order, age_class, age_limits, closeness_of, provider_order
from matching.verdicts.preferences import Weights
from matching.verdicts.verdict import Judged, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

LOOKED_AT = 100
"""So many places of a list are looked at closely: for what would change them, what to ask next, what keeps them closed.
Nobody reads further; each takes about half a millisecond, and together they stay within what a page may take."""
SERVES_YOU = "place.serves_you"
EVERY: tuple[Verdict, ...] = ("suitable", "possible", "unsuitable")
OPEN: tuple[Verdict, ...] = ("suitable", "possible")


@dataclass(frozen=True)
class Which:
    """Which places are asked for."""

    verdicts: tuple[Verdict, ...] = EVERY
    kinds: frozenset[str] = frozenset()
    """Only these kinds of provider; empty for any."""
    near_home: bool = False
    """Only places to stay that lie near, or are spread over this person's own region."""


ANY = Which()


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
        """Return all of them in order; of a large catalogue each is judged when it is looked at."""

    def count(self, verdict: Verdict) -> int:
        """Return how many have this verdict."""

    def first(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """Return the first of those that are asked for, in order."""

    def nearest(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """Return the nearest of those that are asked for and of which the distance is known."""

    def those(self, names: Collection[str]) -> tuple[Judged, ...]:
        """Return the places with these ids, in order."""

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """Return the closest open places that offer one of these forms, then points that look for a place.

        Never what is far, of another region, or so long ago known that it may be gone, unless that is in this town.
        """

    def has_open_not_known_since(self, day: date) -> bool:
        """Return whether of some open place we don't know anything as young as this day."""


@dataclass(frozen=True)
class OneByOne:
    """Places, or forms, that were each judged with all reasons; `all` stands in order."""

    content: "Content"
    person: Situation
    forms: tuple[Judged, ...]
    all: tuple[Judged, ...]
    weights: Weights = field(default_factory=dict)

    def count(self, verdict: Verdict) -> int:
        """See `JudgedProviders`."""
        return sum(one.verdict == verdict for one in self.all)

    def first(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return tuple(islice(self._which(which), most))

    def nearest(self, most: int, which: Which = ANY) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        known = (one for one in self._which(which) if ABOUT_KM in one.known)
        return tuple(sorted(known, key=lambda one: one.known[ABOUT_KM])[:most])  # type: ignore[arg-type,return-value]

    def those(self, names: Collection[str]) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        return tuple(one for one in self.all if one.id in names)

    def near_enough(self, wanted: Wanted, most: int) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        close = (one for one in self.all if one.verdict in OPEN and self._is_near_enough(one, wanted))
        return tuple(sorted(close, key=lambda one: self._closest_first(one, wanted))[:most])

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
        providers = (self.content.providers[one.id] for one in self.all if one.verdict in OPEN)
        return any(one.known_since is None or one.known_since < day for one in providers)

    def _which(self, which: Which) -> Iterator[Judged]:
        return (one for one in self.all if one.verdict in which.verdicts and self._is(which, one))

    def _is(self, which: Which, judged: Judged) -> bool:
        if not (which.kinds or which.near_home):
            return True
        provider = self.content.providers[judged.id]
        of_kind = not which.kinds or provider.kind in which.kinds
        return of_kind and (not which.near_home or is_near(self.content, self.person, provider))
