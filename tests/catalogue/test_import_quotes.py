"""Quote marks, separators and line breaks where they don't belong: no row vanishes, and none is made of two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.__main__ import main
from catalogue.importing import table_import as importing
from catalogue.tables.csv_rows import csv_rows
from catalogue.tables.read_tables import Table, read_table
from tests.shared.made_tables import MAPPING, SOURCE
from tests.shared.strategies import thorough

HEADING = "Naam;Plaats;Vorm;Omschrijving"
ROWS = (
    "Huis De Eik;Breda;logeerhuis;Rustig huis",
    "Huis De Berk;Ede;logeerhuis;Klein huis",
    "Huis De Linde;Zwolle;logeerhuis;Ruim",
    "Huis De Wilg;Assen;logeerhuis;Aan het bos",
)
DAMAGED = {
    "two marks before names": ({2: '"' + ROWS[0], 4: '"' + ROWS[2]}, {2, 4}),
    "one mark that never closes": ({2: ROWS[0].replace("Rustig", '"Rustig')}, {2}),
    "one mark in the last row": ({5: ROWS[3].replace("Aan", '"Aan')}, {5}),
    "closes behind a name of a later row": ({2: '"' + ROWS[0], 4: ROWS[2].replace("Linde", 'Linde"')}, {2, 4}),
    "closes in the next row": ({2: '"' + ROWS[0], 3: ROWS[1].replace("Berk", 'Berk"')}, {2, 3}),
    "closes at the end of a later row": ({3: ROWS[1].replace("Klein", '"Klein'), 5: ROWS[3] + '"'}, {3, 5}),
    "a mark behind a name": ({3: ROWS[1].replace("Berk", 'Berk"')}, {3}),
    "a mark that closes too soon": ({3: '"Huis" De Berk;Ede;logeerhuis;Klein'}, {3}),
    "marks with a backslash": ({3: r'"Huis \"De Berk\"";Ede;logeerhuis;Klein'}, {3}),
    "three marks": ({2: '"""' + ROWS[0], 4: '"' + ROWS[2]}, {2, 4}),
    "a mark in every row": ({number: '"' + row for number, row in enumerate(ROWS, start=2)}, {2, 3, 4, 5}),
    "a separator in a text": ({3: "Huis De Berk;Ede;logeerhuis;Klein; met tuin"}, {3}),
    "a separator in a name": ({3: "Huis; De Berk;Ede;logeerhuis;Klein"}, {3}),
}


def lines_with(changed: dict[int, str]) -> list[str]:
    """The list with some lines changed."""
    return [HEADING, *(changed.get(number, row) for number, row in enumerate(ROWS, start=2))]


