"""What is known about a person at one place: one mapping over two, so that what holds everywhere is stored once."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from matching.entries.conditions import Value


class KnownAtPlace(Mapping[str, Value]):
    """What is known about a person at one place: the facts of the place, and all that is known of the person anywhere.

    A copy of the second for each place would be most of the memory that a visitor takes.
    """

    __slots__ = ("_anywhere", "_there")

    def __init__(self, there: dict[str, Value], anywhere: Mapping[str, Value]) -> None:
        """Take what is known there, which no name of *anywhere* has, and what is known anywhere."""
        self._there, self._anywhere = there, anywhere

    def get(self, name: str, otherwise: Any = None) -> Any:  # noqa: ANN401 - as of any mapping
        """The value of a fact at this place, else anywhere; *otherwise* where it is unknown."""
        value = self._there.get(name)
        return self._anywhere.get(name, otherwise) if value is None else value

    def __getitem__(self, name: str) -> Value:
        """The value of a fact. Raises KeyError where it is unknown."""
        return self._there[name] if name in self._there else self._anywhere[name]

    def __contains__(self, name: object) -> bool:
        """True for a fact that is known at this place or anywhere."""
        return name in self._there or name in self._anywhere

    def __iter__(self) -> Iterator[str]:
        """Give the names of all facts that are known."""
        return chain(self._anywhere, self._there)

    def __len__(self) -> int:
        """How many facts are known, here and anywhere together."""
        return len(self._anywhere) + len(self._there)
