"""What is known about a person at one place: one mapping over two, so that what holds everywhere is stored once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from sys import intern
from typing import TYPE_CHECKING, Any

from matching.entries.caching import cached
from matching.entries.conditions import OF_PLACE, Value
from matching.entries.places import kilometres_exact
from matching.entries.providers import Provider
from matching.person.reach import reach_of, span_around
from matching.person.situation import ABOUT_KM, DISTANCE, SERVES_YOU, Situation, located, serves

if TYPE_CHECKING:
    from matching.entries.content import Content


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


def known_at(content: "Content", person: Situation, provider: Provider) -> KnownAtPlace:
    """Everything known of a person at a place, as place.* and the person's own; uncertain facts count as unknown."""
    certain = cached(content, ("certain facts", id(provider)), lambda: _certain_facts(provider))
    there = {**certain.values, **{name: person.known.get(parameter) for name, parameter in certain.parameters}}
    spot = located(content, provider)
    exact = kilometres_exact(person.home, spot) if person.home and spot else None
    there[ABOUT_KM] = None if exact is None else round(exact)
    there[DISTANCE] = None if exact is None else span_around(exact, reach_of(content, person.home))
    there[SERVES_YOU] = serves(person, provider)
    return KnownAtPlace({name: value for name, value in there.items() if value is not None}, person.known)


@dataclass(frozen=True)
class CertainFacts:
    """What is certain of a place for whoever asks."""

    provider: Provider
    """Held on to, so that no other can get its identity."""
    values: Mapping[str, Value]
    parameters: tuple[tuple[str, str], ...]
    """Each fact that is looked up, with the parameter that it names."""


def _certain_facts(provider: Provider) -> CertainFacts:
    # One text for all places, which are many.
    certain = {intern(OF_PLACE + name): fact for name, fact in provider.facts.items() if fact.certain}
    return CertainFacts(
        provider,
        {name: fact.value for name, fact in certain.items() if not fact.parameter},
        tuple((name, fact.parameter) for name, fact in certain.items() if fact.parameter),
    )
