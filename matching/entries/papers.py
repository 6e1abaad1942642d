"""What a paper is: a letter or a sheet that is made from the answers, and how a caregiver tells each answer."""

from typing import Literal

from pydantic import Field

from matching.entries.fields import Identifier, Sentence, Title, Written
from matching.entries.rules import ConditionalSentence, Ids, OnlyIf, Sentences

Shown = Literal[
    "warnings", "situation", "calls", "notes", "choices", "reasoned_choices", "dates", "stays", "questions", "ready",
    "good_to_know", "open_routes", "closed_routes", "posts",
]  # fmt: skip


HowMany = Literal["none", "zero", "one", "two", "few", "many", "other"]


class Telling(Written):
    """How a caregiver says one answer in a letter or at the telephone; the name is that of the question."""

    options: dict[Identifier, Sentence] = Field({}, description="De zin bij elk antwoord; bij ja en nee: yes en no")
    text: Sentence | None = Field(None, description="De zin bij een tekst of plaats: {name}, {municipality}")
    by_count: dict[HowMany, Sentence] = Field(
        {}, description="De zin bij een getal, met {count}: one bij één, other bij meer, none bij nul"
    )
    blank: Sentence | None = Field(None, description="Wat voor de schrijflijn staat als het antwoord er niet is")
    no_need: Ids = Field((), description="Antwoorden die geen hulp vragen; die staan niet in een brief")
    called: dict[Identifier, Sentence] = Field({}, description="Hoe de mantelzorger de naaste noemt: {naaste}")


class PaperPart(Written):
    """One part of a paper. What it holds comes in the order of these fields; an empty part is left out."""

    heading: Title | None = None
    when: tuple[OnlyIf, ...] = Field((), description="Alleen als dit alles is verteld")
    text: Sentences = Field((), description="Alinea's die er altijd staan")
    tells: Ids = Field((), description="Vragen waarvan het antwoord hier staat, in de woorden van tellings.yaml")
    listed: bool = Field(default=False, description="De antwoorden als lijst in plaats van als alinea")
    said: tuple[ConditionalSentence, ...] = Field((), description="Zinnen die er alleen staan als het zo is verteld")
    items: Sentences = Field((), description="Een lijst")
    boxes: Sentences = Field((), description="Een lijst met lege hokjes, om zelf aan te kruisen")
    help_lines: Ids = Field((), description="Wie u kunt bellen, met nummer")
    shows: Shown | None = Field(None, description="Wat de regels zeggen: keuzes, wegen, vragen, data")
    blanks: Sentences = Field((), description="Woorden met een schrijflijn erachter")
    asks: Ids = Field((), description="Vragen die een schrijflijn worden als het antwoord er niet is")
    below: bool = Field(default=False, description="In een brief: onder de handtekening, voor wie antwoordt")
    lines: int = Field(0, ge=0, le=12, description="Lege schrijflijnen")


class Answer(Written):
    """What answer a letter asks for. The first one holds of which everything was told."""

    when: tuple[OnlyIf, ...] = ()
    text: Sentence = Field(description="Met {answer_by}: de dag waarop een antwoord wordt verwacht")
    within: Identifier | None = Field(None, description="De parameter met de dagen of weken tot {answer_by}")


class Letter(Written):
    """What stands around the parts of a letter, so that whoever gets it knows what is asked of them, by whom."""

    to: Sentence | None = Field(None, description="Aan wie; leeg: een lijn om in te vullen")
    sender: Sentences = Field(min_length=1, description="Wie schrijft en over wie: woorden met een schrijflijn")
    subject: Sentence = Field(description="Waar het over gaat, met de wet en het artikel als die er zijn")
    answers: tuple[Answer, ...] = Field(min_length=1, description="Welk antwoord u verwacht, en op welke dag")
    consent: Sentence | None = Field(None, description="Wat de naaste goedvindt, of wie namens wie schrijft")
    consents: Sentences = Field((), description="Wie daarvoor tekent: woorden met een schrijflijn")
    instead: tuple[ConditionalSentence, ...] = Field(
        (), description="Wat er in plaats daarvan staat voor wie dit is verteld"
    )
    signs: Sentences = Field(min_length=1, description="Wie de brief tekent: woorden met een schrijflijn")
    enclosed: Sentences = Field((), description="Wat er bij de brief kan zitten, om aan te kruisen")


class Paper(Written):
    """A letter, or a sheet to keep or to take along. Names and addresses are blanks, never asked."""

    title: Title
    in_short: Sentence = Field(description="Wat het is, en voor wie")
    why: Sentence = Field(description="Waarom u dit maakt")
    page: Literal["regelen", "plan", "telephone"] = Field(description="De pagina waar het staat; telephone: voorlezen")
    order: int
    routes: Ids = Field((), description="Alleen als een van deze wegen open is; leeg: altijd")
    when: tuple[OnlyIf, ...] = Field((), description="Niet als een van deze niet waar is; onbekend mag")
    letter: Letter | None = Field(None, description="Wat om een brief heen staat; leeg: het is een blad")
    asks_for_help: bool = Field(
        default=False, description="Antwoorden die geen hulp vragen (no_need) blijven weg; in een brief altijd"
    )
    first: Sentences = Field((), description="Wat u doet voordat u het papier gebruikt; staat alleen op het scherm")
    rights: Ids = Field((), description="Welke rechten u hebt; staat alleen op het scherm")
    pages: int | None = Field(None, ge=1, le=4, description="Past op zoveel kanten; dan staat alles dichter op elkaar")
    parts: tuple[PaperPart, ...] = Field(min_length=1)
    source: Ids = ()
