"""Free nights from a table: one row for each night, with the day on which it starts and whether it is free."""

from datetime import date
from pathlib import Path

from catalogue import cells
from catalogue.cells import NotRead
from catalogue.days import day
from catalogue.free_nights import MOST_BYTES, FreeNights
from catalogue.night_words import says_free, words_for
from catalogue.opening import TableError
from catalogue.tables import Row, Table, heading_key, read_table

COLUMNS = ("night", "free", "as_of")


def nights_from_table(path: Path) -> FreeNights:
    """Read a table.

    Raises:
        TableError: where it is too large, is no table, or lacks the column with nights.
    """
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise TableError("file_too_large", limit=MOST_BYTES // 1_000_000)
    table = read_table(path, lambda text: _column(text) is not None)
    places = {column: place for place, heading in enumerate(table.heading.cells) if (column := _column(heading))}
    if "night" not in places or "free" not in places:
        raise TableError("no_headings", limit=1)
    return _nights(table, places, path.name)


def _column(heading: str) -> str | None:
    return next((name for name in COLUMNS if heading_key(heading) in words_for(name)), None)


def _nights(table: Table, places: dict[str, int], source: str) -> FreeNights:
    nights: dict[date, bool] = {}
    not_read: list[str] = []
    as_of: list[date] = []
    for row in table.rows:
        night, free = _day(row, places["night"]), says_free(_cell(row, places["free"]))
        if night is None or free is None:
            not_read.append(str(row.number))
        else:
            # Told twice, once as taken: then it isn't sure to be free.
            nights[night] = nights.get(night, True) and free
        if "as_of" in places and (told := _day(row, places["as_of"])):
            as_of.append(told)
    # Rows told on different days: the oldest says how far all of them can be trusted.
    return FreeNights(nights, min(as_of, default=None), source, tuple(not_read))


def _cell(row: Row, place: int) -> str:
    return cells.tidy(row.cells[place]) if place < len(row.cells) else ""


def _day(row: Row, place: int) -> date | None:
    try:
        value = day(_cell(row, place)).value
    except NotRead:
        return None
    return value if isinstance(value, date) else None
