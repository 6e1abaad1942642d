"""What content is: every kind of entry that stands in content/, as authors write it."""

from typing import Annotated, Literal

from pydantic import Field

from matching.entries.conditions import Condition
from matching.entries.guidance import (
    Barrier,
    Call,
    CaregiverType,
    HelpLine,
    Mismatch,
    Page,
    TriageStep,
    Warning,  # noqa: A004 - the vocabulary's word
)
from matching.entries.offer import FactKind, Municipality, PlaceFact, Price, Provider, Serves
from matching.entries.paper import Paper, Telling
from matching.entries.paying import Cost
from matching.entries.rules import Fact, Ids, Rule, Rules, Sentences
from matching.entries.written import Identifier, Pictogram, Sentence, Title, Written

__all__ = [
    "Barrier", "Call", "CaregiverType", "Cost", "Fact", "FactKind", "Form", "HelpLine", "Mismatch", "Municipality",
    "Option", "Page", "Paper", "PlaceFact", "Preference", "Price", "Provider", "Question", "Route", "Rule", "Rules",
    "Serves", "Telling", "Term", "TriageStep", "Verdict", "Warning",
]  # fmt: skip

Verdict = Literal["suitable", "possible", "unsuitable"]
Preference = Literal[
    "own_rest", "close_to_home", "familiar_surroundings", "low_cost", "soon", "company_for_naaste", "stay_together"
]
Degree = Annotated[int, Field(ge=0, le=3)]


class Option(Written):
    """One answer that can be chosen."""

    label: Sentence
    hint: Sentence | None = None
    nights: tuple[int, int] | None = Field(None, description="Alleen bij duration: minste en meeste nachten")
    also: dict[Identifier, str] = Field({}, description="Antwoorden die hiermee ook gegeven zijn: used_nights: '0'")


class Question(Written):
    """One question about the situation; the file name is the answer's name in the vocabulary."""

    kind: Literal["choice", "choices", "yes_no", "number", "text", "place", "weights"]
    ask: Sentence = Field(description="De vraag zelf, in u-vorm")
    short: Sentence = Field(description="Een paar woorden, voor de samenvatting (bijv. 'De nachten')")
    why: Sentence = Field(description="Waarom wij dit vragen")
    hint: Sentence | None = None
    options: dict[Identifier, Option] = Field({})
    yes: Sentence | None = None
    no: Sentence | None = None
    minimum: int | None = None
    maximum: int | None = None
    group: Literal["naaste", "caregiver", "wish", "law"]
    order: int = Field(description="Volgorde; de eerste zes vragen hebben 1 tot en met 6")
    core: bool = Field(default=False, description="Hoort bij de eerste zes vragen")
    asked_when: tuple[Condition, ...] = Field((), description="Alleen stellen als al deze voorwaarden waar zijn")
    both: bool = Field(default=False, description="Mantelzorger en naaste zeggen hier soms iets anders")
    screen_only: bool = Field(default=False, description="Niet op papier: dit mag thuis niet op tafel liggen")
    pictogram: Pictogram | None = Field(None, description="Tekening naast de vraag")


class Form(Written):
    """One form of respite, *doorgaan zoals nu* among them, in equal detail."""

    name: Title
    in_short: Sentence
    where: Literal["home", "elsewhere", "either", "nowhere"]
    pictogram: Pictogram | None = Field(None, description="Tekening naast de naam")
    order: int = Field(description="Volgorde van de redactie bij gelijke uitkomst")
    what_it_is: Sentence = Field(description="Wat het is")
    what_it_looks_like: Sentence = Field(description="Hoe een dag of nacht eruitziet")
    good_for_you: Sentences = Field(min_length=1)
    good_for_naaste: Sentences = Field(min_length=1)
    drawbacks: Sentences = Field(min_length=1)
    works_for: Sentences = Field(min_length=1, description="Voor wie het werkt")
    to_arrange: Sentences = Field(min_length=1, description="Stappen")
    how_long: Sentence = Field(description="Hoe lang regelen duurt")
    cost: tuple[Fact, ...] = ()
    costs: tuple[Cost, ...] = Field((), description="Wat iemand zelf betaalt, om mee te rekenen")
    who_pays: Sentence
    ask_before: Sentences = Field(min_length=1, description="Wat u vraagt voordat u ja zegt")
    experiences: tuple[Fact, ...] = Field((), description="Wat anderen meemaakten; niemand herkenbaar")
    uncertain: Sentence = Field(description="Wat we niet zeker weten")
    routes: Ids = ()
    barriers: Ids = Field((), description="Drempels waarbij deze vorm een eerste stap is")
    gives: dict[Preference, Degree] = Field(
        {}, description="Wat dit geeft van wat mensen belangrijk vinden: 0 (niet) tot 3 (veel). Onbekend: laat weg"
    )
    conditions: Rules = Field((), description="Gelden voor de vorm en voor plekken die de vorm bieden")
    form_conditions: Rules = Field((), description="Gelden alleen voor de vorm (bijv. is het er in uw gemeente?)")
    place_conditions: Rules = Field((), description="Gelden alleen bij een plek die de vorm biedt (feiten place.x)")
    source: Ids = Field(min_length=1)


class Term(Written):
    """A legal term: so long after which step."""

    text: Sentence
    short: Sentence | None = Field(None, description="In een paar woorden wat er op de laatste dag is, voor een agenda")
    parameter: Identifier = Field(description="Parameter met de lengte, in weken of dagen")
    counts_from: Literal["report", "application", "decision", "start"]


Act = Literal["wlz", "wmo", "jeugdwet"]
"""The laws under which nights away are counted."""


class Route(Written):
    """One way to pay for respite and to get it: which law, whom to call, which words."""

    name: Title
    in_short: Sentence
    order: int
    law: Sentence = Field(description="De wet (en het artikel, als een bron dat geeft)")
    act: Act | None = Field(None, description="Van welke wet de nachten af gaan, als een wet nachten telt")
    steps: Sentences = Field(min_length=1)
    call_first: tuple[Call, ...] = Field(min_length=1)
    say: Sentence = Field(description="De woorden om te zeggen of voor te lezen")
    they_will_ask: Sentences = ()
    have_at_hand: Sentences = ()
    terms: tuple[Term, ...] = ()
    cost: tuple[Fact, ...] = ()
    costs: tuple[Cost, ...] = Field((), description="Wat iemand zelf betaalt, om mee te rekenen")
    when_no: Sentences = Field(min_length=1, description="Wat te doen als het antwoord nee is")
    transport: Sentence | None = None
    traps: tuple[Fact, ...] = ()
    contradictions: tuple[Fact, ...] = Field((), description="Waar bronnen elkaar tegenspreken")
    conditions: Rules = Field(min_length=1)
    source: Ids = Field(min_length=1)
