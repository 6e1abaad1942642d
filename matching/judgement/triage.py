"""Triage: the questions that tell one kind of stay from another, answered as far as this situation allows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.entries.conditions import Condition
from matching.person.situation import Situation
from matching.verdicts.verdict import all_hold, in_force

if TYPE_CHECKING:
    from matching.entries.content import Content


@dataclass(frozen=True)
class AnsweredStep:
    """One question of the triage: yes, no or not known yet, and the sentences that say why."""

    id: str
    holds: bool | None
    why: tuple[str, ...]


def walk(content: "Content", person: Situation) -> tuple[AnsweredStep, ...]:
    """Return every question in order, each answered by what is known."""
    ordered = sorted(content.triage, key=lambda name: content.triage[name].order)
    return tuple(_step(content, name, person) for name in ordered)


def _step(content: "Content", name: str, person: Situation) -> AnsweredStep:
    rules = [rule for rule in content.rules(content.triage[name].when) if in_force(rule, person.on)]
    found = [(rule, rule.holds(person.known)) for rule in rules]
    holds = all_hold(rules, person.known, person.on)
    return AnsweredStep(name, holds, tuple(_why(rule, one) for rule, one in found if one is not None and one is holds))


def _why(rule: Condition, holds: bool) -> str:  # noqa: FBT001 - an outcome, not a switch
    return (rule.met if holds else rule.not_met) or ""


def stops_at(steps: tuple[AnsweredStep, ...]) -> AnsweredStep | None:
    """Return the first question that isn't answered with no: there somebody acts, or asks on."""
    return next((step for step in steps if step.holds is not False), None)
