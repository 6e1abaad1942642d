"""Help lines: whom to call, when somebody picks up, and the only place for a phone number."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from matching.entries.conditions import Whom
from matching.entries.rules import Ids, OnlyIf, Rules
from matching.entries.written import Day, Identifier, Sentence, Title, Written

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
    when: tuple[OnlyIf, ...] = Field((), description="Niet voor wie weet dat een van deze niet waar is")


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
