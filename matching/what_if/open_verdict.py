"""A verdict that is still open, and whether some answer to a question would decide it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.entries.caching import cached_in
from matching.verdicts.verdict import Judged, Outcome, Verdict, place_values
from matching.what_if.possibilities import POSTCODE, WHERE, Possibilities
from matching.what_if.supposing import Facts

if TYPE_CHECKING:
    from matching.entries.providers import Provider


OF_EACH_PLACE = (WHERE, POSTCODE)
"""The questions of which an answer makes something else known at each place."""
Offers = Sequence[tuple[Sequence[Outcome], bool]]
"""For each offer the outcomes that a question touches, and whether those are all that leave it open."""


@dataclass(frozen=True)
class OpenVerdict:
    """One verdict that is open, where it stands in its list, and what leaves it open.

    A place may offer several forms: it fits if one does, and doesn't if none does.
    """

    judged: Judged
    rank: int
    provider: "Provider | None"
    offers: tuple[tuple[Outcome, ...], ...]
    """For each offer that nothing excludes, what leaves it open."""

    @property
    def unknown(self) -> Iterable[Outcome]:
        """What an answer can still turn, each outcome once."""
        unknown = {id(outcome): outcome for offer in self.offers for outcome in offer if outcome.holds is None}
        return unknown.values()

    def is_decided_by_some(self, name: str, touched: Sequence[Outcome], possibilities: Possibilities) -> bool:
        """Whether some answer to a question, which touches these outcomes, decides this verdict."""
        ids = set(map(id, touched))
        offers = [[outcome for outcome in offer if id(outcome) in ids] for offer in self.offers]
        completes = [len(some) == len(offer) for some, offer in zip(offers, self.offers, strict=True)]
        # Only an answer that settles all that leaves one offer open, or excludes every offer, decides a verdict.
        if not any(completes) and not all(any(map(_may_exclude, some)) for some in offers):
            return False
        pairs = list(zip(offers, completes, strict=True))
        if name in OF_EACH_PLACE:
            return self._is_decided_by_any(name, touched, pairs, possibilities)
        # Any other answer does the same at each place that is left open by the same outcomes.
        values = (value for outcome in touched for value in place_values(outcome.condition, self.judged.known))
        alike = (name, frozenset((*map(id, some), completed) for some, completed in pairs), *values)
        return cached_in(
            possibilities.decided, alike, lambda: self._is_decided_by_any(name, touched, pairs, possibilities)
        )

    def _is_decided_by_any(
        self, name: str, touched: Sequence[Outcome], offers: Offers, possibilities: Possibilities
    ) -> bool:
        rules = [outcome.condition for outcome in touched]
        answers = possibilities.of(name, self.provider, self.judged.known, rules)
        return any(self._is_decided(offers, facts, possibilities) for facts in answers)

    def _is_decided(self, offers: Offers, facts: Facts, possibilities: Possibilities) -> bool:
        verdicts = {self._verdict(some, facts, possibilities, may_suit=completes) for some, completes in offers}
        return "suitable" in verdicts or verdicts == {"unsuitable"}

    def _verdict(
        self, touched: Sequence[Outcome], facts: Facts, possibilities: Possibilities, *, may_suit: bool
    ) -> Verdict:
        """The verdict over an offer; *may_suit* is false where something else leaves it open as well."""
        suits = may_suit
        for outcome in touched:
            if not suits and not _may_exclude(outcome):
                continue
            holds = possibilities.held(outcome.condition, facts, self.judged.known)
            if holds is False and _may_exclude(outcome):
                return "unsuitable"
            suits = suits and holds is True
        return "suitable" if suits else "possible"


def _may_exclude(outcome: Outcome) -> bool:
    return outcome.condition.effect == "excludes"


def open_verdict(judged: Judged, rank: int, provider: "Provider | None", offers: Iterable[Judged]) -> OpenVerdict:
    """Collect what leaves each offer of a verdict open that isn't excluded."""
    still_open = (offer for offer in offers if offer.verdict != "unsuitable")
    asking = (tuple(outcome for outcome in offer.outcomes if outcome.asks) for offer in still_open)
    return OpenVerdict(judged, rank, provider, tuple(asking))
