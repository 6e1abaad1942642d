"""A whole catalogue as columns: for every place a small number that stands for one of the few values of a fact.

Code 0 always stands for *unknown*.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.entries.conditions import OF_PLACE
from matching.entries.places import Place
from matching.entries.providers import PlaceFact, Provider
from matching.person.situation import located
from matching.verdicts.ordering import is_hardly_known

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
Codes = NDArray[np.int32]
Numbers = NDArray[np.int64]
Rows = NDArray[np.intp]
ALL_ROWS = slice(None)


@dataclass(frozen=True)
class Column(Generic[T]):
    """One fact of N places: `codes` (N) point into `distinct`, of which the first is None, unknown."""

    codes: Codes
    distinct: tuple[T | None, ...]

    def numbers(self, number: Callable[[T | None], int], rows: Rows | slice = ALL_ROWS) -> Numbers:
        """Give each of these rows a number for its value; *number* is called once for each value."""
        return np.array([number(value) for value in self.distinct], dtype=np.int64)[self.codes[rows]]

    def where(self, holds: Callable[[T | None], bool], rows: Rows | slice = ALL_ROWS) -> NDArray[np.bool_]:
        """Tell of each of these rows whether something holds of its value; *holds* is called once for each value."""
        return np.array([holds(value) for value in self.distinct], dtype=bool)[self.codes[rows]]


@dataclass(frozen=True)
class Catalogue:
    """N places as columns; places with the same forms and the same own rules lie beside one another."""

    ids: NDArray[np.object_]
    rank: Numbers
    """Where each id stands in alphabetical order: the last thing that decides the order."""
    facts: Mapping[str, Column[PlaceFact]]
    kinds: Column[str]
    spots: Column[Place]
    areas: Column[Provider]
    """A provider of which only the area matters."""
    hardly_known: NDArray[np.bool_]
    on_a_spot: NDArray[np.bool_]
    """Whether a place says where it is."""
    priced: NDArray[np.bool_]
    since: Numbers
    """The day (as `date.toordinal`) since when we know a place; 0 where we don't know."""
    setups: tuple[tuple[Provider, slice], ...]
    """A provider of which only forms and rules matter, and the rows that have these."""

    def __len__(self) -> int:
        """N, the number of places."""
        return len(self.ids)


def catalogue_of(content: "Content") -> Catalogue:
    """Make columns of the providers in content; for 100,000 places that takes some seconds."""
    providers = tuple(content.providers.values())
    setups = _coded((place.forms, tuple(map(id, content.rules(place.conditions)))) for place in providers)
    facts = dict.fromkeys(name for place in providers for name in place.facts)
    rows = np.argsort(setups.codes, kind="stable")
    ids, ordered = list(content.providers), [providers[row] for row in rows]
    return Catalogue(
        *_identified([ids[row] for row in rows]),
        facts={OF_PLACE + name: _facts(ordered, name) for name in facts},
        kinds=_coded(place.kind for place in ordered),
        spots=_coded(located(content, place) for place in ordered),
        areas=_coded(ordered, lambda place: place.serves),
        hardly_known=_each(ordered, is_hardly_known),
        on_a_spot=_each(ordered, lambda place: bool(place.located_in)),
        priced=_each(ordered, lambda place: bool(place.prices)),
        since=np.array([place.known_since.toordinal() if place.known_since else 0 for place in ordered], np.int64),
        setups=tuple((ordered[run.start], run) for run in _runs_of(setups.codes[rows])),
    )


def _each(providers: Sequence[Provider], holds: Callable[[Provider], bool]) -> NDArray[np.bool_]:
    return np.array([holds(provider) for provider in providers], dtype=bool)


def _identified(ids: Iterable[str]) -> tuple[NDArray[np.object_], Numbers]:
    """Ids as a column (N), and where each stands in alphabetical order (N)."""
    names = np.array(list(ids), dtype=object)
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.argsort(names, kind="stable")] = np.arange(len(names))
    return names, rank


def _runs_of(codes: Codes) -> list[slice]:
    """The runs of equal codes, in order; together they hold every row."""
    starts = np.flatnonzero(np.diff(codes, prepend=-1)).tolist()
    return [slice(start, stop) for start, stop in zip(starts, [*starts, len(codes)][1:], strict=True)]


def _facts(providers: Sequence[Provider], name: str) -> Column[PlaceFact]:
    """One fact of each provider; what isn't certain is unknown. Python holds True and 1 for equal, rules don't."""
    facts = (provider.facts.get(name) for provider in providers)
    certain = (fact if fact and fact.certain else None for fact in facts)
    return _coded(certain, lambda fact: (type(fact.value), fact.value, fact.parameter))


def _coded(values: Iterable[T | None], key: Callable[[T], Hashable] = lambda value: value) -> Column[T]:
    code_of: dict[Hashable, int] = {}
    distinct: list[T | None] = [None]
    codes = []
    for value in values:
        code = 0 if value is None else code_of.setdefault(key(value), len(distinct))
        if code == len(distinct):
            distinct.append(value)
        codes.append(code)
    return Column(np.array(codes, dtype=np.int32), tuple(distinct))
