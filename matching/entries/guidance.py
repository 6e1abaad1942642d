"""What is said beside the verdicts: warnings, barriers, what if nothing fits, triage, kinds of caregivers."""

from typing import Literal

from pydantic import Field

from matching.entries.fields import Sentence, Written
from matching.entries.help_lines import Call
from matching.entries.rules import Ids, Rules, Sentences, Steps


class WarningEntry(Written):
    """Something shown whatever else is shown."""

    text: Sentence
    title: Sentence
    order: int
    urgent: bool = False
    first: bool = Field(default=False, description="Open en boven de uitkomst, maar rustig: dit gaat over u zelf")
    screen_only: bool = Field(default=False, description="Niet op papier: dit mag thuis niet op tafel liggen")
    when: Rules = Field(min_length=1, description="Getoond als al deze voorwaarden waar zijn (zinnen: met = waarom)")
    steps: Steps = Field((), description="Stappen; {text, when} als een stap niet voor iedereen is")
    help_lines: Ids = ()
    only_on: Ids = Field((), description="Alleen op deze pagina's tonen; leeg: overal waar waarschuwingen staan")
    source: Ids = ()


class Barrier(Written):
    """What may stand in the way, recognition first."""

    name: Sentence
    when: Rules = Field((), description="De antwoorden doen hieraan denken als al deze voorwaarden waar zijn")
    recognise: Sentence
    helped_others: Sentences = Field(min_length=1)
    say_to_naaste: Sentence | None = None
    avoid: Sentences = ()
    first_step: Sentence
    forms: Ids = ()
    source: Ids = Field(min_length=1)


class Mismatch(Written):
    """One way in which what there is and what is needed don't meet, and what is offered instead."""

    name: Sentence
    order: int = Field(
        description="Laag: dichter bij een oplossing. Een plek hoort bij het hoogste dat haar tegenhoudt"
    )
    about: Ids = Field((), description="Antwoorden die een plek dan tegenhouden; leeg (en geen when): al het andere")
    when: Rules = Field((), description="Hoort er ook bij als al deze voorwaarden waar zijn")
    recognise: Sentence
    to_do: Steps = Field(min_length=1, description="Stappen; {text, when} als een stap niet voor iedereen is")
    at_home: Sentence = Field(description="Hoe het dan toch wat lichter kan")
    forms: Ids = Field(min_length=1, description="Vormen die dan nog rust geven")
    call_first: tuple[Call, ...] = Field(min_length=1)
    report: Sentence = Field(description="Hoe u meldt dat dit er niet is")
    source: Ids = Field(min_length=1)


class TriageStep(Written):
    """One question that tells kinds of stay apart; the first *yes* leads to its forms."""

    ask: Sentence
    order: int
    when: Rules = Field(min_length=1, description="Ja, als al deze voorwaarden waar zijn (zinnen: met en not_met)")
    if_yes: Sentence
    forms: Ids = Field((), description="Vormen waar dit naartoe wijst")
    call_first: tuple[Call, ...] = ()
    source: Ids = Field(min_length=1)


class CaregiverType(Written):
    """A kind of caregiver that a report describes, and what suits; never a case."""

    name: Sentence
    order: int
    group: Literal["type", "profile"]
    recognise: Sentence
    forms: Ids = Field(min_length=1, description="Vormen die vaak passen")
    caution: Sentence | None = None
    when: Rules = Field((), description="Lijkt op deze situatie als al deze voorwaarden waar zijn")
    source: Ids = Field(min_length=1)
