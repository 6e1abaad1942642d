"""YAML that other people wrote: read as it stands, or every mistake with its line."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from matching.authoring.building import Building
from matching.authoring.characters import FORBIDDEN, code_points
from matching.authoring.problems import Keys, Problem, Read

MOST_BYTES = 1_000_000


class LinesWhenAsked(Mapping[Keys, int]):
    """The line of each value, worked out when the first is asked for: of most files nobody asks any."""

    def __init__(self, text: str, name: str) -> None:
        """Keep what was read, to be read again."""
        self._text, self._name = text, name

    @cached_property
    def _lines(self) -> Mapping[Keys, int]:
        lines: dict[Keys, int] = {}
        Building(self._text, self._name, lines).values()
        return lines

    def __getitem__(self, keys: Keys) -> int:
        """The line of the value at *keys*."""
        return self._lines[keys]

    def __iter__(self) -> Iterator[Keys]:
        """Go through the ways to all values."""
        return iter(self._lines)

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._lines)


def read(path: Path, name: str) -> Read:
    """Read one YAML file; *name* is how problems call it. Every scalar stays text."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return _failed(Problem(name, 1, (), "unreadable"))
    return _failed(Problem(name, 1, (), "too_large")) if data is None else read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> Read:
    """Read YAML from bytes; see `read`."""
    if len(data) > MOST_BYTES:
        return _failed(Problem(name, 1, (), "too_large"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _failed(Problem(name, data[: error.start].count(b"\n") + 1, (), "not_utf8"))
    hidden = tuple(_hidden(text, name))
    if hidden:
        # Read on without them, so that the author sees the other mistakes too.
        text = FORBIDDEN.sub(" ", text)
    building = Building(text, name)
    values = building.values()
    if not (hidden or building.problems):
        return Read(name, values, LinesWhenAsked(text, name))
    lines: dict[Keys, int] = {}
    building = Building(text, name, lines)
    return Read(name, building.values(), lines, (*hidden, *building.problems))


def _failed(problem: Problem) -> Read:
    return Read(problem.file, None, {}, (problem,))


def _hidden(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if match := FORBIDDEN.search(line):
            yield Problem(name, number, (), "hidden_character", (("given", code_points(match[0])),))
