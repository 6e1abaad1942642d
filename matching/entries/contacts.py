"""How to reach somebody: a number, an address, when they pick up, and when a source last said so."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from matching.entries.fields import Day, Sentence, Written
from matching.entries.rules import Ids

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def _time_of_day(text: str) -> str:
    if not TIME.fullmatch(text):
        raise PydanticCustomError("no_time", "no time of the day")
    return text


Clock = Annotated[str, AfterValidator(_time_of_day), Field(json_schema_extra={"pattern": f"^({TIME.pattern})$"})]
"""A time of the day; 24:00 is the end of it."""


class Hours(Written):
    """Days of the week with a time to call, on the clock of the Netherlands."""

    days: tuple[Weekday, ...] = Field(min_length=1, description="monday .. sunday")
    from_: Clock = Field(alias="from", description="Het begin, zo: 09:00")
    until: Clock = Field(description="Het eind, zo: 17:00. Om middernacht: 24:00")


PhoneNumber = Annotated[str, Field(pattern=r"^[0-9 ]{3,14}$")]
"""As it is printed in the Netherlands: digits in groups, with the area code."""

WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s<>\"']+$")]
MailAddress = Annotated[str, Field(pattern=r"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}\.[a-z]{2,20}$")]


class Seen(Written):
    """A later look: on which day a page, or somebody who was called, said the same again."""

    on: Day
    url: WebAddress | None = Field(None, description="De pagina waarop het stond")
    source: Ids = Field(min_length=1)


class Contact(Written):
    """How to reach somebody, and when a source last said so."""

    phone: PhoneNumber | None = Field(None, description="Zoals u het afdrukt, met het kengetal en met spaties")
    open: tuple[Hours, ...] = Field((), description="Wanneer iemand opneemt; alleen als een bron het zegt")
    hours: Sentence | None = Field(None, description="De tijden in woorden, als open ze niet kan zeggen")
    email: MailAddress | None = None
    website: WebAddress | None = None
    checked_on: Day | None = Field(None, description="De dag waarop een bron dit zei; laat weg als niemand die weet")
    seen: tuple[Seen, ...] = Field((), description="Later nog eens gezien: dag, pagina en bron. De jongste dag telt")
    url: WebAddress | None = Field(None, description="De pagina waarop dit stond, als de bron er veel heeft")
    source: Ids = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _last_seen(cls, values: Any) -> Any:  # noqa: ANN401 - what an author wrote
        """Let the youngest look be the day that pages show; days as they are written can be compared as texts."""
        if not isinstance(values, Mapping) or not isinstance(values.get("seen"), list | tuple):
            return values
        looks = [str(look["on"]) for look in values["seen"] if isinstance(look, Mapping) and "on" in look]
        days = [*looks, *([str(values["checked_on"])] if values.get("checked_on") else [])]
        return {**values, "checked_on": max(days)} if days else values


class MunicipalityContact(Contact):
    """The general number and website of a municipality: a row of content/municipality_contacts.csv."""

    code: str = Field(pattern=r"^GM\d{4}$")
    wmo_page: WebAddress | None = None
