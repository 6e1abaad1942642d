"""Every way in which a table, a row or a cell can be refused, taken through the command: told, never a traceback."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue import messages
from catalogue.__main__ import main
from catalogue.importing import reporting
from catalogue.messages import sentence
from tests.shared.made_tables import SOURCE, text_of, workbook

HEADINGS = (
    "Naam", "Plaats", "Postcode", "Vorm", "Omschrijving", "Bijgewerkt", "Bedden", "Tarief", "Telefoon", "E-mail",
    "AGB", "Website", "Dementie", "Nacht", "Gemeenten", "Provincie", "Aanbieder", "Opmerking",
)  # fmt: skip
CELLS = {
    "told_twice": {"Aanbieder": "Stichting Twee"},
    "said_unknown": {"Dementie": "?"},
    "excel_error": {"Bedden": "#N/B"},
    "too_long": {"Naam": "x" * 121},
    "braces": {"Omschrijving": "Rustig {huis}"},
    "has_markup": {"Omschrijving": "<b>Rustig</b>"},
    "has_phone_number": {"Omschrijving": "Bel 0186 123 456"},
    "not_a_number": {"Bedden": "veel"},
    "not_money": {"Tarief": "gratis"},
    "thousand_or_decimals": {"Tarief": "1,234"},
    "not_a_date": {"Bijgewerkt": "12345"},
    "month_first": {"Bijgewerkt": "12/18/2026"},
    "day_or_month": {"Bijgewerkt": "12/04/2026"},
    "day_or_code": {"Bijgewerkt": "46359"},
    "no_such_year": {"Bijgewerkt": "3-12-0226"},
    "not_a_postcode": {"Postcode": "3262 A"},
    "not_a_phone": {"Telefoon": "+49 30 12345"},
    "not_a_register_number": {"AGB": "123"},
    "rounded": {"AGB": "1,2E+08"},
    "not_a_website": {"Website": "geen"},
    "not_an_email": {"E-mail": "naam bij voorbeeld"},
    "not_yes_or_no": {"Dementie": "misschien"},
    "not_a_choice": {"Nacht": "soms"},
    "no_such_place": {"Plaats": "Nergenshuizen"},
    "like_this_place": {"Plaats": "Oud-Beijerlant"},
    "which_place": {"Plaats": "Hengelo"},
    "postcode_elsewhere": {"Postcode": "3262 AB"},
    "no_such_municipality": {"Gemeenten": "Breda; Nergensdorp"},
    "which_municipality": {"Gemeenten": "Bergen"},
    "no_such_province": {"Provincie": "Antwerpen"},
    "zero_or_plus": {"Telefoon": "493012345"},
    "mended_website": {"Website": "www.voorbeeld.nl"},
    "small_letters": {"Website": "HTTPS://WWW.VOORBEELD.NL/Pad"},
    "hidden_characters": {"Omschrijving": "Rustig\u200b huis"},
    "kept_apart": {"E-mail": "naam@voorbeeld.nl"},
    "missing": {"Naam": ""},
    "missing_form": {"Vorm": ""},
    "double": {"Naam": "Huis Gewoon"},
    "already_known": {"Naam": "Het Buitenhuis"},
    "unknown_heading": {"Opmerking": "mooi"},
}
IN_OTHER_TESTS = {
    "made_by_hand", "was",  # test_update.py
    "only_here",  # test_import_other_lists.py
    "refused",  # test_import.py
    "mended_zero",  # test_import.py: a column with Dutch numbers only
    "mended_date",  # below: a column without codes
    "broken_quote", "too_many_cells",  # test_import_quotes.py
    "hidden_row", "hidden_column", "merged_cell", "no_heading",  # test_workbooks_of_others.py
}  # fmt: skip

BLANKS = ("given", "choices", "limit", "mark", "day", "other", "year", "now", "id", "was", "why", "row")


def row(number: int, changed: dict[str, str]) -> list[str]:
    """A row that is well but for some cells."""
    plain = {"Naam": f"Huis {number}", "Plaats": "Breda", "Vorm": "logeerhuis"} | changed
    return [plain.get(heading, "") for heading in HEADINGS]


def codes_of_rows_and_cells() -> set[str]:
    """The code of each sentence about a row or a cell, by the headings in messages.yaml."""
    text = messages.SENTENCES.read_text("utf-8")
    part = text.split("# Een rij die niet meekomt\n")[1].split("# Het verslag\n")[0]
    return set(re.findall(r"^(\w+):", part, flags=re.MULTILINE))


def pattern_of(code: str) -> str:
    """Make the pattern of a sentence, whatever fills its blanks."""
    return re.escape(sentence(code, **dict.fromkeys(BLANKS, "\0"))).replace("\0", ".*")


def imported(path: Path, data: bytes, *more: str) -> int:
    """Run the command on a file."""
    path.write_bytes(data)
    return main(["import", str(path), "--source", SOURCE, *more])


def test_every_refusal_is_taken_through_the_command_somewhere() -> None:
    """A sentence that no test makes the command say may be one that it can't say."""
    assert codes_of_rows_and_cells() == {*CELLS, *IN_OTHER_TESTS}


