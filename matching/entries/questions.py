"""Questions about the situation, and the answers that can be chosen."""

from typing import Literal

from pydantic import Field

from matching.entries.conditions import Condition
from matching.entries.fields import Identifier, Pictogram, Sentence, Written
from matching.entries.forms import Offer


class Option(Written):
    """One answer that can be chosen."""

    label: Sentence
    hint: Sentence | None = None
    asks_for: tuple[Offer, ...] = Field((), description="Wat iemand hiermee vraagt: nachten, dagen, uren, hulp")
    nights: tuple[int, int] | None = Field(None, description="Alleen bij duration: minste en meeste nachten")
    like: Identifier | None = Field(None, description="Telt in de regels als dit andere antwoord")
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
    after_care: bool = Field(
        default=False, description="Pas na de vragen over de zorg: geld, verzekering en voorkeuren"
    )
    screen_only: bool = Field(default=False, description="Niet op papier: dit mag thuis niet op tafel liggen")
    pictogram: Pictogram | None = Field(None, description="Tekening naast de vraag")
