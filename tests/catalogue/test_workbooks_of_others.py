"""Excel files as people make them: hidden rows, columns and sheets, merged cells, and signs of the file itself."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from catalogue.__main__ import main
from catalogue.importing import table_import as importing
from catalogue.tables.sheet_layout import layout_of
from tests.shared.made_tables import SOURCE

pytestmark = pytest.mark.usefixtures("read_once", "without_check")
HEADING = ("Naam", "Plaats", "Vorm", "Omschrijving")
ROWS = (
    ("Huis De Eik", "Breda", "logeerhuis", "Rustig"),
    ("Huis De Berk", "Ede", "logeerhuis", "Klein"),
    ("Huis De Linde", "Zwolle", "logeerhuis", "Ruim"),
)


@pytest.fixture
def without_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the check of all content, which is slow and tried elsewhere."""
    monkeypatch.setattr(importing, "refuse_what_check_refuses", lambda *_: None)


@pytest.fixture
def imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Give a function that imports a workbook after a change, and returns the exit code and everything said."""

    def import_changed(change: Callable[[Any], object], *more: str) -> tuple[int, str]:
        book = openpyxl.Workbook()
        for row in (HEADING, *ROWS):
            book.active.append(row)
        change(book)
        made = io.BytesIO()
        book.save(made)
        path = tmp_path / "lijst.xlsx"
        path.write_bytes(made.getvalue())
        code = main(["import", str(path), "--source", SOURCE, *more])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return import_changed


Import = Callable[..., tuple[int, str]]


def test_a_hidden_row_is_told_and_not_taken(imported: Import) -> None:
    """A filter hides rows: who sends the list doesn't see them, so they don't become places, and that is told."""

    def hide(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        book.active.row_dimensions[3].hidden = True

    code, printed = imported(hide)
    assert code == 1
    assert "rij 3 'Huis De Berk Ede logeerhuis Klein': niet meegekomen: deze rij is verborgen" in printed
    assert "rij 4 wordt huis_de_linde" in printed
    assert "2 van de 3 rijen" in printed


def test_a_hidden_column_is_told_and_not_read(imported: Import) -> None:
    """A note that somebody hid isn't published."""

    def hide(book: Any) -> None:  # noqa: ANN401
        book.active.column_dimensions["D"].hidden = True

    code, printed = imported(hide)
    assert code == 1
    assert "rij 1, Omschrijving: weggelaten: deze kolom is verborgen" in printed
    assert "rij 2 wordt huis_de_eik" in printed


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_isn_t_read_unless_asked_for(imported: Import, state: str) -> None:
    """An old version of the list with more headings, on a sheet that nobody sees, never takes the place of the list."""

    def add(book: Any) -> None:  # noqa: ANN401
        old = book.create_sheet("Oud")
        old.append((*HEADING, "Bedden"))
        old.append(("Huis Van Vroeger", "Breda", "logeerhuis", "Weg", 4))
        old.sheet_state = state

    code, printed = imported(add)
    assert code == 1
    assert "rij 2 wordt huis_de_eik" in printed
    assert "Niet gelezen: blad 'Oud' met 1 rijen. Het is verborgen." in printed
    assert "rij 2 wordt huis_van_vroeger" in imported(add, "--sheet", "Oud")[1]


def test_only_a_hidden_sheet_is_one_sentence(imported: Import) -> None:
    """It is said where the list is, and how to read it."""

    def hide(book: Any) -> None:  # noqa: ANN401
        book.active.sheet_state = "hidden"
        book.create_sheet("Uitleg").append(("Lees dit eerst",))
        book.active = 1

    code, printed = imported(hide)
    assert code == 2
    assert "Alleen het verborgen blad 'Sheet'" in printed


def test_a_second_list_is_told(imported: Import) -> None:
    """One sheet is read; another one with rows isn't passed by in silence, and one with explanation is."""

    def add(book: Any) -> None:  # noqa: ANN401
        other = book.create_sheet("Regio Zuid")
        other.append(HEADING)
        other.append(("Huis Zuid", "Breda", "logeerhuis", ""))
        book.create_sheet("Uitleg").append(("Naam", "zo heet de plek"))

    code, printed = imported(add)
    assert code == 1
    assert "Niet gelezen: blad 'Regio Zuid' met 1 rijen." in printed
    assert "Uitleg" not in printed


def test_a_merged_cell_holds_for_every_row_of_it(imported: Import) -> None:
    """A town that was written once for two rows is read in both, and told."""

    def merge(book: Any) -> None:  # noqa: ANN401
        book.active.merge_cells("B2:B3")

    code, printed = imported(merge, "--report")
    assert code == 0
    assert "rij 3, Plaats 'Breda': hersteld: in Excel is deze cel samengevoegd met die erboven." in printed
    assert "rij 3 wordt huis_de_berk" in printed


def test_a_carriage_return_of_the_file_is_a_space(imported: Import, tmp_path: Path) -> None:
    """How Excel writes signs in its files is no text: _x000D_ is a line's end, and _x005F_ an underscore."""

    def write(book: Any) -> None:  # noqa: ANN401
        book.active["A2"] = "Huis_x000D_\nDe_x0009_Eik"
        book.active["D2"] = "Een_x005F_x000D_\nregel"

    code, _ = imported(write, "--to", str(tmp_path / "uit"))
    made = (tmp_path / "uit/providers/huis_de_eik.yaml").read_text("utf-8")
    assert code == 0
    assert 'name: "Huis De Eik"' in made
    assert "000D" not in made


def test_a_cell_under_no_heading_is_told(imported: Import) -> None:
    """A note beside the list, in a column without a name, is left out with its row."""

    def write(book: Any) -> None:  # noqa: ANN401
        book.active["F3"] = "nog bellen"

    code, printed = imported(write)
    assert code == 1
    assert "rij 3, 6 'nog bellen': weggelaten: boven deze cel staat geen naam" in printed


def test_what_a_sheet_hides_is_read_however_it_is_written() -> None:
    """Other programs write other names before elements, leave out numbers of rows, and merge anything."""
    xml = b"""<x:sheetData><x:cols><x:col min='2' max='99999999' hidden='1'/><x:col min="x"/></x:cols>
    <x:row/><x:row hidden="true"/><x:row r="9" hidden="1"/><x:row hidden="0"/>
    <x:mergeCell ref="B2:B3"/><x:mergeCell ref="A1:F1"/><x:mergeCell ref="ZZZZ1:A9"/><x:mergeCell/></x:sheetData>"""
    looks = layout_of(xml)
    assert sorted(looks.rows) == [2, 9]
    assert (min(looks.columns), len(looks.columns)) == (1, 16_383)
    assert looks.merges == ((2, 1, 3),)
