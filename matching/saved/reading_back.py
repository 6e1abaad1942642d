"""Parts of saved answers as far as content still has them, each with what had to be left out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matching.person.answers import Answer
from matching.saved.kept_answers import LeftOut, still_given
from matching.saved.saved_parts import plain, read_part

if TYPE_CHECKING:
    from datetime import date

    from matching.entries.content import Content

REACHED = ("question", "check_question", "page")
"""Kept to go on there; without it somebody begins elsewhere, and has lost nothing."""


def answers_left(content: "Content", given: Mapping[str, Any]) -> tuple[dict[str, Answer], list[LeftOut]]:
    """Read the answers that questions still have; and a LeftOut for each that a question doesn't have, or not in full.

    Raises TypeError where something can't be an answer at all, so that nobody saved it.
    """
    read = {name: still_given(content, name, _plain_answer(value)) for name, value in given.items()}
    left = [
        LeftOut("answer", name if name in content.questions else "")
        for name, answer in read.items()
        if answer is None or (isinstance(answer, tuple | Mapping) and len(answer) < len(given[name]))
    ]
    return {name: answer for name, answer in read.items() if answer is not None}, left


def _plain_answer(value: object) -> object:
    """Pass on a word, yes or no, a whole number, a list of words, or words with numbers; else TypeError."""
    inside = value if isinstance(value, list) else value.keys() if isinstance(value, dict) else ()
    numbers = value.values() if isinstance(value, dict) else ()
    if not isinstance(value, str | bool | int | list | dict):
        raise TypeError
    if any(not isinstance(word, str) for word in inside) or any(type(number) is not int for number in numbers):
        raise TypeError
    return value


def names_left(given: list[Any], known: Mapping[str, object]) -> tuple[str, ...]:
    """The names that are known, each once. Raises TypeError where something is no name."""
    if any(not isinstance(name, str) for name in given):
        raise TypeError
    return tuple(name for name in dict.fromkeys(given) if name in known)


def parts_left(content: "Content", given: Mapping[str, Any], on: "date") -> tuple[dict[str, Any], list[LeftOut]]:
    """Read what pages kept, by name, as far as it still holds; and a LeftOut for each part that doesn't."""
    parts: dict[str, Any] = {}
    left = []
    for name, value in given.items():
        try:
            part = read_part(content, name, value, on)
        except LookupError:
            left.append(LeftOut("other"))
            continue
        if plain(part) != value and name not in REACHED:
            left.append(LeftOut("stay" if name == "stays" else "other"))
        if part is not None or value is None:
            parts[name] = part
    return parts, left
