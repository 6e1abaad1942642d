"""Lists for a spreadsheet: everything is in them, and nothing in them can act."""

import csv
import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.__main__ import main
from catalogue.exporting.lists import CATALOGUE, RESULTS, as_file, catalogue_rows, result_rows
from catalogue.tables.safe_cells import LONGEST_CELL, as_csv, as_workbook, safe
from matching.__main__ import main as judge
from matching.authoring.characters import FORBIDDEN
from matching.judgement.judgement import judge_all
from tests.shared.persona_files import CONTENT, DAY, ROOT
from tests.shared.strategies import thorough

pytestmark = pytest.mark.usefixtures("read_once")

ANSWERS = {"municipality": "Haarlem", "night": "help_every_night", "duration": "weekend", "conditions": ("dementia",)}
JUDGED = judge_all(CONTENT, ANSWERS, DAY)
HOSTILE = (
    '=HYPERLINK("http://x","klik")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\uff1d1",
    "|cmd",
    "%0A",
    "'=1",
    '"=1',
    "\u202e=1",
    "\x00=1",
    "\n=1",
)


def read_csv(data: bytes) -> list[list[str]]:
    """The cells as a spreadsheet would see them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula(text: str) -> None:
    """In CSV an apostrophe stands before it; in Excel it is stored as text besides."""
    cells = read_csv(as_csv(["kop"], [[text]]))[1]
    assert cells[0].startswith("'")
    cell = openpyxl.load_workbook(io.BytesIO(as_workbook("x", ["kop"], [[text]]))).active["A2"]
    read_back = str(cell.value).replace("\r", "\n")  # which end of line comes back is up to the XML library
    assert (cell.data_type, read_back) == ("s", cells[0].replace("\r", "\n"))


@thorough(300)
@given(st.text(max_size=60))
def test_text_stays_text(text: str) -> None:
    """Whatever it is, one cell stays one cell, starts with nothing that acts, and loses only what can't be seen."""
    table = read_csv(as_csv(["a", "b"], [[text, "x"]]))
    assert len(table) == 2
    assert table[1][1] == "x"
    assert not table[1][0].lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert table[1][0].removeprefix("'") in (FORBIDDEN.sub("", text), FORBIDDEN.sub("", text).removeprefix("'"))


@thorough(40)
@given(st.text(max_size=60))
def test_any_text_goes_into_excel(text: str) -> None:
    """No text is refused, and none becomes anything else."""
    cell = openpyxl.load_workbook(io.BytesIO(as_workbook("x", ["kop"], [[text]]))).active["A2"]
    assert cell.data_type == "s" or cell.value is None


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    """A spreadsheet can sort by distance, and an unknown distance isn't 0."""
    assert as_csv(["a", "b", "c"], [[12, None, True]]).decode("utf-8-sig") == '"a";"b";"c"\r\n12;"";"True"\r\n'
    assert safe(-3) == -3


def test_very_long_text_ends_in_dots() -> None:
    """Excel takes no more than so many characters."""
    assert len(str(safe("=" * 100_000))) <= LONGEST_CELL
    assert str(safe("x" * 100_000)).endswith("…")


def test_every_place_is_in_the_results_in_their_order() -> None:
    """Unsuitable ones too: nothing is hidden."""
    rows = read_csv(as_file(Path("x.csv"), RESULTS, result_rows(CONTENT, JUDGED)))
    assert [row[1] for row in rows[1:]] == [CONTENT.providers[place.id].name for place in JUDGED.providers]
    assert {len(row) for row in rows} == {len(RESULTS)}
    assert [row[0] for row in rows[1:]] == [str(place) for place in range(1, len(rows))]


def test_results_hold_no_answers() -> None:
    """The list can be sent on: what somebody told isn't in it as such."""
    text = as_file(Path("x.csv"), RESULTS, result_rows(CONTENT, JUDGED)).decode("utf-8-sig")
    assert "help_every_night" not in text
    assert "weekend;" not in text


