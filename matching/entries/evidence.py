"""What research says: what was counted, in whom, where and when, how sure that is, and what it doesn't say."""

from typing import Annotated, Literal

from pydantic import Field

from matching.entries.fields import Day, Sentence, Title, Written
from matching.entries.rules import Ids, OnlyIf, Sentences

Design = Literal["review", "comparison", "follow_up", "records", "survey", "interviews"]
"""A review of studies, groups compared, people followed, records counted, a questionnaire, conversations."""

Grade = Literal["strong", "fair", "weak", "none"]
Read = Literal["whole", "abstract", "summary", "news"]
Side = Literal["caregiver", "naaste", "both"]
Direction = Literal["better", "worse", "mixed", "same", "counted", "unknown"]
Fate = Literal["at_home", "not_at_home", "moved", "died"]
"""Where somebody was: `not_at_home` where nobody told those who moved from those who died."""


class Moment(Written):
    """Where everybody was after some time; the counts add up to all who were followed."""

    months: int = Field(ge=1, le=600)
    of: int = Field(ge=1, description="Zoveel mensen samen")
    counts: dict[Fate, Annotated[int, Field(ge=0)]] = Field(
        min_length=2, description="Hoeveel van hen: at_home, en dan not_at_home, of moved en died"
    )


class Recognised(Written):
    """How many people told that they feel some way; never a score of the one who reads it."""

    text: Sentence = Field(description="Een zin met {per_hundred}")
    per_hundred: int = Field(ge=0, le=100)


class Finding(Written):
    """What a study says that a form of respite does for the caregiver or the naaste, good or less good."""

    forms: Ids = Field(min_length=1)
    side: Side = Field(description="Voor wie: caregiver, naaste, of both (of iemand thuis blijft wonen)")
    direction: Direction
    text: Sentence = Field(description="Een zin; getallen alleen als {count}, {of}, {per_hundred}, {rest}, {time}")
    count: int | None = Field(None, ge=0, description="Zoveel onderzoeken of mensen")
    of: int | None = Field(None, ge=1, description="Van zoveel; weg als niemand dat zegt")
    per_hundred: int | None = Field(None, ge=0, le=100, description="Van de 100; zoals de bron het geeft")
    months: int | None = Field(None, ge=1, le=600, description="Na zoveel maanden: {time}")
    weeks: int | None = Field(None, ge=1, le=104, description="Of zoveel weken: {time}")
    uncertain: Sentence | None = Field(None, description="Hoe onzeker het getal is")


class Moved(Written):
    """How many people had moved for good after some time, with help and without it."""

    months: int = Field(ge=1, le=600, description="Na zoveel maanden, in beide groepen")
    with_it: int = Field(ge=0, description="Verhuisd, met de hulp")
    with_of: int = Field(100, ge=1, description="Van zoveel mensen; weg als de bron het van de 100 geeft")
    without: int = Field(ge=0, description="Verhuisd, zonder de hulp")
    without_of: int = Field(100, ge=1, description="Van zoveel mensen; weg als de bron het van de 100 geeft")


class SameTime(Written):
    """Two groups over the same time: with help that is a form of respite or a part of one, and without it."""

    forms: Ids = Field(min_length=1, description="De vorm waar de hulp bij hoort")
    help: Title = Field(description="De hulp, zoals die past achter 'met' en 'zonder'")
    moments: tuple[Moved, ...] = Field(min_length=1, description="Wie er verhuisd was, van vroeg naar laat")
    uncertain: Sentence | None = Field(None, description="Of de groepen duidelijk verschillen; staat bij de aantallen")


class Study(Written):
    """One study, or one review of studies."""

    name: Title
    order: int
    design: Design
    year: int = Field(ge=1980, le=2200, description="Jaar van het verslag, of van de meting")
    where: Title = Field(description="Land")
    of_whom: Title = Field(description="Bij wie, in een paar woorden: bij dementie")
    people: Sentence = Field(description="Wie het waren: {people} en {studies} zijn de aantallen hieronder")
    size: int | None = Field(None, ge=1, description="Hoeveel mensen")
    studies: int | None = Field(None, ge=1, description="Hoeveel onderzoeken")
    when: tuple[OnlyIf, ...] = Field((), description="Over wie het gaat; leeg: over iedereen die zorgt")
    heavy: bool = Field(default=False, description="Zwaar om te lezen: alleen voor wie erom vraagt")
    course: tuple[Moment, ...] = Field((), description="Hoe het verder ging, op vaste momenten")
    same_time: SameTime | None = Field(None, description="Met en zonder hulp, na dezelfde tijd: wie verhuisd was")
    recognised: tuple[Recognised, ...] = Field((), description="Hoeveel mensen zich zo voelen")
    findings: tuple[Finding, ...] = ()
    besides: Sentences = Field((), description="Wat er verder uitkwam, zonder getallen")
    does_not_say: Sentences = Field(min_length=1, description="Waar iemand bij dit onderzoek op moet letten")
    grade: Grade = Field(description="Hoe sterk: strong, fair, weak of none")
    grade_why: Sentence
    read: Read = Field(description="Wat wij ervan lazen")
    source: Ids = Field(min_length=1)
    checked_on: Day
    review_by: Day
