"""Help lines for the whole country: whom to call, why, and when somebody picks up."""

from typing import Literal

from pydantic import Field

from matching.entries.conditions import Whom
from matching.entries.contacts import Contact, Hours, PhoneNumber
from matching.entries.fields import Day, Identifier, Sentence, Title, Written
from matching.entries.rules import Ids, OnlyIf, Rules


class Call(Written):
    """Somebody to call, and why."""

    whom: Whom
    why: Sentence
    help_line: Identifier | None = Field(None, description="Id in help_lines.yaml, als er één landelijk nummer is")
    when: tuple[OnlyIf, ...] = Field((), description="Niet voor wie weet dat een van deze niet waar is")
    source: Ids = Field((), description="Waar dit vandaan komt; leeg: van de bronnen van het bestand")


class HelpLine(Written):
    """Somebody to call, wherever in the country one lives."""

    name: Title
    in_short: Sentence
    whom: tuple[Whom, ...] = Field((), description="Wie hier opneemt, zoals bij call_first")
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

    @property
    def contact(self) -> Contact:
        """The same as a contact, for whatever shows contacts."""
        return Contact(
            phone=self.number,
            open=self.open,
            hours=self.hours,
            website=self.website,
            checked_on=self.checked_on,
            source=self.source,
        )
