"""Values built from the parser's events, with the line of each and the problems on the way: the careful way."""

from collections.abc import Iterator
from typing import Any

from yaml.events import CollectionEndEvent, Event, MappingStartEvent, ScalarEvent

from matching.authoring.characters import FORBIDDEN, code_points
from matching.authoring.problems import Keys, Problem


class Building:
    """Values built from events, with the line of each and the problems on the way."""

    def __init__(self, name: str, events: list[Event]) -> None:
        """Begin with the events after that of the outermost value; *name* is how problems call the file."""
        self.name, self.lines, self.problems = name, dict[Keys, int](), list[Problem]()
        self.events: Iterator[Any] = iter(events)

    def value(self, event: Any, keys: Keys) -> Any:  # noqa: ANN401 - YAML holds anything
        """Return the value that begins with an event, and note its line."""
        self.lines.setdefault(keys, self.line(event))
        if isinstance(event, ScalarEvent):
            return self.text(event, keys)
        if isinstance(event, MappingStartEvent):
            return self.mapping(keys)
        return [self.value(item, (*keys, place)) for place, item in enumerate(self.inside())]

    def text(self, event: Any, keys: Keys) -> str:  # noqa: ANN401 - events have no common shape
        """Return a text; one with a hidden character is a problem."""
        if escaped := FORBIDDEN.search(event.value):
            self.add(event, keys, "hidden_character", given=code_points(escaped[0]))
        return str(event.value)

    def mapping(self, keys: Keys) -> dict[str, Any]:
        """Return names with values; of a name that stands there twice the first holds."""
        values: dict[str, Any] = {}
        for key in self.inside():
            if not isinstance(key, ScalarEvent) or key.value in values:
                self.skip(key, keys)
                continue
            name = self.text(key, keys)
            self.lines[*keys, name] = self.line(key)
            values[name] = self.value(next(self.events), (*keys, name))
        return values

    def skip(self, key: Any, keys: Keys) -> None:  # noqa: ANN401 - events have no common shape
        """Pass over a name that can't be one, with its value, and note the problem."""
        if isinstance(key, ScalarEvent):
            inner = (*keys, key.value)
            self.add(key, inner, "duplicate_key", line=str(self.lines[inner]))
        else:
            self.add(key, keys, "not_a_plain_key")
            self.value(key, keys)
        self.value(next(self.events), keys)

    def inside(self) -> Iterator[Any]:
        """Return the events up to the end of this collection."""
        for event in self.events:
            if isinstance(event, CollectionEndEvent):
                return
            yield event

    @staticmethod
    def line(event: Any) -> int:  # noqa: ANN401 - events have no common shape
        """Return the line on which an event begins, the first being 1."""
        return int(event.start_mark.line) + 1

    def add(self, event: Any, keys: Keys, code: str, **details: str) -> None:  # noqa: ANN401 - events have no common shape
        """Note a problem at an event."""
        self.problems.append(Problem(self.name, self.line(event), keys, code, tuple(details.items())))
