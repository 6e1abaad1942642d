"""Values built from the parser's events, and all that is wrong on the way: nothing large or clever is ever built."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from matching.authoring.characters import FORBIDDEN, code_points
from matching.authoring.problems import MOST_EVENTS, MOST_LAYERS, Keys, Problem

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


class RefusedError(Exception):
    """The file holds something after which nothing more is read of it."""


class Building:
    """The values of one document, with the problems on the way; the line of each value only where that is wanted."""

    def __init__(self, text: str, name: str, lines: dict[Keys, int] | None = None) -> None:
        """Begin to parse; *name* is how problems call the file, and *lines* gets the line of each value."""
        self.problems: list[Problem] = []
        self._refused: list[Problem] = []
        self._text, self._name, self._lines = text, name, lines
        self._may_hide = "\\" in text  # an escape can stand for any character
        self._events = self._checked_events()

    def values(self) -> Any:  # noqa: ANN401 - YAML holds anything
        """Build the outermost value; None, and only the problems that refuse it, where the file is refused."""
        values = None
        try:
            for event in self._events:
                if isinstance(event, NodeEvent):
                    values = self._value(event, ())
                    if not isinstance(values, dict):
                        self._add(event, (), "not_a_mapping")
        except RefusedError:
            pass
        if self._refused:
            self.problems = self._refused
            return None
        if values is None:
            self.problems.append(Problem(self._name, 1, (), "empty_file"))
        return values

    def _value(self, event: Any, keys: Keys) -> Any:  # noqa: ANN401 - YAML holds anything
        if self._lines is not None:
            self._lines.setdefault(keys, _line(event))
        if isinstance(event, ScalarEvent):
            return self._scalar(event, keys)
        if isinstance(event, MappingStartEvent):
            return self._mapping(keys)
        if isinstance(event, AliasEvent):
            return None
        items: list[Any] = []
        while not isinstance(item := next(self._events), CollectionEndEvent):
            items.append(self._value(item, (*keys, len(items))))
        return items

    def _scalar(self, event: Any, keys: Keys) -> str:  # noqa: ANN401 - events have no common shape
        if self._may_hide and (hidden := FORBIDDEN.search(event.value)):
            self._add(event, keys, "hidden_character", given=code_points(hidden[0]))
        return str(event.value)

    def _mapping(self, keys: Keys) -> dict[str, Any]:
        """Build names with values; of a name that stands there twice the first holds."""
        values: dict[str, Any] = {}
        while not isinstance(key := next(self._events), CollectionEndEvent):
            if not isinstance(key, ScalarEvent) or key.value in values:
                self._skip(key, keys)
                continue
            name = self._scalar(key, keys)
            inner = (*keys, name)
            if self._lines is not None:
                self._lines[inner] = _line(key)
            values[name] = self._value(next(self._events), inner)
        return values

    def _skip(self, key: Any, keys: Keys) -> None:  # noqa: ANN401 - events have no common shape
        """Pass over a name that can't be one, with its value."""
        if isinstance(key, ScalarEvent):
            inner = (*keys, key.value)
            self._add(key, inner, "duplicate_key", line=str((self._lines or {}).get(inner, "")))
        else:
            self._add(key, keys, "not_a_plain_key")
            self._value(key, keys)
        self._value(next(self._events), keys)

    def _checked_events(self) -> Iterator[Any]:
        """Give the parser's events. Raises RefusedError where no more of them is read."""
        depth = documents = 0
        try:
            parser: Any = Loader(self._text)
            for count, event in enumerate(iter(parser.get_event, None), 1):
                # Most events are plain text, for which nothing below can hold: a server waits for all of them.
                if type(event) is not ScalarEvent or event.anchor or event.tag or count > MOST_EVENTS:
                    depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
                    documents += isinstance(event, DocumentStartEvent)
                    self._refuse_clever(event)
                    if too_much := _too_much(depth, count, documents):
                        self._refuse(event, too_much)
                        raise RefusedError
                yield event
        except yaml.MarkedYAMLError as error:
            self._refused.append(_syntax(error, self._text, self._name))
            raise RefusedError from None
        except (yaml.YAMLError, ValueError, OverflowError):  # the last: without C, of "\U99999999"
            self._refused.append(Problem(self._name, 1, (), "syntax"))
            raise RefusedError from None

    def _refuse_clever(self, event: Any) -> None:  # noqa: ANN401 - events have no common shape
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, "anchor")
        if tag := getattr(event, "tag", None):
            self._refuse(event, "tag", given=str(tag)[:40])

    def _refuse(self, event: Any, code: str, **details: str) -> None:  # noqa: ANN401 - events have no common shape
        self._refused.append(Problem(self._name, _line(event), (), code, tuple(details.items())))

    def _add(self, event: Any, keys: Keys, code: str, **details: str) -> None:  # noqa: ANN401 - events have no common shape
        self.problems.append(Problem(self._name, _line(event), keys, code, tuple(details.items())))


def _line(event: Any) -> int:  # noqa: ANN401 - events have no common shape
    """The line on which an event begins, the first being 1."""
    return int(event.start_mark.line) + 1


def _too_much(depth: int, count: int, documents: int) -> str:
    if depth > MOST_LAYERS:
        return "too_deep"
    if documents > 1:
        return "more_documents"
    return "too_many" if count > MOST_EVENTS else ""


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    problem = str(error.problem)
    code, where = next((ours for theirs, ours in SYNTAX.items() if theirs in problem), ("syntax", MARK_AT_END))
    mark = getattr(error, where, None)
    number = mark.line + 1 if mark else 1
    line = "".join(text.splitlines()[number - 1 : number])
    indented_with_tab = "\t" in line[: len(line) - len(line.lstrip())]
    return Problem(name, number, (), "tab" if indented_with_tab else code)
