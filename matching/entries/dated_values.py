"""Dated facts: amounts, limits and terms, each with validity, source and confidence."""

from datetime import date
from typing import Literal

from pydantic import Field

from matching.entries.fields import Day, Identifier, Name, Sentence, SourceName, Title, Written

Unit = Literal[
    "euro", "nights", "weeks", "days", "months", "hours", "percent", "kilometres", "years", "minutes", "places"
]


DAYS_IN_A_MONTH = 30.4


class DatedValue(Written):
    """One value, and the days on which it holds."""

    value: float
    valid_from: Day
    valid_until: Day | None = None
    source: tuple[Identifier, ...] = Field(min_length=1)
    confidence: Literal["seed", "stored_page", "secondary"]
    checked_on: Day
    review_by: Day

    def is_due(self, on: date) -> bool:
        """Past the day by which somebody would look at it again; on that day it isn't yet."""
        return self.review_by < on


class Parameter(Written):
    """One amount, limit or term through the years."""

    about: Sentence = Field(description="Wat dit getal is")
    unit: Unit
    per: Title | None = Field(None, description="Waarvoor het geldt: maand, etmaal, dag, uur")
    of: Identifier | None = Field(None, description="De plek of organisatie waarvan dit de regel of de prijs is")
    values: tuple[DatedValue, ...] = Field(min_length=1)

    def on(self, day: date) -> DatedValue | None:
        """The value that holds on *day*, or None where none is known for that day."""
        holding = [
            value
            for value in self.values
            if value.valid_from <= day and (value.valid_until is None or day <= value.valid_until)
        ]
        return max(holding, key=lambda value: value.valid_from, default=None)

    def latest_by(self, day: date) -> DatedValue | None:
        """The youngest value that began on *day* or before it, which may have ended: to be shown as old."""
        past = [value for value in self.values if value.valid_from <= day]
        return max(past, key=lambda value: value.valid_from, default=None)


class Source(Written):
    """Where a fact comes from."""

    name: SourceName = Field(description="De titel van de bron. Heeft hij er geen, dan onze eigen woorden")
    owner: Sentence | None = None
    what: Sentence | None = None
    date: Sentence = Field(description="Datum zoals de bron die geeft, in woorden")
    url: str | None = None
    newer: tuple[Identifier, ...] = Field((), description="Nieuwere bronnen over hetzelfde; wie deze noemt, kijkt daar")
    kind: Literal["report", "official_page", "organisation_page", "news_or_third_party", "research"]


class GlossaryTerm(Written):
    """A word of the field, explained."""

    term: Name
    meaning: Sentence
    also: tuple[Title, ...] = Field((), description="Andere woorden voor hetzelfde, ook het meervoud")
    common: bool = Field(default=False, description="true: een gewoon woord; niet uitleggen in teksten")
    source: tuple[Identifier, ...] = ()
