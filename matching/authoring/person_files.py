"""A person in a file, as every command reads one: `answers`, and if you like `who`, `on` (a day) and `at` (a time)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matching.authoring.problems import Problem, Read
from matching.authoring.reading import read
from matching.person.answers import Answer, WrongAnswer, read_answers

if TYPE_CHECKING:
    from matching.entries.content import Content

CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
FIELDS = ("who", "on", "at", "answers")
NOTHING = ("", "null", "~")
"""How YAML writes that there is nothing, and so that nobody knows."""


@dataclass(frozen=True)
class PersonFile:
    """What a file tells of one person, or every problem in it; a day or time that it doesn't name is None."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    on: date | None = None
    at: time | None = None
    problems: tuple[Problem, ...] = ()


def read_person_file(content: "Content", path: Path) -> PersonFile:
    """Read answers, day and hour from a file about one person; problems stand in the result instead of being raised."""
    source = read(path, str(path))
    if problems := tuple(source.problems or _problems(content, source)):
        return PersonFile(problems=problems)
    answers, _ = read_answers(content, _given(source))
    on, at = source.values.get("on"), source.values.get("at")
    return PersonFile(answers, date.fromisoformat(on) if on else None, time.fromisoformat(at) if at else None)


def _given(source: Read) -> dict[str, Any]:
    answers = source.values.get("answers") or {}
    return {name: None if value in NOTHING else value for name, value in answers.items()}


def _problems(content: "Content", source: Read) -> list[Problem]:
    """All problems of one file: unknown fields, a day or an hour that is none, answers that can't be read."""
    problems = [
        source.problem((name,), "extra_forbidden", given=name, choices=", ".join(FIELDS))
        for name in source.values
        if name not in FIELDS
    ]
    on, at = source.values.get("on"), source.values.get("at")
    if on and not _is_day(on):
        problems.append(source.problem(("on",), "date_parsing", given=on))
    if at and not CLOCK.fullmatch(str(at)):
        problems.append(source.problem(("at",), "no_time", given=at))
    if "answers" not in source.values:
        return problems or [source.problem(("answers",), "missing")]
    if not isinstance(source.values["answers"] or {}, dict):
        return [*problems, source.problem(("answers",), "dict_type")]
    _, wrong = read_answers(content, _given(source))
    return [*problems, *(_wrong(source, error) for error in wrong)]


def _is_day(text: object) -> bool:
    try:
        return bool(date.fromisoformat(str(text)))
    except ValueError:
        return False


def _wrong(source: Read, wrong: WrongAnswer) -> Problem:
    code = "extra_forbidden" if wrong.given == wrong.name else "literal_error"
    return source.problem(("answers", wrong.name), code, given=wrong.given, choices=", ".join(wrong.allowed))
