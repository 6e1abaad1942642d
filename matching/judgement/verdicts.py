"""Judge one thing for one person: hold each of its conditions, and say which verdict follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.entries.conditions import OF_MUNICIPALITY, OF_PLACE, Comparison, Condition, Known, Span
from matching.entries.three_values import all_true

Verdict = Literal["suitable", "possible", "unsuitable"]
DISTANCE = "place.distance_km"
"""A span as long as only the municipality is known; the postcode makes it a number."""
ANSWER_BEHIND = {
    "nights_this_year": "nights",
    "memory_problems": "conditions",
    DISTANCE: "municipality",
    "place.serves_you": "municipality",
}
"""The answer to ask for where a derived fact is unknown because of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One condition held against what is known: True, False or None, and which facts are still missing.

    Everybody for whom a condition comes out the same shares one: a visitor has some three thousand of them.
    """

    condition: Condition
    holds: bool | None
    missing: tuple[str, ...] = ()

    @property
    def excludes(self) -> bool:
        """Return whether this alone makes a thing unsuitable."""
        return self.condition.effect == "excludes" and self.holds is False

    @property
    def asks(self) -> bool:
        """Return whether this leaves a question to ask."""
        effect = self.condition.effect
        return (effect == "excludes" and self.holds is None) or (effect == "asks" and self.holds is not True)

    @property
    def weight(self) -> int:
        """Return how much this counts for or against, in the order."""
        sign = {"favours": 1, "disfavours": -1}.get(self.condition.effect, 0)
        return sign * self.condition.weight if self.holds is True else 0


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing judged: every condition with its outcome, and the verdict that follows."""

    id: str
    verdict: Verdict
    outcomes: tuple[Outcome, ...]
    known: Known

    @property
    def excluding(self) -> tuple[Outcome, ...]:
        """Return the outcomes that make it unsuitable."""
        return tuple(outcome for outcome in self.outcomes if outcome.excludes)

    @property
    def asking(self) -> tuple[Outcome, ...]:
        """Return the outcomes that leave a question, the heaviest first."""
        left = [outcome for outcome in self.outcomes if outcome.asks]
        return tuple(sorted(left, key=lambda outcome: -outcome.condition.weight))

    @property
    def fit(self) -> int:
        """Return what speaks for it less what speaks against it."""
        return sum(outcome.weight for outcome in self.outcomes)


Shared = dict[int, Outcome]
"""The outcomes for one person of the rules that come out the same at every place, by the identity of the rule."""


def judge(name: str, conditions: Sequence[Condition], known: Known, on: date, shared: Shared | None = None) -> Judged:
    """Judge one thing. One known fact that excludes settles it, whatever is still open.

    *shared* holds what was found out already of the same person on the same day; it is added to.
    """
    outcomes = tuple(
        outcome(condition, known) if shared is None else _outcome_once(condition, known, shared)
        for condition in conditions
        if in_force(condition, on)
    )
    if any(one.excludes for one in outcomes):
        return Judged(name, "unsuitable", outcomes, known)
    verdict: Verdict = "possible" if any(one.asks for one in outcomes) else "suitable"
    return Judged(name, verdict, outcomes, known)


def all_hold(conditions: Iterable[Condition], known: Known, on: date) -> bool | None:
    """Return whether all rules in force hold: False as soon as one doesn't, None while one is unknown or none is left.

    Rules that have all expired say nothing any more, so that they never count as fulfilled.
    """
    outcomes = [one.holds(known) for one in conditions if in_force(one, on)]
    return all_true(outcomes) if outcomes else None


def in_force(condition: Condition, on: date) -> bool:
    """Return whether a rule holds on day *on*."""
    begun = condition.valid_from is None or condition.valid_from <= on
    return begun and (condition.valid_until is None or on <= condition.valid_until)


def _outcome_once(condition: Condition, known: Known, shared: Shared) -> Outcome:
    if condition.is_about_a_place:
        return outcome(condition, known)
    found = shared.get(id(condition))
    if found is None:
        found = shared[id(condition)] = outcome(condition, known)
    return found


def outcome(condition: Condition, known: Known) -> Outcome:
    """Hold one condition against what is known."""
    holds = condition.holds(known)
    if holds is not None:
        return _shared(condition, holds, ())
    missing = dict.fromkeys(
        name for branch in condition.branches() if branch.holds(known) is None for name in missing_in(branch, known)
    )
    return _shared(condition, None, tuple(missing))


def _shared(condition: Condition, holds: bool | None, missing: tuple[str, ...]) -> Outcome:  # noqa: FBT001 - an outcome
    """Return the outcome that is kept with its condition."""
    key = (holds, missing)
    found = condition.outcomes.get(key)
    # A condition that was copied, as for another language, brings along outcomes of the one before.
    if found is None or found.condition is not condition:
        found = condition.outcomes[key] = Outcome(condition, holds, missing)
    return found


def missing_in(branch: Comparison, known: Known) -> tuple[str, ...]:
    """Return the answers or facts that a comparison still needs."""
    about = branch.about
    if about not in known:
        return (answer_behind(about, known),)
    limit = branch.compared_with()
    if limit and limit not in known:
        return (answer_behind(limit, known),)
    if any(name and isinstance(known[name], Span) and name == DISTANCE for name in (about, limit)):
        return ("postcode",)
    return ("used_nights",) if about == "nights_this_year" and "nights" in known else (about,)


def answer_behind(name: str, known: Known) -> str:
    """Return the answer that would make a derived fact known, or the fact itself where no answer would."""
    if name == "memory_problems" and "conditions" in known:
        return name
    if name.startswith(OF_MUNICIPALITY) and "home" not in known:
        return "municipality"
    if name.startswith(OF_PLACE) and "home" in known:
        return name
    return ANSWER_BEHIND.get(name, name)
