"""What is said beside the verdicts: warnings, what may stand in the way, whom to call, the words of a page."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from matching.rules import Ids, Rules, Sentences
from matching.written import Day, Identifier, Name, Sentence, Written


def _one_or_more(value: object) -> str:
    return "texts" if isinstance(value, list | tuple) else "text"


Text = Annotated[Annotated[Sentence, Tag("text")] | Annotated[Sentences, Tag("texts")], Discriminator(_one_or_more)]
"""A sentence, or a list of them."""


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


class Page(Written):
    """Every sentence on one page."""

    title: Sentence
    words: dict[Identifier, Text] = Field({})
    help_lines: Ids = ()
    streamlit: dict[str, Sentence] = Field({}, description="Engelse teksten van Streamlit zelf, met hun vertaling")
