"""What a failing persona says: the words that care professionals know from pages, with the name to find in files."""

from collections.abc import Mapping
from typing import Any

from matching.authoring.spelling import nearest
from matching.entries.content import Content
from matching.entries.questions import Question

VERDICTS = {"suitable": "said to fit", "possible": "only possible after a question", "unsuitable": "ruled out"}


def thing(content: Content, kind: str, name: str) -> str:
    """Give the name of a route, form or place on the pages, with its id."""
    return f"“{getattr(content, kind)[name].name}” ({name})"


def misnamed(content: Content, kind: str, name: str) -> str:
    """The sentence that nothing has this name, and which name may be meant."""
    meant = nearest(name, tuple(getattr(content, kind)))
    return f"“{name}” stands in no file of content/{kind}" + (f"; “{meant}” does." if meant else ".")


def warning(content: Content, name: str) -> str:
    """The title of a warning."""
    return f"the warning “{content.warnings[name].title}” ({name})"


def question(content: Content, name: str) -> str:
    """Give the question for an answer, or the label of a fact of a place or municipality."""
    if name in content.facts:
        return f"“{content.facts[name].label}” ({name})"
    return f"“{content.questions[name].ask}” ({name})" if name in content.questions else name


def somebody(content: Content, whom: str) -> str:
    """Whom a question is for."""
    return f"“{content.pages['mogelijkheden'].words.get(f'whom_{whom}', whom)}” ({whom})"


def other_answers(content: Content, before: Mapping[str, Any], change: Mapping[str, Any]) -> str:
    """One sentence: which answers a variation gives instead."""
    differences = [
        f"{question(content, name)}: {answer(content, name, now)} instead of {answer(content, name, before.get(name))}"
        for name, now in change.items()
    ]
    return f"Now with another answer to {'; and to '.join(differences)}." if differences else ""


def answer(content: Content, name: str, value: object) -> str:
    """Give an answer by the label of its option."""
    if value is None:
        return "no answer"
    if isinstance(value, list | tuple):
        return ", ".join(answer(content, name, option) for option in value) or "none"
    return f"“{_label(content.questions[name], value)}”"


def _label(asked: Question, value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return asked.options[str(value)].label if str(value) in asked.options else str(value)
