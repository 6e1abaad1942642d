"""Routes: ways to pay for respite and to get it, each with its law, its terms and whom to call."""

from typing import Literal

from pydantic import Field

from matching.entries.costs import Cost
from matching.entries.fields import Identifier, Sentence, Title, Written
from matching.entries.help_lines import Call
from matching.entries.rules import Fact, Ids, Rules, Sentences, Steps

Act = Literal["wlz", "wmo", "jeugdwet"]
"""The laws under which nights away are counted."""


class Term(Written):
    """A legal term: so long after which step."""

    text: Sentence
    short: Sentence | None = Field(None, description="In een paar woorden wat er op de laatste dag is, voor een agenda")
    parameter: Identifier = Field(description="Parameter met de lengte, in weken of dagen")
    counts_from: Literal["report", "application", "decision", "start"]


class Route(Written):
    """One way to pay for respite and to get it: which law, whom to call, which words."""

    name: Title
    in_short: Sentence
    order: int
    law: Sentence = Field(description="De wet (en het artikel, als een bron dat geeft)")
    act: Act | None = Field(None, description="Van welke wet de nachten af gaan, als een wet nachten telt")
    steps: Steps = Field(min_length=1, description="Stappen; {text, when} als een stap niet voor iedereen is")
    call_first: tuple[Call, ...] = Field(min_length=1)
    say: Sentence = Field(description="De woorden om te zeggen of voor te lezen")
    they_will_ask: Sentences = ()
    have_at_hand: Sentences = ()
    terms: tuple[Term, ...] = ()
    cost: tuple[Fact, ...] = ()
    costs: tuple[Cost, ...] = Field((), description="Wat iemand zelf betaalt, om mee te rekenen")
    when_no: Sentences = Field(min_length=1, description="Wat te doen als het antwoord nee is")
    rights: Ids = Field((), description="Rechten uit rights.yaml waar iemand op deze weg om kan vragen")
    transport: Sentence | None = None
    traps: tuple[Fact, ...] = ()
    contradictions: tuple[Fact, ...] = Field((), description="Waar bronnen elkaar tegenspreken")
    conditions: Rules = Field(min_length=1)
    source: Ids = Field(min_length=1)
