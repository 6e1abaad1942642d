"""Excel files of others, cell by cell and sheet by sheet: read as a person would have typed it, or refused."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest

from catalogue.tables import workbooks
from catalogue.tables.cells import NO_VALUE
from catalogue.tables.opening import TableError
from catalogue.tables.read_tables import read_table
from catalogue.tables.workbooks import sheets_of
from tests.shared.made_tables import HEADINGS, WELL, workbook


def rows_of(data: bytes, wanted: str | None = None) -> dict[str, list[tuple[str, ...]]]:
    """Every row of every sheet."""
    return {way.sheet or "": [row.cells for row in way.rows(0)] for way in sheets_of(data, wanted)}


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook of which one part says something else."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for part in before.namelist():
            text = before.read(part)
            assert part != name or old in text
            after.writestr(part, text.replace(old, new) if part == name else text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Breda", "Breda"),
        (12, "12"),
        (12.0, "12"),
        (21.8, "21,8"),
        (True, "ja"),
        (False, "nee"),
        (date(2026, 12, 3), "2026-12-03"),
        (datetime(2026, 12, 3, 9, 30), "2026-12-03"),  # noqa: DTZ001 - a spreadsheet has no time zones
        (time(9, 30), "09:30:00"),
        ("=1+1", NO_VALUE),
    ],
)
def test_a_cell_reads_as_a_person_would_have_typed_it(value: object, text: str) -> None:
    """Also a tick, a day and a moment; a sum that nobody worked out yet is no value, rather than an empty cell."""
    assert rows_of(workbook([["x", value, "y"]])) == {"Blad 0": [("x", text, "y")]}


def test_empty_cells_behind_a_row_are_left_out() -> None:
    """A sheet may have them by the thousand; those in between stay where they are."""
    assert rows_of(workbook([["a", None, "b", None, ""], [None]])) == {"Blad 0": [("a", "", "b"), ()]}


def test_one_sheet_can_be_asked_for() -> None:
    """Only that one is read; one that isn't there is told, with those that are."""
    data = workbook([HEADINGS, WELL], [["uitleg"]])
    assert list(rows_of(data)) == ["Blad 0", "Blad 1"]
    assert list(rows_of(data, "Blad 1")) == ["Blad 1"]
    with pytest.raises(TableError) as error:
        rows_of(data, "Blad 7")
    assert error.value.code == "no_such_sheet"


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    """A zip holds anything: what openpyxl can't open is no workbook, in whichever way it fails."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("brief.txt", "Beste lezer")
    with pytest.raises(TableError) as error:
        rows_of(made.getvalue())
    assert error.value.code == "no_workbook"


def test_a_sheet_that_breaks_halfway_is_refused() -> None:
    """A number that is none, found only while the rows are read, is a broken file and not an error of ours."""
    data = workbook([["a", 12], ["b", 13]])
    with pytest.raises(TableError) as error:
        rows_of(changed(data, "xl/worksheets/sheet1.xml", b"<v>13</v>", b"<v>x</v>"))
    assert error.value.code == "no_workbook"


def test_a_sheet_with_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wide rows cost memory however few they are."""
    monkeypatch.setattr(workbooks, "MOST_CELLS", 6)
    assert len(rows_of(workbook([["a"] * 3] * 2))["Blad 0"]) == 2
    with pytest.raises(TableError) as error:
        rows_of(workbook([["a"] * 3] * 3))
    assert error.value.code == "too_many_columns"


@pytest.mark.slow
def test_one_wrong_byte_anywhere_breaks_nothing(tmp_path: Path) -> None:
    """Wherever a disk or a mail program changed a byte: the workbook is read, or refused with a sentence."""
    data = bytearray(workbook([HEADINGS, WELL]))
    path = tmp_path / "changed.xlsx"
    for place in range(4, len(data), 41):
        for change in (1, 0x80, 0xFF):
            path.write_bytes(data[:place] + bytes([data[place] ^ change]) + data[place + 1 :])
            try:
                read_table(path, lambda text: text in HEADINGS)
            except TableError as error:
                assert error.code  # noqa: PT017 - either way is well


def test_a_file_that_names_itself_a_workbook_is_read_before_it_is_believed(tmp_path: Path) -> None:
    """A file that was cut off somewhere is refused, wherever that is."""
    data = workbook([HEADINGS, WELL])
    path = tmp_path / "half.xlsx"
    for length in range(4, len(data) - 1, 97):
        path.write_bytes(data[:length])
        with pytest.raises(TableError):
            rows_of(path.read_bytes())
