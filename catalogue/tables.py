"""Tables as others send them, read as text: CSV in whatever encoding and with whatever separator, or Excel.

Which row holds the headings, and what separates the cells, is told by the headings that the mapping knows.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from matching.entries.names import plain_words

MOST_BYTES = 20_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 200
LONGEST_CELL = 5_000
HEADING_WITHIN = 15
SEPARATORS = ";\t,|"
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

IsHeading = Callable[[str], bool]
WayToRead = tuple[str | None, Callable[[], Iterable[tuple[str, ...]]]]
"""One way to read a file: the sheet, if there are any, and how to get its rows."""


@dataclass(frozen=True)
class Row:
    """One row as the sender sees it: its number counts from 1, title rows included."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The rows under the headings."""

    heading: Row
    rows: tuple[Row, ...]
    sheet: str | None = None


class TableError(Exception):
    """A file that can't be read as a table; holds the code of a sentence in messages.yaml."""

    def __init__(self, code: str, **details: object) -> None:
        """Keep the code and what fills its blanks."""
        self.code, self.details = code, {name: str(value) for name, value in details.items()}
        super().__init__(code)


def heading_key(text: str) -> str:
    """Return one spelling for a heading: capitals, accents and marks make no difference."""
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
    data = _bytes_of(path)
    if data.startswith(b"PK"):
        from catalogue.workbooks import sheets_of  # noqa: PLC0415 - openpyxl is only needed for Excel

        found: Iterable[WayToRead] = sheets_of(data, sheet)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError("old_excel")
    else:
        text = decoded(data)
        found = ((None, partial(_rows_of, text, separator)) for separator in SEPARATORS)
    return _best(found, is_heading)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TableError("file_too_large", limit=MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except OSError:
        raise TableError("unreadable") from None


def decoded(data: bytes) -> str:
    """Return the text of a file: a byte order mark decides, else strict UTF-8, else Windows-1252.

    Raises:
        TableError: where none of these fits.
    """
    marked = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableError("no_text")


def _rows_of(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    # A first line sep=; tells Excel what separates; Excel doesn't show it, so it isn't counted.
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) <= len("sep=;"):
        if told[4:] and told[4:] != separator:
            return
        text = rest
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield tuple(cells)
    except csv.Error:
        raise TableError("no_table") from None


def _best(ways: Iterable[WayToRead], is_heading: IsHeading) -> Table:
    """Return the table, among ways to read the same file, in which most headings are known."""
    found = [
        (sum(map(is_heading, cells[:MOST_COLUMNS])), place, way)
        for way in ways
        for place, cells in enumerate(islice(way[1](), HEADING_WITHIN))
    ]
    most_and_first = max(found, key=lambda one: (one[0], -one[1]), default=(0, 0, (None, list)))
    known, place, (sheet, rows) = most_and_first
    if not known:
        raise TableError("no_headings", limit=HEADING_WITHIN)
    numbered = list(_bounded(rows()))
    told = (row for row in numbered[place + 1 :] if any(map(str.strip, row.cells)))
    return Table(numbered[place], tuple(told), sheet)


def _bounded(rows: Iterable[tuple[str, ...]]) -> Iterator[Row]:
    """Number the rows, and stop where a table is larger than any list of places."""
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise TableError("too_many_rows", limit=MOST_ROWS)
        if len(cells) > MOST_COLUMNS:
            raise TableError("too_many_columns", limit=MOST_COLUMNS)
        yield Row(number, cells)
