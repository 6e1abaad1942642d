"""What the files of a content folder held: their entries, each checked on its own, and what is wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from matching.authoring.problems import Keys, Problem, Read


@dataclass
class ContentFiles:
    """What the files held so far: entries by kind, the files they came from, and problems."""

    folder: Path
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    names: dict[str, dict[str, tuple[Read, Keys]]] = field(default_factory=dict)
    """Every entry's file and place in it, by kind and id, the broken ones too."""

    unread: set[str] = field(default_factory=set)
    """The kinds of which not every name is known."""

    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    @cached_property
    def _folder_name(self) -> str:
        # Looked up once, because the computer takes long to say it.
        return self.folder.resolve().name

    def path(self, name: str) -> str:
        """How problems call a file in this folder: content/forms/dagopvang.yaml."""
        return f"{self._folder_name}/{name}"

    def add_problem(self, name: str, code: str, choices: Iterable[str] = (), **details: str) -> None:
        """Note a problem with a file as a whole."""
        problem = Read(self.path(name), None, {}).problem((), code, choices, **details)
        self.problems.append(problem)
