"""Which kind of situation somebody is in, and through which door to begin: the first in content that holds."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from matching.entries.advice import FirstAdvice, Requirements
from matching.entries.conditions import Value
from matching.judgement.judgement import Judgement
from matching.person.situation import Situation, known_with_urgency
from matching.verdicts.verdict import all_hold

if TYPE_CHECKING:
    from matching.entries.content import Content


def situation_of(content: "Content", person: Situation) -> FirstAdvice:
    """The first kind of situation, in the authors' order, of which every condition is known to hold.

    Raises:
        StopIteration: never, because the loader asks for one without conditions.
    """
    known = known_with_urgency(person)
    ordered = sorted(content.advice.values(), key=lambda advice: advice.order)
    return next(
        advice for advice in ordered if not advice.when or all_hold(content.rules(advice.when), known, person.on)
    )


def door_of(content: "Content", judgement: Judgement) -> str | None:
    """The route to begin with: the first door that is for this person, even if an answer closes it."""
    known = known_with_urgency(judgement.person)
    doors = situation_of(content, judgement.person).doors
    return next((door.route for door in doors if are_true(door.when, known)), None)


def are_true(requirements: Requirements, known: Mapping[str, Value]) -> bool:
    """Whether all of these are known to be true; unknown isn't enough."""
    return all(requirement.holds(known) for requirement in requirements)
