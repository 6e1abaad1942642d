"""After a first stay: how it was for both, and what that says about a next time."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pydantic import Field

from matching.entries.rules import Ids, Sentences
from matching.entries.written import Identifier, Sentence, Written

if TYPE_CHECKING:
    from matching.entries.content import Content

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


Given = Mapping[str, str]
"""Question -> option; a question that was left open is absent."""


def questions_in_order(content: "Content") -> tuple[str, ...]:
    """Return the questions in the authors' order."""
    return tuple(sorted(content.afterwards, key=lambda name: content.afterwards[name].order))


def usable(content: "Content", value: object) -> dict[str, str]:
    """Return the answers that these questions still have; anything may have been kept."""
    given = value if isinstance(value, Mapping) else {}
    told = {name: one for name, one in given.items() if isinstance(one, str)}
    return {name: told[name] for name, one in content.afterwards.items() if told.get(name) in one.options}


def advice_for(content: "Content", given: Given) -> tuple[Advice, ...]:
    """Return the advice of which every condition was answered so, in the authors' order."""
    found = (advice for one in content.afterwards.values() for advice in one.advice)
    holding = (one for one in found if all(given.get(told.about) in told.one_of for told in one.when))
    return tuple(sorted(holding, key=lambda one: one.order))
