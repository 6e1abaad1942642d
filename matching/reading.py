"""YAML that other people wrote: read as it stands, or every mistake with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

MOST_BYTES = 1_000_000
MOST_LAYERS = 20
MOST_NODES = 50_000
MOST_REFUSALS = 20
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Keys = tuple[str | int, ...]
"""The way to one value: names of fields and positions in lists."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an author has to mend: where it is, and the code of its sentence in problems.yaml."""

    file: str
    line: int
    keys: Keys = field(compare=False)
    code: str
    details: tuple[tuple[str, str], ...] = ()


class ContentError(Exception):
    """The content can't be used; holds every problem, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems in the order of files and lines."""
        self.problems = sorted(set(problems))
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

    def problem(self, keys: Keys, code: str, **details: object) -> Problem:
        """Return a problem at *keys* of this file."""
        texts = tuple(sorted((name, str(value)[:200]) for name, value in details.items()))
        return Problem(self.file, self.line_of(keys), keys, code, texts)


def read(path: Path, name: str) -> Read:
    """Read one YAML file; *name* is how problems call it. Every scalar stays text."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return _failed(name, 1, "unreadable")
    return _failed(name, 1, "too_large") if data is None else read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> Read:
    """Read YAML from bytes; see `read`."""
    if len(data) > MOST_BYTES:
        return _failed(name, 1, "too_large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _failed(name, data[: error.start].count(b"\n") + 1, "not_utf8")
    try:
        refused = tuple(dict.fromkeys(islice(_refused(text, name), MOST_REFUSALS)))
        node = None if refused else yaml.compose(text, Loader=Loader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        return _failed(name, mark.line + 1 if mark else 1, "syntax")
    if refused:
        return Read(name, None, {}, refused)
    return _failed(name, 1, "empty_file") if node is None else _walked(node, name)


def _failed(name: str, line: int, code: str) -> Read:
    return Read(name, None, {}, (Problem(name, line, (), code),))


def _refused(text: str, name: str) -> Iterator[Problem]:
    """Look at the events only, so that nothing large or clever is ever built."""
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1
        nodes += isinstance(event, yaml.events.NodeEvent)
        documents += isinstance(event, yaml.events.DocumentStartEvent)
        depth += isinstance(event, yaml.events.CollectionStartEvent) - isinstance(event, yaml.events.CollectionEndEvent)
        if isinstance(event, yaml.events.AliasEvent) or getattr(event, "anchor", None):
            yield Problem(name, line, (), "anchor")
        if getattr(event, "tag", None):
            yield Problem(name, line, (), "tag", (("given", str(event.tag)[:40]),))
        if documents > 1:
            yield Problem(name, line, (), "more_documents")
        if depth > MOST_LAYERS:
            yield Problem(name, line, (), "too_deep")
        if nodes > MOST_NODES:
            yield Problem(name, line, (), "too_many")


def _walked(node: yaml.Node, name: str) -> Read:
    lines: dict[Keys, int] = {}
    problems: list[Problem] = []
    values = _value(node, (), name, lines, problems)
    if not isinstance(values, dict):
        problems.append(Problem(name, 1, (), "not_a_mapping"))
    return Read(name, values, lines, tuple(problems))


def _value(node: yaml.Node, keys: Keys, name: str, lines: dict[Keys, int], problems: list[Problem]) -> Any:  # noqa: ANN401 - YAML holds anything
    lines.setdefault(keys, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*keys, place), name, lines, problems) for place, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, keys, name, lines, problems)
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
