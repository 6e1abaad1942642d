"""What is said beside the verdicts: warnings, barriers, what if nothing fits, triage, whom to call, a page's words."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from matching.entries.conditions import Whom
from matching.entries.rules import Ids, Rules, Sentences
from matching.entries.written import Day, Identifier, Sentence, Title, Written


def _one_or_more(value: object) -> str:
    return "texts" if isinstance(value, list | tuple) else "text"


Text = Annotated[Annotated[Sentence, Tag("text")] | Annotated[Sentences, Tag("texts")], Discriminator(_one_or_more)]
"""A sentence, or a list of them."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def _time_of_day(text: str) -> str:
    if not TIME.fullmatch(text):
        raise PydanticCustomError("no_time", "no time of the day")
    return text


Clock = Annotated[str, AfterValidator(_time_of_day), Field(json_schema_extra={"pattern": f"^({TIME.pattern})$"})]
"""A time of the day; 24:00 is the end of it."""


class Call(Written):
    """Somebody to call, and why."""

    whom: Whom
    why: Sentence
    help_line: Identifier | None = Field(None, description="Id in help_lines.yaml, als er één landelijk nummer is")


class Warning(Written):  # noqa: A001 - the vocabulary's word
    """Something shown whatever else is shown."""

    text: Sentence
    title: Sentence
    order: int
    urgent: bool = False
    first: bool = Field(default=False, description="Open en boven de uitkomst, maar rustig: dit gaat over u zelf")
    screen_only: bool = Field(default=False, description="Niet op papier: dit mag thuis niet op tafel liggen")
    when: Rules = Field(min_length=1, description="Getoond als al deze voorwaarden waar zijn (zinnen: met = waarom)")
    steps: Sentences = ()
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
    to_do: Sentences = Field(min_length=1)
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


class Hours(Written):
    """Days of the week with a time to call, on the clock of the Netherlands."""

    days: tuple[Weekday, ...] = Field(min_length=1, description="monday .. sunday")
    from_: Clock = Field(alias="from", description="Het begin, zo: 09:00")
    until: Clock = Field(description="Het eind, zo: 17:00. Om middernacht: 24:00")


PhoneNumber = Annotated[str, Field(pattern=r"^[0-9 ]{3,14}$")]


class HelpLine(Written):
    """Somebody to call. The only place where a phone number stands."""

    name: Title
    in_short: Sentence
    tier: Literal["emergency", "urgent", "advice"]
    number: PhoneNumber | None = Field(None, description="Alleen als het nummer is bevestigd")
    second_number: PhoneNumber | None = Field(None, description="Een tweede nummer, als het eerste niet lukt")
    how_to_find: Sentence | None = Field(None, description="Hoe u het nummer vindt als er geen landelijk nummer is")
    when: Rules = Field((), description="Hoort bij iemand voor wie al deze voorwaarden waar zijn; leeg: bij iedereen")
    open: tuple[Hours, ...] = Field((), description="Wanneer iemand opneemt; alleen als een bron het zegt")
    open_is_certain: bool = Field(default=True, description="false: de bron is onzeker; er staat 'waarschijnlijk' bij")
    hours: Sentence | None = Field(
        None, description="De tijden in woorden; komt in de plaats van de zin die uit open volgt"
    )
    cost: Sentence | None = None
    website: str | None = Field(None, pattern=r"^https://[^\s<>\"']+$")
    caution: Sentence | None = None
    order: int
    checked_on: Day
    source: Ids = Field(min_length=1)


class Page(Written):
    """Every sentence on one page."""

    title: Sentence
    words: dict[Identifier, Text] = Field({})
    help_lines: Ids = ()
    streamlit: dict[str, Sentence] = Field({}, description="Engelse teksten van Streamlit zelf, met hun vertaling")
