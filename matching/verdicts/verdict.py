"""Judge one thing for one person: hold each of its conditions, and say which verdict follows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from matching.entries.conditions import OF_MUNICIPALITY, OF_PLACE, Comparison, Condition, Known, Span
from matching.entries.three_values import all_true

Verdict = Literal["suitable", "possible", "unsuitable"]
WORST_FIRST: tuple[Verdict, ...] = ("unsuitable", "possible", "suitable")
DISTANCE = "place.distance_km"
"""A span as long as only the municipality is known; the postcode makes it a number."""
SIGNS = {"favours": 1, "disfavours": -1}
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
    allows: Verdict = field(init=False, compare=False, repr=False)
    """The best verdict that this alone leaves."""
    weight: int = field(init=False, compare=False, repr=False)
    """How much this counts for or against, in the order."""

    def __post_init__(self) -> None:
        """Work out at once what is asked of each outcome hundreds of times: it is shared, and never changes."""
        object.__setattr__(self, "allows", self._allows())
        sign = SIGNS.get(self.condition.effect, 0) if self.holds is True else 0
        object.__setattr__(self, "weight", sign * self.condition.weight)

    def _allows(self) -> Verdict:
        if self.holds is True or self.condition.effect in SIGNS:
            return "suitable"
        return "unsuitable" if self.holds is False and self.condition.effect == "excludes" else "possible"

    @property
    def excludes(self) -> bool:
        """Return whether this alone makes a thing unsuitable."""
        return self.allows == "unsuitable"

    @property
    def asks(self) -> bool:
        """Return whether this leaves a question to ask."""
        return self.allows == "possible"


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
        return tuple([outcome for outcome in self.outcomes if outcome.allows == "unsuitable"])

    @property
    def asking(self) -> tuple[Outcome, ...]:
        """Return the outcomes that leave a question, the heaviest first."""
        left = [outcome for outcome in self.outcomes if outcome.allows == "possible"]
        return tuple(sorted(left, key=lambda outcome: -outcome.condition.weight))

    @property
    def fit(self) -> int:
        """Return what speaks for it less what speaks against it."""
        return sum([outcome.weight for outcome in self.outcomes])

    @property
    def questions(self) -> int:
        """Return how many outcomes leave a question."""
        return [outcome.allows for outcome in self.outcomes].count("possible")


Shared = dict[object, Outcome]
"""The outcomes for one person, by the identity of the rule and what it asks for of a place. Few places are alike, but
most are as unknown."""


def judge(name: str, conditions: Sequence[Condition], known: Known, on: date, shared: Shared | None = None) -> Judged:
    """Judge one thing. One known fact that excludes settles it, whatever is still open.

    *shared* holds what was found out already of the same person on the same day; it is added to.
    """
    same = {} if shared is None else shared
    now = [one for one in conditions if not one.is_dated or in_force(one, on)]
    outcomes = tuple([same.get(id(one)) or _outcome_once(one, known, same) for one in now])
    left = {one.allows for one in outcomes}
    return Judged(name, next((one for one in WORST_FIRST if one in left), "suitable"), outcomes, known)


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
    key = (id(condition), *told_there(condition, known)) if condition.facts_of_place else id(condition)
    found = shared.get(key)
    if found is None:
        found = shared[key] = outcome(condition, known)
    return found


def told_there(condition: Condition, known: Known) -> Iterator[object]:
    """Give what a rule asks for of a place, in a way that tells apart whatever comes out otherwise."""
    for name in condition.facts_of_place:
        value = known.get(name)
        yield value
        yield type(value)  # Python holds True and 1 for equal, rules don't


def outcome(condition: Condition, known: Known) -> Outcome:
    """Hold one condition against what is known."""
    holds = condition.holds(known)
    if holds is not None:
        return outcome_of(condition, holds, ())
    missing = dict.fromkeys(
        name for branch in condition.branches() if branch.holds(known) is None for name in missing_in(branch, known)
    )
    return outcome_of(condition, None, tuple(missing))


def outcome_of(condition: Condition, holds: bool | None, missing: tuple[str, ...]) -> Outcome:  # noqa: FBT001 - an outcome
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
