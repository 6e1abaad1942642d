"""What everything that authors write has in common."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError


class Translated:
    """Marks text that every language says in its own words, also in the schemas for editors."""

    MARK = "x-translated"

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Add the mark to the schema of the text."""
        return handler(core) | {self.MARK: True}


class MayStay(Translated):
    """Marks text that a language says anew only where it has words for it: the title of a source stays as it is."""


Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1500), Translated()]
"""Text that a person reads. {names} in braces are filled in: parameters, {limit}, {to}, {name}."""

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), Translated()]
"""A few words that a person reads, such as the name of a form of respite."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
"""What something is called in every language: a provider, a municipality."""

SourceName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), MayStay()]
"""The title of a source, or our own words for one without a title."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,60}$")]

Pictogram = Literal[
    "breath", "calendar", "car", "clock", "day", "euro", "family", "hands", "heart", "home", "letter", "night",
    "person", "phone", "place", "stay", "warning",
]  # fmt: skip
"""A drawing of static/pictograms/, always beside words that say the same."""


FIRST_YEAR, LAST_YEAR = 1900, 2200


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("implausible_year", "implausible year")
    return day


Day = Annotated[date, AfterValidator(_plausible)]


class Written(BaseModel):
    """One entry, or part of one, as an author wrote it: frozen, and without unknown words."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)
