"""What still stands of what somebody saved: content changes each week, and a saved answer mustn't be lost for that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.person.answers import Answer, WrongAnswer, read_answer

if TYPE_CHECKING:
    from matching.entries.content import Content

What = Literal["answer", "place", "stay", "other"]


@dataclass(frozen=True)
class LeftOut:
    """Something saved that content doesn't have any more; of an answer the question, where that is still asked."""

    what: What
    question: str = ""


def still_given(content: "Content", name: str, value: object) -> Answer | None:
    """Read an answer as far as its question still has it: of several options those that are left; None for none."""
    try:
        return read_answer(content, name, value)
    except WrongAnswer:
        parts = _parts(content, name, value)
    return read_answer(content, name, parts) if parts else None


def _parts(content: "Content", name: str, value: object) -> list[object] | dict[object, object]:
    """The parts of an answer that its question has, each by itself."""
    if isinstance(value, Mapping):
        return {key: weight for key, weight in value.items() if _holds(content, name, {key: weight})}
    return [key for key in value if _holds(content, name, [key])] if isinstance(value, list | tuple) else []


def _holds(content: "Content", name: str, value: object) -> bool:
    try:
        read_answer(content, name, value)
    except WrongAnswer:
        return False
    return True
