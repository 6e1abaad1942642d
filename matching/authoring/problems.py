"""A file as it was read, and a problem in it: what an author has to mend, with file, line and a code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matching.authoring.spelling import nearest

MOST_LAYERS = 20
MOST_EVENTS = 50_000
"""More than this in one file is refused: nothing large or clever is ever built."""

Keys = tuple[str | int, ...]
"""The way to one value: names of fields and positions in lists."""


@dataclass(frozen=True)
class Problem:
    """One thing an author has to mend: where it is, and the code of its sentence in problems.yaml."""

    file: str
    line: int
    keys: Keys
    code: str
    details: tuple[tuple[str, str], ...] = ()
    choices: tuple[str, ...] = field(default=(), compare=False)

    def sort_key(self) -> tuple[str, int, bool, list[str], str]:
        """The key to put problems in order: file, then line; that there are more comes last."""
        return self.file, self.line, self.code == "more_problems", [str(key) for key in self.keys], self.code

    def nearest(self) -> str | None:
        """The right word that looks most like what was written."""
        field = self.code == "extra_forbidden"
        return nearest(str(self.keys[-1]) if field else dict(self.details).get("given", ""), self.choices)


class ContentError(Exception):
    """The content can't be used; holds every problem, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of files and lines."""
        self.problems = sorted(set(problems), key=Problem.sort_key)
        super().__init__(f"{len(self.problems)} problems in content")


@dataclass(frozen=True)
class Read:
    """One file: its values as text, lists and mappings, and the line of each."""

    file: str
    values: Any
    lines: Mapping[Keys, int]
    problems: tuple[Problem, ...] = ()

    def line_of(self, keys: Keys) -> int:
        """The line of the value at *keys*, or of the nearest thing around it; the first is 1."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)

    def problem(self, keys: Keys, code: str, choices: Iterable[str] = (), **details: object) -> Problem:
        """A problem at *keys* of this file; *choices* are the words that would be right."""
        words = tuple(choices.split(", ") if isinstance(choices, str) else choices)
        texts = tuple(sorted((name, str(value)[:200]) for name, value in details.items() if value != ""))
        return Problem(self.file, self.line_of(keys), keys, code, texts, words)
