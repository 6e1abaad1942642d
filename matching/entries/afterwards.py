"""After a first stay: how it was for both, and what that says about a next time."""

from pydantic import Field

from matching.entries.fields import Identifier, Sentence, Written
from matching.entries.rules import Ids, Sentences

FEWEST_OPTIONS = 2


class Reply(Written):
    """What was answered to one question about the stay."""

    about: Identifier = Field(description="Een bestand in deze map")
    one_of: Ids = Field(min_length=1)


class Advice(Written):
    """What to do next, if everything it depends on was answered so."""

    title: Sentence
    text: Sentence
    steps: Sentences = Field(min_length=1)
    when: tuple[Reply, ...] = Field(min_length=1, description="Getoond als dit allemaal zo is geantwoord")
    forms: Ids = Field((), description="Vormen om dan naar te kijken")
    order: int
    source: Ids = Field(min_length=1)


class Afterwards(Written):
    """One question after a stay, and the advice that begins with it."""

    ask: Sentence
    short: Sentence
    order: int
    options: dict[Identifier, Sentence] = Field(min_length=FEWEST_OPTIONS)
    advice: tuple[Advice, ...] = ()
