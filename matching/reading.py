"""YAML that other people wrote: read as it stands, or every mistake with its line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from matching.characters import FORBIDDEN, code_points

MOST_BYTES = 1_000_000
MOST_LAYERS = 20
MOST_NODES = 50_000
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MARK_AT_START, MARK_AT_END = "context_mark", "problem_mark"
SYNTAX = {
    "mapping values are not allowed": ("second_colon", MARK_AT_END),
    "unexpected end of stream": ("open_quote", MARK_AT_START),
    "unexpected document indicator": ("open_quote", MARK_AT_START),
    "cannot start any token": ("first_character", MARK_AT_END),
}
"""What the parser says in English: our code for it, and where it happened."""

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

    def place(self) -> tuple[str, int, list[str], str]:
        """Return what problems are put in order by: files, then lines."""
        return self.file, self.line, [str(key) for key in self.keys], self.code


class ContentError(Exception):
    """The content can't be used; holds every problem, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of files and lines."""
        self.problems = sorted(set(problems), key=Problem.place)
        super().__init__(f"{len(self.problems)} problems in content")


@dataclass(frozen=True)
class Read:
    """One file: its values as text, lists and mappings, and the line of each."""

    file: str
    values: Any
    lines: dict[Keys, int]
    problems: tuple[Problem, ...] = ()

    def line_of(self, keys: Keys) -> int:
        """Return the line of the value at *keys*, or of the nearest thing around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)

    def at(self, keys: Keys) -> Any:  # noqa: ANN401 - YAML holds anything
        """Return the value at *keys*, as it was written; None where there is none."""
        value = self.values
        for key in keys:
            if not has(value, key):
                return None
            value = value[key]
        return value

    def problem(self, keys: Keys, code: str, choices: Iterable[str] = (), **details: object) -> Problem:
        """Return a problem at *keys* of this file; *choices* are the words that would be right."""
        words = tuple(choices.split(", ") if isinstance(choices, str) else choices)
        texts = tuple(sorted((name, str(value)[:200]) for name, value in details.items()))
        return Problem(self.file, self.line_of(keys), keys, code, texts, words)


def has(value: object, key: str | int) -> bool:
    """Return whether *key* leads further into a value."""
    if isinstance(value, list):
        return isinstance(key, int) and key < len(value)
    return isinstance(value, dict) and key in value


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
    hidden = list(_hidden(text, name))
    # Read on without them, so that the author sees the other mistakes too.
    text = FORBIDDEN.sub(" ", text)
    if refused := _refused(text, name):
        return _failed(*hidden, *refused)
    node = yaml.compose(text, Loader=Loader)
    return _failed(*hidden, Problem(name, 1, (), "empty_file")) if node is None else _walked(node, name, hidden)


def _failed(*problems: Problem) -> Read:
    return Read(problems[0].file, None, {}, problems)


def _hidden(text: str, name: str) -> Iterator[Problem]:
    for match in FORBIDDEN.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Problem(name, line, (), "hidden_character", (("given", code_points(match[0])),))


def _refused(text: str, name: str) -> list[Problem]:
    """Look at the events only, so that nothing large or clever is ever built."""
    found: list[Problem] = []
    depth = documents = 0
    try:
        for count, event in enumerate(yaml.parse(text, Loader=Loader)):
            starts = isinstance(event, yaml.events.CollectionStartEvent)
            depth += starts - isinstance(event, yaml.events.CollectionEndEvent)
            documents += isinstance(event, yaml.events.DocumentStartEvent)
            found += _refused_event(event, name)
            if too_much := _too_much(depth, count, documents):
                return [*found, Problem(name, event.start_mark.line + 1, (), too_much)]
    except yaml.MarkedYAMLError as error:
        found.append(_syntax(error, text, name))
    except (yaml.YAMLError, ValueError):
        found.append(Problem(name, 1, (), "syntax"))
    return found


def _too_much(depth: int, count: int, documents: int) -> str:
    if depth > MOST_LAYERS:
        return "too_deep"
    if documents > 1:
        return "more_documents"
    return "too_many" if count > MOST_NODES else ""


def _refused_event(event: yaml.Event, name: str) -> Iterator[Problem]:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.events.AliasEvent) or getattr(event, "anchor", None):
        yield Problem(name, line, (), "anchor")
    if tag := getattr(event, "tag", None):
        yield Problem(name, line, (), "tag", (("given", str(tag)[:40]),))


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    said = str(error.problem)
    code, where = next((ours for theirs, ours in SYNTAX.items() if theirs in said), ("syntax", MARK_AT_END))
    mark = getattr(error, where, None)
    line = mark.line + 1 if mark else 1
    lines = text.splitlines()
    indent = lines[line - 1][: -len(lines[line - 1].lstrip()) or None] if line <= len(lines) else ""
    return Problem(name, line, (), "tab" if "\t" in indent else code)


def _walked(node: yaml.Node, name: str, problems: list[Problem]) -> Read:
    lines: dict[Keys, int] = {}
    values = _value(node, (), name, lines, problems)
    if not isinstance(values, dict):
        problems.append(Problem(name, lines[()], (), "not_a_mapping"))
    return Read(name, values, lines, tuple(problems))


def _value(node: yaml.Node, keys: Keys, name: str, lines: dict[Keys, int], problems: list[Problem]) -> Any:  # noqa: ANN401 - YAML holds anything
    line = lines.setdefault(keys, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*keys, place), name, lines, problems) for place, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, keys, name, lines, problems)
    if escaped := FORBIDDEN.search(node.value):
        problems.append(Problem(name, line, keys, "hidden_character", (("given", code_points(escaped[0])),)))
    return node.value


def _mapping(node: yaml.MappingNode, keys: Keys, name: str, lines: dict[Keys, int], problems: list[Problem]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(name, line, keys, "not_a_plain_key"))
            continue
        key = key_node.value
        if key in values:
            earlier = (("line", str(lines[(*keys, key)])),)
            problems.append(Problem(name, line, (*keys, key), "duplicate_key", earlier))
            continue
        lines[(*keys, key)] = line
        values[key] = _value(value_node, (*keys, key), name, lines, problems)
    return values
