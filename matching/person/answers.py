"""Answers: what a person told, checked against the questions. An absent answer is unknown, never *no*."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from matching.entries.places import find, municipality
from matching.entries.questions import Question

if TYPE_CHECKING:
    from matching.entries.content import Content

Answer = str | bool | int | tuple[str, ...] | Mapping[str, int]
Answers = Mapping[str, Answer]
LONGEST_TEXT = 80
WORDS_FOR_BOOL = {"true": True, "false": False, True: True, False: False}


class WrongAnswer(ValueError):  # noqa: N818 - says what it is
    """An answer that a question doesn't have; holds the answer's name, what was given and what is allowed."""

    def __init__(self, name: str, given: object, allowed: tuple[str, ...]) -> None:
        """Keep what a message to the reader needs."""
        self.name, self.given, self.allowed = name, str(given)[:LONGEST_TEXT], allowed
        super().__init__(f"{name}: {self.given!r} is not one of: {', '.join(allowed)}")


def read_answers(content: "Content", given: Mapping[str, Any]) -> tuple[dict[str, Answer], list[WrongAnswer]]:
    """The answers that are well formed, and each that isn't. None means unknown and is left out."""
    answers: dict[str, Answer] = {}
    wrong: list[WrongAnswer] = []
    for name, value in given.items():
        try:
            if value is not None:
                answers[name] = read_answer(content, name, value)
        except WrongAnswer as error:
            wrong.append(error)
    return answers, wrong


def read_answer(content: "Content", name: str, value: object) -> Answer:
    """One answer in its own type.

    Raises:
        WrongAnswer: where the question doesn't exist or doesn't have this answer.
    """
    question = content.questions.get(name)
    if question is None:
        near = get_close_matches(str(name), list(content.questions), n=3)
        raise WrongAnswer(name, name, tuple(near or sorted(content.questions)))
    if question.kind == "place":
        return _place(content, name, value)
    return READERS[question.kind](name, value, question)


def _choice(name: str, value: object, question: Question) -> str:
    if not isinstance(value, str) or value not in question.options:
        raise WrongAnswer(name, value, tuple(question.options))
    return value


def _choices(name: str, value: object, question: Question) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or any(
        not isinstance(option, str) or option not in question.options for option in value
    ):
        raise WrongAnswer(name, value, tuple(question.options))
    return tuple(option for option in question.options if option in value)


def _yes_no(name: str, value: object, _question: Question) -> bool:
    if not isinstance(value, bool | str) or value not in WORDS_FOR_BOOL:
        raise WrongAnswer(name, value, ("true", "false"))
    return WORDS_FOR_BOOL[value]


def _number(name: str, value: object, question: Question) -> int:
    low, high = question.minimum or 0, question.maximum or 10**6
    number = _whole_number(value)
    if number is None or not low <= number <= high:
        raise WrongAnswer(name, value, (f"{low}..{high}",))
    return number


def _whole_number(value: object) -> int | None:
    """A number as it is, or written in at most nine ordinary digits."""
    if isinstance(value, int):
        return None if isinstance(value, bool) else value
    digits = value[:9].strip() if isinstance(value, str) else ""
    return int(digits) if digits.isascii() and digits.isdigit() else None


def _text(name: str, value: object, _question: Question) -> str:
    if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST_TEXT or not value.isprintable():
        raise WrongAnswer(name, value, (f"1..{LONGEST_TEXT}",))
    return value.strip()


def _weights(name: str, value: object, question: Question) -> Mapping[str, int]:
    if not isinstance(value, Mapping) or any(key not in question.options for key in value):
        raise WrongAnswer(name, value, tuple(question.options))
    low, high = question.minimum or 0, question.maximum or 3
    weights = {key: _whole_number(weight) for key, weight in value.items()}
    right = {key: weight for key, weight in weights.items() if weight is not None and low <= weight <= high}
    if len(right) < len(weights):
        raise WrongAnswer(name, value, (f"{low}..{high}",))
    return right


def _place(content: "Content", name: str, value: object) -> str:
    if name == "postcode":
        digits = _written(value).replace(" ", "")[:4]
        if not (digits.isascii() and digits.isdigit()) or len(digits) != 4:  # noqa: PLR2004 - a Dutch postcode has four digits
            raise WrongAnswer(name, value, ("1000..9999",))
        return digits
    place = municipality(_written(value), content.places)
    if place is None:
        near = find(_written(value), content.places).suggestions or ("CBS name", "GM code")
        raise WrongAnswer(name, value, tuple(near))
    return place.municipality


def _written(value: object) -> str:
    return value[:LONGEST_TEXT] if isinstance(value, str) else ""


READERS: dict[str, Callable[[str, object, Question], Answer]] = {
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
    "number": _number,
    "text": _text,
    "weights": _weights,
}
