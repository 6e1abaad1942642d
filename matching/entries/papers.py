"""What a paper is: a letter or a sheet that is made from the answers, and how a caregiver tells each answer."""

from typing import Literal

from pydantic import Field

from matching.entries.rules import Ids, OnlyIf, Said, Sentences
from matching.entries.written import Identifier, Sentence, Title, Written

Shown = Literal[
    "choices", "routes", "open_routes", "closed_routes", "questions", "ready", "dates", "warnings", "stays", "posts"
]  # fmt: skip


class Telling(Written):
    """How a caregiver says one answer in a letter or at the telephone; the name is that of the question."""

    options: dict[Identifier, Sentence] = Field({}, description="De zin bij elk antwoord; bij ja en nee: yes en no")
    text: Sentence | None = Field(None, description="De zin bij een getal, tekst of plaats: {count}, {name}")
    blank: Sentence | None = Field(None, description="Wat voor de schrijflijn staat als het antwoord er niet is")


class PaperPart(Written):
    """One part of a paper. What it holds comes in the order of these fields; an empty part is left out."""

    heading: Title | None = None
    when: tuple[OnlyIf, ...] = Field((), description="Alleen als dit alles is verteld")
    text: Sentences = Field((), description="Alinea's die er altijd staan")
    tells: Ids = Field((), description="Vragen waarvan het antwoord hier staat, in de woorden van tellings.yaml")
    listed: bool = Field(default=False, description="De antwoorden als lijst in plaats van als alinea")
    said: tuple[Said, ...] = Field((), description="Zinnen die er alleen staan als het zo is verteld")
    items: Sentences = Field((), description="Een lijst")
    help_lines: Ids = Field((), description="Wie u kunt bellen, met nummer")
    shows: Shown | None = Field(None, description="Wat de regels zeggen: keuzes, wegen, vragen, data")
    blanks: Sentences = Field((), description="Woorden met een schrijflijn erachter")
    lines: int = Field(0, ge=0, le=12, description="Lege schrijflijnen")


class Paper(Written):
    """A letter, or a sheet to keep or to take along. Names and addresses are blanks, never asked."""

    title: Title
    in_short: Sentence = Field(description="Wat het is, en voor wie")
    why: Sentence = Field(description="Waarom u dit maakt")
    page: Literal["regelen", "plan", "telephone"] = Field(description="De pagina waar het staat; telephone: voorlezen")
    order: int
    routes: Ids = Field((), description="Alleen als een van deze wegen open is; leeg: altijd")
    when: tuple[OnlyIf, ...] = Field((), description="Niet als een van deze niet waar is; onbekend mag")
    pages: int | None = Field(None, ge=1, le=4, description="Past op zoveel kanten; dan staat alles dichter op elkaar")
    parts: tuple[PaperPart, ...] = Field(min_length=1)
    source: Ids = ()
