"""Tables of others become places: what is well comes in, and everything else is told, with its row and why."""

import codecs
import shutil
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.__main__ import main
from catalogue.importing import table_import as importing
from catalogue.importing.import_result import ImportResult
from catalogue.importing.reporting import report_lines
from catalogue.importing.table_import import import_table
from catalogue.importing.writing import entry_yaml
from catalogue.tables.read_tables import Table, read_table
from catalogue.tables.rows import Row
from matching.authoring.loading import load_content
from matching.authoring.reading import read_bytes
from matching.entries.providers import Provider
from tests.shared.made_tables import FOLDER, HEADINGS, MAPPING, SECOND, SOURCE, TITLES, WELL, text_of, workbook
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import thorough


def excel_row(row: Sequence[str]) -> list[Any]:
    """A row as Excel mangles it: numbers and days instead of text."""
    mangled: dict[str, Any] = {
        "0186123456": 186123456,
        "01234567": 1234567,
        "€ 21,80": 21.8,
        "1-3-2026": datetime(2026, 3, 1),  # noqa: DTZ001 - a spreadsheet has no zones
        "7": 7.0,
    }
    return [mangled.get(cell, cell) for cell in row]


ROWS = (*TITLES, HEADINGS, WELL, SECOND)
FILES: dict[str, Callable[[], bytes]] = {
    "semicolons in Windows-1252": lambda: text_of(ROWS).encode("cp1252"),
    "UTF-8 with a mark and sep=": lambda: codecs.BOM_UTF8 + ("sep=;\r\n" + text_of(ROWS)).encode(),
    "UTF-16 with tabs": lambda: text_of(ROWS, "\t").encode("utf-16"),
    "UTF-16 the other way": lambda: codecs.BOM_UTF16_BE + text_of(ROWS, "\t").encode("utf-16-be"),
    "commas in UTF-8": lambda: text_of(ROWS, ",").encode(),
    "sep=, with commas": lambda: b"sep=,\n" + text_of(ROWS, ",").encode(),
    "Excel": lambda: workbook([["Titel"], *TITLES[1:], HEADINGS, excel_row(WELL), SECOND]),
    "Excel, the second sheet": lambda: workbook(
        [*TITLES, HEADINGS, excel_row(WELL), SECOND], [["Toelichting"], ["Naam van de gemeente"]]
    ),
}


def imported_from(path: Path, data: bytes) -> tuple[ImportResult, Table]:
    """Import a file as the command does."""
    path.write_bytes(data)
    table = read_table(path, MAPPING.is_heading)
    return import_table(table, MAPPING, CONTENT, FOLDER), table


