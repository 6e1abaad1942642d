"""A table of places as columns: a DataFrame with one row for each place and pandas' nullable types.

index      id, text without doubles
name       text
kind       as Provider.kind
forms      ids of forms with spaces between them
serves     a key of the areas that are handed over with the table
located_in name of a place or municipality; missing = unknown
place.*    facts: boolean, Int64 or text; missing = unknown
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pandas as pd  # type: ignore[import-untyped]

from matching.at_scale.columns import Catalogue, Column, identified, runs_of
from matching.entries.conditions import OF_PLACE
from matching.entries.places import Place
from matching.entries.providers import PlaceFact, Provider, Serves
from matching.person.situation import located
from matching.verdicts.ordering import FACTS_THAT_MAKE_A_PLACE_KNOWN

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
MOST_PLACES = 1 << 22
NO_SOURCE_YET = "eigen_keuze"
EVERYWHERE_UNKNOWN = Serves()


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
    facts = [str(name) for name in table.columns if str(name).startswith(OF_PLACE)]
    known = table[facts].notna().to_numpy().sum(axis=1)
    return Catalogue(
        *identified(table.index),
        facts={name: _mapped(_factored(table[name]), _plain_fact) for name in facts},
        kinds=_factored(table["kind"]),
        spots=_mapped(_factored(table["located_in"]), lambda name: _spot(content, name)),
        areas=_mapped(_factored(table["serves"]), lambda key: _without(serves=areas[key])),
        hardly_known=known < FACTS_THAT_MAKE_A_PLACE_KNOWN,
        on_a_spot=table["located_in"].notna().to_numpy(dtype=bool),
        priced=np.zeros(len(table), dtype=bool),
        since=np.zeros(len(table), dtype=np.int64),
        setups=tuple((provider_from(table.iloc[run.start], areas), run) for run in runs_of(setups.codes[rows])),
    )


def providers_from(table: pd.DataFrame, areas: Mapping[str, Serves]) -> dict[str, Provider]:
    """Give every row as the provider that it stands for, by its id."""
    return {str(name): provider_from(row, areas) for name, row in table.iterrows()}


def provider_from(row: "pd.Series[Any]", areas: Mapping[str, Serves]) -> Provider:
    """Give one row as the provider that it stands for."""
    cells = {str(name): _native(value) for name, value in row.items() if not pd.isna(value)}
    name = str(cells["name"])
    return Provider(
        name=name,
        kind=cells["kind"],
        in_short=name,
        where=str(cells.get("located_in", name)),
        located_in=cells.get("located_in"),
        serves=areas.get(str(cells.get("serves")), EVERYWHERE_UNKNOWN),
        forms=tuple(str(cells["forms"]).split()),
        facts={
            key.removeprefix(OF_PLACE): _plain_fact(value) for key, value in cells.items() if key.startswith(OF_PLACE)
        },
        how_to_book=name,
        source=(NO_SOURCE_YET,),
    )


def _plain_fact(value: Any) -> PlaceFact:  # noqa: ANN401 - a cell holds anything
    return PlaceFact(value=value, source=(NO_SOURCE_YET,))


def _spot(content: "Content", name: str) -> Place | None:
    return located(content, _without(located_in=name))


def _without(**fields: object) -> Provider:
    """A provider of which only these fields are known."""
    return Provider.model_construct(None, **fields)  # type: ignore[arg-type]


def _factored(column: "pd.Series[Any]") -> Column[Any]:
    codes, values = pd.factorize(column)
    return Column((codes + 1).astype(np.int32), (None, *map(_native, values)))


def _mapped(column: Column[Any], turn: Callable[[Any], T | None]) -> Column[T]:
    return Column(column.codes, (None, *(turn(value) for value in column.distinct[1:])))


def _native(value: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    return value.item() if isinstance(value, np.generic) else value
