"""Tables as others send them, read as text: CSV in whatever encoding and with whatever separator, or Excel.

Which row holds the headings, and what separates the cells, is told by the headings that the mapping knows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from catalogue.tables.csv_rows import LINE_END, csv_rows
from catalogue.tables.opening import TableError, bytes_of, decoded
from catalogue.tables.rows import MOST_COLUMNS, MOST_ROWS, Candidate, Row
from matching.entries.names import plain_words

LONGEST_CELL = 5_000
HEADING_WITHIN = 15
FEWEST_OF_A_LIST = 2
"""Known headings that a sheet beside the one that is read must have to be told of as a list."""
SEPARATORS = ";\t,|"

IsHeading = Callable[[str], bool]


@dataclass(frozen=True)
class OtherSheet:
    """A sheet of the same workbook that looks like a list, and wasn't read."""

    sheet: str
    rows: int
    is_hidden: bool


@dataclass(frozen=True)
class Table:
    """The rows under the headings."""

    heading: Row
    rows: tuple[Row, ...]
    sheet: str | None = None
    others: tuple[OtherSheet, ...] = ()


def heading_key(text: str) -> str:
    """One spelling for a heading: capitals, accents and marks make no difference."""
    return " ".join(plain_words(text[:80]))


def read_table(path: Path, is_heading: IsHeading, sheet: str | None = None) -> Table:
    """Read a file.

    Args:
        path: a CSV or xlsx file.
        is_heading: tells whether a cell is one of the headings that the mapping knows.
        sheet: the sheet of a workbook; None takes the one with most known headings.

    Raises:
        TableError: where the file is too large, is no table, or has no row with headings.
    """
    data = bytes_of(path)
    if data.startswith(b"PK"):
        from catalogue.tables.workbooks import sheets_of  # noqa: PLC0415 - openpyxl is only needed for Excel

        candidates = list(sheets_of(data, sheet))
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError("old_excel")
    else:
        candidates = list(_by_separator(decoded(data)))
    return _best(candidates, is_heading, wanted=sheet is not None)


def _by_separator(text: str) -> Iterator[Candidate]:
    """A candidate for each separator; a first line sep=; names the only one, and no spreadsheet shows that line."""
    first, *rest = LINE_END.split(text, maxsplit=1)
    first_line = first.strip(' "').rstrip("\r\n").lower()
    named = first_line[4:] if first_line.startswith("sep=") and len(first_line) <= len("sep=;") else None
    for separator in SEPARATORS if not named else (named if named in SEPARATORS else ""):
        yield Candidate(partial(csv_rows, text if named is None else "".join(rest), separator))


def _best(candidates: list[Candidate], is_heading: IsHeading, *, wanted: bool) -> Table:
    """Choose the candidate in which most headings are known, and read its table.

    A hidden sheet is only read where it is asked for: nobody who sends a file sees what is in it.
    """
    known = {candidate: _headings_in(candidate.rows(0), is_heading) for candidate in candidates}
    seen = [candidate for candidate in candidates if known[candidate] and (wanted or not candidate.is_hidden)]
    if not seen:
        raise _no_headings(candidates, next((candidate.sheet for candidate in candidates if known[candidate]), None))
    best = max(seen, key=lambda candidate: known[candidate])
    columns = len(_heading(list(islice(best.rows(0), HEADING_WITHIN)), is_heading)[1].cells)
    rows = list(_bounded(best.rows(columns)))
    index, _ = _heading(rows[:HEADING_WITHIN], is_heading)
    filled = tuple(row for row in rows[index + 1 :] if any(map(str.strip, row.cells)))
    others = (
        _other(candidate, is_heading)
        for candidate in candidates
        if candidate.sheet and candidate is not best and known[candidate] >= FEWEST_OF_A_LIST
    )
    return Table(rows[index], filled, best.sheet, tuple(sheet for sheet in others if sheet.rows))


def _no_headings(candidates: list[Candidate], hidden: str | None) -> TableError:
    """Why no headings were found: on a hidden sheet, in a line with a wrong quote mark, or nowhere."""
    if hidden:
        return TableError("only_hidden", given=hidden)
    for candidate in candidates:
        for row in islice(candidate.rows(0), HEADING_WITHIN):
            if row.damage:
                return TableError("no_headings_but_quote", row=row.number, limit=HEADING_WITHIN)
    return TableError("no_headings", limit=HEADING_WITHIN)


def _headings_in(rows: Iterable[Row], is_heading: IsHeading) -> int:
    """How many headings the best of the first rows has."""
    return max((_known(row, is_heading) for row in islice(rows, HEADING_WITHIN)), default=0)


def _known(row: Row, is_heading: IsHeading) -> int:
    return sum(map(is_heading, row.cells[:MOST_COLUMNS])) if not row.damage else 0


def _heading(rows: Sequence[Row], is_heading: IsHeading) -> tuple[int, Row]:
    """The place of the headings, and that row: the first of those in which most are known."""
    return max(enumerate(rows), key=lambda numbered: (_known(numbered[1], is_heading), -numbered[0]))


def _other(candidate: Candidate, is_heading: IsHeading) -> OtherSheet:
    rows = list(islice(candidate.rows(0), MOST_ROWS))
    index, _ = _heading(rows[:HEADING_WITHIN], is_heading)
    count = sum(any(map(str.strip, row.cells)) for row in rows[index + 1 :])
    return OtherSheet(candidate.sheet or "", count, candidate.is_hidden)


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    """Stop where a table is larger than any list of places."""
    for row in rows:
        if row.number > MOST_ROWS:
            raise TableError("too_many_rows", limit=MOST_ROWS)
        if len(row.cells) > MOST_COLUMNS:
            raise TableError("too_many_columns", limit=MOST_COLUMNS)
        yield row
