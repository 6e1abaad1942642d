"""What content is: every kind of entry that stands in content/, as authors write it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from matching.conditions import Condition, Whom
from matching.written import Day, Identifier, Name, Sentence, Written

Verdict = Literal["suitable", "possible", "unsuitable"]
Ids = tuple[Identifier, ...]
Sentences = tuple[Sentence, ...]


def _one_or_more(value: object) -> str:
    return "texts" if isinstance(value, list | tuple) else "text"


Text = Annotated[Annotated[Sentence, Tag("text")] | Annotated[Sentences, Tag("texts")], Discriminator(_one_or_more)]
"""A sentence, or a list of them."""


class Rule(Written):
    """A condition written here, or the name of one that several entries share (content/conditions.yaml)."""

    use: Identifier


def _condition_or_rule(value: object) -> str:
    named = isinstance(value, Rule) or (isinstance(value, dict) and "use" in value)
    return "rule" if named else "condition"


Rules = tuple[
    Annotated[
        Annotated[Condition, Tag("condition")] | Annotated[Rule, Tag("rule")], Discriminator(_condition_or_rule)
    ],
    ...,
]


class Fact(Written):
    """One thing that is true, with where it comes from."""

    text: Sentence
    source: Ids = Field(min_length=1)
    checked_on: Day | None = None


class Option(Written):
    """One answer that can be chosen."""

    label: Sentence
    hint: Sentence | None = None
    nights: tuple[int, int] | None = Field(None, description="Alleen bij duration: minste en meeste nachten")
    also: dict[Identifier, str] = Field({}, description="Antwoorden die hiermee ook gegeven zijn, bijv. used_nights: '0'")


class Question(Written):
    """One question about the situation; the file name is the answer's name in the vocabulary."""

    kind: Literal["choice", "choices", "yes_no", "number", "text", "place", "weights"]
    ask: Sentence = Field(description="De vraag zelf, in u-vorm")
    short: Sentence = Field(description="Een paar woorden, voor de samenvatting (bijv. 'De nachten')")
    why: Sentence = Field(description="Waarom wij dit vragen")
    hint: Sentence | None = None
    options: dict[Identifier, Option] = {}
    yes: Sentence | None = None
    no: Sentence | None = None
    minimum: int | None = None
    maximum: int | None = None
    group: Literal["naaste", "caregiver", "wish", "law"]
    order: int = Field(description="Volgorde; de eerste zes vragen hebben 1 tot en met 6")
    core: bool = Field(default=False, description="Hoort bij de eerste zes vragen")
    asked_when: tuple[Condition, ...] = Field((), description="Alleen stellen als al deze voorwaarden waar zijn")
    pictogram: Identifier | None = None


class Form(Written):
    """One form of respite, *doorgaan zoals nu* among them, in equal detail."""

    name: Name
    in_short: Sentence
    where: Literal["home", "elsewhere", "either", "nowhere"]
    order: int = Field(description="Volgorde van de redactie bij gelijke uitkomst")
    what_it_is: Sentence = Field(description="Wat het is")
    what_it_looks_like: Sentence = Field(description="Hoe een dag of nacht eruitziet")
    good_for_you: Sentences = Field(min_length=1)
    good_for_naaste: Sentences = Field(min_length=1)
    drawbacks: Sentences = Field(min_length=1)
    works_for: Sentences = Field(min_length=1, description="Voor wie het werkt")
    to_arrange: Sentences = Field(min_length=1, description="Stappen")
    how_long: Sentence = Field(description="Hoe lang regelen duurt")
    cost: tuple[Fact, ...] = ()
    who_pays: Sentence
    ask_before: Sentences = Field(min_length=1, description="Wat u vraagt voordat u ja zegt")
    experiences: tuple[Fact, ...] = Field((), description="Wat anderen meemaakten, in eigen woorden, niemand herkenbaar")
    uncertain: Sentence = Field(description="Wat we niet zeker weten")
    routes: Ids = ()
    barriers: Ids = Field((), description="Drempels waarbij deze vorm een eerste stap is")
    conditions: Rules = Field((), description="Gelden voor de vorm en voor plekken die de vorm bieden")
    form_conditions: Rules = Field((), description="Gelden alleen voor de vorm (bijv. is het er in uw gemeente?)")
    place_conditions: Rules = Field((), description="Gelden alleen bij een plek die de vorm biedt (feiten place.x)")
    source: Ids = Field(min_length=1)


class Term(Written):
    """A legal term: so long after which step."""

    text: Sentence
    parameter: Identifier = Field(description="Parameter met de lengte, in weken of dagen")
    counts_from: Literal["report", "application", "decision", "start"]


