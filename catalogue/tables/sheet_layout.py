"""What somebody sees of a sheet of a workbook beside its cells: which rows and columns are hidden, which cells merged.

openpyxl leaves this out of a sheet that is only read, so it is taken from the XML of the sheet itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string  # type: ignore[import-untyped]

MOST_MERGED = 10_000
LAST_COLUMN, LAST_ROW = 16_384, 1_048_576  # of Excel
ELEMENT = re.compile(rb"<(?:\w+:)?(row|col|mergeCell)\b([^<>]*)>")
ATTRIBUTE = re.compile(rb"""\b(\w+)\s*=\s*["']([^"']*)["']""")
MERGED = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True)
class SheetLayout:
    """Hidden rows (from 1) and columns (from 0), and the merged cells as (row, column, last row)."""

    rows: frozenset[int]
    columns: frozenset[int]
    merges: tuple[tuple[int, int, int], ...]

    def hides(self, row: int) -> bool:
        """Rows count from 1."""
        return row in self.rows

    def marks(self, width: int) -> dict[int, str]:
        """The hidden columns of a row of so many cells, as marks."""
        return {index: "hidden_column" for index in range(width) if index in self.columns}

    def merged(self) -> "MergedCells":
        """A walk over the rows, from the first on, that fills the cells of each merged range."""
        return MergedCells(self.merges)


class MergedCells:
    """Rows go by from top to bottom: what stands in the first cell of a merged one holds for those below it."""

    def __init__(self, merges: tuple[tuple[int, int, int], ...]) -> None:
        """Note where merged cells begin."""
        self._beginning = {(row, column): last for row, column, last in merges}
        self._columns = sorted({column for _, column, _ in merges})
        self._open: dict[int, tuple[int, str]] = {}

    def fill(self, row: int, texts: list[str]) -> dict[int, str]:
        """Fill the cells of a row that are part of a merged one, and return their places with the mark *merged*."""
        filled = {}
        for column in self._columns:
            last, text = self._open.get(column, (0, ""))
            if row <= last and text:
                texts += [""] * (column + 1 - len(texts))
                texts[column] = texts[column] or text
                filled[column] = "merged"
            elif column < len(texts) and (row, column) in self._beginning:
                self._open[column] = self._beginning[row, column], texts[column]
        return filled


def layout_of(xml: bytes) -> SheetLayout:
    """The rows and columns that a sheet hides, and the cells that it merges, from its XML (ECMA-376, sheet data)."""
    rows: set[int] = set()
    columns: set[int] = set()
    merges: list[tuple[int, int, int]] = []
    number = 0
    for match in ELEMENT.finditer(xml):
        given = {name.decode(): value.decode("utf-8", "replace") for name, value in ATTRIBUTE.findall(match[2])}
        if match[1] == b"row":
            number = _whole(given.get("r"), number + 1)
            rows |= {number} if _is_true(given.get("hidden")) else set()
        elif match[1] == b"col" and _is_true(given.get("hidden")):
            first, last = _whole(given.get("min"), LAST_COLUMN), _whole(given.get("max"), LAST_COLUMN)
            columns |= set(range(max(0, first - 1), min(last, LAST_COLUMN)))
        elif match[1] == b"mergeCell" and len(merges) < MOST_MERGED:
            merges += _merge(given.get("ref", ""))
    return SheetLayout(frozenset(rows), frozenset(columns), tuple(merges))


def _merge(reference: str) -> Iterator[tuple[int, int, int]]:
    """Give a merged cell that goes over several rows; of one that goes over columns the first holds the text."""
    match = MERGED.fullmatch(reference)
    if match and int(match[2]) < int(match[4]) <= LAST_ROW:
        yield int(match[2]), column_index_from_string(match[1]) - 1, int(match[4])


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= len(str(LAST_ROW)) else otherwise


def _is_true(text: str | None) -> bool:
    return text in ("1", "true", "on")
