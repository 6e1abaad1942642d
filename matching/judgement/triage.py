"""Triage: the questions that tell kinds of stay apart, answered as far as this situation allows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    """Answer every question by what is known, in the authors' order."""
    ordered = sorted(content.triage, key=lambda name: content.triage[name].order)
    return tuple(_step(content, name, person) for name in ordered)


def _step(content: "Content", name: str, person: Situation) -> AnsweredStep:
    rules = [rule for rule in content.rules(content.triage[name].when) if in_force(rule, person.on)]
    holds = all_hold(rules, person.known, person.on)
    if holds is None:
        return AnsweredStep(name, None, ())
    deciding = (rule for rule in rules if rule.holds(person.known) is holds)
    return AnsweredStep(name, holds, tuple((rule.met if holds else rule.not_met) or "" for rule in deciding))


def stops_at(steps: tuple[AnsweredStep, ...]) -> AnsweredStep | None:
    """The first question that isn't answered with no: there somebody acts, or asks on."""
    return next((step for step in steps if step.holds is not False), None)
