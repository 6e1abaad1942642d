"""What to do first in one kind of situation, as authors write it: through which door, and whom to call."""

from typing import Literal

from pydantic import Field

from matching.entries.conditions import Requirement, Whom
from matching.entries.fields import Identifier, Sentence, Title, Written
from matching.entries.rules import Ids, Rules, Sentences

Callee = Whom | Literal["112"]
"""Whom to call: somebody of the vocabulary, or the emergency number."""

Requirements = tuple[Requirement, ...]
"""All of these have to be true; one that is unknown is not."""


class Door(Written):
    """One way to begin with, for whom all of *when* is true."""

    route: Identifier
    when: Requirements = ()


class FirstCall(Written):
    """Somebody to call in this situation, why, what to say and what to expect."""

    whom: Callee
    help_line: Identifier | None = Field(None, description="Een lijn uit help_lines.yaml, als die wordt bedoeld")
    when: Requirements = Field((), description="Alleen als dit alles waar is")
    unless: Requirements = Field((), description="Niet als een van deze waar is; onbekend mag")
    at: Literal["practice", "outside", "surely_outside"] | None = Field(
        None,
        description="practice: niet als de huisarts dicht is. outside: niet als de huisarts open is. "
        "surely_outside: alleen als zeker is dat de huisarts dicht is",
    )
    fresh: bool = Field(default=False, description="true: alleen met een nummer dat zeker is en niet oud")
    local: bool = Field(default=False, description="true: wat hun gemeente voor deze mensen anders doet, staat hierbij")
    why: Sentence = Field(description="Waarom zij")
    say: Sentence | None = Field(None, description="Wat u zegt; laat weg voor de woorden van de weg")
    expect: Sentences = Field((), description="Wat zij vragen, en wat er daarna gebeurt")


class FirstAdvice(Written):
    """What stands first for everybody for whom *when* is true; the first that holds counts."""

    name: Title
    order: int = Field(description="De eerste die waar is, telt. De gevaarlijkste situatie staat vooraan")
    urgent: bool = Field(default=False, description="true: elke bladzijde zegt dit eerst")
    when: Rules = Field((), description="Allemaal waar; leeg: voor iedereen die overblijft")
    doors: tuple[Door, ...] = Field((), description="De eerste die bij iemand hoort, is de weg")
    calls: tuple[FirstCall, ...] = Field(min_length=1, description="Op volgorde; de eerste drie die kunnen, tellen")
    forms: Ids = Field((), description="Alleen deze vormen, in deze volgorde; leeg: wat gevraagd is")
    questions: Ids = Field((), description="Vragen die hier voor alle andere gaan")
    source: Ids = Field(min_length=1)