class Route(Written):
    """One way to pay for respite and to get it: which law, whom to call, which words."""

    name: Name
    in_short: Sentence
    order: int
    law: Sentence = Field(description="De wet (en het artikel, als een bron dat geeft)")
    steps: Sentences = Field(min_length=1)
    call_first: tuple["Call", ...] = Field(min_length=1)
    say: Sentence = Field(description="De woorden om te zeggen of voor te lezen")
    they_will_ask: Sentences = ()
    have_at_hand: Sentences = ()
    terms: tuple[Term, ...] = ()
    cost: tuple[Fact, ...] = ()
    when_no: Sentences = Field(min_length=1, description="Wat te doen als het antwoord nee is")
    transport: Sentence | None = None
    traps: tuple[Fact, ...] = ()
    contradictions: tuple[Fact, ...] = Field((), description="Waar bronnen elkaar tegenspreken")
    conditions: Rules = Field(min_length=1)
    source: Ids = Field(min_length=1)


class Call(Written):
    """Somebody to call, and why."""

    whom: Whom
    why: Sentence
    help_line: Identifier | None = Field(None, description="Id in help_lines.yaml, als er één landelijk nummer is")


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
    provinces: tuple[Name, ...] = Field((), description="Buiten deze provincies: niet. Erbinnen, maar niet genoemd: vraag het")


class Price(Written):
    """What a person pays at this place."""

    parameter: Identifier
    text: Sentence = Field(description="Waarvoor; met {amount}")


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
    facts: dict[Identifier, PlaceFact] = {}
    prices: tuple[Price, ...] = ()
    who_pays: Sentence | None = None
    how_to_book: Sentence
    good_to_know: tuple[Fact, ...] = ()
    uncertain: Sentences = Field((), description="Waar bronnen elkaar tegenspreken of zwijgen")
    website: str | None = Field(None, pattern=r"^https?://[^\s<>\"']+$")
    help_line: Identifier | None = None
    known_since: Day | None = Field(None, description="Datum van de jongste bron over deze plek")
    conditions: Rules = Field((), description="Regels van deze plek; verslaan regels van de vorm over hetzelfde feit")
    source: Ids = Field(min_length=1)


class Municipality(Written):
    """What a municipality does differently. The file name is its CBS name in small letters with hyphens."""

    name: Name
    facts: dict[Identifier, PlaceFact] = {}
    good_to_know: tuple[Fact, ...] = ()
    source: Ids = Field(min_length=1)


class Warning(Written):  # noqa: A001 - the vocabulary's word
    """Something shown whatever else is shown."""

    text: Sentence
    title: Sentence
    order: int
    urgent: bool = False
    when: Rules = Field(min_length=1, description="Getoond als al deze voorwaarden waar zijn (zinnen: met = waarom)")
    steps: Sentences = ()
    help_lines: Ids = ()
    only_on: Ids = Field((), description="Alleen op deze pagina's tonen; leeg: overal waar waarschuwingen staan")
    source: Ids = ()


class Barrier(Written):
    """What may stand in the way, recognition first."""

    name: Sentence
    recognise: Sentence
    helped_others: Sentences = Field(min_length=1)
    say_to_naaste: Sentence | None = None
    avoid: Sentences = ()
    first_step: Sentence
    forms: Ids = ()
    source: Ids = Field(min_length=1)


class HelpLine(Written):
    """Somebody to call. The only place where a phone number stands."""

    name: Name
    in_short: Sentence
    tier: Literal["emergency", "urgent", "advice"]
    number: str | None = Field(None, pattern=r"^[0-9 ]{3,14}$", description="Alleen als het nummer is bevestigd")
    how_to_find: Sentence | None = Field(None, description="Hoe u het nummer vindt als er geen landelijk nummer is")
    hours: Sentence | None = None
    cost: Sentence | None = None
    website: str | None = Field(None, pattern=r"^https://[^\s<>\"']+$")
    caution: Sentence | None = None
    order: int
    checked_on: Day
    source: Ids = Field(min_length=1)


class FactKind(Written):
    """One fact of places (place.x) or municipalities (municipality.x) that rules may ask for."""

    kind: Literal["yes_no", "choice", "number"]
    label: Sentence = Field(description="Hoe het feit heet op een pagina")
    options: dict[Identifier, Sentence] = {}


class Page(Written):
    """Every sentence on one page."""

    title: Sentence
    words: dict[Identifier, Text] = {}
    help_lines: Ids = ()
    streamlit: dict[str, Sentence] = Field({}, description="Engelse teksten van Streamlit zelf, met hun vertaling")
