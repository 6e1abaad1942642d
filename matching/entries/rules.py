"""What every kind of entry may hold: rules, facts, and the ids of other entries."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from matching.entries.conditions import Comparison, Condition
from matching.entries.fields import Day, Identifier, Sentence, Written

Ids = tuple[Identifier, ...]
Sentences = tuple[Sentence, ...]


class SharedCondition(Written):
    """The name of a condition that several entries share; it stands in content/conditions.yaml."""

    use: Identifier


def _condition_or_shared(value: object) -> str:
    named = isinstance(value, SharedCondition) or (isinstance(value, dict) and "use" in value)
    return "shared" if named else "condition"


Rules = tuple[
    Annotated[
        Annotated[Condition, Tag("condition")] | Annotated[SharedCondition, Tag("shared")],
        Discriminator(_condition_or_shared),
    ],
    ...,
]


class OnlyIf(Comparison):
    """What must have been told; where it wasn't, nothing is said of it."""


class ConditionalSentence(Written):
    """A sentence that is only said where all of this was told; a step that isn't said where it is known not to hold."""

    when: tuple[OnlyIf, ...] = Field(min_length=1)
    text: Sentence
    source: Ids = Field((), description="Waar dit vandaan komt; leeg: van de bronnen van het bestand")


def _sentence_or_conditional(value: object) -> str:
    return "conditional" if isinstance(value, ConditionalSentence | dict) else "sentence"


Steps = tuple[
    Annotated[
        Annotated[Sentence, Tag("sentence")] | Annotated[ConditionalSentence, Tag("conditional")],
        Discriminator(_sentence_or_conditional),
    ],
    ...,
]
"""What to do, in order: a sentence for everybody, or one with for whom it is, as a step that differs by law."""


class Fact(Written):
    """One thing that is true, with where it comes from."""

    text: Sentence
    source: Ids = Field(min_length=1)
    strict: Ids = Field(
        (), description="Welke bron het zo streng zegt, als er hoogstens, alleen, weinig of nooit staat"
    )
    checked_on: Day | None = None


class LocalFact(Fact):
    """What a municipality does differently, for those of whom all of this was told or may still hold."""

    when: tuple[OnlyIf, ...] = Field((), description="Alleen voor wie dit geldt; leeg: voor iedereen")
