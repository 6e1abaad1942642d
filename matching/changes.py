"""The smallest change that somebody can make, and that would lift an exclusion."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from matching.answers import Answer
from matching.conditions import Comparison, Condition, Span, Value
from matching.situation import Situation, situation
from matching.verdicts import Judged

if TYPE_CHECKING:
    from matching.loading import Content

Rejudge = Callable[[Situation], Judged]
EASIEST_FIRST = ("caregiver", "naaste", "provider", "municipality")
NEVER = frozenset(
    {"age_group", "conditions", "dementia_stage", "palliative_phase", "indication", "municipality", "postcode"}
)
"""What nobody is asked to change: age, diagnosis, law, home."""


@dataclass(frozen=True)
class Change:
    """One answer that could be given differently, and the rule whose exclusion that lifts."""

    about: str
    before: Answer | None
    after: Answer
    condition: Condition


def smallest_change(content: "Content", person: Situation, judged: Judged, rejudge: Rejudge) -> Change | None:
    """Return the one smallest change that makes a thing not unsuitable any more, or None where one is not enough."""
    if judged.verdict != "unsuitable":
        return None
    lifting = (change for change in changes(content, person, judged) if lifts(content, person, change, rejudge))
    return min(lifting, key=size, default=None)


def lifts(content: "Content", person: Situation, change: Change, rejudge: Rejudge) -> bool:
    """Return whether a change alone is enough."""
    answers = {**person.answers, change.about: change.after}
    return rejudge(situation(content, answers, person.on)).verdict != "unsuitable"


def size(change: Change) -> tuple[float, ...]:
    """Return how large a change is: who has to make it, then how far a number moves."""
    who = EASIEST_FIRST.index(change.condition.change or "municipality")
    numbers = isinstance(change.before, int) and isinstance(change.after, int)
    moved = abs(change.after - change.before) if numbers else 0  # type: ignore[operator]
    return (who, moved)


def changes(content: "Content", person: Situation, judged: Judged) -> Iterator[Change]:
    """Return the changes that could lift each exclusion on its own."""
    for outcome in judged.excluding:
        if outcome.condition.change:
            for branch in outcome.condition.branches():
                yield from _changes(content, person, branch, outcome.condition, judged.known)


def _changes(
    content: "Content", person: Situation, branch: Comparison, condition: Condition, known: Mapping[str, Value]
) -> Iterator[Change]:
    about = answer_to_change(branch.about, person)
    question = content.questions.get(about)
    if question is None or about in NEVER:
        return
    before = person.answers.get(about)
    if branch.about in ("nights", "nights_this_year") and about == "duration":
        for name, option in question.options.items():
            if option.nights and _fits(option.nights, branch, known):
                yield Change(about, before, name, condition)
        return
    for after in values_that_meet(branch, tuple(question.options), known, person):
        yield Change(about, before, after, condition)


def answer_to_change(about: str, person: Situation) -> str:
    """Return the answer that a fact follows from."""
    if about in ("nights", "nights_this_year"):
        return "nights" if "nights" in person.answers else "duration"
    return about


def _fits(nights: tuple[int, int], branch: Comparison, known: Mapping[str, Value]) -> bool:
    return branch.holds({**known, branch.about: Span(*map(float, nights))}) is True


def values_that_meet(
    branch: Comparison, options: tuple[str, ...], known: Mapping[str, Value], person: Situation
) -> Iterator[Answer]:
    """Return the answers nearest to the present one for which a comparison holds."""
    if branch.is_ is not None:
        yield branch.is_
    elif branch.one_of is not None:
        yield from branch.one_of
    elif branch.none_of is not None:
        yield from (option for option in options if option not in branch.none_of)
    else:
        yield from _number_that_meets(branch, known, person)


def _number_that_meets(branch: Comparison, known: Mapping[str, Value], person: Situation) -> Iterator[int]:
    upper = branch.at_most is not None or branch.at_most_of is not None
    name = branch.compared_with()
    limit = known.get(name) if name else branch.at_most if upper else branch.at_least
    if not isinstance(limit, int | float):
        return
    used = person.answers.get("used_nights", 0) if branch.about == "nights_this_year" else 0
    number = (floor(limit) if upper else ceil(limit)) - (used if isinstance(used, int) else 0)
    if number > 0:
        yield number
