"""The same rules in a general rule engine (rule-engine from PyPI), one row at a time.

The engine knows no *unknown*: what isn't there is null, and `null != true` holds. So every rule needs two expressions,
one for met and one for not met, each of which first asks whether the fact is known.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isinf
from typing import Any

import rule_engine

from matching.at_scale.column_rules import ASKS, EXCLUDES, NO_FIT, outcome_as_number
from matching.entries.conditions import Comparison, Condition, Span, Value
from matching.entries.content import Content
from matching.entries.providers import Provider
from matching.person.situation import Situation
from matching.verdicts.judging import offers_of
from matching.verdicts.verdict import DISTANCE, in_force

MOST = 10**9
NEAREST, FARTHEST = "place_distance_km_low", "place_distance_km_high"
"""The ends of the distance, which is a span while only a municipality is known (`person/reach.py`)."""
CONTEXT = rule_engine.Context(default_value=None, resolver=rule_engine.resolve_item)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class ReadRow:
    """One rule as two expressions, and what each outcome comes to."""

    met: rule_engine.Rule
    not_met: rule_engine.Rule
    numbers: tuple[int, int, int]  # met, not met, unknown

    def number(self, row: Row) -> int:
        """Return what this rule comes to for one row."""
        return self.numbers[0 if self.met.matches(row) else 1 if self.not_met.matches(row) else 2]


def judge_with(content: Content, person: Situation, forms: Iterable[str]) -> Callable[[Row], int]:
    """Return how to judge one row: the same numbers as `matching.at_scale.column_rules`."""
    offers = {some: _offers(content, person, some) for some in forms}

    def judge(row: Row) -> int:
        return min(sure + sum(rule.number(row) for rule in rules) for sure, rules in offers[row["forms"]])

    return judge


def _offers(content: Content, person: Situation, forms: str) -> list[tuple[int, list[ReadRow]]]:
    provider = Provider.model_construct(forms=tuple(forms.split()), conditions=())
    return [
        _split([one for one in rules if in_force(one, person.on)], person) for rules in offers_of(content, provider)
    ]


def _split(conditions: list[Condition], person: Situation) -> tuple[int, list[ReadRow]]:
    fixed = [one for one in conditions if not _asks_place(one)]
    told = [_told(one, person.known) for one in conditions if one not in fixed]
    return NO_FIT + sum(outcome_as_number(one, person.known) for one in fixed), told


def _told(condition: Condition, known: Mapping[str, Value]) -> ReadRow:
    met = " or ".join(f"({_expression(branch, known, met=True)})" for branch in condition.branches())
    not_met = " and ".join(f"({_expression(branch, known, met=False)})" for branch in condition.branches())
    weight = {"favours": -condition.weight, "disfavours": condition.weight}.get(condition.effect, 0)
    not_met_number = {"excludes": EXCLUDES, "asks": ASKS}.get(condition.effect, 0)
    unknown = ASKS if condition.effect in ("excludes", "asks") else 0
    return ReadRow(_rule(met), _rule(not_met), (weight, not_met_number, unknown))


def _rule(text: str) -> rule_engine.Rule:
    return rule_engine.Rule(text, context=CONTEXT)


def _asks_place(condition: Condition) -> bool:
    return any(
        (name or "").startswith("place.") for one in condition.branches() for name in (one.about, one.compared_with())
    )


def _expression(branch: Comparison, known: Mapping[str, Value], *, met: bool) -> str:
    if not branch.about.startswith("place.") and not (branch.compared_with() or "").startswith("place."):
        return "true" if branch.holds(known) is met else "false"
    name = branch.about.replace(".", "_")
    if branch.is_ is not None:
        return f"{name} != null and {name} == {str(branch.is_ is met).lower()}"
    if (options := branch.one_of or branch.none_of) is not None:
        inside = f"{name} in [{', '.join(map(repr, options))}]"
        return f"{name} != null and {inside if bool(branch.one_of) is met else f'not ({inside})'}"
    return _within(branch, known, met=met)


def _within(branch: Comparison, known: Mapping[str, Value], *, met: bool) -> str:
    limit = branch.at_least if branch.at_least is not None else branch.at_most
    other, own = _range(branch.compared_with(), known, limit), _range(branch.about, known, None)
    upper = branch.at_most is not None or branch.at_most_of is not None
    small, large = (own, other) if upper else (other, own)
    asked = [f"{name} != null" for name in (small[0], large[0]) if not name[0].isdigit()]
    return " and ".join([*asked, f"{small[1]} <= {large[0]}" if met else f"{small[0]} > {large[1]}"])


def _range(name: str | None, known: Mapping[str, Value], number: int | None) -> tuple[str, str]:
    if name == DISTANCE:
        return NEAREST, FARTHEST
    if name and name.startswith("place."):
        return name.replace(".", "_"), name.replace(".", "_")
    value = known.get(name) if name else number
    if isinstance(value, Span):
        return str(value.low), str(MOST if isinf(value.high) else value.high)
    return ("null", "null") if value is None else (str(value), str(value))
