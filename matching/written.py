"""What everything that authors write has in common."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1500)]
"""Text that a person reads. {names} in braces are filled in: parameters, {limit}, {to}, {name}."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,60}$")]


FIRST_YEAR, LAST_YEAR = 1900, 2200


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("implausible_year", "implausible year")
    return day


Day = Annotated[date, AfterValidator(_plausible)]


class Written(BaseModel):
    """One entry, or part of one, as an author wrote it: frozen, and without unknown words."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)
