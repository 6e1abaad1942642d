"""Cells for somebody else's spreadsheet: text stays text, whatever it starts with."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from matching.authoring.characters import FORBIDDEN

STARTS_A_FORMULA = re.compile(r"[\s'\"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]")
LONGEST_CELL = 32_000  # Excel cuts off what is longer
MORE = "…"

Cell = str | int | float | None


def safe(value: object) -> Cell:
    """A value as a cell: numbers as they are, text that a spreadsheet can't take for a formula.

    Text that starts like a formula gets an apostrophe before it; hidden characters go; too long a text ends in dots.
    """
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    text = FORBIDDEN.sub("", str(value))
    if len(text) > LONGEST_CELL:
        text = text[: LONGEST_CELL - 2] + MORE
    return f"'{text}" if STARTS_A_FORMULA.match(text) else text


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV that Excel opens well: UTF-8 with a mark, semicolons, quotes around every text."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(headings)
    writer.writerows(["" if (cell := safe(value)) is None else cell for value in row] for row in rows)
    return lines.getvalue().encode("utf-8-sig")


def as_workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as an Excel file; every text is stored as text."""
    from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - only needed for Excel
    from openpyxl.styles import Font  # type: ignore[import-untyped]  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    sheet.title = title[:31]
    for row_number, row in enumerate([headings, *rows], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(row_number, column, safe(value))
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