def provider_of(data: bytes) -> Provider:
    """The provider in a YAML file."""
    return Provider.model_validate(read_bytes(data, "x.yaml").values)


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_gives_the_same_places(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Encoding, separator and title rows make no difference, and numbers that Excel mangled are whole again."""
    monkeypatch.setattr(importing, "refuse_what_check_refuses", lambda *_: None)  # tried below; it loads all content
    imported, table = imported_from(tmp_path / "lijst", FILES[name]())
    assert list(imported.files) == ["logeerhuis_cafe_zoe", "huis_twee"]
    assert (table.heading.number, list(imported.rows.values())) == (4, [5, 6])
    provider = provider_of(imported.files["logeerhuis_cafe_zoe"])
    assert (provider.name, provider.located_in, provider.forms) == (
        WELL[0],
        "Oud-Beijerland",
        ("logeerzorg_logeerhuis",),
    )
    assert {name: fact.value for name, fact in provider.facts.items()} == {
        "takes_dementia": True,
        "night_care": "waking",
        "beds": 7,
    }
    assert provider.known_since == date(2026, 3, 1)
    assert [value for row, _, _, value in imported.apart if row == 5] == ["0186 123 456", "01234567", "21.80"]


@pytest.mark.usefixtures("read_once")
@pytest.mark.slow
def test_what_comes_in_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Good rows are never lost to bad ones, and the check of content accepts every file that is written."""
    bad = [
        ("", *SECOND[1:]),
        ("Huis Twéé", *SECOND[1:]),
        ("<b>Vet</b>", *WELL[1:]),
        ("Het Buitenhuis", *WELL[1:]),
        ("Huis {x}", *WELL[1:]),
        ("null", *WELL[1:]),
    ]
    hostile = [
        "=1+1",
        "../../etc/passwd",
        "1e5",
        "- a: b",
        "# x",
        "Huis: 'x' \"y\" \\n",
        "\u202eHuis Omgekeerd",
        "&anker",
        "!!python/object",
        "مرحبا",
    ]
    rows = [HEADINGS, WELL, *bad, SECOND, *((name, *WELL[1:]) for name in hostile)]
    file = tmp_path / "lijst.csv"
    file.write_bytes(text_of(rows).encode())
    assert main(["import", str(file), "--source", SOURCE, "--to", str(tmp_path / "uit")]) == 1
    written = sorted((tmp_path / "uit" / "providers").iterdir())
    printed = capsys.readouterr().out
    assert len(written) == len(rows) - 1 - len(bad)
    assert "12 van de 18 rijen komen mee. 6 niet." in printed
    assert all(f"rij {number}," in printed for number in range(3, 9))
    copy = tmp_path / "content"
    shutil.copytree(FOLDER, copy)
    for path in written:
        (copy / "providers" / path.name).write_bytes(path.read_bytes())
    names = {place.name for place in load_content(copy).providers.values()}
    assert {"=1+1", "../../etc/passwd", "Huis Omgekeerd", "Huis: 'x' \"y\" \\n", "مرحبا"} <= names


@pytest.mark.slow
def test_what_only_the_check_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check has the last word: its sentence is the reason, and the other rows stay."""
    monkeypatch.setattr(
        importing,
        "entry_yaml",
        lambda values, _kind: entry_yaml(values | ({"forms": ["x"]} if values["name"] == "Huis Twee" else {})),
    )
    imported, table = imported_from(tmp_path / "x.csv", text_of([HEADINGS, WELL, SECOND]).encode())
    assert list(imported.files) == ["logeerhuis_cafe_zoe"]
    refused = [remark for remark in imported.remarks if remark.what == "not_taken"]
    assert [(remark.row, remark.code) for remark in refused] == [(3, "refused")]
    assert "huis_twee.yaml" in "\n".join(report_lines(imported, table, "x.csv"))
    assert {name for _, name, _, _ in imported.apart} == {"logeerhuis_cafe_zoe"}


CELLS = st.one_of(
    st.sampled_from([cell for row in (WELL, SECOND) for cell in row]),
    st.text(max_size=12),
    st.just(""),
    st.sampled_from(["?", "#N/A", "x" * 6000]),
)


@thorough(40)
@given(st.lists(st.lists(CELLS, max_size=13), max_size=6))
def test_nothing_is_dropped_silently(rows: list[list[str]]) -> None:
    """Every row is a place or has a reason; every cell is in the place, kept apart, or remarked upon."""
    numbered = tuple(Row(number, tuple(row)) for number, row in enumerate(rows, start=2) if any(map(str.strip, row)))
    table = Table(Row(1, (*HEADINGS, "Opmerking")), numbered)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "refuse_what_check_refuses", lambda *_: None)
        imported = import_table(table, MAPPING, CONTENT, FOLDER)
    refused = {remark.row for remark in imported.remarks if remark.what == "not_taken"}
    assert refused | set(imported.rows.values()) == {row.number for row in numbered}
    assert not refused & set(imported.rows.values())
    for identifier, number in imported.rows.items():
        row = next(line for line in numbered if line.number == number)
        given_cells = sum(bool(cell.strip()) for column, cell in enumerate(row.cells) if column < len(HEADINGS))
        provider = provider_of(imported.files[identifier])
        remarked = {
            remark.about for remark in imported.remarks if remark.row == number and remark.what in ("left_out", "apart")
        }
        always_in = 4  # name and forms; place and postcode together say where
        assert given_cells <= always_in + bool(provider.known_since) + len(provider.facts) + len(remarked)


@thorough(300)
@given(st.text(min_size=1, max_size=80))
def test_any_text_survives_the_yaml(text: str) -> None:
    """What is written is read back as the same text, never as anything else."""
    plain = "".join(character for character in " ".join(text.split()) if character.isprintable()) or "x"
    data = entry_yaml(
        {
            "name": plain,
            "in_short": plain,
            "serves": {"municipalities": [plain]},
            "facts": {"beds": {"value": 7, "source": [plain]}},
        }
    )
    values = read_bytes(data, "x.yaml").values
    assert (
        values["name"]
        == values["in_short"]
        == values["serves"]["municipalities"][0]
        == values["facts"]["beds"]["source"][0]
        == plain
    )


@pytest.mark.slow
def test_formulas_without_an_outcome_are_told(tmp_path: Path) -> None:
    """A file that no spreadsheet has reckoned yet holds formulas only."""
    imported, _ = imported_from(tmp_path / "x.xlsx", workbook([HEADINGS, [*WELL[:10], "=3+4"]]))
    assert ("Bedden", "excel_error") in [(remark.about, remark.code) for remark in imported.remarks]
