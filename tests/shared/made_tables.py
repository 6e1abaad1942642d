"""Tables as others send them, made here: their encodings and broken bytes would not survive an editor."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from catalogue.importing.mapping import STANDARD, load_mapping
from tests.shared.persona_files import CONTENT

FOLDER = Path(__file__).parents[2] / "content"
SOURCE = "eigen_keuze"
PLAIN = load_mapping(STANDARD, CONTENT)
MAPPING = PLAIN.model_copy(update={"always": PLAIN.always.model_copy(update={"source": (SOURCE,)})})
HEADINGS = (
    "Naam",
    "Plaats",
    "Postcode",
    "Vorm",
    "Dementie",
    "Nacht",
    "Telefoon",
    "AGB-code",
    "Tarief",
    "Bijgewerkt",
    "Bedden",
)
WELL = (
    "Logeerhuis Café Zoë",
    "Oud-Beijerland",
    "3262 AB",
    "Logeerhuis",
    "ja",
    "wakend",
    "0186123456",
    "01234567",
    "€ 21,80",
    "1-3-2026",
    "7",
)
SECOND = (
    "Huis Twee",
    "Breda",
    "4811 AA",
    "verpleeghuis",
    "nee",
    "slapend",
    "0761234567",
    "12345678",
    "15,-",
    "2026-03-02",
    "12",
)
TITLES = (("Lijst van de gemeente",), (), ("versie 3",))


def text_of(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    """Rows as CSV."""
    lines_of = io.StringIO(newline="")
    csv.writer(lines_of, delimiter=separator).writerows(rows)
    return lines_of.getvalue()


def workbook(rows: Sequence[Sequence[Any]], *others: Sequence[Sequence[Any]]) -> bytes:
    """Rows as an Excel file; other sheets come before it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, sheet_rows in enumerate((*others, rows)):
        sheet = book.create_sheet(f"Blad {number}")
        for row in sheet_rows:
            sheet.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
