"""Who offers respite, and what municipalities do differently, as authors write it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from matching.entries.conditions import Whom
from matching.entries.contacts import Contact
from matching.entries.costs import Cost
from matching.entries.fields import Day, Identifier, Name, Sentence, Written
from matching.entries.rules import Fact, Ids, LocalFact, Rules, Sentences


def _as_meant(value: object) -> object:
    """Read true, false and whole numbers as what they are; every scalar arrives as text."""
    if value in ("true", "false"):
        return value == "true"
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value


class PlaceFact(Written):
    """One fact of a place or municipality that rules may ask for."""

    value: Annotated[bool | int | str | None, BeforeValidator(_as_meant)] = Field(
        None, description="De waarde; of laat weg en noem een parameter"
    )
    parameter: Identifier | None = None
    source: Ids = Field(min_length=1)
    certain: bool = Field(default=True, description="false: onbevestigd; telt als onbekend en wordt een vraag")
    since: Day | None = Field(None, description="Sinds wanneer wij dit weten")


class Serves(Written):
    """For whom a place or point is there."""

    nationwide: bool = False
    municipalities: tuple[Name, ...] = Field((), description="CBS-namen die een bron noemt")
    only_these: bool = Field(default=False, description="true: de genoemde gemeenten zijn de enige")
    perhaps: tuple[Name, ...] = Field((), description="Gemeenten die er waarschijnlijk bij horen, onbevestigd")
    provinces: tuple[Name, ...] = Field((), description="Erbuiten: niet. Erbinnen, maar niet genoemd: vraag")


class Price(Written):
    """What a person pays at this place."""

    parameter: Identifier
    text: Sentence = Field(description="Waarvoor; met {amount}")


class ClosedDays(Written):
    """Days of the year on which a place was closed before, so that it is asked whether it will be again."""

    first: str = Field(pattern=r"^[0-1][0-9]-[0-3][0-9]$", description="Eerste dag, maand-dag: 12-25")
    last: str = Field(pattern=r"^[0-1][0-9]-[0-3][0-9]$", description="Laatste dag; vóór de eerste: in het jaar erna")
    ask: Sentence = Field(description="De vraag aan de plek")
    source: Ids = Field(min_length=1)

    def holds_on(self, day: date) -> bool:
        """Look at month and day alone; both ends belong to the period, which may go over New Year."""
        written = f"{day:%m-%d}"
        if self.first <= self.last:
            return self.first <= written <= self.last
        return written >= self.first or written <= self.last


class Provider(Written):
    """A place, service at home or coordination point. What no source says is left out, never guessed."""

    name: Name
    kind: Literal["place", "network", "at_home", "coordination_point", "support_point", "programme"]
    in_short: Sentence
    where: Sentence = Field(description="Plaats of gebied, in woorden")
    located_in: Name | None = Field(None, description="Plaats of gemeente waarvan wij de afstand meten")
    serves: Serves
    forms: Ids = Field(min_length=1)
    routes: Ids = ()
    facts: dict[Identifier, PlaceFact] = Field({})
    prices: tuple[Price, ...] = ()
    costs: tuple[Cost, ...] = Field((), description="Wat een gast zelf betaalt, om mee te rekenen")
    closed: tuple[ClosedDays, ...] = Field((), description="Dagen waarop de plek eerder dicht was")
    who_pays: Sentence | None = None
    how_to_book: Sentence
    good_to_know: tuple[Fact, ...] = ()
    uncertain: Sentences = Field((), description="Waar bronnen elkaar tegenspreken of zwijgen")
    contact: Contact | None = None
    ask_through: Whom | None = Field(None, description="Wie er voor u belt, als alleen hulpverleners mogen bellen")
    free_nights: str | None = Field(
        None,
        pattern=r"^[a-z0-9_-]+\.(csv|ics)$",
        description="Bestand in content/free_nights waarin staat welke nachten vrij zijn",
    )
    known_since: Day | None = Field(None, description="Datum van de jongste bron over deze plek")
    conditions: Rules = Field((), description="Regels van deze plek; verslaan regels van de vorm over hetzelfde feit")
    source: Ids = Field(min_length=1)

    @property
    def number_to_call(self) -> str | None:
        """The number that a caregiver may call: none where none is known, or where it is for professionals."""
        return self.contact.phone if self.contact and not self.ask_through else None


class Municipality(Written):
    """What a municipality does differently. The file name is its CBS name in small letters with hyphens."""

    name: Name
    desk: Name | None = Field(None, description="Hoe het loket heet waar u hulp aanvraagt")
    contact: Contact | None = Field(None, description="Van dat loket; gaat vóór het algemene nummer")
    facts: dict[Identifier, PlaceFact] = Field({})
    good_to_know: tuple[LocalFact, ...] = ()
    source: Ids = Field(min_length=1)


class FactKind(Written):
    """One fact of places (place.x) or municipalities (municipality.x) that rules may ask for."""

    kind: Literal["yes_no", "choice", "number"]
    label: Sentence = Field(description="Hoe het feit heet op een pagina")
    options: dict[Identifier, Sentence] = Field({})
