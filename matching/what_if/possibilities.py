"""How an unanswered question can turn out for one person: every answer that could make a difference to some rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING

from matching.entries.conditions import Condition, Known, Span
from matching.entries.providers import Provider
from matching.entries.questions import Question
from matching.person.answers import Answer
from matching.person.situation import Situation
from matching.verdicts.verdict import place_values
from matching.what_if.homes import homes, spots_within
from matching.what_if.supposing import Facts, facts_if, finite_ends

if TYPE_CHECKING:
    from matching.entries.content import Content

WHERE, POSTCODE = "municipality", "postcode"


@dataclass(frozen=True)
class Possibilities:
    """What each answer to a question would make known about one person, worked out once."""

    content: "Content"
    person: Situation
    made: dict[tuple[str, Answer], Facts] = field(default_factory=dict)
    """What each answer, by its question, makes known."""
    decided: dict[object, bool] = field(default_factory=dict)
    """Whether some answer to a question decides a verdict that is left open by these outcomes; see `OpenVerdict`."""
    outcomes: dict[object, tuple[Facts, bool | None]] = field(default_factory=dict)
    """What each rule comes to, by the identities of the rule and of the facts, and by what it asks for of a place. The
    value holds on to the facts, so that no others can get their identity meanwhile."""

    def of(self, name: str, judged_at: Provider | None, known: Known, rules: Iterable[Condition]) -> Iterator[Facts]:
        """Give what would be known after each answer to a question that could matter to these rules."""
        if name == WHERE:
            return iter(homes(self.content, self.person, judged_at))
        if name == POSTCODE:
            return iter(spots_within(self.content, self.person, judged_at))
        question = self.content.questions[name]
        answers = self._numbers(name, question, known, rules) if question.kind == "number" else self._few(name)
        return (self._facts(name, answer) for answer in answers)

    def held(self, condition: Condition, facts: Facts, known: Known) -> bool | None:
        """What a rule comes to once these facts are known: worked out once for all places that it asks nothing of."""
        key = (id(condition), id(facts), *place_values(condition, known))
        if key not in self.outcomes:
            supposed = {name: facts[name] if name in facts else known.get(name) for name in condition.facts_asked}
            self.outcomes[key] = (facts, condition.holds(supposed))
        return self.outcomes[key][-1]

    def _facts(self, name: str, answer: Answer) -> Facts:
        key = (name, answer)
        if key not in self.made:
            self.made[key] = facts_if(self.content, self.person, {name: answer})
        return self.made[key]

    def _few(self, name: str) -> Sequence[Answer]:
        """The answers to a question that has few; a list shows its ways one option at a time."""
        question = self.content.questions[name]
        if question.kind == "yes_no":
            return (True, False)
        if question.kind == "choices":
            return ((), *((key,) for key, option in question.options.items() if not option.like))
        options = question.options.items() if question.kind == "choice" else ()
        exact = self.person.answers.get("nights")
        own = [(key, option) for key, option in options if not option.like]
        return [key for key, option in own if option.nights is None or exact is None or _within(exact, option.nights)]

    def _numbers(self, name: str, question: Question, known: Known, rules: Iterable[Condition]) -> Sequence[int]:
        """The lowest and the highest number, and those beside each line that a rule draws."""
        low, high = question.minimum or 0, question.maximum or 0
        option = self.content.questions["duration"].options.get(str(self.person.answers.get("duration")))
        if name == "nights" and option and option.nights:
            low, high = option.nights
        lines = {line for rule in rules for line in _lines(rule, known)}
        moved = lines | {line - shift for shift in self._shifts(name) for line in lines}
        near = {number for line in moved for number in (floor(line) - 1, floor(line), ceil(line), ceil(line) + 1)}
        return sorted({low, high, *(number for number in near if low < number < high)})

    def _shifts(self, name: str) -> Iterator[float]:
        """Give what is counted together with a number: nights asked for, and nights used before."""
        if name == "nights":
            used = self.person.answers.get("used_nights")
            yield from (used,) if isinstance(used, int) else ()
        asked = self.person.known.get("nights")
        if name == "used_nights" and isinstance(asked, Span):
            yield from (asked.low, asked.high)


def _within(number: Answer, nights: tuple[int, int]) -> bool:
    return isinstance(number, int) and nights[0] <= number <= nights[1]


def _lines(rule: Condition, known: Known) -> Iterator[float]:
    for branch in rule.branches():
        yield from finite_ends(branch.limit(known))
        if branch.compared_with():
            yield from finite_ends(known.get(branch.about))
