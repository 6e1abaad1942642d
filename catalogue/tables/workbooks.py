"""Excel files (xlsx) as rows of text; a file that unpacks to far more than it should is refused before it does."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from openpyxl.utils.escape import unescape  # type: ignore[import-untyped]

from catalogue.tables.cells import NO_VALUE
from catalogue.tables.opening import TableError
from catalogue.tables.rows import MOST_COLUMNS, MOST_ROWS, Candidate, Row
from catalogue.tables.sheet_layout import SheetLayout, layout_of

MOST_UNPACKED = 200_000_000
MOST_PARTS = 2_000
MOST_SHEETS = 50
MOST_CELLS = 5_000_000
CLEVER = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
YES, NO = "ja", "nee"
BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, SyntaxError,
    TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What reading a workbook raises, wherever a byte of it is wrong."""


def sheets_of(data: bytes, wanted: str | None = None) -> Iterator[Candidate]:
    """Give each sheet, or only the wanted one, with how to read its rows.

    Raises:
        TableError: where this is no workbook, is too large, or has no such sheet.
    """
    check_parts(data)
    values, formulas = (_opened(data, outcomes) for outcomes in (True, False))
    names = [sheet.title for sheet in values.worksheets[:MOST_SHEETS]]
    if wanted is not None and wanted not in names:
        raise TableError("no_such_sheet", given=wanted, choices=", ".join(names))
    for name in names if wanted is None else [wanted]:
        layout = layout_of(_part(data, values[name]))
        rows = partial(_rows, values[name], formulas[name], layout)
        yield Candidate(rows, name, values[name].sheet_state != "visible")


def _part(data: bytes, sheet: Any) -> bytes:  # noqa: ANN401 - openpyxl has no types
    """The XML of a sheet, for what openpyxl leaves out of a sheet that is only read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return packed.read(sheet._worksheet_path)  # noqa: SLF001 - the name of the part stands nowhere else
    except BROKEN:
        raise TableError("no_workbook") from None


def check_parts(data: bytes) -> None:
    """Refuse a file that is no zip, unpacks to too much, or holds XML that could grow by itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise TableError("unpacks_too_large", limit=MOST_UNPACKED // 1_000_000)
            if any(CLEVER.search(packed.read(part)) for part in parts if part.filename.endswith((".xml", ".rels"))):
                raise TableError("no_workbook")
    except BROKEN:
        raise TableError("no_workbook") from None


def _opened(data: bytes, outcomes: bool) -> Any:  # noqa: ANN401, FBT001 - openpyxl has no types; one of two ways
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles that we don't look at
        try:
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=outcomes, keep_links=False)
        except Exception:  # noqa: BLE001 - openpyxl fails in as many ways as a file can be broken
            raise TableError("no_workbook") from None


def _rows(values: Any, formulas: Any, layout: SheetLayout, _columns: int = 0) -> Iterator[Row]:  # noqa: ANN401
    """Give the rows as text; what the file says about its own size isn't believed."""
    values.reset_dimensions()
    formulas.reset_dimensions()
    # One more than allowed, so that too many is noticed.
    bounds = {"max_row": MOST_ROWS + 1, "values_only": True}
    cells, merged = 0, layout.merged()
    try:
        pairs = zip(values.iter_rows(**bounds), formulas.iter_rows(**bounds), strict=True)
        for number, (known, written) in enumerate(pairs, start=1):
            cells += len(known)
            if cells > MOST_CELLS:
                raise TableError("too_many_columns", limit=MOST_COLUMNS)
            texts = [_text(value, formula) for value, formula in zip(known, written, strict=True)]
            marks = {**layout.marks(len(texts)), **merged.fill(number, texts)}
            yield Row(number, _trimmed(texts), "hidden_row" if layout.hides(number) else "", marks)
    except BROKEN:
        raise TableError("no_workbook") from None


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    """A row without the empty cells behind it, which a sheet may have by the thousand."""
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(value: object, formula: object) -> str:
    """A cell as a person would have typed it: 14, 2,5, ja, 2026-11-22."""
    if value is None:
        return NO_VALUE if isinstance(formula, str) and formula.startswith("=") else ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return unescape(value) if isinstance(value, str) else str(value)
