"""Free nights from a table: one row for each night, with the day on which it starts and whether it is free."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from catalogue.nights.free_nights import MOST_BYTES, FreeNights
from catalogue.nights.gathered_nights import A_DAY, ALWAYS, GatheredNights
from catalogue.nights.night_words import counts_beds, heading_names, says_free
from catalogue.tables import cells
from catalogue.tables.cells import NotRead
from catalogue.tables.columns import Signs, signs_of
from catalogue.tables.days import day
from catalogue.tables.opening import TableError, bytes_of
from catalogue.tables.read_tables import Table, heading_key, read_table
from catalogue.tables.rows import Row

COLUMNS = ("night", "free", "as_of")
UNSEEN = "hidden_row"
"""A row that Excel hides says of its night what it says."""


@dataclass(frozen=True)
class Columns:
    """Where the columns stand, what the signs in their days mean, and whether a number tells of beds."""

    places: Mapping[str, int]
    signs: Mapping[str, Signs]
    counted: bool


def nights_from_table(path: Path) -> FreeNights:
    """Read a table.

    Raises:
        TableError: where it is too large, is no table, or lacks the column with nights.
    """
    bytes_of(path, MOST_BYTES)
    try:
        table = read_table(path, lambda text: _column(text) is not None)
    except TableError as error:
        raise TableError("no_night_headings") if error.code == "no_headings" else error from None
    places = {column: index for index, heading in enumerate(table.heading.cells) if (column := _column(heading))}
    if "night" not in places or "free" not in places:
        raise TableError("no_night_headings")
    counted = counts_beds(heading_key(table.heading.cells[places["free"]]))
    return _nights(table, Columns(places, _signs(table, places), counted), path.name)


def _column(heading: str) -> str | None:
    return next((name for name in COLUMNS if heading_key(heading) in heading_names(name)), None)


def _signs(table: Table, places: Mapping[str, int]) -> dict[str, Signs]:
    """The signs of each column of days, read over the whole column: one program wrote them all."""
    days = {name: signs_of(_cell(row, places[name]) for row in table.rows) for name in COLUMNS if name in places}
    first = any(days[name].month_first for name in ("night", "as_of") if name in days)
    return {name: replace(signs, month_first=first) for name, signs in days.items()}


def _nights(table: Table, columns: Columns, source: str) -> FreeNights:
    gathered, as_of = GatheredNights(), list[date]()
    for row in table.rows:
        stamp = _add(gathered, row, columns)
        if stamp:
            as_of.append(stamp)
    # Rows told on different days: the oldest says how far all of them can be trusted.
    return FreeNights(gathered.sure(), min(as_of, default=None), source, tuple(gathered.remarks))


def _add(gathered: GatheredNights, row: Row, columns: Columns) -> date | None:
    """Add what a row says of its night; return the day on which that was so."""
    if row.damage not in ("", UNSEEN):
        gathered.doubt(ALWAYS)
        gathered.remark(str(row.number), " ".join(row.cells), row.damage)
        return None
    cell = _cell(row, columns.places["free"])
    free = says_free(cell, in_a_cell=True, counted=columns.counted)
    night, stamp = (_day(gathered, row, columns, name) for name in ("night", "as_of"))
    dated = stamp is not None or not _cell(row, columns.places.get("as_of", len(row.cells)))
    if night and free is not None and dated:
        gathered.say((night, night + A_DAY), free=free)
    elif (cell and free is not True) or (night and not dated):
        gathered.doubt((night, night + A_DAY) if night else ALWAYS)
    if free is None and (cell or night):
        gathered.remark(str(row.number), cell, "not_free_or_taken" if cell else "nothing_said")
    return stamp


def _cell(row: Row, index: int) -> str:
    return cells.tidy(row.cells[index]) if index < len(row.cells) else ""


def _day(gathered: GatheredNights, row: Row, columns: Columns, name: str) -> date | None:
    """The day in a column of a row; what is none is told, but for an empty cell."""
    text = _cell(row, columns.places[name]) if name in columns.places else ""
    if not text:
        return None
    try:
        value = day(text, columns.signs[name]).value
    except NotRead as error:
        gathered.remark(str(row.number), text, error.code, **error.details)
        return None
    return value if isinstance(value, date) else None
