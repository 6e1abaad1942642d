"""What somebody pays themselves, as authors write it: an amount per so much, what it is for, and what isn't known."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matching.entries.conditions import Whom
from matching.entries.fields import Identifier, Sentence, Written
from matching.entries.rules import Ids


class Cost(Written):
    """One thing that somebody pays for a form, at a place or by a route. No amount is unknown, never nothing."""

    what: Sentence = Field(description="Waarvoor dit is, in een paar woorden")
    kind: Literal["contribution", "service", "price", "deductible"] = Field(
        description="Soort. Wat een plek zegt over een soort, komt in de plaats van wat de weg daarover zegt"
    )
    parameter: Identifier | None = Field(None, description="Bedrag in euro. Laat weg als geen bron het geeft")
    nothing: bool = Field(default=False, description="true: een bron zegt dat dit niets kost")
    per: Literal["etmaal", "day", "month", "year", "hour"] | None = Field(None, description="Waar het bedrag voor is")
    bound: Literal["exactly", "at_most", "at_least"] = "exactly"
    routes: Ids = Field((), description="Alleen bij deze wegen; leeg: bij elke weg van deze plek of vorm")
    ask: Sentence | None = Field(None, description="De vraag die hierbij hoort")
    whom: Whom | None = Field(None, description="Wie het antwoord weet")
    source: Ids = Field(min_length=1)

    @model_validator(mode="after")
    def is_an_amount_or_a_question(self) -> Self:
        """Refuse nothing with a price, a price that is per nothing, and what is unknown without its question."""
        if self.nothing and self.parameter:
            raise PydanticCustomError("value_or_parameter", "nothing, or an amount")
        if self.parameter and not self.per:
            raise PydanticCustomError("missing_sentences", "per missing", {"given": "per"})
        if not self.parameter and not self.nothing and not (self.ask and self.whom):
            raise PydanticCustomError("missing_sentences", "question missing", {"given": "ask, whom"})
        return self