def test_excel_holds_what_csv_holds() -> None:
    """The same rows, in both."""
    rows = catalogue_rows(CONTENT)
    book = openpyxl.load_workbook(io.BytesIO(as_file(Path("x.xlsx"), CATALOGUE, rows)))
    cells = [["" if cell is None else str(cell) for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert cells == read_csv(as_file(Path("x.csv"), CATALOGUE, rows))


def test_commands_write_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lists and HSDS, and a sentence that says where they are."""
    persona = tmp_path / "persona.yaml"
    persona.write_text("who: iemand\nanswers: {municipality: Haarlem, night: sleeps_through}\n")
    for arguments in (
        ["export", "a.csv"],
        ["export", "b.xlsx", "--answers", str(persona)],
        ["hsds", "c.json", "--on", "2026-11-22"],
    ):
        command, name, *more = arguments
        assert main([command, str(tmp_path / name), *more]) == 0
        assert (tmp_path / name).stat().st_size > 1000
        assert name in capsys.readouterr().out


@pytest.mark.slow
def test_hsds_has_the_free_nights_that_places_publish(tmp_path: Path) -> None:
    """The file that a place names goes along as schedules; one that is too old, or can't be read, doesn't."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    place = content / "providers" / "plezant.yaml"
    place.write_text(place.read_text("utf-8") + "\nfree_nights: plezant.csv\n", "utf-8")
    nights = content / "free_nights" / "plezant.csv"
    runs = {}
    for day in ("2026-11-20", "2026-10-01", "soon"):
        nights.write_text(f"nacht;vrij;bijgewerkt\n2026-12-04;ja;{day}\n2026-12-05;ja;{day}\n", "utf-8")
        assert main(["--content", str(content), "hsds", str(tmp_path / "x.json"), "--on", "2026-11-22"]) == 0
        made = json.loads((tmp_path / "x.json").read_text("utf-8"))
        schedules = (element for service in made["services"] for element in service.get("schedules", []))
        runs[day] = {(schedule["valid_from"], schedule["valid_to"]) for schedule in schedules}
    assert runs == {"2026-11-20": {("2026-12-04", "2026-12-05")}, "2026-10-01": set(), "soon": set()}


PERSON_FILES = {
    "answers: {nights: null}": True,
    "answers: {nights: ~, goal: holiday}": True,
    "answers: {nights: 14}\nwho: iemand\non: 2026-11-22\nat: 10:00": True,
    "answers:": True,
    "answers: {nights: veel}": False,
    "answers: {nights: 14}\nexpect: {}": False,
    "answers: {nights: 14}\non: 22-11-2026": False,
    "who: iemand": False,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", PERSON_FILES)
def test_every_command_reads_a_person_alike(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What one command takes for a person the other takes too, and refuses with the same lines, in Dutch."""
    persona = tmp_path / "persona.yaml"
    persona.write_text(text + "\n", "utf-8")
    exported = main(["export", str(tmp_path / "a.csv"), "--answers", str(persona)])
    refused = capsys.readouterr().err.splitlines()[:-1]
    judged = judge([str(persona)])
    assert (exported, judged) == ((0, 0) if PERSON_FILES[text] else (2, 2))
    assert capsys.readouterr().err.splitlines() == refused
    assert not any("is not one of" in line for line in refused)


@pytest.mark.parametrize("answers", ["answers: {nacht: x}", "answers: [1]", "who: niemand", "a: &b 1"])
def test_wrong_answers_are_refused(tmp_path: Path, answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With a sentence, and without a file."""
    persona = tmp_path / "persona.yaml"
    persona.write_text(answers)
    assert main(["export", str(tmp_path / "a.csv"), "--answers", str(persona)]) == 2
    assert capsys.readouterr().err.strip()
    assert not (tmp_path / "a.csv").exists()


def test_a_place_that_cannot_be_written_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence, no traceback."""
    assert main(["hsds", str(tmp_path / "absent" / "x.json")]) == 2
    assert "absent" in capsys.readouterr().err
