"""Judge one thing for one person: hold each of its conditions, and say which verdict follows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from matching.entries.conditions import OF_MUNICIPALITY, OF_PLACE, Comparison, Condition, Known, Span
from matching.entries.three_values import all_true
from matching.person.situation import DISTANCE, SERVES_YOU

Verdict = Literal["suitable", "possible", "unsuitable"]
WORST_FIRST: tuple[Verdict, ...] = ("unsuitable", "possible", "suitable")
SIGNS = {"favours": 1, "disfavours": -1}
ANSWER_BEHIND = {
    "nights_this_year": "nights",
    "memory_problems": "conditions",
    DISTANCE: "municipality",
    SERVES_YOU: "municipality",
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
        """This alone makes a thing unsuitable."""
        return self.allows == "unsuitable"

    @property
    def asks(self) -> bool:
        """Something is left to ask before this can be met, or excludes."""
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
        """The outcomes that each make it unsuitable."""
        return tuple([outcome for outcome in self.outcomes if outcome.allows == "unsuitable"])

    @property
    def asking(self) -> tuple[Outcome, ...]:
        """The outcomes that leave a question, the heaviest condition first."""
        unsettled = [outcome for outcome in self.outcomes if outcome.allows == "possible"]
        return tuple(sorted(unsettled, key=lambda outcome: -outcome.condition.weight))

    @property
    def fit(self) -> int:
        """The weights of what speaks for it, less those of what speaks against it."""
        return sum([outcome.weight for outcome in self.outcomes])

    @property
    def questions(self) -> int:
        """How many outcomes leave a question."""
        return [outcome.allows for outcome in self.outcomes].count("possible")


Shared = dict[object, Outcome]
"""The outcomes for one person, by the identity of the rule and what it asks for of a place. Few places are alike, but
most are as unknown."""


def judge(name: str, conditions: Sequence[Condition], known: Known, on: date, shared: Shared | None = None) -> Judged:
    """Judge one thing. One known fact that excludes settles it, whatever is still open.

    *shared* holds the outcomes so far for the same person on the same day; it is added to.
    """
    known_outcomes = {} if shared is None else shared
    rules = [condition for condition in conditions if not condition.is_dated or in_force(condition, on)]
    outcomes = tuple([known_outcomes.get(id(rule)) or _shared_outcome(rule, known, known_outcomes) for rule in rules])
    allowed = {outcome.allows for outcome in outcomes}
    return Judged(name, next((verdict for verdict in WORST_FIRST if verdict in allowed), "suitable"), outcomes, known)


def all_hold(conditions: Iterable[Condition], known: Known, on: date) -> bool | None:
    """Hold all rules that are in force: False as soon as one fails, None while one is unknown or none is left.

    Rules that have all expired say nothing any more, so that they never count as fulfilled.
    """
    holding = [condition.holds(known) for condition in conditions if in_force(condition, on)]
    return all_true(holding) if holding else None


def in_force(condition: Condition, on: date) -> bool:
    """Whether a rule counts on day *on*; both of its own days are included."""
    begun = condition.valid_from is None or condition.valid_from <= on
    return begun and (condition.valid_until is None or on <= condition.valid_until)


def _shared_outcome(condition: Condition, known: Known, shared: Shared) -> Outcome:
    key = (id(condition), *place_values(condition, known)) if condition.facts_of_place else id(condition)
    outcome = shared.get(key)
    if outcome is None:
        outcome = shared[key] = outcome_for(condition, known)
    return outcome


def place_values(condition: Condition, known: Known) -> Iterator[object]:
    """Give the values of a place that a rule asks for, each with its type: a key for whatever comes out alike."""
    for name in condition.facts_of_place:
        value = known.get(name)
        yield value
        yield type(value)  # Python holds True and 1 for equal, rules don't


def outcome_for(condition: Condition, known: Known) -> Outcome:
    """Hold one condition against what is known; where that isn't enough, name what is missing."""
    holds = condition.holds(known)
    if holds is not None:
        return outcome_of(condition, holds, ())
    missing = dict.fromkeys(
        name for branch in condition.branches() if branch.holds(known) is None for name in missing_in(branch, known)
    )
    return outcome_of(condition, None, tuple(missing))


def outcome_of(condition: Condition, holds: bool | None, missing: tuple[str, ...]) -> Outcome:  # noqa: FBT001 - an outcome
    """The outcome that stands with its condition, made at the first call: equal outcomes are one object."""
    key = (holds, missing)
    outcome = condition.outcomes.get(key)
    # A condition that was copied, as for another language, brings along the outcomes of its original.
    if outcome is None or outcome.condition is not condition:
        outcome = condition.outcomes[key] = Outcome(condition, holds, missing)
    return outcome


def missing_in(branch: Comparison, known: Known) -> tuple[str, ...]:
    """The answers to ask for, or facts to look up, before a comparison can be made."""
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
    """The answer that would make a derived fact known, or the fact itself where no answer would."""
    if name == "memory_problems" and "conditions" in known:
        return name
    if name.startswith(OF_MUNICIPALITY) and "home" not in known:
        return "municipality"
    if name.startswith(OF_PLACE) and "home" in known:
        return name
    return ANSWER_BEHIND.get(name, name)
