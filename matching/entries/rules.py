"""What every kind of entry may hold: rules, facts, references."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from matching.entries.conditions import Condition
from matching.entries.written import Day, Identifier, Sentence, Written

Ids = tuple[Identifier, ...]
Sentences = tuple[Sentence, ...]


class Rule(Written):
    """A condition written here, or the name of one that several entries share (content/conditions.yaml)."""

    use: Identifier


def _condition_or_rule(value: object) -> str:
    named = isinstance(value, Rule) or (isinstance(value, dict) and "use" in value)
    return "rule" if named else "condition"


Rules = tuple[
    Annotated[Annotated[Condition, Tag("condition")] | Annotated[Rule, Tag("rule")], Discriminator(_condition_or_rule)],
    ...,
]


class Fact(Written):
    """One thing that is true, with where it comes from."""

    text: Sentence
    source: Ids = Field(min_length=1)
    checked_on: Day | None = None
