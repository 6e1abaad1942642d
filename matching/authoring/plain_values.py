"""Values built from the parser's events in one quick pass, for YAML in which nothing is odd.

A server waits for all files. The usual file needs no event kept and no line noted: the careful way (`building.py`) is
for a file with something odd in it, and for the lines of a problem.
"""

from typing import Any

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from matching.authoring.problems import MOST_EVENTS, MOST_LAYERS


class OddError(Exception):
    """Something in the file wants the careful reader."""


def plain_values(parser: Any) -> dict[str, Any]:  # noqa: ANN401 - parsers have no common shape
    """Return the values of a document. Raises OddError where it has an anchor, a tag, a double key or no mapping."""
    values = _Values()
    count = 0
    while parser.check_event():
        event = parser.get_event()
        kind, count = type(event), count + 1
        if kind is ScalarEvent:
            values.scalar(event)
        elif kind is MappingStartEvent:
            values.opened(event, {})
        elif kind is SequenceStartEvent:
            values.opened(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            values.inside = values.around.pop()
        elif kind is AliasEvent:
            raise OddError
    if count > MOST_EVENTS or values.root is None:
        raise OddError
    return values.root


class _Values:
    """The document so far: what we are inside of, what is around that, and the key that waits for its value."""

    def __init__(self) -> None:
        self.root: dict[str, Any] | None = None
        self.inside: Any = None
        self.around: list[Any] = []
        self.key: str | None = None

    def scalar(self, event: Any) -> None:  # noqa: ANN401 - events have no common shape
        if event.anchor or event.tag:
            raise OddError
        value, inside = event.value, self.inside
        if type(inside) is list:
            inside.append(value)
        elif self.key is not None:
            inside[self.key], self.key = value, None
        elif inside is None or value in inside:
            raise OddError
        else:
            self.key = value

    def opened(self, event: Any, value: Any) -> None:  # noqa: ANN401 - events have no common shape
        if event.anchor or event.tag or len(self.around) >= MOST_LAYERS:
            raise OddError
        inside = self.inside
        if type(inside) is list:
            inside.append(value)
        elif self.key is not None:
            inside[self.key], self.key = value, None
        elif inside is None and self.root is None and type(value) is dict:
            self.root = value
        else:
            raise OddError
        self.around.append(inside)
        self.inside = value
