"""What somebody answers after a first stay, and the advice that follows from it."""

from collections.abc import Mapping

from matching.entries.afterwards import Advice
from matching.entries.content import Content

Given = Mapping[str, str]
"""Question -> option; a question that was left open is absent."""


def questions_in_order(content: Content) -> tuple[str, ...]:
    """The questions about a stay, in the authors' order."""
    return tuple(sorted(content.afterwards, key=lambda name: content.afterwards[name].order))


def read_afterwards(content: Content, value: object) -> dict[str, str]:
    """The answers that these questions still have; *value* may be anything, as it was kept elsewhere."""
    kept = value if isinstance(value, Mapping) else {}
    answers = {name: answer for name, answer in kept.items() if isinstance(answer, str)}
    questions = content.afterwards.items()
    return {name: answers[name] for name, question in questions if answers.get(name) in question.options}


def advice_for(content: Content, given: Given) -> tuple[Advice, ...]:
    """The advice of which every condition was answered so, in the authors' order."""
    every = (advice for question in content.afterwards.values() for advice in question.advice)
    holding = (
        advice for advice in every if all(given.get(condition.about) in condition.one_of for condition in advice.when)
    )
    return tuple(sorted(holding, key=lambda advice: advice.order))
