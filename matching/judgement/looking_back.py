"""What somebody tells after a first stay, and the advice that follows from it."""

from collections.abc import Mapping

from matching.entries.afterwards import Advice
from matching.entries.content import Content

Given = Mapping[str, str]
"""Question -> option; a question that was left open is absent."""


def questions_in_order(content: Content) -> tuple[str, ...]:
    """Return the questions in the authors' order."""
    return tuple(sorted(content.afterwards, key=lambda name: content.afterwards[name].order))


def usable(content: Content, value: object) -> dict[str, str]:
    """Return the answers that these questions still have; anything may have been kept."""
    given = value if isinstance(value, Mapping) else {}
    told = {name: one for name, one in given.items() if isinstance(one, str)}
    return {name: told[name] for name, one in content.afterwards.items() if told.get(name) in one.options}


def advice_for(content: Content, given: Given) -> tuple[Advice, ...]:
    """Return the advice of which every condition was answered so, in the authors' order."""
    found = (advice for one in content.afterwards.values() for advice in one.advice)
    holding = (one for one in found if all(given.get(told.about) in told.one_of for told in one.when))
    return tuple(sorted(holding, key=lambda one: one.order))
