"""A whole catalogue as columns: for every place a small number that stands for one of the few values of a fact.

Code 0 always stands for *unknown*. Columns come from the providers in content, or from a DataFrame with one row for
each place and pandas' nullable types:

    index      id, text without doubles
    name       text
    kind       as Provider.kind
    forms      ids of forms with spaces between them
    serves     a key of the areas that are handed over with the table
    located_in name of a place or municipality; missing = unknown
    place.*    facts: boolean, Int64 or text; missing = unknown
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matching.content import PlaceFact, Provider, Serves
from matching.judging import FACTS_THAT_MAKE_A_PLACE_KNOWN, is_hardly_known
from matching.places import Place
from matching.situation import located

if TYPE_CHECKING:
    from matching.loading import Content

T = TypeVar("T")
Codes = NDArray[np.int32]
FACT = "place."
MOST_PLACES = 1 << 22
NO_SOURCE_YET = "eigen_keuze"
EVERYWHERE_UNKNOWN = Serves()


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
    spots: Column[Place]
    areas: Column[Provider]
    """A provider of which only the area matters."""
    hardly_known: NDArray[np.bool_]
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
    return Catalogue(
        *_identified([list(content.providers)[row] for row in rows]),
        facts={FACT + name: _facts([providers[row] for row in rows], name) for name in names},
        spots=_coded(located(content, providers[row]) for row in rows),
        areas=_coded((providers[row] for row in rows), lambda one: one.serves),
        hardly_known=np.array([is_hardly_known(providers[row]) for row in rows], dtype=bool),
        setups=tuple((providers[rows[part.start]], part) for part in _parts(setups.codes[rows])),
        provider=lambda row: providers[rows[row]],
    )


def catalogue_from(content: "Content", table: pd.DataFrame, areas: Mapping[str, Serves]) -> Catalogue:
    """Return a table of places as columns; see the head of this file for what it holds.

    Raises:
        ValueError: where ids occur twice, or there are more than MOST_PLACES.
    """
    if not table.index.is_unique or len(table) > MOST_PLACES:
        raise ValueError(f"ids must be unique, and at most {MOST_PLACES}")
    setups = _factored(table["forms"])
    rows = np.argsort(setups.codes, kind="stable")
    table = table.iloc[rows]
    facts = [str(name) for name in table.columns if str(name).startswith(FACT)]
    known = table[facts].notna().to_numpy().sum(axis=1)
    return Catalogue(
        *_identified(table.index),
        facts={name: _mapped(_factored(table[name]), _plain_fact) for name in facts},
        spots=_mapped(_factored(table["located_in"]), lambda name: _spot(content, name)),
        areas=_mapped(_factored(table["serves"]), lambda key: _without(serves=areas[key])),
        hardly_known=known < FACTS_THAT_MAKE_A_PLACE_KNOWN,
        setups=tuple((_row(table, part.start, areas), part) for part in _parts(setups.codes[rows])),
        provider=lambda row: _row(table, row, areas),
    )


def _row(table: pd.DataFrame, row: int, areas: Mapping[str, Serves]) -> Provider:
    """Return one row as the provider that it stands for."""
    told = {str(name): _native(value) for name, value in table.iloc[row].items() if not pd.isna(value)}
    name = str(told["name"])
    return Provider(
        name=name,
        kind=told["kind"],
        in_short=name,
        where=str(told.get("located_in", name)),
        located_in=told.get("located_in"),
        serves=areas.get(str(told.get("serves")), EVERYWHERE_UNKNOWN),
        forms=tuple(str(told["forms"]).split()),
        facts={key.removeprefix(FACT): _plain_fact(value) for key, value in told.items() if key.startswith(FACT)},
        how_to_book=name,
        source=(NO_SOURCE_YET,),
    )


def _plain_fact(value: Any) -> PlaceFact:  # noqa: ANN401 - a cell holds anything
    return PlaceFact(value=value, source=(NO_SOURCE_YET,))


def _spot(content: "Content", name: str) -> Place | None:
    return located(content, _without(located_in=name))


def _without(**told: object) -> Provider:
    """Return a provider of which only this is told."""
    return Provider.model_construct(None, **told)  # type: ignore[arg-type]


def _identified(ids: Iterable[str]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    names = np.array(list(ids), dtype=object)
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.argsort(names, kind="stable")] = np.arange(len(names))
    return names, rank


def _parts(codes: Codes) -> list[slice]:
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


def _factored(column: "pd.Series[Any]") -> Column[Any]:
    codes, found = pd.factorize(column)
    return Column((codes + 1).astype(np.int32), (None, *map(_native, found)))


def _mapped(column: Column[Any], turn: Callable[[Any], T | None]) -> Column[T]:
    return Column(column.codes, (None, *(turn(value) for value in column.found[1:])))


def _native(value: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    return value.item() if isinstance(value, np.generic) else value
