"""A verdict that is still open, and whether some answer to a question would decide it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from matching.content import Provider
from matching.possibilities import Facts, Possibilities
from matching.supposing import facts_asked_by
from matching.verdicts import Judged, Outcome

PLACE = "place."


@dataclass(frozen=True)
class Waiting:
    """One verdict that is open, and where it stands in its list."""

    judged: Judged
    rank: int
    provider: Provider | None

    @cached_property
    def open(self) -> tuple[Outcome, ...]:
        """Return what leaves it open."""
        return tuple(outcome for outcome in self.judged.outcomes if outcome.is_open)

    @property
    def unknown(self) -> tuple[Outcome, ...]:
        """Return those of these that an answer can still turn."""
        return tuple(outcome for outcome in self.open if outcome.holds is None)

    def is_decided_by_some(self, name: str, touched: Sequence[Outcome], possibilities: Possibilities) -> bool:
        """Return whether some answer to a question, which touches these outcomes, decides this verdict."""
        may_close = len(touched) == len(self.open)
        turning = touched if may_close else [one for one in touched if one.condition.effect == "excludes"]
        if not turning:
            return False
        rules = [outcome.condition for outcome in turning]
        answers = possibilities.of(name, self.provider, self.judged.known, rules)
        return any(self._decided(facts, turning, possibilities, may_close=may_close) for facts in answers)

    def _decided(
        self, facts: Facts, turning: Sequence[Outcome], possibilities: Possibilities, *, may_close: bool
    ) -> bool:
        closed = may_close
        for outcome in turning:
            holds = self._holds(outcome, facts, possibilities)
            if holds is False and outcome.condition.effect == "excludes":
                return True
            closed = closed and holds is True
        return closed

    def _holds(self, outcome: Outcome, facts: Facts, possibilities: Possibilities) -> bool | None:
        condition, known = outcome.condition, self.judged.known
        asked = facts_asked_by(possibilities.content, condition)
        if any(name.startswith(PLACE) for name in asked):
            return condition.holds({name: facts[name] if name in facts else known.get(name) for name in asked})
        return possibilities.held(condition, facts, asked)
