"""A whole catalogue as columns: for every place a small number that stands for one of the few values of a fact.

Code 0 always stands for *unknown*. Columns come from the providers in content; `benchmarks/column_tables.py` makes them
from a table.
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


@dataclass(frozen=True)
class Column(Generic[T]):
    """One fact of N places: `codes` (N) point into `found`, of which the first is None, unknown."""

    codes: Codes
    found: tuple[T | None, ...]

    def at_each_row(self, numbers: Sequence[int | float]) -> NDArray[np.int64]:
        """Return for each row the number that stands for its value; `numbers` has one for each value."""
        return np.array(numbers, dtype=np.int64)[self.codes]


@dataclass(frozen=True)
class Catalogue:
    """N places as columns; places with the same forms and the same own rules lie beside one another."""

    ids: NDArray[np.object_]
    rank: NDArray[np.int64]
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
    since: NDArray[np.int64]
    """The day (as `date.toordinal`) since when we know a place; 0 where we don't know."""
    setups: tuple[tuple[Provider, slice], ...]
    """A provider of which only forms and rules matter, and the rows that have these."""
    provider: Callable[[int], Provider]
    """The whole provider of one row."""

    def __len__(self) -> int:
        """Return the number of places."""
        return len(self.ids)


def catalogue_of(content: "Content") -> Catalogue:
    """Return the providers of content as columns."""
    providers = tuple(content.providers.values())
    setups = _coded((one.forms, tuple(map(id, content.rules(one.conditions)))) for one in providers)
    names = dict.fromkeys(name for one in providers for name in one.facts)
    rows = np.argsort(setups.codes, kind="stable")
    ids, ordered = list(content.providers), [providers[row] for row in rows]
    return Catalogue(
        *identified([ids[row] for row in rows]),
        facts={OF_PLACE + name: _facts(ordered, name) for name in names},
        kinds=_coded(one.kind for one in ordered),
        spots=_coded(located(content, one) for one in ordered),
        areas=_coded(ordered, lambda one: one.serves),
        hardly_known=_each(ordered, is_hardly_known),
        on_a_spot=_each(ordered, lambda one: bool(one.located_in)),
        priced=_each(ordered, lambda one: bool(one.prices)),
        since=np.array([one.known_since.toordinal() if one.known_since else 0 for one in ordered], dtype=np.int64),
        setups=tuple((ordered[part.start], part) for part in runs_of(setups.codes[rows])),
        provider=ordered.__getitem__,
    )


def _each(providers: Sequence[Provider], tell: Callable[[Provider], bool]) -> NDArray[np.bool_]:
    return np.array([tell(one) for one in providers], dtype=bool)


def identified(ids: Iterable[str]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """Return ids, and where each stands in alphabetical order."""
    names = np.array(list(ids), dtype=object)
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.argsort(names, kind="stable")] = np.arange(len(names))
    return names, rank


def runs_of(codes: Codes) -> list[slice]:
    """Return the runs of equal codes."""
    starts = np.flatnonzero(np.diff(codes, prepend=-1)).tolist() if len(codes) else []
    return [slice(start, stop) for start, stop in zip(starts, [*starts, len(codes)][1:], strict=True)]


def _facts(providers: Sequence[Provider], name: str) -> Column[PlaceFact]:
    """Return one fact of each provider; what isn't certain is unknown."""
    told = (one.facts.get(name) for one in providers)
    return _coded((fact if fact and fact.certain else None for fact in told), _fact_key)


def _fact_key(fact: PlaceFact) -> Hashable:
    """Return what tells facts apart: Python holds True and 1 for equal, rules don't."""
    return type(fact.value), fact.value, fact.parameter


def _coded(values: Iterable[T | None], key: Callable[[T], Hashable] = lambda value: value) -> Column[T]:
    places: dict[Hashable, int] = {}
    found: list[T | None] = [None]
    codes = []
    for value in values:
        code = 0 if value is None else places.setdefault(key(value), len(found))
        if code == len(found):
            found.append(value)
        codes.append(code)
    return Column(np.array(codes, dtype=np.int32), tuple(found))