def table_of(path: Path, data: bytes) -> Table:
    """The table in a file."""
    path.write_bytes(data)
    return read_table(path, MAPPING.is_heading)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize(
    ("name", "end"),
    [*((name, "\n") for name in DAMAGED), ("two marks before names", "\r\n"), ("one mark that never closes", "\r")],
)
def test_a_damaged_row_costs_no_other(
    name: str, end: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row with the mark is told, with its number; every other row becomes its own place; all four are counted."""
    monkeypatch.setattr(importing, "refuse_what_check_refuses", lambda *_: None)  # which is slow, and another matter
    changed, hurt = DAMAGED[name]
    path = tmp_path / "lijst.csv"
    path.write_bytes((end.join(lines_with(changed)) + end).encode())
    assert main(["import", str(path), "--source", SOURCE]) == 1
    printed = capsys.readouterr().out
    for number, place in enumerate(("eik", "berk", "linde", "wilg"), start=2):
        assert (f"rij {number} wordt huis_de_{place}" in printed) is (number not in hurt)
        assert (f"rij {number} '" in printed) is (number in hurt)
    assert f"{4 - len(hurt)} van de 4 rijen komen mee. {len(hurt)} niet." in printed


PAIRS = [(first, last) for first in range(4) for last in range(first + 1, 4)]


@pytest.mark.parametrize(("first", "last"), PAIRS)
@pytest.mark.parametrize("closes_at", ["start", "end"])
def test_wherever_two_marks_stand_only_their_rows_are_hurt(first: int, last: int, closes_at: str) -> None:
    """A mark before any cell of one row and another at any cell of a later one: the rows between and around stay."""
    for opened in range(4):
        for closed in range(4):
            cells = [row.split(";") for row in ROWS]
            cells[first][opened] = '"' + cells[first][opened]
            cells[last][closed] = '"' + cells[last][closed] if closes_at == "start" else cells[last][closed] + '"'
            text = "\n".join([HEADING, *map(";".join, cells)])
            read = list(csv_rows(text, ";", 4))
            assert len(read) == 5
            assert {position for position, row in enumerate(read[1:]) if row.damage} == {first, last}
            assert all(
                row.cells == tuple(ROWS[position].split(";")) for position, row in enumerate(read[1:]) if not row.damage
            )


@pytest.mark.parametrize("separator", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_is_quoted_well_is_read(separator: str, mark: str, encoding: str, tmp_path: Path) -> None:
    """Separators, line breaks and doubled marks between quote marks are part of a text, in whatever encoding."""
    text = 'Huis "De Eik"' + separator + "zegt men\nen meer" + separator + " zegt men"
    line = separator.join([f'"{text.replace(chr(34), chr(34) * 2)}" ', "Breda", '"logeerhuis"', ""])
    data = mark + separator.join(HEADING.split(";")) + "\r\n" + line + "\r\n\r\n" + ROWS[1].replace(";", separator)
    table = table_of(tmp_path / "x.csv", data.encode(encoding))
    assert [(row.number, row.damage) for row in table.rows] == [(2, ""), (4, "")]
    assert table.rows[0].cells == (text, "Breda", "logeerhuis", "")


def test_a_sentence_with_commas_on_two_lines_is_no_swallowed_row(tmp_path: Path) -> None:
    """In a list with commas a text of two lines has commas too, each before a space."""
    data = b'Naam,Plaats,Omschrijving\nHuis,Breda,"Rustig, klein, licht\nen aan het bos, met tuin"\n'
    assert [row.damage for row in table_of(tmp_path / "x.csv", data).rows] == [""]


def test_a_title_with_a_mark_is_no_matter(tmp_path: Path) -> None:
    """What stands above the headings isn't part of the list, whatever it holds."""
    table = table_of(tmp_path / "x.csv", f'"Lijst van; de gemeente\n;;\n{HEADING}\n{ROWS[0]}\n'.encode())
    assert (table.heading.number, [row.number for row in table.rows]) == (3, [4])


@pytest.mark.parametrize("first_line", ["sep=;", '"sep=;"', "SEP=;", "sep=\t"])
def test_the_line_that_tells_the_separator_isn_t_counted(first_line: str, tmp_path: Path) -> None:
    """No spreadsheet shows it, so its sender counts from the line below."""
    text = f"{first_line}\r\n{HEADING}\r\n{ROWS[0]}".replace(";", "\t" if "\t" in first_line else ";")
    table = table_of(tmp_path / "x.csv", text.encode())
    assert (table.heading.number, table.rows[0].number) == (1, 2)


@thorough(300)
@given(st.lists(st.lists(st.text(st.sampled_from('ab;" \n\r,'), max_size=6), min_size=2, max_size=4), max_size=5))
def test_what_was_written_well_is_read_back(rows: list[list[str]]) -> None:
    """Any cells at all, quoted as RFC 4180 says, come back as they were."""
    doubled = [[cell.replace('"', '""') for cell in row] for row in rows]
    text = "".join(";".join(f'"{cell}"' for cell in row) + "\r\n" for row in doubled)
    assert [list(row.cells) for row in csv_rows(text, ";")] == rows


@thorough(300)
@given(st.lists(st.text(st.sampled_from('ab;"'), max_size=8), max_size=8), st.integers(0, 3))
def test_no_line_is_lost(lines: list[str], columns: int) -> None:
    """Whatever quote marks do: every sign of every line is in some row, and no row is empty that had signs."""
    text = "\n".join(lines)
    read = "".join("".join(row.cells) for row in csv_rows(text, ";", columns))
    assert sorted(read.replace('"', "").replace(";", "").replace("\n", "")) == sorted(
        text.replace('"', "").replace(";", "").replace("\n", "")
    )
