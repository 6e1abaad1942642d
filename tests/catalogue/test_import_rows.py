"""Rows of other people's tables: what can't come in is told, cell by cell, and the rest is read."""

from collections.abc import Sequence

import pytest

from catalogue.importing.import_result import ImportResult
from catalogue.importing.reporting import report_csv
from catalogue.importing.rows import ReadRow, Remark, read_row
from catalogue.importing.table_import import import_table
from catalogue.tables import cells
from catalogue.tables import read_tables as tables
from catalogue.tables.read_tables import Table
from catalogue.tables.rows import Row
from tests.shared.made_tables import FOLDER, HEADINGS, MAPPING, WELL
from tests.shared.persona_files import CONTENT


def read_with(*changed: tuple[str, str]) -> ReadRow:
    """Read one row that is well, with some cells changed."""
    row = dict(zip(HEADINGS, WELL, strict=True)) | dict(changed)
    fields = {column: MAPPING.by_heading[tables.heading_key(name)] for column, name in enumerate(row)}
    return read_row(Row(5, tuple(row.values())), fields, MAPPING, CONTENT)


def codes(remarks: Sequence[Remark]) -> dict[str, str]:
    """Map each field that was remarked upon to the code of why."""
    return {remark.about: remark.code for remark in remarks}


@pytest.mark.parametrize(
    ("heading", "text", "code"),
    [
        ("Dementie", "misschien", "not_yes_or_no"),
        ("Dementie", "?", "said_unknown"),
        ("Nacht", "soms", "not_a_choice"),
        ("Bedden", "veel", "not_a_number"),
        ("Bedden", "#N/A", "excel_error"),
        ("Bedden", cells.NO_VALUE, "excel_error"),
        ("Vorm", "kasteel", "not_a_choice"),
        ("Plaats", "Nergenshuizen", "no_such_place"),
        ("Plaats", "Oud-Beijerlant", "like_this_place"),
        ("Postcode", "4811 AA", "postcode_elsewhere"),
        ("Naam", "x" * 121, "too_long"),
        ("Naam", "x" * 6000, "too_long"),
        ("Naam", "Bel 0186-123456", "has_phone_number"),
        ("Telefoon", "later", "not_a_phone"),
    ],
)
def test_a_cell_that_is_left_out_says_why(heading: str, text: str, code: str) -> None:
    """An author reads what is wrong with a cell, and the rest of its row is still read."""
    row = read_with((heading, text))
    assert code in codes(row.remarks).values()
    assert row.values["forms" if heading != "Vorm" else "name"]


def test_unknown_is_never_no() -> None:
    """An empty cell, or one that says that nobody knows, is no fact at all."""
    for text in ("", "?", "onbekend", "n.v.t.", "-"):
        assert "place.takes_dementia" not in read_with(("Dementie", text)).values


def test_a_postcode_tells_places_of_the_same_name_apart() -> None:
    """A postcode decides which of two places of one name is meant, and without it the author is asked."""
    assert "which_place" in codes(read_with(("Plaats", "Hengelo"), ("Postcode", "")).remarks).values()
    assert (
        read_with(("Plaats", "Hengelo"), ("Postcode", "7255 AA")).values["located_in"] == "Hengelo gemeente Bronckhorst"
    )


def test_a_cell_without_a_heading_is_told() -> None:
    """A row that is longer than the headings loses nothing silently."""
    table = Table(Row(1, HEADINGS[:2]), (Row(2, (*WELL[:2], "en nog iets")),))
    imported = import_table(table, MAPPING, CONTENT, FOLDER)
    assert ("3", "no_heading") in [(remark.about, remark.code) for remark in imported.remarks]


@pytest.mark.slow
def test_a_thing_told_twice_in_a_row_is_told() -> None:
    """The first column counts, and the other isn't lost silently."""
    table = Table(Row(1, ("Naam", "Aanbieder", "Plaats")), (Row(2, ("Huis Een", "Stichting Twee", "Breda")),))
    imported = import_table(table, MAPPING, CONTENT, FOLDER)
    assert ("Stichting Twee", "told_twice") in [(remark.given, remark.code) for remark in imported.remarks]


def test_a_report_can_be_opened_in_a_spreadsheet() -> None:
    """A cell that was made to act in a spreadsheet is plain text in the report."""
    imported = ImportResult(remarks=read_with(("Bedden", "=cmd|x")).remarks)
    assert "'=cmd|x" in report_csv(imported).decode("utf-8-sig")
