"""What somebody can change about one list of rules, and to which values a change could help."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import TYPE_CHECKING

from matching.entries.conditions import OF_MUNICIPALITY, OF_PLACE, Comparison, Condition, Known, Value
from matching.person.situation import DISTANCE, Situation
from matching.what_if.supposing import facts_if, finite_ends

if TYPE_CHECKING:
    from matching.entries.content import Content

NEVER = frozenset(
    {
        "age_group", "conditions", "memory_problems", "dementia_stage", "palliative_phase", "indication",
        "municipality", "postcode", DISTANCE,
    }
)  # fmt: skip
"""What nobody is asked to change: age, diagnosis, law, home."""
PREFIX_OF = {"provider": OF_PLACE, "municipality": OF_MUNICIPALITY}
"""Whoever can change a fact changes their own; caregiver and naaste change answers."""
NIGHT_FACTS = ("nights", "nights_this_year")
Supposed = Mapping[str, Value]


@dataclass(frozen=True)
class Alternatives:
    """The rules that may exclude one thing, and what is known about one person there: what could be otherwise."""

    content: "Content"
    person: Situation
    known: Known
    rules: Sequence[Condition]

    def excluding(self, changed: Supposed) -> list[Condition]:
        """The rules that still exclude once these facts are changed."""
        known = self.known_if(changed)
        return [rule for rule in self.rules if rule.holds(known) is False]

    def known_if(self, changed: Supposed) -> Known:
        """Everything known once these facts are changed."""
        answers = {name: value for name, value in changed.items() if name in self.content.questions}
        others = {name: value for name, value in changed.items() if name not in answers}
        return {**self.known, **others, **facts_if(self.content, self.person, answers)}  # type: ignore[arg-type]

    def present(self, name: str) -> Value:
        """The present value of an answer or fact; None where unknown."""
        if name in self.content.questions:
            answer = self.person.answers.get(name)
            return None if isinstance(answer, Mapping) else answer
        return self.known.get(name)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every fact that the author of some rule lets somebody change."""
        return frozenset(name for rule in self.rules if rule.change for name in self.facts_to_change(rule))

    def facts_that_lift(self, rule: Condition) -> tuple[str, ...]:
        """The facts that a rule asks for and that somebody can change, whichever rule says so."""
        return tuple(name for name in self._asked(rule) if name in self.names)

    def facts_to_change(self, rule: Condition) -> tuple[str, ...]:
        """The facts that the author of this rule lets somebody change, never what nobody can (NEVER)."""
        if rule.change is None:
            return ()
        prefix = PREFIX_OF.get(rule.change)
        mine = (name for name in self._asked(rule) if (name.startswith(prefix) if prefix else self._is_answer(name)))
        return tuple(name for name in mine if name not in NEVER)

    def _is_answer(self, name: str) -> bool:
        question = self.content.questions.get(name)
        return question is not None and question.kind in ("yes_no", "choice", "number")

    def _asked(self, rule: Condition) -> tuple[str, ...]:
        asked = sorted(rule.facts_asked)
        return tuple(dict.fromkeys(self._answer_to_change(name) for name in asked))

    def _answer_to_change(self, name: str) -> str:
        if name in NIGHT_FACTS:
            return "nights" if "nights" in self.person.answers else "duration"
        return name

    def values(self, name: str) -> tuple[Value, ...]:
        """The other values of a fact; of numbers where a rule draws a line, and none where the present is unknown."""
        present = self.present(name)
        return () if present is None else tuple(value for value in self._all_values(name) if value != present)

    def _all_values(self, name: str) -> Sequence[Value]:
        question, fact = self.content.questions.get(name), self.content.facts.get(name)
        kind = question.kind if question else fact.kind if fact else ""
        if kind == "yes_no":
            return (True, False)
        if kind == "number":
            return sorted(self._numbers(name))
        if question and kind == "choice":
            return tuple(key for key, option in question.options.items() if not option.like)
        return tuple(fact.options) if fact and kind == "choice" else ()

    def _numbers(self, name: str) -> set[int]:
        question, lines = self.content.questions.get(name), self._lines(name)
        used = self.person.answers.get("used_nights", 0)
        shift = used if isinstance(used, int) else 0  # nights this year are nights asked for and nights used
        moved = {round_(line + way * shift) for line in lines for way in (-1, 0, 1) for round_ in (floor, ceil)}
        most = question.maximum if question and question.maximum is not None else max(moved, default=0)
        return {number for number in moved if max(1, (question.minimum or 0) if question else 1) <= number <= most}

    def _lines(self, name: str) -> set[float]:
        """Every number that a rule holds this fact against, also by way of other facts."""
        linked, facts = set[str](), {name}
        while not facts <= linked:
            linked |= facts if facts.isdisjoint(NIGHT_FACTS) else {*facts, *NIGHT_FACTS}
            facts = {
                other for branch in self._branches(linked) for other in (branch.about, branch.compared_with()) if other
            }
        spans = self.content.questions["duration"].options.values() if not linked.isdisjoint(NIGHT_FACTS) else ()
        lines = {float(end) for option in spans for end in option.nights or ()}
        return lines | {line for branch in self._branches(linked) for line in self._numbers_in(branch)}

    def _branches(self, names: set[str]) -> list[Comparison]:
        """The comparisons of these facts with a number."""
        every = (branch for rule in self.rules for branch in rule.branches())
        with_number = (
            branch for branch in every if branch.one_of is None and branch.none_of is None and branch.is_ is None
        )
        return [branch for branch in with_number if branch.about in names or branch.compared_with() in names]

    def _numbers_in(self, branch: Comparison) -> Iterator[float]:
        yield from finite_ends(branch.limit(self.known))
        yield from finite_ends(self.known.get(branch.about))
