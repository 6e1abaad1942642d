"""Forms of respite, and what of the things that people find important each of them gives."""

from typing import Annotated, Literal

from pydantic import Field

from matching.entries.advice import Requirements
from matching.entries.costs import Cost
from matching.entries.fields import Pictogram, Sentence, Title, Written
from matching.entries.rules import Fact, Ids, Rules, Sentences, Steps

Preference = Literal[
    "own_rest", "close_to_home", "familiar_surroundings", "low_cost", "soon", "company_for_naaste", "stay_together"
]
Offer = Literal["nights", "sleep", "days", "hours", "help", "nothing"]
"""What a form gives: nights off, an undisturbed night, days, some hours, help for the caregiver, or nothing."""
Degree = Annotated[int, Field(ge=0, le=3)]
"""How much a form gives of a preference: 0 is nothing, 3 is much."""


class Form(Written):
    """One form of respite, *doorgaan zoals nu* among them, in equal detail."""

    name: Title
    in_short: Sentence
    where: Literal["home", "elsewhere", "either", "nowhere"]
    offers: Offer = Field(description="Wat dit geeft: nachten, doorslapen, dagen, uren, hulp voor u, of niets")
    first_when: Requirements = Field(
        (), description="Alleen als dit alles waar is, kan deze vorm vooraan staan; passen kan hij ook zonder"
    )
    pictogram: Pictogram | None = Field(None, description="Tekening naast de naam")
    order: int = Field(description="Volgorde van de redactie bij gelijke uitkomst")
    what_it_is: Sentence = Field(description="Wat het is")
    what_it_looks_like: Sentence = Field(description="Hoe een dag of nacht eruitziet")
    good_for_you: Sentences = Field(min_length=1)
    good_for_naaste: Sentences = Field(min_length=1)
    drawbacks: Sentences = Field(min_length=1)
    works_for: Sentences = Field(min_length=1, description="Voor wie het werkt")
    to_arrange: Steps = Field(min_length=1, description="Stappen; {text, when} als een stap niet voor iedereen is")
    how_long: Sentence = Field(description="Hoe lang regelen duurt")
    cost: tuple[Fact, ...] = ()
    costs: tuple[Cost, ...] = Field((), description="Wat iemand zelf betaalt, om mee te rekenen")
    who_pays: Sentence
    rights: Ids = Field((), description="Rechten uit rights.yaml die bij deze vorm horen")
    ask_before: Sentences = Field(min_length=1, description="Wat u vraagt voordat u ja zegt")
    experiences: tuple[Fact, ...] = Field((), description="Wat anderen meemaakten; niemand herkenbaar")
    uncertain: Sentence = Field(description="Wat we niet zeker weten")
    routes: Ids = ()
    known_from: Ids = Field(
        (), description="De organisaties waarvan wij deze vorm kennen; hun regels gelden dan ook hier"
    )
    barriers: Ids = Field((), description="Drempels waarbij deze vorm een eerste stap is")
    gives: dict[Preference, Degree] = Field(
        {}, description="Wat dit geeft van wat mensen belangrijk vinden: 0 (niet) tot 3 (veel). Onbekend: laat weg"
    )
    conditions: Rules = Field((), description="Gelden voor de vorm en voor plekken die de vorm bieden")
    form_conditions: Rules = Field((), description="Gelden alleen voor de vorm (bijv. is het er in uw gemeente?)")
    place_conditions: Rules = Field((), description="Gelden alleen bij een plek die de vorm biedt (feiten place.x)")
    source: Ids = Field(min_length=1)