@pytest.mark.usefixtures("read_once")
def test_every_refusal_is_said_and_costs_no_other_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One list with every mistake that a cell can have: each is told with its row, and the good rows come in."""
    rows = [
        row(0, {"Naam": "Huis Gewoon"}),
        *(row(number, cells) for number, cells in enumerate(CELLS.values(), start=3)),
    ]
    assert imported(tmp_path / "lijst.csv", text_of([HEADINGS, *rows]).encode()) == 1
    printed = capsys.readouterr().out
    for number, code in enumerate(CELLS, start=3):
        row_in_report = 1 if code == "unknown_heading" else number
        assert re.search(rf"^rij {row_in_report}\b.*{pattern_of(code)}", printed, re.MULTILINE), code
    assert "rij 2 wordt huis_gewoon" in printed


@pytest.mark.usefixtures("read_once")
def test_a_number_of_excel_is_a_day_where_no_codes_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A column of nothing but days: the number is mended, and told."""
    data = b"Naam;Plaats;Vorm;Bijgewerkt\nHuis;Breda;logeerhuis;46359\nHof;Ede;logeerhuis;3-12-2026\n"
    assert imported(tmp_path / "x.csv", data) == 0
    assert "Nu: 2026-12-03" in capsys.readouterr().out


FILES: dict[str, tuple[str, bytes | Callable[[], bytes]]] = {
    "file_too_large": ("x.csv", lambda: b"x" * 20_000_001),
    "old_excel": ("x.xls", b"\xd0\xcf\x11\xe0old"),
    "no_workbook": ("x.xlsx", b"PK\x03\x04 not really"),
    "no_text": ("x.csv", b"Naam;Plaats\n\x81\x8d\n"),
    "no_headings": ("x.csv", b"x;y\n1;2"),
    "no_headings_but_quote": ("x.csv", b'"Naam;Plaats;Vorm\nHuis;Breda;logeerhuis\n'),
    "too_many_rows": ("x.csv", lambda: text_of([HEADINGS, *([["x"]] * 50_001)]).encode()),
    "too_many_columns": ("x.csv", lambda: text_of([HEADINGS, ["x"] * 201]).encode()),
}


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("code", FILES)
def test_a_file_that_can_not_be_read_is_one_sentence(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends with 2 and says what to do; it never shows how it works inside."""
    name, data = FILES[code]
    assert imported(tmp_path / name, data if isinstance(data, bytes) else data()) == 2
    assert re.search(pattern_of(code), capsys.readouterr().err)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("row", ["Huis;Breda;logeerhuis;#N/B", "Huis;Breda;kasteel;", "Huis;Breda;logeerhuis;;x"])
def test_what_is_left_out_shows_in_the_exit_code(row: str, tmp_path: Path) -> None:
    """A script that imports lists notices a cell that was lost as well as a row."""
    assert imported(tmp_path / "x.csv", f"Naam;Plaats;Vorm;Omschrijving\n{row}".encode()) == 1


@pytest.mark.slow
@pytest.mark.usefixtures("read_once")
def test_the_whole_report_can_be_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen shows so many remarks and says how to see all; a report in a file has each cell in full."""
    monkeypatch.setattr("catalogue.__main__.MOST_ON_SCREEN", 1)
    long = "veel " * 40
    data = text_of([HEADINGS, row(1, {"Bedden": long}), row(2, {"Bedden": "weinig"})]).encode()
    assert imported(tmp_path / "x.csv", data) == 1
    printed = capsys.readouterr().out
    assert "weinig" not in printed
    assert "En nog" in printed
    assert imported(tmp_path / "x.csv", data, "--report") == 1
    assert "weinig" in capsys.readouterr().out
    assert imported(tmp_path / "x.csv", data, "--report", str(tmp_path / "alles.csv")) == 1
    report = (tmp_path / "alles.csv").read_text("utf-8-sig")
    assert long.strip() in report
    assert "weinig" in report


def test_nothing_from_a_table_steers_the_screen() -> None:
    """A name of a sheet or a reason may hold anything; a line stays one line."""
    assert reporting.printable("a\x1b[31m\nb") == "a [31m b"


@pytest.mark.usefixtures("read_once")
def test_a_cell_with_a_municipality_on_each_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one cell of Excel people write a list with a line for each; it reads like one with commas."""
    data = workbook([["Naam", "Plaats", "Vorm", "Gemeenten"], ["Huis", "Breda", "logeerhuis", "Breda\nEde,\r\nZwolle"]])
    assert imported(tmp_path / "x.xlsx", data, "--to", str(tmp_path / "uit")) == 0
    assert "wordt huis" in capsys.readouterr().out
    assert "[Breda, Ede, Zwolle]" in (tmp_path / "uit/providers/huis.yaml").read_text("utf-8")
