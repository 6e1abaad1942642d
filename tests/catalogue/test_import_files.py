"""Files of others: which are tables, and which are refused before they cost anything."""

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from catalogue.tables.opening import TableError, decoded
from catalogue.tables.read_tables import read_table
from tests.shared.made_tables import HEADINGS, MAPPING, WELL, text_of, workbook


def packed(name: str, parts: dict[str, bytes]) -> bytes:
    """A real workbook with more parts in it."""
    made = io.BytesIO(workbook([HEADINGS, WELL]))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for part, data in {name: b"", **parts}.items():
            archive.writestr(part, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no_headings"),
        (b"x;y\n1;2", "no_headings"),
        (b"PK\x03\x04 not really", "no_workbook"),
        (b"\xd0\xcf\x11\xe0old", "old_excel"),
        (b"Naam;Plaats\n\x81\x8d\n", "no_text"),
        (b"Naam\0", "no_text"),
        (text_of([HEADINGS, ["x"] * 201]).encode(), "too_many_columns"),
        (text_of([HEADINGS, *([["x"]] * 50_001)]).encode(), "too_many_rows"),
        (b"x" * 20_000_001, "file_too_large"),
    ],
)
def test_files_that_are_no_table(data: bytes, code: str, tmp_path: Path) -> None:
    """Each with its own sentence."""
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(TableError) as error:
        read_table(path, MAPPING.is_heading)
    assert error.value.code == code


@pytest.mark.slow
@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"xl/big.xml": b"0" * 210_000_000}, "unpacks_too_large"),
        ({"xl/x.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}, "no_workbook"),
        ({f"p{n}": b"" for n in range(2001)}, "unpacks_too_large"),
    ],
    ids=["bomb", "entities", "parts"],
)
def test_workbooks_that_unpack_to_too_much(parts: dict[str, bytes], code: str, tmp_path: Path) -> None:
    """They are refused before they are unpacked."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(packed("x", parts))
    parts.clear()
    tracemalloc.start()
    with pytest.raises(TableError) as error:
        read_table(path, MAPPING.is_heading)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    assert error.value.code == code


def test_decoding_never_guesses() -> None:
    """Ø in Windows-1252 isn't Ř."""
    assert decoded("Øster".encode("cp1252")) == decoded("Øster".encode()) == "Øster"
