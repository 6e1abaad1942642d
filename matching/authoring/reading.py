"""YAML that other people wrote: read as it stands, or every mistake with its line."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    NodeEvent,
    ScalarEvent,
)

from matching.authoring.building import Building
from matching.authoring.characters import FORBIDDEN, code_points
from matching.authoring.plain_values import OddError, plain_values
from matching.authoring.problems import MOST_EVENTS, MOST_LAYERS, Keys, Problem, Read

MOST_BYTES = 1_000_000
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MARK_AT_START, MARK_AT_END = "context_mark", "problem_mark"
SYNTAX = {
    "mapping values are not allowed": ("second_colon", MARK_AT_END),
    "unexpected end of stream": ("open_quote", MARK_AT_START),
    "unexpected document indicator": ("open_quote", MARK_AT_START),
    "expected ',' or": ("open_bracket", MARK_AT_START),
    "cannot start any token": ("first_character", MARK_AT_END),
}
"""What the parser says in English: our code for it, and where it happened."""


def read(path: Path, name: str) -> Read:
    """Read one YAML file; *name* is how problems call it. Every scalar stays text."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return _failed(Problem(name, 1, (), "unreadable"))
    return _failed(Problem(name, 1, (), "too_large")) if data is None else read_bytes(data, name)


class LinesWhenAsked(Mapping[Keys, int]):
    """The line of each value, worked out when the first is asked for: of most files nobody asks any."""

    def __init__(self, text: str, name: str) -> None:
        """Keep what was read, to be read again."""
        self.text, self.name = text, name

    @cached_property
    def found(self) -> Mapping[Keys, int]:
        """Return every line, from the careful reader."""
        return _built(self.name, _events(self.text, self.name)[0], []).lines

    def __getitem__(self, keys: Keys) -> int:
        """Return the line of the value at *keys*."""
        return self.found[keys]

    def __iter__(self) -> Iterator[Keys]:
        """Go through the ways to all values."""
        return iter(self.found)

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self.found)


def read_bytes(data: bytes, name: str) -> Read:
    """Read YAML from bytes; see `read`."""
    if len(data) > MOST_BYTES:
        return _failed(Problem(name, 1, (), "too_large"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _failed(Problem(name, data[: error.start].count(b"\n") + 1, (), "not_utf8"))
    hidden = list(_hidden(text, name))
    if not hidden and (values := _plain_values(text)) is not None:
        return Read(name, values, LinesWhenAsked(text, name))
    # Read on without them, so that the author sees the other mistakes too.
    events, refused = _events(FORBIDDEN.sub(" ", text), name)
    if refused:
        return _failed(*hidden, *refused)
    return _built(name, events, hidden)


def _plain_values(text: str) -> dict[str, Any] | None:
    """Return the values where nothing is odd, else None, for the careful reader; an escape may hide anything."""
    try:
        return None if "\\" in text else plain_values(Loader(text))
    except (OddError, yaml.YAMLError, ValueError, OverflowError):
        return None


def _built(name: str, events: list[yaml.Event], problems: list[Problem]) -> Read:
    first = next((place for place, event in enumerate(events) if isinstance(event, NodeEvent)), None)
    if first is None:
        return _failed(*problems, Problem(name, 1, (), "empty_file"))
    building = Building(name, events[first + 1 :])
    values = building.value(events[first], ())
    if not isinstance(values, dict):
        building.add(events[first], (), "not_a_mapping")
    return Read(name, values, building.lines, (*problems, *building.problems))


def _failed(*problems: Problem) -> Read:
    return Read(problems[0].file, None, {}, problems)


def _hidden(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if match := FORBIDDEN.search(line):
            yield Problem(name, number, (), "hidden_character", (("given", code_points(match[0])),))


def _events(text: str, name: str) -> tuple[list[yaml.Event], list[Problem]]:
    """Return the parser's events, and what is refused: nothing large or clever is ever built."""
    events: list[yaml.Event] = []
    refused: list[Problem] = []
    depth = documents = 0
    try:
        parser: Any = Loader(text)
        while parser.check_event():
            event = parser.get_event()
            events.append(event)
            # Most events are plain text, for which nothing below can hold: a server waits for all of them.
            if type(event) is ScalarEvent and not (event.anchor or event.tag) and len(events) <= MOST_EVENTS:
                continue
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            documents += isinstance(event, DocumentStartEvent)
            refused += _refused(event, name)
            if too_much := _too_much(depth, len(events), documents):
                return events, [*refused, Problem(name, event.start_mark.line + 1, (), too_much)]
    except yaml.MarkedYAMLError as error:
        refused.append(_syntax(error, text, name))
    except (yaml.YAMLError, ValueError, OverflowError):  # the last: without C, of "\U99999999"
        refused.append(Problem(name, 1, (), "syntax"))
    return events, refused


def _too_much(depth: int, count: int, documents: int) -> str:
    if depth > MOST_LAYERS:
        return "too_deep"
    if documents > 1:
        return "more_documents"
    return "too_many" if count > MOST_EVENTS else ""


def _refused(event: Any, name: str) -> list[Problem]:  # noqa: ANN401 - events have no common shape
    problems = []
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        problems.append(Problem(name, event.start_mark.line + 1, (), "anchor"))
    if tag := getattr(event, "tag", None):
        problems.append(Problem(name, event.start_mark.line + 1, (), "tag", (("given", str(tag)[:40]),)))
    return problems


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    problem = str(error.problem)
    code, where = next((ours for theirs, ours in SYNTAX.items() if theirs in problem), ("syntax", MARK_AT_END))
    mark = getattr(error, where, None)
    number = mark.line + 1 if mark else 1
    line = "".join(text.splitlines()[number - 1 : number])
    indented_with_tab = "\t" in line[: len(line) - len(line.lstrip())]
    return Problem(name, number, (), "tab" if indented_with_tab else code)
