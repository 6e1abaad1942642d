"""All places judged for one person, whichever way: what pages ask of them, and the way that judges one by one.

A small catalogue is judged one by one; a large one over columns (`at_once.py`). Both give the same answers to the same
questions. No question walks a whole list in words: a page shows some places, and looks closely at no more than
LOOKED_AT of them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from matching.judgement.ordering import providers_in_order
from matching.judgement.preferences import Weights, given_by, score
from matching.judgement.verdicts import Judged, Verdict
from matching.person.near import STAY_KINDS, is_near
from matching.person.situation import ABOUT_KM, Situation

if TYPE_CHECKING:
    from matching.entries.content import Content

LOOKED_AT = 100
"""So many places of a list are looked at closely: for what would change them, what to ask next, what keeps them closed.
Nobody reads further; each takes about half a millisecond, and together they stay within what a page may take."""
STATUS = "place.status"
"""Whether a place is still there; unknown of most that we only read about."""
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

    def beginning(self, weights: Weights, most: int) -> tuple[Judged, ...]:
        """Return the first open ones for which something speaks, were this what matters.

        A place to stay far from home that may not be there any more is among them only if all others are so too.
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

    def beginning(self, weights: Weights, most: int) -> tuple[Judged, ...]:
        """See `JudgedProviders`."""
        still_open = [one for one in self.all if one.verdict in OPEN]
        ordered = providers_in_order(self.content, still_open, self.forms, weights)
        speaking = [one for one in ordered if self._points(one, weights) > 0]
        worth_a_call = [one for one in speaking if self._is_worth_a_call(one)]
        return tuple((worth_a_call or speaking)[:most])

    def _is_worth_a_call(self, judged: Judged) -> bool:
        """Return whether a place is known to be there, near, or no place to go to; anywhere is near without a home."""
        provider, home = self.content.providers[judged.id], self.person.home
        going = home is not None and provider.kind in STAY_KINDS
        return not going or judged.known.get(STATUS) is not None or is_near(self.content, self.person, provider)

    def has_open_not_known_since(self, day: date) -> bool:
        """See `JudgedProviders`."""
        providers = (self.content.providers[one.id] for one in self.all if one.verdict in OPEN)
        return any(one.known_since is None or one.known_since < day for one in providers)

    def _points(self, judged: Judged, weights: Weights) -> int:
        return score(judged, given_by(self.content, judged, self.forms) if weights else {}, weights)

    def _which(self, which: Which) -> Iterator[Judged]:
        return (one for one in self.all if one.verdict in which.verdicts and self._is(which, one))

    def _is(self, which: Which, judged: Judged) -> bool:
        if not (which.kinds or which.near_home):
            return True
        provider = self.content.providers[judged.id]
        of_kind = not which.kinds or provider.kind in which.kinds
        return of_kind and (not which.near_home or is_near(self.content, self.person, provider))
